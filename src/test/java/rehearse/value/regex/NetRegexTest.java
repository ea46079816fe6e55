package rehearse.value.regex;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class NetRegexTest {
  private static NetRegex regex(String pattern) {
    return NetRegex.compile(pattern, RegexOptions.NONE);
  }

  private static String group(String pattern, String input, int group) {
    NetMatch match = regex(pattern).match(input, 0);
    return match == null ? "no match" : String.valueOf(match.group(group));
  }

  @Test
  void namedGroupsAreNumberedAfterTheOthers() {
    NetMatch match = requireNonNull(regex("(?<n>a)(b)(?'m'c)").match("abc", 0));
    assertThat(match.groupNames()).containsExactly("0", "1", "n", "m");
    assertThat(match.group(1)).isEqualTo("b");
    assertThat(match.group(2)).isEqualTo("a");
    assertThat(match.group(3)).isEqualTo("c");
  }

  @Test
  void groupsMayShareANameOrBringTheirNumber() {
    assertThat(group("(?<x>a)|(?<x>b)", "b", 1)).isEqualTo("b");
    assertThat(group("(?<7>a)(b)", "ab", 7)).isEqualTo("a");
    assertThat(group("a(b)?(c)", "ac", 1)).isEqualTo("null");
  }

  @Test
  void references() {
    assertThat(regex("(a)(?<n>b)\\1\\k<n>").isMatch("abab")).isTrue();
    assertThat(regex("(a)\\10").isMatch("a\b")).isTrue();
    assertThat(regex("\\x41\\u0042\\103\\cA").isMatch("ABC\u0001")).isTrue();
  }

  @Test
  void anchors() {
    assertThat(regex("b$").isMatch("ab\n")).isTrue();
    assertThat(regex("b$").isMatch("ab\r\n")).isFalse();
    assertThat(regex("(?m)^").matches("a\n")).hasSize(2);
    assertThat(regex("(?m)a$").isMatch("a\nb")).isTrue();
    assertThat(regex("a.b").isMatch("a\rb")).isTrue();
    assertThat(regex("a.b").isMatch("a\nb")).isFalse();
    assertThat(regex("(?s)a.b").isMatch("a\nb")).isTrue();
  }

  @Test
  void sets() {
    assertThat(regex("^[a-z-[aeiou]]+$").isMatch("xyz")).isTrue();
    assertThat(regex("^[a-z-[aeiou]]+$").isMatch("xaz")).isFalse();
    assertThat(regex("^[]a&&[]+$").isMatch("]a&[")).isTrue();
    assertThat(regex("^[\\w\\-.]+$").isMatch("é_-.1")).isTrue();
    assertThat(regex("^[^\\d\\s]$").isMatch("٣")).isFalse();
    assertThat(regex("\\p{IsGreek}").isMatch("λ")).isTrue();
  }

  @Test
  void options() {
    assertThat(NetRegex.compile("É", RegexOptions.IGNORE_CASE).isMatch("é")).isTrue();
    assertThat(regex("(?i)ab(?-i)c").isMatch("ABc")).isTrue();
    assertThat(regex("(?i)ab(?-i)c").isMatch("ABC")).isFalse();
    assertThat(regex("(?x) a b # c").isMatch("ab")).isTrue();
    assertThat(regex("(?n)(a)(?<n>b)").groupNumbers()).containsExactly(0, 1);
    assertThat(regex("x{,3}").isMatch("x{,3}")).isTrue();
    assertThat(regex("(?<=a+)b").isMatch("aaab")).isTrue();
  }

  @Test
  void replacementPatterns() {
    assertThat(regex("(\\w+) (\\w+)").replace("John Smith", "$2, $1", -1)).isEqualTo("Smith, John");
    assertThat(regex("(?<x>b)").replace("abc", "[${x}|$0|$&|$$|$`|$'|$_|$9|$y]", -1))
        .isEqualTo("a[b|b|b|$|a|c|abc|$9|$y]c");
    assertThat(regex("").replace("abc", "-", -1)).isEqualTo("-a-b-c-");
    assertThat(regex("\\d").replace("a1b2", match -> match.value() + match.value(), 1))
        .isEqualTo("a11b2");
  }

  @Test
  void splitting() {
    assertThat(regex("([,;])").split("a,b;c", 0)).containsExactly("a", ",", "b", ";", "c");
    assertThat(regex("").split("ab", 0)).containsExactly("", "a", "b", "");
    assertThat(regex(",").split("a,b,c", 2)).containsExactly("a", "b,c");
    assertThat(regex(",").splitFromEnd("a,b,c", 2)).isEqualTo(List.of("a,b", "c"));
  }

  @Test
  void escaping() {
    assertThat(NetRegex.escape("a.b*c[d] #\t")).isEqualTo("a\\.b\\*c\\[d]\\ \\#\\t");
    assertThat(NetRegex.unescape("a\\.b\\t")).isEqualTo("a.b\t");
  }

  @Test
  void errorsTellWhere() {
    assertFailure("[", "at offset 1. Unterminated [] set.");
    assertFailure("(", "at offset 1. Not enough )'s.");
    assertFailure("a)", "at offset 2. Too many )'s.");
    assertFailure("*a", "at offset 1. Quantifier '*' following nothing.");
    assertFailure("a**", "at offset 3. Nested quantifier '*'.");
    assertFailure("\\", "at offset 1. Illegal \\ at end of pattern.");
    assertFailure("\\y", "at offset 2. Unrecognized escape sequence \\y.");
    assertFailure("\\1", "at offset 2. Reference to undefined group number 1.");
    assertFailure("[z-a]", "at offset 4. [x-y] range in reverse order.");
    assertFailure("a{2,1}", "at offset 6. Illegal {x,y} with x > y.");
  }

  private static void assertFailure(String pattern, String end) {
    assertThatThrownBy(() -> regex(pattern)).hasMessage("Invalid pattern '" + pattern + "' " + end);
  }
}
