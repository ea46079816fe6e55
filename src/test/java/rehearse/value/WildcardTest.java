package rehearse.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WildcardTest {
  private static boolean matches(String pattern, String text) {
    return Wildcard.compile(pattern, true).matches(text);
  }

  @Test
  void starsAndQuestionMarks() {
    assertThat(matches("a*", "Abc")).isTrue();
    assertThat(matches("*b*c", "abcbc")).isTrue();
    assertThat(matches("a?c", "abc")).isTrue();
    assertThat(matches("?", "")).isFalse();
    assertThat(matches("*", "")).isTrue();
    assertThat(matches("ab", "abc")).isFalse();
    assertThat(Wildcard.compile("A*", false).matches("abc")).isFalse();
  }

  @Test
  void setsHaveNoNegation() {
    assertThat(matches("[a-c]at", "Bat")).isTrue();
    assertThat(matches("[!a]x", "!x")).isTrue();
    assertThat(matches("[!a]x", "bx")).isFalse();
    assertThat(matches("[[]x]", "[x]")).isTrue();
    assertThat(matches("[a`-c]", "b")).isFalse();
    assertThat(matches("[]a]", "]")).isTrue();
  }

  @Test
  void backticksEscape() {
    assertThat(matches("a`*b", "a*b")).isTrue();
    assertThat(matches("a`*b", "axb")).isFalse();
    assertThat(Wildcard.escape("a*[b]?")).isEqualTo("a`*`[b`]`?");
    assertThat(Wildcard.unescape("a`*`[b`]`x")).isEqualTo("a*[b]`x");
    assertThat(Wildcard.hasWildcards("a`*b")).isFalse();
    assertThat(Wildcard.hasWildcards("a[b]")).isTrue();
  }

  @Test
  void openBracketsAreRefused() {
    assertThatThrownBy(() -> Wildcard.compile("[a", true))
        .hasMessage("The specified wildcard character pattern is not valid: [a");
  }
}
