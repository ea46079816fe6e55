package rehearse.syntax.check;

import java.util.ArrayList;
import java.util.List;
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
    for (Ast wrong : wrongTargets(assignment.left(), list)) {
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
    if (!operator.isEmpty()) {
      for (Ast wrong : wrongTargets(unary.child(), false)) {
        checks.error(wrong.span(), "OperatorRequiresVariableOrProperty", operator);
      }
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

  /** Returns the parts of {@code target} that cannot be assigned to. */
  private static List<Ast> wrongTargets(ExpressionAst target, boolean list) {
    if (target instanceof ArrayLiteralAst array) {
      if (!list) {
        return List.of(target);
      }
      List<Ast> wrong = new ArrayList<>(0);
      for (ExpressionAst element : array.elements()) {
        wrong.addAll(wrongTargets(element, true));
      }
      return wrong;
    }
    if (target instanceof ParenExpressionAst paren) {
      ExpressionAst inside = pureExpression(paren);
      return inside == null ? List.of(paren.pipeline()) : wrongTargets(inside, list);
    }
    if (target instanceof ConvertExpressionAst convert) {
      return wrongTargets(convert.child(), list);
    }
    if (target instanceof AttributedExpressionAst attributed) {
      return wrongTargets(attributed.child(), list);
    }
    boolean assignable =
        target instanceof VariableExpressionAst
            || (target instanceof InvokeMemberExpressionAst call && !call.nullConditional())
            || (target instanceof MemberExpressionAst member && !member.nullConditional())
            || (target instanceof IndexExpressionAst index && !index.nullConditional());
    return assignable ? List.of() : List.of(target);
  }

  /** Returns the expression that is all of what stands in {@code paren}, null if there is more. */
  private static @Nullable ExpressionAst pureExpression(ParenExpressionAst paren) {
    return paren.pipeline() instanceof PipelineAst pipeline
            && pipeline.pipelineElements().size() == 1
            && pipeline.pipelineElements().get(0) instanceof CommandExpressionAst only
            && only.redirections().isEmpty()
        ? only.expression()
        : null;
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
