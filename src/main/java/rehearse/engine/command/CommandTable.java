package rehearse.engine.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rehearse.command.AliasInfo;
import rehearse.command.Cmdlet;
import rehearse.command.CommandInfo;
import rehearse.command.CommandType;
import rehearse.command.Commands;
import rehearse.command.PsVariable;
import rehearse.engine.PowerShellSession;
import rehearse.engine.function.FunctionInfo;
import rehearse.engine.scope.Scope;
import rehearse.engine.scope.SessionState;
import rehearse.value.Wildcard;

/** The session's command table: cmdlets of the build, and functions and aliases of the scopes. */
public final class CommandTable implements Commands {
  private final PowerShellSession session;
  private final CmdletIndex cmdlets;
  private final ScriptFiles scripts;
  private final ModuleCommands modules = new ModuleCommands();
  private int version;

  public CommandTable(PowerShellSession session) {
    this.session = session;
    this.cmdlets = new CmdletIndex(session);
    this.scripts = new ScriptFiles(session);
    DefaultAliases.addTo(session.globalState().top());
  }

  /** Returns a number that is another one whenever a name may stand for another command. */
  public int version() {
    return version;
  }

  public void changed() {
    version++;
  }

  /** Tells that a scope is left; its functions and aliases are gone. */
  public void scopeLeft(Scope scope) {
    if (scope.hasCommands() && scope.parent() != null) {
      version++;
    }
  }

  private Scope scope() {
    return session.currentState().current();
  }

  public ModuleCommands modules() {
    return modules;
  }

  @Override
  public @Nullable CommandInfo find(String name) {
    return find(name, scope());
  }

  /** Finds what {@code name} runs in {@code scope}; aliases are followed to their commands. */
  public @Nullable CommandInfo find(String name, Scope scope) {
    CommandInfo found = lookUp(name, scope);
    if (found == null && isPlainName(name)) {
      found = lookUp("Get-" + name, scope);
    }
    return found;
  }

  /** Returns the name an error about {@code name} speaks of: the end of a chain of aliases. */
  public String unresolvedName(String name, Scope scope) {
    AliasInfo alias = findAlias(name, scope);
    return alias == null ? name : alias.definition();
  }

  private static boolean isPlainName(String name) {
    return !name.isEmpty()
        && name.indexOf('-') < 0
        && name.indexOf('\\') < 0
        && name.indexOf('/') < 0
        && name.indexOf('.') < 0;
  }

  private @Nullable CommandInfo lookUp(String name, Scope scope) {
    AliasInfo alias = findAlias(name, scope);
    Set<String> seen = new HashSet<>();
    String target = name;
    while (alias != null && seen.add(target.toLowerCase(Locale.ROOT))) {
      target = alias.definition();
      alias = findAlias(target, scope);
    }
    CommandInfo function = SessionState.findFunction(scope, target);
    if (function != null) {
      return function;
    }
    CommandInfo qualified = qualified(target);
    if (qualified != null) {
      return qualified;
    }
    CmdletCommand cmdlet = cmdlets.find(target);
    return cmdlet != null ? cmdlet : scripts.find(target);
  }

  private @Nullable CommandInfo qualified(String name) {
    int slash = name.indexOf('\\');
    if (slash <= 0) {
      return null;
    }
    String module = name.substring(0, slash);
    String command = name.substring(slash + 1);
    CommandInfo exported = modules.find(module, command);
    if (exported != null) {
      return exported;
    }
    CmdletCommand cmdlet = cmdlets.find(command);
    return cmdlet != null && cmdlet.module().equalsIgnoreCase(module) ? cmdlet : null;
  }

  private static @Nullable AliasInfo findAlias(String name, Scope scope) {
    for (Scope at = scope; at != null; at = at.parent()) {
      AliasInfo alias = at.alias(name);
      if (alias != null) {
        return alias;
      }
    }
    return null;
  }

  /** Returns the aliases that stand for {@code command}. */
  public List<String> aliasesOf(String command) {
    List<String> names = new ArrayList<>();
    for (AliasInfo alias : aliases()) {
      if (alias.definition().equalsIgnoreCase(command)) {
        names.add(alias.name());
      }
    }
    return names;
  }

  @Override
  public List<CommandInfo> matching(String pattern, Collection<CommandType> types) {
    Wildcard wildcard = Wildcard.compile(pattern, true);
    List<CommandInfo> found = new ArrayList<>();
    if (types.contains(CommandType.Alias)) {
      aliases().stream().filter(alias -> wildcard.matches(alias.name())).forEach(found::add);
    }
    functions().stream()
        .filter(function -> types.contains(function.commandType()))
        .filter(function -> wildcard.matches(function.name()))
        .forEach(found::add);
    if (types.contains(CommandType.Cmdlet)) {
      List<CommandInfo> matches = new ArrayList<>();
      for (CmdletCommand cmdlet : cmdlets.all()) {
        if (wildcard.matches(cmdlet.name())) {
          matches.add(cmdlet);
        }
      }
      matches.sort(Comparator.comparing(CommandInfo::name, String.CASE_INSENSITIVE_ORDER));
      found.addAll(matches);
    }
    return found;
  }

  @Override
  public @Nullable AliasInfo alias(String name) {
    AliasInfo alias = findAlias(name, scope());
    return alias == null ? null : alias.in(this);
  }

  @Override
  public List<AliasInfo> aliases() {
    Map<String, AliasInfo> visible = new LinkedHashMap<>();
    for (Scope at = scope(); at != null; at = at.parent()) {
      for (AliasInfo alias : at.aliases()) {
        visible.putIfAbsent(alias.name().toLowerCase(Locale.ROOT), alias.in(this));
      }
    }
    return new ArrayList<>(visible.values());
  }

  @Override
  public void setAlias(AliasInfo alias, @Nullable String scope) {
    Scope target = session.scopeNamed(scope);
    if (alias.options().contains(PsVariable.Option.AllScope)) {
      target = target.globalScope();
    }
    target.setAlias(alias);
    version++;
  }

  @Override
  public void removeAlias(String name) {
    for (Scope at = scope(); at != null; at = at.parent()) {
      if (at.removeAlias(name)) {
        version++;
        return;
      }
    }
  }

  @Override
  public @Nullable AliasInfo alias(String name, String scope) {
    return session.scopeNamed(scope).alias(name);
  }

  @Override
  public List<AliasInfo> aliases(String scope) {
    List<AliasInfo> found = new ArrayList<>();
    session.scopeNamed(scope).aliases().forEach(found::add);
    return found;
  }

  @Override
  public void removeAlias(String name, String scope) {
    if (session.scopeNamed(scope).removeAlias(name)) {
      version++;
    }
  }

  @Override
  public @Nullable CommandInfo function(String name) {
    return SessionState.findFunction(scope(), name);
  }

  @Override
  public List<CommandInfo> functions() {
    return new ArrayList<>(SessionState.visibleFunctions(scope()).values());
  }

  /** Defines a function in {@code scope}. */
  public void define(FunctionInfo function, Scope scope) {
    scope.setFunction(function);
    version++;
  }

  @Override
  public void removeFunction(String name) {
    for (Scope at = scope(); at != null; at = at.parent()) {
      if (at.removeFunction(name)) {
        version++;
        return;
      }
    }
  }

  @Override
  public @Nullable Cmdlet cmdlet(String name) {
    CmdletCommand command = cmdlets.find(name);
    return command == null ? null : command.cmdlet();
  }
}
