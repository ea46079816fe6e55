package rehearse.value.operator;

import org.jspecify.annotations.Nullable;
import rehearse.value.ErrorCategory;
import rehearse.value.PsObject;
import rehearse.value.PsType;

/** The operators {@code -is} and {@code -isnot}. */
public final class IsOperator {
  private IsOperator() {}

  /** Returns whether {@code left} is of the type {@code right} is or names. */
  static boolean is(@Nullable Object left, @Nullable Object right) {
    PsType type = TypeOperators.type(right);
    if (type == null) {
      throw TypeOperators.notAType(right, "RuntimeException", ErrorCategory.NotSpecified);
    }
    return TypeOperators.isCustom(left, type) || type.isInstance(PsObject.unwrap(left));
  }
}
