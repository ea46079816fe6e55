package rehearse.cmdlets.utility;

import org.jspecify.annotations.Nullable;
import rehearse.cmdlets.ObjectText;
import rehearse.value.Conversion;
import rehearse.value.PsException;
import rehearse.value.PsObject;
import rehearse.value.PsType;
import rehearse.value.Types;

/** Counts, sums and extremes of the values met so far. */
final class Statistics {
  private final ObjectComparer comparer = ObjectComparer.of(false);
  private int count;
  private double sum;
  private double variance;
  private @Nullable Object minimum;
  private @Nullable Object maximum;
  private int lines;
  private int words;
  private int characters;

  /** Returns {@code value} as a number, or null if it is none. */
  static @Nullable Double number(@Nullable Object value) {
    if (value instanceof Integer number) {
      return number.doubleValue();
    }
    if (value instanceof Double number) {
      return number;
    }
    try {
      return (Double) Conversion.to(value, Types.DOUBLE);
    } catch (PsException notNumeric) {
      return null;
    }
  }

  void count() {
    count++;
  }

  int total() {
    return count;
  }

  double sum() {
    return sum;
  }

  double average() {
    return sum / count;
  }

  double standardDeviation() {
    return Math.sqrt(variance);
  }

  @Nullable Object minimum() {
    return minimum;
  }

  @Nullable Object maximum() {
    return maximum;
  }

  int lines() {
    return lines;
  }

  int words() {
    return words;
  }

  int characters() {
    return characters;
  }

  void addNumber(double number, Measure measure) {
    if (measure.standardDeviation() && count > 1) {
      double averageBefore = sum / (count - 1);
      variance *= (count - 2.0) / (count - 1);
      variance += (number - averageBefore) * (number - averageBefore) / count;
    }
    sum += number;
  }

  void addExtremes(@Nullable Object value, Measure measure) {
    if (measure.minimum()) {
      minimum = extreme(value, minimum, 1);
    }
    if (measure.maximum()) {
      maximum = extreme(value, maximum, -1);
    }
  }

  private @Nullable Object extreme(@Nullable Object value, @Nullable Object known, int factor) {
    if (known == null) {
      return value;
    }
    if (value instanceof Integer a && known instanceof Integer b) {
      return Integer.compare(b, a) * factor > 0 ? value : known;
    }
    Object current = comparable(value);
    Object before = comparable(known);
    if (current != null && before != null && PsType.of(current) != PsType.of(before)) {
      current = ObjectText.of(current);
      before = ObjectText.of(before);
    }
    return comparer.compare(before, current) * factor > 0 ? value : known;
  }

  private static @Nullable Object comparable(@Nullable Object value) {
    Double number = value == null ? null : number(value);
    return number != null ? number : PsObject.unwrap(value);
  }

  void addText(String text, Measure measure) {
    if (measure.lines()) {
      lines += countLines(text);
    }
    if (!measure.words() && !measure.characters()) {
      return;
    }
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      boolean space = Character.isWhitespace(text.charAt(i)) || text.charAt(i) == '\u00a0';
      if (!space && !inWord && measure.words()) {
        words++;
      }
      inWord = !space;
      if (measure.characters() && !(space && measure.ignoreWhiteSpace())) {
        characters++;
      }
    }
  }

  private static int countLines(String text) {
    int breaks = 0;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      breaks++;
    }
    return text.isEmpty() || text.endsWith("\n") ? breaks : breaks + 1;
  }
}
