package rehearse.cmdlets.utility;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.cmdlets.ResultType;
import rehearse.value.PsType;
import rehearse.value.ReferenceObject;
import rehearse.value.TypedArray;
import rehearse.value.Types;
import rehearse.value.UInt64;
import rehearse.value.regex.NetMatch;

/** A line that {@code Select-String} found. */
final class MatchInfo extends ReferenceObject {
  /** Stands in the place of the path for text that does not come from a file. */
  static final String INPUT_STREAM = "InputStream";

  private static final String EMPHASIS = "\u001b[7m";
  private static final String RESET = "\u001b[0m";
  private static final PsType TYPE = describe();

  private final boolean ignoreCase;
  private final String line;
  private final long lineNumber;
  private final String path;
  private final String pattern;
  private final List<NetMatch> matches;
  private final List<Span> emphasized;
  private @Nullable MatchInfoContext context;

  /** A part of a line. */
  record Span(int start, int length) {}

  MatchInfo(
      boolean ignoreCase,
      String line,
      long lineNumber,
      String path,
      String pattern,
      List<NetMatch> matches,
      List<Span> emphasized) {
    this.ignoreCase = ignoreCase;
    this.line = line;
    this.lineNumber = lineNumber;
    this.path = path;
    this.pattern = pattern;
    this.matches = matches;
    this.emphasized = emphasized;
  }

  private static PsType describe() {
    Class<MatchInfo> self = MatchInfo.class;
    return ResultType.named("Microsoft.PowerShell.Commands.MatchInfo")
        .property("IgnoreCase", "bool", self, match -> match.ignoreCase)
        .property("LineNumber", "ulong", self, match -> UInt64.ofBits(match.lineNumber))
        .property("Line", "string", self, MatchInfo::line)
        .property("Filename", "string", self, MatchInfo::fileName)
        .property("Path", "string", self, match -> match.path)
        .property("Pattern", "string", self, match -> match.pattern)
        .property(
            "Context",
            "Microsoft.PowerShell.Commands.MatchInfoContext",
            self,
            match -> match.context)
        .property("Matches", "System.Text.RegularExpressions.Match[]", self, MatchInfo::matches)
        .method("RelativePath", List.of("directory"), self, MatchInfo::relativePath)
        .method("ToString", List.of("directory"), self, (match, in) -> match.text(in, false))
        .method(
            "ToEmphasizedString", List.of("directory"), self, (match, in) -> match.text(in, true))
        .build();
  }

  @Override
  public PsType type() {
    return TYPE;
  }

  String line() {
    return line;
  }

  @Nullable MatchInfoContext context() {
    return context;
  }

  void setContext(MatchInfoContext lines) {
    context = lines;
  }

  /** Returns the same match without lines around it to show. */
  MatchInfo withoutShownContext() {
    MatchInfoContext around = context;
    if (around == null) {
      return this;
    }
    MatchInfo copy =
        new MatchInfo(ignoreCase, line, lineNumber, path, pattern, matches, emphasized);
    copy.context = around.hidden();
    return copy;
  }

  private TypedArray matches() {
    return new TypedArray(Types.MATCH, matches.toArray());
  }

  private boolean isFromFile() {
    return !path.equals(INPUT_STREAM);
  }

  private String fileName() {
    Path name = isFromFile() ? Path.of(path).getFileName() : null;
    return name == null ? path : name.toString();
  }

  private String relativePath(String directory) {
    if (!isFromFile() || directory.isEmpty()) {
      return path;
    }
    Path from = Path.of(directory);
    Path file = Path.of(path);
    return file.startsWith(from) ? from.relativize(file).toString() : path;
  }

  private String text(String directory, boolean emphasize) {
    String shown = relativePath(directory);
    String middle = emphasize ? emphasizedLine() : line;
    MatchInfoContext around = context;
    if (around == null) {
      return format("", shown, lineNumber, middle);
    }
    StringBuilder text = new StringBuilder();
    long number = lineNumber - around.shownBefore().size();
    for (String before : around.shownBefore()) {
      text.append(format("  ", shown, number++, before)).append('\n');
    }
    text.append(format("> ", shown, number++, middle));
    for (String after : around.shownAfter()) {
      text.append('\n').append(format("  ", shown, number++, after));
    }
    return text.toString();
  }

  private String format(String prefix, String shownPath, long number, String text) {
    return isFromFile() ? prefix + shownPath + ":" + number + ":" + text : prefix + text;
  }

  private String emphasizedLine() {
    StringBuilder text = new StringBuilder();
    int end = 0;
    for (Span span : emphasized) {
      text.append(line, end, span.start()).append(EMPHASIS);
      end = span.start() + span.length();
      text.append(line, span.start(), end).append(RESET);
    }
    return text.append(line, end, line.length()).toString();
  }

  @Override
  public String toString() {
    return text("", false);
  }
}
