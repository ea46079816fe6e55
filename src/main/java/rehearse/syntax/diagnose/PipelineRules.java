package rehearse.syntax.diagnose;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.source.Span;
import rehearse.syntax.ast.AssignmentStatementAst;
import rehearse.syntax.ast.ChainableAst;
import rehearse.syntax.ast.CommandBaseAst;
import rehearse.syntax.ast.CommandExpressionAst;
import rehearse.syntax.ast.ErrorStatementAst;
import rehearse.syntax.ast.ExpressionAst;
import rehearse.syntax.ast.PipelineAst;
import rehearse.syntax.ast.PipelineBaseAst;
import rehearse.syntax.ast.PipelineChainAst;
import rehearse.syntax.ast.RedirectionAst;
import rehearse.syntax.ast.StatementAst;
import rehearse.syntax.ast.TokenFlags;
import rehearse.syntax.ast.TokenKind;
import rehearse.syntax.token.ScanMode;
import rehearse.syntax.token.StatementContinuation;
import rehearse.syntax.token.SyntaxToken;

/** Reads pipelines, chains of them and assignments. */
final class PipelineRules {
  private final Descent descent;

  PipelineRules(Descent descent) {
    this.descent = descent;
  }

  /** Reads pipelines joined by {@code &&} and {@code ||}, or an assignment. */
  @Nullable PipelineBaseAst chain() {
    ScanMode mode = descent.setMode(ScanMode.COMMAND);
    try {
      return chainInMode();
    } finally {
      descent.setMode(mode);
    }
  }

  private @Nullable PipelineBaseAst chainInMode() {
    ChainableAst left = null;
    SyntaxToken operator = null;
    ExpressionAst expression = expression();
    if (expression != null) {
      SyntaxToken token = descent.peek();
      if (token.kind().has(TokenFlags.ASSIGNMENT_OPERATOR)) {
        return assignment(expression, token);
      }
    }
    descent.setMode(ScanMode.COMMAND);
    while (true) {
      SyntaxToken first = descent.peek();
      if (left != null) {
        expression = expression();
        descent.setMode(ScanMode.COMMAND);
      }
      PipelineAst pipeline = pipeline(expression);
      if (pipeline == null) {
        return left == null || operator == null ? left : emptyElement(left, operator, first);
      }
      left = joined(left, operator, pipeline);
      operator = descent.peek();
      if (operator.kind() == TokenKind.AMPERSAND) {
        return background(left);
      }
      if (operator.kind() != TokenKind.AND_AND && operator.kind() != TokenKind.OR_OR) {
        return left;
      }
      descent.next();
      descent.skipNewLines();
      if (descent.peekKind() == TokenKind.END_OF_INPUT) {
        descent.incomplete(descent.after(operator), "EmptyPipelineChainElement");
        return left;
      }
    }
  }

  private @Nullable ExpressionAst expression() {
    descent.setMode(ScanMode.EXPRESSION);
    return descent.expressions().expression();
  }

  /** Reports what stands after {@code operator} where a pipeline should. */
  private ErrorStatementAst emptyElement(
      ChainableAst left, SyntaxToken operator, SyntaxToken first) {
    Span span = descent.span(operator);
    switch (first.kind()) {
      case END_OF_INPUT -> descent.incomplete(Descent.after(span), "EmptyPipelineChainElement");
      case DOT, AMPERSAND -> {}
      default -> descent.error(span.to(descent.span(first)), "EmptyPipelineChainElement");
    }
    return new ErrorStatementAst(left.span().to(span), List.of(left));
  }

  private static ChainableAst joined(
      @Nullable ChainableAst left, @Nullable SyntaxToken operator, PipelineAst pipeline) {
    if (left == null || operator == null) {
      return pipeline;
    }
    Span span = left.span().to(pipeline.span());
    return new PipelineChainAst(span, left, operator.kind(), pipeline, false);
  }

  private PipelineBaseAst background(ChainableAst left) {
    descent.next();
    SyntaxToken next = descent.peek();
    if (next.kind() == TokenKind.AND_AND || next.kind() == TokenKind.OR_OR) {
      descent.next();
      descent.error(descent.span(next), "BackgroundOperatorInPipelineChain");
      return new ErrorStatementAst(left.span(), List.of(left));
    }
    if (left instanceof PipelineAst pipeline) {
      return new PipelineAst(pipeline.span(), pipeline.pipelineElements(), true);
    }
    PipelineChainAst chain = (PipelineChainAst) left;
    return new PipelineChainAst(chain.span(), chain.left(), chain.operator(), chain.right(), true);
  }

  private AssignmentStatementAst assignment(ExpressionAst target, SyntaxToken operator) {
    descent.next();
    descent.setMode(ScanMode.COMMAND);
    descent.skipNewLines();
    StatementAst value = descent.statements().statement();
    if (value == null) {
      Span after = descent.after(operator);
      descent.incomplete(after, "ExpectedValueExpression", operator.kind().text());
      value = Descent.errorStatement(after);
    }
    if (value instanceof PipelineAst pipeline
        && !pipeline.background()
        && pipeline.pipelineElements().size() == 1
        && pipeline.pipelineElements().get(0) instanceof CommandExpressionAst only) {
      value = only;
    }
    Span span = target.span().to(value.span());
    return new AssignmentStatementAst(span, target, operator.kind(), value, descent.span(operator));
  }

  private @Nullable PipelineAst pipeline(@Nullable ExpressionAst first) {
    List<CommandBaseAst> elements = new ArrayList<>();
    ExpressionAst expression = first;
    SyntaxToken pipe = null;
    while (true) {
      CommandBaseAst element = element(expression, !elements.isEmpty());
      if (element != null) {
        elements.add(element);
      } else if (!elements.isEmpty() || descent.peekKind() == TokenKind.PIPE) {
        Span span = pipe == null ? descent.span(descent.peek()) : descent.after(pipe);
        descent.incomplete(span, "EmptyPipeElement");
      }
      SyntaxToken next = skipToContinuingPipe();
      if (next.kind() != TokenKind.PIPE) {
        endPipeline(next, elements.isEmpty());
        break;
      }
      descent.next();
      descent.skipNewLines();
      pipe = next;
      if (descent.peekKind() == TokenKind.END_OF_INPUT) {
        descent.incomplete(descent.after(pipe), "EmptyPipeElement");
        break;
      }
      expression = expression();
      descent.setMode(ScanMode.COMMAND);
    }
    if (elements.isEmpty()) {
      return null;
    }
    Span span = elements.get(0).span().to(elements.get(elements.size() - 1).span());
    return new PipelineAst(span, elements, false);
  }

  private @Nullable CommandBaseAst element(@Nullable ExpressionAst expression, boolean piped) {
    if (expression == null) {
      return descent.commands().command();
    }
    if (piped) {
      descent.error(expression.span(), "ExpressionsMustBeFirstInPipeline");
    }
    List<RedirectionAst> redirections = new ArrayList<>(0);
    Span span = expression.span();
    while (isRedirection(descent.peekKind())) {
      span = span.to(descent.commands().redirection(descent.next(), redirections));
    }
    return new CommandExpressionAst(span, expression, redirections);
  }

  static boolean isRedirection(TokenKind kind) {
    return kind == TokenKind.REDIRECTION || kind == TokenKind.REDIRECT_IN_STD;
  }

  /** Returns the next token, which may be a pipe that starts one of the next lines. */
  private SyntaxToken skipToContinuingPipe() {
    SyntaxToken next = descent.peek();
    if (next.kind() == TokenKind.NEW_LINE
        && StatementContinuation.hasContinuingPipe(descent.scanner(), next.start())) {
      descent.skipNewLines();
      return descent.peek();
    }
    return next;
  }

  private void endPipeline(SyntaxToken next, boolean empty) {
    switch (next.kind()) {
      case SEMI, NEW_LINE, R_PAREN, R_CURLY, END_OF_INPUT, AND_AND, OR_OR, AMPERSAND -> {}
      default -> {
        if (!empty) {
          descent.error(descent.span(next), "UnexpectedToken", next.getText());
        }
      }
    }
  }
}
