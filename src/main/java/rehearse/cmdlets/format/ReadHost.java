package rehearse.cmdlets.format;

import com.google.auto.service.AutoService;
import org.jspecify.annotations.Nullable;
import rehearse.command.Cmdlet;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.command.rule.Rules;
import rehearse.value.Conversion;
import rehearse.value.SecureString;

/** {@code Read-Host}: asks for a line of text. */
@AutoService(Cmdlet.class)
public final class ReadHost extends Cmdlet {
  private final Param<Boolean> asSecureString =
      switchParam("AsSecureString").set("AsSecureString").doc("Gives a secure string.");

  private final Param<Boolean> maskInput =
      switchParam("MaskInput").set("AsString").doc("Does not show what is typed.");

  private final Param<Object> prompt =
      param("Prompt", ParameterType.OBJECT)
          .position(0)
          .remaining()
          .rule(Rules.allowNull())
          .doc("The question.");

  public ReadHost() {
    super("Read-Host", "Reads a line of input from the console.");
    defaultParameterSet("AsString");
    outputs("System.String", "System.Security.SecureString");
    example("Ask for a name", "if ($false) { $name = Read-Host 'Name' }", "");
  }

  @Override
  public Execution start(Invocation in) {
    return new Execution() {
      @Override
      public void begin() {
        Object question = in.get(prompt);
        String text = question == null ? null : Conversion.toText(question) + ": ";
        boolean secret = in.isOn(asSecureString) || in.isOn(maskInput);
        @Nullable String line = in.session().host().readLine(text, secret);
        if (line != null) {
          in.write(in.isOn(asSecureString) ? new SecureString(line) : line);
        }
      }
    };
  }
}
