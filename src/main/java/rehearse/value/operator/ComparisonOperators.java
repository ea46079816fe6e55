package rehearse.value.operator;

import org.jspecify.annotations.Nullable;

/**
 * The comparisons {@code -eq -ne -lt -le -gt -ge}, case-insensitive and case-sensitive. The methods
 * here compare two single values; {@link BinaryOp} also filters collections.
 */
public final class ComparisonOperators {
  private ComparisonOperators() {}

  /** Returns whether {@code left -eq right} (LanguagePrimitives.Equals). */
  public static boolean equal(@Nullable Object left, @Nullable Object right, boolean ignoreCase) {
    throw new UnsupportedOperationException();
  }

  /**
   * Returns the order of two values (LanguagePrimitives.Compare): negative, zero or positive.
   *
   * @throws rehearse.value.PsException {@code ComparisonFailure}, {@code NotIcomparable}
   */
  public static int compare(@Nullable Object left, @Nullable Object right, boolean ignoreCase) {
    throw new UnsupportedOperationException();
  }
}
