package rehearse.value.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rehearse.value.Hashtable;
import rehearse.value.PsCustomObject;
import rehearse.value.PsTimeSpan;

class ComparisonTest {
  private static @Nullable Object apply(
      BinaryOp op, @Nullable Object left, @Nullable Object right) {
    return op.apply(left, right, OperatorContext.NONE);
  }

  private static boolean holds(BinaryOp op, @Nullable Object left, @Nullable Object right) {
    return Boolean.TRUE.equals(apply(op, left, right));
  }

  @Test
  void theLeftOperandDecides() {
    assertThat(holds(BinaryOp.IEQ, 10, "10")).isTrue();
    assertThat(holds(BinaryOp.IEQ, "1.0", 1)).isFalse();
    assertThat(holds(BinaryOp.IEQ, true, "anything")).isTrue();
    assertThat(holds(BinaryOp.IEQ, 5, true)).isFalse();
    assertThat(holds(BinaryOp.IEQ, 1.0, new BigDecimal("1.00"))).isTrue();
    assertThat(holds(BinaryOp.IEQ, 'a', "A")).isTrue();
    assertThat(holds(BinaryOp.CEQ, 'a', "A")).isFalse();
    assertThat(holds(BinaryOp.ILT, "10", 9)).isTrue();
    assertThat(holds(BinaryOp.IEQ, PsTimeSpan.of(1, PsTimeSpan.PER_MINUTE), "00:01:00")).isTrue();
  }

  @Test
  void nullIsBelowWhatIsNotNegative() {
    assertThat(holds(BinaryOp.ILT, null, 1)).isTrue();
    assertThat(holds(BinaryOp.IGT, null, -1)).isTrue();
    assertThat(holds(BinaryOp.IGT, "", null)).isTrue();
    assertThat(holds(BinaryOp.IGT, false, null)).isTrue();
    assertThat(holds(BinaryOp.IEQ, "", null)).isFalse();
    assertThat(holds(BinaryOp.ILE, null, null)).isTrue();
  }

  @Test
  void notANumberEqualsNothing() {
    assertThat(holds(BinaryOp.IEQ, Double.NaN, Double.NaN)).isFalse();
    assertThat(holds(BinaryOp.ILE, Double.NaN, 1)).isFalse();
    assertThat(holds(BinaryOp.IEQ, -0.0, 0.0)).isTrue();
  }

  @Test
  void collectionsAreFiltered() {
    Object[] mixed = {1, "1", "01", 1.0};
    assertThat((Object[]) apply(BinaryOp.IEQ, mixed, 1)).containsExactly(1, "1", 1.0);
    assertThat((Object[]) apply(BinaryOp.IGT, new Object[] {1, 2, 3}, 1)).containsExactly(2, 3);
    assertThat((Object[]) apply(BinaryOp.ILIKE, new Object[] {12, 3}, "1*")).containsExactly("12");
    assertThat((Object[]) apply(BinaryOp.IMATCH, new Object[] {12, 3}, "1")).containsExactly(12);
    assertThat(holds(BinaryOp.ICONTAINS, new Object[] {"a", "b"}, "A")).isTrue();
    assertThat(holds(BinaryOp.IIN, 1, new Object[] {"01", "2"})).isFalse();
  }

  @Test
  void whatCannotBeCompared() {
    assertThatThrownBy(() -> apply(BinaryOp.ILT, 1, new Object[] {2, 3}))
        .hasMessage(
            "Could not compare \"1\" to \"2 3\". Error: \"Cannot convert the \"System.Object[]\""
                + " value of type \"System.Object[]\" to type \"System.Int32\".\"");
    assertThatThrownBy(() -> apply(BinaryOp.ILT, new Hashtable(), 1))
        .hasMessage(
            "Cannot compare \"System.Collections.Hashtable\" because it is not IComparable.");
    PsCustomObject object = new PsCustomObject();
    object.put("A", 1);
    assertThat(holds(BinaryOp.ILT, object, object)).isFalse();
    assertThatThrownBy(() -> apply(BinaryOp.IGT, object, 5))
        .hasMessage(
            "Cannot compare \"@{A=1}\" to \"5\" because the objects are not the same type or the"
                + " object \"@{A=1}\" does not implement \"IComparable\".");
  }
}
