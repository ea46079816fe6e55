package rehearse.value.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rehearse.value.Hashtable;
import rehearse.value.PsDateTime;
import rehearse.value.PsTimeSpan;
import rehearse.value.UInt32;
import rehearse.value.UInt64;
import rehearse.value.UInt8;

class ArithmeticTest {
  private static @Nullable Object apply(
      BinaryOp op, @Nullable Object left, @Nullable Object right) {
    return op.apply(left, right, OperatorContext.NONE);
  }

  private static @Nullable Object add(@Nullable Object left, @Nullable Object right) {
    return apply(BinaryOp.PLUS, left, right);
  }

  private static @Nullable Object subtract(@Nullable Object left, @Nullable Object right) {
    return apply(BinaryOp.MINUS, left, right);
  }

  private static @Nullable Object multiply(@Nullable Object left, @Nullable Object right) {
    return apply(BinaryOp.MULTIPLY, left, right);
  }

  private static @Nullable Object divide(@Nullable Object left, @Nullable Object right) {
    return apply(BinaryOp.DIVIDE, left, right);
  }

  @Test
  void overflowGivesDoubles() {
    assertThat(add(Integer.MAX_VALUE, 1)).isEqualTo(2147483648.0);
    assertThat(subtract(Integer.MIN_VALUE, 1)).isEqualTo(-2147483649.0);
    assertThat(multiply(Integer.MAX_VALUE, 2)).isEqualTo(4294967294.0);
    assertThat(add(Long.MAX_VALUE, 1)).isEqualTo(Math.pow(2, 63));
    assertThat(divide(Integer.MIN_VALUE, -1)).isEqualTo(2147483648.0);
  }

  @Test
  void theWiderKindDecides() {
    assertThat(add(UInt8.of(200), UInt8.of(100))).isEqualTo(300);
    assertThat(add(1, 1L)).isEqualTo(2L);
    assertThat(add(UInt32.of(5), 3)).isEqualTo(UInt32.of(8));
    assertThat(add(-1, UInt32.of(5))).isEqualTo(4L);
    assertThat(subtract(3, UInt32.of(5))).isEqualTo(-2.0);
    assertThat(add(-1, UInt64.of(5))).isEqualTo(new BigDecimal("4"));
    assertThat(add(2.5, new BigDecimal("1.10"))).isEqualTo(new BigDecimal("3.60"));
    assertThat(add(1f, 1f)).isEqualTo(2.0);
    assertThat(add(true, 1)).isEqualTo(2);
    assertThat(add(3, 'a')).isEqualTo(100);
    assertThat(add(3, BigInteger.valueOf(5))).isEqualTo(BigInteger.valueOf(8));
  }

  @Test
  void nullAndStringsCountAsNumbers() {
    assertThat(add(null, 1.5)).isEqualTo(1.5);
    assertThat(add(5, null)).isEqualTo(5);
    assertThat(subtract(null, 5)).isEqualTo(-5);
    assertThat(multiply(null, 5)).isNull();
    assertThat(divide(null, 5)).isEqualTo(0);
    assertThat(add(5, "0x10")).isEqualTo(21);
    assertThat(add(5, " 7 ")).isEqualTo(12);
    assertThat(add(5, "1kb")).isEqualTo(1029);
    assertThat(subtract("10", "3")).isEqualTo(7);
    assertThat(divide("10", "4")).isEqualTo(2.5);
    assertThatThrownBy(() -> add(5, "abc"))
        .hasMessage(
            "Cannot convert value \"abc\" to type \"System.Int32\". Error: \"The input string 'abc'"
                + " was not in a correct format.\"");
  }

  @Test
  void division() {
    assertThat(divide(6, 2)).isEqualTo(3);
    assertThat(divide(7, 2)).isEqualTo(3.5);
    assertThat(divide(1.0, 0)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(divide(new BigDecimal("1.10"), 3))
        .isEqualTo(new BigDecimal("0.3666666666666666666666666667"));
    assertThat(divide(new BigDecimal("1.10"), 200)).isEqualTo(new BigDecimal("0.0055"));
    assertThatThrownBy(() -> divide(1, 0)).hasMessage("Attempted to divide by zero.");
    assertThatThrownBy(() -> apply(BinaryOp.REM, 1, 0)).hasMessage("Attempted to divide by zero.");
    assertThat(apply(BinaryOp.REM, -7, 3)).isEqualTo(-1);
  }

  @Test
  void decimalsOverflow() {
    BigDecimal most = new BigDecimal("79228162514264337593543950335");
    assertThatThrownBy(() -> add(most, 1))
        .hasMessage("Value was either too large or too small for a Decimal.");
  }

  @Test
  void stringsJoinAndRepeat() {
    assertThat(add("a", 1)).isEqualTo("a1");
    assertThat(add("a", new Object[] {"b", "c"})).isEqualTo("ab c");
    assertThat(add('a', 1)).isEqualTo("a1");
    assertThat(multiply("ab", 2.5)).isEqualTo("abab");
    assertThatThrownBy(() -> multiply("ab", -1))
        .hasMessageStartingWith("times ('-1') must be a non-negative value.");
    assertThatThrownBy(() -> multiply('a', 2))
        .hasMessage("The operation '[System.Char] * [System.Int32]' is not defined.");
  }

  @Test
  void collectionsGrow() {
    assertThat((Object[]) add(new Object[] {1}, 2)).containsExactly(1, 2);
    assertThat((Object[]) add(new Object[] {1}, new Object[] {2, 3})).containsExactly(1, 2, 3);
    assertThat((Object[]) multiply(new Object[] {1, 2}, 2)).containsExactly(1, 2, 1, 2);
    assertThatThrownBy(() -> add(1, new Object[] {2}))
        .hasMessage(
            "Method invocation failed because [System.Object[]] does not contain a method named"
                + " 'op_Addition'.");
  }

  @Test
  void hashtablesMerge() {
    Hashtable left = new Hashtable();
    left.put("a", 1);
    Hashtable right = new Hashtable();
    right.put("A", 2);
    assertThatThrownBy(() -> add(left, right))
        .hasMessage("Item has already been added. Key in dictionary: 'a'  Key being added: 'A'");
    assertThatThrownBy(() -> add(left, 5))
        .hasMessage("A hash table can only be added to another hash table.");
  }

  @Test
  void datesAndSpans() {
    PsDateTime date = PsDateTime.ofTicks(1_000_000, PsDateTime.Kind.UNSPECIFIED);
    PsTimeSpan hour = PsTimeSpan.of(1, PsTimeSpan.PER_HOUR);
    assertThat(subtract(add(date, hour), date)).isEqualTo(hour);
    assertThat(add(date, 1)).isEqualTo(date.plusTicks(1));
    assertThat(multiply(hour, 1.5)).isEqualTo(PsTimeSpan.of(1.5, PsTimeSpan.PER_HOUR));
    assertThat(divide(hour, 2)).isEqualTo(PsTimeSpan.of(0.5, PsTimeSpan.PER_HOUR));
    assertThat(divide(hour, hour)).isEqualTo(1.0);
  }

  @Test
  void increments() {
    assertThat(IncrementOperator.increment(null)).isEqualTo(1);
    assertThat(IncrementOperator.decrement(null)).isEqualTo(-1);
    assertThat(IncrementOperator.increment(Integer.MAX_VALUE)).isEqualTo(2147483648.0);
    assertThatThrownBy(() -> IncrementOperator.increment("5"))
        .hasMessage("The '++' operator works only on numbers. The operand is a 'System.String'.");
  }

  @Test
  void bits() {
    assertThat(apply(BinaryOp.BAND, 5, 3)).isEqualTo(1);
    assertThat(apply(BinaryOp.BAND, 5.7, 7)).isEqualTo(UInt64.of(6));
    assertThat(apply(BinaryOp.BOR, -0.5, 3)).isEqualTo(3L);
    assertThat(apply(BinaryOp.BXOR, 5L, 3)).isEqualTo(6L);
    assertThat(apply(BinaryOp.SHL, UInt8.of(200), 1)).isEqualTo(UInt8.of(144));
    assertThat(apply(BinaryOp.SHR, -16, 2)).isEqualTo(-4);
    assertThat(apply(BinaryOp.SHL, 1, 33)).isEqualTo(2);
    assertThat(UnaryOp.BNOT.apply(5, OperatorContext.NONE)).isEqualTo(-6);
    assertThat(UnaryOp.BNOT.apply(UInt32.of(0), OperatorContext.NONE))
        .isEqualTo(UInt32.of(4294967295L));
  }

  @Test
  void ranges() {
    assertThat((Object[]) apply(BinaryOp.DOT_DOT, 3, 1)).containsExactly(3, 2, 1);
    assertThat((Object[]) apply(BinaryOp.DOT_DOT, "a", "c")).containsExactly('a', 'b', 'c');
    assertThat((Object[]) apply(BinaryOp.DOT_DOT, "1", 2.6)).containsExactly(1, 2, 3);
    assertThatThrownBy(() -> apply(BinaryOp.DOT_DOT, 1, "x"))
        .hasMessage("The input string 'x' was not in a correct format.");
  }
}
