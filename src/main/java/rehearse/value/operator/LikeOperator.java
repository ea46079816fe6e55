package rehearse.value.operator;

import org.jspecify.annotations.Nullable;
import rehearse.value.Wildcard;

/** The operators {@code -like} and {@code -notlike}. */
public final class LikeOperator {
  private LikeOperator() {}

  /** Returns whether {@code left} matches the wildcard pattern, or the elements that do. */
  static Object like(
      @Nullable Object left,
      @Nullable Object right,
      boolean ignoreCase,
      boolean wanted,
      OperatorContext context) {
    Wildcard pattern = Wildcard.compile(OperandText.of(right, context), ignoreCase);
    if (left instanceof String text) {
      return pattern.matches(text) == wanted;
    }
    return Filter.apply(
        left, element -> pattern.matches(OperandText.of(element, context)) == wanted);
  }
}
