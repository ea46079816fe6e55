package rehearse.cmdlets.format;

import static rehearse.command.Param.Pipeline.PROPERTY_NAME;
import static rehearse.command.Param.Pipeline.VALUE;

import com.google.auto.service.AutoService;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import rehearse.cmdlets.TextEncoding;
import rehearse.command.Cmdlet;
import rehearse.command.ConfirmImpact;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.command.rule.Rules;
import rehearse.format.TextFormatter;
import rehearse.value.ErrorCategory;
import rehearse.value.PsType;
import rehearse.value.TypeNames;

/** {@code Out-File}: writes the text that the console would show to a file. */
@AutoService(Cmdlet.class)
public final class OutFile extends Cmdlet {
  private static final PsType IO_EXCEPTION = TypeNames.named("System.IO.IOException");
  private static final PsType DIRECTORY_NOT_FOUND =
      TypeNames.named("System.IO.DirectoryNotFoundException");
  private static final PsType UNAUTHORIZED = TypeNames.named("System.UnauthorizedAccessException");

  private final Param<Boolean> append = switchParam("Append").doc("Adds to the end of the file.");

  private final Param<TextEncoding> encoding =
      param("Encoding", TextEncoding.PARAMETER)
          .position(1)
          .rule(TextEncoding.RULE)
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
      Path file = resolve(name);
      boolean exists = Files.exists(file);
      if (exists && in.isOn(noClobber) && !in.isOn(append)) {
        throw in.terminate(
            IO_EXCEPTION,
            "The file '" + file + "' already exists.",
            "NoClobber",
            ErrorCategory.ResourceExists,
            name);
      }
      Writer target = writerTo(file, name, exists);
      writer = target;
      String end = in.isOn(noNewline) ? "" : System.lineSeparator();
      int columns = in.get(width, in.session().host().width() - 1);
      formatter = new TextFormatter(in.session(), columns, line -> append(target, line, end));
    }

    private Path resolve(String name) {
      String path = java.io.File.separatorChar == '/' ? name.replace('\\', '/') : name;
      return in.session().location().resolve(path).normalize();
    }

    private void append(Writer target, String line, String end) {
      try {
        target.write(line);
        target.write(end);
      } catch (IOException e) {
        throw in.terminate(
            IO_EXCEPTION,
            String.valueOf(e.getMessage()),
            "FileWriteError",
            ErrorCategory.WriteError,
            null);
      }
    }

    private Writer writerTo(Path file, String name, boolean exists) {
      boolean adds = in.isOn(append);
      if (exists && in.isOn(force) && !file.toFile().canWrite()) {
        file.toFile().setWritable(true);
      }
      TextEncoding text = in.get(encoding, TextEncoding.UTF8);
      try {
        OutputStream bytes =
            Files.newOutputStream(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                adds ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING);
        if (!adds || !exists || Files.size(file) == 0) {
          bytes.write(text.preamble());
        }
        return new BufferedWriter(new OutputStreamWriter(bytes, text.charset()));
      } catch (NoSuchFileException e) {
        throw failed(
            DIRECTORY_NOT_FOUND,
            "Could not find a part of the path '" + file + "'.",
            ErrorCategory.OpenError,
            name);
      } catch (IOException e) {
        throw failed(
            UNAUTHORIZED,
            "Access to the path '" + file + "' is denied.",
            ErrorCategory.OpenError,
            name);
      }
    }

    private RuntimeException failed(
        PsType type, String message, ErrorCategory category, String name) {
      return in.terminate(type, message, "FileOpenFailure", category, name);
    }
  }
}
