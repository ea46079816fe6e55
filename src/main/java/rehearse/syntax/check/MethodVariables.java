package rehearse.syntax.check;

import java.util.Locale;
import java.util.Set;
import rehearse.syntax.ast.Ast;
import rehearse.syntax.ast.AttributeAst;
import rehearse.syntax.ast.CommandAst;
import rehearse.syntax.ast.ParameterAst;
import rehearse.syntax.ast.TokenKind;
import rehearse.syntax.ast.TypeConstraintAst;
import rehearse.syntax.ast.VariableExpressionAst;
import rehearse.syntax.ast.VariablePath;
import rehearse.value.TypeNames;

/** Tells what kind of variable a class's method names. */
final class MethodVariables {
  /** Variables that have a value in every function, and those that a method may read anyway. */
  private static final Set<String> GIVEN =
      Set.of(
          "_",
          "psitem",
          "args",
          "this",
          "input",
          "pscmdlet",
          "psboundparameters",
          "myinvocation",
          "psscriptroot",
          "pscommandpath",
          "true",
          "false",
          "null");

  private static final Set<String> GIVEN_AS_WRITTEN =
      Set.of(
          "lastexitcode",
          "error",
          "stacktrace",
          "outputencoding",
          "nestedpromptlevel",
          "pwd",
          "matches",
          "?");

  private static final Set<String> ALL_SCOPE =
      Set.of(
          "?",
          "consolefilename",
          "executioncontext",
          "false",
          "home",
          "host",
          "pid",
          "psculture",
          "pshome",
          "psuiculture",
          "psversiontable",
          "psedition",
          "shellid",
          "true",
          "enabledexperimentalfeatures");

  private static final Set<String> VARIABLE_COMMANDS =
      Set.of(
          "new-variable",
          "remove-variable",
          "set-variable",
          "set-psbreakpoint",
          "nv",
          "rv",
          "sbp",
          "sv",
          "set");

  private MethodVariables() {}

  /** Returns the name of {@code variable} without its scope, in lower case. */
  static String name(VariableExpressionAst variable) {
    return variable.variablePath().unqualifiedPath().toLowerCase(Locale.ROOT);
  }

  /** Returns whether {@code variable} is looked for in the method's own scope first. */
  static boolean isLocal(VariableExpressionAst variable) {
    VariablePath path = variable.variablePath();
    return path.isVariable()
        && (path.scope() == null
            || path.scope() == VariablePath.Scope.LOCAL
            || path.scope() == VariablePath.Scope.PRIVATE);
  }

  /** Returns whether {@code variable} has no value before the method gives it one. */
  static boolean isSlot(VariableExpressionAst variable) {
    return isLocal(variable)
        && !GIVEN.contains(name(variable))
        && !GIVEN_AS_WRITTEN.contains(variable.variablePath().userPath().toLowerCase(Locale.ROOT));
  }

  static boolean isAllScope(String name) {
    return ALL_SCOPE.contains(name);
  }

  /** Returns whether {@code command} can make or remove variables of the method's scope. */
  static boolean makesDynamic(CommandAst command) {
    String name = command.commandName();
    return command.invocationOperator() == TokenKind.DOT
        || (name != null && VARIABLE_COMMANDS.contains(name.toLowerCase(Locale.ROOT)));
  }

  static boolean isKnownType(String name) {
    return TypeNames.find(name) != null;
  }

  /** Returns whether the type or the attributes of {@code parameter} keep it from a fixed place. */
  static boolean isDynamic(ParameterAst parameter) {
    int count = 0;
    for (Ast attribute : parameter.attributes()) {
      if (attribute instanceof AttributeAst) {
        return true;
      }
      if (attribute instanceof TypeConstraintAst type) {
        String name = type.typeName().fullName();
        count++;
        if (name.equalsIgnoreCase("ref") || !isKnownType(name)) {
          return true;
        }
      }
    }
    return count > 1;
  }
}
