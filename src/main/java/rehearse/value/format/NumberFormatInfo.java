package rehearse.value.format;

/**
 * How a culture writes numbers. A pattern has {@code n} where the number stands, {@code $} for the
 * currency symbol, {@code -} for the negative sign and {@code %} for the percent sign.
 *
 * @param groupSizes digits in a group from the decimal separator on; the last size repeats
 */
public record NumberFormatInfo(
    String decimalSeparator,
    String groupSeparator,
    int[] groupSizes,
    String negativeSign,
    String positiveSign,
    String nan,
    String positiveInfinity,
    String negativeInfinity,
    int decimalDigits,
    String currencySymbol,
    int currencyDecimalDigits,
    String currencyPositivePattern,
    String currencyNegativePattern,
    int percentDecimalDigits,
    String percentPositivePattern,
    String percentNegativePattern,
    String percentSymbol,
    String perMilleSymbol) {
  private static final int[] THREES = {3};

  static final NumberFormatInfo INVARIANT =
      new NumberFormatInfo(
          ".",
          ",",
          THREES,
          "-",
          "+",
          "NaN",
          "Infinity",
          "-Infinity",
          2,
          "¤",
          2,
          "$n",
          "($n)",
          2,
          "n %",
          "-n %",
          "%",
          "‰");

  static final NumberFormatInfo EN_US =
      new NumberFormatInfo(
          ".", ",", THREES, "-", "+", "NaN", "∞", "-∞", 2, "$", 2, "$n", "($n)", 2, "n%", "-n%",
          "%", "‰");
}
