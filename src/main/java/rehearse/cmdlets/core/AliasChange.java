package rehearse.cmdlets.core;

import org.jspecify.annotations.Nullable;
import rehearse.cmdlets.ExceptionTypes;
import rehearse.command.AliasInfo;
import rehearse.command.Commands;
import rehearse.command.Invocation;
import rehearse.command.PsVariable;
import rehearse.value.ErrorCategory;

/** Sets and removes aliases on behalf of a command, minding which are read-only. */
final class AliasChange {
  private final Invocation in;
  private final Commands commands;
  private final @Nullable String scope;
  private final boolean force;
  private final boolean passThru;

  AliasChange(Invocation in, @Nullable String scope, boolean force, boolean passThru) {
    this.in = in;
    this.commands = in.session().commands();
    this.scope = scope;
    this.force = force;
    this.passThru = passThru;
  }

  @Nullable AliasInfo find(String name) {
    return scope == null ? commands.alias(name) : commands.alias(name, scope);
  }

  /** Sets an alias if ShouldProcess agrees; an alias of that name is an error without force. */
  void makeNew(AliasInfo alias) {
    if (!force && find(alias.name()) != null) {
      in.writeError(
          ExceptionTypes.SESSION_STATE,
          "The alias is not allowed, because an alias with the name '"
              + alias.name()
              + "' already exists.",
          "AliasAlreadyExists",
          ErrorCategory.ResourceExists,
          alias.name());
      return;
    }
    set(alias, "New Alias");
  }

  /** Sets an alias if ShouldProcess agrees. */
  void set(AliasInfo alias) {
    set(alias, "Set Alias");
  }

  private void set(AliasInfo alias, String action) {
    String target = "Name: " + alias.name() + " Value: " + alias.definition();
    if (in.shouldProcess(target, action)) {
      put(alias);
    }
  }

  /** Sets an alias without asking. */
  void put(AliasInfo alias) {
    AliasInfo present = find(alias.name());
    if (present != null && isProtected(present)) {
      in.writeError(
          ExceptionTypes.UNAUTHORIZED,
          "Alias is not writeable because alias "
              + present.name()
              + " is read-only or constant and cannot be written to.",
          "AliasNotWritable",
          ErrorCategory.WriteError,
          present.name());
      return;
    }
    commands.setAlias(alias, scope);
    if (passThru) {
      in.write(alias);
    }
  }

  /** Removes the alias {@code name}. */
  void remove(String name) {
    AliasInfo present = find(name);
    if (present == null) {
      in.writeError(
          ExceptionTypes.ITEM_NOT_FOUND,
          notFound("name", name),
          "ItemNotFoundException",
          ErrorCategory.ObjectNotFound,
          name);
    } else if (isProtected(present)) {
      in.writeError(
          ExceptionTypes.UNAUTHORIZED,
          "Alias was not removed because alias " + present.name() + " is constant or read-only.",
          "AliasNotRemovable",
          ErrorCategory.WriteError,
          present.name());
    } else if (scope == null) {
      commands.removeAlias(present.name());
    } else {
      commands.removeAlias(present.name(), scope);
    }
  }

  private boolean isProtected(AliasInfo alias) {
    return alias.options().contains(PsVariable.Option.Constant)
        || (alias.options().contains(PsVariable.Option.ReadOnly) && !force);
  }

  static String notFound(String property, String text) {
    return "This command cannot find a matching alias because an alias with the "
        + property
        + " '"
        + text
        + "' does not exist.";
  }
}
