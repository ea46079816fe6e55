package rehearse.value.member;

import java.text.Normalizer;
import java.util.Iterator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rehearse.value.Exceptions;
import rehearse.value.TextOrder;
import rehearse.value.TypedArray;
import rehearse.value.Types;

/** What the methods of {@code System.String} do. */
final class Texts {
  private static final int ORDINAL = 4;

  private Texts() {}

  static String self(@Nullable Object self) {
    return self instanceof String text ? text : rehearse.value.Conversion.toText(self);
  }

  /** Returns whether a StringComparison ignores case. */
  static boolean ignoresCase(int comparison) {
    return (comparison & 1) == 1;
  }

  static int compare(String left, String right) {
    return TextOrder.compare(left, right);
  }

  static int compare(String left, String right, int comparison) {
    if (comparison >= ORDINAL) {
      return ignoresCase(comparison)
          ? left.toUpperCase(Locale.ROOT).compareTo(right.toUpperCase(Locale.ROOT))
          : left.compareTo(right);
    }
    return TextOrder.compare(left, right, ignoresCase(comparison));
  }

  static boolean equal(String left, String right, int comparison) {
    return ignoresCase(comparison) ? left.equalsIgnoreCase(right) : left.equals(right);
  }

  static int start(String text, int start) {
    if (start < 0 || start > text.length()) {
      throw Exceptions.outOfRange(
          "Index was out of range. Must be non-negative and less than or equal to the size of the"
              + " collection.",
          "startIndex");
    }
    return start;
  }

  static int indexOf(String text, String part, int start, int comparison) {
    if (!ignoresCase(comparison)) {
      return text.indexOf(part, start);
    }
    for (int i = start; i <= text.length() - part.length(); i++) {
      if (text.regionMatches(true, i, part, 0, part.length())) {
        return i;
      }
    }
    return -1;
  }

  static int indexWithin(String text, String part, int start, int count) {
    start(text, start);
    if (count < 0 || start + count > text.length()) {
      throw Exceptions.outOfRange(
          "Count must be positive and count must refer to a location within the"
              + " string/array/collection.",
          "count");
    }
    int found = text.substring(start, start + count).indexOf(part);
    return found < 0 ? -1 : start + found;
  }

  static int lastIndexOf(String text, String part, int comparison) {
    if (!ignoresCase(comparison)) {
      return text.lastIndexOf(part);
    }
    for (int i = text.length() - part.length(); i >= 0; i--) {
      if (text.regionMatches(true, i, part, 0, part.length())) {
        return i;
      }
    }
    return -1;
  }

  static int indexOfAny(String text, String characters, int start) {
    for (int i = start; i < text.length(); i++) {
      if (characters.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  static int lastIndexOfAny(String text, String characters) {
    for (int i = text.length() - 1; i >= 0; i--) {
      if (characters.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  static boolean startsWith(String text, String part, boolean ignoreCase) {
    return text.regionMatches(ignoreCase, 0, part, 0, part.length());
  }

  static boolean endsWith(String text, String part, boolean ignoreCase) {
    return text.regionMatches(ignoreCase, text.length() - part.length(), part, 0, part.length());
  }

  static String pad(String text, int width, char padding, boolean left) {
    if (width < 0) {
      throw Exceptions.outOfRange("Non-negative number required.", "totalWidth");
    }
    int missing = width - text.length();
    if (missing <= 0) {
      return text;
    }
    String pad = String.valueOf(padding).repeat(missing);
    return left ? pad + text : text + pad;
  }

  static String remove(String text, int start) {
    checkStart(start);
    if (start > text.length()) {
      throw Exceptions.outOfRange("startIndex must be less than length of string.", "startIndex");
    }
    return text.substring(0, start);
  }

  static String remove(String text, int start, int count) {
    checkStart(start);
    if (count < 0) {
      throw notNegative("count", count);
    }
    if (start + count > text.length()) {
      throw Exceptions.outOfRange(
          "Index and count must refer to a location within the string.", "count");
    }
    return text.substring(0, start) + text.substring(start + count);
  }

  private static void checkStart(int start) {
    if (start < 0) {
      throw notNegative("startIndex", start);
    }
  }

  static rehearse.value.PsException notNegative(String parameter, int value) {
    return Exceptions.outOfRange(
        parameter + " ('" + value + "') must be a non-negative value.", parameter, value);
  }

  static String replace(String text, String old, String replacement, boolean ignoreCase) {
    if (old.isEmpty()) {
      throw Exceptions.argument("The value cannot be an empty string.", "oldValue");
    }
    if (!ignoreCase) {
      return text.replace(old, replacement);
    }
    StringBuilder result = new StringBuilder();
    int at = 0;
    for (int found = indexOf(text, old, 0, 1); found >= 0; found = indexOf(text, old, at, 1)) {
      result.append(text, at, found).append(replacement);
      at = found + old.length();
    }
    return result.append(text, at, text.length()).toString();
  }

  static String substring(String text, int start) {
    checkStart(start);
    if (start > text.length()) {
      throw Exceptions.outOfRange(
          "startIndex cannot be larger than length of string.", "startIndex");
    }
    return text.substring(start);
  }

  static String substring(String text, int start, int length) {
    substring(text, start);
    if (length < 0) {
      throw notNegative("length", length);
    }
    if (start + length > text.length()) {
      throw Exceptions.outOfRange(
          "Index and length must refer to a location within the string.", "length");
    }
    return text.substring(start, start + length);
  }

  /** Trims {@code characters}, or white space if there are none. */
  static String trim(String text, String characters, boolean start, boolean end) {
    int from = 0;
    int to = text.length();
    while (start && from < to && isTrimmed(text.charAt(from), characters)) {
      from++;
    }
    while (end && to > from && isTrimmed(text.charAt(to - 1), characters)) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isTrimmed(char c, String characters) {
    return characters.isEmpty() ? isBlank(c) : characters.indexOf(c) >= 0;
  }

  /** Returns whether .NET counts {@code c} as white space. */
  static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
  }

  static char charAt(String text, int index) {
    if (index < 0 || index >= text.length()) {
      throw Exceptions.indexOutOfRange();
    }
    return text.charAt(index);
  }

  static String normalize(String text, int form) {
    Normalizer.Form target =
        switch (form) {
          case 2 -> Normalizer.Form.NFD;
          case 5 -> Normalizer.Form.NFKC;
          case 6 -> Normalizer.Form.NFKD;
          default -> Normalizer.Form.NFC;
        };
    return Normalizer.normalize(text, target);
  }

  static TypedArray toChars(String text) {
    @Nullable Object[] chars = new Object[text.length()];
    for (int i = 0; i < chars.length; i++) {
      chars[i] = text.charAt(i);
    }
    return new TypedArray(Types.CHAR, chars);
  }

  static Iterator<@Nullable Object> iterator(String text) {
    return toChars(text).iterator();
  }
}
