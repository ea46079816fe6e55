package rehearse.value.operator;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.value.Enumeration;
import rehearse.value.Wildcard;

/** The operators {@code -like} and {@code -notlike}. */
public final class LikeOperator {
  private LikeOperator() {}

  /**
   * Returns whether {@code left} matches the wildcard pattern, or the texts of elements that do.
   */
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
    @Nullable Object[] elements = Enumeration.toArray(left);
    if (elements == null) {
      return pattern.matches(OperandText.of(left, context)) == wanted;
    }
    List<String> passed = new ArrayList<>();
    for (Object element : elements) {
      String text = OperandText.of(element, context);
      if (pattern.matches(text) == wanted) {
        passed.add(text);
      }
    }
    return passed.toArray();
  }
}
