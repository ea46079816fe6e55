package rehearse.directory;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A release of Exchange Server; it decides which properties, values and defaults exist. */
public enum Edition {
  EXCHANGE_2010("2010", "14.3 (Build 123.4)"),
  EXCHANGE_2013("2013", "Version 15.0 (Build 1497.2)"),
  EXCHANGE_2016("2016", "Version 15.1 (Build 2507.6)"),
  EXCHANGE_2019("2019", "Version 15.2 (Build 1544.4)"),
  EXCHANGE_SE("SE", "Version 15.2 (Build 2562.17)");

  /** Every edition. */
  public static final Set<Edition> ALL = EnumSet.allOf(Edition.class);

  private final String label;
  private final String build;

  Edition(String label, String build) {
    this.label = label;
    this.build = build;
  }

  /** Returns the name users type: {@code 2010} … {@code 2019}, {@code SE}. */
  public String label() {
    return label;
  }

  /** Returns the text that servers of this edition show as {@code AdminDisplayVersion}. */
  public String build() {
    return build;
  }

  public boolean isAtLeast(Edition other) {
    return compareTo(other) >= 0;
  }

  /** Returns the editions from {@code first} on. */
  public static Set<Edition> since(Edition first) {
    return EnumSet.range(first, EXCHANGE_SE);
  }

  /** Returns the edition that {@code text} names, any case, or null. */
  public static @Nullable Edition parse(String text) {
    String plain = text.trim();
    for (Edition edition : values()) {
      if (edition.label.equalsIgnoreCase(plain) || edition.name().equalsIgnoreCase(plain)) {
        return edition;
      }
    }
    return null;
  }

  @Override
  public String toString() {
    return label;
  }
}
