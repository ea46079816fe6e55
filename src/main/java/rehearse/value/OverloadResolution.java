package rehearse.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses the overload of a method for given arguments as PowerShell does, and calls it. */
public final class OverloadResolution {
  private OverloadResolution() {}

  /**
   * Calls the best overload.
   *
   * @param name what a failed search for an overload calls the method
   * @param called what a failed argument or an exception of the method calls it
   */
  public static @Nullable Object call(
      String name,
      String called,
      List<Member.Overload> overloads,
      @Nullable Object self,
      @Nullable Object[] arguments) {
    Member.Overload chosen = choose(overloads, arguments);
    if (chosen == null) {
      throw MemberFailure.noOverload(name, arguments.length);
    }
    @Nullable Object[] converted = convert(called, chosen, arguments);
    try {
      return chosen.body().call(PsObject.unwrap(self), converted);
    } catch (PsException e) {
      if (e.errorId() != null) {
        throw e;
      }
      throw MemberFailure.invocation(called, arguments.length, e);
    }
  }

  /** Returns the overload that suits the arguments best, or null if none takes them. */
  public static Member.@Nullable Overload choose(
      List<Member.Overload> overloads, @Nullable Object[] arguments) {
    if (overloads.size() == 1) {
      Member.Overload only = overloads.get(0);
      return takes(only, arguments.length) ? only : null;
    }
    Member.Overload exact = exact(overloads, arguments);
    if (exact != null) {
      return exact;
    }
    Member.Overload best = null;
    boolean bestExpanded = false;
    for (Member.Overload overload : overloads) {
      int count = overload.parameters().size();
      if (count == arguments.length && suits(overload, arguments, false)) {
        if (best == null || compare(overload, false, best, bestExpanded, arguments) > 0) {
          best = overload;
          bestExpanded = false;
        }
      } else if (overload.variadic()
          && arguments.length >= count - 1
          && suits(overload, arguments, true)
          && (best == null || compare(overload, true, best, bestExpanded, arguments) > 0)) {
        best = overload;
        bestExpanded = true;
      }
    }
    return best;
  }

  /** Returns the overload whose parameters have just the types of the arguments, or null. */
  private static Member.@Nullable Overload exact(
      List<Member.Overload> overloads, @Nullable Object[] arguments) {
    for (int i = 0; i < overloads.size(); i++) {
      Member.Overload overload = overloads.get(i);
      if (overload.parameters().size() == arguments.length && isExact(overload, arguments)) {
        return overload;
      }
    }
    return null;
  }

  private static boolean isExact(Member.Overload overload, @Nullable Object[] arguments) {
    for (int i = 0; i < arguments.length; i++) {
      Object argument = arguments[i];
      if (argument == null || PsType.of(argument) != overload.parameters().get(i).type()) {
        return false;
      }
    }
    return true;
  }

  private static boolean takes(Member.Overload overload, int count) {
    int declared = overload.parameters().size();
    return count == declared || (overload.variadic() && count >= declared - 1);
  }

  private static boolean suits(
      Member.Overload overload, @Nullable Object[] arguments, boolean expanded) {
    for (int i = 0; i < arguments.length; i++) {
      if (ConversionRank.of(arguments[i], parameter(overload, i, expanded))
          == ConversionRank.NONE) {
        return false;
      }
    }
    return true;
  }

  private static PsType parameter(Member.Overload overload, int index, boolean expanded) {
    int last = overload.parameters().size() - 1;
    PsType type = overload.parameters().get(Math.min(index, last)).type();
    if (expanded && index >= last) {
      PsType element = type.element();
      return element != null ? element : Types.OBJECT;
    }
    return type;
  }

  /** Compares two candidates; earlier arguments count for more. */
  private static int compare(
      Member.Overload left,
      boolean leftExpanded,
      Member.Overload right,
      boolean rightExpanded,
      @Nullable Object[] arguments) {
    int score = 0;
    int specificity = 0;
    int weight = arguments.length;
    for (int i = 0; i < arguments.length; i++, weight--) {
      PsType leftType = parameter(left, i, leftExpanded);
      PsType rightType = parameter(right, i, rightExpanded);
      int order =
          Integer.compare(
              ConversionRank.of(arguments[i], leftType),
              ConversionRank.of(arguments[i], rightType));
      score += order * weight;
      if (order == 0 && leftType != rightType) {
        specificity += weight * moreSpecific(leftType, rightType);
      }
    }
    if (score != 0) {
      return score;
    }
    if (specificity != 0) {
      return specificity;
    }
    return Boolean.compare(rightExpanded, leftExpanded);
  }

  private static int moreSpecific(PsType left, PsType right) {
    if (Types.isNumeric(left) && Types.isNumeric(right)) {
      return left == Types.DOUBLE ? 1 : right == Types.DOUBLE ? -1 : 0;
    }
    if (right.isAssignableFrom(left)) {
      return 1;
    }
    return left.isAssignableFrom(right) ? -1 : 0;
  }

  /** Converts the arguments to the parameters of the chosen overload. */
  static @Nullable Object[] convert(
      String method, Member.Overload overload, @Nullable Object[] arguments) {
    List<Member.Parameter> parameters = overload.parameters();
    boolean expand = overload.variadic() && !isWholeArray(overload, arguments);
    int fixed = expand ? parameters.size() - 1 : arguments.length;
    @Nullable Object[] converted = new Object[parameters.size()];
    for (int i = 0; i < fixed; i++) {
      converted[i] = convert(method, parameters.get(i), arguments[i], i);
    }
    if (expand) {
      Member.Parameter last = parameters.get(fixed);
      PsType declared = last.type().element();
      PsType element = declared != null ? declared : Types.OBJECT;
      @Nullable Object[] rest = new Object[arguments.length - fixed];
      for (int i = 0; i < rest.length; i++) {
        Member.Parameter single = new Member.Parameter(last.name(), element);
        rest[i] = convert(method, single, arguments[fixed + i], fixed + i);
      }
      converted[fixed] = CollectionConversion.array(element, rest);
    }
    return converted;
  }

  /** Returns whether the last argument is the array of a variadic parameter itself. */
  private static boolean isWholeArray(Member.Overload overload, @Nullable Object[] arguments) {
    int count = overload.parameters().size();
    if (arguments.length != count) {
      return false;
    }
    Object last = PsObject.unwrap(arguments[count - 1]);
    PsType type = overload.parameters().get(count - 1).type();
    PsType element = type.element();
    return last == null
        || last instanceof Object[]
        || last instanceof PsList
        || (last instanceof String && element == Types.CHAR);
  }

  private static @Nullable Object convert(
      String method, Member.Parameter parameter, @Nullable Object argument, int index) {
    PsType type = parameter.type();
    if (type == Types.REFERENCE) {
      if (!(argument instanceof PsReference)) {
        throw MemberFailure.notReference(index + 1);
      }
      return argument;
    }
    if (PsObject.unwrap(argument) instanceof ScriptBlock block && ConversionRank.isDelegate(type)) {
      return block;
    }
    try {
      return Conversion.to(PsObject.unwrap(argument), type);
    } catch (PsException e) {
      throw MemberFailure.argument(parameter.name(), argument, method, type, e);
    }
  }
}
