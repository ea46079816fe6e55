package rehearse.value.member;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rehearse.value.Exceptions;
import rehearse.value.MemberTable;

/** {@code System.Char} and {@code System.Boolean}. */
final class CharMembers {
  private CharMembers() {}

  /** Tests a character. */
  @FunctionalInterface
  private interface Test {
    boolean of(char c);
  }

  static MemberTable chars() {
    TableBuilder table =
        new TableBuilder()
            .constant("char MaxValue", '\uffff')
            .constant("char MinValue", '\0')
            .method("int CompareTo(char value)", (s, a) -> self(s) - Arguments.character(a, 0))
            .method("bool Equals(System.Object obj)", (s, a) -> ObjectMembers.same(s, a[0]))
            .method("bool Equals(char obj)", (s, a) -> ObjectMembers.same(s, a[0]))
            .method("int GetHashCode()", (s, a) -> (int) self(s) * 0x10001)
            .method(
                "System.TypeCode GetTypeCode()",
                (s, a) -> TableBuilder.enumValue("System.TypeCode", "Char"))
            .method("string ToString()", (s, a) -> String.valueOf(self(s)))
            .method(
                "string ToString(System.IFormatProvider provider)",
                (s, a) -> String.valueOf(self(s)))
            .staticMethod("char ToUpper(char c)", (s, a) -> upper(Arguments.character(a, 0)))
            .staticMethod(
                "char ToUpperInvariant(char c)", (s, a) -> upper(Arguments.character(a, 0)))
            .staticMethod("char ToLower(char c)", (s, a) -> lower(Arguments.character(a, 0)))
            .staticMethod(
                "char ToLowerInvariant(char c)", (s, a) -> lower(Arguments.character(a, 0)))
            .staticMethod(
                "string ToString(char c)", (s, a) -> String.valueOf(Arguments.character(a, 0)))
            .staticMethod("char Parse(string s)", (s, a) -> parse(Arguments.text(a, 0)))
            .staticMethod(
                "double GetNumericValue(char c)",
                (s, a) -> (double) Character.digit(Arguments.character(a, 0), 10))
            .staticMethod(
                "string ConvertFromUtf32(int utf32)",
                (s, a) -> Character.toString(Arguments.integer(a, 0)))
            .staticMethod(
                "int ConvertToUtf32(string s, int index)",
                (s, a) -> Arguments.text(a, 0).codePointAt(Arguments.integer(a, 1)));
    tests(table);
    return table.build();
  }

  private static void tests(TableBuilder table) {
    test(table, "IsDigit", Character::isDigit);
    test(
        table,
        "IsNumber",
        c -> Character.isDigit(c) || Character.getType(c) == Character.OTHER_NUMBER);
    test(table, "IsLetter", Character::isLetter);
    test(table, "IsLetterOrDigit", Character::isLetterOrDigit);
    test(table, "IsUpper", Character::isUpperCase);
    test(table, "IsLower", Character::isLowerCase);
    test(table, "IsWhiteSpace", Texts::isBlank);
    test(table, "IsControl", Character::isISOControl);
    test(table, "IsPunctuation", CharMembers::isPunctuation);
    test(table, "IsSymbol", CharMembers::isSymbol);
    test(table, "IsSeparator", Character::isSpaceChar);
    test(table, "IsSurrogate", Character::isSurrogate);
    test(table, "IsAscii", c -> c < 128);
  }

  private static void test(TableBuilder table, String name, Test test) {
    table
        .staticMethod("bool " + name + "(char c)", (s, a) -> test.of(Arguments.character(a, 0)))
        .staticMethod(
            "bool " + name + "(string s, int index)",
            (s, a) -> test.of(Texts.charAt(Arguments.text(a, 0), Arguments.integer(a, 1))));
  }

  private static boolean isPunctuation(char c) {
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  private static boolean isSymbol(char c) {
    return switch (Character.getType(c)) {
      case Character.MATH_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.OTHER_SYMBOL ->
          true;
      default -> false;
    };
  }

  private static char upper(char c) {
    String text = String.valueOf(c).toUpperCase(Locale.ROOT);
    return text.length() == 1 ? text.charAt(0) : c;
  }

  private static char lower(char c) {
    String text = String.valueOf(c).toLowerCase(Locale.ROOT);
    return text.length() == 1 ? text.charAt(0) : c;
  }

  private static char parse(String text) {
    if (text.length() != 1) {
      throw Exceptions.format("String must be exactly one character long.");
    }
    return text.charAt(0);
  }

  private static char self(@Nullable Object self) {
    return (Character) Objects.requireNonNull(self);
  }

  static MemberTable booleans() {
    return new TableBuilder()
        .constant("string TrueString", "True")
        .constant("string FalseString", "False")
        .method(
            "int CompareTo(bool value)", (s, a) -> Boolean.compare(truth(s), Arguments.flag(a, 0)))
        .method("bool Equals(System.Object obj)", (s, a) -> ObjectMembers.same(s, a[0]))
        .method("bool Equals(bool obj)", (s, a) -> ObjectMembers.same(s, a[0]))
        .method("int GetHashCode()", (s, a) -> truth(s) ? 1 : 0)
        .method(
            "System.TypeCode GetTypeCode()",
            (s, a) -> TableBuilder.enumValue("System.TypeCode", "Boolean"))
        .method("string ToString()", (s, a) -> truth(s) ? "True" : "False")
        .method(
            "string ToString(System.IFormatProvider provider)",
            (s, a) -> truth(s) ? "True" : "False")
        .staticMethod("bool Parse(string value)", (s, a) -> parseTruth(Arguments.text(a, 0)))
        .staticMethod(
            "bool TryParse(string value, [ref] bool result)",
            (s, a) -> tryParse(Arguments.text(a, 0), a[1]))
        .build();
  }

  private static boolean truth(@Nullable Object self) {
    return (Boolean) Objects.requireNonNull(self);
  }

  static boolean parseTruth(String text) {
    String word = text.strip();
    if (word.equalsIgnoreCase("true")) {
      return true;
    }
    if (word.equalsIgnoreCase("false")) {
      return false;
    }
    throw Exceptions.format("String '" + text + "' was not recognized as a valid Boolean.");
  }

  private static boolean tryParse(String text, @Nullable Object reference) {
    String word = text.strip();
    boolean isTrue = word.equalsIgnoreCase("true");
    NumberMembers.assign(reference, isTrue);
    return isTrue || word.equalsIgnoreCase("false");
  }
}
