package rehearse.value.operator;

import org.jspecify.annotations.Nullable;
import rehearse.value.ErrorCategory;
import rehearse.value.PsCustomObject;
import rehearse.value.PsException;
import rehearse.value.PsObject;
import rehearse.value.PsType;
import rehearse.value.ReferenceObject;
import rehearse.value.Types;

/** The operators {@code -is} and {@code -isnot}. */
public final class IsOperator {
  private static final String NO_TYPE = "IsOperatorRequiresType";

  private IsOperator() {}

  /** Returns whether {@code left} is of the type {@code right} is or names. */
  static boolean is(@Nullable Object left, @Nullable Object right) {
    PsType type = type(right);
    if (type == Types.PS_CUSTOM_OBJECT || type == Types.PS_OBJECT) {
      return left instanceof PsCustomObject
          || left instanceof PsObject
          || (left instanceof ReferenceObject object && object.extension() != null);
    }
    return type.isInstance(PsObject.unwrap(left));
  }

  private static PsType type(@Nullable Object right) {
    try {
      return TypeOperators.type(right, NO_TYPE, "-is");
    } catch (PsException e) {
      if (NO_TYPE.equals(e.errorId())) {
        throw e;
      }
      throw PsException.error("RuntimeException", ErrorCategory.NotSpecified, e.message());
    }
  }
}
