package rehearse.syntax.check;

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

/** Checks what is assigned to. */
final class AssignmentChecks {
  private final SemanticChecks checks;

  AssignmentChecks(SemanticChecks checks) {
    this.checks = checks;
  }

  void check(AssignmentStatementAst assignment) {
    voidTypes(assignment.left());
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
