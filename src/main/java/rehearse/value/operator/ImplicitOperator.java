package rehearse.value.operator;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.value.EnumValue;
import rehearse.value.Member;
import rehearse.value.Members;
import rehearse.value.OverloadResolution;
import rehearse.value.PsType;
import rehearse.value.Types;

/** Operators that a type brings itself: its static methods {@code op_Addition} and so on. */
final class ImplicitOperator {
  private ImplicitOperator() {}

  /**
   * Calls the method {@code method} of the left operand's type, or, if that is a primitive, of the
   * right operand's.
   *
   * @param symbol the operator as scripts write it
   * @throws rehearse.value.PsException if neither type can have operators, or has none of that name
   */
  static @Nullable Object call(
      String method, String symbol, @Nullable Object left, @Nullable Object right) {
    PsType type = isPrimitive(left) ? typeOrNull(right) : PsType.of(left);
    if (type == null) {
      throw OperatorFailures.notDefined(left, symbol, right);
    }
    return invoke(type, method, left, right);
  }

  private static @Nullable PsType typeOrNull(@Nullable Object value) {
    return isPrimitive(value) ? null : PsType.of(value);
  }

  /** Returns whether the value is null or of a type .NET calls primitive. */
  private static boolean isPrimitive(@Nullable Object value) {
    if (value == null) {
      return true;
    }
    int kind = NumericKind.of(value);
    return kind != NumericKind.NONE && kind != NumericKind.DECIMAL && !(value instanceof EnumValue);
  }

  static @Nullable Object invoke(PsType type, String method, @Nullable Object... operands) {
    List<Member.Overload> overloads = OperatorMethods.find(type, method);
    if (overloads != null) {
      return OverloadResolution.call(method, method, overloads, null, operands);
    }
    if (Members.findStatic(type, method) instanceof Member.Method found) {
      return found.invoke(null, operands);
    }
    PsType shown = type == Types.PS_CUSTOM_OBJECT ? Types.PS_OBJECT : type;
    throw OperatorFailures.methodNotFound(shown.fullName(), method);
  }
}
