package rehearse.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class MembersTest {
  private static @Nullable Object callStatic(String type, String name, @Nullable Object... values) {
    Member member = Members.findStatic(TypeNames.named(type), name);
    return ((Member.Method) Objects.requireNonNull(member)).invoke(null, values);
  }

  @Test
  void namesHaveNoCase() {
    assertThat(Members.get("abc", "LENGTH")).isEqualTo(3);
    assertThat(Members.invoke("abc", "toupper")).isEqualTo("ABC");
  }

  @Test
  void everyValueHasACount() {
    assertThat(Members.get(5, "Count")).isEqualTo(1);
    assertThat(Members.get(null, "Count")).isEqualTo(0);
    assertThat(Members.lookup(5, "Count")).isSameAs(Members.MISSING);
  }

  @Test
  void aPropertyOfACollectionIsThatOfItsElements() {
    Object[] words = {"a", "bcd"};
    assertThat(Members.get(words, "Length")).isEqualTo(2);
    assertThat((Object[]) Members.invoke(words, "ToUpper")).containsExactly("A", "BCD");
  }

  @Test
  void overloadsAreChosenByTheEarlierArguments() {
    assertThat(callStatic("math", "Max", 1, 2.7)).isEqualTo(3);
    assertThat(callStatic("math", "Floor", 5)).isEqualTo(new BigDecimal("5"));
    assertThat(callStatic("math", "Floor", "5.7")).isEqualTo(5.0);
    assertThat(Conversion.toText(Members.invoke("a;b,c", "Split", new Object[] {";,"})))
        .isEqualTo("a;b,c");
  }

  @Test
  void failedCallsTellMethodAndArguments() {
    assertThatThrownBy(() -> Members.invoke("abc", "Frobnicate"))
        .hasMessage(
            "Method invocation failed because [System.String] does not contain a method named"
                + " 'Frobnicate'.");
    assertThatThrownBy(() -> Members.invoke("abc", "Replace", "a"))
        .hasMessage("Cannot find an overload for \"Replace\" and the argument count: \"1\".");
    assertThatThrownBy(() -> Members.invoke("abc", "Substring", 5))
        .hasMessage(
            "Exception calling \"Substring\" with \"1\" argument(s): \"startIndex cannot be larger"
                + " than length of string. (Parameter 'startIndex')\"")
        .extracting(e -> ((PsException) e).errorId())
        .isEqualTo("ArgumentOutOfRangeException");
  }

  @Test
  void notesOnValuesLiveInAWrapper() {
    Object tagged = Members.add("text", new NoteProperty("Tag", "x"));
    assertThat(tagged).isInstanceOf(PsObject.class);
    assertThat(Members.get(tagged, "Tag")).isEqualTo("x");
    assertThat(Members.get(tagged, "Length")).isEqualTo(4);
    assertThat(Members.get("text", "Tag")).isNull();
  }

  @Test
  void notesOnArraysStayWithTheArray() {
    Object[] array = {1};
    assertThat(Members.add(array, new NoteProperty("Tag", "x"))).isSameAs(array);
    assertThat(Members.get(array, "Tag")).isEqualTo("x");
    assertThat(Members.get(new Object[] {1}, "Tag")).isNull();
  }

  @Test
  void dictionariesAnswerWithTheirKeysFirst() {
    Hashtable table = new Hashtable();
    table.put("Count", "mine");
    table.put("b", 2);
    assertThat(Members.get(table, "count")).isEqualTo("mine");
    Members.set(table, "c", 3);
    assertThat(table.get("C")).isEqualTo(3);
    assertThat(Members.get(new Hashtable(), "Count")).isEqualTo(0);
  }

  @Test
  void missingPropertiesCannotBeSetOnCustomObjects() {
    assertThatThrownBy(() -> Members.set(new PsCustomObject(), "B", 2))
        .extracting(e -> ((PsException) e).errorId())
        .isEqualTo("ExceptionWhenSetting");
  }

  @Test
  void genericTypesAreNamedAsPowerShellNamesThem() {
    PsType type = TypeNames.named("System.Collections.Generic.Dictionary[string,int]");
    assertThat(type.displayName()).isEqualTo("System.Collections.Generic.Dictionary[string,int]");
    assertThat(type)
        .hasToString("System.Collections.Generic.Dictionary`2[System.String,System.Int32]");
    assertThat(type.name()).isEqualTo("Dictionary`2");
    assertThat(TypeNames.find("List[int]")).isNull();
    assertThat(TypeNames.named("int[]").element()).isSameAs(Types.INT);
  }
}
