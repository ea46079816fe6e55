package rehearse.cmdlets.core;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.cmdlets.Arguments;
import rehearse.cmdlets.ExceptionTypes;
import rehearse.command.Invocation;
import rehearse.command.PsVariable;
import rehearse.command.Variables;
import rehearse.value.ErrorCategory;
import rehearse.value.Wildcard;

/**
 * The variables that the parameters {@code -Name}, {@code -Include}, {@code -Exclude} and {@code
 * -Scope} of a variable cmdlet choose.
 */
final class VariableQuery {
  private final Invocation in;
  private final List<Wildcard> include;
  private final List<Wildcard> exclude;
  private final @Nullable String scope;

  VariableQuery(
      Invocation in, @Nullable Object include, @Nullable Object exclude, @Nullable String scope) {
    this.in = in;
    this.include = Arguments.patterns(include);
    this.exclude = Arguments.patterns(exclude);
    this.scope = scope;
  }

  /** Returns whether {@code -Include} and {@code -Exclude} let the name through. */
  boolean allows(String name) {
    return (include.isEmpty() || Arguments.matchesAny(include, name))
        && !Arguments.matchesAny(exclude, name);
  }

  /** Returns the variables whose name is or matches {@code name}. */
  List<PsVariable> find(String name) {
    Variables variables = in.session().variables();
    List<PsVariable> found = new ArrayList<>();
    if (!Wildcard.hasWildcards(name) && name.indexOf(':') < 0) {
      PsVariable variable = scope == null ? variables.find(name) : variables.find(name, scope);
      if (variable != null && allows(variable.name())) {
        found.add(variable);
      }
      return found;
    }
    Wildcard pattern = Wildcard.compile(name, true);
    for (PsVariable variable : variables.all(scope)) {
      if (pattern.matches(variable.name()) && allows(variable.name())) {
        found.add(variable);
      }
    }
    return found;
  }

  /** As {@link #find}, but reports a name that stands for no variable. */
  List<PsVariable> require(String name) {
    List<PsVariable> found = find(name);
    if (found.isEmpty() && !Wildcard.hasWildcards(name) && allows(name)) {
      in.writeError(
          ExceptionTypes.ITEM_NOT_FOUND,
          "Cannot find a variable with the name '" + name + "'.",
          "VariableNotFound",
          ErrorCategory.ObjectNotFound,
          name);
    }
    return found;
  }
}
