package rehearse.syntax.build;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.antlr.v4.runtime.tree.ParseTree;
import org.jspecify.annotations.Nullable;
import rehearse.source.Span;
import rehearse.syntax.antlr.PowerShellParser;
import rehearse.syntax.antlr.PowerShellParser.BlockStatementContext;
import rehearse.syntax.antlr.PowerShellParser.CatchClauseContext;
import rehearse.syntax.antlr.PowerShellParser.ConditionContext;
import rehearse.syntax.antlr.PowerShellParser.DataStatementContext;
import rehearse.syntax.antlr.PowerShellParser.DoStatementContext;
import rehearse.syntax.antlr.PowerShellParser.FlowStatementContext;
import rehearse.syntax.antlr.PowerShellParser.ForEachStatementContext;
import rehearse.syntax.antlr.PowerShellParser.ForStatementContext;
import rehearse.syntax.antlr.PowerShellParser.FunctionDefinitionContext;
import rehearse.syntax.antlr.PowerShellParser.IfStatementContext;
import rehearse.syntax.antlr.PowerShellParser.JumpStatementContext;
import rehearse.syntax.antlr.PowerShellParser.LabeledStatementContext;
import rehearse.syntax.antlr.PowerShellParser.PipelineStatementContext;
import rehearse.syntax.antlr.PowerShellParser.StatementContext;
import rehearse.syntax.antlr.PowerShellParser.SwitchClauseContext;
import rehearse.syntax.antlr.PowerShellParser.SwitchOptionContext;
import rehearse.syntax.antlr.PowerShellParser.SwitchStatementContext;
import rehearse.syntax.antlr.PowerShellParser.TrapStatementContext;
import rehearse.syntax.antlr.PowerShellParser.TryStatementContext;
import rehearse.syntax.antlr.PowerShellParser.TypeDefinitionContext;
import rehearse.syntax.antlr.PowerShellParser.WhileStatementContext;
import rehearse.syntax.ast.BlockStatementAst;
import rehearse.syntax.ast.BreakStatementAst;
import rehearse.syntax.ast.CatchClauseAst;
import rehearse.syntax.ast.CommandExpressionAst;
import rehearse.syntax.ast.ContinueStatementAst;
import rehearse.syntax.ast.DataStatementAst;
import rehearse.syntax.ast.DoUntilStatementAst;
import rehearse.syntax.ast.DoWhileStatementAst;
import rehearse.syntax.ast.ExitStatementAst;
import rehearse.syntax.ast.ExpressionAst;
import rehearse.syntax.ast.ForEachStatementAst;
import rehearse.syntax.ast.ForStatementAst;
import rehearse.syntax.ast.FunctionDefinitionAst;
import rehearse.syntax.ast.IfStatementAst;
import rehearse.syntax.ast.LabeledStatementAst;
import rehearse.syntax.ast.ParameterAst;
import rehearse.syntax.ast.PipelineAst;
import rehearse.syntax.ast.PipelineBaseAst;
import rehearse.syntax.ast.ReturnStatementAst;
import rehearse.syntax.ast.ScriptBlockAst;
import rehearse.syntax.ast.StatementAst;
import rehearse.syntax.ast.StatementBlockAst;
import rehearse.syntax.ast.SwitchFlag;
import rehearse.syntax.ast.SwitchStatementAst;
import rehearse.syntax.ast.ThrowStatementAst;
import rehearse.syntax.ast.TokenKind;
import rehearse.syntax.ast.TrapStatementAst;
import rehearse.syntax.ast.TryStatementAst;
import rehearse.syntax.ast.TypeConstraintAst;
import rehearse.syntax.ast.WhileStatementAst;
import rehearse.syntax.token.SyntaxToken;

/** Builds statements. */
final class StatementBuilder {
  private final AstBuilder builder;
  private final PipelineBuilder pipelines;

  StatementBuilder(AstBuilder builder) {
    this.builder = builder;
    this.pipelines = new PipelineBuilder(builder);
  }

  /** Returns the tree of a statement. */
  StatementAst statement(StatementContext context) {
    return context.ast == null ? build(context) : context.ast;
  }

  /** Builds the tree of a statement. */
  StatementAst build(StatementContext context) {
    ParseTree child = context.getChild(0);
    if (child instanceof PipelineStatementContext pipeline) {
      return pipelines.pipelineStatement(pipeline);
    }
    if (child instanceof IfStatementContext statement) {
      return ifStatement(statement);
    }
    if (child instanceof LabeledStatementContext statement) {
      return labeled(statement);
    }
    if (child instanceof TryStatementContext statement) {
      return tryStatement(statement);
    }
    if (child instanceof FunctionDefinitionContext function) {
      return function(function);
    }
    if (child instanceof FlowStatementContext flow) {
      return flow(flow);
    }
    if (child instanceof JumpStatementContext jump) {
      return jump(jump);
    }
    if (child instanceof TrapStatementContext trap) {
      return trap(trap);
    }
    if (child instanceof DataStatementContext data) {
      return data(data);
    }
    if (child instanceof BlockStatementContext block) {
      return new BlockStatementAst(
          builder.span(block),
          AstBuilder.first(block).kind(),
          builder.statementBlock(block.statementBlock()));
    }
    return builder.declarations().typeDefinition((TypeDefinitionContext) child);
  }

  PipelineBaseAst pipeline(PipelineStatementContext context) {
    return pipelines.pipelineStatement(context);
  }

  private @Nullable PipelineBaseAst optionalPipeline(@Nullable PipelineStatementContext context) {
    return context == null ? null : pipelines.pipelineStatement(context);
  }

  private PipelineBaseAst condition(ConditionContext context) {
    return pipelines.pipelineStatement(context.pipelineStatement());
  }

  private IfStatementAst ifStatement(IfStatementContext context) {
    List<IfStatementAst.IfClause> clauses = new ArrayList<>();
    List<ConditionContext> conditions = context.condition();
    List<PowerShellParser.StatementBlockContext> blocks = context.statementBlock();
    for (int i = 0; i < conditions.size(); i++) {
      clauses.add(
          new IfStatementAst.IfClause(
              condition(conditions.get(i)), builder.statementBlock(blocks.get(i))));
    }
    StatementBlockAst elseClause =
        blocks.size() > conditions.size()
            ? builder.statementBlock(blocks.get(conditions.size()))
            : null;
    return new IfStatementAst(builder.span(context), clauses, elseClause);
  }

  private LabeledStatementAst labeled(LabeledStatementContext context) {
    ParseTree first = context.getChild(0);
    String label = null;
    if (context.LABEL() != null) {
      label = AstBuilder.token(first).value();
    }
    Span span = builder.span(context);
    ParseTree statement = context.getChild(context.getChildCount() - 1);
    if (statement instanceof SwitchStatementContext switchStatement) {
      return switchStatement(switchStatement, label, span);
    }
    if (statement instanceof ForEachStatementContext loop) {
      SyntaxToken variable = AstBuilder.token(loop.VARIABLE());
      return new ForEachStatementAst(
          span,
          label,
          null,
          false,
          builder.expressions().plainVariable(variable),
          pipelines.pipelineStatement(loop.pipelineStatement()),
          builder.statementBlock(loop.statementBlock()));
    }
    if (statement instanceof ForStatementContext loop) {
      return new ForStatementAst(
          span,
          label,
          optionalPipeline(loop.initializer),
          optionalPipeline(loop.test),
          optionalPipeline(loop.iterator),
          builder.statementBlock(loop.statementBlock()));
    }
    if (statement instanceof WhileStatementContext loop) {
      return new WhileStatementAst(
          span, label, condition(loop.condition()), builder.statementBlock(loop.statementBlock()));
    }
    DoStatementContext loop = (DoStatementContext) statement;
    StatementBlockAst body = builder.statementBlock(loop.statementBlock());
    PipelineBaseAst condition = condition(loop.condition());
    return loop.WHILE() != null
        ? new DoWhileStatementAst(span, label, condition, body)
        : new DoUntilStatementAst(span, label, condition, body);
  }

  private SwitchStatementAst switchStatement(
      SwitchStatementContext context, @Nullable String label, Span span) {
    Set<SwitchFlag> flags = EnumSet.noneOf(SwitchFlag.class);
    PipelineBaseAst condition = null;
    for (SwitchOptionContext option : context.switchOption()) {
      SyntaxToken parameter = AstBuilder.first(option);
      SwitchFlag flag = switchFlag(parameter.value());
      if (option.argument() != null) {
        ExpressionAst file = builder.expressions().argument(option.argument());
        condition = expressionPipeline(file);
      }
      if (flag == SwitchFlag.REGEX || flag == SwitchFlag.WILDCARD || flag == null) {
        flags.remove(SwitchFlag.REGEX);
        flags.remove(SwitchFlag.WILDCARD);
      }
      if (flag != null) {
        flags.add(flag);
      }
    }
    if ((context.condition() == null) == (condition == null)) {
      throw new SyntaxFailure();
    }
    if (condition == null) {
      condition = condition(context.condition());
    }
    List<SwitchStatementAst.SwitchClause> clauses = new ArrayList<>();
    StatementBlockAst defaultClause = null;
    for (SwitchClauseContext clause : context.switchClause()) {
      StatementBlockAst body = builder.statementBlock(clause.statementBlock());
      if (clause.DEFAULT() == null) {
        ExpressionAst test = builder.expressions().argument(clause.argument());
        clauses.add(new SwitchStatementAst.SwitchClause(test, body));
      } else if (defaultClause == null) {
        defaultClause = body;
      } else {
        throw new SyntaxFailure();
      }
    }
    return new SwitchStatementAst(span, label, condition, flags, clauses, defaultClause);
  }

  /** Returns the flag that {@code name} may be short for, null for {@code -Exact}. */
  private static @Nullable SwitchFlag switchFlag(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (!lower.isEmpty()) {
      if ("regex".startsWith(lower)) {
        return SwitchFlag.REGEX;
      }
      if ("wildcard".startsWith(lower)) {
        return SwitchFlag.WILDCARD;
      }
      if ("exact".startsWith(lower)) {
        return null;
      }
      if ("casesensitive".startsWith(lower)) {
        return SwitchFlag.CASE_SENSITIVE;
      }
      if ("file".startsWith(lower)) {
        return SwitchFlag.FILE;
      }
    }
    throw new SyntaxFailure();
  }

  private static PipelineAst expressionPipeline(ExpressionAst expression) {
    Span span = expression.span();
    return new PipelineAst(
        span, List.of(new CommandExpressionAst(span, expression, List.of())), false);
  }

  private TryStatementAst tryStatement(TryStatementContext context) {
    List<CatchClauseAst> catches = new ArrayList<>();
    for (CatchClauseContext clause : context.catchClause()) {
      List<TypeConstraintAst> types = new ArrayList<>();
      for (PowerShellParser.TypeConstraintContext type : clause.typeConstraint()) {
        types.add(builder.declarations().typeConstraint(type));
      }
      catches.add(
          new CatchClauseAst(
              builder.span(clause), types, builder.statementBlock(clause.statementBlock())));
    }
    StatementBlockAst finallyBlock =
        context.finallyClause() == null
            ? null
            : builder.statementBlock(context.finallyClause().statementBlock());
    return new TryStatementAst(
        builder.span(context),
        builder.statementBlock(context.statementBlock()),
        catches,
        finallyBlock);
  }

  private TrapStatementAst trap(TrapStatementContext context) {
    TypeConstraintAst type =
        context.typeConstraint() == null
            ? null
            : builder.declarations().typeConstraint(context.typeConstraint());
    return new TrapStatementAst(
        builder.span(context), type, builder.statementBlock(context.statementBlock()));
  }

  private FunctionDefinitionAst function(FunctionDefinitionContext context) {
    SyntaxToken keyword = AstBuilder.first(context);
    SyntaxToken name = AstBuilder.token(context.WORD());
    List<ParameterAst> parameters =
        context.parameterList() == null
            ? null
            : builder.declarations().parameters(context.parameterList());
    boolean filter = keyword.kind() == TokenKind.FILTER;
    PowerShellParser.ScriptBlockContext block = context.scriptBlock();
    ScriptBlockAst body =
        builder.scriptBlock(
            block.scriptBody(), (SyntaxToken) block.start, (SyntaxToken) block.stop);
    return new FunctionDefinitionAst(
        builder.span(context),
        filter,
        keyword.kind() == TokenKind.WORKFLOW,
        name.word(),
        builder.span(name),
        parameters,
        body,
        builder.help().before(keyword.start()));
  }

  private StatementAst flow(FlowStatementContext context) {
    PipelineBaseAst value = optionalPipeline(context.pipelineStatement());
    Span span = builder.span(context);
    return switch (AstBuilder.first(context).kind()) {
      case RETURN -> new ReturnStatementAst(span, value);
      case THROW -> new ThrowStatementAst(span, value);
      default -> new ExitStatementAst(span, value);
    };
  }

  private StatementAst jump(JumpStatementContext context) {
    ExpressionAst label =
        context.getChildCount() == 1
            ? null
            : builder.expressions().nameOrOperand(context.getChild(1));
    Span span = builder.span(context);
    return AstBuilder.first(context).kind() == TokenKind.BREAK
        ? new BreakStatementAst(span, label)
        : new ContinueStatementAst(span, label);
  }

  private DataStatementAst data(DataStatementContext context) {
    List<ExpressionAst> commands = new ArrayList<>();
    for (PowerShellParser.ArgumentContext argument : context.argument()) {
      commands.add(builder.expressions().argument(argument));
    }
    String variable = context.WORD() == null ? null : AstBuilder.token(context.WORD()).value();
    return new DataStatementAst(
        builder.span(context),
        variable,
        commands,
        builder.statementBlock(context.statementBlock()));
  }
}
