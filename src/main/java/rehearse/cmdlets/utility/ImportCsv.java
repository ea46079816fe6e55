package rehearse.cmdlets.utility;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import rehearse.cmdlets.Arguments;
import rehearse.cmdlets.FileErrors;
import rehearse.cmdlets.TextEncoding;
import rehearse.cmdlets.provider.ItemPath;
import rehearse.cmdlets.provider.ItemPaths;
import rehearse.command.Cmdlet;
import rehearse.command.ErrorRecord;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.command.rule.Rules;
import rehearse.value.ErrorCategory;
import rehearse.value.Exceptions;
import rehearse.value.TypedArray;
import rehearse.value.Wildcard;

/** {@code Import-Csv}: the rows of CSV files become objects. */
@AutoService(Cmdlet.class)
public final class ImportCsv extends Cmdlet {
  private final Param<TypedArray> path =
      param("Path", ParameterType.STRING_ARRAY)
          .set("CulturePath")
          .mandatory()
          .position(0)
          .pipeline(Param.Pipeline.VALUE_AND_PROPERTY_NAME)
          .set("DelimiterPath")
          .mandatory()
          .position(0)
          .pipeline(Param.Pipeline.VALUE_AND_PROPERTY_NAME)
          .rule(Rules.notNullOrEmpty())
          .doc("The files to read; wildcards allowed.");
  private final Param<TypedArray> literalPath =
      param("LiteralPath", ParameterType.STRING_ARRAY)
          .set("CultureLiteralPath")
          .mandatory()
          .pipeline(Param.Pipeline.PROPERTY_NAME)
          .set("DelimiterLiteralPath")
          .mandatory()
          .pipeline(Param.Pipeline.PROPERTY_NAME)
          .alias("PSPath", "LP")
          .rule(Rules.notNullOrEmpty())
          .doc("The files to read, wildcard characters taken as they are.");
  private final Param<Character> delimiter =
      param("Delimiter", ParameterType.CHAR)
          .set("DelimiterLiteralPath")
          .position(1)
          .set("DelimiterPath")
          .position(1)
          .rule(Rules.notNull())
          .doc("The character between cells; a comma unless you say otherwise.");
  private final Param<Boolean> useCulture =
      switchParam("UseCulture")
          .set("CultureLiteralPath")
          .mandatory()
          .set("CulturePath")
          .mandatory()
          .rule(Rules.notNull())
          .doc("Takes the culture's list separator as the delimiter.");
  private final Param<TypedArray> header =
      param("Header", ParameterType.STRING_ARRAY)
          .rule(Rules.notNullOrEmpty())
          .doc("The columns' names, for files whose first line is a row already.");
  private final Param<TextEncoding> encoding =
      param("Encoding", TextEncoding.PARAMETER)
          .rule(TextEncoding.FROM_NAME)
          .rule(Rules.notNullOrEmpty())
          .doc("The encoding of the files; a byte-order mark overrules it.");

  public ImportCsv() {
    super("Import-Csv", "Reads files of comma-separated text as objects.");
    defaultParameterSet("DelimiterPath");
    example(
        "Read a file",
        "Set-Content c.csv 'Name,Port', 'Internet,25'; (Import-Csv c.csv).Name",
        "Internet");
  }

  @Override
  public Execution start(Invocation in) {
    return new Execution() {
      @Override
      public void process() {
        for (String name : Arguments.texts(in.get(path))) {
          for (Path file : matching(in, name)) {
            read(in, file);
          }
        }
        for (String name : Arguments.texts(in.get(literalPath))) {
          read(in, java.nio.file.Path.of(new ItemPaths(in.session()).literal(name).path()));
        }
      }
    };
  }

  private static List<Path> matching(Invocation in, String name) {
    ItemPaths paths = new ItemPaths(in.session());
    if (!Wildcard.hasWildcards(name)) {
      return List.of(java.nio.file.Path.of(paths.literal(Wildcard.unescape(name)).path()));
    }
    List<Path> files = new ArrayList<>();
    for (ItemPath item : paths.matching(name)) {
      files.add(java.nio.file.Path.of(item.path()));
    }
    if (files.isEmpty()) {
      throw in.terminate(
          new ErrorRecord(
              Exceptions.of(
                  "System.IO.FileNotFoundException",
                  "Cannot perform operation because the wildcard path "
                      + name
                      + " did not resolve to a file."),
              "FileOpenFailure",
              ErrorCategory.OpenError,
              name));
    }
    return files;
  }

  private void read(Invocation in, Path file) {
    String text;
    try {
      text = TextEncoding.decode(Files.readAllBytes(file), in.get(encoding, TextEncoding.UTF8));
    } catch (IOException e) {
      throw in.terminate(FileErrors.openFailure(e, file));
    }
    List<String> names = in.has(header) ? Arguments.texts(in.get(header)) : null;
    new CsvInput(in, CsvFormat.delimiter(in, delimiter, useCulture), names).read(text);
  }
}
