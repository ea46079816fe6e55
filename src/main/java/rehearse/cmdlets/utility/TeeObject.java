package rehearse.cmdlets.utility;

import static rehearse.command.Param.Pipeline.VALUE;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.cmdlets.TextEncoding;
import rehearse.command.Cmdlet;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.command.rule.Rules;
import rehearse.value.Hashtable;
import rehearse.value.ScriptBlock;

/** {@code Tee-Object}: keeps objects in a file or variable and passes them on. */
@AutoService(Cmdlet.class)
public final class TeeObject extends Cmdlet {
  /** Writes what is piped to it to a file, as the console would show it. */
  private static final String WRITE_FILE =
      """
      param([hashtable]$Options)
      $input | Out-File @Options
      """;

  private final Param<Boolean> append =
      switchParam("Append").set("File").doc("Adds to the file instead of replacing it.");

  private final Param<TextEncoding> encoding =
      param("Encoding", TextEncoding.PARAMETER)
          .rule(TextEncoding.FROM_NAME)
          .set("File")
          .set("LiteralFile")
          .rule(Rules.notNullOrEmpty())
          .doc("The encoding of the file.");

  private final Param<String> filePath =
      param("FilePath", ParameterType.STRING)
          .alias("Path")
          .set("File")
          .mandatory()
          .position(0)
          .doc("The file to write, wildcards allowed.");

  private final Param<Object> inputObject =
      param("InputObject", ParameterType.PS_OBJECT)
          .pipeline(VALUE)
          .doc("The objects to keep and pass on.");

  private final Param<String> literalPath =
      param("LiteralPath", ParameterType.STRING)
          .alias("PSPath", "LP")
          .set("LiteralFile")
          .mandatory()
          .doc("The file to write, without wildcards.");

  private final Param<String> variable =
      param("Variable", ParameterType.STRING)
          .set("Variable")
          .mandatory()
          .doc("The variable to keep the objects in.");

  public TeeObject() {
    super("Tee-Object", "Keeps objects in a file or a variable, and passes them on.");
    defaultParameterSet("File");
    example(
        "Keep what a pipeline passes",
        "1..3 | Tee-Object -Variable all | Out-Null; $all -join ','",
        "1,2,3");
  }

  @Override
  public Execution start(Invocation in) {
    return new Keeping(in);
  }

  private final class Keeping extends Execution {
    private final Invocation in;
    private final List<@Nullable Object> objects = new ArrayList<>();

    Keeping(Invocation in) {
      this.in = in;
    }

    @Override
    public void process() {
      if (in.has(inputObject)) {
        Object input = in.get(inputObject);
        objects.add(input);
        in.write(input);
      }
    }

    @Override
    public void end() {
      String name = in.get(variable);
      if (name != null) {
        in.session()
            .variables()
            .set(
                name,
                objects.size() == 1
                    ? objects.get(0)
                    : objects.isEmpty() ? null : objects.toArray());
        return;
      }
      Hashtable options = new Hashtable();
      options.put(
          in.has(literalPath) ? "LiteralPath" : "FilePath",
          in.get(in.has(literalPath) ? literalPath : filePath));
      if (in.isOn(append)) {
        options.put("Append", true);
      }
      if (in.has(encoding)) {
        options.put("Encoding", in.get(encoding));
      }
      ScriptBlock writer = in.session().parse(WRITE_FILE);
      in.session().invokeScriptBlock(writer, true, new Object[] {options}, objects, in);
    }
  }
}
