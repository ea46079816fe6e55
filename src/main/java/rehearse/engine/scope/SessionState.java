package rehearse.engine.scope;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rehearse.command.CommandInfo;

/**
 * A table of scopes: the session's own, or a module's, whose topmost scope has the global scope as
 * its parent. Every script block belongs to one, and runs below the scope that is current in it.
 */
public final class SessionState {
  private final @Nullable String moduleName;
  private final @Nullable SessionState global;
  private final Scope top;
  private Scope current;

  /** Makes the session's own state with a global scope. */
  public SessionState() {
    this.moduleName = null;
    this.global = null;
    this.top = new Scope(null, this, Layout.EMPTY);
    this.current = top;
  }

  /** Makes the state of a module. */
  public SessionState(String moduleName, SessionState global) {
    this.moduleName = moduleName;
    this.global = global;
    this.top = new Scope(global.top, this, Layout.EMPTY);
    this.top.markScriptScope();
    this.current = top;
  }

  /** Returns the name of the module, or null for the session's own state. */
  public @Nullable String moduleName() {
    return moduleName;
  }

  public SessionState global() {
    return global == null ? this : global;
  }

  /** Returns the global scope, or the scope of the module. */
  public Scope top() {
    return top;
  }

  /** Returns the scope of the code that runs in this state. */
  public Scope current() {
    return current;
  }

  public void setCurrent(Scope scope) {
    current = scope;
  }

  /** Finds the function {@code name} as code in {@code scope} sees it. */
  public static @Nullable CommandInfo findFunction(Scope scope, String name) {
    for (Scope at = scope; at != null; at = at.parent()) {
      CommandInfo function = at.function(name);
      if (function != null) {
        return function;
      }
    }
    return null;
  }

  /** Returns the functions that code in {@code scope} sees, by lower-case name. */
  public static Map<String, CommandInfo> visibleFunctions(Scope scope) {
    Map<String, CommandInfo> visible = new LinkedHashMap<>();
    for (Scope at = scope; at != null; at = at.parent()) {
      for (CommandInfo function : at.functions()) {
        visible.putIfAbsent(function.name().toLowerCase(Locale.ROOT), function);
      }
    }
    return visible;
  }
}
