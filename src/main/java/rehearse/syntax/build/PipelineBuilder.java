package rehearse.syntax.build;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import rehearse.source.Span;
import rehearse.syntax.antlr.PowerShellParser;
import rehearse.syntax.antlr.PowerShellParser.ArgumentContext;
import rehearse.syntax.antlr.PowerShellParser.ArgumentListContext;
import rehearse.syntax.antlr.PowerShellParser.AssignmentOperatorContext;
import rehearse.syntax.antlr.PowerShellParser.ChainTailContext;
import rehearse.syntax.antlr.PowerShellParser.CommandContext;
import rehearse.syntax.antlr.PowerShellParser.CommandElementContext;
import rehearse.syntax.antlr.PowerShellParser.ExpressionContext;
import rehearse.syntax.antlr.PowerShellParser.PipelineContext;
import rehearse.syntax.antlr.PowerShellParser.PipelineStatementContext;
import rehearse.syntax.antlr.PowerShellParser.RedirectionContext;
import rehearse.syntax.antlr.PowerShellParser.StatementContext;
import rehearse.syntax.ast.AssignmentStatementAst;
import rehearse.syntax.ast.ChainableAst;
import rehearse.syntax.ast.CommandAst;
import rehearse.syntax.ast.CommandBaseAst;
import rehearse.syntax.ast.CommandElementAst;
import rehearse.syntax.ast.CommandExpressionAst;
import rehearse.syntax.ast.CommandParameterAst;
import rehearse.syntax.ast.ExpressionAst;
import rehearse.syntax.ast.FileRedirectionAst;
import rehearse.syntax.ast.MergingRedirectionAst;
import rehearse.syntax.ast.PipelineAst;
import rehearse.syntax.ast.PipelineBaseAst;
import rehearse.syntax.ast.PipelineChainAst;
import rehearse.syntax.ast.RedirectionAst;
import rehearse.syntax.ast.RedirectionStream;
import rehearse.syntax.ast.StatementAst;
import rehearse.syntax.ast.TokenKind;
import rehearse.syntax.token.SyntaxToken;

/** Builds pipelines, assignments and commands. */
final class PipelineBuilder {
  private final AstBuilder builder;

  PipelineBuilder(AstBuilder builder) {
    this.builder = builder;
  }

  PipelineBaseAst pipelineStatement(PipelineStatementContext context) {
    int count = context.getChildCount();
    if (count > 1 && context.getChild(1) instanceof AssignmentOperatorContext) {
      return assignment(context);
    }
    if (!(context.getChild(count - 1) instanceof ChainTailContext chain)) {
      return pipeline(context, count, false);
    }
    return chain(pipeline(context, count - 1, chain.getChildCount() == 1), chain);
  }

  private ChainableAst chain(PipelineAst first, ChainTailContext chain) {
    ChainableAst left = first;
    int count = chain.getChildCount();
    boolean background = count % 2 == 1;
    for (int i = 0; i + 1 < count; i += 2) {
      TokenKind operator = AstBuilder.token(chain.getChild(i)).kind();
      PipelineContext next = (PipelineContext) chain.getChild(i + 1);
      PipelineAst right = pipeline(next, next.getChildCount(), false);
      left =
          new PipelineChainAst(
              left.span().to(right.span()), left, operator, right, background && i + 3 == count);
    }
    return left;
  }

  /** Builds a pipeline from the first {@code count} children of {@code context}. */
  private PipelineAst pipeline(ParserRuleContext context, int count, boolean background) {
    int index = 1;
    CommandBaseAst head;
    if (context.getChild(0) instanceof CommandContext command) {
      head = command(command);
    } else {
      List<RedirectionAst> redirections = new ArrayList<>(0);
      while (index < count && context.getChild(index) instanceof RedirectionContext redirection) {
        addRedirection(redirection, redirections);
        index++;
      }
      head = expression((ExpressionContext) context.getChild(0), redirections);
    }
    if (index == count) {
      return new PipelineAst(head.span(), List.of(head), background);
    }
    List<CommandBaseAst> elements = new ArrayList<>(1 + count / 2);
    elements.add(head);
    for (int i = index + 1; i < count; i += 2) {
      elements.add(command((CommandContext) context.getChild(i)));
    }
    Span span = head.span().to(elements.get(elements.size() - 1).span());
    return new PipelineAst(span, elements, background);
  }

  private CommandExpressionAst expression(
      ExpressionContext context, List<RedirectionAst> redirections) {
    ExpressionAst expression = builder.expressions().expression(context);
    Span span = expression.span();
    if (!redirections.isEmpty()) {
      span = span.to(redirections.get(redirections.size() - 1).span());
    }
    return new CommandExpressionAst(span, expression, redirections);
  }

  private AssignmentStatementAst assignment(PipelineStatementContext context) {
    ExpressionAst left = builder.expressions().expression((ExpressionContext) context.getChild(0));
    AssignmentOperatorContext operator = (AssignmentOperatorContext) context.getChild(1);
    StatementAst right = builder.statements().statement((StatementContext) context.getChild(2));
    if (right instanceof PipelineAst pipeline
        && !pipeline.background()
        && pipeline.pipelineElements().size() == 1
        && pipeline.pipelineElements().get(0) instanceof CommandExpressionAst value) {
      right = value;
    }
    SyntaxToken token = AstBuilder.first(operator);
    return new AssignmentStatementAst(
        left.span().to(right.span()), left, token.kind(), right, builder.span(token));
  }

  private CommandAst command(CommandContext context) {
    List<CommandElementAst> elements = new ArrayList<>(context.getChildCount());
    List<RedirectionAst> redirections = new ArrayList<>(0);
    TokenKind invocation = TokenKind.UNKNOWN;
    int index = 0;
    if (!AstBuilder.isToken(context.getChild(0), PowerShellParser.WORD)) {
      invocation = AstBuilder.first(context).kind();
      index++;
    }
    elements.add(
        invocation == TokenKind.UNKNOWN
            ? builder.expressions().commandName(AstBuilder.first(context))
            : builder.expressions().argument((ArgumentContext) context.getChild(index)));
    int count = context.getChildCount();
    for (int i = index + 1; i < count; i++) {
      element((CommandElementContext) context.getChild(i), elements, redirections);
    }
    return new CommandAst(builder.span(context), invocation, elements, redirections);
  }

  private void element(
      CommandElementContext context,
      List<CommandElementAst> elements,
      List<RedirectionAst> redirections) {
    ParseTree child = context.getChild(0);
    if (child instanceof ArgumentListContext list) {
      elements.add(builder.expressions().argumentList(list));
    } else if (child instanceof RedirectionContext redirection) {
      addRedirection(redirection, redirections);
    } else {
      elements.add(parameter(context));
    }
  }

  private CommandParameterAst parameter(CommandElementContext context) {
    SyntaxToken token = AstBuilder.first(context);
    Span position = builder.span(token);
    if (token.kind() == TokenKind.MINUS_MINUS) {
      return new CommandParameterAst(position, "-", null, position);
    }
    if (context.getChildCount() == 1) {
      return new CommandParameterAst(position, token.value(), null, position);
    }
    ExpressionAst argument =
        builder.expressions().argumentList((ArgumentListContext) context.getChild(1));
    return new CommandParameterAst(position.to(argument.span()), token.value(), argument, position);
  }

  private void addRedirection(RedirectionContext context, List<RedirectionAst> redirections) {
    SyntaxToken token = AstBuilder.first(context);
    String text = token.getText();
    RedirectionStream from = stream(text.charAt(0));
    for (RedirectionAst earlier : redirections) {
      if (earlier.fromStream() == from) {
        throw new SyntaxFailure();
      }
    }
    if (token.getType() == PowerShellParser.MERGING_REDIRECTION) {
      char to = text.charAt(text.length() - 1);
      if (to != '1' || from == RedirectionStream.OUTPUT) {
        throw new SyntaxFailure();
      }
      redirections.add(new MergingRedirectionAst(builder.span(token), from, stream(to)));
      return;
    }
    ExpressionAst location = builder.expressions().argument(context.argument());
    redirections.add(
        new FileRedirectionAst(
            builder.span(token).to(location.span()), from, location, text.endsWith(">>")));
  }

  private static RedirectionStream stream(char first) {
    if (first == '*') {
      return RedirectionStream.ALL;
    }
    return first == '>' ? RedirectionStream.OUTPUT : RedirectionStream.ofNumber(first - '0');
  }
}
