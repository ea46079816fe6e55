package rehearse.cmdlets.utility;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.value.regex.NetMatch;
import rehearse.value.regex.NetRegex;
import rehearse.value.regex.RegexOptions;

/** Finds the patterns of {@code Select-String} in lines. */
final class LineMatcher {
  private final List<String> patterns;
  private final List<NetRegex> expressions = new ArrayList<>();
  private final boolean simple;
  private final boolean caseSensitive;
  private final boolean allMatches;
  private final boolean negated;
  private final boolean emphasizes;

  /**
   * @param emphasizes whether matches remember what to highlight in their lines
   * @throws rehearse.value.PsException if a pattern is not a regular expression
   */
  LineMatcher(
      List<String> patterns,
      boolean simple,
      boolean caseSensitive,
      boolean allMatches,
      boolean negated,
      boolean emphasizes) {
    this.patterns = patterns;
    this.simple = simple;
    this.caseSensitive = caseSensitive;
    this.allMatches = allMatches && !negated;
    this.negated = negated;
    this.emphasizes = emphasizes;
    if (!simple) {
      int options = caseSensitive ? RegexOptions.NONE : RegexOptions.IGNORE_CASE;
      for (String pattern : patterns) {
        expressions.add(NetRegex.compile(pattern, options));
      }
    }
  }

  /** Returns the match of the first pattern found in {@code line}, or null if there is none. */
  @Nullable MatchInfo match(String line, long lineNumber, String path) {
    for (int i = 0; i < patterns.size(); i++) {
      List<NetMatch> matches = simple ? List.of() : matches(expressions.get(i), line);
      List<MatchInfo.Span> spans = simple ? spans(patterns.get(i), line) : spans(matches);
      boolean found = simple ? contains(line, patterns.get(i)) : !matches.isEmpty();
      if (found) {
        return negated ? null : info(line, lineNumber, path, i, matches, spans);
      }
    }
    return negated ? info(line, lineNumber, path, 0, List.of(), List.of()) : null;
  }

  private MatchInfo info(
      String line,
      long lineNumber,
      String path,
      int pattern,
      List<NetMatch> matches,
      List<MatchInfo.Span> spans) {
    return new MatchInfo(
        !caseSensitive,
        line,
        lineNumber,
        path,
        patterns.get(pattern),
        matches,
        emphasizes ? spans : List.of());
  }

  private List<NetMatch> matches(NetRegex expression, String line) {
    if (allMatches) {
      return expression.matches(line);
    }
    NetMatch first = expression.match(line, 0);
    return first == null ? List.of() : List.of(first);
  }

  private static List<MatchInfo.Span> spans(List<NetMatch> matches) {
    List<MatchInfo.Span> spans = new ArrayList<>(matches.size());
    for (NetMatch match : matches) {
      spans.add(new MatchInfo.Span(match.index(), match.length()));
    }
    return spans;
  }

  private boolean contains(String line, String text) {
    return indexOf(line, text, 0) >= 0;
  }

  private int indexOf(String line, String text, int from) {
    for (int i = from; i <= line.length() - text.length(); i++) {
      if (line.regionMatches(!caseSensitive, i, text, 0, text.length())) {
        return i;
      }
    }
    return -1;
  }

  private List<MatchInfo.Span> spans(String text, String line) {
    List<MatchInfo.Span> spans = new ArrayList<>();
    int found = text.isEmpty() ? -1 : indexOf(line, text, 0);
    while (found >= 0) {
      spans.add(new MatchInfo.Span(found, text.length()));
      found = allMatches ? indexOf(line, text, found + text.length()) : -1;
    }
    return spans;
  }
}
