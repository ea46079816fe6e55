package rehearse.command;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The command table: aliases, functions, filters, cmdlets, and script files found by path. */
public interface Commands {
  /** Finds what {@code name} would run: alias, function, cmdlet, script; null if nothing. */
  @Nullable CommandInfo find(String name);

  /** Returns the commands whose names match the wildcard pattern, in PowerShell's order. */
  List<CommandInfo> matching(String pattern, Collection<CommandType> types);

  /** Returns the alias {@code name}, or null. */
  @Nullable AliasInfo alias(String name);

  List<AliasInfo> aliases();

  void setAlias(AliasInfo alias, @Nullable String scope);

  void removeAlias(String name);

  /** Returns the alias {@code name} of one scope: a name of a scope, or a number; or null. */
  @Nullable AliasInfo alias(String name, String scope);

  /** Returns the aliases of one scope. */
  List<AliasInfo> aliases(String scope);

  /** Removes an alias of one scope. */
  void removeAlias(String name, String scope);

  /** Returns the function {@code name}, or null. */
  @Nullable CommandInfo function(String name);

  List<CommandInfo> functions();

  void removeFunction(String name);

  /** Returns the cmdlet {@code name}, or null. */
  @Nullable Cmdlet cmdlet(String name);
}
