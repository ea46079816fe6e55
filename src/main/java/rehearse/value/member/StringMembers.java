package rehearse.value.member;

import static rehearse.value.member.Arguments.character;
import static rehearse.value.member.Arguments.characters;
import static rehearse.value.member.Arguments.flag;
import static rehearse.value.member.Arguments.integer;
import static rehearse.value.member.Arguments.option;
import static rehearse.value.member.Arguments.text;
import static rehearse.value.member.Texts.self;

import java.util.Locale;
import rehearse.value.Enumerator;
import rehearse.value.MemberTable;

/** {@code System.String}. */
final class StringMembers {
  private StringMembers() {}

  static MemberTable table() {
    TableBuilder table = new TableBuilder();
    search(table);
    edit(table);
    split(table);
    convert(table);
    StringStatics.add(table);
    return table.build();
  }

  private static void search(TableBuilder table) {
    table
        .property("int Length", s -> self(s).length())
        .method("bool Contains(string value)", (s, a) -> self(s).contains(text(a, 0)))
        .method(
            "bool Contains(string value, System.StringComparison comparisonType)",
            (s, a) -> Texts.indexOf(self(s), text(a, 0), 0, option(a, 1)) >= 0)
        .method("bool Contains(char value)", (s, a) -> self(s).indexOf(character(a, 0)) >= 0)
        .method(
            "bool Contains(char value, System.StringComparison comparisonType)",
            (s, a) -> Texts.indexOf(self(s), text(a, 0), 0, option(a, 1)) >= 0)
        .method("bool EndsWith(string value)", (s, a) -> self(s).endsWith(text(a, 0)))
        .method(
            "bool EndsWith(string value, System.StringComparison comparisonType)",
            (s, a) -> Texts.endsWith(self(s), text(a, 0), Texts.ignoresCase(option(a, 1))))
        .method(
            "bool EndsWith(string value, bool ignoreCase, cultureinfo culture)",
            (s, a) -> Texts.endsWith(self(s), text(a, 0), flag(a, 1)))
        .method("bool EndsWith(char value)", (s, a) -> self(s).endsWith(text(a, 0)))
        .method("bool StartsWith(string value)", (s, a) -> self(s).startsWith(text(a, 0)))
        .method(
            "bool StartsWith(string value, System.StringComparison comparisonType)",
            (s, a) -> Texts.startsWith(self(s), text(a, 0), Texts.ignoresCase(option(a, 1))))
        .method(
            "bool StartsWith(string value, bool ignoreCase, cultureinfo culture)",
            (s, a) -> Texts.startsWith(self(s), text(a, 0), flag(a, 1)))
        .method("bool StartsWith(char value)", (s, a) -> self(s).startsWith(text(a, 0)))
        .method("int CompareTo(System.Object value)", (s, a) -> Texts.compare(self(s), text(a, 0)))
        .method("int CompareTo(string strB)", (s, a) -> Texts.compare(self(s), text(a, 0)))
        .method("bool Equals(System.Object obj)", (s, a) -> self(s).equals(a[0]))
        .method("bool Equals(string value)", (s, a) -> self(s).equals(a[0]))
        .method(
            "bool Equals(string value, System.StringComparison comparisonType)",
            (s, a) -> Texts.equal(self(s), text(a, 0), option(a, 1)));
    indexes(table);
  }

  private static void indexes(TableBuilder table) {
    table
        .method("int IndexOf(char value)", (s, a) -> self(s).indexOf(character(a, 0)))
        .method(
            "int IndexOf(char value, int startIndex)",
            (s, a) -> self(s).indexOf(character(a, 0), Texts.start(self(s), integer(a, 1))))
        .method(
            "int IndexOf(char value, System.StringComparison comparisonType)",
            (s, a) -> Texts.indexOf(self(s), text(a, 0), 0, option(a, 1)))
        .method("int IndexOf(string value)", (s, a) -> self(s).indexOf(text(a, 0)))
        .method(
            "int IndexOf(string value, int startIndex)",
            (s, a) -> self(s).indexOf(text(a, 0), Texts.start(self(s), integer(a, 1))))
        .method(
            "int IndexOf(string value, int startIndex, int count)",
            (s, a) -> Texts.indexWithin(self(s), text(a, 0), integer(a, 1), integer(a, 2)))
        .method(
            "int IndexOf(string value, System.StringComparison comparisonType)",
            (s, a) -> Texts.indexOf(self(s), text(a, 0), 0, option(a, 1)))
        .method(
            "int IndexOf(string value, int startIndex, System.StringComparison comparisonType)",
            (s, a) ->
                Texts.indexOf(
                    self(s), text(a, 0), Texts.start(self(s), integer(a, 1)), option(a, 2)))
        .method(
            "int IndexOfAny(char[] anyOf)",
            (s, a) -> Texts.indexOfAny(self(s), characters(a, 0), 0))
        .method(
            "int IndexOfAny(char[] anyOf, int startIndex)",
            (s, a) -> Texts.indexOfAny(self(s), characters(a, 0), integer(a, 1)))
        .method("int LastIndexOf(char value)", (s, a) -> self(s).lastIndexOf(character(a, 0)))
        .method(
            "int LastIndexOf(char value, int startIndex)",
            (s, a) -> self(s).lastIndexOf(character(a, 0), integer(a, 1)))
        .method("int LastIndexOf(string value)", (s, a) -> self(s).lastIndexOf(text(a, 0)))
        .method(
            "int LastIndexOf(string value, int startIndex)",
            (s, a) -> self(s).lastIndexOf(text(a, 0), integer(a, 1) - text(a, 0).length() + 1))
        .method(
            "int LastIndexOf(string value, System.StringComparison comparisonType)",
            (s, a) -> Texts.lastIndexOf(self(s), text(a, 0), option(a, 1)))
        .method(
            "int LastIndexOfAny(char[] anyOf)",
            (s, a) -> Texts.lastIndexOfAny(self(s), characters(a, 0)));
  }

  private static void edit(TableBuilder table) {
    table
        .method(
            "string Insert(int startIndex, string value)",
            (s, a) -> {
              Texts.start(self(s), integer(a, 0));
              return new StringBuilder(self(s)).insert(integer(a, 0), text(a, 1)).toString();
            })
        .method(
            "string PadLeft(int totalWidth)",
            (s, a) -> Texts.pad(self(s), integer(a, 0), ' ', true))
        .method(
            "string PadLeft(int totalWidth, char paddingChar)",
            (s, a) -> Texts.pad(self(s), integer(a, 0), character(a, 1), true))
        .method(
            "string PadRight(int totalWidth)",
            (s, a) -> Texts.pad(self(s), integer(a, 0), ' ', false))
        .method(
            "string PadRight(int totalWidth, char paddingChar)",
            (s, a) -> Texts.pad(self(s), integer(a, 0), character(a, 1), false))
        .method(
            "string Remove(int startIndex, int count)",
            (s, a) -> Texts.remove(self(s), integer(a, 0), integer(a, 1)))
        .method("string Remove(int startIndex)", (s, a) -> Texts.remove(self(s), integer(a, 0)))
        .method(
            "string Replace(string oldValue, string newValue, bool ignoreCase, cultureinfo"
                + " culture)",
            (s, a) -> Texts.replace(self(s), text(a, 0), text(a, 1), flag(a, 2)))
        .method(
            "string Replace(string oldValue, string newValue, System.StringComparison"
                + " comparisonType)",
            (s, a) ->
                Texts.replace(self(s), text(a, 0), text(a, 1), Texts.ignoresCase(option(a, 2))))
        .method(
            "string Replace(char oldChar, char newChar)",
            (s, a) -> self(s).replace(character(a, 0), character(a, 1)))
        .method(
            "string Replace(string oldValue, string newValue)",
            (s, a) -> Texts.replace(self(s), text(a, 0), text(a, 1), false))
        .method("string ReplaceLineEndings()", (s, a) -> self(s).replaceAll("\r\n|\r|\n", "\n"))
        .method(
            "string ReplaceLineEndings(string replacementText)",
            (s, a) ->
                self(s)
                    .replaceAll("\r\n|\r|\n", java.util.regex.Matcher.quoteReplacement(text(a, 0))))
        .method(
            "string Substring(int startIndex)", (s, a) -> Texts.substring(self(s), integer(a, 0)))
        .method(
            "string Substring(int startIndex, int length)",
            (s, a) -> Texts.substring(self(s), integer(a, 0), integer(a, 1)))
        .method("string Trim()", (s, a) -> Texts.trim(self(s), "", true, true))
        .method("string Trim(char trimChar)", (s, a) -> Texts.trim(self(s), text(a, 0), true, true))
        .method(
            "string Trim(params char[] trimChars)",
            (s, a) -> Texts.trim(self(s), characters(a, 0), true, true))
        .method("string TrimStart()", (s, a) -> Texts.trim(self(s), "", true, false))
        .method(
            "string TrimStart(char trimChar)",
            (s, a) -> Texts.trim(self(s), text(a, 0), true, false))
        .method(
            "string TrimStart(params char[] trimChars)",
            (s, a) -> Texts.trim(self(s), characters(a, 0), true, false))
        .method("string TrimEnd()", (s, a) -> Texts.trim(self(s), "", false, true))
        .method(
            "string TrimEnd(char trimChar)", (s, a) -> Texts.trim(self(s), text(a, 0), false, true))
        .method(
            "string TrimEnd(params char[] trimChars)",
            (s, a) -> Texts.trim(self(s), characters(a, 0), false, true));
  }

  private static void split(TableBuilder table) {
    table
        .method(
            "string[] Split(params char[] separator)",
            (s, a) -> TextSplit.byCharacters(self(s), characters(a, 0), Integer.MAX_VALUE, 0))
        .method(
            "string[] Split(char[] separator, int count)",
            (s, a) -> TextSplit.byCharacters(self(s), characters(a, 0), integer(a, 1), 0))
        .method(
            "string[] Split(char[] separator, System.StringSplitOptions options)",
            (s, a) ->
                TextSplit.byCharacters(self(s), characters(a, 0), Integer.MAX_VALUE, option(a, 1)))
        .method(
            "string[] Split(char[] separator, int count, System.StringSplitOptions options)",
            (s, a) ->
                TextSplit.byCharacters(self(s), characters(a, 0), integer(a, 1), option(a, 2)))
        .method(
            "string[] Split(char separator)",
            (s, a) -> TextSplit.byText(self(s), text(a, 0), Integer.MAX_VALUE, 0))
        .method(
            "string[] Split(char separator, System.StringSplitOptions options)",
            (s, a) -> TextSplit.byText(self(s), text(a, 0), Integer.MAX_VALUE, option(a, 1)))
        .method(
            "string[] Split(char separator, int count, System.StringSplitOptions options)",
            (s, a) -> TextSplit.byText(self(s), text(a, 0), integer(a, 1), option(a, 2)))
        .method(
            "string[] Split(string separator)",
            (s, a) -> TextSplit.byText(self(s), text(a, 0), Integer.MAX_VALUE, 0))
        .method(
            "string[] Split(string separator, int count)",
            (s, a) -> TextSplit.byText(self(s), text(a, 0), integer(a, 1), 0))
        .method(
            "string[] Split(string separator, System.StringSplitOptions options)",
            (s, a) -> TextSplit.byText(self(s), text(a, 0), Integer.MAX_VALUE, option(a, 1)))
        .method(
            "string[] Split(string separator, int count, System.StringSplitOptions options)",
            (s, a) -> TextSplit.byText(self(s), text(a, 0), integer(a, 1), option(a, 2)))
        .method(
            "string[] Split(string[] separator, System.StringSplitOptions options)",
            (s, a) ->
                TextSplit.byTexts(
                    self(s), Arguments.elements(a, 0), Integer.MAX_VALUE, option(a, 1)))
        .method(
            "string[] Split(string[] separator, int count, System.StringSplitOptions options)",
            (s, a) ->
                TextSplit.byTexts(self(s), Arguments.elements(a, 0), integer(a, 1), option(a, 2)));
  }

  private static void convert(TableBuilder table) {
    table
        .method("System.Object Clone()", (s, a) -> s)
        .method(
            "System.CharEnumerator GetEnumerator()",
            (s, a) ->
                new Enumerator(TableBuilder.type("System.CharEnumerator"), Texts.iterator(self(s))))
        .method("int GetHashCode()", (s, a) -> self(s).hashCode())
        .method(
            "System.TypeCode GetTypeCode()",
            (s, a) -> TableBuilder.enumValue("System.TypeCode", "String"))
        .method(
            "bool IsNormalized()",
            (s, a) -> java.text.Normalizer.isNormalized(self(s), java.text.Normalizer.Form.NFC))
        .method(
            "string Normalize()",
            (s, a) -> java.text.Normalizer.normalize(self(s), java.text.Normalizer.Form.NFC))
        .method(
            "string Normalize(System.Text.NormalizationForm normalizationForm)",
            (s, a) -> Texts.normalize(self(s), option(a, 0)))
        .method("char[] ToCharArray()", (s, a) -> Texts.toChars(self(s)))
        .method(
            "char[] ToCharArray(int startIndex, int length)",
            (s, a) -> Texts.toChars(Texts.substring(self(s), integer(a, 0), integer(a, 1))))
        .method("string ToLower()", (s, a) -> self(s).toLowerCase(Locale.ROOT))
        .method("string ToLower(cultureinfo culture)", (s, a) -> self(s).toLowerCase(Locale.ROOT))
        .method("string ToLowerInvariant()", (s, a) -> self(s).toLowerCase(Locale.ROOT))
        .method("string ToString()", (s, a) -> s)
        .method("string ToString(System.IFormatProvider provider)", (s, a) -> s)
        .method("string ToUpper()", (s, a) -> self(s).toUpperCase(Locale.ROOT))
        .method("string ToUpper(cultureinfo culture)", (s, a) -> self(s).toUpperCase(Locale.ROOT))
        .method("string ToUpperInvariant()", (s, a) -> self(s).toUpperCase(Locale.ROOT))
        .method("char get_Chars(int index)", (s, a) -> Texts.charAt(self(s), integer(a, 0)))
        .method("char Chars(int index)", (s, a) -> Texts.charAt(self(s), integer(a, 0)));
  }
}
