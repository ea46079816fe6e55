package rehearse.value.operator;

import org.jspecify.annotations.Nullable;
import rehearse.value.Conversion;
import rehearse.value.PsException;
import rehearse.value.PsType;

/** The operator {@code -as}. */
public final class AsOperator {
  private AsOperator() {}

  /** Returns {@code left} converted to the type {@code right} is or names, or null. */
  static @Nullable Object as(@Nullable Object left, @Nullable Object right) {
    PsType type = TypeOperators.type(right, "AsOperatorRequiresType", "-as");
    try {
      return Conversion.to(left, type);
    } catch (PsException e) {
      return null;
    }
  }
}
