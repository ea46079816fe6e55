package rehearse.engine.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rehearse.command.CommandType;
import rehearse.command.HelpComment;
import rehearse.source.Span;

/**
 * Finds comment-based help: at the start or end of a body, or right before a function with at most
 * one blank line between.
 */
final class CommentHelpReader {
  private static final Pattern FUNCTION =
      Pattern.compile("(?i)(?<![\\w-])(?:function|filter)(?=[\\s{])");
  private static final Pattern DIRECTIVE = Pattern.compile("^\\s*\\.(\\w+)(?:\\s+(\\S.*?))?\\s*$");
  private static final Set<String> PLAIN =
      Set.of(
          "SYNOPSIS",
          "DESCRIPTION",
          "EXAMPLE",
          "INPUTS",
          "OUTPUTS",
          "NOTES",
          "LINK",
          "COMPONENT",
          "ROLE",
          "FUNCTIONALITY");
  private static final Set<String> WITH_ARGUMENT =
      Set.of(
          "PARAMETER",
          "FORWARDHELPTARGETNAME",
          "FORWARDHELPCATEGORY",
          "REMOTEHELPRUNSPACE",
          "EXTERNALHELP");

  private final String text;

  private CommentHelpReader(String text) {
    this.text = text;
  }

  static @Nullable HelpComment read(CodeBlock code, CommandType kind) {
    CommentHelpReader reader = new CommentHelpReader(code.source().text());
    Span body = code.ast().span();
    boolean isScript = kind == CommandType.ExternalScript;
    int start = isScript ? 0 : reader.afterBrace(body.start());
    int end = isScript ? reader.text.length() : reader.beforeBrace(body.end());
    HelpComment help = parse(reader.forward(start, end));
    if (help == null) {
      help = parse(reader.backward(end, start, Integer.MAX_VALUE));
    }
    if (help == null && !isScript) {
      int keyword = reader.functionKeyword(body.start());
      help = keyword < 0 ? null : parse(reader.backward(keyword, 0, 2));
    }
    return help;
  }

  private int afterBrace(int at) {
    return at < text.length() && text.charAt(at) == '{' ? at + 1 : at;
  }

  private int beforeBrace(int at) {
    return at > 0 && text.charAt(at - 1) == '}' ? at - 1 : at;
  }

  private int functionKeyword(int bodyStart) {
    Matcher matcher = FUNCTION.matcher(text).region(0, bodyStart);
    int found = -1;
    while (matcher.find()) {
      found = matcher.start();
    }
    return found;
  }

  /** Returns the lines of the comments that stand together at {@code start}. */
  private List<String> forward(int start, int end) {
    int at = skipBlanks(start, end);
    if (text.startsWith("<#", at)) {
      int close = text.indexOf("#>", at);
      return close < 0 ? List.of() : blockLines(at + 2, close);
    }
    List<String> lines = new ArrayList<>();
    while (at < end && text.charAt(at) == '#') {
      int lineEnd = lineEnd(at, end);
      lines.add(text.substring(at + 1, lineEnd).stripTrailing());
      at = skipSpaces(Math.min(end, lineEnd + 1), end);
    }
    return lines;
  }

  /**
   * Returns the lines of the comments that end before {@code end}, with fewer than {@code
   * lineBreaks} + 1 line breaks between.
   */
  private List<String> backward(int end, int start, int lineBreaks) {
    int at = end;
    int breaks = 0;
    while (at > start && Character.isWhitespace(text.charAt(at - 1))) {
      at--;
      if (text.charAt(at) == '\n') {
        breaks++;
      }
    }
    if (breaks > lineBreaks) {
      return List.of();
    }
    if (at - 2 >= start && text.startsWith("#>", at - 2)) {
      int open = text.lastIndexOf("<#", at - 2);
      return open < start ? List.of() : blockLines(open + 2, at - 2);
    }
    List<String> lines = new ArrayList<>();
    while (at > start) {
      int lineStart = Math.max(start, text.lastIndexOf('\n', at - 1) + 1);
      String line = text.substring(lineStart, at).strip();
      if (!line.startsWith("#")) {
        break;
      }
      lines.add(0, line.substring(1));
      at = lineStart - 1;
    }
    return lines;
  }

  private List<String> blockLines(int start, int end) {
    return new ArrayList<>(text.substring(start, end).replace("\r", "").lines().toList());
  }

  private int skipBlanks(int start, int end) {
    int at = start;
    while (at < end && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private int skipSpaces(int start, int end) {
    int at = start;
    while (at < end && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }

  private int lineEnd(int at, int end) {
    int found = text.indexOf('\n', at);
    return found < 0 || found > end ? end : found;
  }

  /** Returns the sections, or null if the comment is not help. */
  private static @Nullable HelpComment parse(List<String> lines) {
    List<HelpComment.Section> sections = new ArrayList<>();
    String name = null;
    String argument = null;
    List<String> body = new ArrayList<>();
    for (String line : lines) {
      Matcher directive = DIRECTIVE.matcher(line);
      if (!directive.matches()) {
        if (name == null && !line.isBlank()) {
          return null;
        }
        body.add(line);
        continue;
      }
      String next = directive.group(1).toUpperCase(Locale.ROOT);
      boolean isKnown =
          directive.group(2) == null ? PLAIN.contains(next) : WITH_ARGUMENT.contains(next);
      if (!isKnown) {
        return null;
      }
      if (name != null) {
        sections.add(new HelpComment.Section(name, argument, unindented(body)));
      }
      name = next;
      argument = directive.group(2);
      body.clear();
    }
    if (name == null) {
      return null;
    }
    sections.add(new HelpComment.Section(name, argument, unindented(body)));
    return new HelpComment(sections);
  }

  /** Joins lines without the indentation they share and without blank lines around them. */
  private static String unindented(List<String> lines) {
    int shared = Integer.MAX_VALUE;
    for (String line : lines) {
      if (!line.isBlank()) {
        shared = Math.min(shared, line.length() - line.stripLeading().length());
      }
    }
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      text.append(line.isBlank() ? "" : line.substring(shared).stripTrailing()).append('\n');
    }
    int start = 0;
    while (start < text.length() && text.charAt(start) == '\n') {
      start++;
    }
    return text.substring(start).stripTrailing();
  }
}
