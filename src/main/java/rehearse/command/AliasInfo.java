package rehearse.command;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import rehearse.value.PsType;
import rehearse.value.TypeNames;

/**
 * An alias and the command name it stands for.
 *
 * @param commands where that command is looked up, or null for an alias outside a session
 */
public record AliasInfo(
    String name,
    String definition,
    Set<PsVariable.Option> options,
    String description,
    @Nullable Commands commands)
    implements CommandInfo {
  public static final PsType TYPE = TypeNames.named("System.Management.Automation.AliasInfo");

  public AliasInfo(
      String name, String definition, Set<PsVariable.Option> options, String description) {
    this(name, definition, options, description, null);
  }

  /** Returns the same alias, its command looked up in {@code table}. */
  public AliasInfo in(Commands table) {
    return new AliasInfo(name, definition, options, description, table);
  }

  /** Returns what the name stands for, maybe another alias; null if there is nothing. */
  public @Nullable CommandInfo referencedCommand() {
    if (commands == null) {
      return null;
    }
    AliasInfo alias = commands.alias(definition);
    return alias != null ? alias.in(commands) : commands.find(definition);
  }

  /** Returns the command at the end of the chain of aliases, or null. */
  public @Nullable CommandInfo resolvedCommand() {
    CommandInfo command = referencedCommand();
    for (int i = 0; i < 32 && command instanceof AliasInfo alias; i++) {
      command = alias.referencedCommand();
    }
    return command instanceof AliasInfo ? null : command;
  }

  /** Returns what the command table shows: {@code gci -> Get-ChildItem}. */
  public String displayName() {
    CommandInfo resolved = resolvedCommand();
    return name + " -> " + (resolved == null ? definition : resolved.name());
  }

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

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AliasInfo alias
        && alias.name.equals(name)
        && alias.definition.equals(definition)
        && alias.options.equals(options)
        && alias.description.equals(description);
  }

  @Override
  public int hashCode() {
    return name.hashCode() * 31 + definition.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}
