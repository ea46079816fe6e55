package rehearse.command;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import rehearse.value.PsType;
import rehearse.value.Types;

/** An alias and the command name it stands for. */
public record AliasInfo(
    String name, String definition, Set<PsVariable.Option> options, String description)
    implements CommandInfo {
  public static final PsType TYPE =
      PsType.named("System.Management.Automation.AliasInfo").base(Types.OBJECT).build();

  @Override
  public CommandType commandType() {
    return CommandType.Alias;
  }

  @Override
  public @Nullable CommandSpec spec() {
    return null;
  }

  @Override
  public PsType type() {
    return TYPE;
  }
}
