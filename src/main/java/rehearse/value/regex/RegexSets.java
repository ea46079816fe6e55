package rehearse.value.regex;

/** Reads a set such as {@code [^a-z-[aeiou]]} and writes it as Java's. */
final class RegexSets {
  private final RegexTranslator source;
  private final RegexEscapes escapes;
  private final StringBuilder items = new StringBuilder();

  RegexSets(RegexTranslator source, RegexEscapes escapes) {
    this.source = source;
    this.escapes = escapes;
  }

  /** Reads a set, the opening bracket having been read. */
  String read() {
    boolean negated = !source.atEnd() && source.peek() == '^';
    if (negated) {
      source.next();
    }
    String subtracted = null;
    boolean first = true;
    while (true) {
      if (source.atEnd()) {
        throw source.failure("Unterminated [] set.");
      }
      char c = source.next();
      if (c == ']' && !first) {
        break;
      }
      first = false;
      if (c == '-' && items.length() > 0 && !source.atEnd() && source.peek() == '[') {
        source.next();
        subtracted = new RegexSets(source, escapes).read();
        if (source.atEnd() || source.peek() != ']') {
          throw source.failure("A subtraction must be the last element in a character class.");
        }
        source.next();
        break;
      }
      item(c);
    }
    String set = (negated ? "[^" : "[") + items + "]";
    return subtracted == null ? set : "[" + set + "&&[^" + subtracted + "]]";
  }

  private void item(char c) {
    if (c == '\\') {
      if (source.atEnd()) {
        throw source.failure("Illegal \\ at end of pattern.");
      }
      char escaped = source.next();
      if ("wWsSdDpP".indexOf(escaped) >= 0) {
        items.append(escapes.classItem(escaped));
        return;
      }
      range(escapes.character(escaped));
      return;
    }
    range(c);
  }

  /** Writes one character, or the range it starts. */
  private void range(char from) {
    String pattern = source.pattern();
    int dash = source.position();
    boolean isRange =
        dash + 1 < pattern.length()
            && pattern.charAt(dash) == '-'
            && pattern.charAt(dash + 1) != ']'
            && pattern.charAt(dash + 1) != '[';
    if (!isRange) {
      items.append(RegexEscapes.literal(from));
      return;
    }
    source.moveTo(dash + 1);
    char to = source.next();
    if (to == '\\') {
      if (source.atEnd()) {
        throw source.failure("Illegal \\ at end of pattern.");
      }
      char escaped = source.next();
      if ("wWsSdDpP".indexOf(escaped) >= 0) {
        throw source.failure("Cannot include class \\" + escaped + " in character range.");
      }
      to = escapes.character(escaped);
    }
    if (to < from) {
      throw source.failure("[x-y] range in reverse order.");
    }
    items.append(RegexEscapes.literal(from)).append('-').append(RegexEscapes.literal(to));
  }
}
