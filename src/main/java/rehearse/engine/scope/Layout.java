package rehearse.engine.scope;

import java.util.ArrayList;
import java.util.List;

/** Which slot of a script block's frame holds which variable. */
public final class Layout {
  public static final Layout EMPTY = new Layout(List.of(), List.of());

  private final VariableName[] names;
  private final String[] spellings;
  private final int[] table;
  private final int mask;

  private Layout(List<VariableName> names, List<String> spellings) {
    this.names = names.toArray(new VariableName[0]);
    this.spellings = spellings.toArray(new String[0]);
    int size = 4;
    while (size < names.size() * 2) {
      size *= 2;
    }
    table = new int[size];
    mask = size - 1;
    for (int i = 0; i < this.names.length; i++) {
      int at = this.names[i].hashCode() & mask;
      while (table[at] != 0) {
        at = (at + 1) & mask;
      }
      table[at] = i + 1;
    }
  }

  public int size() {
    return names.length;
  }

  public VariableName name(int slot) {
    return names[slot];
  }

  /** Returns how the script block spells the name in {@code slot}. */
  public String spelling(int slot) {
    return spellings[slot];
  }

  /** Returns the slot of {@code name}, or -1. */
  public int slot(VariableName name) {
    int at = name.hashCode() & mask;
    int entry = table[at];
    while (entry != 0) {
      if (names[entry - 1] == name) {
        return entry - 1;
      }
      at = (at + 1) & mask;
      entry = table[at];
    }
    return -1;
  }

  /** Collects the names of one script block. */
  public static final class Builder {
    private final List<VariableName> names = new ArrayList<>();
    private final List<String> spellings = new ArrayList<>();

    /** Returns the slot of the variable spelled {@code text}, a new one if it has none yet. */
    public int slot(String text) {
      VariableName name = VariableName.of(text);
      int slot = names.indexOf(name);
      if (slot < 0) {
        slot = names.size();
        names.add(name);
        spellings.add(text);
      }
      return slot;
    }

    public Layout build() {
      return new Layout(names, spellings);
    }
  }
}
