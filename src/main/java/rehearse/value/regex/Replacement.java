package rehearse.value.regex;

import java.util.ArrayList;
import java.util.List;

/** A replacement pattern: literal text and the parts of a match it takes in. */
final class Replacement {
  private static final int WHOLE = 0;
  private static final int BEFORE = -1;
  private static final int AFTER = -2;
  private static final int LAST_GROUP = -3;
  private static final int INPUT = -4;

  /** Texts (String), and parts of a match (Integer: a group's number or one of the constants). */
  private final List<Object> parts = new ArrayList<>();

  private final StringBuilder literal = new StringBuilder();

  private Replacement() {}

  static Replacement parse(String text, GroupTable groups) {
    Replacement replacement = new Replacement();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '$' && i + 1 < text.length()) {
        i = replacement.dollar(text, i, groups);
      } else {
        replacement.literal.append(c);
        i++;
      }
    }
    replacement.endLiteral();
    return replacement;
  }

  private void endLiteral() {
    if (literal.length() > 0) {
      parts.add(literal.toString());
      literal.setLength(0);
    }
  }

  private void addPart(int part) {
    endLiteral();
    parts.add(part);
  }

  /** Reads what the dollar at {@code start} begins and returns where to go on. */
  private int dollar(String text, int start, GroupTable groups) {
    char c = text.charAt(start + 1);
    switch (c) {
      case '$' -> literal.append('$');
      case '&' -> addPart(WHOLE);
      case '`' -> addPart(BEFORE);
      case '\'' -> addPart(AFTER);
      case '+' -> addPart(LAST_GROUP);
      case '_' -> addPart(INPUT);
      default -> {
        return group(text, start, groups);
      }
    }
    return start + 2;
  }

  private int group(String text, int start, GroupTable groups) {
    boolean braced = text.charAt(start + 1) == '{';
    int from = braced ? start + 2 : start + 1;
    int end = from;
    while (end < text.length()
        && (braced
            ? RegexEscapes.isWordCharacter(text.charAt(end))
            : text.charAt(end) >= '0' && text.charAt(end) <= '9')) {
      end++;
    }
    boolean closed = !braced || (end < text.length() && text.charAt(end) == '}');
    Integer number = closed && end > from ? groups.number(text.substring(from, end)) : null;
    if (number == null) {
      literal.append('$');
      return start + 1;
    }
    addPart(number);
    return braced ? end + 1 : end;
  }

  void append(StringBuilder result, NetMatch match) {
    for (Object part : parts) {
      if (part instanceof Integer number) {
        append(result, match, number);
      } else {
        result.append(part);
      }
    }
  }

  private static void append(StringBuilder result, NetMatch match, int part) {
    String input = match.input();
    switch (part) {
      case BEFORE -> result.append(input, 0, match.index());
      case AFTER -> result.append(input, match.index() + match.length(), input.length());
      case INPUT -> result.append(input);
      default -> {
        String text = part == LAST_GROUP ? match.lastGroup() : match.group(part);
        if (text != null) {
          result.append(text);
        }
      }
    }
  }
}
