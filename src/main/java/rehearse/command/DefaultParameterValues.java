package rehearse.command;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rehearse.value.Conversion;
import rehearse.value.Dictionary;
import rehearse.value.PsObject;
import rehearse.value.ScriptBlock;
import rehearse.value.Types;
import rehearse.value.Wildcard;

/** The entries of {@code $PSDefaultParameterValues} that concern one call. */
final class DefaultParameterValues {
  private final CommandLineBinding call;
  private final Map<BindableParameter, @Nullable Object> values = new LinkedHashMap<>();

  private DefaultParameterValues(CommandLineBinding call) {
    this.call = call;
  }

  static DefaultParameterValues of(Object table, CommandLineBinding call) {
    DefaultParameterValues found = new DefaultParameterValues(call);
    if (!(PsObject.unwrap(table) instanceof Dictionary dictionary)) {
      call.context.writeWarning(
          "The automatic variable $PSDefaultParameterValues was ignored because it is not a valid"
              + " hashtable object. It must be of the type IDictionary.");
      return found;
    }
    if (dictionary.size() > 0 && !isDisabled(dictionary)) {
      found.collect(dictionary);
    }
    return found;
  }

  private static boolean isDisabled(Dictionary dictionary) {
    return dictionary.contains("Disabled") && Conversion.toBoolean(dictionary.get("Disabled"));
  }

  private void collect(Dictionary dictionary) {
    List<BindableParameter> conflicting = new ArrayList<>();
    Iterator<@Nullable Object> keys = dictionary.keyIterator();
    while (keys.hasNext()) {
      Object key = keys.next();
      if (key instanceof String text && !text.equalsIgnoreCase("Disabled")) {
        collect(text, dictionary.get(text), conflicting);
      }
    }
    for (BindableParameter parameter : conflicting) {
      values.remove(parameter);
      call.context.writeWarning(
          "Multiple different default values are defined in $PSDefaultParameterValues for the"
              + " parameter matching the following name or alias: "
              + parameter.name()
              + ". These defaults have been ignored.");
    }
  }

  private void collect(String key, @Nullable Object value, List<BindableParameter> conflicting) {
    int colon = key.indexOf(':');
    if (colon <= 0 || colon == key.length() - 1) {
      call.context.writeWarning(
          "The key '"
              + key
              + "' does not have a valid format. For information about the correct format, see"
              + " about_Parameters_Default_Values at"
              + " https://go.microsoft.com/fwlink/?LinkId=228266.");
      return;
    }
    String parameterName = unquote(key.substring(colon + 1));
    if (!isThisCommand(unquote(key.substring(0, colon)))) {
      return;
    }
    BindableParameter parameter = find(parameterName);
    if (parameter == null) {
      return;
    }
    if (!values.containsKey(parameter)) {
      values.put(parameter, value);
    } else if (!Objects.equals(values.get(parameter), value) && !conflicting.contains(parameter)) {
      conflicting.add(parameter);
    }
  }

  private static String unquote(String part) {
    String text = part.trim();
    int last = text.length() - 1;
    boolean quoted =
        last > 0
            && text.charAt(0) == text.charAt(last)
            && (text.charAt(0) == '"' || text.charAt(0) == '\'');
    return quoted ? text.substring(1, last) : text;
  }

  private boolean isThisCommand(String pattern) {
    CommandSpec command = call.binder().command();
    Wildcard wildcard = Wildcard.compile(pattern, true);
    if (wildcard.matches(command.name())) {
      return true;
    }
    if (!command.module().isEmpty() && wildcard.matches(command.module() + "\\" + command.name())) {
      return true;
    }
    for (String alias : call.context.aliasesOf(command.name())) {
      if (wildcard.matches(alias)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable BindableParameter find(String pattern) {
    if (!Wildcard.hasWildcards(pattern)) {
      return call.binder().names().find(pattern, call.errors, null);
    }
    Wildcard wildcard = Wildcard.compile(pattern, true);
    BindableParameter found = null;
    for (int i = 0; i < call.binder().size(); i++) {
      BindableParameter parameter = call.binder().parameter(i);
      if (!matches(wildcard, parameter)) {
        continue;
      }
      if (found != null) {
        call.context.writeWarning(
            "The following name or alias defined in $PSDefaultParameterValues for this cmdlet"
                + " resolves to multiple parameters: "
                + pattern
                + ". The default has been ignored.");
        return null;
      }
      found = parameter;
    }
    return found;
  }

  private static boolean matches(Wildcard wildcard, BindableParameter parameter) {
    if (wildcard.matches(parameter.name())) {
      return true;
    }
    for (String alias : parameter.spec.aliases()) {
      if (wildcard.matches(alias)) {
        return true;
      }
    }
    return false;
  }

  /** Binds the defaults of parameters that are still free and fit the parameter set. */
  void apply() {
    for (Map.Entry<BindableParameter, @Nullable Object> entry : values.entrySet()) {
      BindableParameter parameter = entry.getKey();
      if (!call.bound.isBound(parameter.index) && parameter.isIn(call.sets())) {
        bind(parameter, entry.getValue());
      }
    }
  }

  private void bind(BindableParameter parameter, @Nullable Object value) {
    Object given = value;
    if (value instanceof ScriptBlock block && parameter.type() != Types.SCRIPT_BLOCK) {
      given = block.invoke(null);
    }
    try {
      call.bindParameter(parameter, Argument.value(given, null, null), true, true);
    } catch (TerminatingError e) {
      call.context.writeWarning(
          "The binding of default value '"
              + Conversion.toText(given)
              + "' to parameter '"
              + parameter.name()
              + "' failed: "
              + e.record().message());
    }
  }
}
