package rehearse.syntax.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
import rehearse.syntax.ast.TypeConstraintAst;
import rehearse.syntax.ast.UnaryExpressionAst;
import rehearse.syntax.ast.VariableExpressionAst;
import rehearse.value.PsType;
import rehearse.value.TypeNames;

/** Checks what is assigned to. */
final class AssignmentChecks {
  /** The types of the variables that every function has. */
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

  /** Checks the types that stand before {@code target} and returns what they stand before. */
  private ExpressionAst typed(ExpressionAst target) {
    List<TypeConstraintAst> types = new ArrayList<>(0);
    TypeConstraintAst reference = null;
    ExpressionAst child = target;
    while (true) {
      if (child instanceof ConvertExpressionAst convert) {
        String name = convert.type().typeName().fullName();
        types.add(convert.type());
        if (name.equalsIgnoreCase("void")) {
          checks.error(convert.type().span(), "VoidTypeConstraintNotAllowed");
        } else if (name.equalsIgnoreCase("ref")) {
          reference = convert.type();
        }
        child = convert.child();
      } else if (child instanceof AttributedExpressionAst attributed) {
        child = attributed.child();
      } else {
        break;
      }
    }
    if (reference != null && types.size() > 1) {
      checks.error(reference.span(), "ReferenceNeedsToBeByItselfInTypeConstraint");
    } else if (!types.isEmpty() && child instanceof VariableExpressionAst variable) {
      automatic(target, variable, types.get(types.size() - 1).typeName().fullName());
    }
    return child;
  }

  private void automatic(ExpressionAst target, VariableExpressionAst variable, String type) {
    String expected =
        MethodVariables.isLocal(variable) ? AUTOMATIC.get(MethodVariables.name(variable)) : null;
    if (expected == null) {
      return;
    }
    PsType found = TypeNames.find(type);
    String name = found == null ? type : found.fullName();
    if (!name.equalsIgnoreCase(expected)) {
      checks.error(
          target.span(),
          "AssignmentStatementToAutomaticNotSupported",
          variable.variablePath().unqualifiedPath(),
          expected);
    }
  }

  /** Adds to {@code wrong} the parts of {@code target} that cannot be assigned to. */
  private void wrongTargets(ExpressionAst target, boolean list, List<Ast> wrong) {
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
    } else if (target instanceof ConvertExpressionAst
        || target instanceof AttributedExpressionAst) {
      wrongTargets(typed(target), list, wrong);
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
