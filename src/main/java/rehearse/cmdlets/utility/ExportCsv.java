package rehearse.cmdlets.utility;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rehearse.cmdlets.FileErrors;
import rehearse.cmdlets.TextEncoding;
import rehearse.cmdlets.provider.ItemPaths;
import rehearse.command.Cmdlet;
import rehearse.command.ConfirmImpact;
import rehearse.command.ErrorRecord;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.command.rule.Rules;
import rehearse.serialization.csv.CsvReader;
import rehearse.value.EnumValue;
import rehearse.value.ErrorCategory;
import rehearse.value.Exceptions;
import rehearse.value.TypedArray;

/** {@code Export-Csv}: objects become a CSV file. */
@AutoService(Cmdlet.class)
public final class ExportCsv extends Cmdlet {
  private final Param<Object> inputObject =
      param("InputObject", ParameterType.PS_OBJECT)
          .mandatory()
          .pipeline(Param.Pipeline.VALUE_AND_PROPERTY_NAME)
          .doc("The objects to write; the first decides the columns.");
  private final Param<String> path =
      param("Path", ParameterType.STRING)
          .position(0)
          .rule(Rules.notNullOrEmpty())
          .doc("The file to write.");
  private final Param<String> literalPath =
      param("LiteralPath", ParameterType.STRING)
          .alias("PSPath", "LP")
          .rule(Rules.notNullOrEmpty())
          .doc("The file to write, wildcard characters taken as they are.");
  private final Param<Boolean> append =
      switchParam("Append").doc("Adds rows to the file instead of replacing it.");
  private final Param<Boolean> force =
      switchParam("Force")
          .doc("Writes read-only files, and rows that lack columns of the file they are added to.");
  private final Param<Boolean> noClobber =
      switchParam("NoClobber").alias("NoOverwrite").doc("Leaves an existing file alone.");
  private final Param<TextEncoding> encoding =
      param("Encoding", TextEncoding.PARAMETER)
          .rule(TextEncoding.FROM_NAME)
          .rule(Rules.notNullOrEmpty())
          .doc("The encoding of the file; UTF-8 without a mark unless you say otherwise.");
  private final Param<Character> delimiter =
      param("Delimiter", ParameterType.CHAR)
          .set("Delimiter")
          .position(1)
          .rule(Rules.notNull())
          .doc("The character between cells; a comma unless you say otherwise.");
  private final Param<Boolean> useCulture =
      switchParam("UseCulture")
          .set("UseCulture")
          .doc("Takes the culture's list separator as the delimiter.");
  private final Param<Boolean> includeTypeInformation =
      switchParam("IncludeTypeInformation")
          .alias("ITI")
          .doc("Writes a first line with the type of the first object.");
  private final Param<Boolean> noTypeInformation =
      switchParam("NoTypeInformation")
          .alias("NTI")
          .doc("Writes no line with the type, which is the default.");
  private final Param<TypedArray> quoteFields =
      param("QuoteFields", ParameterType.STRING_ARRAY)
          .alias("QF")
          .doc("The only columns whose cells stand in quotes.");
  private final Param<EnumValue> useQuotes =
      param("UseQuotes", ParameterType.enumeration(CsvFormat.QUOTE_KIND))
          .alias("UQ")
          .doc("Which cells stand in quotes: Always, AsNeeded or Never.");
  private final Param<Boolean> noHeader =
      switchParam("NoHeader").doc("Leaves out the line with the columns' names.");

  public ExportCsv() {
    super("Export-Csv", "Writes objects to a file of comma-separated text.");
    defaultParameterSet("Delimiter");
    supportsShouldProcess(ConfirmImpact.Medium);
    example(
        "Write and show a file",
        "[pscustomobject]@{ Name = 'Internet' } | Export-Csv c.csv; Get-Content c.csv",
        "\"Name\"\n\"Internet\"");
  }

  @Override
  public Execution start(Invocation in) {
    String name = in.has(path) ? in.get(path) : in.get(literalPath);
    if (name == null || (in.has(path) && in.has(literalPath))) {
      throw in.terminate(
          new ErrorRecord(
              Exceptions.invalidOperation(
                  "You must specify either the -Path or -LiteralPath parameters, but not both."),
              "CannotSpecifyPathAndLiteralPath",
              ErrorCategory.InvalidData,
              null));
    }
    CsvOutput lines =
        CsvOutput.start(
            in,
            new CsvOutput.Parameters(
                delimiter,
                useCulture,
                includeTypeInformation,
                noTypeInformation,
                quoteFields,
                useQuotes,
                noHeader));
    return new Export(in, name, lines);
  }

  private final class Export extends Execution {
    private final Invocation in;
    private final String name;
    private final CsvOutput lines;
    private final boolean wanted;
    private @Nullable Writer file;
    private boolean checked;

    Export(Invocation in, String name, CsvOutput lines) {
      this.in = in;
      this.name = name;
      this.lines = lines;
      this.wanted = in.shouldProcess(name);
    }

    @Override
    public void begin() {
      if (!wanted) {
        return;
      }
      Path target = java.nio.file.Path.of(new ItemPaths(in.session()).literal(name).path());
      if (in.isOn(noClobber) && Files.exists(target)) {
        throw in.terminate(
            new ErrorRecord(
                Exceptions.of("System.IO.IOException", "The file '" + target + "' already exists."),
                "NoClobber",
                ErrorCategory.ResourceExists,
                target.toString()));
      }
      file = open(target);
    }

    private Writer open(Path target) {
      TextEncoding text = in.get(encoding, TextEncoding.UTF8);
      try {
        boolean adds = in.isOn(append) && Files.exists(target) && Files.size(target) > 0;
        if (adds) {
          lines.continueWith(columns(target, text));
        }
        if (in.isOn(force) && Files.exists(target)) {
          target.toFile().setWritable(true);
        }
        return FileErrors.writer(target, text, adds);
      } catch (IOException e) {
        throw in.terminate(FileErrors.openFailure(e, target));
      }
    }

    private List<String> columns(Path target, TextEncoding text) throws IOException {
      CsvReader reader =
          new CsvReader(
              TextEncoding.decode(Files.readAllBytes(target), text),
              CsvFormat.delimiter(in, delimiter, useCulture));
      List<String> names = reader.readRow();
      return names == null ? List.of() : names;
    }

    @Override
    public void process() {
      Writer out = file;
      if (out == null) {
        return;
      }
      Object object = in.get(inputObject);
      List<String> existing = lines.columns();
      if (existing != null && in.isOn(append) && !checked) {
        requireColumns(existing, object);
        checked = true;
      }
      try {
        for (String line : lines.lines(object)) {
          out.write(line);
          out.write('\n');
        }
      } catch (IOException e) {
        throw in.terminate(FileErrors.openFailure(e, java.nio.file.Path.of(name)));
      }
    }

    private void requireColumns(List<String> existing, @Nullable Object object) {
      if (in.isOn(force)) {
        return;
      }
      List<String> own = new ArrayList<>();
      for (String column : CsvOutput.columnsOf(object)) {
        own.add(column.toLowerCase(Locale.ROOT));
      }
      for (String column : existing) {
        if (!own.contains(column.toLowerCase(Locale.ROOT))) {
          throw in.terminate(
              new ErrorRecord(
                  Exceptions.invalidOperation(
                      "Cannot append CSV content to the following file: "
                          + name
                          + ". The appended object does not have a property that corresponds to the"
                          + " following column: "
                          + column
                          + ". To continue with mismatched properties, add the -Force parameter,"
                          + " and then retry the command."),
                  "CannotAppendCsvWithMismatchedPropertyNames",
                  ErrorCategory.InvalidData,
                  null));
        }
      }
    }

    @Override
    public void clean() {
      if (file != null) {
        try {
          file.close();
        } catch (IOException e) {
          throw in.terminate(FileErrors.openFailure(e, java.nio.file.Path.of(name)));
        }
      }
    }
  }
}
