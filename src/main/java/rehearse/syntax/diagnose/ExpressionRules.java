package rehearse.syntax.diagnose;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.source.Span;
import rehearse.syntax.ast.ArrayLiteralAst;
import rehearse.syntax.ast.AttributeAst;
import rehearse.syntax.ast.AttributeBaseAst;
import rehearse.syntax.ast.AttributedExpressionAst;
import rehearse.syntax.ast.BinaryExpressionAst;
import rehearse.syntax.ast.CommandParameterAst;
import rehearse.syntax.ast.ConvertExpressionAst;
import rehearse.syntax.ast.ErrorExpressionAst;
import rehearse.syntax.ast.ExpressionAst;
import rehearse.syntax.ast.TernaryExpressionAst;
import rehearse.syntax.ast.TokenFlags;
import rehearse.syntax.ast.TokenKind;
import rehearse.syntax.ast.TypeConstraintAst;
import rehearse.syntax.ast.TypeExpressionAst;
import rehearse.syntax.ast.UnaryExpressionAst;
import rehearse.syntax.token.ScanMode;
import rehearse.syntax.token.SyntaxToken;

/** Reads operators and their operands. */
final class ExpressionRules {
  private final Descent descent;

  ExpressionRules(Descent descent) {
    this.descent = descent;
  }

  @Nullable ExpressionAst expression() {
    return expression(false);
  }

  private @Nullable ExpressionAst expression(boolean inTernary) {
    descent.enter();
    ScanMode mode = descent.setMode(ScanMode.EXPRESSION);
    try {
      ExpressionAst test = binary(inTernary);
      if (test == null || descent.peekKind() != TokenKind.QUESTION_MARK) {
        return test;
      }
      return ternary(test, descent.next());
    } finally {
      descent.setMode(mode);
      descent.leave();
    }
  }

  private ExpressionAst ternary(ExpressionAst test, SyntaxToken question) {
    descent.skipNewLines();
    ExpressionAst ifTrue = expression(true);
    if (ifTrue == null) {
      descent.incomplete(descent.after(question), "ExpectedValueExpression", "?");
      ifTrue = new ErrorExpressionAst(descent.after(question), List.of());
    }
    descent.skipNewLines();
    SyntaxToken colon = descent.next();
    if (colon.kind() != TokenKind.COLON) {
      descent.unget(colon);
      if (!(ifTrue instanceof ErrorExpressionAst)) {
        descent.incomplete(descent.span(colon), "MissingColonInTernaryExpression");
      }
      return new ErrorExpressionAst(test.span().to(ifTrue.span()), List.of(test, ifTrue));
    }
    descent.skipNewLines();
    ExpressionAst ifFalse = expression(true);
    if (ifFalse == null) {
      descent.incomplete(descent.after(colon), "ExpectedValueExpression", ":");
      ifFalse = new ErrorExpressionAst(descent.after(colon), List.of());
    }
    return new TernaryExpressionAst(test.span().to(ifFalse.span()), test, ifTrue, ifFalse);
  }

  private @Nullable ExpressionAst binary(boolean inTernary) {
    ExpressionAst first = list(inTernary);
    if (first == null) {
      return null;
    }
    SyntaxToken token = descent.peek();
    if (!token.kind().has(TokenFlags.BINARY_OPERATOR)) {
      return token.kind() == TokenKind.PARAMETER ? unexpectedParameter(first, token) : first;
    }
    Deque<ExpressionAst> operands = new ArrayDeque<>();
    Deque<SyntaxToken> operators = new ArrayDeque<>();
    operands.push(first);
    while (token.kind().has(TokenFlags.BINARY_OPERATOR)) {
      descent.next();
      descent.skipNewLines();
      while (!operators.isEmpty()
          && operators.peek().kind().binaryPrecedence() >= token.kind().binaryPrecedence()) {
        reduce(operands, operators);
      }
      ExpressionAst operand = list(true);
      if (operand == null) {
        descent.incomplete(descent.after(token), "ExpectedValueExpression", token.getText());
        operand = new ErrorExpressionAst(descent.after(token), List.of());
      }
      operators.push(token);
      operands.push(operand);
      token = descent.peek();
    }
    while (!operators.isEmpty()) {
      reduce(operands, operators);
    }
    ExpressionAst result = operands.pop();
    return token.kind() == TokenKind.PARAMETER ? unexpectedParameter(result, token) : result;
  }

  private void reduce(Deque<ExpressionAst> operands, Deque<SyntaxToken> operators) {
    ExpressionAst right = operands.pop();
    ExpressionAst left = operands.pop();
    SyntaxToken operator = operators.pop();
    operands.push(
        new BinaryExpressionAst(
            left.span().to(right.span()), left, operator.kind(), right, descent.span(operator)));
  }

  private ExpressionAst unexpectedParameter(ExpressionAst expression, SyntaxToken token) {
    Span span = descent.span(token);
    descent.error(span, "UnexpectedToken", token.getText());
    descent.next();
    CommandParameterAst parameter = new CommandParameterAst(span, token.value(), null, span);
    return new ErrorExpressionAst(expression.span().to(span), List.of(expression, parameter));
  }

  private @Nullable ExpressionAst list(boolean inTernary) {
    ExpressionAst first = unary(inTernary);
    if (first == null || descent.commaDisabled() || descent.peekKind() != TokenKind.COMMA) {
      return first;
    }
    List<ExpressionAst> elements = new ArrayList<>();
    elements.add(first);
    while (descent.peekKind() == TokenKind.COMMA) {
      SyntaxToken comma = descent.next();
      descent.skipNewLines();
      ExpressionAst element = unary(true);
      if (element == null) {
        descent.incomplete(descent.after(comma), "MissingExpressionAfterToken", ",");
        elements.add(new ErrorExpressionAst(descent.span(comma), List.of()));
        break;
      }
      elements.add(element);
    }
    Span span = first.span().to(elements.get(elements.size() - 1).span());
    return new ArrayLiteralAst(span, elements);
  }

  @Nullable ExpressionAst unary() {
    return unary(false);
  }

  private @Nullable ExpressionAst unary(boolean inTernary) {
    descent.enter();
    try {
      SyntaxToken token = peekOperand(inTernary);
      ExpressionAst result;
      if (token.kind().has(TokenFlags.UNARY_OPERATOR)) {
        if (token.kind() == TokenKind.COMMA && descent.commaDisabled()) {
          return null;
        }
        result = prefixed(token);
        if (result instanceof ErrorExpressionAst) {
          return result;
        }
      } else if (token.kind() == TokenKind.L_BRACKET) {
        result = bracketed(token);
      } else {
        result = descent.primaries().primary(true);
      }
      return result == null ? null : postfixed(result);
    } finally {
      descent.leave();
    }
  }

  /** Returns the next token, a sign before digits being part of a number. */
  private SyntaxToken peekOperand(boolean inTernary) {
    descent.scanner().setSignedNumber(true);
    descent.scanner().setTernaryNumber(inTernary);
    try {
      if (descent.hasTokenAhead()) {
        TokenKind kind = descent.peekKind();
        if (kind == TokenKind.MINUS
            || kind == TokenKind.PLUS
            || (inTernary && kind == TokenKind.GENERIC)) {
          descent.resync(descent.peek().start());
        }
      }
      return descent.peek();
    } finally {
      descent.scanner().setSignedNumber(false);
      descent.scanner().setTernaryNumber(false);
    }
  }

  private ExpressionAst prefixed(SyntaxToken operator) {
    descent.next();
    descent.skipNewLines();
    ExpressionAst child = unary(true);
    if (child == null) {
      descent.incomplete(
          descent.after(operator), "MissingExpressionAfterOperator", operator.getText());
      return new ErrorExpressionAst(descent.span(operator), List.of());
    }
    Span span = descent.span(operator).to(child.span());
    return operator.kind() == TokenKind.COMMA
        ? new ArrayLiteralAst(span, List.of(child))
        : new UnaryExpressionAst(span, operator.kind(), child);
  }

  private ExpressionAst postfixed(ExpressionAst operand) {
    SyntaxToken token = descent.peek();
    TokenKind kind =
        switch (token.kind()) {
          case PLUS_PLUS -> TokenKind.POSTFIX_PLUS_PLUS;
          case MINUS_MINUS -> TokenKind.POSTFIX_MINUS_MINUS;
          default -> TokenKind.UNKNOWN;
        };
    if (kind == TokenKind.UNKNOWN) {
      return operand;
    }
    descent.next();
    return new UnaryExpressionAst(operand.span().to(descent.span(token)), kind, operand);
  }

  /** Reads attributes and types in brackets with the operand after them. */
  private @Nullable ExpressionAst bracketed(SyntaxToken open) {
    List<AttributeBaseAst> attributes = descent.types().attributes(true);
    if (attributes == null) {
      return null;
    }
    AttributeBaseAst last = attributes.get(attributes.size() - 1);
    ExpressionAst result;
    if (last instanceof AttributeAst attribute) {
      descent.skipNewLines();
      ExpressionAst child = unary(true);
      if (child == null) {
        descent.incomplete(
            attribute.span(), "UnexpectedAttribute", attribute.typeName().fullName());
        return new ErrorExpressionAst(
            descent.span(open).to(attribute.span()), List.copyOf(attributes));
      }
      result = new AttributedExpressionAst(attribute.span().to(child.span()), attribute, child);
    } else {
      result = typed((TypeConstraintAst) last);
    }
    for (int i = attributes.size() - 2; i >= 0; i--) {
      Span span = attributes.get(i).span().to(result.span());
      result =
          attributes.get(i) instanceof TypeConstraintAst type
              ? new ConvertExpressionAst(span, type, result)
              : new AttributedExpressionAst(span, (AttributeAst) attributes.get(i), result);
    }
    return result;
  }

  private ExpressionAst typed(TypeConstraintAst type) {
    TypeExpressionAst literal = new TypeExpressionAst(type.span(), type.typeName());
    SyntaxToken access = descent.primaries().memberAccess(false);
    if (access != null) {
      return descent.primaries().accessed(literal, access);
    }
    TokenKind next = descent.peekKind();
    if (next != TokenKind.NEW_LINE && next != TokenKind.COMMA) {
      ExpressionAst child = unary(true);
      if (child != null) {
        return new ConvertExpressionAst(type.span().to(child.span()), type, child);
      }
    }
    return literal;
  }
}
