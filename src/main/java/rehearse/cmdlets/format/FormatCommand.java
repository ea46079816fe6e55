package rehearse.cmdlets.format;

import static rehearse.command.Param.Pipeline.VALUE;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rehearse.cmdlets.ExceptionTypes;
import rehearse.cmdlets.PropertyArgument;
import rehearse.cmdlets.PropertyArgument.PropertyKey;
import rehearse.command.Cmdlet;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.command.rule.Rules;
import rehearse.format.Alignment;
import rehearse.format.FormatContext;
import rehearse.format.FormatProperty;
import rehearse.format.FormatRequest;
import rehearse.format.ObjectFormatter;
import rehearse.format.PropertyExpression;
import rehearse.value.ErrorCategory;
import rehearse.value.ScriptBlock;

/** What the {@code Format-*} cmdlets have in common: parameters, and how objects pass through. */
abstract class FormatCommand extends Cmdlet {
  private static final String DATA = "Microsoft.PowerShell.Commands.Internal.Format.";

  /** The keys of {@code -GroupBy} hashtables. */
  private static final Set<PropertyKey> GROUP_KEYS =
      EnumSet.of(PropertyKey.EXPRESSION, PropertyKey.NAME, PropertyKey.FORMAT_STRING);

  private final Param<Boolean> displayError =
      switchParam("DisplayError").doc("Shows #ERR for a property that cannot be read.");

  private final Param<String> expand =
      param("Expand", ParameterType.STRING)
          .rule(Rules.set("CoreOnly", "EnumOnly", "Both"))
          .doc("What to show of a collection: its elements, itself, or both.");

  private final Param<Boolean> force =
      switchParam("Force").doc("Formats also what is usually shown as plain text.");

  private final Param<Object> groupBy =
      param("GroupBy", ParameterType.OBJECT).doc("The property that makes groups.");

  private final Param<Object> inputObject =
      param("InputObject", ParameterType.PS_OBJECT).pipeline(VALUE).doc("The objects to format.");

  private final Param<Boolean> showError =
      switchParam("ShowError").doc("Reports a property that cannot be read.");

  private final Param<String> view =
      param("View", ParameterType.STRING).doc("The name of the view to use.");

  FormatCommand(String name, String synopsis) {
    super(name, synopsis);
    outputs(
        DATA + "FormatStartData",
        DATA + "FormatEntryData",
        DATA + "FormatEndData",
        DATA + "GroupStartData",
        DATA + "GroupEndData");
  }

  /** Returns what the parameters of the cmdlet itself ask for. */
  abstract FormatRequest.Builder request(Invocation in);

  /** Returns the properties asked for. */
  abstract List<FormatProperty> properties(Invocation in);

  @Override
  public final Execution start(Invocation in) {
    return new Formatting(in);
  }

  private FormatRequest complete(Invocation in) {
    List<FormatProperty> properties = properties(in);
    String viewName = in.get(view);
    if (viewName != null && !properties.isEmpty()) {
      throw failed(
          in,
          "FormatCannotSpecifyViewAndProperty",
          "The View and Property parameters cannot be specified together.");
    }
    String expanding = in.get(expand);
    return request(in)
        .properties(properties)
        .groupBy(group(in))
        .view(viewName)
        .expand(expanding == null ? null : expansion(expanding))
        .force(in.isOn(force))
        .errors(in.isOn(displayError), in.isOn(showError))
        .build();
  }

  private static FormatRequest.Expand expansion(String name) {
    for (FormatRequest.Expand expansion : FormatRequest.Expand.values()) {
      if (expansion.name().equalsIgnoreCase(name)) {
        return expansion;
      }
    }
    return FormatRequest.Expand.EnumOnly;
  }

  private @Nullable FormatProperty group(Invocation in) {
    Object argument = in.get(groupBy);
    if (argument == null) {
      return null;
    }
    List<FormatProperty> items = parse(new Object[] {argument}, GROUP_KEYS, in);
    return items.isEmpty() ? null : items.get(0);
  }

  /** Reads the elements of a {@code -Property} argument. */
  static List<FormatProperty> parse(
      @Nullable Object @Nullable [] arguments, Set<PropertyKey> keys, Invocation in) {
    List<FormatProperty> items = new ArrayList<>();
    if (arguments == null) {
      return items;
    }
    for (PropertyArgument argument : PropertyArgument.parse(arguments, keys, in)) {
      ScriptBlock script = argument.expression().script();
      items.add(
          new FormatProperty(
              script != null
                  ? PropertyExpression.of(script)
                  : PropertyExpression.named(argument.expression().toString()),
              argument.name(),
              width(argument, in),
              alignment(argument, in),
              argument.entry(PropertyKey.FORMAT_STRING) instanceof String format ? format : null,
              argument.entry(PropertyKey.DEPTH) instanceof Integer depth ? depth : -1));
    }
    return items;
  }

  private static int width(PropertyArgument argument, Invocation in) {
    if (!(argument.entry(PropertyKey.WIDTH) instanceof Integer width)) {
      return 0;
    }
    if (width <= 0) {
      throw failed(
          in,
          "WidthOutOfRange",
          "The value \""
              + width
              + "\" for key \"width\" is not valid; valid values are integers greater than zero.");
    }
    return width;
  }

  private static @Nullable Alignment alignment(PropertyArgument argument, Invocation in) {
    if (!(argument.entry(PropertyKey.ALIGNMENT) instanceof String text)) {
      return null;
    }
    String prefix = text.toUpperCase(Locale.ROOT);
    for (Alignment alignment : Alignment.values()) {
      if (!prefix.isEmpty() && alignment.name().startsWith(prefix)) {
        return alignment;
      }
    }
    throw failed(
        in,
        "AlignmentIllegalValue",
        "The value \""
            + text
            + "\" for key \"alignment\" is not valid; valid values are {left, center, right}.");
  }

  static RuntimeException failed(Invocation in, String id, String message) {
    return in.terminate(
        ExceptionTypes.NOT_SUPPORTED, message, id, ErrorCategory.InvalidArgument, null);
  }

  private final class Formatting extends Execution {
    private final Invocation in;
    private @Nullable ObjectFormatter formatter;

    Formatting(Invocation in) {
      this.in = in;
    }

    @Override
    public void begin() {
      formatter =
          new ObjectFormatter(
              FormatContext.of(in.session()), complete(in), in::write, in::writeError);
    }

    @Override
    public void process() {
      if (formatter == null) {
        return;
      }
      try {
        formatter.process(in.get(inputObject));
      } catch (ObjectFormatter.UnknownViewException e) {
        throw in.terminate(
            ExceptionTypes.INVALID_OPERATION,
            String.valueOf(e.getMessage()),
            "FormatViewNotFound",
            ErrorCategory.ObjectNotFound,
            in.get(view));
      }
    }

    @Override
    public void end() {
      if (formatter != null) {
        formatter.finish();
      }
    }
  }
}
