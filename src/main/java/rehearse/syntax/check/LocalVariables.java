package rehearse.syntax.check;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rehearse.syntax.SyntaxChildren;
import rehearse.syntax.ast.AssignmentStatementAst;
import rehearse.syntax.ast.Ast;
import rehearse.syntax.ast.CommandParameterAst;
import rehearse.syntax.ast.DataStatementAst;
import rehearse.syntax.ast.ForEachStatementAst;
import rehearse.syntax.ast.FunctionDefinitionAst;
import rehearse.syntax.ast.FunctionMemberAst;
import rehearse.syntax.ast.NamedBlockAst;
import rehearse.syntax.ast.ParameterAst;
import rehearse.syntax.ast.ScriptBlockExpressionAst;
import rehearse.syntax.ast.SwitchStatementAst;
import rehearse.syntax.ast.VariableExpressionAst;
import rehearse.syntax.ast.VariablePath;

/** Checks that a method reads no variable but its own and the automatic ones. */
final class LocalVariables {
  /** What every call sets, what never changes, and what the caller's statements leave behind. */
  private static final Set<String> AUTOMATIC =
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
          "?",
          "true",
          "false",
          "null",
          "lastexitcode",
          "error",
          "stacktrace",
          "outputencoding",
          "nestedpromptlevel",
          "pwd",
          "matches");

  private final SemanticChecks checks;
  private final Set<String> own = new HashSet<>(AUTOMATIC);

  LocalVariables(SemanticChecks checks, FunctionMemberAst method) {
    this.checks = checks;
    @Nullable List<ParameterAst> parameters = method.functionDefinition().parameters();
    if (parameters != null) {
      for (ParameterAst parameter : parameters) {
        own.add(parameter.name().variablePath().userPath().toLowerCase(Locale.ROOT));
      }
    }
  }

  void check(NamedBlockAst body) {
    collect(body);
    read(body);
  }

  private void collect(Ast node) {
    if (node instanceof AssignmentStatementAst assignment) {
      assigned(assignment.left());
    } else if (node instanceof ForEachStatementAst loop) {
      assigned(loop.variable());
      own.add("foreach");
    } else if (node instanceof SwitchStatementAst) {
      own.add("switch");
    } else if (node instanceof DataStatementAst data && data.variable() != null) {
      own.add(data.variable().toLowerCase(Locale.ROOT));
    } else if (node instanceof CommandParameterAst parameter
        && parameter.parameterName().toLowerCase(Locale.ROOT).endsWith("variable")) {
      own.add("");
    }
    for (Ast child : SyntaxChildren.of(node)) {
      collect(child);
    }
  }

  private void assigned(Ast target) {
    if (target instanceof VariableExpressionAst variable) {
      own.add(variable.variablePath().unqualifiedPath().toLowerCase(Locale.ROOT));
    } else {
      for (Ast child : SyntaxChildren.of(target)) {
        assigned(child);
      }
    }
  }

  private void read(Ast node) {
    if (node instanceof ScriptBlockExpressionAst || node instanceof FunctionDefinitionAst) {
      return;
    }
    if (node instanceof VariableExpressionAst variable) {
      VariablePath path = variable.variablePath();
      boolean known = own.contains(path.userPath().toLowerCase(Locale.ROOT));
      if (path.isUnqualified() && !known && !own.contains("")) {
        checks.error(variable.span(), "VariableNotLocal");
      }
    }
    for (Ast child : SyntaxChildren.of(node)) {
      read(child);
    }
  }
}
