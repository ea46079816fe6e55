package rehearse.value.member;

import static rehearse.value.member.Arguments.integer;
import static rehearse.value.member.Arguments.option;
import static rehearse.value.member.Arguments.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rehearse.value.Conversion;
import rehearse.value.EnumValue;
import rehearse.value.MemberTable;
import rehearse.value.PsTimeSpan;
import rehearse.value.ScriptBlock;
import rehearse.value.TypeNames;
import rehearse.value.TypedArray;
import rehearse.value.Types;
import rehearse.value.regex.NetMatch;
import rehearse.value.regex.NetRegex;

/** {@code System.Text.RegularExpressions.Regex}. */
final class RegexMembers {
  private static final String OPTIONS = "System.Text.RegularExpressions.RegexOptions options";
  private static final String MATCH = "System.Text.RegularExpressions.Match ";
  private static final String MATCHES = "System.Text.RegularExpressions.MatchCollection ";
  private static final String EVALUATOR = "System.Text.RegularExpressions.MatchEvaluator evaluator";

  private RegexMembers() {}

  private static NetRegex self(@Nullable Object self) {
    return (NetRegex) Objects.requireNonNull(self);
  }

  private static NetRegex pattern(@Nullable Object[] a, int options) {
    return NetRegex.compile(text(a, 1), options);
  }

  private static Object match(NetRegex regex, String input, int start) {
    NetMatch match = regex.match(input, start);
    return match != null ? match : FailedMatch.VALUE;
  }

  private static Object matches(NetRegex regex, String input) {
    return new MatchList(MatchList.MATCHES, regex.matches(input).toArray(), null);
  }

  private static Function<NetMatch, String> evaluator(@Nullable Object[] a, int index) {
    ScriptBlock block = Arguments.block(a, index);
    return match -> Conversion.toText(block.invoke(null, match));
  }

  private static TypedArray split(NetRegex regex, String input, int count) {
    return Arguments.ofStrings(regex.split(input, count));
  }

  static MemberTable table() {
    TableBuilder table = new TableBuilder();
    instance(table);
    groups(table);
    statics(table);
    table
        .constructor("new(string pattern)", (s, a) -> NetRegex.compile(text(a, 0), 0))
        .constructor(
            "new(string pattern, " + OPTIONS + ")",
            (s, a) -> NetRegex.compile(text(a, 0), option(a, 1)))
        .constructor(
            "new(string pattern, " + OPTIONS + ", timespan matchTimeout)",
            (s, a) -> NetRegex.compile(text(a, 0), option(a, 1)));
    return table.build();
  }

  private static void instance(TableBuilder table) {
    table
        .property("timespan MatchTimeout", s -> new PsTimeSpan(-PsTimeSpan.PER_MILLISECOND))
        .property(
            "System.Text.RegularExpressions.RegexOptions Options",
            s ->
                new EnumValue(
                    TypeNames.named("System.Text.RegularExpressions.RegexOptions"),
                    self(s).options()))
        .property("bool RightToLeft", s -> (self(s).options() & 64) != 0)
        .method("bool IsMatch(string input)", (s, a) -> self(s).isMatch(text(a, 0)))
        .method(
            "bool IsMatch(string input, int startat)",
            (s, a) -> self(s).isMatch(text(a, 0), integer(a, 1)))
        .method(MATCH + "Match(string input)", (s, a) -> match(self(s), text(a, 0), 0))
        .method(
            MATCH + "Match(string input, int startat)",
            (s, a) -> match(self(s), text(a, 0), integer(a, 1)))
        .method(MATCHES + "Matches(string input)", (s, a) -> matches(self(s), text(a, 0)))
        .method("int Count(string input)", (s, a) -> self(s).matches(text(a, 0)).size())
        .method(
            "string Replace(string input, string replacement)",
            (s, a) -> self(s).replace(text(a, 0), text(a, 1), -1))
        .method(
            "string Replace(string input, string replacement, int count)",
            (s, a) -> self(s).replace(text(a, 0), text(a, 1), integer(a, 2)))
        .method(
            "string Replace(string input, " + EVALUATOR + ")",
            (s, a) -> self(s).replace(text(a, 0), evaluator(a, 1), -1))
        .method(
            "string Replace(string input, " + EVALUATOR + ", int count)",
            (s, a) -> self(s).replace(text(a, 0), evaluator(a, 1), integer(a, 2)))
        .method("string[] Split(string input)", (s, a) -> split(self(s), text(a, 0), 0))
        .method(
            "string[] Split(string input, int count)",
            (s, a) -> split(self(s), text(a, 0), integer(a, 1)))
        .method("string ToString()", (s, a) -> self(s).pattern());
  }

  private static void groups(TableBuilder table) {
    table
        .method("string[] GetGroupNames()", (s, a) -> groupNames(self(s)))
        .method("int[] GetGroupNumbers()", (s, a) -> groupNumbers(self(s)))
        .method("string GroupNameFromNumber(int i)", (s, a) -> self(s).groupName(integer(a, 0)))
        .method("int GroupNumberFromName(string name)", (s, a) -> self(s).groupNumber(text(a, 0)));
  }

  private static TypedArray groupNames(NetRegex regex) {
    List<String> names = new ArrayList<>();
    for (int number : regex.groupNumbers()) {
      names.add(regex.groupName(number));
    }
    return Arguments.ofStrings(names);
  }

  private static TypedArray groupNumbers(NetRegex regex) {
    int[] numbers = regex.groupNumbers();
    @Nullable Object[] boxed = new Object[numbers.length];
    for (int i = 0; i < boxed.length; i++) {
      boxed[i] = numbers[i];
    }
    return new TypedArray(Types.INT, boxed);
  }

  private static void statics(TableBuilder table) {
    String input = "(string input, string pattern";
    table
        .staticMethod("string Escape(string str)", (s, a) -> NetRegex.escape(text(a, 0)))
        .staticMethod("string Unescape(string str)", (s, a) -> NetRegex.unescape(text(a, 0)))
        .staticMethod("bool IsMatch" + input + ")", (s, a) -> pattern(a, 0).isMatch(text(a, 0)))
        .staticMethod(
            "bool IsMatch" + input + ", " + OPTIONS + ")",
            (s, a) -> pattern(a, option(a, 2)).isMatch(text(a, 0)))
        .staticMethod(MATCH + "Match" + input + ")", (s, a) -> match(pattern(a, 0), text(a, 0), 0))
        .staticMethod(
            MATCH + "Match" + input + ", " + OPTIONS + ")",
            (s, a) -> match(pattern(a, option(a, 2)), text(a, 0), 0))
        .staticMethod(
            MATCHES + "Matches" + input + ")", (s, a) -> matches(pattern(a, 0), text(a, 0)))
        .staticMethod(
            MATCHES + "Matches" + input + ", " + OPTIONS + ")",
            (s, a) -> matches(pattern(a, option(a, 2)), text(a, 0)))
        .staticMethod("int Count" + input + ")", (s, a) -> pattern(a, 0).matches(text(a, 0)).size())
        .staticMethod(
            "string Replace" + input + ", string replacement)",
            (s, a) -> pattern(a, 0).replace(text(a, 0), text(a, 2), -1))
        .staticMethod(
            "string Replace" + input + ", string replacement, " + OPTIONS + ")",
            (s, a) -> pattern(a, option(a, 3)).replace(text(a, 0), text(a, 2), -1))
        .staticMethod(
            "string Replace" + input + ", " + EVALUATOR + ")",
            (s, a) -> pattern(a, 0).replace(text(a, 0), evaluator(a, 2), -1))
        .staticMethod(
            "string Replace" + input + ", " + EVALUATOR + ", " + OPTIONS + ")",
            (s, a) -> pattern(a, option(a, 3)).replace(text(a, 0), evaluator(a, 2), -1))
        .staticMethod("string[] Split" + input + ")", (s, a) -> split(pattern(a, 0), text(a, 0), 0))
        .staticMethod(
            "string[] Split" + input + ", " + OPTIONS + ")",
            (s, a) -> split(pattern(a, option(a, 2)), text(a, 0), 0));
  }
}
