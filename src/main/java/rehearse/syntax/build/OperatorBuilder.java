package rehearse.syntax.build;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;
import rehearse.source.Span;
import rehearse.syntax.ast.ArrayLiteralAst;
import rehearse.syntax.ast.BinaryExpressionAst;
import rehearse.syntax.ast.ExpressionAst;
import rehearse.syntax.ast.TernaryExpressionAst;
import rehearse.syntax.ast.TokenKind;
import rehearse.syntax.token.SyntaxToken;

/** Builds operator expressions: turns flat lists of operands into trees by precedence. */
final class OperatorBuilder {
  private final AstBuilder builder;

  OperatorBuilder(AstBuilder builder) {
    this.builder = builder;
  }

  /** Builds an expression, or an argument's, whose operators are the same but for the comma. */
  ExpressionAst expression(ParserRuleContext context) {
    if (context.getChildCount() == 1) {
      return operand(context.getChild(0));
    }
    Climber climber = new Climber(context);
    ExpressionAst test = climber.climb(1);
    if (climber.index == context.getChildCount()) {
      return test;
    }
    ExpressionAst ifTrue = expression((ParserRuleContext) context.getChild(climber.index + 1));
    ExpressionAst ifFalse = expression((ParserRuleContext) context.getChild(climber.index + 3));
    return new TernaryExpressionAst(test.span().to(ifFalse.span()), test, ifTrue, ifFalse);
  }

  private ExpressionAst operand(ParseTree context) {
    return builder.expressions().operand((ParserRuleContext) context);
  }

  /** Reads operands and operators in turn, each operator with the operands it binds. */
  private final class Climber {
    private final ParserRuleContext context;
    private int index;

    Climber(ParserRuleContext context) {
      this.context = context;
    }

    ExpressionAst climb(int lowest) {
      ExpressionAst left = list();
      SyntaxToken operator = operator();
      while (operator != null && operator.kind().binaryPrecedence() >= lowest) {
        index++;
        ExpressionAst right = climb(operator.kind().binaryPrecedence() + 1);
        Span span = left.span().to(right.span());
        left = new BinaryExpressionAst(span, left, operator.kind(), right, builder.span(operator));
        operator = operator();
      }
      return left;
    }

    private @Nullable SyntaxToken operator() {
      if (index >= context.getChildCount()) {
        return null;
      }
      ParseTree child = context.getChild(index);
      return child instanceof TerminalNode
          ? AstBuilder.token(child)
          : AstBuilder.first((ParserRuleContext) child);
    }

    private ExpressionAst list() {
      ExpressionAst first = operand(context.getChild(index++));
      SyntaxToken comma = operator();
      if (comma == null || comma.kind() != TokenKind.COMMA) {
        return first;
      }
      List<ExpressionAst> elements = new ArrayList<>();
      elements.add(first);
      while (comma != null && comma.kind() == TokenKind.COMMA) {
        index++;
        elements.add(operand(context.getChild(index++)));
        comma = operator();
      }
      Span span = first.span().to(elements.get(elements.size() - 1).span());
      return new ArrayLiteralAst(span, elements);
    }
  }
}
