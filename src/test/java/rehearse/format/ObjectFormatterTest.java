package rehearse.format;

import static org.assertj.core.api.Assertions.assertThat;
import static rehearse.format.TestConsole.object;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rehearse.format.FormatRequest.Shape;
import rehearse.value.Hashtable;
import rehearse.value.Types;

@SuppressWarnings("StringConcatToTextBlock")
final class ObjectFormatterTest {
  private static List<FormatData> format(FormatRequest request, @Nullable Object... values) {
    List<FormatData> data = new ArrayList<>();
    ObjectFormatter formatter =
        new ObjectFormatter(FormatContext.DEFAULT, request, data::add, error -> {});
    for (Object value : values) {
      formatter.process(value);
    }
    formatter.finish();
    return data;
  }

  private static String text(FormatRequest request, @Nullable Object... values) {
    StringBuilder text = new StringBuilder();
    TextFormatter output =
        new TextFormatter(FormatContext.DEFAULT, 60, line -> text.append(line).append('\n'));
    for (FormatData data : format(request, values)) {
      output.write(data);
    }
    output.finish();
    return text.toString();
  }

  private static FormatRequest.Builder request(Shape shape, String... names) {
    List<FormatProperty> properties = new ArrayList<>();
    for (String name : names) {
      properties.add(FormatProperty.of(PropertyExpression.named(name)));
    }
    return new FormatRequest.Builder(shape).properties(properties);
  }

  @Test
  void aTableIsStartGroupEntriesGroupEndEnd() {
    List<FormatData> data = format(request(Shape.TABLE).build(), object("A", 1));
    assertThat(data)
        .extracting(item -> item.type().name())
        .containsExactly(
            "FormatStartData",
            "GroupStartData",
            "FormatEntryData",
            "GroupEndData",
            "FormatEndData");
  }

  @Test
  void missingColumnsStayButMissingLinesGo() {
    assertThat(text(request(Shape.TABLE, "A", "Nope").build(), object("A", 1)))
        .isEqualTo("\nA Nope\n- ----\n1 \n\n");
    assertThat(text(request(Shape.LIST, "A", "Nope").build(), object("A", 1)))
        .isEqualTo("\nA : 1\n\n");
  }

  @Test
  void wildcardsTakeTheOrderOfTheObject() {
    assertThat(text(request(Shape.LIST, "*x", "A").build(), object("A", 1, "Ax", 2, "Bx", 3)))
        .isEqualTo("\nAx : 2\nBx : 3\nA  : 1\n\n");
  }

  @Test
  void groupsHaveALabelAndTablesOfTheirOwn() {
    FormatRequest grouped =
        request(Shape.TABLE, "N").groupBy(FormatProperty.of(PropertyExpression.named("G"))).build();
    assertThat(text(grouped, object("G", "x", "N", "long"), object("G", "y", "N", "n")))
        .isEqualTo("\n   G: x\n\nN\n-\nlong\n\n   G: y\n\nN\n-\nn\n\n");
  }

  @Test
  void fractionsHaveTwoDecimalsInTablesOnly() {
    assertThat(text(request(Shape.TABLE).build(), object("A", 4.5))).contains("\n4.50\n");
    assertThat(text(request(Shape.LIST).build(), object("A", 4.5))).contains("A : 4.5\n");
  }

  @Test
  void collectionsShowFourElements() {
    Object[] five = {1, 2, 3, 4, 5};
    assertThat(text(request(Shape.LIST).build(), object("A", five, "B", new Object[] {null})))
        .isEqualTo("\nA : {1, 2, 3, 4…}\nB : {$null}\n\n");
  }

  @Test
  void dictionariesAreTakenApart() {
    Hashtable table = new Hashtable();
    table.put("K", "v");
    assertThat(text(FormatRequest.DEFAULT, table))
        .isEqualTo(
            "\nName                           Value\n----                           -----\n"
                + "K                              v\n\n");
  }

  @Test
  void othersThanTheViewsTypesAreListsBetweenItsRows() {
    Hashtable table = new Hashtable();
    table.put("K", "v");
    assertThat(text(FormatRequest.DEFAULT, table, object("A", 1)))
        .endsWith("K                              v\n\nA : 1\n\n\n");
  }

  @Test
  void wideViewsFillRowsFromLeftToRight() {
    FormatRequest wide = request(Shape.WIDE, "N").wide(false, 3).build();
    assertThat(text(wide, object("N", "a"), object("N", "b"), object("N", "c"), object("N", "d")))
        .isEqualTo(
            "\na                    b                   c\n"
                + "d                                        \n\n");
  }

  @Test
  void customViewsFollowObjectsIntoTheirParts() {
    Object inner = object("X", 1);
    assertThat(text(request(Shape.CUSTOM).build(), object("A", 1, "In", inner)))
        .isEqualTo(
            "\nclass PSCustomObject\n{\n  A = 1\n  In = \n    class PSCustomObject\n    {\n"
                + "      X = 1\n    }\n}\n\n\n");
  }

  @Test
  void scalarsAreOutOfBandUnlessForced() {
    assertThat(text(request(Shape.LIST).build(), "text")).isEqualTo("text\n");
    assertThat(text(request(Shape.LIST).force(true).build(), "text")).isEqualTo("\nLength : 4\n\n");
  }

  @Test
  void formatStringsWorkByType() {
    FormatProperty percent =
        new FormatProperty(PropertyExpression.named("A"), "P", 0, null, "P0", -1);
    FormatRequest request =
        new FormatRequest.Builder(Shape.LIST).properties(List.of(percent)).build();
    assertThat(text(request, object("A", 0.5))).isEqualTo("\nP : 50%\n\n");
  }

  @Test
  void aTableOfAnAutoSizedSessionStaysAutoSized() {
    FormatRequest sized = request(Shape.TABLE).table(true, false, false, false).build();
    StringBuilder text = new StringBuilder();
    TextFormatter output =
        new TextFormatter(FormatContext.DEFAULT, 60, line -> text.append(line).append('\n'));
    Object version = rehearse.value.Conversion.to("1.2", Types.VERSION);
    format(sized, version).forEach(output::write);
    format(request(Shape.TABLE).build(), version).forEach(output::write);
    output.finish();
    assertThat(text.toString()).doesNotContain("Major  ");
  }
}
