package rehearse.command;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives arguments without names to parameters by position. Each argument is tried four times: in
 * the default set and in all sets, first as it is, then converted.
 */
final class PositionalBinding {
  private final CommandLineBinding call;
  private final PositionTable table;
  private @Nullable TerminatingError refusal;

  PositionalBinding(CommandLineBinding call, PositionTable table) {
    this.call = call;
    this.table = table;
  }

  /** Binds what it can and returns the arguments no parameter took. */
  List<Argument> bind(List<Argument> arguments) {
    if (table.isAmbiguous(call.bound, call.sets())) {
      throw call.errors.ambiguousPositions();
    }
    List<Argument> left = new ArrayList<>();
    int next = 0;
    int place = 0;
    while (place < table.size()) {
      int position = table.place(place).position();
      int end = endOf(position, place);
      if (isAnyFree(place, end)) {
        next = skipUnknownNames(arguments, next, left);
        if (next == arguments.size()) {
          break;
        }
        Argument argument = arguments.get(next++);
        if (!bindAt(place, end, argument)) {
          left.add(argument);
        }
      }
      place = end;
    }
    left.addAll(arguments.subList(next, arguments.size()));
    return left;
  }

  /** Passes over names no parameter has; a value right behind one belongs to it. */
  private static int skipUnknownNames(List<Argument> arguments, int from, List<Argument> left) {
    int next = from;
    while (next < arguments.size() && arguments.get(next).name() != null) {
      left.add(arguments.get(next++));
      if (next < arguments.size() && arguments.get(next).name() == null) {
        left.add(arguments.get(next++));
      }
    }
    return next;
  }

  private int endOf(int position, int start) {
    int end = start;
    while (end < table.size() && table.place(end).position() == position) {
      end++;
    }
    return end;
  }

  private boolean isAnyFree(int start, int end) {
    for (int i = start; i < end; i++) {
      if (PositionTable.isFree(table.place(i), call.bound, call.sets())) {
        return true;
      }
    }
    return false;
  }

  private boolean bindAt(int start, int end, Argument argument) {
    refusal = null;
    int all = call.sets();
    int preferred = call.binder().sets().defaultMask() & all;
    boolean done =
        (preferred != 0 && bindIn(preferred, start, end, argument, false))
            || bindIn(all, start, end, argument, false)
            || (preferred != 0 && bindIn(preferred, start, end, argument, true))
            || bindIn(all, start, end, argument, true);
    if (!done && refusal != null) {
      throw refusal;
    }
    return done;
  }

  private boolean bindIn(int sets, int start, int end, Argument argument, boolean coerce) {
    for (int i = start; i < end; i++) {
      PositionTable.Place place = table.place(i);
      if (!PositionTable.isFree(place, call.bound, call.sets()) || !place.set().matches(sets)) {
        continue;
      }
      try {
        if (call.bindParameter(place.parameter(), argument, coerce, true)) {
          return true;
        }
      } catch (TerminatingError e) {
        if (!ArgumentConversion.isFailedConversion(e)) {
          throw e;
        }
        refusal = e;
      }
    }
    return false;
  }
}
