package rehearse.cmdlets.core;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rehearse.cmdlets.Arguments;
import rehearse.command.AliasInfo;
import rehearse.command.CommandInfo;
import rehearse.command.CommandSpec;
import rehearse.command.CommandType;
import rehearse.command.ParameterSpec;
import rehearse.value.PsType;
import rehearse.value.Wildcard;

/** Which commands {@code Get-Command} lets through, apart from their names. */
record CommandFilter(
    Set<CommandType> types,
    List<Wildcard> verbs,
    List<Wildcard> nouns,
    List<Wildcard> modules,
    List<Wildcard> excludedModules,
    List<Wildcard> parameterNames,
    List<PsType> parameterTypes) {

  boolean accepts(CommandInfo command) {
    return types.contains(command.commandType())
        && matchesName(command.name())
        && (modules.isEmpty() || Arguments.matchesAny(modules, command.module()))
        && (excludedModules.isEmpty() || !Arguments.matchesAny(excludedModules, command.module()))
        && hasParameters(command);
  }

  private boolean matchesName(String name) {
    if (verbs.isEmpty() && nouns.isEmpty()) {
      return true;
    }
    int dash = name.indexOf('-');
    if (dash <= 0) {
      return false;
    }
    return (verbs.isEmpty() || Arguments.matchesAny(verbs, name.substring(0, dash)))
        && (nouns.isEmpty() || Arguments.matchesAny(nouns, name.substring(dash + 1)));
  }

  private boolean hasParameters(CommandInfo command) {
    if (parameterNames.isEmpty() && parameterTypes.isEmpty()) {
      return true;
    }
    CommandInfo resolved = command instanceof AliasInfo alias ? alias.resolvedCommand() : command;
    @Nullable CommandSpec spec = resolved == null ? null : resolved.spec();
    if (spec == null) {
      return false;
    }
    for (ParameterSpec parameter : spec.parameters()) {
      if (matches(parameter)) {
        return true;
      }
    }
    return false;
  }

  private boolean matches(ParameterSpec parameter) {
    return (parameterNames.isEmpty() || isNamed(parameter))
        && (parameterTypes.isEmpty() || parameterTypes.contains(parameter.type()));
  }

  private boolean isNamed(ParameterSpec parameter) {
    if (Arguments.matchesAny(parameterNames, parameter.name())) {
      return true;
    }
    for (String alias : parameter.aliases()) {
      if (Arguments.matchesAny(parameterNames, alias)) {
        return true;
      }
    }
    return false;
  }
}
