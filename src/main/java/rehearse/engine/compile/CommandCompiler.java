package rehearse.engine.compile;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.engine.node.ArgumentNodes;
import rehearse.engine.node.CommandNode;
import rehearse.engine.node.ExpressionNode;
import rehearse.engine.node.LiteralNodes;
import rehearse.engine.node.PipelineNodes;
import rehearse.engine.node.RedirectionNodes;
import rehearse.engine.node.StatementNode;
import rehearse.source.Span;
import rehearse.syntax.ast.ArrayExpressionAst;
import rehearse.syntax.ast.Ast;
import rehearse.syntax.ast.CommandAst;
import rehearse.syntax.ast.CommandElementAst;
import rehearse.syntax.ast.CommandExpressionAst;
import rehearse.syntax.ast.CommandParameterAst;
import rehearse.syntax.ast.ConstantExpressionAst;
import rehearse.syntax.ast.ExpressionAst;
import rehearse.syntax.ast.FileRedirectionAst;
import rehearse.syntax.ast.MergingRedirectionAst;
import rehearse.syntax.ast.ParenExpressionAst;
import rehearse.syntax.ast.PipelineAst;
import rehearse.syntax.ast.RedirectionAst;
import rehearse.syntax.ast.StringConstantExpressionAst;
import rehearse.syntax.ast.StringConstantType;
import rehearse.syntax.ast.SubExpressionAst;
import rehearse.syntax.ast.TokenKind;
import rehearse.syntax.ast.VariableExpressionAst;

/** Compiles commands, their arguments and redirections. */
final class CommandCompiler {
  private static final RedirectionNodes.Redirection[] NO_REDIRECTIONS = {};

  private final BlockContext context;
  private final ExpressionCompiler expressions;

  CommandCompiler(BlockContext context, ExpressionCompiler expressions) {
    this.context = context;
    this.expressions = expressions;
  }

  /** Returns the expression that a statement is, without redirections, or null. */
  static @Nullable ExpressionAst onlyExpression(Ast statement) {
    if (statement instanceof PipelineAst pipeline) {
      return pipeline.pipelineElements().size() == 1 && !pipeline.background()
          ? onlyExpression(pipeline.pipelineElements().get(0))
          : null;
    }
    return statement instanceof CommandExpressionAst expression
            && expression.redirections().isEmpty()
        ? expression.expression()
        : null;
  }

  /** Returns whether {@code $?} is true after the expression, whatever ran inside. */
  static boolean setsSuccess(ExpressionAst expression) {
    return !(expression instanceof ParenExpressionAst
        || expression instanceof SubExpressionAst
        || expression instanceof ArrayExpressionAst);
  }

  StatementNode expression(CommandExpressionAst element) {
    PipelineNodes.ExpressionStatement statement =
        new PipelineNodes.ExpressionStatement(
            expressions.compile(element.expression()),
            element.span(),
            setsSuccess(element.expression()));
    return element.redirections().isEmpty()
        ? statement
        : new PipelineNodes.RedirectedExpression(statement, redirections(element.redirections()));
  }

  StatementNode pipeline(
      @Nullable CommandExpressionAst first, List<CommandAst> commands, Span span) {
    CommandNode[] nodes = new CommandNode[commands.size()];
    for (int i = 0; i < nodes.length; i++) {
      nodes[i] = command(commands.get(i));
    }
    ExpressionNode input = null;
    if (first != null) {
      input =
          first.redirections().isEmpty()
              ? expressions.compile(first.expression())
              : new rehearse.engine.node.CollectionNodes.Paren(expression(first));
    }
    return new PipelineNodes.CommandPipeline(input, nodes, span);
  }

  private CommandNode command(CommandAst command) {
    CommandNode.Operator operator =
        switch (command.invocationOperator()) {
          case AMPERSAND -> CommandNode.Operator.AMPERSAND;
          case DOT -> CommandNode.Operator.DOT;
          default -> CommandNode.Operator.NONE;
        };
    CommandElementAst first = command.commandElements().get(0);
    ExpressionNode target =
        first instanceof ExpressionAst expression
            ? expressions.compile(expression)
            : new LiteralNodes.Constant(context.source().text(first.span()), null);
    return new CommandNode(
        operator,
        target,
        arguments(command),
        redirections(command.redirections()),
        command.span(),
        first.span(),
        looksLikeMethodCall(command));
  }

  private static boolean looksLikeMethodCall(CommandAst command) {
    return command.invocationOperator() == TokenKind.UNKNOWN
        && command.commandElements().size() == 2
        && command.commandElements().get(1) instanceof ParenExpressionAst argument
        && argument.span().start() == command.commandElements().get(0).span().end();
  }

  private ArgumentNodes[] arguments(CommandAst command) {
    List<ArgumentNodes> arguments = new ArrayList<>();
    boolean parametersEnded = false;
    for (int i = 1; i < command.commandElements().size(); i++) {
      CommandElementAst element = command.commandElements().get(i);
      if (!parametersEnded && isEndOfParameters(element)) {
        parametersEnded = true;
      } else {
        arguments.add(argument(element, parametersEnded));
      }
    }
    return arguments.toArray(new ArgumentNodes[0]);
  }

  private boolean isEndOfParameters(CommandElementAst element) {
    return element instanceof StringConstantExpressionAst text
        && text.stringConstantType() == StringConstantType.BARE_WORD
        && text.value().equals("--");
  }

  private ArgumentNodes argument(CommandElementAst element, boolean parametersEnded) {
    if (element instanceof CommandParameterAst parameter) {
      ExpressionAst value = parameter.argument();
      if (parametersEnded && value == null) {
        String text = context.source().text(parameter.span());
        return new ArgumentNodes.Value(
            new LiteralNodes.Constant(text, null), true, parameter.span());
      }
      return new ArgumentNodes.Parameter(
          parameter.parameterName(),
          value == null ? null : expressions.compile(value),
          parameter.errorPosition(),
          value == null ? null : value.span());
    }
    if (element instanceof VariableExpressionAst variable && variable.splatted()) {
      return new ArgumentNodes.Splatted(expressions.compile(variable), variable.span());
    }
    ExpressionAst expression = (ExpressionAst) element;
    return new ArgumentNodes.Value(
        expressions.compile(expression),
        expression instanceof ConstantExpressionAst,
        expression.span());
  }

  private RedirectionNodes.Redirection[] redirections(List<RedirectionAst> redirections) {
    if (redirections.isEmpty()) {
      return NO_REDIRECTIONS;
    }
    RedirectionNodes.Redirection[] nodes = new RedirectionNodes.Redirection[redirections.size()];
    for (int i = 0; i < nodes.length; i++) {
      nodes[i] = redirection(redirections.get(i));
    }
    return nodes;
  }

  private RedirectionNodes.Redirection redirection(RedirectionAst redirection) {
    if (redirection instanceof FileRedirectionAst file) {
      return new RedirectionNodes.Redirection(
          file.fromStream(), expressions.compile(file.location()), file.append(), file.span());
    }
    MergingRedirectionAst merge = (MergingRedirectionAst) redirection;
    return new RedirectionNodes.Redirection(merge.fromStream(), null, false, merge.span());
  }
}
