package rehearse.cmdlets.utility;

import com.google.auto.service.AutoService;
import rehearse.command.Cmdlet;
import rehearse.command.ErrorRecord;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.serialization.clixml.CliXmlReader;
import rehearse.value.ErrorCategory;
import rehearse.value.PsException;

/** {@code ConvertFrom-CliXml}: the objects of a CLIXML text. */
@AutoService(Cmdlet.class)
public final class ConvertFromCliXml extends Cmdlet {
  private final Param<String> inputObject =
      param("InputObject", ParameterType.STRING)
          .mandatory()
          .position(0)
          .pipeline(Param.Pipeline.VALUE)
          .doc("The text to read, in one piece.");

  public ConvertFromCliXml() {
    super("ConvertFrom-CliXml", "Reads the objects of a CLIXML text.");
    example("Read a text", "ConvertFrom-CliXml '<Objs><I32>25</I32></Objs>'", "25");
  }

  @Override
  public Execution start(Invocation in) {
    return new Execution() {
      @Override
      public void process() {
        try {
          CliXmlReader.read(in.get(inputObject, "")).forEach(in::write);
        } catch (PsException e) {
          throw in.terminate(
              new ErrorRecord(e, e.type().fullName(), ErrorCategory.NotSpecified, null));
        }
      }
    };
  }
}
