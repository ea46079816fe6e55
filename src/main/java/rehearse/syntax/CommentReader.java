package rehearse.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rehearse.source.Span;
import rehearse.syntax.ast.CommentHelp;
import rehearse.syntax.build.AstBuilder;
import rehearse.syntax.token.Trivia;

/** Finds comment-based help: comments that hold nothing but sections such as {@code .SYNOPSIS}. */
final class CommentReader implements AstBuilder.HelpFinder {
  private static final Set<String> KEYWORDS =
      Set.of(
          "SYNOPSIS",
          "DESCRIPTION",
          "PARAMETER",
          "EXAMPLE",
          "INPUTS",
          "OUTPUTS",
          "NOTES",
          "LINK",
          "COMPONENT",
          "ROLE",
          "FUNCTIONALITY",
          "FORWARDHELPTARGETNAME",
          "FORWARDHELPCATEGORY",
          "REMOTEHELPRUNSPACE",
          "EXTERNALHELP");

  /** Finds nothing. */
  static final CommentReader NONE = new CommentReader("", List.of());

  private final String text;
  private final List<Trivia.SyntaxComment> comments;

  CommentReader(String text, List<Trivia.SyntaxComment> comments) {
    this.text = text;
    this.comments = comments;
  }

  @Override
  public @Nullable CommentHelp before(int start) {
    int last = lastBefore(start);
    if (last < 0 || lineBreaks(comments.get(last).end(), start) > 2) {
      return null;
    }
    return help(blockEndingAt(last), last);
  }

  @Override
  public @Nullable CommentHelp inside(int start, int end) {
    int first = lastBefore(start) + 1;
    if (first < comments.size()
        && comments.get(first).end() <= end
        && lineBreaks(start, comments.get(first).start()) >= 0) {
      CommentHelp help = help(first, blockStartingAt(first, end));
      if (help != null) {
        return help;
      }
    }
    int last = lastBefore(end);
    if (last >= first && lineBreaks(comments.get(last).end(), end) >= 0) {
      return help(Math.max(first, blockEndingAt(last)), last);
    }
    return null;
  }

  /** Returns the number of the last comment that ends before {@code offset}, -1 if none does. */
  private int lastBefore(int offset) {
    int low = 0;
    int high = comments.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (comments.get(middle).end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  /** Returns how many line breaks stand between two offsets, -1 if anything else does. */
  private int lineBreaks(int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && !(i + 1 < to && text.charAt(i + 1) == '\n'))) {
        count++;
      } else if (!Character.isWhitespace(c)) {
        return -1;
      }
    }
    return count;
  }

  private boolean isBlock(int index) {
    return text.charAt(comments.get(index).start()) == '<';
  }

  private int blockEndingAt(int last) {
    int first = last;
    while (!isBlock(last)
        && first > 0
        && !isBlock(first - 1)
        && lineBreaks(comments.get(first - 1).end(), comments.get(first).start()) == 1) {
      first--;
    }
    return first;
  }

  private int blockStartingAt(int first, int end) {
    int last = first;
    while (!isBlock(first)
        && last + 1 < comments.size()
        && comments.get(last + 1).end() <= end
        && !isBlock(last + 1)
        && lineBreaks(comments.get(last).end(), comments.get(last + 1).start()) == 1) {
      last++;
    }
    return last;
  }

  private @Nullable CommentHelp help(int first, int last) {
    List<String> lines = new ArrayList<>();
    for (int i = first; i <= last; i++) {
      addLines(comments.get(i), lines);
    }
    List<CommentHelp.Section> sections = sections(lines);
    if (sections.isEmpty()) {
      return null;
    }
    return new CommentHelp(
        new Span(comments.get(first).start(), comments.get(last).end()), sections);
  }

  private void addLines(Trivia.SyntaxComment comment, List<String> lines) {
    if (comment.continuation()) {
      return;
    }
    String raw = text.substring(comment.start(), comment.end());
    if (raw.startsWith("<#")) {
      addLines(raw, 2, Math.max(2, raw.length() - 2), lines);
      return;
    }
    int start = 0;
    while (start < raw.length() && raw.charAt(start) == '#') {
      start++;
    }
    lines.add(raw.substring(start));
  }

  private static void addLines(String raw, int from, int to, List<String> lines) {
    int start = from;
    while (start < to) {
      int end = start;
      while (end < to && raw.charAt(end) != '\n' && raw.charAt(end) != '\r') {
        end++;
      }
      lines.add(raw.substring(start, end));
      boolean pair = raw.startsWith("\r\n", end);
      start = end + (pair ? 2 : 1);
    }
  }

  private static List<CommentHelp.Section> sections(List<String> lines) {
    List<CommentHelp.Section> sections = new ArrayList<>();
    String name = null;
    String argument = null;
    List<String> body = new ArrayList<>();
    for (String line : lines) {
      String trimmed = line.strip();
      if (trimmed.startsWith(".")
          && trimmed.length() > 1
          && Character.isLetter(trimmed.charAt(1))) {
        int end = 1;
        while (end < trimmed.length() && !Character.isWhitespace(trimmed.charAt(end))) {
          end++;
        }
        String keyword = trimmed.substring(1, end).toUpperCase(Locale.ROOT);
        if (!KEYWORDS.contains(keyword)) {
          return List.of();
        }
        if (name != null) {
          sections.add(new CommentHelp.Section(name, argument, joined(body)));
        }
        name = keyword;
        argument = end < trimmed.length() ? trimmed.substring(end).strip() : null;
        body.clear();
      } else if (name != null) {
        body.add(line);
      } else if (!trimmed.isEmpty()) {
        return List.of();
      }
    }
    if (name != null) {
      sections.add(new CommentHelp.Section(name, argument, joined(body)));
    }
    return sections;
  }

  /** Returns lines without the blanks that all of them start with and without outer blank lines. */
  private static String joined(List<String> lines) {
    int indent = Integer.MAX_VALUE;
    for (String line : lines) {
      if (!line.isBlank()) {
        indent = Math.min(indent, line.length() - line.stripLeading().length());
      }
    }
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      String kept = line.isBlank() ? "" : line.substring(indent).stripTrailing();
      text.append(kept).append('\n');
    }
    int start = 0;
    int end = text.length();
    while (start < end && text.charAt(start) == '\n') {
      start++;
    }
    while (end > start && text.charAt(end - 1) == '\n') {
      end--;
    }
    return text.substring(start, end);
  }
}
