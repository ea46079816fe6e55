package rehearse.syntax.check;

import java.util.ArrayList;
import java.util.List;
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
    List<Ast> wrong = new ArrayList<>(0);
    wrongTargets(assignment.left(), assignment.operator() == TokenKind.EQUALS, wrong);
    for (Ast part : wrong) {
      checks.error(part.span(), "InvalidLeftHandSide");
    }
  }

  void check(UnaryExpressionAst unary) {
    String operator =
        switch (unary.tokenKind()) {
          case PLUS_PLUS, POSTFIX_PLUS_PLUS -> "++";
          case MINUS_MINUS, POSTFIX_MINUS_MINUS -> "--";
          default -> "";
        };
    if (operator.isEmpty()) {
      return;
    }
    List<Ast> wrong = new ArrayList<>(0);
    wrongTargets(unary.child(), false, wrong);
    for (Ast part : wrong) {
      checks.error(part.span(), "OperatorRequiresVariableOrProperty", operator);
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

  /** Adds to {@code wrong} the parts of {@code target} that cannot be assigned to. */
  private static void wrongTargets(ExpressionAst target, boolean list, List<Ast> wrong) {
    if (target instanceof ArrayLiteralAst array && list) {
      for (ExpressionAst element : array.elements()) {
        wrongTargets(element, true, wrong);
      }
    } else if (target instanceof ParenExpressionAst paren) {
      if (paren.pipeline() instanceof PipelineAst pipeline
          && pipeline.pipelineElements().size() == 1
          && pipeline.pipelineElements().get(0) instanceof CommandExpressionAst only
          && only.redirections().isEmpty()) {
        wrongTargets(only.expression(), list, wrong);
      } else {
        wrong.add(paren.pipeline());
      }
    } else if (target instanceof ConvertExpressionAst convert) {
      wrongTargets(convert.child(), list, wrong);
    } else if (target instanceof AttributedExpressionAst attributed) {
      wrongTargets(attributed.child(), list, wrong);
    } else if (!isAssignable(target)) {
      wrong.add(target);
    }
  }

  private static boolean isAssignable(ExpressionAst target) {
    return target instanceof VariableExpressionAst
        || (target instanceof InvokeMemberExpressionAst call && !call.nullConditional())
        || (target instanceof MemberExpressionAst member && !member.nullConditional())
        || (target instanceof IndexExpressionAst index && !index.nullConditional());
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
