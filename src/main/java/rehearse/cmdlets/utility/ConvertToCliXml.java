package rehearse.cmdlets.utility;

import com.google.auto.service.AutoService;
import rehearse.command.Cmdlet;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.command.rule.Rules;
import rehearse.serialization.clixml.CliXmlWriter;

/** {@code ConvertTo-CliXml}: all piped objects as one CLIXML text. */
@AutoService(Cmdlet.class)
public final class ConvertToCliXml extends Cmdlet {
  private final Param<Integer> depth =
      param("Depth", ParameterType.INT)
          .rule(Rules.range(1, Integer.MAX_VALUE))
          .doc("How many levels of objects to write; two unless you say otherwise.");
  private final Param<Object> inputObject =
      param("InputObject", ParameterType.PS_OBJECT)
          .mandatory()
          .position(0)
          .pipeline(Param.Pipeline.VALUE)
          .doc("The objects to convert.");

  public ConvertToCliXml() {
    super("ConvertTo-CliXml", "Converts objects to a CLIXML text.");
    outputs("System.String");
    example("Convert and read again", "25 | ConvertTo-CliXml | ConvertFrom-CliXml", "25");
  }

  @Override
  public Execution start(Invocation in) {
    CliXmlWriter objects = new CliXmlWriter(in.get(depth, CliXmlWriter.EXPORT_DEPTH));
    return new Execution() {
      @Override
      public void process() {
        objects.write(in.get(inputObject));
      }

      @Override
      public void end() {
        in.write(objects.finish());
      }
    };
  }
}
