package rehearse.value.operator;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.value.EnumValue;
import rehearse.value.ErrorCategory;
import rehearse.value.Hashtable;
import rehearse.value.Member;
import rehearse.value.MemberFailure;
import rehearse.value.Members;
import rehearse.value.OverloadResolution;
import rehearse.value.PsDateTime;
import rehearse.value.PsException;
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
      Member.Overload chosen = choose(overloads, method, operands);
      return OverloadResolution.call(method, method, List.of(chosen), null, operands);
    }
    if (Members.findStatic(type, method) instanceof Member.Method found) {
      return found.invoke(null, operands);
    }
    PsType shown = type == Types.PS_CUSTOM_OBJECT ? Types.PS_OBJECT : type;
    throw OperatorFailures.methodNotFound(shown.fullName(), method);
  }

  /** Chooses the overload whose parameters suit the operands best. */
  private static Member.Overload choose(
      List<Member.Overload> overloads, String method, @Nullable Object[] operands) {
    if (overloads.size() == 1) {
      return overloads.get(0);
    }
    Member.Overload best = null;
    int bestScore = 0;
    boolean ambiguous = false;
    for (Member.Overload overload : overloads) {
      int score = score(overload, operands);
      if (score > bestScore) {
        best = overload;
        bestScore = score;
        ambiguous = false;
      } else if (score == bestScore) {
        ambiguous = true;
      }
    }
    if (best == null) {
      throw MemberFailure.noOverload(method, operands.length);
    }
    if (ambiguous) {
      throw PsException.error(
          "MethodCountCouldNotFindBest",
          ErrorCategory.NotSpecified,
          "Multiple ambiguous overloads found for \""
              + method
              + "\" and the argument count: \""
              + operands.length
              + "\".");
    }
    return best;
  }

  /** Returns how well all operands suit an overload, or 0 if one does not. */
  private static int score(Member.Overload overload, @Nullable Object[] operands) {
    int score = 0;
    for (int i = 0; i < operands.length; i++) {
      int rank = rank(operands[i], overload.parameters().get(i).type());
      if (rank == 0) {
        return 0;
      }
      score += rank;
    }
    return score;
  }

  /**
   * Returns how well an operand suits a parameter of the few types that overload operators: the
   * type itself, a number for a number, text to parse, a number of ticks, properties to set, and
   * last what only .NET's own conversion would take.
   */
  private static int rank(@Nullable Object operand, PsType type) {
    if (operand == null) {
      return 0;
    }
    if (PsType.of(operand) == type) {
      return 10;
    }
    boolean real = type == Types.DOUBLE;
    if (operand instanceof String) {
      return real ? 7 : 6;
    }
    if (operand instanceof Boolean || operand instanceof PsDateTime) {
      return 3;
    }
    if (operand instanceof EnumValue) {
      return real ? 2 : 5;
    }
    if (operand instanceof BigInteger) {
      return real ? 8 : 0;
    }
    if (NumericKind.of(operand) != NumericKind.NONE) {
      return real ? 8 : 5;
    }
    return operand instanceof Hashtable && !real ? 4 : 0;
  }
}
