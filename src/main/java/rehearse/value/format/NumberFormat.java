package rehearse.value.format;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** .NET's numeric format strings: the standard ones ({@code N2}, {@code X8}, …) and the entry. */
final class NumberFormat {
  private static final int DOUBLE_PRECISION = 15;
  private static final int FLOAT_PRECISION = 7;
  private static final int DEFAULT_SCIENTIFIC = 6;
  private static final int SCIENTIFIC_EXPONENT_DIGITS = 3;
  private static final int GENERAL_EXPONENT_DIGITS = 2;
  private static final FormatSpecifier GENERAL = new FormatSpecifier('G', -1);

  private NumberFormat() {}

  /**
   * Formats a whole number.
   *
   * @param bits how wide its type is: what hexadecimal and binary forms of a negative number show
   */
  static String format(long value, int bits, @Nullable String format, NumberFormatInfo info) {
    if (format == null || format.isEmpty()) {
      return general(value, info);
    }
    FormatSpecifier specifier = FormatSpecifier.parse(format);
    if (specifier.isCustom()) {
      return CustomNumberFormat.format(Digits.of(value), format, info);
    }
    switch (specifier.upper()) {
      case 'D' -> {
        return padded(Long.toString(value), specifier.precision(), info);
      }
      case 'G' -> {
        return specifier.precision() < 1
            ? general(value, info)
            : standard(Digits.of(value), specifier, specifier.precision(), info, false);
      }
      case 'X' -> {
        long masked = bits == 64 ? value : value & ((1L << bits) - 1);
        String hex = Long.toHexString(masked);
        return zeroPadded(
            specifier.isUpper() ? hex.toUpperCase(Locale.ROOT) : hex, specifier.precision());
      }
      case 'B' -> {
        long masked = bits == 64 ? value : value & ((1L << bits) - 1);
        return zeroPadded(Long.toBinaryString(masked), specifier.precision());
      }
      default -> {
        return standard(Digits.of(value), specifier, specifier.precision(), info, false);
      }
    }
  }

  /** Formats a whole number of any size. */
  static String format(BigInteger value, @Nullable String format, NumberFormatInfo info) {
    if (format == null || format.isEmpty()) {
      return padded(value.toString(), -1, info);
    }
    FormatSpecifier specifier = FormatSpecifier.parse(format);
    if (specifier.isCustom()) {
      return CustomNumberFormat.format(Digits.of(value), format, info);
    }
    return switch (specifier.upper()) {
      case 'D', 'G', 'R' -> padded(value.toString(), specifier.precision(), info);
      case 'X' -> hexadecimal(value, specifier);
      case 'B' -> zeroPadded(binary(value), specifier.precision());
      default -> standard(Digits.of(value), specifier, specifier.precision(), info, false);
    };
  }

  static String format(BigDecimal value, @Nullable String format, NumberFormatInfo info) {
    FormatSpecifier specifier =
        format == null || format.isEmpty() ? GENERAL : FormatSpecifier.parse(format);
    Digits digits = Digits.of(value);
    return specifier.isCustom()
        ? CustomNumberFormat.format(digits, String.valueOf(format), info)
        : standard(digits, specifier, specifier.precision(), info, true);
  }

  static String format(double value, @Nullable String format, NumberFormatInfo info) {
    if (format == null || format.isEmpty()) {
      return general(value, info);
    }
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return notFinite(value, info);
    }
    FormatSpecifier specifier = FormatSpecifier.parse(format);
    if (specifier.isCustom()) {
      return CustomNumberFormat.format(Digits.significant(value, DOUBLE_PRECISION), format, info);
    }
    return floating(value, specifier, info, ShortestOf.DOUBLE);
  }

  static String format(float value, @Nullable String format, NumberFormatInfo info) {
    if (format == null || format.isEmpty()) {
      return general(value, info);
    }
    if (Float.isNaN(value) || Float.isInfinite(value)) {
      return notFinite(value, info);
    }
    FormatSpecifier specifier = FormatSpecifier.parse(format);
    if (specifier.isCustom()) {
      return CustomNumberFormat.format(Digits.significant(value, FLOAT_PRECISION), format, info);
    }
    return floating(value, specifier, info, ShortestOf.FLOAT);
  }

  /** Which type's shortest digits a general format without precision prints. */
  private enum ShortestOf {
    DOUBLE,
    FLOAT
  }

  static String general(long value, NumberFormatInfo info) {
    return padded(Long.toString(value), -1, info);
  }

  static String general(double value, NumberFormatInfo info) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return notFinite(value, info);
    }
    Digits digits = ShortestDigits.of(value);
    return standard(digits, GENERAL, Math.max(digits.count(), DOUBLE_PRECISION), info, false);
  }

  static String general(float value, NumberFormatInfo info) {
    if (Float.isNaN(value) || Float.isInfinite(value)) {
      return notFinite(value, info);
    }
    Digits digits = ShortestDigits.of(value);
    return standard(digits, GENERAL, Math.max(digits.count(), FLOAT_PRECISION), info, false);
  }

  private static String notFinite(double value, NumberFormatInfo info) {
    if (Double.isNaN(value)) {
      return info.nan();
    }
    return value > 0 ? info.positiveInfinity() : info.negativeInfinity();
  }

  private static String floating(
      double value, FormatSpecifier specifier, NumberFormatInfo info, ShortestOf type) {
    int precision = specifier.precision();
    switch (specifier.upper()) {
      case 'R' -> {
        return general(value, info, type, specifier.isUpper() ? 'G' : 'g');
      }
      case 'G' -> {
        return precision <= 0
            ? general(value, info, type, specifier.letter())
            : standard(Digits.significant(value, precision), specifier, precision, info, false);
      }
      case 'E' -> {
        int decimals = precision < 0 ? DEFAULT_SCIENTIFIC : precision;
        return standard(Digits.significant(value, decimals + 1), specifier, decimals, info, false);
      }
      case 'C', 'F', 'N' -> {
        int decimals = decimals(specifier, info);
        return standard(Digits.fixed(value, decimals), specifier, decimals, info, false);
      }
      case 'P' -> {
        int decimals = decimals(specifier, info);
        return standard(Digits.fixed(value, decimals + 2), specifier, decimals, info, false);
      }
      default -> throw FormatFailures.badSpecifier();
    }
  }

  private static String general(double value, NumberFormatInfo info, ShortestOf type, char letter) {
    Digits digits =
        switch (type) {
          case DOUBLE -> ShortestDigits.of(value);
          case FLOAT -> ShortestDigits.of((float) value);
        };
    int most = type == ShortestOf.DOUBLE ? DOUBLE_PRECISION : FLOAT_PRECISION;
    FormatSpecifier specifier = new FormatSpecifier(letter, -1);
    return standard(digits, specifier, Math.max(digits.count(), most), info, false);
  }

  private static int decimals(FormatSpecifier specifier, NumberFormatInfo info) {
    if (specifier.precision() >= 0) {
      return specifier.precision();
    }
    return switch (specifier.upper()) {
      case 'C' -> info.currencyDecimalDigits();
      case 'P' -> info.percentDecimalDigits();
      default -> info.decimalDigits();
    };
  }

  private static String standard(
      Digits digits,
      FormatSpecifier specifier,
      int precision,
      NumberFormatInfo info,
      boolean decimal) {
    switch (specifier.upper()) {
      case 'C', 'N', 'F' -> {
        int decimals = precision < 0 ? decimals(specifier, info) : precision;
        digits.round(digits.scale + decimals);
        return switch (specifier.upper()) {
          case 'C' -> currency(digits, decimals, info);
          case 'N' -> signed(digits, fixed(digits, decimals, info, true), info);
          default -> signed(digits, fixed(digits, decimals, info, false), info);
        };
      }
      case 'P' -> {
        int decimals = precision < 0 ? decimals(specifier, info) : precision;
        if (!digits.isZero()) {
          digits.scale += 2;
        }
        digits.round(digits.scale + decimals);
        return percent(digits, decimals, info);
      }
      case 'E' -> {
        int decimals = precision < 0 ? DEFAULT_SCIENTIFIC : precision;
        digits.round(decimals + 1);
        return signed(digits, scientific(digits, decimals, specifier.letter(), info), info);
      }
      case 'G', 'R' -> {
        return general(digits, specifier, precision, info, decimal);
      }
      default -> throw FormatFailures.badSpecifier();
    }
  }

  private static String general(
      Digits digits,
      FormatSpecifier specifier,
      int precision,
      NumberFormatInfo info,
      boolean decimal) {
    boolean exact = decimal && precision == -1;
    int most = precision < 1 ? digits.count() : precision;
    if (!exact) {
      digits.round(most);
    } else if (digits.isZero()) {
      digits.negative = false;
    }
    char exponentLetter = specifier.isUpper() ? 'E' : 'e';
    return signed(digits, shortForm(digits, most, exponentLetter, exact, info), info);
  }

  private static String shortForm(
      Digits digits,
      int most,
      char exponentLetter,
      boolean neverScientific,
      NumberFormatInfo info) {
    StringBuilder text = new StringBuilder();
    int point = digits.scale;
    boolean scientific = !neverScientific && (point > most || point < -3);
    if (scientific) {
      point = 1;
    }
    int next = 0;
    if (point > 0) {
      for (; point > 0; point--) {
        text.append(digits.at(next++));
      }
    } else {
      text.append('0');
    }
    if (next < digits.count() || point < 0) {
      text.append(info.decimalSeparator());
      for (; point < 0; point++) {
        text.append('0');
      }
      while (next < digits.count()) {
        text.append(digits.at(next++));
      }
    }
    if (scientific) {
      appendExponent(text, digits.scale - 1, exponentLetter, GENERAL_EXPONENT_DIGITS, true, info);
    }
    return text.toString();
  }

  private static String fixed(Digits digits, int decimals, NumberFormatInfo info, boolean grouped) {
    StringBuilder text = new StringBuilder();
    int whole = digits.scale;
    if (whole > 0) {
      for (int i = 0; i < whole; i++) {
        text.append(digits.at(i));
      }
      if (grouped) {
        group(text, info);
      }
    } else {
      text.append('0');
    }
    if (decimals > 0) {
      text.append(info.decimalSeparator());
      for (int i = whole; i < whole + decimals; i++) {
        text.append(i < 0 ? '0' : digits.at(i));
      }
    }
    return text.toString();
  }

  private static void group(StringBuilder text, NumberFormatInfo info) {
    int[] sizes = info.groupSizes();
    int position = text.length();
    for (int i = 0; ; i++) {
      int size = sizes[Math.min(i, sizes.length - 1)];
      position -= size;
      if (size == 0 || position <= 0) {
        return;
      }
      text.insert(position, info.groupSeparator());
    }
  }

  private static String scientific(
      Digits digits, int decimals, char letter, NumberFormatInfo info) {
    StringBuilder text = new StringBuilder().append(digits.at(0));
    if (decimals > 0) {
      text.append(info.decimalSeparator());
    }
    for (int i = 1; i <= decimals; i++) {
      text.append(digits.at(i));
    }
    int exponent = digits.isZero() ? 0 : digits.scale - 1;
    appendExponent(text, exponent, letter, SCIENTIFIC_EXPONENT_DIGITS, true, info);
    return text.toString();
  }

  static void appendExponent(
      StringBuilder text,
      int exponent,
      char letter,
      int minDigits,
      boolean plus,
      NumberFormatInfo info) {
    text.append(letter);
    if (exponent < 0) {
      text.append(info.negativeSign());
    } else if (plus) {
      text.append(info.positiveSign());
    }
    String digits = Integer.toString(Math.abs(exponent));
    text.append("0".repeat(Math.max(0, minDigits - digits.length()))).append(digits);
  }

  private static String signed(Digits digits, String text, NumberFormatInfo info) {
    return digits.negative ? info.negativeSign() + text : text;
  }

  private static String currency(Digits digits, int decimals, NumberFormatInfo info) {
    String number = fixed(digits, decimals, info, true);
    String pattern =
        digits.negative ? info.currencyNegativePattern() : info.currencyPositivePattern();
    return filled(pattern, number, info);
  }

  private static String percent(Digits digits, int decimals, NumberFormatInfo info) {
    String number = fixed(digits, decimals, info, true);
    String pattern =
        digits.negative ? info.percentNegativePattern() : info.percentPositivePattern();
    return filled(pattern, number, info);
  }

  private static String filled(String pattern, String number, NumberFormatInfo info) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      switch (c) {
        case 'n' -> text.append(number);
        case '-' -> text.append(info.negativeSign());
        case '$' -> text.append(info.currencySymbol());
        case '%' -> text.append(info.percentSymbol());
        default -> text.append(c);
      }
    }
    return text.toString();
  }

  private static String padded(String text, int precision, NumberFormatInfo info) {
    boolean negative = text.charAt(0) == '-';
    String digits = negative ? text.substring(1) : text;
    String padded = zeroPadded(digits, precision);
    return negative ? info.negativeSign() + padded : padded;
  }

  private static String zeroPadded(String digits, int precision) {
    int missing = precision - digits.length();
    return missing > 0 ? "0".repeat(missing) + digits : digits;
  }

  /** Prints two's complement; a positive number's first digit is below 8, if need be a zero. */
  private static String hexadecimal(BigInteger value, FormatSpecifier specifier) {
    StringBuilder hex = new StringBuilder();
    for (byte b : value.toByteArray()) {
      hex.append(Character.forDigit((b >> 4) & 15, 16)).append(Character.forDigit(b & 15, 16));
    }
    char sign = value.signum() < 0 ? 'f' : '0';
    boolean secondShowsSign = (Character.digit(hex.charAt(1), 16) >= 8) == (value.signum() < 0);
    if (hex.charAt(0) == sign && secondShowsSign) {
      hex.deleteCharAt(0);
    }
    int missing = specifier.precision() - hex.length();
    if (missing > 0) {
      hex.insert(0, String.valueOf(sign).repeat(missing));
    }
    return specifier.isUpper() ? hex.toString().toUpperCase(Locale.ROOT) : hex.toString();
  }

  private static String binary(BigInteger value) {
    if (value.signum() >= 0) {
      return "0" + value.toString(2);
    }
    BigInteger modulus = BigInteger.ONE.shiftLeft(value.bitLength() + 1);
    return value.add(modulus).toString(2);
  }
}
