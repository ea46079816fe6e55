package rehearse.cmdlets.utility;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rehearse.cmdlets.PropertyArgument;
import rehearse.cmdlets.PropertyArgument.PropertyKey;
import rehearse.cmdlets.PropertyExpression;
import rehearse.command.Invocation;
import rehearse.value.Conversion;
import rehearse.value.ErrorCategory;
import rehearse.value.PsException;

/**
 * The values that objects are sorted, grouped or compared by: those of the {@code -Property}
 * arguments, or the objects themselves.
 */
final class OrderByProperty {
  static final Set<PropertyKey> SORT_KEYS =
      EnumSet.of(PropertyKey.EXPRESSION, PropertyKey.ASCENDING, PropertyKey.DESCENDING);
  static final Set<PropertyKey> GROUP_KEYS = EnumSet.of(PropertyKey.EXPRESSION);

  private final Invocation in;
  private final List<PropertyArgument> arguments;

  private OrderByProperty(Invocation in, List<PropertyArgument> arguments) {
    this.in = in;
    this.arguments = arguments;
  }

  /** Reads the arguments; null or none at all stands for the objects themselves. */
  static OrderByProperty parse(
      @Nullable Object @Nullable [] properties, Set<PropertyKey> keys, Invocation in) {
    return new OrderByProperty(
        in, properties == null ? List.of() : PropertyArgument.parse(properties, keys, in));
  }

  List<PropertyArgument> arguments() {
    return arguments;
  }

  boolean isEmpty() {
    return arguments.isEmpty();
  }

  /** Returns the same with wildcards replaced by the properties they stand for in any object. */
  OrderByProperty expandedFor(Iterable<? extends @Nullable Object> objects) {
    List<PropertyArgument> expanded = new ArrayList<>(arguments.size());
    for (PropertyArgument argument : arguments) {
      if (argument.expression().hasWildcards()) {
        Map<String, PropertyExpression> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Object object : objects) {
          for (PropertyExpression name : argument.expression().resolve(object)) {
            names.put(name.toString(), name);
          }
        }
        names.values().forEach(name -> expanded.add(argument.with(name)));
      } else {
        expanded.add(argument);
      }
    }
    return new OrderByProperty(in, expanded);
  }

  /** Evaluates the arguments for {@code input}; what fails is reported and counts as null. */
  OrderEntry entry(Object input) {
    int size = arguments.size();
    if (size == 0) {
      return new OrderEntry(input, new Object[] {input});
    }
    @Nullable Object[] keys = new Object[size];
    for (int i = 0; i < size; i++) {
      keys[i] = key(arguments.get(i).expression(), input);
    }
    return new OrderEntry(input, keys);
  }

  private @Nullable Object key(PropertyExpression expression, Object input) {
    Object quick = expression.quick(input);
    if (quick != PropertyExpression.MISSING) {
      return quick;
    }
    List<PropertyExpression.Result> results = expression.results(input);
    if (results.isEmpty()) {
      return OrderEntry.MISSING;
    }
    PropertyExpression.Result result = results.get(0);
    PsException failure = result.failure();
    if (failure != null) {
      in.writeError(failure, "ExpressionEvaluation", ErrorCategory.InvalidResult, input);
      return null;
    }
    return result.value();
  }

  /**
   * Returns the order of entries, each key up or down as its argument says, else as {@code
   * ascending}.
   */
  Comparator<OrderEntry> order(boolean ascending, ObjectComparer comparer) {
    int size = Math.max(1, arguments.size());
    boolean[] up = new boolean[size];
    for (int i = 0; i < size; i++) {
      up[i] = i < arguments.size() ? isAscending(arguments.get(i), ascending) : ascending;
    }
    return new EntryOrder(comparer, up);
  }

  private static boolean isAscending(PropertyArgument argument, boolean otherwise) {
    if (argument.has(PropertyKey.ASCENDING)) {
      return Conversion.toBoolean(argument.entry(PropertyKey.ASCENDING));
    }
    if (argument.has(PropertyKey.DESCENDING)) {
      return !Conversion.toBoolean(argument.entry(PropertyKey.DESCENDING));
    }
    return otherwise;
  }

  /** Compares key by key; a missing property comes last whatever the direction. */
  private record EntryOrder(ObjectComparer comparer, boolean[] up)
      implements Comparator<OrderEntry> {
    @Override
    public int compare(OrderEntry first, OrderEntry second) {
      for (int i = 0; i < up.length; i++) {
        Object left = first.key(i);
        Object right = second.key(i);
        int result;
        if (left == OrderEntry.MISSING || right == OrderEntry.MISSING) {
          result = left == right ? 0 : left == OrderEntry.MISSING ? 1 : -1;
        } else {
          result = comparer.compare(left, right);
          result = up[i] ? result : -result;
        }
        if (result != 0) {
          return result;
        }
      }
      return 0;
    }
  }
}
