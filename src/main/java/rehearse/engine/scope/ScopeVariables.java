package rehearse.engine.scope;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import rehearse.command.PsVariable;
import rehearse.engine.error.ExceptionTypes;
import rehearse.syntax.ast.VariablePath;
import rehearse.value.ErrorCategory;
import rehearse.value.PsException;

/** Variables by name, seen from the scope that is current. */
public final class ScopeVariables implements rehearse.command.Variables {
  private final Supplier<Scope> current;

  public ScopeVariables(Supplier<Scope> current) {
    this.current = current;
  }

  private @Nullable Variable lookUp(String name) {
    VariablePath path = VariablePath.parse(name);
    VariableName variable = VariableName.of(path.unqualifiedPath());
    Scope scope = current.get();
    VariablePath.Scope qualifier = path.scope();
    if (qualifier == null) {
      return scope.find(path.isVariable() ? variable : VariableName.of(name));
    }
    return switch (qualifier) {
      case GLOBAL -> scope.globalScope().local(variable);
      case SCRIPT -> scope.scriptScope().local(variable);
      case LOCAL, PRIVATE -> scope.local(variable);
      case USING -> scope.find(variable);
    };
  }

  @Override
  public @Nullable Object get(String name) {
    Variable variable = lookUp(name);
    return variable == null ? null : variable.get();
  }

  @Override
  public void set(String name, @Nullable Object value) {
    VariablePath path = VariablePath.parse(name);
    Scope scope = current.get();
    Scope target =
        path.scope() == VariablePath.Scope.GLOBAL
            ? scope.globalScope()
            : path.scope() == VariablePath.Scope.SCRIPT ? scope.scriptScope() : scope;
    String plain = path.isVariable() ? path.unqualifiedPath() : name;
    target.localOrNew(VariableName.of(plain), plain).set(value);
  }

  @Override
  public @Nullable PsVariable find(String name) {
    Variable variable = lookUp(name);
    return variable == null ? null : variable.expose();
  }

  @Override
  public @Nullable PsVariable find(String name, String scope) {
    Variable variable = scope(scope).local(VariableName.of(name));
    return variable == null ? null : variable.expose();
  }

  @Override
  public void put(PsVariable variable, String scope) {
    if (variable instanceof ScopedVariable own) {
      scope(scope).put(own.variable());
    } else {
      define(variable.name(), variable.value(), variable.options(), variable.description(), scope);
    }
  }

  @Override
  public PsVariable define(
      String name,
      @Nullable Object value,
      Set<PsVariable.Option> options,
      String description,
      @Nullable String scope) {
    VariablePath path = VariablePath.parse(name);
    String plain = path.isVariable() ? path.unqualifiedPath() : name;
    Scope target =
        path.scope() == VariablePath.Scope.GLOBAL
            ? current.get().globalScope()
            : path.scope() == VariablePath.Scope.SCRIPT
                ? current.get().scriptScope()
                : scope(scope);
    if (options.contains(PsVariable.Option.AllScope)) {
      target = target.globalScope();
    }
    VariableName key = VariableName.of(plain);
    Variable before = target.local(key);
    if (before != null && before.has(PsVariable.Option.Constant)) {
      throw new PsException(
              ExceptionTypes.SESSION_STATE_UNAUTHORIZED,
              "Cannot overwrite variable " + plain + " because it is read-only or constant.")
          .withError("VariableNotWritable", ErrorCategory.WriteError)
          .withTarget(plain);
    }
    Variable variable = target.create(key, plain);
    variable.setPlainValue(value);
    PsVariable exposed = variable.expose();
    exposed.options().addAll(options);
    exposed.setDescription(description);
    return exposed;
  }

  @Override
  public void remove(PsVariable variable, @Nullable String scope) {
    VariableName name = VariableName.of(variable.name());
    if (scope != null) {
      scope(scope).remove(name);
      return;
    }
    for (Scope at = current.get(); at != null; at = at.parent()) {
      Variable found = at.local(name);
      if (found != null) {
        at.remove(name);
        return;
      }
    }
  }

  @Override
  public List<PsVariable> all(@Nullable String scope) {
    Map<VariableName, PsVariable> visible = new LinkedHashMap<>();
    if (scope != null) {
      collect(scope(scope), visible);
    } else {
      for (Scope at = current.get(); at != null; at = at.parent()) {
        collect(at, visible);
      }
    }
    return new ArrayList<>(visible.values());
  }

  private static void collect(Scope scope, Map<VariableName, PsVariable> visible) {
    for (Variable variable : scope.variables()) {
      visible.computeIfAbsent(variable.name(), name -> variable.expose());
    }
  }

  /**
   * Returns the scope that {@code -Scope} names: Global, Local, Script, or a number of steps up.
   *
   * @throws PsException if there is no such scope
   */
  public Scope scope(@Nullable String name) {
    Scope scope = current.get();
    if (name == null || name.equalsIgnoreCase("Local") || name.equalsIgnoreCase("Private")) {
      return scope;
    }
    if (name.equalsIgnoreCase("Global")) {
      return scope.globalScope();
    }
    if (name.equalsIgnoreCase("Script")) {
      return scope.scriptScope();
    }
    int steps;
    try {
      steps = Integer.parseInt(name.trim());
    } catch (NumberFormatException notANumber) {
      throw badScope();
    }
    if (steps < 0) {
      throw badScope();
    }
    for (int i = 0; i < steps; i++) {
      Scope parent = scope.parent();
      if (parent == null) {
        throw rehearse.value.Exceptions.of(
                "System.Management.Automation.PSArgumentOutOfRangeException",
                "The scope number '"
                    + steps
                    + "' exceeds the number of active scopes. (Parameter 'Scope')\nActual value"
                    + " was "
                    + steps
                    + ".")
            .withError("ArgumentOutOfRange", ErrorCategory.InvalidArgument);
      }
      scope = parent;
    }
    return scope;
  }

  private static PsException badScope() {
    return rehearse.value.Exceptions.of(
            "System.Management.Automation.PSArgumentException",
            "Cannot process argument because the value of parameter \"Scope\" is not valid. Valid"
                + " values are \"Global\", \"Local\", or \"Script\", or a number relative to the"
                + " current scope (0 through the number of scopes where 0 is the current scope and"
                + " 1 is its parent). Change the value of the \"Scope\" parameter and run the"
                + " operation again.")
        .withError("Argument", ErrorCategory.InvalidArgument);
  }
}
