package rehearse.value.member;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.value.Conversion;
import rehearse.value.TypedArray;

/** The {@code Split} methods of {@code System.String}. */
final class TextSplit {
  private static final int REMOVE_EMPTY = 1;
  private static final int TRIM = 2;

  private TextSplit() {}

  /** Finds the next separator. */
  @FunctionalInterface
  private interface Finder {
    /** Returns start and length of the separator at or after {@code from}, or null. */
    int @Nullable [] find(String text, int from);
  }

  /** Splits at any of {@code characters}; at white space if there are none. */
  static TypedArray byCharacters(String text, String characters, int count, int options) {
    return split(
        text,
        count,
        options,
        (value, from) -> {
          for (int i = from; i < value.length(); i++) {
            char c = value.charAt(i);
            if (characters.isEmpty() ? Texts.isBlank(c) : characters.indexOf(c) >= 0) {
              return new int[] {i, 1};
            }
          }
          return null;
        });
  }

  static TypedArray byText(String text, String separator, int count, int options) {
    if (separator.isEmpty()) {
      return split(text, count, options, (value, from) -> null);
    }
    return split(
        text,
        count,
        options,
        (value, from) -> {
          int found = value.indexOf(separator, from);
          return found < 0 ? null : new int[] {found, separator.length()};
        });
  }

  static TypedArray byTexts(String text, @Nullable Object[] separators, int count, int options) {
    List<String> all = new ArrayList<>();
    for (Object separator : separators) {
      String known = Conversion.toText(separator);
      if (!known.isEmpty()) {
        all.add(known);
      }
    }
    if (all.isEmpty()) {
      return byCharacters(text, "", count, options);
    }
    return split(text, count, options, (value, from) -> first(value, from, all));
  }

  private static int @Nullable [] first(String text, int from, List<String> separators) {
    for (int i = from; i < text.length(); i++) {
      for (String separator : separators) {
        if (text.startsWith(separator, i)) {
          return new int[] {i, separator.length()};
        }
      }
    }
    return null;
  }

  private static TypedArray split(String text, int count, int options, Finder finder) {
    List<String> parts = new ArrayList<>();
    if (count < 0) {
      throw Texts.notNegative("count", count);
    }
    int at = 0;
    while (count > 0) {
      int[] found = parts.size() < count - 1 ? finder.find(text, at) : null;
      if (found == null) {
        add(parts, rest(text, at, options, finder), options);
        break;
      }
      add(parts, text.substring(at, found[0]), options);
      at = found[0] + found[1];
    }
    return Arguments.ofStrings(parts);
  }

  /** Returns the last part; where empty parts are dropped it has no separators in front. */
  private static String rest(String text, int at, int options, Finder finder) {
    int from = at;
    if ((options & REMOVE_EMPTY) != 0) {
      int[] found = finder.find(text, from);
      while (found != null && found[0] == from) {
        from += found[1];
        found = finder.find(text, from);
      }
    }
    return text.substring(from);
  }

  private static void add(List<String> parts, String part, int options) {
    String kept = (options & TRIM) != 0 ? Texts.trim(part, "", true, true) : part;
    if (!kept.isEmpty() || (options & REMOVE_EMPTY) == 0) {
      parts.add(kept);
    }
  }
}
