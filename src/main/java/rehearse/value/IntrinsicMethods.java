package rehearse.value;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** The methods every value has: {@code .Where()} and {@code .ForEach()}. */
final class IntrinsicMethods {
  private static final String WHERE = ".Where({ expression } [, mode [, numberToReturn]])";
  private static final String FOR_EACH = ".ForEach(expression [, arguments...])";

  private IntrinsicMethods() {}

  static boolean isName(String name) {
    return name.equalsIgnoreCase("Where") || name.equalsIgnoreCase("ForEach");
  }

  static Object call(@Nullable Object value, String name, @Nullable Object[] arguments) {
    GenericList results = new GenericList(GenericTypes.objectCollection());
    boolean isWhere = name.equalsIgnoreCase("Where");
    if (arguments.length == 0 || (isWhere && arguments.length > 3)) {
      throw MemberFailure.noOverload(isWhere ? WHERE : FOR_EACH, arguments.length);
    }
    Iterator<@Nullable Object> elements = elements(value);
    if (isWhere) {
      return where(elements, arguments, results);
    }
    Object first = PsObject.unwrap(arguments[0]);
    while (elements.hasNext()) {
      forOne(elements.next(), first, arguments, results);
    }
    return results;
  }

  private static Iterator<@Nullable Object> elements(@Nullable Object value) {
    if (value == null || value == AutomationNull.VALUE) {
      return new ArrayIterator(new Object[0], 0);
    }
    Iterator<@Nullable Object> elements = Enumeration.of(value);
    return elements != null ? elements : new ArrayIterator(new Object[] {value}, 1);
  }

  private static void forOne(
      @Nullable Object element,
      @Nullable Object first,
      @Nullable Object[] arguments,
      GrowableList results) {
    if (first instanceof ScriptBlock block) {
      block.invokeInto(element, results::add);
    } else if (first instanceof PsType type) {
      results.add(Conversion.to(element, type));
    } else {
      byName(element, Conversion.toText(first), arguments, results);
    }
  }

  private static void byName(
      @Nullable Object element, String name, @Nullable Object[] arguments, GrowableList results) {
    @Nullable Object[] rest = new Object[arguments.length - 1];
    System.arraycopy(arguments, 1, rest, 0, rest.length);
    Member member = find(element, name);
    if (member instanceof Member.Method) {
      Object result = Members.invoke(element, name, rest);
      if (result != AutomationNull.VALUE) {
        results.add(result);
      }
    } else if (rest.length == 0) {
      results.add(Members.get(element, name));
    } else {
      Members.set(element, name, rest[0]);
    }
  }

  private static @Nullable Member find(@Nullable Object element, String name) {
    return Members.find(element, name);
  }

  private static Object where(
      Iterator<@Nullable Object> elements, @Nullable Object[] arguments, GenericList results) {
    if (!(PsObject.unwrap(arguments[0]) instanceof ScriptBlock filter)) {
      throw MemberFailure.noOverload(WHERE, arguments.length);
    }
    String mode =
        arguments.length > 1
            ? Conversion.toText(Conversion.to(arguments[1], modeType()))
            : "Default";
    int count = arguments.length > 2 ? count(arguments[2]) : 0;
    return switch (mode) {
      case "First" -> first(elements, filter, Math.max(1, count), results);
      case "Last" -> last(elements, filter, Math.max(1, count), results);
      case "SkipUntil" -> skipUntil(elements, filter, count, results);
      case "Until" -> until(elements, filter, count, results);
      case "Split" -> split(elements, filter, count, results);
      default -> first(elements, filter, count == 0 ? Integer.MAX_VALUE : count, results);
    };
  }

  private static PsType modeType() {
    return TypeNames.named("System.Management.Automation.WhereOperatorSelectionMode");
  }

  private static int count(@Nullable Object value) {
    Object number = Conversion.to(value, Types.INT);
    if (!(number instanceof Integer count) || count < 0) {
      throw PsException.error(
          "NumberToReturnMustBeGreaterThanZero",
          ErrorCategory.InvalidOperation,
          "The 'numberToReturn' argument must be greater than or equal to zero.");
    }
    return count;
  }

  private static boolean accepts(ScriptBlock filter, @Nullable Object element) {
    ArrayList output = new ArrayList();
    filter.invokeInto(element, output::add);
    return output.size() == 1 ? Conversion.toBoolean(output.get(0)) : Conversion.toBoolean(output);
  }

  private static Object first(
      Iterator<@Nullable Object> elements, ScriptBlock filter, int count, GenericList results) {
    while (results.size() < count && elements.hasNext()) {
      @Nullable Object element = elements.next();
      if (accepts(filter, element)) {
        results.add(element);
      }
    }
    return results;
  }

  private static Object last(
      Iterator<@Nullable Object> elements, ScriptBlock filter, int count, GenericList results) {
    while (elements.hasNext()) {
      @Nullable Object element = elements.next();
      if (accepts(filter, element)) {
        results.add(element);
      }
    }
    results.removeRange(0, Math.max(0, results.size() - count));
    return results;
  }

  private static Object skipUntil(
      Iterator<@Nullable Object> elements, ScriptBlock filter, int count, GenericList results) {
    boolean found = false;
    while (elements.hasNext() && (count == 0 || results.size() < count)) {
      @Nullable Object element = elements.next();
      found = found || accepts(filter, element);
      if (found) {
        results.add(element);
      }
    }
    return results;
  }

  private static Object until(
      Iterator<@Nullable Object> elements, ScriptBlock filter, int count, GenericList results) {
    while (elements.hasNext() && (count == 0 || results.size() < count)) {
      @Nullable Object element = elements.next();
      if (accepts(filter, element)) {
        break;
      }
      results.add(element);
    }
    return results;
  }

  private static Object split(
      Iterator<@Nullable Object> elements, ScriptBlock filter, int count, GenericList results) {
    GenericList rest = new GenericList(GenericTypes.objectCollection());
    while (elements.hasNext()) {
      @Nullable Object element = elements.next();
      boolean full = count > 0 && results.size() >= count;
      if (!full && accepts(filter, element)) {
        results.add(element);
      } else {
        rest.add(element);
      }
    }
    return new @Nullable Object[] {results, rest};
  }
}
