package rehearse.command;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The names of a command's parameter sets and the bit that stands for each. */
final class ParameterSetTable {
  /** All bits: no parameter has narrowed the choice yet. */
  static final int ALL = -1;

  private final List<String> names = new ArrayList<>();
  private final int defaultMask;

  /** Gives every set a bit, in the order in which PowerShell counts them. */
  ParameterSetTable(
      List<ParameterSpec> parameters, @Nullable String defaultSet, String errorSuffix) {
    if (defaultSet != null && !defaultSet.equalsIgnoreCase(ParameterSetEntry.ALL)) {
      names.add(defaultSet);
    }
    for (ParameterSpec parameter : parameters) {
      for (ParameterSetEntry entry : parameter.sets()) {
        if (!entry.set().equalsIgnoreCase(ParameterSetEntry.ALL) && indexOf(entry.set()) < 0) {
          names.add(entry.set());
        }
      }
    }
    if (names.size() > 32) {
      throw BindingErrors.metadata(
          "ParsingTooManyParameterSets",
          "Cannot get or run the command. The maximum number of parameter sets for this command has"
              + " been exceeded.",
          errorSuffix);
    }
    defaultMask = defaultSet == null ? 0 : mask(defaultSet);
  }

  /** Returns the set's bit; 0 for the name that stands for all sets. */
  int mask(String name) {
    int index = indexOf(name);
    return index < 0 ? 0 : 1 << index;
  }

  /** Returns the bit of the default set, or 0 if none was named. */
  int defaultMask() {
    return defaultMask;
  }

  int count() {
    return names.size();
  }

  List<String> names() {
    return names;
  }

  /** Returns the bits of all sets there are. */
  int union() {
    return names.size() == 32 ? ALL : (1 << names.size()) - 1;
  }

  /** Returns the name of the lowest set in {@code mask}. */
  String name(int mask) {
    if (mask == ALL || mask == 0) {
      return ParameterSetEntry.ALL;
    }
    int index = Integer.numberOfTrailingZeros(mask);
    return index < names.size() ? names.get(index) : ParameterSetEntry.ALL;
  }

  private int indexOf(String name) {
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).equalsIgnoreCase(name)) {
        return i;
      }
    }
    return -1;
  }
}
