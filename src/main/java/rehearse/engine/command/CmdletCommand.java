package rehearse.engine.command;

import org.jspecify.annotations.Nullable;
import rehearse.command.Cmdlet;
import rehearse.command.CommandInfo;
import rehearse.command.CommandSpec;
import rehearse.command.CommandType;
import rehearse.command.ParameterBinder;
import rehearse.value.PsType;
import rehearse.value.ReferenceObject;
import rehearse.value.TypeNames;

/** A cmdlet, as {@code Get-Command} shows it. */
public final class CmdletCommand extends ReferenceObject implements CommandInfo {
  public static final PsType TYPE = TypeNames.named("System.Management.Automation.CmdletInfo");

  private final Cmdlet cmdlet;
  private @Nullable ParameterBinder binder;

  public CmdletCommand(Cmdlet cmdlet) {
    this.cmdlet = cmdlet;
  }

  public Cmdlet cmdlet() {
    return cmdlet;
  }

  @Override
  public String name() {
    return cmdlet.name();
  }

  @Override
  public CommandType commandType() {
    return CommandType.Cmdlet;
  }

  @Override
  public CommandSpec spec() {
    return cmdlet.spec();
  }

  @Override
  public String definition() {
    return cmdlet.name();
  }

  /** Returns the binder of the cmdlet's parameters. */
  public ParameterBinder binder() {
    ParameterBinder made = binder;
    if (made == null) {
      made = new ParameterBinder(cmdlet.spec());
      binder = made;
    }
    return made;
  }

  @Override
  public PsType type() {
    return TYPE;
  }

  @Override
  public String toString() {
    return cmdlet.name();
  }
}
