package rehearse.cmdlets.utility;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import rehearse.cmdlets.FileErrors;
import rehearse.cmdlets.TextEncoding;
import rehearse.cmdlets.provider.ItemPaths;
import rehearse.command.ArgumentRule;
import rehearse.command.Cmdlet;
import rehearse.command.ConfirmImpact;
import rehearse.command.ErrorRecord;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.command.rule.Rules;
import rehearse.serialization.clixml.CliXmlWriter;
import rehearse.value.ErrorCategory;
import rehearse.value.Exceptions;

/** {@code Export-Clixml}: objects become a file that brings them back. */
@AutoService(Cmdlet.class)
public final class ExportClixml extends Cmdlet {
  private final Param<Integer> depth =
      param("Depth", ParameterType.INT)
          .rule(Rules.range(1, Integer.MAX_VALUE))
          .doc("How many levels of objects to write; two unless you say otherwise.");
  private final Param<TextEncoding> encoding =
      param("Encoding", TextEncoding.PARAMETER)
          .rule(TextEncoding.FROM_NAME)
          .rule(Rules.notNullOrEmpty())
          .doc("The encoding of the file; UTF-8 without a mark unless you say otherwise.");
  private final Param<Boolean> force =
      switchParam("Force").doc("Writes a file even if it is read-only.");
  private final Param<Object> inputObject =
      param("InputObject", ParameterType.PS_OBJECT)
          .mandatory()
          .pipeline(Param.Pipeline.VALUE)
          .rule(ArgumentRule.Mark.ALLOW_NULL)
          .doc("The objects to write.");
  private final Param<String> literalPath =
      param("LiteralPath", ParameterType.STRING)
          .set("ByLiteralPath")
          .mandatory()
          .alias("PSPath", "LP")
          .doc("The file to write, wildcard characters taken as they are.");
  private final Param<Boolean> noClobber =
      switchParam("NoClobber").alias("NoOverwrite").doc("Leaves an existing file alone.");
  private final Param<String> path =
      param("Path", ParameterType.STRING)
          .set("ByPath")
          .mandatory()
          .position(0)
          .doc("The file to write.");

  public ExportClixml() {
    super("Export-Clixml", "Writes objects to a file that brings them back.");
    defaultParameterSet("ByPath");
    supportsShouldProcess(ConfirmImpact.Medium);
    example(
        "Write an object and read it again",
        "[pscustomobject]@{ Port = 25 } | Export-Clixml c.xml; (Import-Clixml c.xml).Port",
        "25");
  }

  @Override
  public Execution start(Invocation in) {
    String name = in.has(path) ? in.get(path, "") : in.get(literalPath, "");
    return new Export(in, name);
  }

  private final class Export extends Execution {
    private final Invocation in;
    private final String name;
    private final CliXmlWriter objects;
    private @Nullable Path target;
    private @Nullable Writer file;

    Export(Invocation in, String name) {
      this.in = in;
      this.name = name;
      this.objects = new CliXmlWriter(in.get(depth, CliXmlWriter.EXPORT_DEPTH));
    }

    @Override
    public void begin() {
      Path wanted = Path.of(new ItemPaths(in.session()).literal(name).path());
      if (!in.shouldProcess(name)) {
        return;
      }
      if (in.isOn(noClobber) && Files.exists(wanted)) {
        throw in.terminate(
            new ErrorRecord(
                Exceptions.of("System.IO.IOException", "The file '" + wanted + "' already exists."),
                "NoClobber",
                ErrorCategory.ResourceExists,
                wanted.toString()));
      }
      try {
        if (in.isOn(force) && Files.exists(wanted)) {
          wanted.toFile().setWritable(true);
        }
        file = FileErrors.writer(wanted, in.get(encoding, TextEncoding.UTF8), false);
        target = wanted;
      } catch (IOException e) {
        throw in.terminate(FileErrors.openFailure(e, wanted));
      }
    }

    @Override
    public void process() {
      if (file != null) {
        objects.write(in.get(inputObject));
      }
    }

    @Override
    public void end() {
      Writer out = file;
      if (out == null) {
        return;
      }
      try {
        out.write(objects.finish());
      } catch (IOException e) {
        throw in.terminate(FileErrors.openFailure(e, target == null ? Path.of(name) : target));
      }
    }

    @Override
    public void clean() {
      if (file != null) {
        try {
          file.close();
        } catch (IOException e) {
          throw in.terminate(FileErrors.openFailure(e, target == null ? Path.of(name) : target));
        }
      }
    }
  }
}
