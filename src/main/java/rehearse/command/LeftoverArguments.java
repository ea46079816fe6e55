package rehearse.command;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.source.Span;
import rehearse.value.AutomationNull;
import rehearse.value.Enumeration;

/** Arguments that no parameter took: what {@code $args} and remaining parameters get. */
final class LeftoverArguments {
  private LeftoverArguments() {}

  /** Returns {@code $args}: values, and names that {@code @args} knows for names again. */
  static @Nullable Object[] asArgs(List<Argument> arguments) {
    List<@Nullable Object> values = new ArrayList<>(arguments.size() + 2);
    for (Argument argument : arguments) {
      if (argument.name() != null) {
        values.add(Splatting.parameterName(argument));
      }
      if (argument.hasValue()) {
        values.add(AutomationNull.toNull(argument.value()));
      }
    }
    return values.toArray();
  }

  /** Returns one argument made of all; a single collection stands for its elements. */
  static Argument joined(List<Argument> arguments) {
    List<@Nullable Object> values = new ArrayList<>(arguments.size());
    for (Argument argument : arguments) {
      if (argument.name() != null) {
        values.add(argument.parameterText());
      }
      if (argument.hasValue() && argument.value() != AutomationNull.VALUE) {
        values.add(argument.value());
      }
    }
    Span span = arguments.size() == 1 ? arguments.get(0).span() : null;
    if (values.size() == 1 && Enumeration.of(values.get(0)) != null) {
      return Argument.value(values.get(0), null, span);
    }
    return Argument.value(values.toArray(), null, span);
  }
}
