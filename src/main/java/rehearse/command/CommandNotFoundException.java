package rehearse.command;

import rehearse.value.ErrorCategory;
import rehearse.value.MemberTable;
import rehearse.value.PsException;
import rehearse.value.PsType;
import rehearse.value.TypeNames;

/** Says that a name stands for no command. */
public final class CommandNotFoundException extends PsException {
  public static final PsType TYPE =
      TypeNames.named("System.Management.Automation.CommandNotFoundException");

  private final String commandName;

  public CommandNotFoundException(String commandName) {
    super(
        TYPE,
        "The term '"
            + commandName
            + "' is not recognized as a name of a cmdlet, function, script file, or executable"
            + " program.\nCheck the spelling of the name, or if a path was included, verify that"
            + " the path is correct and try again.");
    this.commandName = commandName;
    withError("CommandNotFoundException", ErrorCategory.ObjectNotFound);
    withTarget(commandName);
  }

  public String commandName() {
    return commandName;
  }

  /** Returns what scripts see of the exception. */
  static MemberTable members() {
    return MemberTable.builder()
        .instance(
            new ReadOnlyProperty<>(
                "CommandName",
                "string",
                CommandNotFoundException.class,
                CommandNotFoundException::commandName))
        .build();
  }
}
