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
 */
public record ParameterSpec(
    String name,
    PsType type,
    List<String> aliases,
    List<ParameterSetEntry> sets,
    List<ArgumentRule> rules,
    @Nullable String declaredType,
    boolean dontShow,
    @Nullable String documentation) {
  public ParameterSpec {
    aliases = List.copyOf(aliases);
    sets = List.copyOf(sets);
    rules = List.copyOf(rules);
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
