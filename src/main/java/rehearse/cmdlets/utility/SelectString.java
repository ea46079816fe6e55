package rehearse.cmdlets.utility;

import static rehearse.command.Param.Pipeline.PROPERTY_NAME;
import static rehearse.command.Param.Pipeline.VALUE;

import com.google.auto.service.AutoService;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.cmdlets.Arguments;
import rehearse.cmdlets.CultureNames;
import rehearse.cmdlets.ExceptionTypes;
import rehearse.cmdlets.TextEncoding;
import rehearse.command.ArgumentRule;
import rehearse.command.Cmdlet;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.command.rule.Rules;
import rehearse.value.Conversion;
import rehearse.value.ErrorCategory;
import rehearse.value.FileSystemInfo;
import rehearse.value.PsException;
import rehearse.value.PsObject;
import rehearse.value.TypedArray;

/** {@code Select-String}: finds lines that hold a text or match a pattern. */
@AutoService(Cmdlet.class)
public final class SelectString extends Cmdlet {
  private final Param<Boolean> allMatches =
      switchParam("AllMatches").doc("Finds every match in a line, not only the first.");

  private final Param<Boolean> caseSensitive =
      switchParam("CaseSensitive").doc("Tells upper from lower case.");

  private final Param<TypedArray> context =
      param("Context", ParameterType.INT_ARRAY)
          .rule(Rules.notNullOrEmpty())
          .rule(Rules.count(1, 2))
          .rule(Rules.range(0, Integer.MAX_VALUE))
          .doc("How many lines to keep before and after a match.");

  private final Param<String> culture =
      param("Culture", ParameterType.STRING)
          .rule(CultureNames.KNOWN)
          .rule(Rules.notNull())
          .doc("The culture whose rules a simple match follows.");

  private final Param<TextEncoding> encoding =
      param("Encoding", TextEncoding.PARAMETER)
          .rule(TextEncoding.FROM_NAME)
          .rule(Rules.notNullOrEmpty())
          .doc("The encoding of the files.");

  private final Param<TypedArray> exclude =
      param("Exclude", ParameterType.STRING_ARRAY)
          .rule(Rules.notNullOrEmpty())
          .doc("Leaves out files whose names match.");

  private final Param<TypedArray> include =
      param("Include", ParameterType.STRING_ARRAY)
          .rule(Rules.notNullOrEmpty())
          .doc("Takes only files whose names match.");

  private final Param<Object> inputObject =
      param("InputObject", ParameterType.PS_OBJECT)
          .set("Object")
          .mandatory()
          .pipeline(VALUE)
          .set("ObjectRaw")
          .mandatory()
          .pipeline(VALUE)
          .rule(ArgumentRule.Mark.ALLOW_NULL)
          .rule(ArgumentRule.Mark.ALLOW_EMPTY_STRING)
          .doc("The text to search.");

  private final Param<Boolean> list =
      switchParam("List").doc("Gives only the first match of each file.");

  private final Param<TypedArray> literalPath =
      param("LiteralPath", ParameterType.STRING_ARRAY)
          .alias("PSPath", "LP")
          .set("LiteralFile")
          .mandatory()
          .pipeline(PROPERTY_NAME)
          .set("LiteralFileRaw")
          .mandatory()
          .pipeline(PROPERTY_NAME)
          .doc("The files to search, without wildcards.");

  private final Param<Boolean> noEmphasis =
      switchParam("NoEmphasis").doc("Does not highlight the match.");

  private final Param<Boolean> notMatch =
      switchParam("NotMatch").doc("Gives the lines that do not match.");

  private final Param<TypedArray> path =
      param("Path", ParameterType.STRING_ARRAY)
          .set("File")
          .mandatory()
          .position(1)
          .pipeline(PROPERTY_NAME)
          .set("FileRaw")
          .mandatory()
          .position(1)
          .pipeline(PROPERTY_NAME)
          .doc("The files to search.");

  private final Param<TypedArray> pattern =
      param("Pattern", ParameterType.STRING_ARRAY)
          .mandatory()
          .position(0)
          .doc("The regular expressions or texts to find.");

  private final Param<Boolean> quiet =
      switchParam("Quiet")
          .set("File")
          .set("LiteralFile")
          .set("Object")
          .doc("Says only whether there is a match.");

  private final Param<Boolean> raw =
      switchParam("Raw")
          .set("FileRaw")
          .mandatory()
          .set("LiteralFileRaw")
          .mandatory()
          .set("ObjectRaw")
          .mandatory()
          .doc("Gives the matching lines as plain text.");

  private final Param<Boolean> simpleMatch =
      switchParam("SimpleMatch").doc("Takes the patterns as plain text.");

  public SelectString() {
    super("Select-String", "Finds text by regular expressions, in strings and files.");
    defaultParameterSet("File");
    outputs("System.Boolean", "Microsoft.PowerShell.Commands.MatchInfo", "System.String");
    example("Find lines", "'alpha', 'beta' | Select-String '^al' | ForEach-Object Line", "alpha");
    example(
        "Find all matches", "('a1b22' | Select-String '\\d+' -AllMatches).Matches.Value", "1\n22");
    example("See whether a text occurs", "'abc' | Select-String b -Quiet", "True");
  }

  @Override
  public Execution start(Invocation in) {
    return new Searching(in);
  }

  private final class Searching extends Execution {
    private final Invocation in;
    private final LineMatcher matcher;
    private final MatchContextTracker tracker;
    private long records;
    private boolean done;
    private boolean skipRest;
    private boolean inFile;

    Searching(Invocation in) {
      this.in = in;
      this.matcher = matcher();
      List<@Nullable Object> around = Arguments.elements(in.get(context));
      int before = around.isEmpty() ? 0 : number(around.get(0));
      int after = around.size() > 1 ? number(around.get(1)) : before;
      this.tracker = new MatchContextTracker(before, after, this::give);
    }

    private static int number(@Nullable Object value) {
      return value instanceof Integer number ? number : 0;
    }

    private LineMatcher matcher() {
      if (in.has(culture) && !in.isOn(simpleMatch)) {
        throw in.terminate(
            ExceptionTypes.PS_ARGUMENT,
            "-Culture can be used with -SimpleMatch only.",
            "CannotSpecifyCultureWithoutSimpleMatch",
            ErrorCategory.InvalidData,
            null);
      }
      List<String> patterns = Arguments.texts(in.get(pattern));
      try {
        return new LineMatcher(
            patterns,
            in.isOn(simpleMatch),
            in.isOn(caseSensitive),
            in.isOn(allMatches),
            in.isOn(notMatch),
            !in.isOn(noEmphasis));
      } catch (PsException e) {
        throw in.terminate(
            ExceptionTypes.PS_ARGUMENT,
            "The string "
                + String.join(", ", patterns)
                + " is not a valid regular expression: "
                + e.message(),
            "InvalidRegex",
            ErrorCategory.InvalidArgument,
            null);
      }
    }

    @Override
    public void process() {
      if (done) {
        return;
      }
      if (in.has(path) || in.has(literalPath)) {
        searchFiles();
        return;
      }
      Object input = PsObject.unwrap(in.get(inputObject));
      if (input instanceof FileSystemInfo item && !item.isDirectory()) {
        searchFile(files(), item.path());
        return;
      }
      records++;
      if (input instanceof MatchInfo known) {
        if (matcher.match(known.line(), 0, MatchInfo.INPUT_STREAM) != null) {
          give(known.withoutShownContext());
        }
        return;
      }
      search(Conversion.toText(input), records, MatchInfo.INPUT_STREAM);
    }

    private void search(String line, long number, String file) {
      MatchInfo match = matcher.match(line, number, file);
      if (match == null) {
        tracker.addLine(line);
      } else {
        tracker.addMatch(match);
      }
    }

    private void give(MatchInfo match) {
      if (done || skipRest) {
        return;
      }
      if (in.isOn(quiet)) {
        done = true;
        in.write(true);
      } else {
        in.write(in.isOn(raw) ? match.line() : match);
      }
      skipRest = inFile && in.isOn(list);
    }

    private SearchedFiles files() {
      return new SearchedFiles(
          in, Arguments.patterns(in.get(include)), Arguments.patterns(in.get(exclude)));
    }

    private void searchFiles() {
      SearchedFiles files = files();
      boolean literal = in.has(literalPath);
      for (String name : Arguments.texts(in.get(literal ? literalPath : path))) {
        for (Path file : files.find(name, literal)) {
          searchFile(files, file);
        }
      }
    }

    private void searchFile(SearchedFiles files, Path file) {
      skipRest = false;
      inFile = true;
      long number = 0;
      for (String line : files.lines(file, in.get(encoding))) {
        search(line, ++number, file.toString());
        if (done || skipRest) {
          break;
        }
      }
      tracker.finish();
      inFile = false;
      skipRest = false;
    }

    @Override
    public void end() {
      tracker.finish();
    }
  }
}
