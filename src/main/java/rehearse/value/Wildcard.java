package rehearse.value;

import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A wildcard pattern: {@code *}, {@code ?}, {@code [a-c]} and the backtick that takes the meaning
 * from what follows it (WildcardPattern).
 */
public final class Wildcard {
  private static final int CACHED = 512;
  private static final ConcurrentHashMap<String, Wildcard> INSENSITIVE = new ConcurrentHashMap<>();
  private static final ConcurrentHashMap<String, Wildcard> SENSITIVE = new ConcurrentHashMap<>();

  private static final int LITERAL = 0;
  private static final int ANY_ONE = 1;
  private static final int ANY_NUMBER = 2;
  private static final int SET = 3;

  private final boolean ignoreCase;

  /** What each step of the pattern takes: one of the constants above. */
  private final byte[] kinds;

  /** The character of a literal step. */
  private final char[] characters;

  /** The bounds of a set's ranges: first, last, first, last, … */
  private final char[][] ranges;

  private Wildcard(Parser parser, boolean ignoreCase) {
    this.ignoreCase = ignoreCase;
    this.kinds = Arrays.copyOf(parser.kinds, parser.count);
    this.characters = Arrays.copyOf(parser.characters, parser.count);
    this.ranges = Arrays.copyOf(parser.ranges, parser.count);
  }

  /**
   * Returns the compiled pattern; recent ones are kept.
   *
   * @throws PsException if a bracket is not closed
   */
  public static Wildcard compile(String pattern, boolean ignoreCase) {
    ConcurrentHashMap<String, Wildcard> cache = ignoreCase ? INSENSITIVE : SENSITIVE;
    Wildcard known = cache.get(pattern);
    if (known != null) {
      return known;
    }
    Wildcard compiled = new Wildcard(new Parser(pattern, ignoreCase).parse(), ignoreCase);
    if (cache.size() >= CACHED) {
      cache.clear();
    }
    cache.put(pattern, compiled);
    return compiled;
  }

  /** Returns whether the whole of {@code text} matches. */
  public boolean matches(String text) {
    int step = 0;
    int at = 0;
    int retryStep = -1;
    int retryAt = 0;
    while (at < text.length()) {
      if (step < kinds.length && kinds[step] == ANY_NUMBER) {
        retryStep = ++step;
        retryAt = at;
        if (step == kinds.length) {
          return true;
        }
      } else if (step < kinds.length && takes(step, text.charAt(at))) {
        step++;
        at++;
      } else if (retryStep >= 0) {
        step = retryStep;
        at = ++retryAt;
      } else {
        return false;
      }
    }
    while (step < kinds.length && kinds[step] == ANY_NUMBER) {
      step++;
    }
    return step == kinds.length;
  }

  private boolean takes(int step, char c) {
    return switch (kinds[step]) {
      case LITERAL -> {
        char expected = characters[step];
        yield c == expected || (ignoreCase && fold(c) == expected);
      }
      case ANY_ONE -> true;
      default -> inSet(ranges[step], c);
    };
  }

  private boolean inSet(char[] bounds, char c) {
    for (int i = 0; i < bounds.length; i += 2) {
      if (c >= bounds[i] && c <= bounds[i + 1]) {
        return true;
      }
      if (ignoreCase && foldedBetween(bounds[i], bounds[i + 1], c)) {
        return true;
      }
    }
    return false;
  }

  private static boolean foldedBetween(char first, char last, char c) {
    char lower = Character.toLowerCase(c);
    char upper = Character.toUpperCase(c);
    return (lower >= first && lower <= last) || (upper >= first && upper <= last);
  }

  private static char fold(char c) {
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    return Character.toLowerCase(c);
  }

  /** Returns whether {@code text} has a character that means something in a pattern. */
  public static boolean hasWildcards(String text) {
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '*', '?', '[', ']' -> {
          return true;
        }
        case '`' -> i++;
        default -> {}
      }
    }
    return false;
  }

  /** Returns {@code text} as a pattern that matches nothing but it. */
  public static String escape(String text) {
    StringBuilder result = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '*' || c == '?' || c == '[' || c == ']' || c == '`') {
        result.append('`');
      }
      result.append(c);
    }
    return result.toString();
  }

  /** Returns the text that the pattern {@code text} stands for: its backticks are taken away. */
  public static String unescape(String text) {
    StringBuilder result = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean escapes =
          c == '`' && i + 1 < text.length() && "*?[]`".indexOf(text.charAt(i + 1)) >= 0;
      result.append(escapes ? text.charAt(++i) : c);
    }
    return result.toString();
  }

  /** Reads a pattern into steps. */
  private static final class Parser {
    private final String pattern;
    private final boolean ignoreCase;
    private final byte[] kinds;
    private final char[] characters;
    private final char[][] ranges;
    private int count;

    Parser(String pattern, boolean ignoreCase) {
      this.pattern = pattern;
      this.ignoreCase = ignoreCase;
      this.kinds = new byte[pattern.length()];
      this.characters = new char[pattern.length()];
      this.ranges = new char[pattern.length()][];
    }

    Parser parse() {
      int i = 0;
      while (i < pattern.length()) {
        char c = pattern.charAt(i++);
        switch (c) {
          case '*' -> add(ANY_NUMBER, '\0');
          case '?' -> add(ANY_ONE, '\0');
          case '[' -> i = set(i);
          case '`' -> {
            if (i < pattern.length()) {
              literal(pattern.charAt(i++));
            } else if (i > 1) {
              literal(c);
            }
          }
          default -> literal(c);
        }
      }
      return this;
    }

    private void literal(char c) {
      add(LITERAL, ignoreCase ? fold(c) : c);
    }

    private void add(int kind, char c) {
      kinds[count] = (byte) kind;
      characters[count] = c;
      count++;
    }

    /** Reads a set that begins at {@code start} and returns where it ends. */
    private int set(int start) {
      StringBuilder content = new StringBuilder();
      StringBuilder escaped = new StringBuilder();
      int i = start;
      while (i < pattern.length()) {
        char c = pattern.charAt(i++);
        if (c == ']' && i > start + 1) {
          ranges[count] = bounds(content, escaped);
          add(SET, '\0');
          return i;
        }
        boolean escapes = c == '`' && i < pattern.length();
        content.append(escapes ? pattern.charAt(i++) : c);
        escaped.append(escapes ? '`' : ' ');
      }
      throw PsException.error(
          "RuntimeException",
          ErrorCategory.NotSpecified,
          "The specified wildcard character pattern is not valid: " + pattern);
    }

    private static char[] bounds(CharSequence content, CharSequence escaped) {
      char[] bounds = new char[content.length() * 2];
      int used = 0;
      int i = 0;
      while (i < content.length()) {
        char first = content.charAt(i);
        boolean range =
            i + 2 < content.length()
                && content.charAt(i + 1) == '-'
                && escaped.charAt(i + 1) == ' ';
        bounds[used++] = first;
        bounds[used++] = range ? content.charAt(i + 2) : first;
        i += range ? 3 : 1;
      }
      return Arrays.copyOf(bounds, used);
    }
  }
}
