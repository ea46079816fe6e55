package rehearse.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rehearse.source.Span;

/** Finds parameters by what a caller types: a name, an alias, or the beginning of one. */
final class ParameterNames {
  private final List<BindableParameter> parameters;
  private final Map<String, BindableParameter> exact = new HashMap<>();
  private final Map<String, BindableParameter> asTyped = new HashMap<>();

  /**
   * @throws TerminatingError if two parameters share a name or an alias
   */
  ParameterNames(List<BindableParameter> parameters, String errorSuffix) {
    this.parameters = parameters;
    for (BindableParameter parameter : parameters) {
      if (exact.putIfAbsent(fold(parameter.name()), parameter) != null) {
        throw BindingErrors.metadata(
            "ParameterNameAlreadyExistsForCommand",
            "A parameter with the name '"
                + parameter.name()
                + "' was defined multiple times for the command.",
            "");
      }
    }
    for (BindableParameter parameter : parameters) {
      for (String alias : parameter.spec.aliases()) {
        addAlias(alias, parameter);
      }
    }
  }

  private void addAlias(String alias, BindableParameter parameter) {
    BindableParameter other = exact.putIfAbsent(fold(alias), parameter);
    if (other == null) {
      return;
    }
    if (other.name().equalsIgnoreCase(alias)) {
      throw BindingErrors.metadata(
          "ParameterNameConflictsWithAlias",
          "The parameter '"
              + other.name()
              + "' cannot be specified because it conflicts with the parameter alias of the same"
              + " name for parameter '"
              + parameter.name()
              + "'.",
          "");
    }
    throw BindingErrors.metadata(
        "AliasDeclaredMultipleTimes",
        "The alias \"" + alias + "\" is declared multiple times.",
        "");
  }

  /** Returns the parameter of exactly this name, not alias; null if there is none. */
  @Nullable BindableParameter named(String name) {
    BindableParameter found = exact.get(name);
    if (found == null) {
      found = exact.get(fold(name));
    }
    return found != null && found.name().equalsIgnoreCase(name) ? found : null;
  }

  /**
   * Returns the parameter that {@code typed} means, or null if none does.
   *
   * @throws TerminatingError if it could mean several
   */
  @Nullable BindableParameter find(String typed, BindingErrors errors, @Nullable Span span) {
    BindableParameter known = asTyped.get(typed);
    if (known != null) {
      return known;
    }
    BindableParameter found = exact.get(fold(typed));
    if (found == null && !typed.isEmpty()) {
      List<BindableParameter> matches = startingWith(typed);
      if (matches.size() > 1) {
        List<BindableParameter> own = withoutCommon(matches);
        if (own.size() != 1) {
          throw errors.ambiguousParameter(typed, matches, span);
        }
        matches = own;
      }
      found = matches.isEmpty() ? null : matches.get(0);
    }
    if (found != null && asTyped.size() < 256) {
      asTyped.put(typed, found);
    }
    return found;
  }

  /** Returns the parameters of which a name or alias starts with {@code typed}. */
  List<BindableParameter> startingWith(String typed) {
    List<BindableParameter> matches = new ArrayList<>();
    for (BindableParameter parameter : parameters) {
      if (startsWith(parameter.name(), typed)) {
        matches.add(parameter);
      }
    }
    for (BindableParameter parameter : parameters) {
      if (matches.contains(parameter)) {
        continue;
      }
      for (String alias : parameter.spec.aliases()) {
        if (startsWith(alias, typed)) {
          matches.add(parameter);
          break;
        }
      }
    }
    return matches;
  }

  private static List<BindableParameter> withoutCommon(List<BindableParameter> matches) {
    List<BindableParameter> own = new ArrayList<>();
    for (BindableParameter match : matches) {
      if (!match.isCommon) {
        own.add(match);
      }
    }
    return own;
  }

  private static boolean startsWith(String name, String beginning) {
    return name.regionMatches(true, 0, beginning, 0, beginning.length());
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
