package rehearse.value;

import java.util.Locale;

/** A way to compare strings ({@code System.StringComparer}). */
public record StringComparerValue(String name) implements Typed {
  public boolean ignoresCase() {
    return name.endsWith("IgnoreCase");
  }

  /** Returns it as the comparer of a dictionary's keys or a set's elements. */
  public KeyComparer keys() {
    return ignoresCase() ? KeyComparer.IGNORE_CASE : KeyComparer.ORDINAL;
  }

  public int compare(String left, String right) {
    if (name.startsWith("Ordinal")) {
      return ignoresCase()
          ? left.toUpperCase(Locale.ROOT).compareTo(right.toUpperCase(Locale.ROOT))
          : left.compareTo(right);
    }
    return TextOrder.compare(left, right, ignoresCase());
  }

  @Override
  public PsType type() {
    return TypeNames.named("System.StringComparer");
  }

  @Override
  public String toString() {
    return name.startsWith("Ordinal") ? "System.OrdinalComparer" : "System.CultureAwareComparer";
  }
}
