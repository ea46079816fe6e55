package rehearse.syntax.check;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rehearse.source.Span;
import rehearse.syntax.ast.ArrayLiteralAst;
import rehearse.syntax.ast.AssignmentStatementAst;
import rehearse.syntax.ast.Ast;
import rehearse.syntax.ast.AttributedExpressionAst;
import rehearse.syntax.ast.CommandExpressionAst;
import rehearse.syntax.ast.ConvertExpressionAst;
import rehearse.syntax.ast.ExpressionAst;
import rehearse.syntax.ast.IndexExpressionAst;
import rehearse.syntax.ast.InvokeMemberExpressionAst;
import rehearse.syntax.ast.MemberExpressionAst;
import rehearse.syntax.ast.ParenExpressionAst;
import rehearse.syntax.ast.PipelineAst;
import rehearse.syntax.ast.StringConstantExpressionAst;
import rehearse.syntax.ast.TokenKind;
import rehearse.syntax.ast.UnaryExpressionAst;
import rehearse.syntax.ast.VariableExpressionAst;
import rehearse.syntax.ast.VariablePath;
import rehearse.value.PsType;
import rehearse.value.TypeNames;

/** Checks what is assigned to. */
final class AssignmentChecks {
  /** The types of the variables that PowerShell sets for every call. */
  private static final Map<String, String> AUTOMATIC =
      Map.of(
          "_", "System.Object",
          "args", "System.Object[]",
          "this", "System.Object",
          "input", "System.Object",
          "pscmdlet", "System.Management.Automation.PSScriptCmdlet",
          "psboundparameters", "System.Management.Automation.PSBoundParametersDictionary",
          "myinvocation", "System.Management.Automation.InvocationInfo",
          "psscriptroot", "System.String",
          "pscommandpath", "System.String");

  private final SemanticChecks checks;

  AssignmentChecks(SemanticChecks checks) {
    this.checks = checks;
  }

  void check(AssignmentStatementAst assignment) {
    voidTypes(assignment.left());
    automaticTypes(assignment.left());
    boolean list = assignment.operator() == TokenKind.EQUALS;
    Ast wrong = wrongTarget(assignment.left(), list);
    if (wrong != null) {
      checks.error(wrong.span(), "InvalidLeftHandSide");
    }
  }

  void check(UnaryExpressionAst unary) {
    String operator =
        switch (unary.tokenKind()) {
          case PLUS_PLUS, POSTFIX_PLUS_PLUS -> "++";
          case MINUS_MINUS, POSTFIX_MINUS_MINUS -> "--";
          default -> "";
        };
    if (!operator.isEmpty() && wrongTarget(unary.child(), false) != null) {
      checks.error(unary.child().span(), "OperatorRequiresVariableOrProperty", operator);
    }
  }

  private void voidTypes(ExpressionAst target) {
    ExpressionAst expression = target;
    while (expression instanceof ConvertExpressionAst convert) {
      if (convert.type().typeName().fullName().equalsIgnoreCase("void")) {
        Span span = convert.type().span();
        checks.error(span, "VoidTypeConstraintNotAllowed");
      }
      expression = convert.child();
    }
  }

  /** Reports types before an automatic variable that are not the variable's own. */
  private void automaticTypes(ExpressionAst target) {
    if (target instanceof ArrayLiteralAst list) {
      list.elements().forEach(this::automaticTypes);
      return;
    }
    String type = "";
    ExpressionAst expression = target;
    while (expression instanceof ConvertExpressionAst
        || expression instanceof AttributedExpressionAst) {
      if (expression instanceof ConvertExpressionAst convert) {
        type = convert.type().typeName().fullName();
        expression = convert.child();
      } else {
        expression = ((AttributedExpressionAst) expression).child();
      }
    }
    if (expression == target || !(expression instanceof VariableExpressionAst variable)) {
      return;
    }
    VariablePath path = variable.variablePath();
    boolean local =
        path.isUnqualified()
            || path.scope() == VariablePath.Scope.LOCAL
            || path.scope() == VariablePath.Scope.PRIVATE;
    String expected = AUTOMATIC.get(path.unqualifiedPath().toLowerCase(Locale.ROOT));
    if (!local || expected == null) {
      return;
    }
    PsType found = TypeNames.find(type);
    if (found == null || !found.fullName().equals(expected)) {
      String name = path.unqualifiedPath();
      checks.error(target.span(), "AssignmentStatementToAutomaticNotSupported", name, expected);
    }
  }

  /** Returns the part of {@code target} that cannot be assigned to, null if all can. */
  private static @Nullable Ast wrongTarget(ExpressionAst target, boolean list) {
    if (target instanceof ArrayLiteralAst array) {
      if (!list) {
        return target;
      }
      for (ExpressionAst element : array.elements()) {
        Ast wrong = wrongTarget(element, true);
        if (wrong != null) {
          return wrong;
        }
      }
      return null;
    }
    if (target instanceof ParenExpressionAst paren) {
      boolean pure =
          paren.pipeline() instanceof PipelineAst pipeline
              && pipeline.pipelineElements().size() == 1
              && pipeline.pipelineElements().get(0) instanceof CommandExpressionAst only
              && only.redirections().isEmpty();
      if (!pure) {
        return paren.pipeline();
      }
      PipelineAst pipeline = (PipelineAst) paren.pipeline();
      CommandExpressionAst only = (CommandExpressionAst) pipeline.pipelineElements().get(0);
      return wrongTarget(only.expression(), list);
    }
    if (target instanceof ConvertExpressionAst convert) {
      return wrongTarget(convert.child(), list);
    }
    if (target instanceof AttributedExpressionAst attributed) {
      return wrongTarget(attributed.child(), list);
    }
    boolean assignable =
        target instanceof VariableExpressionAst
            || (target instanceof InvokeMemberExpressionAst call && !call.nullConditional())
            || (target instanceof MemberExpressionAst member && !member.nullConditional())
            || (target instanceof IndexExpressionAst index && !index.nullConditional());
    return assignable ? null : target;
  }

  /** Returns the part of a {@code $using:} expression that is not allowed there, or null. */
  static @Nullable Ast wrongInUsing(ExpressionAst expression) {
    if (expression instanceof VariableExpressionAst) {
      return null;
    }
    if (expression instanceof MemberExpressionAst member
        && member.member() instanceof StringConstantExpressionAst) {
      return wrongInUsing(member.expression());
    }
    if (expression instanceof IndexExpressionAst index) {
      return Constants.isConstant(index.index()) ? wrongInUsing(index.target()) : index.index();
    }
    return expression;
  }
}
