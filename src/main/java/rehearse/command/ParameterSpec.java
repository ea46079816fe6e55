package rehearse.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.value.PsType;

/**
 * One parameter of a command, as its author declared it.
 *
 * @param type what arguments are converted to
 * @param sets at least one entry, in declared order
 * @param rules in declared order; PowerShell runs them last to first
 * @param declaredType the type's text where it was declared; null for no declared type
 * @param documentation one sentence for help, or null
 * @param defaultText the source text of the default value, or null for none
 */
public record ParameterSpec(
    String name,
    PsType type,
    List<String> aliases,
    List<ParameterSetEntry> sets,
    List<ArgumentRule> rules,
    @Nullable String declaredType,
    boolean dontShow,
    @Nullable String documentation,
    @Nullable String defaultText) {
  public ParameterSpec {
    aliases = List.copyOf(aliases);
    sets = List.copyOf(sets);
    rules = List.copyOf(rules);
  }

  /** Makes the description of a parameter without a default value. */
  public ParameterSpec(
      String name,
      PsType type,
      List<String> aliases,
      List<ParameterSetEntry> sets,
      List<ArgumentRule> rules,
      @Nullable String declaredType,
      boolean dontShow,
      @Nullable String documentation) {
    this(name, type, aliases, sets, rules, declaredType, dontShow, documentation, null);
  }

  /** Returns the same parameter with the source text of its default value. */
  public ParameterSpec withDefault(String text) {
    return new ParameterSpec(
        name, type, aliases, sets, rules, declaredType, dontShow, documentation, text);
  }

  /**
   * Returns the parameters of a function with the positions that PowerShell gives them by itself:
   * in declared order, switches left out, if none names a position or a parameter set.
   */
  public static List<ParameterSpec> positioned(List<ParameterSpec> parameters) {
    for (ParameterSpec parameter : parameters) {
      for (ParameterSetEntry entry : parameter.sets) {
        if (entry.position() != null || !entry.set().equals(ParameterSetEntry.ALL)) {
          return parameters;
        }
      }
    }
    List<ParameterSpec> placed = new java.util.ArrayList<>(parameters.size());
    int position = 0;
    for (ParameterSpec parameter : parameters) {
      placed.add(parameter.isSwitch() ? parameter : parameter.at(position++));
    }
    return placed;
  }

  private ParameterSpec at(int position) {
    List<ParameterSetEntry> placed = new java.util.ArrayList<>(sets.size());
    for (ParameterSetEntry e : sets) {
      placed.add(
          new ParameterSetEntry(
              e.set(),
              e.mandatory(),
              position,
              e.fromPipeline(),
              e.fromPipelineByPropertyName(),
              e.fromRemainingArguments(),
              e.helpMessage()));
    }
    return new ParameterSpec(
        name, type, aliases, placed, rules, declaredType, dontShow, documentation, defaultText);
  }

  public boolean isSwitch() {
    return type == rehearse.value.Types.SWITCH;
  }

  /** Returns the entry that holds in {@code set}, or null if the parameter is not in that set. */
  public @Nullable ParameterSetEntry in(String set) {
    for (ParameterSetEntry entry : sets) {
      if (entry.set().equals(ParameterSetEntry.ALL) || entry.set().equalsIgnoreCase(set)) {
        return entry;
      }
    }
    return null;
  }
}
