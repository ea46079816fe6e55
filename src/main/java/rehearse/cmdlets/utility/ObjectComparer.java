package rehearse.cmdlets.utility;

import java.text.Collator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rehearse.cmdlets.ObjectText;
import rehearse.value.PsCustomObject;
import rehearse.value.PsException;
import rehearse.value.PsObject;
import rehearse.value.TextOrder;
import rehearse.value.operator.ComparisonOperators;

/**
 * The order of any two values, as sorting, grouping and comparing cmdlets see it: as {@code -lt}
 * does where it applies, else by their texts. It never fails.
 */
final class ObjectComparer {
  private final boolean ignoreCase;

  /** The order of strings in a culture other than the session's; null for the session's own. */
  private final @Nullable Collator collator;

  private ObjectComparer(boolean ignoreCase, @Nullable Collator collator) {
    this.ignoreCase = ignoreCase;
    this.collator = collator;
  }

  /** Returns the order of the session's culture. */
  static ObjectComparer of(boolean ignoreCase) {
    return new ObjectComparer(ignoreCase, null);
  }

  /** Returns the order of the named culture; null or "" stands for the session's. */
  static ObjectComparer of(@Nullable String culture, boolean ignoreCase) {
    if (culture == null || culture.isEmpty() || culture.toLowerCase(Locale.ROOT).startsWith("en")) {
      return of(ignoreCase);
    }
    Collator collator = Collator.getInstance(Locale.forLanguageTag(culture));
    collator.setStrength(ignoreCase ? Collator.SECONDARY : Collator.TERTIARY);
    return new ObjectComparer(ignoreCase, collator);
  }

  int compare(@Nullable Object first, @Nullable Object second) {
    if (first instanceof Integer a && second instanceof Integer b) {
      return Integer.compare(a, b);
    }
    Object left = PsObject.unwrap(first);
    Object right = PsObject.unwrap(second);
    if (left instanceof String a && right instanceof String b) {
      return compareTexts(a, b);
    }
    if (left == right || (left instanceof PsCustomObject && right instanceof PsCustomObject)) {
      return 0;
    }
    try {
      return ComparisonOperators.compare(left, right, ignoreCase);
    } catch (PsException notComparable) {
      return compareTexts(ObjectText.of(left), ObjectText.of(right));
    }
  }

  private int compareTexts(String left, String right) {
    return collator != null
        ? collator.compare(left, right)
        : TextOrder.compare(left, right, ignoreCase);
  }
}
