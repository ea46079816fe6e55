package rehearse.cmdlets.format;

import static rehearse.command.Param.Pipeline.PROPERTY_NAME;
import static rehearse.command.Param.Pipeline.VALUE;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
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
import rehearse.format.TextFormatter;
import rehearse.value.ErrorCategory;
import rehearse.value.Exceptions;

/** {@code Out-File}: writes the text that the console would show to a file. */
@AutoService(Cmdlet.class)
public final class OutFile extends Cmdlet {
  private final Param<Boolean> append = switchParam("Append").doc("Adds to the end of the file.");

  private final Param<TextEncoding> encoding =
      param("Encoding", TextEncoding.PARAMETER)
          .position(1)
          .rule(TextEncoding.FROM_NAME)
          .rule(Rules.notNullOrEmpty())
          .doc("How characters become bytes; UTF-8 without a mark by default.");

  private final Param<String> filePath =
      param("FilePath", ParameterType.STRING)
          .set("ByPath")
          .mandatory()
          .position(0)
          .alias("Path")
          .doc("The file to write.");

  private final Param<Boolean> force =
      switchParam("Force").doc("Writes to a file that is read-only too.");

  private final Param<Object> inputObject =
      param("InputObject", ParameterType.PS_OBJECT).pipeline(VALUE).doc("The objects to write.");

  private final Param<String> literalPath =
      param("LiteralPath", ParameterType.STRING)
          .set("ByLiteralPath")
          .mandatory()
          .pipeline(PROPERTY_NAME)
          .alias("PSPath", "LP")
          .doc("The file to write, no wildcards understood.");

  private final Param<Boolean> noClobber =
      switchParam("NoClobber").alias("NoOverwrite").doc("Fails if the file exists.");

  private final Param<Boolean> noNewline =
      switchParam("NoNewline").doc("Leaves all line breaks out.");

  private final Param<Integer> width =
      param("Width", ParameterType.INT)
          .rule(Rules.range(2, Integer.MAX_VALUE))
          .doc("The columns of a line; those of the console by default.");

  public OutFile() {
    super("Out-File", "Sends output to a file.");
    defaultParameterSet("ByPath");
    supportsShouldProcess(ConfirmImpact.Medium);
    example("Write a report", "'a', 'b' | Out-File report.txt; Get-Content report.txt", "a\nb");
  }

  @Override
  public Execution start(Invocation in) {
    return new Writing(in);
  }

  private final class Writing extends Execution {
    private final Invocation in;
    private @Nullable Writer writer;
    private @Nullable TextFormatter formatter;

    Writing(Invocation in) {
      this.in = in;
    }

    @Override
    public void begin() {
      if (in.has(filePath)) {
        open();
      }
    }

    @Override
    public void process() {
      if (formatter == null && in.has(literalPath)) {
        open();
      }
      if (formatter != null) {
        formatter.write(in.get(inputObject));
      }
    }

    @Override
    public void end() {
      if (formatter != null) {
        formatter.finish();
      }
    }

    @Override
    public void clean() {
      Writer open = writer;
      writer = null;
      if (open != null) {
        try {
          open.close();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }

    private void open() {
      String name = in.get(filePath, in.get(literalPath, ""));
      if (!in.shouldProcess(name, "Output to File")) {
        return;
      }
      Path file = Path.of(new ItemPaths(in.session()).literal(name).path());
      if (in.isOn(noClobber) && !in.isOn(append) && Files.exists(file)) {
        throw in.terminate(
            new ErrorRecord(
                Exceptions.of("System.IO.IOException", "The file '" + file + "' already exists."),
                "NoClobber",
                ErrorCategory.ResourceExists,
                file.toString()));
      }
      Writer target = writerTo(file);
      writer = target;
      String end = in.isOn(noNewline) ? "" : System.lineSeparator();
      int columns = in.get(width, in.session().host().width() - 1);
      formatter = new TextFormatter(in.session(), columns, line -> append(target, file, line, end));
    }

    private Writer writerTo(Path file) {
      if (in.isOn(force) && Files.exists(file) && !Files.isWritable(file)) {
        file.toFile().setWritable(true);
      }
      try {
        return FileErrors.writer(file, in.get(encoding, TextEncoding.UTF8), in.isOn(append));
      } catch (IOException e) {
        throw in.terminate(FileErrors.openFailure(e, file));
      }
    }

    private void append(Writer target, Path file, String line, String end) {
      try {
        target.write(line);
        target.write(end);
      } catch (IOException e) {
        throw in.terminate(
            new ErrorRecord(
                FileErrors.exception(e, file),
                "FileWriteFailure",
                ErrorCategory.WriteError,
                file.toString()));
      }
    }
  }
}
