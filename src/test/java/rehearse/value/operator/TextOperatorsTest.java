package rehearse.value.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rehearse.value.Hashtable;
import rehearse.value.TypedArray;

class TextOperatorsTest {
  private static @Nullable Object apply(
      BinaryOp op, @Nullable Object left, @Nullable Object right) {
    return op.apply(left, right, OperatorContext.NONE);
  }

  private static @Nullable Object[] split(@Nullable Object left, @Nullable Object right) {
    return apply(BinaryOp.ISPLIT, left, right) instanceof TypedArray parts
        ? parts.toArray()
        : new Object[0];
  }

  @Test
  void splitting() {
    assertThat(split("aXb", "x")).containsExactly("a", "b");
    assertThat(split("a,b,c", new Object[] {",", 2})).containsExactly("a", "b,c");
    assertThat(split("a,b,c", new Object[] {",", -2})).containsExactly("a,b", "c");
    assertThat(split("a.b", new Object[] {".", 0, "SimpleMatch"})).containsExactly("a", "b");
    assertThat(split("a1\nb1", new Object[] {"^b", 0, "Multiline"})).containsExactly("a1\n", "1");
    assertThat(split(new Object[] {"a b", "c"}, " ")).containsExactly("a", "b", "c");
    assertThatThrownBy(() -> split("a", new Object[] {"b", 0, "SimpleMatch,Multiline"}))
        .hasMessage("The combination of options with the -split operator is not valid.");
    Object unary = UnaryOp.ISPLIT.apply(" a \t b ", OperatorContext.NONE);
    assertThat(unary instanceof TypedArray parts ? parts.toArray() : null)
        .containsExactly("a", "b");
  }

  @Test
  void joining() {
    assertThat(apply(BinaryOp.JOIN, new Object[] {1, null, 0.5}, "-")).isEqualTo("1--0.5");
    assertThat(apply(BinaryOp.JOIN, new Object[] {1.0 / 3}, "-")).isEqualTo("0.333333333333333");
    assertThat(apply(BinaryOp.JOIN, "x", "-")).isEqualTo("x");
    assertThat(UnaryOp.JOIN.apply(new Object[] {1, 2}, OperatorContext.NONE)).isEqualTo("12");
  }

  @Test
  void replacing() {
    assertThat(apply(BinaryOp.IREPLACE, "hello", new Object[] {"L", "x"})).isEqualTo("hexxo");
    assertThat(apply(BinaryOp.CREPLACE, "hello", new Object[] {"L", "x"})).isEqualTo("hello");
    assertThat(apply(BinaryOp.IREPLACE, "hello", "l")).isEqualTo("heo");
    assertThat(
            (Object[]) apply(BinaryOp.IREPLACE, new Object[] {"a1", 2}, new Object[] {"\\d", "x"}))
        .containsExactly("ax", "x");
    assertThatThrownBy(() -> apply(BinaryOp.IREPLACE, "a", new Object[] {"a", "b", "c"}))
        .hasMessage("The -replace operator allows only two elements to follow it, not 3.");
    assertThatThrownBy(() -> apply(BinaryOp.IREPLACE, "a", "["))
        .hasMessage("The regular expression pattern [ is not valid.");
  }

  @Test
  void matchingSetsMatches() {
    Hashtable[] matches = new Hashtable[1];
    OperatorContext context =
        new OperatorContext() {
          @Override
          public void setMatches(Object found) {
            matches[0] = (Hashtable) found;
          }

          @Override
          public @Nullable String outputFieldSeparator() {
            return null;
          }

          @Override
          public int strictModeVersion() {
            return 0;
          }
        };
    assertThat(BinaryOp.IMATCH.apply("ab12", "([a-z])(?<n>\\d)", context)).isEqualTo(true);
    assertThat(matches[0].get("n")).isEqualTo("1");
    assertThat(matches[0].get(1)).isEqualTo("b");
    assertThat(BinaryOp.INOTMATCH.apply("abc", "c", context)).isEqualTo(false);
    assertThat(matches[0].get(0)).isEqualTo("c");
    BinaryOp.IMATCH.apply("abc", "x", context);
    assertThat(matches[0].get(0)).isEqualTo("c");
  }

  @Test
  void formatting() {
    assertThat(apply(BinaryOp.FORMAT, "{0,-3}|{1:D3}", new Object[] {"a", 7})).isEqualTo("a  |007");
    assertThatThrownBy(() -> apply(BinaryOp.FORMAT, "{0} {1}", "a"))
        .hasMessageStartingWith("Error formatting a string: Index (zero based)");
  }
}
