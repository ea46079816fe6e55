package rehearse.command.metadata;

import java.util.ArrayList;
import java.util.List;
import rehearse.command.ArgumentRule;
import rehearse.command.CommandSpec;
import rehearse.command.ParameterSetEntry;
import rehearse.command.ParameterSpec;

/** Makes the attribute objects of a parameter from its description. */
final class ParameterAttributes {
  private ParameterAttributes() {}

  /** Returns the attributes in the order in which PowerShell keeps them. */
  static Object[] of(ParameterSpec parameter, CommandSpec.Dialect dialect) {
    boolean isFunction = dialect == CommandSpec.Dialect.FUNCTION;
    List<Object> attributes = new ArrayList<>();
    List<ArgumentRule> rules = parameter.rules();
    for (int i = rules.size() - 1; i >= 0; i--) {
      attributes.add(rules.get(i));
    }
    if (!parameter.aliases().isEmpty()) {
      attributes.add(new AliasAttribute(parameter.aliases()));
    }
    List<ParameterSetEntry> sets = parameter.sets();
    for (int i = sets.size() - 1; i >= 0; i--) {
      attributes.add(new ParameterAttribute(sets.get(i), parameter.dontShow()));
    }
    if (isFunction && parameter.declaredType() != null) {
      attributes.add(new ArgumentTypeConverterAttribute(parameter.type()));
    }
    return attributes.toArray();
  }
}
