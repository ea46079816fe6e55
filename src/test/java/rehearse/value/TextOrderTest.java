package rehearse.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextOrderTest {
  @Test
  void lettersBeforeCaseAndAfterDigitsAndPunctuation() {
    List<String> words =
        new ArrayList<>(
            List.of("b", "B", "a", "A", "Z", "é", "e", "f", "10", "9", "_x", "-x", "ab"));
    words.sort(TextOrder::compare);
    assertThat(words)
        .containsExactly("_x", "-x", "10", "9", "a", "A", "ab", "b", "B", "e", "é", "f", "Z");
  }

  @Test
  void equality() {
    assertThat(TextOrder.equal("abc", "ABC", true)).isTrue();
    assertThat(TextOrder.equal("abc", "ABC", false)).isFalse();
    assertThat(TextOrder.equal("a ", "a", true)).isFalse();
    assertThat(TextOrder.equal("É", "é", true)).isTrue();
    assertThat(TextOrder.equal("e\u0301", "é", false)).isTrue();
    assertThat(TextOrder.equal("e", "é", true)).isFalse();
    assertThat(TextOrder.equal("a\n", "a", true)).isFalse();
  }

  @Test
  void caseCountsLast() {
    assertThat(TextOrder.compare("a", "A")).isNegative();
    assertThat(TextOrder.compare("Ab", "aC")).isNegative();
    assertThat(TextOrder.compare("a", "A", true)).isZero();
    assertThat(TextOrder.compare("co-op", "coop")).isNegative();
  }
}
