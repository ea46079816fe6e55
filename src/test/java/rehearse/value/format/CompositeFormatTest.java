package rehearse.value.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CompositeFormatTest {
  private static String fill(String format, @Nullable Object... arguments) {
    return NetFormat.composite(format, arguments, Culture.EN_US);
  }

  @Test
  void holesBracesAndAlignment() {
    assertThat(fill("{1}{0}{1}", "x", "y")).isEqualTo("yxy");
    assertThat(fill("{{{0}}}", "x")).isEqualTo("{x}");
    assertThat(fill("[{0,6}|{1,-6}]", "ab", 5)).isEqualTo("[    ab|5     ]");
    assertThat(fill("{0 ,5}|{1,8:N2}", "a", 3.14159)).isEqualTo("    a|    3.14");
    assertThat(fill("[{0}] [{1,3}]", null, true)).isEqualTo("[] [True]");
    assertThat(fill("{0:B}", UUID.fromString("11111111-2222-3333-4444-555555555555")))
        .isEqualTo("{11111111-2222-3333-4444-555555555555}");
  }

  @Test
  void errorsTellWhere() {
    String start = "Input string was not in a correct format. Failure to parse near offset ";
    assertThatThrownBy(() -> fill("{")).hasMessage(start + "1. Format item ends prematurely.");
    assertThatThrownBy(() -> fill("{x}", 1)).hasMessage(start + "1. Expected an ASCII digit.");
    assertThatThrownBy(() -> fill("{0:{{}", 1))
        .hasMessage(start + "3. Format item ends prematurely.");
    assertThatThrownBy(() -> fill("a}b"))
        .hasMessage(start + "2. Unexpected closing brace without a corresponding opening brace.");
    assertThatThrownBy(() -> fill("{0}{1}", "a"))
        .hasMessage(
            "Index (zero based) must be greater than or equal to zero and less than the size of"
                + " the argument list.");
  }
}
