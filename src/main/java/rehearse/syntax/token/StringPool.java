package rehearse.syntax.token;

import org.jspecify.annotations.Nullable;

/**
 * Cuts strings out of one text. Names occur often in a script; the same characters give the same
 * string, made once.
 */
final class StringPool {
  private static final int LONGEST_KEPT = 40;

  private final String text;
  private @Nullable String[] table = new @Nullable String[64];
  private int count;

  StringPool(String text) {
    this.text = text;
  }

  /** Returns the text from {@code start} to {@code end}. */
  String cut(int start, int end) {
    int length = end - start;
    if (length > LONGEST_KEPT) {
      return text.substring(start, end);
    }
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    int slot = slot(hash);
    for (String known = table[slot]; known != null; known = table[slot]) {
      if (known.length() == length && text.startsWith(known, start)) {
        return known;
      }
      slot = (slot + 1) & (table.length - 1);
    }
    String made = text.substring(start, end);
    table[slot] = made;
    if (++count * 2 > table.length) {
      grow();
    }
    return made;
  }

  private int slot(int hash) {
    return (hash ^ (hash >>> 15)) & (table.length - 1);
  }

  private void grow() {
    @Nullable String[] old = table;
    table = new @Nullable String[old.length * 2];
    for (String string : old) {
      if (string != null) {
        int slot = slot(string.hashCode());
        while (table[slot] != null) {
          slot = (slot + 1) & (table.length - 1);
        }
        table[slot] = string;
      }
    }
  }
}
