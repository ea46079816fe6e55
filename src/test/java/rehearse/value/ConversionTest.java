package rehearse.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConversionTest {
  @ParameterizedTest
  @CsvSource({
    "' 42 ', 42",
    "0x1F, 31",
    "1kb, 1024",
    "1e3, 1000",
    "'1,234', 1234",
    "2.5, 2",
    "3.5, 4",
    "-2.5, -2",
    "'', 0"
  })
  void stringsBecomeIntegersByLiteralThenByDigits(String text, int expected) {
    assertThat(Conversion.to(text, Types.INT)).isEqualTo(expected);
  }

  @Test
  void aStringThatIsNoNumberTellsWhy() {
    assertThatThrownBy(() -> Conversion.to("twelve", Types.INT))
        .isInstanceOf(PsException.class)
        .hasMessage(
            "Cannot convert value \"twelve\" to type \"System.Int32\". Error: \"The input string"
                + " 'twelve' was not in a correct format.\"")
        .extracting(e -> ((PsException) e).errorId())
        .isEqualTo("InvalidCastFromStringToInteger");
  }

  @Test
  void fractionsRoundHalfToEven() {
    assertThat(Conversion.to(0.5, Types.INT)).isEqualTo(0);
    assertThat(Conversion.to(1.5, Types.INT)).isEqualTo(2);
    assertThat(Conversion.to(new BigDecimal("2.5"), Types.LONG)).isEqualTo(2L);
  }

  @Test
  void collectionsOfOneAreAsTrueAsTheirElement() {
    assertThat(Conversion.toBoolean(new Object[0])).isFalse();
    assertThat(Conversion.toBoolean(new Object[] {0})).isFalse();
    assertThat(Conversion.toBoolean(new Object[] {0, 0})).isTrue();
    assertThat(Conversion.toBoolean(new Object[] {new Object[] {0}})).isTrue();
    assertThat(Conversion.toBoolean(new Hashtable())).isTrue();
    assertThat(Conversion.toBoolean(new ArrayList())).isFalse();
  }

  @Test
  void textIsInvariantAndJoinsCollections() {
    assertThat(Conversion.toText(0.1 + 0.2)).isEqualTo("0.3");
    assertThat(Conversion.toText(new BigDecimal("1.50"))).isEqualTo("1.50");
    assertThat(Conversion.toText(new Object[] {1, new Object[] {2, 3}, 4}))
        .isEqualTo("1 System.Object[] 4");
    PsCustomObject object = new PsCustomObject();
    object.put("A", null);
    object.put("B", 1);
    assertThat(Conversion.toText(object)).isEqualTo("@{A=; B=1}");
  }

  @Test
  void enumsAreFoundByPrefixAndFlagsCombine() {
    PsType day = TypeNames.named("System.DayOfWeek");
    PsType attributes = TypeNames.named("System.IO.FileAttributes");
    assertThat(Conversion.to("w", day)).hasToString("Wednesday");
    assertThat(Conversion.to("readonly, hidden", attributes)).hasToString("ReadOnly, Hidden");
    assertThatThrownBy(() -> Conversion.to("S", day)).hasMessageContaining("Sunday, Saturday");
    assertThatThrownBy(() -> Conversion.to(9, day))
        .extracting(e -> ((PsException) e).errorId())
        .isEqualTo("UndefinedIntegerToEnum");
  }

  @ParameterizedTest
  @CsvSource({
    "2024-03-15, 2024-03-15T00:00:00",
    "2024-03-15T10:20:30.5, 2024-03-15T10:20:30.5",
    "3/4/2024 5:06 PM, 2024-03-04T17:06:00",
    "'March 4, 2024', 2024-03-04T00:00:00",
    "4 Mar 2024 05:06, 2024-03-04T05:06:00"
  })
  void datesAreReadByTheInvariantCulture(String text, String expected) {
    Object time = Conversion.to(text, Types.DATETIME);
    assertThat(time).isInstanceOf(PsDateTime.class);
    assertThat(((PsDateTime) java.util.Objects.requireNonNull(time)).clock())
        .isEqualTo(java.time.LocalDateTime.parse(expected));
  }

  @Test
  void nullBecomesZeroTextOrNothing() {
    assertThat(Conversion.to(null, Types.INT)).isEqualTo(0);
    assertThat(Conversion.to(null, Types.STRING)).isEqualTo("");
    assertThat(Conversion.to(null, Types.VERSION)).isNull();
    assertThatThrownBy(() -> Conversion.to(null, Types.DATETIME))
        .hasMessage("Cannot convert null to type \"System.DateTime\".");
  }

  @Test
  void arraysConvertElementByElement() {
    Object array = Conversion.to(new Object[] {"1", 2.5, true}, Types.arrayOf(Types.INT));
    assertThat(array).isInstanceOf(TypedArray.class);
    assertThat(((TypedArray) java.util.Objects.requireNonNull(array)).elements())
        .containsExactly(1, 2, 1);
  }

  @Test
  void xmlKeepsAttributesAndElementsAsProperties() {
    PsType xml = TypeNames.named("System.Xml.XmlDocument");
    Object document = Conversion.to("<r a='1'><b>x</b><b>y</b></r>", xml);
    Object root = Members.get(document, "r");
    assertThat(Members.get(root, "a")).isEqualTo("1");
    assertThat((Object[]) Members.get(root, "b")).containsExactly("x", "y");
    assertThatThrownBy(() -> Conversion.to("<a><b></a>", xml))
        .hasMessageContaining("The 'b' start tag on line 1 position 5 does not match");
  }
}
