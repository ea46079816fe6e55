package rehearse.engine.compile;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.engine.function.CodeBlock;
import rehearse.engine.node.AssignmentNodes;
import rehearse.engine.node.BlockNodes;
import rehearse.engine.node.ConditionalNodes;
import rehearse.engine.node.DefinitionNodes;
import rehearse.engine.node.ExpressionNode;
import rehearse.engine.node.JumpNodes;
import rehearse.engine.node.LoopNodes;
import rehearse.engine.node.PipelineNodes;
import rehearse.engine.node.StatementNode;
import rehearse.engine.node.TargetNode;
import rehearse.engine.node.TryNode;
import rehearse.syntax.ast.AssignmentStatementAst;
import rehearse.syntax.ast.AttributeAst;
import rehearse.syntax.ast.BlockStatementAst;
import rehearse.syntax.ast.BreakStatementAst;
import rehearse.syntax.ast.CatchClauseAst;
import rehearse.syntax.ast.CommandAst;
import rehearse.syntax.ast.CommandExpressionAst;
import rehearse.syntax.ast.ContinueStatementAst;
import rehearse.syntax.ast.DataStatementAst;
import rehearse.syntax.ast.DoUntilStatementAst;
import rehearse.syntax.ast.DoWhileStatementAst;
import rehearse.syntax.ast.ErrorStatementAst;
import rehearse.syntax.ast.ExitStatementAst;
import rehearse.syntax.ast.ExpressionAst;
import rehearse.syntax.ast.ForEachStatementAst;
import rehearse.syntax.ast.ForStatementAst;
import rehearse.syntax.ast.FunctionDefinitionAst;
import rehearse.syntax.ast.IfStatementAst;
import rehearse.syntax.ast.PipelineAst;
import rehearse.syntax.ast.PipelineBaseAst;
import rehearse.syntax.ast.PipelineChainAst;
import rehearse.syntax.ast.ReturnStatementAst;
import rehearse.syntax.ast.StatementAst;
import rehearse.syntax.ast.StatementBlockAst;
import rehearse.syntax.ast.StringConstantExpressionAst;
import rehearse.syntax.ast.SwitchStatementAst;
import rehearse.syntax.ast.ThrowStatementAst;
import rehearse.syntax.ast.TokenKind;
import rehearse.syntax.ast.TrapStatementAst;
import rehearse.syntax.ast.TryStatementAst;
import rehearse.syntax.ast.TypeConstraintAst;
import rehearse.syntax.ast.TypeDefinitionAst;
import rehearse.syntax.ast.UnaryExpressionAst;
import rehearse.syntax.ast.UsingStatementAst;
import rehearse.syntax.ast.WhileStatementAst;

/** Compiles statements. */
final class StatementCompiler {
  private final BlockContext context;
  private final ExpressionCompiler expressions;
  private final CommandCompiler commands;
  private final SwitchCompiler switches;

  StatementCompiler(BlockContext context) {
    this.context = context;
    this.expressions = new ExpressionCompiler(context, this);
    this.commands = new CommandCompiler(context, expressions);
    this.switches = new SwitchCompiler(context, this);
  }

  ExpressionCompiler expressions() {
    return expressions;
  }

  StatementNode block(StatementBlockAst block) {
    return list(block.statements(), block.traps());
  }

  /** Compiles statements with the traps that are set for them. */
  StatementNode list(List<StatementAst> statements, List<TrapStatementAst> traps) {
    boolean insideTrap = context.insideTrap();
    List<BlockNodes.Trap> handlers = new ArrayList<>();
    if (!traps.isEmpty()) {
      for (TrapStatementAst trap : traps) {
        handlers.add(trap(trap));
      }
      context.enterTraps();
    }
    List<StatementNode> nodes = new ArrayList<>(statements.size());
    for (StatementAst statement : statements) {
      if (!(statement instanceof TrapStatementAst)) {
        nodes.add(compile(statement));
      }
    }
    StatementNode[] array = nodes.toArray(new StatementNode[0]);
    if (!traps.isEmpty()) {
      context.leaveTraps();
      return new BlockNodes.TrappedStatements(array, handlers);
    }
    return array.length == 0
        ? new BlockNodes.Empty()
        : new BlockNodes.Statements(array, insideTrap);
  }

  private BlockNodes.Trap trap(TrapStatementAst trap) {
    TypeReference type =
        trap.trapType() == null
            ? null
            : new TypeReference(trap.trapType().typeName(), context.namespaces());
    int loops = context.suspendLoops();
    context.enterCatch();
    StatementNode body = block(trap.body());
    context.leaveCatch();
    context.resumeLoops(loops);
    return new BlockNodes.Trap(type, body, context.slot("_"));
  }

  StatementNode compile(StatementAst statement) {
    if (statement instanceof PipelineAst pipeline) {
      return pipeline(pipeline);
    }
    if (statement instanceof AssignmentStatementAst assignment) {
      return assignment(assignment);
    }
    if (statement instanceof PipelineChainAst chain) {
      return new PipelineNodes.Chain(
          compile(chain.left()), compile(chain.right()), chain.operator() == TokenKind.AND_AND);
    }
    if (statement instanceof CommandExpressionAst expression) {
      return commands.expression(expression);
    }
    if (statement instanceof CommandAst command) {
      return commands.pipeline(null, List.of(command), command.span());
    }
    if (statement instanceof IfStatementAst conditional) {
      return conditional(conditional);
    }
    if (statement instanceof FunctionDefinitionAst function) {
      return function(function);
    }
    if (statement instanceof TryStatementAst attempt) {
      return attempt(attempt);
    }
    if (statement instanceof SwitchStatementAst choice) {
      return switches.compile(choice);
    }
    StatementNode other = loop(statement);
    if (other == null) {
      other = jump(statement);
    }
    return other != null ? other : rest(statement);
  }

  private @Nullable StatementNode loop(StatementAst statement) {
    if (statement instanceof ForEachStatementAst loop) {
      return forEach(loop);
    }
    if (statement instanceof ForStatementAst loop) {
      StatementNode initializer = quiet(loop.initializer());
      ConditionalNodes.Condition condition =
          loop.condition() == null ? null : condition(loop.condition());
      StatementNode iterator = quiet(loop.iterator());
      return new LoopNodes.For(
          loop.label(), initializer, condition, iterator, loopBody(loop.body()));
    }
    if (statement instanceof WhileStatementAst loop) {
      return new LoopNodes.While(loop.label(), condition(loop.condition()), loopBody(loop.body()));
    }
    if (statement instanceof DoWhileStatementAst loop) {
      return new LoopNodes.Do(
          loop.label(), condition(loop.condition()), false, loopBody(loop.body()));
    }
    if (statement instanceof DoUntilStatementAst loop) {
      return new LoopNodes.Do(
          loop.label(), condition(loop.condition()), true, loopBody(loop.body()));
    }
    return null;
  }

  /** Compiles a part of a {@code for} whose output is thrown away. */
  private @Nullable StatementNode quiet(@Nullable PipelineBaseAst part) {
    if (part == null) {
      return null;
    }
    StatementNode node = compile(part);
    boolean writes =
        !(part instanceof AssignmentStatementAst)
            && !(CommandCompiler.onlyExpression(part) instanceof UnaryExpressionAst);
    return writes ? new PipelineNodes.Discarded(node) : node;
  }

  StatementNode loopBody(StatementBlockAst body) {
    context.enterLoop();
    StatementNode node = block(body);
    context.leaveLoop();
    return node;
  }

  private StatementNode forEach(ForEachStatementAst loop) {
    TargetNode variable = expressions.target(loop.variable());
    AssignmentNodes.Source source = source(loop.condition());
    StatementNode body = loopBody(loop.body());
    int enumerator =
        VariableUse.mentions(loop.body(), context.source(), "foreach")
            ? context.slot("foreach")
            : -1;
    return new LoopNodes.ForEach(
        loop.label(), variable, source, enumerator, body, loop.condition().span());
  }

  private @Nullable StatementNode jump(StatementAst statement) {
    if (statement instanceof BreakStatementAst jump) {
      return new JumpNodes.LoopJump(false, optional(jump.label()), context.insideLoop());
    }
    if (statement instanceof ContinueStatementAst jump) {
      return new JumpNodes.LoopJump(true, optional(jump.label()), context.insideLoop());
    }
    if (statement instanceof ReturnStatementAst jump) {
      StatementNode value = jump.pipeline() == null ? null : compile(jump.pipeline());
      return context.isMethod() ? new JumpNodes.MethodReturn(value) : new JumpNodes.Return(value);
    }
    if (statement instanceof ExitStatementAst jump) {
      return new JumpNodes.Exit(jump.pipeline() == null ? null : compile(jump.pipeline()));
    }
    if (statement instanceof ThrowStatementAst jump) {
      return new JumpNodes.Throw(
          jump.pipeline() == null ? null : compile(jump.pipeline()),
          jump.span(),
          jump.pipeline() == null && context.insideCatch());
    }
    return null;
  }

  private StatementNode rest(StatementAst statement) {
    if (statement instanceof DataStatementAst data) {
      return new DefinitionNodes.Data(data.variable(), block(data.body()));
    }
    if (statement instanceof BlockStatementAst other) {
      return block(other.body());
    }
    if (statement instanceof TypeDefinitionAst
        || statement instanceof UsingStatementAst
        || statement instanceof ErrorStatementAst) {
      return new BlockNodes.Empty();
    }
    throw new IllegalArgumentException(statement.getClass().getSimpleName());
  }

  private @Nullable ExpressionNode optional(@Nullable ExpressionAst expression) {
    return expression == null ? null : expressions.compile(expression);
  }

  private StatementNode pipeline(PipelineAst pipeline) {
    if (pipeline.pipelineElements().get(0) instanceof CommandExpressionAst first) {
      if (pipeline.pipelineElements().size() == 1) {
        return commands.expression(first);
      }
      List<CommandAst> rest = new ArrayList<>();
      for (int i = 1; i < pipeline.pipelineElements().size(); i++) {
        rest.add((CommandAst) pipeline.pipelineElements().get(i));
      }
      return commands.pipeline(first, rest, pipeline.span());
    }
    List<CommandAst> all = new ArrayList<>();
    pipeline.pipelineElements().forEach(element -> all.add((CommandAst) element));
    return commands.pipeline(null, all, pipeline.span());
  }

  /** Compiles the condition of a loop or an {@code if}. */
  ConditionalNodes.Condition condition(PipelineBaseAst condition) {
    StatementNode node = compile(condition);
    ExpressionAst only = CommandCompiler.onlyExpression(condition);
    if (only != null && node instanceof PipelineNodes.ExpressionStatement statement) {
      return new ConditionalNodes.ExpressionCondition(
          statement.expression(), condition.span(), CommandCompiler.setsSuccess(only));
    }
    return new ConditionalNodes.StatementCondition(node);
  }

  /** Compiles a statement whose output is a value. */
  AssignmentNodes.Source source(StatementAst statement) {
    StatementNode node = compile(statement);
    ExpressionAst only = CommandCompiler.onlyExpression(statement);
    if (only != null && node instanceof PipelineNodes.ExpressionStatement pure) {
      ExpressionNode expression = pure.expression();
      if (CommandCompiler.setsSuccess(only)) {
        return frame -> {
          Object value = expression.eval(frame);
          frame.session().setSuccess(true);
          return value;
        };
      }
      return expression::eval;
    }
    return node::value;
  }

  private StatementNode assignment(AssignmentStatementAst assignment) {
    TargetNode target = expressions.target(assignment.left());
    AssignmentNodes.Source source = source(assignment.right());
    if (assignment.operator() == TokenKind.EQUALS) {
      return new AssignmentNodes.Assign(target, source, assignment.span());
    }
    if (assignment.operator() == TokenKind.QUESTION_QUESTION_EQUALS) {
      return new AssignmentNodes.CoalesceAssign(target, source, assignment.span());
    }
    return new AssignmentNodes.Compound(
        target, OperatorTables.compound(assignment.operator()), source, assignment.span());
  }

  private StatementNode conditional(IfStatementAst statement) {
    int count = statement.clauses().size();
    ConditionalNodes.Condition[] conditions = new ConditionalNodes.Condition[count];
    StatementNode[] bodies = new StatementNode[count];
    for (int i = 0; i < count; i++) {
      IfStatementAst.IfClause clause = statement.clauses().get(i);
      conditions[i] = condition(clause.condition());
      bodies[i] = block(clause.body());
    }
    return new ConditionalNodes.If(
        conditions, bodies, statement.elseClause() == null ? null : block(statement.elseClause()));
  }

  private StatementNode attempt(TryStatementAst statement) {
    boolean catches = !statement.catchClauses().isEmpty();
    StatementNode body = block(statement.body());
    List<TryNode.CatchClause> clauses = new ArrayList<>();
    for (CatchClauseAst clause : statement.catchClauses()) {
      List<TypeReference> types = new ArrayList<>();
      for (TypeConstraintAst type : clause.catchTypes()) {
        types.add(new TypeReference(type.typeName(), context.namespaces()));
      }
      context.enterCatch();
      clauses.add(new TryNode.CatchClause(types, block(clause.body())));
      context.leaveCatch();
    }
    StatementNode last = statement.finallyBlock() == null ? null : block(statement.finallyBlock());
    return new TryNode(body, clauses, last, catches ? context.slot("_") : -1);
  }

  private StatementNode function(FunctionDefinitionAst function) {
    CodeBlock code =
        new CodeBlock(
            function.body(),
            context.source(),
            function.parameters(),
            function.filter() ? CodeBlock.BlockKind.FILTER : CodeBlock.BlockKind.FUNCTION,
            context.options());
    List<String> aliases = new ArrayList<>();
    if (function.body().paramBlock() != null) {
      for (AttributeAst attribute : function.body().paramBlock().attributes()) {
        if (BlockCompiler.isNamed(attribute, "Alias")) {
          for (ExpressionAst argument : attribute.positionalArguments()) {
            if (argument instanceof StringConstantExpressionAst text) {
              aliases.add(text.value());
            }
          }
        }
      }
    }
    return new DefinitionNodes.Function(function.name(), code, aliases);
  }
}
