package rehearse.value.regex;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads what follows a backslash: classes, anchors, references and single characters. */
final class RegexEscapes {
  static final String WORD = "\\p{L}\\p{Mn}\\p{Nd}\\p{Pc}";
  static final String SPACE = "\\x09-\\x0D\\x{85}\\p{Z}";
  private static final String ASCII_WORD = "a-zA-Z0-9_";
  private static final String ASCII_SPACE = "\\x09-\\x0D ";

  private final RegexTranslator source;
  private final @Nullable GroupTable groups;

  RegexEscapes(RegexTranslator source, @Nullable GroupTable groups) {
    this.source = source;
    this.groups = groups;
  }

  /** Reads an escape outside a set, the backslash having been read, and returns Java's. */
  String read() {
    if (source.atEnd()) {
      throw source.failure("Illegal \\ at end of pattern.");
    }
    char c = source.next();
    switch (c) {
      case 'b' -> {
        return "\\b";
      }
      case 'B', 'A', 'G', 'Z', 'z' -> {
        return "\\" + c;
      }
      case 'w', 'W', 's', 'S', 'd', 'D', 'p', 'P' -> {
        String item = classItem(c);
        return c == 'p' || c == 'P' || item.startsWith("[^") ? item : "[" + item + "]";
      }
      case 'k' -> {
        return namedReference();
      }
      default -> {
        if (c >= '1' && c <= '9') {
          return numberedReference();
        }
        return literal(character(c));
      }
    }
  }

  boolean isEcma() {
    return source.has(RegexOptions.ECMA_SCRIPT);
  }

  /** Returns the class {@code \c} as an item of a Java set. */
  String classItem(char c) {
    return switch (c) {
      case 'd' -> isEcma() ? "0-9" : "\\p{Nd}";
      case 'D' -> isEcma() ? "[^0-9]" : "\\P{Nd}";
      case 'w' -> isEcma() ? ASCII_WORD : WORD;
      case 'W' -> "[^" + (isEcma() ? ASCII_WORD : WORD) + "]";
      case 's' -> isEcma() ? ASCII_SPACE : SPACE;
      case 'S' -> "[^" + (isEcma() ? ASCII_SPACE : SPACE) + "]";
      default -> property(c);
    };
  }

  private String property(char kind) {
    String pattern = source.pattern();
    int start = source.position();
    if (start >= pattern.length() || pattern.length() - start < 3) {
      source.moveTo(pattern.length());
      throw source.failure("Incomplete \\p{X} character escape.");
    }
    if (pattern.charAt(start) != '{') {
      throw source.failure("Malformed \\p{X} character escape.");
    }
    int end = start + 1;
    while (end < pattern.length()
        && (isWordCharacter(pattern.charAt(end)) || pattern.charAt(end) == '-')) {
      end++;
    }
    source.moveTo(Math.min(end + 1, pattern.length()));
    if (end >= pattern.length() || pattern.charAt(end) != '}') {
      throw source.failure("Incomplete \\p{X} character escape.");
    }
    String name = pattern.substring(start + 1, end);
    String java = "\\" + kind + "{" + javaProperty(name) + "}";
    try {
      Pattern.compile(java);
    } catch (PatternSyntaxException e) {
      throw source.failure("Unknown property '" + name + "'.");
    }
    return java;
  }

  private static String javaProperty(String name) {
    return name.length() > 2 && name.startsWith("Is") ? "In" + name.substring(2) : name;
  }

  private String namedReference() {
    if (source.atEnd()) {
      throw source.failure("Malformed \\k<...> named back reference.");
    }
    char open = source.next();
    char close = open == '<' ? '>' : open;
    String pattern = source.pattern();
    int start = source.position();
    int end = start;
    while (end < pattern.length() && isWordCharacter(pattern.charAt(end))) {
      end++;
    }
    if ((open != '<' && open != '\'')
        || end == start
        || end >= pattern.length()
        || pattern.charAt(end) != close) {
      throw source.failure("Malformed \\k<...> named back reference.");
    }
    String name = pattern.substring(start, end);
    source.moveTo(end + 1);
    GroupTable known = groups;
    if (known == null) {
      return "";
    }
    Integer number = known.number(name);
    if (number == null) {
      throw source.failure(
          name.charAt(0) <= '9'
              ? "Reference to undefined group number " + name + "."
              : "Reference to undefined group name '" + name + "'.");
    }
    return reference(known.javaGroups(number));
  }

  private String numberedReference() {
    String pattern = source.pattern();
    int start = source.position() - 1;
    int end = start;
    while (end < pattern.length() && Character.digit(pattern.charAt(end), 10) >= 0) {
      end++;
    }
    GroupTable known = groups;
    int number = end - start > 9 ? Integer.MAX_VALUE : Integer.parseInt(pattern, start, end, 10);
    if (known == null || known.hasNumber(number)) {
      source.moveTo(end);
      return known == null ? "" : reference(known.javaGroups(number));
    }
    if (number <= 9) {
      source.moveTo(end);
      throw source.failure("Reference to undefined group number " + number + ".");
    }
    source.moveTo(start + 1);
    return literal(character(pattern.charAt(start)));
  }

  private static String reference(List<Integer> javaGroups) {
    StringBuilder text = new StringBuilder("(?:");
    for (int i = 0; i < javaGroups.size(); i++) {
      text.append(i == 0 ? "\\" : "|\\").append(javaGroups.get(i));
    }
    return text.append(')').toString();
  }

  /** Reads an escape that stands for one character, its first character having been read. */
  char character(char c) {
    return switch (c) {
      case '0', '1', '2', '3', '4', '5', '6', '7' -> octal(c);
      case 'x' -> hexadecimal(2);
      case 'u' -> hexadecimal(4);
      case 'a' -> '\u0007';
      case 'b' -> '\b';
      case 'e' -> '\u001B';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'v' -> '\u000B';
      case 'c' -> control();
      default -> {
        if (isWordCharacter(c)) {
          throw source.failure("Unrecognized escape sequence \\" + c + ".");
        }
        yield c;
      }
    };
  }

  private char octal(char first) {
    int value = first - '0';
    for (int i = 0; i < 2 && !source.atEnd(); i++) {
      int digit = source.peek() - '0';
      if (digit < 0 || digit > 7) {
        break;
      }
      value = value * 8 + digit;
      source.next();
    }
    return (char) (value & 0xFF);
  }

  private char hexadecimal(int count) {
    int value = 0;
    for (int i = 0; i < count; i++) {
      int digit = source.atEnd() ? -1 : Character.digit(source.peek(), 16);
      if (digit < 0) {
        throw source.failure("Insufficient or invalid hexadecimal digits.");
      }
      value = value * 16 + digit;
      source.next();
    }
    return (char) value;
  }

  private char control() {
    if (source.atEnd()) {
      throw source.failure("Missing control character.");
    }
    char letter = String.valueOf(source.next()).toUpperCase(Locale.ROOT).charAt(0);
    if (letter < '@' || letter > '_') {
      throw source.failure("Unrecognized control character.");
    }
    return (char) (letter - '@');
  }

  /** Returns {@code c} as a Java pattern, or set, that stands for it alone. */
  static String literal(char c) {
    if (c >= 0x80 || Character.isLetterOrDigit(c) || c == '_' || c == ' ') {
      return String.valueOf(c);
    }
    return c < ' ' ? String.format(Locale.ROOT, "\\x%02X", (int) c) : "\\" + c;
  }

  /** Returns whether {@code c} is matched by {@code \w}. */
  static boolean isWordCharacter(char c) {
    return Character.isLetterOrDigit(c)
        || c == '_'
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.CONNECTOR_PUNCTUATION;
  }
}
