package rehearse.cmdlets.utility;

import com.google.auto.service.AutoService;
import rehearse.command.Cmdlet;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.value.CultureValue;
import rehearse.value.format.Culture;

/** {@code Get-UICulture}: the culture whose language texts are in. */
@AutoService(Cmdlet.class)
public final class GetUICulture extends Cmdlet {
  public GetUICulture() {
    super("Get-UICulture", "Gets the culture whose language texts are in.");
    outputs("System.Globalization.CultureInfo");
    example("Get the name of the language", "(Get-UICulture).Name", "en-US");
  }

  @Override
  public Execution start(Invocation in) {
    return new Execution() {
      @Override
      public void process() {
        in.write(new CultureValue(Culture.EN_US));
      }
    };
  }
}
