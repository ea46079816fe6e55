package rehearse.syntax.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rehearse.syntax.SyntaxChildren;
import rehearse.syntax.ast.ArrayLiteralAst;
import rehearse.syntax.ast.AssignmentStatementAst;
import rehearse.syntax.ast.Ast;
import rehearse.syntax.ast.AttributedExpressionAst;
import rehearse.syntax.ast.BinaryExpressionAst;
import rehearse.syntax.ast.BreakStatementAst;
import rehearse.syntax.ast.CatchClauseAst;
import rehearse.syntax.ast.CommandAst;
import rehearse.syntax.ast.ContinueStatementAst;
import rehearse.syntax.ast.ConvertExpressionAst;
import rehearse.syntax.ast.DataStatementAst;
import rehearse.syntax.ast.DoUntilStatementAst;
import rehearse.syntax.ast.DoWhileStatementAst;
import rehearse.syntax.ast.ExitStatementAst;
import rehearse.syntax.ast.ExpressionAst;
import rehearse.syntax.ast.ForEachStatementAst;
import rehearse.syntax.ast.ForStatementAst;
import rehearse.syntax.ast.FunctionDefinitionAst;
import rehearse.syntax.ast.FunctionMemberAst;
import rehearse.syntax.ast.IfStatementAst;
import rehearse.syntax.ast.ParameterAst;
import rehearse.syntax.ast.PipelineChainAst;
import rehearse.syntax.ast.ReturnStatementAst;
import rehearse.syntax.ast.ScriptBlockAst;
import rehearse.syntax.ast.ScriptBlockExpressionAst;
import rehearse.syntax.ast.StatementBlockAst;
import rehearse.syntax.ast.StringConstantExpressionAst;
import rehearse.syntax.ast.SwitchStatementAst;
import rehearse.syntax.ast.TernaryExpressionAst;
import rehearse.syntax.ast.ThrowStatementAst;
import rehearse.syntax.ast.TokenKind;
import rehearse.syntax.ast.TrapStatementAst;
import rehearse.syntax.ast.TryStatementAst;
import rehearse.syntax.ast.TypeDefinitionAst;
import rehearse.syntax.ast.UsingExpressionAst;
import rehearse.syntax.ast.VariableExpressionAst;
import rehearse.syntax.ast.VariablePath;
import rehearse.syntax.ast.WhileStatementAst;

/** Follows the ways that control can take through a method. */
final class MethodFlow {
  /** Where a loop's {@code break} and {@code continue} lead. */
  private record Loop(@Nullable String label, FlowBlock onBreak, FlowBlock onContinue) {}

  private final FlowBlock entry = FlowBlock.entry();
  private final FlowBlock exit = new FlowBlock();
  private final Deque<Loop> loops = new ArrayDeque<>();
  private final Set<String> assigned = new HashSet<>();
  private final Set<String> dynamic = new HashSet<>();
  private final Map<String, String> types = new HashMap<>();
  private FlowBlock current = entry;
  private boolean allDynamic;

  MethodFlow(FunctionMemberAst method) {
    List<ParameterAst> parameters = method.functionDefinition().parameters();
    if (parameters != null) {
      parameters.forEach(this::parameter);
    }
    ScriptBlockAst body = method.functionDefinition().body();
    for (Ast block :
        new @Nullable Ast[] {
          body.dynamicParamBlock(), body.beginBlock(), body.processBlock(), body.endBlock()
        }) {
      if (block != null) {
        visit(block);
      }
    }
    current.flowsTo(exit);
  }

  /** Returns whether the method may end without a value. */
  boolean mayEndWithoutValue() {
    return !exit.isReachedByLeavingOnly();
  }

  /** Returns the variables that are read where they may have no value. */
  List<VariableExpressionAst> unassignedReads() {
    List<VariableExpressionAst> found = new ArrayList<>();
    for (VariableExpressionAst variable : entry.unassignedReads()) {
      String name = MethodVariables.name(variable);
      boolean slotless = allDynamic || dynamic.contains(name) || MethodVariables.isAllScope(name);
      if (!slotless || !assigned.contains(name)) {
        found.add(variable);
      }
    }
    return found;
  }

  // --- assignments ---

  private void assign(String name) {
    assigned.add(name);
    current.assigns(name);
  }

  private void parameter(ParameterAst parameter) {
    String name = MethodVariables.name(parameter.name());
    if (MethodVariables.isDynamic(parameter)) {
      dynamic.add(name);
    }
    assign(name);
  }

  private void assignment(AssignmentStatementAst assignment) {
    visit(assignment.right());
    List<ExpressionAst> targets =
        assignment.left() instanceof ArrayLiteralAst list
            ? list.elements()
            : List.of(assignment.left());
    for (ExpressionAst target : targets) {
      target(target);
    }
  }

  private void target(ExpressionAst target) {
    ExpressionAst inner = target;
    boolean attributes = false;
    List<String> casts = new ArrayList<>(0);
    while (!(inner instanceof VariableExpressionAst)) {
      if (inner instanceof ConvertExpressionAst convert) {
        casts.add(convert.type().typeName().fullName().toLowerCase(Locale.ROOT));
        inner = convert.child();
      } else if (inner instanceof AttributedExpressionAst attributed) {
        attributes = true;
        inner = attributed.child();
      } else {
        visit(target);
        return;
      }
    }
    VariableExpressionAst variable = (VariableExpressionAst) inner;
    if (!MethodVariables.isLocal(variable)) {
      return;
    }
    String name = MethodVariables.name(variable);
    if (!casts.isEmpty()) {
      String earlier = types.putIfAbsent(name, casts.get(0));
      boolean another = earlier != null && !earlier.equals(casts.get(0));
      attributes |= another || casts.size() > 1 || !MethodVariables.isKnownType(casts.get(0));
    }
    if (attributes) {
      dynamic.add(name);
    }
    assign(name);
  }

  // --- the walk ---

  private void visit(Ast node) {
    if (node instanceof VariableExpressionAst variable) {
      allDynamic |= variable.variablePath().scope() == VariablePath.Scope.PRIVATE;
      if (MethodVariables.isSlot(variable)) {
        current.reads(MethodVariables.name(variable), variable);
      }
    } else if (node instanceof AssignmentStatementAst assignment) {
      assignment(assignment);
    } else if (node instanceof DataStatementAst data) {
      visit(data.body());
      if (data.variable() != null) {
        assign(data.variable().toLowerCase(Locale.ROOT));
      }
    } else if (node instanceof BinaryExpressionAst binary
        && (binary.operator() == TokenKind.AND || binary.operator() == TokenKind.OR)) {
      perhaps(binary.left(), binary.right());
    } else if (node instanceof PipelineChainAst chain) {
      perhaps(chain.left(), chain.right());
    } else if (node instanceof TernaryExpressionAst ternary) {
      ternary(ternary);
    } else if (node instanceof CommandAst command) {
      command(command);
    } else if (!isSeparate(node)) {
      statement(node);
    }
  }

  private static boolean isSeparate(Ast node) {
    return node instanceof ScriptBlockExpressionAst
        || node instanceof FunctionDefinitionAst
        || node instanceof TypeDefinitionAst
        || node instanceof TrapStatementAst
        || node instanceof UsingExpressionAst;
  }

  private void statement(Ast node) {
    if (node instanceof IfStatementAst branch) {
      branch(branch);
    } else if (node instanceof TryStatementAst attempt) {
      attempt(attempt);
    } else if (node instanceof SwitchStatementAst choice) {
      choice(choice);
    } else if (node instanceof ForEachStatementAst loop) {
      forEach(loop);
    } else if (node instanceof ForStatementAst loop) {
      forLoop(loop);
    } else if (node instanceof WhileStatementAst loop) {
      loop(loop.label(), () -> visit(loop.condition()), () -> visit(loop.body()), null);
    } else if (node instanceof DoWhileStatementAst loop) {
      doLoop(loop.label(), loop.body(), loop.condition());
    } else if (node instanceof DoUntilStatementAst loop) {
      doLoop(loop.label(), loop.body(), loop.condition());
    } else if (node instanceof BreakStatementAst jump) {
      jump(jump.label(), true);
    } else if (node instanceof ContinueStatementAst jump) {
      jump(jump.label(), false);
    } else {
      children(node);
      boolean leaves =
          node instanceof ReturnStatementAst
              || node instanceof ThrowStatementAst
              || node instanceof ExitStatementAst;
      if (leaves) {
        current.setLeaves();
        current.flowsTo(exit);
        current = new FlowBlock();
      }
    }
  }

  private void children(Ast node) {
    for (Ast child : SyntaxChildren.of(node)) {
      visit(child);
    }
  }

  private void command(CommandAst command) {
    allDynamic |= MethodVariables.makesDynamic(command);
    children(command);
    if (loops.isEmpty()) {
      return;
    }
    // What is called may leave or continue the loops around the call.
    for (Loop loop : loops) {
      current.flowsTo(loop.onBreak);
      current.flowsTo(loop.onContinue);
    }
    FlowBlock next = new FlowBlock();
    current.flowsTo(next);
    current = next;
  }

  private void perhaps(Ast first, Ast second) {
    visit(first);
    FlowBlock after = new FlowBlock();
    FlowBlock right = new FlowBlock();
    current.flowsTo(after);
    current.flowsTo(right);
    current = right;
    visit(second);
    current.flowsTo(after);
    current = after;
  }

  private void ternary(TernaryExpressionAst ternary) {
    visit(ternary.condition());
    FlowBlock after = new FlowBlock();
    FlowBlock condition = current;
    for (ExpressionAst value : List.of(ternary.ifTrue(), ternary.ifFalse())) {
      current = new FlowBlock();
      condition.flowsTo(current);
      visit(value);
      current.flowsTo(after);
    }
    current = after;
  }

  private void branch(IfStatementAst branch) {
    FlowBlock after = new FlowBlock();
    for (IfStatementAst.IfClause clause : branch.clauses()) {
      visit(clause.condition());
      FlowBlock next = new FlowBlock();
      FlowBlock body = new FlowBlock();
      current.flowsTo(body);
      current.flowsTo(next);
      current = body;
      visit(clause.body());
      current.flowsTo(after);
      current = next;
    }
    if (branch.elseClause() != null) {
      visit(branch.elseClause());
    }
    current.flowsTo(after);
    current = after;
  }

  private void attempt(TryStatementAst attempt) {
    FlowBlock before = current;
    current = new FlowBlock();
    before.flowsTo(current);
    visit(attempt.body());
    FlowBlock tried = current;
    StatementBlockAst last = attempt.finallyBlock();
    FlowBlock after = new FlowBlock();
    FlowBlock cleanup = new FlowBlock();
    FlowBlock joined = last == null ? after : cleanup;
    boolean all = false;
    for (CatchClauseAst clause : attempt.catchClauses()) {
      all |= clause.catchTypes().isEmpty();
      current = new FlowBlock();
      before.flowsTo(current);
      visit(clause.body());
      current.flowsTo(joined);
    }
    tried.flowsTo(joined);
    if (last != null) {
      current = cleanup;
      visit(last);
      current.flowsTo(after);
      if (!all) {
        before.flowsTo(cleanup);
        FlowBlock again = new FlowBlock();
        current.flowsTo(again);
        again.setLeaves();
        again.flowsTo(exit);
      }
    }
    current = after;
  }

  // --- loops ---

  private void choice(SwitchStatementAst choice) {
    loop(
        choice.label(),
        () -> {
          visit(choice.condition());
          assign("switch");
        },
        () -> clauses(choice),
        null);
  }

  private void clauses(SwitchStatementAst choice) {
    boolean otherwise = choice.defaultClause() != null;
    FlowBlock after = new FlowBlock();
    int last = choice.clauses().size() - 1;
    for (int i = 0; i <= last; i++) {
      SwitchStatementAst.SwitchClause clause = choice.clauses().get(i);
      visit(clause.condition());
      FlowBlock next = i == last && !otherwise ? after : new FlowBlock();
      FlowBlock body = new FlowBlock();
      current.flowsTo(body);
      current.flowsTo(next);
      current = body;
      visit(clause.body());
      current.flowsTo(next);
      current = next;
    }
    if (choice.defaultClause() != null) {
      visit(choice.defaultClause());
    }
    current.flowsTo(after);
    current = after;
  }

  private void forEach(ForEachStatementAst loop) {
    loop(
        loop.label(),
        () -> {
          visit(loop.condition());
          assign("foreach");
        },
        () -> {
          if (MethodVariables.isLocal(loop.variable())) {
            assign(MethodVariables.name(loop.variable()));
          }
          visit(loop.body());
        },
        null);
  }

  private void forLoop(ForStatementAst loop) {
    Ast first = loop.initializer();
    if (first != null) {
      visit(first);
    }
    Ast condition = loop.condition();
    loop(
        loop.label(),
        condition == null ? null : () -> visit(condition),
        () -> visit(loop.body()),
        loop.iterator());
  }

  private void loop(
      @Nullable String label, @Nullable Runnable condition, Runnable body, @Nullable Ast step) {
    FlowBlock again = new FlowBlock();
    if (step == null) {
      current.flowsTo(again);
      current = again;
    } else {
      FlowBlock test = new FlowBlock();
      current.flowsTo(test);
      current = again;
      visit(step);
      current.flowsTo(test);
      current = test;
    }
    FlowBlock after = new FlowBlock();
    if (condition != null) {
      condition.run();
      current.flowsTo(after);
    }
    FlowBlock inside = new FlowBlock();
    loops.push(new Loop(label, after, again));
    current.flowsTo(inside);
    current = inside;
    body.run();
    current.flowsTo(again);
    current = after;
    loops.pop();
  }

  private void doLoop(@Nullable String label, Ast body, Ast condition) {
    FlowBlock test = new FlowBlock();
    FlowBlock inside = new FlowBlock();
    FlowBlock after = new FlowBlock();
    loops.push(new Loop(label, after, test));
    current.flowsTo(inside);
    current = inside;
    visit(body);
    current.flowsTo(test);
    current = test;
    visit(condition);
    current.flowsTo(inside);
    current.flowsTo(after);
    current = after;
    loops.pop();
  }

  private void jump(@Nullable ExpressionAst label, boolean leaves) {
    if (label != null) {
      visit(label);
    }
    Loop target = labelled(label);
    if (target == null) {
      current.setLeaves();
    } else {
      current.flowsTo(leaves ? target.onBreak : target.onContinue);
    }
    current = new FlowBlock();
  }

  private @Nullable Loop labelled(@Nullable ExpressionAst label) {
    if (label == null) {
      return loops.peek();
    }
    for (Loop loop : loops) {
      if (label instanceof StringConstantExpressionAst name
          && name.value().equalsIgnoreCase(loop.label())) {
        return loop;
      }
    }
    return null;
  }
}
