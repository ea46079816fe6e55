package rehearse.engine.scope;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rehearse.command.AliasInfo;
import rehearse.command.CommandInfo;
import rehearse.command.PsVariable;

/**
 * A scope: its variables, functions and aliases, and the scope it was entered from. Variables that
 * the scope's script block names sit in slots, all others in an overflow map.
 */
public final class Scope {
  private final @Nullable Scope parent;
  private final SessionState state;
  private final Layout layout;
  private final @Nullable Variable[] slots;
  private @Nullable Map<VariableName, Variable> overflow;
  private @Nullable Map<String, CommandInfo> functions;
  private @Nullable Map<String, AliasInfo> aliases;
  private @Nullable CallState call;
  private boolean scriptScope;
  private int strictMode = -1;
  private int depth;

  public Scope(@Nullable Scope parent, SessionState state, Layout layout) {
    this.parent = parent;
    this.state = state;
    this.layout = layout;
    this.slots = new Variable[layout.size()];
    this.depth = parent == null ? 0 : parent.depth + 1;
  }

  public @Nullable Scope parent() {
    return parent;
  }

  public SessionState state() {
    return state;
  }

  public Layout layout() {
    return layout;
  }

  public @Nullable Variable[] slots() {
    return slots;
  }

  public int depth() {
    return depth;
  }

  public boolean isScriptScope() {
    return scriptScope || parent == null;
  }

  /** Makes this the scope that {@code script:} names for everything below. */
  public void markScriptScope() {
    scriptScope = true;
  }

  /** Returns the nearest script scope, the global one if there is no other. */
  public Scope scriptScope() {
    Scope scope = this;
    while (!scope.scriptScope && scope.parent != null) {
      scope = scope.parent;
    }
    return scope;
  }

  public Scope globalScope() {
    Scope scope = this;
    while (scope.parent != null) {
      scope = scope.parent;
    }
    return scope;
  }

  public @Nullable CallState call() {
    return call;
  }

  public void setCall(@Nullable CallState state) {
    call = state;
  }

  /** Returns the strict mode in force here: the nearest scope's that has one. */
  public int strictMode() {
    for (Scope scope = this; scope != null; scope = scope.parent) {
      if (scope.strictMode >= 0) {
        return scope.strictMode;
      }
    }
    return 0;
  }

  public void setStrictMode(int majorVersion) {
    strictMode = majorVersion;
  }

  /** Returns the variable of this scope alone, or null. */
  public @Nullable Variable local(VariableName name) {
    int slot = layout.slot(name);
    Variable variable = slot >= 0 ? slots[slot] : overflow == null ? null : overflow.get(name);
    if (variable == null && call != null && parent != null) {
      variable = automatic(call, name);
    }
    return variable;
  }

  private @Nullable Variable automatic(CallState callState, VariableName name) {
    if (!CallState.isAutomatic(name)) {
      return null;
    }
    Object value = callState.automatic(name);
    if (value == CallState.ABSENT) {
      return null;
    }
    Variable variable = create(name, name.text());
    variable.setPlainValue(value);
    return variable;
  }

  /** Returns the variable as code in this scope sees it, or null. */
  public @Nullable Variable find(VariableName name) {
    Variable own = local(name);
    if (own != null) {
      return own;
    }
    for (Scope scope = parent; scope != null; scope = scope.parent) {
      Variable variable = scope.local(name);
      if (variable != null && !variable.has(PsVariable.Option.Private)) {
        return variable;
      }
    }
    return null;
  }

  /** Returns the variable of this scope, made if need be. */
  public Variable localOrNew(VariableName name, String spelling) {
    Variable variable = local(name);
    return variable != null ? variable : create(name, spelling);
  }

  /** Makes a variable here, in place of one there may be. */
  public Variable create(VariableName name, String spelling) {
    Variable variable = new Variable(name, spelling);
    put(variable);
    return variable;
  }

  /** Puts {@code variable} here, in place of one of that name. */
  public void put(Variable variable) {
    VariableName name = variable.name();
    int slot = layout.slot(name);
    if (slot >= 0) {
      Variable before = slots[slot];
      slots[slot] = variable;
      if (before != null && before != variable) {
        before.remove();
      }
      return;
    }
    Map<VariableName, Variable> map = overflow;
    if (map == null) {
      map = new HashMap<>();
      overflow = map;
    }
    Variable before = map.put(name, variable);
    if (before != null && before != variable) {
      before.remove();
    }
  }

  public void remove(VariableName name) {
    int slot = layout.slot(name);
    Variable variable = null;
    if (slot >= 0) {
      variable = slots[slot];
      slots[slot] = null;
    } else if (overflow != null) {
      variable = overflow.remove(name);
    }
    if (variable != null) {
      variable.remove();
    }
  }

  /** Returns the variables of this scope. */
  public List<Variable> variables() {
    List<Variable> all = new ArrayList<>();
    for (Variable variable : slots) {
      if (variable != null) {
        all.add(variable);
      }
    }
    if (overflow != null) {
      all.addAll(overflow.values());
    }
    return all;
  }

  public @Nullable CommandInfo function(String name) {
    Map<String, CommandInfo> map = functions;
    return map == null ? null : map.get(name.toLowerCase(Locale.ROOT));
  }

  public void setFunction(CommandInfo function) {
    Map<String, CommandInfo> map = functions;
    if (map == null) {
      map = new LinkedHashMap<>();
      functions = map;
    }
    map.put(function.name().toLowerCase(Locale.ROOT), function);
  }

  public boolean removeFunction(String name) {
    return functions != null && functions.remove(name.toLowerCase(Locale.ROOT)) != null;
  }

  public Iterable<CommandInfo> functions() {
    return functions == null ? List.of() : functions.values();
  }

  public @Nullable AliasInfo alias(String name) {
    Map<String, AliasInfo> map = aliases;
    return map == null ? null : map.get(name.toLowerCase(Locale.ROOT));
  }

  public void setAlias(AliasInfo alias) {
    Map<String, AliasInfo> map = aliases;
    if (map == null) {
      map = new LinkedHashMap<>();
      aliases = map;
    }
    map.put(alias.name().toLowerCase(Locale.ROOT), alias);
  }

  public boolean removeAlias(String name) {
    return aliases != null && aliases.remove(name.toLowerCase(Locale.ROOT)) != null;
  }

  public Iterable<AliasInfo> aliases() {
    return aliases == null ? List.of() : aliases.values();
  }

  /** Returns whether the scope defines commands of its own. */
  public boolean hasCommands() {
    return functions != null || aliases != null;
  }
}
