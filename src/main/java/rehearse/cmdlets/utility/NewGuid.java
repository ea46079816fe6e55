package rehearse.cmdlets.utility;

import static rehearse.command.Param.Pipeline.VALUE;

import com.google.auto.service.AutoService;
import java.util.UUID;
import rehearse.command.Cmdlet;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.value.Conversion;
import rehearse.value.ErrorCategory;
import rehearse.value.PsException;
import rehearse.value.Types;

/** {@code New-Guid}: makes a GUID. */
@AutoService(Cmdlet.class)
public final class NewGuid extends Cmdlet {
  private final Param<Boolean> empty =
      switchParam("Empty").set("Empty").doc("Gives the GUID that is all zeros.");

  private final Param<String> inputObject =
      param("InputObject", ParameterType.STRING)
          .set("InputObject")
          .position(0)
          .pipeline(VALUE)
          .doc("The text of the GUID.");

  public NewGuid() {
    super("New-Guid", "Makes a GUID.");
    defaultParameterSet("Default");
    outputs("System.Guid");
    example("Make a random GUID", "(New-Guid).ToString().Length", "36");
    example(
        "Get the GUID of all zeros",
        "(New-Guid -Empty).ToString()",
        "00000000-0000-0000-0000-000000000000");
  }

  @Override
  public Execution start(Invocation in) {
    return new Execution() {
      @Override
      public void process() {
        if (in.has(inputObject)) {
          parse(in, in.get(inputObject, ""));
        } else {
          in.write(in.isOn(empty) ? new UUID(0, 0) : UUID.randomUUID());
        }
      }
    };
  }

  private void parse(Invocation in, String text) {
    try {
      in.write(Conversion.to(text, Types.GUID));
    } catch (PsException e) {
      PsException inner = e.inner();
      in.writeError(
          inner != null ? inner : e,
          "StringNotRecognizedAsGuid",
          ErrorCategory.InvalidArgument,
          null);
    }
  }
}
