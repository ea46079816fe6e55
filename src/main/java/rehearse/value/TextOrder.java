package rehearse.value;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * The order of strings by culture, as the collation of the invariant and the English culture has
 * it: letters by alphabet first, accents second, case third (lower before upper); white space
 * before punctuation before symbols before digits before letters; control characters do not count.
 */
public final class TextOrder {
  private static final String ASCII_ORDER =
      "\t\n\u000b\f\r _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$0123456789";

  private static final int ASCII = 128;
  private static final int FIRST_LETTER = 64;

  /** Weights of letters outside the Latin alphabet start here, after it. */
  private static final int OTHERS = 0x1000;

  /** The first weight of each ASCII character; 0 for those that do not count. */
  private static final byte[] PRIMARY = primaryWeights();

  private TextOrder() {}

  private static byte[] primaryWeights() {
    byte[] weights = new byte[ASCII];
    for (int i = 0; i < ASCII_ORDER.length(); i++) {
      weights[ASCII_ORDER.charAt(i)] = (byte) (i + 1);
    }
    for (int i = 0; i < 26; i++) {
      weights['a' + i] = (byte) (FIRST_LETTER + i);
      weights['A' + i] = (byte) (FIRST_LETTER + i);
    }
    return weights;
  }

  /** Compares by culture, with case. */
  public static int compare(String left, String right) {
    return compare(left, right, false);
  }

  /** Compares by culture, with or without case. */
  public static int compare(String left, String right, boolean ignoreCase) {
    int shorter = Math.min(left.length(), right.length());
    int tertiary = 0;
    for (int i = 0; i < shorter; i++) {
      char a = left.charAt(i);
      char b = right.charAt(i);
      if (a >= ASCII || b >= ASCII || PRIMARY[a] == 0 || PRIMARY[b] == 0) {
        return compareAny(left, right, ignoreCase);
      }
      if (a != b) {
        int difference = PRIMARY[a] - PRIMARY[b];
        if (difference != 0) {
          return isPlain(left, i) && isPlain(right, i)
              ? difference
              : compareAny(left, right, ignoreCase);
        }
        if (tertiary == 0) {
          tertiary = a > b ? -1 : 1;
        }
      }
    }
    if (left.length() != right.length()) {
      return isPlain(left, shorter) && isPlain(right, shorter)
          ? left.length() - right.length()
          : compareAny(left, right, ignoreCase);
    }
    return ignoreCase ? 0 : tertiary;
  }

  /** Returns whether two strings are the same by culture, with or without case. */
  public static boolean equal(String left, String right, boolean ignoreCase) {
    int length = left.length();
    if (length == right.length()) {
      for (int i = 0; i < length; i++) {
        char a = left.charAt(i);
        char b = right.charAt(i);
        if (a != b) {
          if (a >= ASCII || b >= ASCII || PRIMARY[a] == 0 || PRIMARY[b] == 0) {
            return compareAny(left, right, ignoreCase) == 0;
          }
          if (!ignoreCase || PRIMARY[a] != PRIMARY[b]) {
            return isPlain(left, i)
                ? !isPlain(right, i) && compareAny(left, right, ignoreCase) == 0
                : compareAny(left, right, ignoreCase) == 0;
          }
        }
      }
      return true;
    }
    return !(isPlain(left, 0) && isPlain(right, 0)) && compareAny(left, right, ignoreCase) == 0;
  }

  /** Returns whether from {@code start} on there are only ASCII characters that count. */
  private static boolean isPlain(String text, int start) {
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ASCII || PRIMARY[c] == 0) {
        return false;
      }
    }
    return true;
  }

  private static int compareAny(String left, String right, boolean ignoreCase) {
    Weights a = new Weights(left);
    Weights b = new Weights(right);
    int order = Arrays.compare(a.primary, 0, a.count, b.primary, 0, b.count);
    if (order == 0) {
      order = Arrays.compare(a.secondary, 0, a.count, b.secondary, 0, b.count);
    }
    if (order == 0 && !ignoreCase) {
      order = Arrays.compare(a.tertiary, 0, a.count, b.tertiary, 0, b.count);
    }
    return order;
  }

  /** The weights of a string, one of each kind for every character that counts. */
  private static final class Weights {
    private int[] primary;
    private int[] secondary;
    private int[] tertiary;
    private int count;

    Weights(String text) {
      String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
      primary = new int[decomposed.length() + 4];
      secondary = new int[primary.length];
      tertiary = new int[primary.length];
      for (int i = 0; i < decomposed.length(); ) {
        int c = decomposed.codePointAt(i);
        add(c);
        i += Character.charCount(c);
      }
    }

    private void add(int c) {
      if (c < ASCII) {
        if (PRIMARY[c] != 0) {
          add(PRIMARY[c], 0, c >= 'A' && c <= 'Z' ? 1 : 0);
        }
        return;
      }
      switch (c) {
        case 'ß' -> expand("ss", 0, 1);
        case 'ẞ' -> expand("ss", 0, 2);
        case 'æ' -> expand("ae", 1, 0);
        case 'Æ' -> expand("ae", 1, 1);
        case 'œ' -> expand("oe", 1, 0);
        case 'Œ' -> expand("oe", 1, 1);
        case 'ø' -> expand("o", 1, 0);
        case 'Ø' -> expand("o", 1, 1);
        case 'đ' -> expand("d", 1, 0);
        case 'Đ' -> expand("d", 1, 1);
        case 'ł' -> expand("l", 1, 0);
        case 'Ł' -> expand("l", 1, 1);
        default -> other(c);
      }
    }

    private void expand(String letters, int accent, int letterCase) {
      for (int i = 0; i < letters.length(); i++) {
        add(PRIMARY[letters.charAt(i)], accent, letterCase);
      }
    }

    private void other(int c) {
      int type = Character.getType(c);
      if (type == Character.CONTROL || type == Character.FORMAT) {
        return;
      }
      if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
        if (count > 0) {
          secondary[count - 1] = secondary[count - 1] * 31 + c;
        }
        return;
      }
      if (Character.isLetterOrDigit(c)) {
        int lower = Character.toLowerCase(Character.toUpperCase(c));
        add(OTHERS + lower, 0, c == lower ? 0 : 1);
      } else if (Character.isSpaceChar(c)) {
        add(PRIMARY[' '], c, 0);
      } else {
        add(PRIMARY['%'], c, 0);
      }
    }

    private void add(int first, int second, int third) {
      if (count == primary.length) {
        primary = Arrays.copyOf(primary, count * 2);
        secondary = Arrays.copyOf(secondary, count * 2);
        tertiary = Arrays.copyOf(tertiary, count * 2);
      }
      primary[count] = first;
      secondary[count] = second;
      tertiary[count] = third;
      count++;
    }
  }
}
