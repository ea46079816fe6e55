package rehearse.syntax.token;

import java.util.ArrayList;
import java.util.List;

/** Passes over what stands between tokens, and remembers the comments. */
public final class Trivia {
  private final String text;
  private final int limit;
  private final ScanErrors errors;
  private final List<SyntaxComment> comments = new ArrayList<>();

  /**
   * A comment or a continued line.
   *
   * @param continuation whether it is a backtick with its line break
   */
  public record SyntaxComment(int start, int end, boolean continuation) {}

  Trivia(SourceRegion region, ScanErrors errors) {
    this.text = region.text();
    this.limit = region.end();
    this.errors = errors;
  }

  /** Returns the comments passed so far, in the order they stand. */
  public List<SyntaxComment> comments() {
    return comments;
  }

  /** Forgets the comments from {@code position} on, which will be read once more. */
  public void forgetFrom(int position) {
    int size = comments.size();
    while (size > 0 && comments.get(size - 1).start() >= position) {
      comments.remove(--size);
    }
  }

  private char at(int index) {
    return index < limit ? text.charAt(index) : '\0';
  }

  /** Returns the offset of the first character from {@code start} on that starts a token. */
  int skipBlanks(int start) {
    int index = start;
    while (index < limit) {
      char c = text.charAt(index);
      if (c == ' ' || c == '\t') {
        index++;
      } else if (c == '#') {
        index = skipLineComment(index);
      } else if (c == '<' && at(index + 1) == '#') {
        index = skipBlockComment(index);
      } else if (c == '`') {
        int next = skipBacktick(index);
        if (next == index) {
          return index;
        }
        index = next;
      } else if (CharTraits.isWhitespace(c)) {
        index++;
      } else {
        return index;
      }
    }
    return index;
  }

  /** Returns the offset after block comments at {@code start}. */
  int skipBlockComments(int start) {
    int index = start;
    while (at(index) == '<' && at(index + 1) == '#') {
      index = skipBlockComment(index);
    }
    return index;
  }

  private int skipBacktick(int start) {
    char next = at(start + 1);
    if (CharTraits.isNewLine(next)) {
      int end = next == '\r' && at(start + 2) == '\n' ? start + 3 : start + 2;
      remember(start, end, true);
      return end;
    }
    return CharTraits.isWhitespace(next) && start + 1 < limit ? start + 2 : start;
  }

  private int skipLineComment(int start) {
    int end = start + 1;
    while (end < limit && !CharTraits.isNewLine(text.charAt(end))) {
      end++;
    }
    remember(start, end, false);
    return end;
  }

  private int skipBlockComment(int start) {
    int close = text.indexOf("#>", start + 2);
    int end = close < 0 || close + 2 > limit ? limit : close + 2;
    boolean known = !remember(start, end, false);
    if ((close < 0 || close + 2 > limit) && !known) {
      errors.report("MissingTerminatorMultiLineComment", start, limit, true, "");
    }
    return end;
  }

  private boolean remember(int start, int end, boolean continuation) {
    if (!comments.isEmpty() && comments.get(comments.size() - 1).start() >= start) {
      return false;
    }
    comments.add(new SyntaxComment(start, end, continuation));
    return true;
  }
}
