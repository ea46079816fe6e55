package rehearse.value.regex;

import org.jspecify.annotations.Nullable;
import rehearse.value.PsException;

/**
 * Turns a .NET pattern into a Java one. It reads the pattern twice: once to number the groups, once
 * to write, because a reference may point at a group that comes later.
 *
 * <p>The Java pattern is meant for {@code UNIX_LINES}; multi-line anchors, the dot of single-line
 * mode and ignored white space are written out, so only case folding is left to Java's flags.
 */
final class RegexTranslator {
  /** What stands for "any number" in a look-behind, which Java wants bounded. */
  private static final int LOOK_BEHIND_BOUND = 255;

  private static final int INLINE_OPTIONS =
      RegexOptions.IGNORE_CASE
          | RegexOptions.MULTILINE
          | RegexOptions.EXPLICIT_CAPTURE
          | RegexOptions.SINGLELINE
          | RegexOptions.IGNORE_PATTERN_WHITESPACE;

  private final String pattern;
  private final StringBuilder out = new StringBuilder();
  private final GroupTable.Collector collector = new GroupTable.Collector();
  private final RegexEscapes escapes;

  private int position;
  private int options;
  private int lookBehinds;

  /** Whether what was written last can be repeated. */
  private boolean repeatable;

  /** The result: Java's pattern and the groups. */
  record Translation(String javaPattern, GroupTable groups) {}

  /** Makes a reader; {@code groups} is null while they are being counted. */
  private RegexTranslator(String pattern, int options, @Nullable GroupTable groups) {
    this.pattern = pattern;
    this.options = options;
    this.escapes = new RegexEscapes(this, groups);
  }

  static Translation translate(String pattern, int options) {
    if ((options & RegexOptions.RIGHT_TO_LEFT) != 0) {
      throw RegexFailures.notSupported("the option RightToLeft");
    }
    RegexTranslator counter = new RegexTranslator(pattern, options, null);
    counter.all();
    GroupTable groups = counter.collector.toTable();
    RegexTranslator writer = new RegexTranslator(pattern, options, groups);
    writer.all();
    return new Translation(writer.out.toString(), groups);
  }

  // What RegexEscapes and RegexSets share with the translator: the place in the pattern.

  String pattern() {
    return pattern;
  }

  boolean atEnd() {
    return position >= pattern.length();
  }

  int position() {
    return position;
  }

  void moveTo(int newPosition) {
    position = newPosition;
  }

  char next() {
    return pattern.charAt(position++);
  }

  char peek() {
    return pattern.charAt(position);
  }

  boolean has(int option) {
    return (options & option) != 0;
  }

  PsException failure(String detail) {
    return RegexFailures.parse(pattern, position, detail);
  }

  private boolean looksAt(String text) {
    return pattern.startsWith(text, position);
  }

  private void all() {
    alternatives(true);
    if (!atEnd()) {
      position++;
      throw failure("Too many )'s.");
    }
  }

  /** Reads up to the closing parenthesis of the group, or, outermost, to the end. */
  private void alternatives(boolean outermost) {
    repeatable = false;
    while (true) {
      skipBlank();
      if (atEnd()) {
        if (!outermost) {
          throw failure("Not enough )'s.");
        }
        return;
      }
      if (peek() == ')') {
        return;
      }
      element(next());
    }
  }

  private void element(char c) {
    switch (c) {
      case '|' -> {
        out.append('|');
        repeatable = false;
      }
      case '(' -> group();
      case '[' -> {
        out.append(new RegexSets(this, escapes).read());
        repeatable = true;
      }
      case '\\' -> {
        out.append(escapes.read());
        repeatable = true;
      }
      case '^' -> atom(has(RegexOptions.MULTILINE) ? "(?:\\A|(?<=\\n))" : "^");
      case '$' -> atom(has(RegexOptions.MULTILINE) ? "(?=\\n|\\z)" : "$");
      case '.' -> atom(has(RegexOptions.SINGLELINE) ? "[\\x{0}-\\x{10FFFF}]" : "[^\\n]");
      case '*', '+', '?' -> quantifier(c);
      case '{' -> {
        if (isQuantifier()) {
          quantifier(c);
        } else {
          atom("\\{");
        }
      }
      default -> atom(RegexEscapes.literal(c));
    }
  }

  private void atom(String java) {
    out.append(java);
    repeatable = true;
  }

  /** Skips comments and, where the option says so, white space. */
  private void skipBlank() {
    boolean ignoring = has(RegexOptions.IGNORE_PATTERN_WHITESPACE);
    while (!atEnd()) {
      char c = peek();
      if (ignoring && (c == ' ' || (c >= '\t' && c <= '\r'))) {
        position++;
      } else if (ignoring && c == '#') {
        int end = pattern.indexOf('\n', position);
        position = end < 0 ? pattern.length() : end;
      } else if (looksAt("(?#")) {
        int end = pattern.indexOf(')', position);
        if (end < 0) {
          position = pattern.length();
          throw failure("Unterminated (?#...) comment.");
        }
        position = end + 1;
      } else {
        return;
      }
    }
  }

  // Quantifiers

  /** Returns whether behind the brace just read there is {@code n}, {@code n,} or {@code n,m}}. */
  private boolean isQuantifier() {
    int i = digitsEnd(position);
    if (i == position) {
      return false;
    }
    if (i < pattern.length() && pattern.charAt(i) == ',') {
      i = digitsEnd(i + 1);
    }
    return i < pattern.length() && pattern.charAt(i) == '}';
  }

  private int digitsEnd(int start) {
    int i = start;
    while (i < pattern.length() && pattern.charAt(i) >= '0' && pattern.charAt(i) <= '9') {
      i++;
    }
    return i;
  }

  private void quantifier(char c) {
    if (!repeatable) {
      throw failure("Quantifier '" + c + "' following nothing.");
    }
    int least = c == '+' ? 1 : 0;
    int most = c == '?' ? 1 : -1;
    if (c == '{') {
      int end = digitsEnd(position);
      least = bound(position, end);
      most = least;
      if (pattern.charAt(end) == ',') {
        int last = digitsEnd(end + 1);
        most = last == end + 1 ? -1 : bound(end + 1, last);
        end = last;
      }
      position = end + 1;
      if (most >= 0 && least > most) {
        throw failure("Illegal {x,y} with x > y.");
      }
    }
    write(c, least, most);
    skipBlank();
    if (!atEnd() && peek() == '?') {
      position++;
      out.append('?');
      skipBlank();
    }
    refuseNested();
    repeatable = true;
  }

  private int bound(int from, int to) {
    try {
      return Integer.parseInt(pattern.substring(from, to));
    } catch (NumberFormatException e) {
      position = to;
      throw failure("Capture group numbers must be less than or equal to Int32.MaxValue.");
    }
  }

  private void write(char c, int least, int most) {
    if (lookBehinds > 0 && most < 0) {
      out.append('{').append(least).append(',').append(least + LOOK_BEHIND_BOUND).append('}');
    } else if (c == '{') {
      out.append('{').append(least);
      if (most < 0) {
        out.append(',');
      } else if (most != least) {
        out.append(',').append(most);
      }
      out.append('}');
    } else {
      out.append(c);
    }
  }

  private void refuseNested() {
    if (atEnd()) {
      return;
    }
    char c = next();
    if (c == '*' || c == '+' || c == '?' || (c == '{' && isQuantifier())) {
      throw failure("Nested quantifier '" + c + "'.");
    }
    position--;
  }

  // Groups

  private void group() {
    if (atEnd() || peek() != '?') {
      if (has(RegexOptions.EXPLICIT_CAPTURE)) {
        body("(?:");
      } else {
        collector.addUnnamed();
        body("(");
      }
      return;
    }
    position++;
    if (atEnd()) {
      throw failure("Unrecognized grouping construct.");
    }
    char c = next();
    switch (c) {
      case ':' -> body("(?:");
      case '=' -> body("(?=");
      case '!' -> body("(?!");
      case '>' -> body("(?>");
      case '<' -> {
        if (looksAt("=") || looksAt("!")) {
          lookBehinds++;
          body("(?<" + next());
          lookBehinds--;
        } else {
          named('>');
        }
      }
      case '\'' -> named('\'');
      case '(' -> conditional();
      default -> {
        position--;
        inlineOptions();
      }
    }
  }

  /** Reads a group's alternatives and its closing parenthesis. */
  private void body(String opening) {
    int outside = options;
    out.append(opening);
    alternatives(false);
    position++;
    out.append(')');
    options = outside;
    repeatable = true;
  }

  private void named(char close) {
    int start = position;
    while (!atEnd() && RegexEscapes.isWordCharacter(peek())) {
      position++;
    }
    String name = pattern.substring(start, position);
    if (!atEnd() && peek() == '-') {
      throw RegexFailures.notSupported("balancing groups");
    }
    if (name.isEmpty() || atEnd() || peek() != close) {
      throw failure(
          name.isEmpty() || !atEnd()
              ? "Invalid group name: Group names must begin with a word character."
              : "Unrecognized grouping construct.");
    }
    position++;
    if (name.charAt(0) >= '0' && name.charAt(0) <= '9') {
      collector.add(groupNumber(name));
    } else {
      collector.add(name);
    }
    body("(");
  }

  private Integer groupNumber(String digits) {
    if (digitsEnd(position - 1 - digits.length()) != position - 1) {
      throw failure("Invalid group name: Group names must begin with a word character.");
    }
    try {
      int number = Integer.parseInt(digits);
      if (number == 0) {
        throw failure("Capture number cannot be zero.");
      }
      return number;
    } catch (NumberFormatException e) {
      throw failure("Capture group numbers must be less than or equal to Int32.MaxValue.");
    }
  }

  /** Reads {@code (?(1)…|…)} or {@code (?(name)…|…)}; other conditions are refused. */
  private void conditional() {
    throw RegexFailures.notSupported("conditional alternatives");
  }

  private void inlineOptions() {
    boolean on = true;
    int before = options;
    while (!atEnd()) {
      char c = next();
      if (c == '-') {
        on = false;
      } else if (c == '+') {
        on = true;
      } else if (c == ')') {
        out.append(has(RegexOptions.IGNORE_CASE) ? "(?iu)" : "(?-iu)");
        repeatable = false;
        return;
      } else if (c == ':') {
        int inside = options;
        options = before;
        scoped(inside);
        return;
      } else {
        int option = option(c);
        if (option == 0) {
          throw failure("Unrecognized grouping construct.");
        }
        options = on ? options | option : options & ~option;
      }
    }
    throw failure("Unrecognized grouping construct.");
  }

  private void scoped(int inside) {
    int outside = options;
    options = inside;
    body(has(RegexOptions.IGNORE_CASE) ? "(?iu:" : "(?-iu:");
    options = outside;
  }

  private static int option(char letter) {
    int option =
        switch (letter) {
          case 'i', 'I' -> RegexOptions.IGNORE_CASE;
          case 'm', 'M' -> RegexOptions.MULTILINE;
          case 'n', 'N' -> RegexOptions.EXPLICIT_CAPTURE;
          case 's', 'S' -> RegexOptions.SINGLELINE;
          case 'x', 'X' -> RegexOptions.IGNORE_PATTERN_WHITESPACE;
          default -> 0;
        };
    return option & INLINE_OPTIONS;
  }

  /** Returns {@code text} with its escapes taken away ({@code Regex.Unescape}). */
  static String unescape(String text) {
    RegexTranslator reader = new RegexTranslator(text, RegexOptions.NONE, null);
    StringBuilder result = new StringBuilder();
    while (!reader.atEnd()) {
      char c = reader.next();
      if (c == '\\') {
        if (reader.atEnd()) {
          throw reader.failure("Illegal \\ at end of pattern.");
        }
        c = reader.escapes.character(reader.next());
      }
      result.append(c);
    }
    return result.toString();
  }
}
