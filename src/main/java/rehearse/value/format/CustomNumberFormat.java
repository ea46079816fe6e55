package rehearse.value.format;

/** .NET's custom numeric format strings such as {@code #,##0.00;(0)}. */
final class CustomNumberFormat {
  private static final int MAX_EXPONENT_DIGITS = 10;

  private final Digits digits;
  private final String format;
  private final NumberFormatInfo info;
  private final StringBuilder text = new StringBuilder();

  private int nextDigit;

  /** How many digits are still to be written before the decimal point; negative after it. */
  private int position;

  /** Digits the format has no place for, or (negative) places without a digit. */
  private int surplus;

  private CustomNumberFormat(Digits digits, String format, NumberFormatInfo info) {
    this.digits = digits;
    this.format = format;
    this.info = info;
  }

  static String format(Digits digits, String format, NumberFormatInfo info) {
    CustomNumberFormat writer = new CustomNumberFormat(digits, format, info);
    int section = writer.section(digits.isZero() ? 2 : digits.negative ? 1 : 0);
    return writer.write(section);
  }

  /**
   * What a section asks for.
   *
   * @param places digit places in all
   * @param point the place before which the decimal point stands
   * @param firstZero places before the point from the first 0 on
   * @param lastZero minus the places behind the point up to the last 0
   * @param grouped whether thousands are separated
   * @param scientific whether there is an exponent
   * @param shift powers of ten the number is multiplied by: percent, per mille, thousands
   */
  private record Layout(
      int places,
      int point,
      int firstZero,
      int lastZero,
      boolean grouped,
      boolean scientific,
      int shift) {}

  /** Returns where section {@code wanted} starts; the first one stands in for one not given. */
  private int section(int wanted) {
    if (wanted == 0) {
      return 0;
    }
    int left = wanted;
    int i = 0;
    while (i < format.length()) {
      char c = format.charAt(i++);
      switch (c) {
        case '\'', '"' -> i = afterQuote(i, c);
        case '\\' -> i++;
        case ';' -> {
          if (--left == 0) {
            return i < format.length() && format.charAt(i) != ';' ? i : 0;
          }
        }
        default -> {}
      }
    }
    return 0;
  }

  private int afterQuote(int start, char quote) {
    int i = start;
    while (i < format.length() && format.charAt(i) != quote) {
      i++;
    }
    return i + 1;
  }

  private Layout layout(int section) {
    int places = 0;
    int point = -1;
    int firstZero = Integer.MAX_VALUE;
    int lastZero = 0;
    int comma = -1;
    int commas = 0;
    boolean grouped = false;
    boolean scientific = false;
    int shift = 0;
    int i = section;
    while (i < format.length() && format.charAt(i) != ';') {
      char c = format.charAt(i++);
      switch (c) {
        case '#' -> places++;
        case '0' -> {
          firstZero = Math.min(firstZero, places);
          places++;
          lastZero = places;
        }
        case '.' -> point = point < 0 ? places : point;
        case ',' -> {
          if (places > 0 && point < 0) {
            if (comma == places) {
              commas++;
            } else {
              grouped |= comma >= 0;
              comma = places;
              commas = 1;
            }
          }
        }
        case '%' -> shift += 2;
        case '‰' -> shift += 3;
        case '\'', '"' -> i = afterQuote(i, c);
        case '\\' -> i++;
        case 'E', 'e' -> {
          int zeros = exponentZeros(i);
          if (zeros > 0) {
            scientific = true;
            i = skipZeros(zeros);
          }
        }
        default -> {}
      }
    }
    point = point < 0 ? places : point;
    if (comma >= 0) {
      if (comma == point) {
        shift -= commas * 3;
      } else {
        grouped = true;
      }
    }
    int before = firstZero < point ? point - firstZero : 0;
    int behind = lastZero > point ? point - lastZero : 0;
    return new Layout(places, point, before, behind, grouped, scientific, shift);
  }

  /** Returns where the zeros of an exponent start, if after E at {@code i} there is one, or 0. */
  private int exponentZeros(int i) {
    int at = i;
    if (at < format.length() && (format.charAt(at) == '+' || format.charAt(at) == '-')) {
      at++;
    }
    return at < format.length() && format.charAt(at) == '0' ? at : 0;
  }

  private int skipZeros(int start) {
    int i = start;
    while (i < format.length() && format.charAt(i) == '0') {
      i++;
    }
    return i;
  }

  private String write(int chosen) {
    int section = chosen;
    Layout layout = layout(section);
    if (digits.isZero()) {
      if (!digits.floating) {
        digits.negative = false;
      }
      digits.scale = 0;
    } else {
      digits.scale += layout.shift;
      digits.round(layout.scientific ? layout.places : digits.scale + layout.places - layout.point);
      if (digits.isZero()) {
        int zeroSection = section(2);
        if (zeroSection != section) {
          return write(zeroSection);
        }
      }
    }
    position = layout.scientific ? layout.point : Math.max(digits.scale, layout.point);
    surplus = layout.scientific ? 0 : digits.scale - layout.point;
    if (digits.negative && section == 0 && digits.scale != 0) {
      text.append(info.negativeSign());
    }
    writeSection(section, layout);
    if (digits.negative && section == 0 && digits.scale == 0 && text.length() > 0) {
      text.insert(0, info.negativeSign());
    }
    return text.toString();
  }

  private void writeSection(int section, Layout layout) {
    boolean pointWritten = false;
    boolean exponentWritten = !layout.scientific;
    int i = section;
    while (i < format.length() && format.charAt(i) != ';') {
      char c = format.charAt(i++);
      if (surplus > 0 && (c == '#' || c == '0' || c == '.')) {
        writeSurplus(layout);
      }
      switch (c) {
        case '#', '0' -> writePlace(layout);
        case '.' -> {
          boolean needed =
              layout.lastZero < 0 || (layout.point < layout.places && nextDigit < digits.count());
          if (position == 0 && !pointWritten && needed) {
            text.append(info.decimalSeparator());
            pointWritten = true;
          }
        }
        case '%' -> text.append(info.percentSymbol());
        case '‰' -> text.append(info.perMilleSymbol());
        case ',' -> {}
        case '\'', '"' -> {
          int end = afterQuote(i, c);
          text.append(format, i, Math.min(end - 1, format.length()));
          i = end;
        }
        case '\\' -> {
          if (i < format.length()) {
            text.append(format.charAt(i++));
          }
        }
        case 'E', 'e' -> {
          int zeros = exponentZeros(i);
          if (zeros == 0) {
            text.append(c);
          } else {
            int end = skipZeros(zeros);
            if (exponentWritten) {
              text.append(c).append(format, i, end);
            } else {
              exponentWritten = true;
              int exponent = digits.isZero() ? 0 : digits.scale - layout.point;
              int width = Math.min(end - zeros, MAX_EXPONENT_DIGITS);
              boolean plus = format.charAt(i) == '+';
              NumberFormat.appendExponent(text, exponent, c, width, plus, info);
            }
            i = end;
          }
        }
        default -> text.append(c);
      }
    }
  }

  private void writeSurplus(Layout layout) {
    for (; surplus > 0; surplus--) {
      text.append(digits.at(nextDigit));
      nextDigit = Math.min(nextDigit + 1, digits.count());
      separate(layout);
      position--;
    }
  }

  private void writePlace(Layout layout) {
    boolean written = true;
    if (surplus < 0) {
      surplus++;
      if (position <= layout.firstZero) {
        text.append('0');
      } else {
        written = false;
      }
    } else if (nextDigit < digits.count()) {
      text.append(digits.at(nextDigit++));
    } else if (position > layout.lastZero) {
      text.append('0');
    } else {
      written = false;
    }
    if (written) {
      separate(layout);
    }
    position--;
  }

  /** Writes the group separator if a group ends behind the digit just written. */
  private void separate(Layout layout) {
    if (!layout.grouped || position <= 1) {
      return;
    }
    int left = position - 1;
    int[] sizes = info.groupSizes();
    for (int i = 0; left > 0; i++) {
      int size = sizes[Math.min(i, sizes.length - 1)];
      if (size == 0) {
        return;
      }
      left -= size;
    }
    if (left == 0) {
      text.append(info.groupSeparator());
    }
  }
}
