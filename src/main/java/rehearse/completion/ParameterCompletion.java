package rehearse.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rehearse.command.ArgumentRule;
import rehearse.command.CommandInfo;
import rehearse.command.CommandSpec;
import rehearse.command.CommonParameter;
import rehearse.command.ParameterSpec;
import rehearse.command.rule.ValidateSet;
import rehearse.value.PsType;

/** Names of parameters, and values of those whose values are known. */
final class ParameterCompletion {
  private ParameterCompletion() {}

  /** Returns the parameters of {@code command} whose names start as {@code word} does. */
  static List<CompletionResult> names(CommandInfo command, String word) {
    String prefix = word.substring(1).toLowerCase(Locale.ROOT);
    List<CompletionResult> results = new ArrayList<>();
    for (ParameterSpec parameter : parameters(command)) {
      String name = parameter.name();
      if (name.toLowerCase(Locale.ROOT).startsWith(prefix) && !parameter.dontShow()) {
        results.add(
            new CompletionResult(
                CompletionResult.Kind.ParameterName,
                "-" + name,
                name,
                "[" + parameter.type().displayName() + "] " + name));
      }
    }
    return results;
  }

  /** Returns the values that the parameter called {@code word} may take, if they are known. */
  static List<CompletionResult> values(CommandInfo command, String word, String prefix) {
    ParameterSpec parameter = parameter(command, word.substring(1));
    List<CompletionResult> results = new ArrayList<>();
    if (parameter != null) {
      for (String value : known(parameter)) {
        if (value.regionMatches(true, 0, prefix, 0, prefix.length())) {
          String text = value.indexOf(' ') < 0 ? value : "'" + value.replace("'", "''") + "'";
          results.add(
              new CompletionResult(CompletionResult.Kind.ParameterValue, text, value, value));
        }
      }
    }
    return results;
  }

  private static @Nullable ParameterSpec parameter(CommandInfo command, String name) {
    String plain = name.endsWith(":") ? name.substring(0, name.length() - 1) : name;
    ParameterSpec found = null;
    for (ParameterSpec parameter : parameters(command)) {
      if (parameter.name().equalsIgnoreCase(plain)) {
        return parameter;
      }
      if (parameter.name().regionMatches(true, 0, plain, 0, plain.length())) {
        found = found == null ? parameter : null;
      }
    }
    return found;
  }

  private static List<String> known(ParameterSpec parameter) {
    for (ArgumentRule rule : parameter.rules()) {
      if (rule instanceof ValidateSet set) {
        return set.validValues();
      }
    }
    PsType element = parameter.type().element();
    PsType type = element != null ? element : parameter.type();
    return type.isEnum() ? type.enumeration().names() : List.of();
  }

  private static List<ParameterSpec> parameters(CommandInfo command) {
    CommandSpec spec = command.spec();
    if (spec == null) {
      return List.of();
    }
    List<ParameterSpec> all = new ArrayList<>(spec.parameters());
    for (CommonParameter common : CommonParameter.values()) {
      if (common.isIn(spec)) {
        all.add(common.spec());
      }
    }
    return all;
  }
}
