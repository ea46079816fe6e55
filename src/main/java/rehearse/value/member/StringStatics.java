package rehearse.value.member;

import static rehearse.value.member.Arguments.flag;
import static rehearse.value.member.Arguments.integer;
import static rehearse.value.member.Arguments.option;
import static rehearse.value.member.Arguments.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import rehearse.value.Conversion;
import rehearse.value.Exceptions;
import rehearse.value.format.NetFormat;

/** The static members of {@code System.String}. */
final class StringStatics {
  private StringStatics() {}

  static void add(TableBuilder table) {
    table
        .constant("string Empty", "")
        .staticMethod(
            "int Compare(string strA, string strB)",
            (s, a) -> Texts.compare(text(a, 0), text(a, 1)))
        .staticMethod(
            "int Compare(string strA, string strB, bool ignoreCase)",
            (s, a) -> Texts.compare(text(a, 0), text(a, 1), flag(a, 2) ? 1 : 0))
        .staticMethod(
            "int Compare(string strA, string strB, System.StringComparison comparisonType)",
            (s, a) -> Texts.compare(text(a, 0), text(a, 1), option(a, 2)))
        .staticMethod(
            "int CompareOrdinal(string strA, string strB)",
            (s, a) -> text(a, 0).compareTo(text(a, 1)))
        .staticMethod("string Copy(string str)", (s, a) -> text(a, 0))
        .staticMethod("bool Equals(string a, string b)", (s, a) -> text(a, 0).equals(text(a, 1)))
        .staticMethod(
            "bool Equals(string a, string b, System.StringComparison comparisonType)",
            (s, a) -> Texts.equal(text(a, 0), text(a, 1), option(a, 2)))
        .staticMethod("bool IsNullOrEmpty(string value)", (s, a) -> text(a, 0).isEmpty())
        .staticMethod(
            "bool IsNullOrWhiteSpace(string value)",
            (s, a) -> Texts.trim(text(a, 0), "", true, true).isEmpty())
        .staticMethod("string Intern(string str)", (s, a) -> text(a, 0))
        .constructor(
            "new(char c, int count)", (s, a) -> repeat(Arguments.character(a, 0), integer(a, 1)))
        .constructor("new(char[] value)", (s, a) -> Arguments.characters(a, 0))
        .constructor(
            "new(char[] value, int startIndex, int length)",
            (s, a) -> Texts.substring(Arguments.characters(a, 0), integer(a, 1), integer(a, 2)));
    concat(table);
    format(table);
  }

  private static String repeat(char c, int count) {
    if (count < 0) {
      throw Texts.notNegative("count", count);
    }
    return String.valueOf(c).repeat(count);
  }

  private static void concat(TableBuilder table) {
    table
        .staticMethod("string Concat(System.Object arg0)", (s, a) -> general(a))
        .staticMethod("string Concat(string str0, string str1)", (s, a) -> general(a))
        .staticMethod("string Concat(System.Object arg0, System.Object arg1)", (s, a) -> general(a))
        .staticMethod("string Concat(string str0, string str1, string str2)", (s, a) -> general(a))
        .staticMethod(
            "string Concat(string str0, string str1, string str2, string str3)",
            (s, a) -> general(a))
        .staticMethod(
            "string Concat(params System.Object[] args)",
            (s, a) -> general(Arguments.elements(a, 0)))
        .staticMethod(
            "string Concat(params string[] values)", (s, a) -> general(Arguments.elements(a, 0)))
        .staticMethod(
            "string Join(string separator, string[] value, int startIndex, int count)",
            (s, a) -> joinRange(a))
        .staticMethod(
            "string Join(string separator, System.Collections.Generic.IEnumerable[string] values)",
            (s, a) -> join(text(a, 0), values(a)))
        .staticMethod(
            "string Join(string separator, params string[] value)",
            (s, a) -> join(text(a, 0), Arguments.elements(a, 1)))
        .staticMethod(
            "string Join(string separator, params System.Object[] values)",
            (s, a) -> join(text(a, 0), Arguments.elements(a, 1)))
        .staticMethod(
            "string Join(char separator, params string[] value)",
            (s, a) -> join(text(a, 0), Arguments.elements(a, 1)))
        .staticMethod(
            "string Join(char separator, params System.Object[] values)",
            (s, a) -> join(text(a, 0), Arguments.elements(a, 1)));
  }

  private static String joinRange(@Nullable Object[] a) {
    @Nullable Object[] elements = Arguments.elements(a, 1);
    int start = integer(a, 2);
    int count = integer(a, 3);
    if (start < 0) {
      throw Texts.notNegative("startIndex", start);
    }
    if (count < 0) {
      throw Texts.notNegative("count", count);
    }
    if (start > elements.length - count) {
      throw Exceptions.outOfRange(
          "startIndex ('"
              + start
              + "') must be less than or equal to '"
              + (elements.length - count)
              + "'.",
          "startIndex",
          start);
    }
    return join(text(a, 0), Arrays.copyOfRange(elements, start, start + count));
  }

  private static @Nullable Object[] values(@Nullable Object[] a) {
    if (a[1] == null) {
      throw Exceptions.argumentNull("values");
    }
    return Arguments.elements(a, 1);
  }

  private static String general(@Nullable Object[] parts) {
    return join("", parts);
  }

  static String join(String separator, @Nullable Object[] parts) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < parts.length; i++) {
      if (i > 0) {
        text.append(separator);
      }
      Object part = parts[i];
      text.append(part instanceof String known ? known : ObjectMembers.text(part));
    }
    return text.toString();
  }

  private static void format(TableBuilder table) {
    table
        .staticMethod(
            "string Format(string format, System.Object arg0)",
            (s, a) -> NetFormat.composite(text(a, 0), rest(a, 1)))
        .staticMethod(
            "string Format(string format, System.Object arg0, System.Object arg1)",
            (s, a) -> NetFormat.composite(text(a, 0), rest(a, 1)))
        .staticMethod(
            "string Format(string format, System.Object arg0, System.Object arg1, System.Object"
                + " arg2)",
            (s, a) -> NetFormat.composite(text(a, 0), rest(a, 1)))
        .staticMethod(
            "string Format(string format, params System.Object[] args)",
            (s, a) -> NetFormat.composite(text(a, 0), Arguments.elements(a, 1)))
        .staticMethod(
            "string Format(System.IFormatProvider provider, string format, params System.Object[]"
                + " args)",
            (s, a) ->
                NetFormat.composite(
                    Conversion.toText(a[1]), Arguments.elements(a, 2), Cultures.of(a[0])));
  }

  private static @Nullable Object[] rest(@Nullable Object[] arguments, int from) {
    return Arrays.copyOfRange(arguments, from, arguments.length);
  }
}
