package rehearse.engine.function;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rehearse.engine.error.LanguageErrors;
import rehearse.engine.node.Frame;
import rehearse.engine.pipeline.Collector;
import rehearse.engine.pipeline.Unroll;
import rehearse.value.AutomationNull;
import rehearse.value.Conversion;
import rehearse.value.Enumeration;
import rehearse.value.ErrorCategory;
import rehearse.value.Member;
import rehearse.value.Members;
import rehearse.value.PsException;
import rehearse.value.PsType;
import rehearse.value.ScriptBlock;
import rehearse.value.TypeNames;
import rehearse.value.Types;

/** {@code .Where(…)} and {@code .ForEach(…)}, which every object has. */
public final class IntrinsicMethods {
  private IntrinsicMethods() {}

  /** Returns whether {@code name} is one of the two. */
  public static boolean isIntrinsic(String name) {
    return name.equalsIgnoreCase("where") || name.equalsIgnoreCase("foreach");
  }

  /** Calls one of the two on {@code self}. */
  public static @Nullable Object invoke(
      @Nullable Object self, String name, @Nullable Object[] arguments, Frame frame) {
    List<@Nullable Object> elements = new ArrayList<>();
    if (self != AutomationNull.VALUE) {
      Iterator<@Nullable Object> iterator = self == null ? null : Enumeration.of(self);
      if (iterator == null) {
        elements.add(self);
      } else {
        iterator.forEachRemaining(elements::add);
      }
    }
    if (arguments.length == 0) {
      throw new PsException(
              Types.RUNTIME_EXCEPTION,
              "Cannot find an overload for \"" + name + "\" and the argument count: \"0\".")
          .withError("MethodCountCouldNotFindBest", ErrorCategory.NotSpecified);
    }
    return collection(
        name.equalsIgnoreCase("where") ? where(elements, arguments) : forEach(elements, arguments));
  }

  private static @Nullable Object collection(List<@Nullable Object> values) {
    PsType type =
        TypeNames.find(
            "System.Collections.ObjectModel.Collection[System.Management.Automation.PSObject]");
    return type == null ? values.toArray() : Conversion.to(values.toArray(), type);
  }

  private static List<@Nullable Object> where(
      List<@Nullable Object> elements, @Nullable Object[] arguments) {
    if (!(arguments[0] instanceof ScriptBlock test)) {
      throw LanguageErrors.invalidOperation(
          "InvalidWhereExpression", "The expression must be a script block.");
    }
    String mode =
        arguments.length > 1 ? Conversion.toText(arguments[1]).toLowerCase(Locale.ROOT) : "default";
    int count =
        arguments.length > 2 && Conversion.to(arguments[2], Types.INT) instanceof Integer number
            ? number
            : 0;
    return switch (mode) {
      case "first" -> first(elements, test, count == 0 ? 1 : count);
      case "last" -> last(elements, test, count == 0 ? 1 : count);
      case "skipuntil" -> skipUntil(elements, test, count);
      case "until" -> until(elements, test, count);
      case "split" -> split(elements, test, count);
      default -> first(elements, test, count == 0 ? Integer.MAX_VALUE : count);
    };
  }

  private static boolean test(ScriptBlock block, @Nullable Object element) {
    Collector collector = new Collector();
    block.invokeInto(element, collector);
    return Conversion.toBoolean(collector.result());
  }

  private static List<@Nullable Object> first(
      List<@Nullable Object> elements, ScriptBlock test, int count) {
    List<@Nullable Object> found = new ArrayList<>();
    for (Object element : elements) {
      if (found.size() == count) {
        break;
      }
      if (test(test, element)) {
        found.add(element);
      }
    }
    return found;
  }

  private static List<@Nullable Object> last(
      List<@Nullable Object> elements, ScriptBlock test, int count) {
    List<@Nullable Object> all = first(elements, test, Integer.MAX_VALUE);
    return all.subList(Math.max(0, all.size() - count), all.size());
  }

  private static List<@Nullable Object> skipUntil(
      List<@Nullable Object> elements, ScriptBlock test, int count) {
    List<@Nullable Object> found = new ArrayList<>();
    boolean on = false;
    for (Object element : elements) {
      on = on || test(test, element);
      if (on && (count == 0 || found.size() < count)) {
        found.add(element);
      }
    }
    return found;
  }

  private static List<@Nullable Object> until(
      List<@Nullable Object> elements, ScriptBlock test, int count) {
    List<@Nullable Object> found = new ArrayList<>();
    for (Object element : elements) {
      if (test(test, element) || (count > 0 && found.size() == count)) {
        break;
      }
      found.add(element);
    }
    return found;
  }

  private static List<@Nullable Object> split(
      List<@Nullable Object> elements, ScriptBlock test, int count) {
    List<@Nullable Object> yes = new ArrayList<>();
    List<@Nullable Object> no = new ArrayList<>();
    for (Object element : elements) {
      boolean matches = (count == 0 || yes.size() < count) && test(test, element);
      (matches ? yes : no).add(element);
    }
    List<@Nullable Object> both = new ArrayList<>();
    both.add(collection(yes));
    both.add(collection(no));
    return both;
  }

  private static List<@Nullable Object> forEach(
      List<@Nullable Object> elements, @Nullable Object[] arguments) {
    Object what = arguments[0];
    @Nullable Object[] rest = Arrays.copyOfRange(arguments, 1, arguments.length);
    Collector collector = new Collector();
    for (Object element : elements) {
      if (what instanceof ScriptBlock block) {
        if (rest.length == 0) {
          block.invokeInto(element, collector);
        } else {
          Unroll.write(block.invoke(element, rest), collector);
        }
      } else if (what instanceof PsType type) {
        collector.write(Conversion.to(element, type));
      } else {
        member(element, Conversion.toText(what), rest, collector);
      }
    }
    return collector.toList();
  }

  private static void member(
      @Nullable Object element, String name, @Nullable Object[] rest, Collector collector) {
    Member member = Members.find(element, name);
    if (member instanceof Member.Method) {
      Object result = Members.invoke(element, name, rest);
      if (result != AutomationNull.VALUE) {
        Unroll.write(result, collector);
      }
    } else if (rest.length == 0) {
      Unroll.write(Members.get(element, name), collector);
    } else {
      Members.set(element, name, rest[0]);
    }
  }
}
