package rehearse.syntax;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.syntax.ast.ArrayExpressionAst;
import rehearse.syntax.ast.ArrayLiteralAst;
import rehearse.syntax.ast.AssignmentStatementAst;
import rehearse.syntax.ast.Ast;
import rehearse.syntax.ast.AttributeAst;
import rehearse.syntax.ast.AttributedExpressionAst;
import rehearse.syntax.ast.BaseCtorInvokeMemberExpressionAst;
import rehearse.syntax.ast.BinaryExpressionAst;
import rehearse.syntax.ast.BlockStatementAst;
import rehearse.syntax.ast.BreakStatementAst;
import rehearse.syntax.ast.CatchClauseAst;
import rehearse.syntax.ast.CommandAst;
import rehearse.syntax.ast.CommandExpressionAst;
import rehearse.syntax.ast.CommandParameterAst;
import rehearse.syntax.ast.ConstantExpressionAst;
import rehearse.syntax.ast.ContinueStatementAst;
import rehearse.syntax.ast.ConvertExpressionAst;
import rehearse.syntax.ast.DataStatementAst;
import rehearse.syntax.ast.DoUntilStatementAst;
import rehearse.syntax.ast.DoWhileStatementAst;
import rehearse.syntax.ast.ErrorExpressionAst;
import rehearse.syntax.ast.ErrorStatementAst;
import rehearse.syntax.ast.ExitStatementAst;
import rehearse.syntax.ast.ExpandableStringExpressionAst;
import rehearse.syntax.ast.FileRedirectionAst;
import rehearse.syntax.ast.ForEachStatementAst;
import rehearse.syntax.ast.ForStatementAst;
import rehearse.syntax.ast.FunctionDefinitionAst;
import rehearse.syntax.ast.FunctionMemberAst;
import rehearse.syntax.ast.HashtableAst;
import rehearse.syntax.ast.IfStatementAst;
import rehearse.syntax.ast.IndexExpressionAst;
import rehearse.syntax.ast.InvokeMemberExpressionAst;
import rehearse.syntax.ast.MemberExpressionAst;
import rehearse.syntax.ast.NamedAttributeArgumentAst;
import rehearse.syntax.ast.NamedBlockAst;
import rehearse.syntax.ast.ParamBlockAst;
import rehearse.syntax.ast.ParameterAst;
import rehearse.syntax.ast.ParenExpressionAst;
import rehearse.syntax.ast.PipelineAst;
import rehearse.syntax.ast.PipelineChainAst;
import rehearse.syntax.ast.PropertyMemberAst;
import rehearse.syntax.ast.ReturnStatementAst;
import rehearse.syntax.ast.ScriptBlockAst;
import rehearse.syntax.ast.ScriptBlockExpressionAst;
import rehearse.syntax.ast.StatementBlockAst;
import rehearse.syntax.ast.StringConstantExpressionAst;
import rehearse.syntax.ast.SubExpressionAst;
import rehearse.syntax.ast.SwitchStatementAst;
import rehearse.syntax.ast.TernaryExpressionAst;
import rehearse.syntax.ast.ThrowStatementAst;
import rehearse.syntax.ast.TrapStatementAst;
import rehearse.syntax.ast.TryStatementAst;
import rehearse.syntax.ast.TypeConstraintAst;
import rehearse.syntax.ast.TypeDefinitionAst;
import rehearse.syntax.ast.TypeExpressionAst;
import rehearse.syntax.ast.UnaryExpressionAst;
import rehearse.syntax.ast.UsingExpressionAst;
import rehearse.syntax.ast.UsingStatementAst;
import rehearse.syntax.ast.VariableExpressionAst;
import rehearse.syntax.ast.WhileStatementAst;

/**
 * Finds the direct children of a syntax tree's nodes, in the order they stand in the text. A walk
 * over a tree keeps one of these: children are put on a stack, visited, and taken off again.
 */
public final class SyntaxChildren {
  private static final Comparator<Ast> BY_START =
      new Comparator<>() {
        @Override
        public int compare(Ast left, Ast right) {
          return Integer.compare(left.span().start(), right.span().start());
        }
      };

  private Ast[] stack = new Ast[32];
  private int size;

  /** Returns the children of {@code ast}. */
  public static List<Ast> of(Ast ast) {
    SyntaxChildren children = new SyntaxChildren();
    children.push(ast);
    return List.of(Arrays.copyOf(children.stack, children.size));
  }

  /** Returns how many nodes are on the stack: the index of what is put there next. */
  public int size() {
    return size;
  }

  /** Returns the node at {@code index}. */
  public Ast get(int index) {
    return stack[index];
  }

  /** Takes the nodes from {@code newSize} on off the stack. */
  public void truncate(int newSize) {
    Arrays.fill(stack, newSize, size, null);
    size = newSize;
  }

  /** Puts the children of {@code ast} on the stack. */
  public void push(Ast ast) {
    if (isLeaf(ast)) {
      return;
    }
    int from = size;
    if (pipeline(ast) || expression(ast)) {
      return; // their parts are named in their order
    }
    if (!statement(ast)) {
      part(ast);
    }
    if (!isOrdered(from)) {
      Arrays.sort(stack, from, size, BY_START);
    }
  }

  /** Puts {@code nodes} on the stack. */
  public void pushAll(@Nullable List<? extends Ast> nodes) {
    if (nodes == null) {
      return;
    }
    for (int i = 0; i < nodes.size(); i++) {
      add(nodes.get(i));
    }
  }

  private void add(@Nullable Ast child) {
    if (child == null) {
      return;
    }
    if (size == stack.length) {
      stack = Arrays.copyOf(stack, size * 2);
    }
    stack[size++] = child;
  }

  private boolean isOrdered(int from) {
    for (int i = from + 1; i < size; i++) {
      if (stack[i].span().start() < stack[i - 1].span().start()) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether {@code ast} is of one of the kinds that never have children. */
  public static boolean isLeaf(Ast ast) {
    return ast instanceof StringConstantExpressionAst
        || ast instanceof VariableExpressionAst
        || ast instanceof ConstantExpressionAst
        || ast instanceof TypeConstraintAst
        || ast instanceof TypeExpressionAst;
  }

  private boolean pipeline(Ast ast) {
    if (ast instanceof PipelineAst node) {
      pushAll(node.pipelineElements());
    } else if (ast instanceof CommandAst node && node.redirections().isEmpty()) {
      pushAll(node.commandElements());
    } else if (ast instanceof CommandExpressionAst node && node.redirections().isEmpty()) {
      add(node.expression());
    } else if (ast instanceof CommandParameterAst node) {
      add(node.argument());
    } else if (ast instanceof StatementBlockAst node && node.traps().isEmpty()) {
      pushAll(node.statements());
    } else if (ast instanceof ArrayLiteralAst node) {
      pushAll(node.elements());
    } else {
      return false;
    }
    return true;
  }

  private boolean expression(Ast ast) {
    if (ast instanceof MemberExpressionAst node) {
      add(node.expression());
      add(node.member());
    } else if (ast instanceof CommandExpressionAst node) {
      add(node.expression());
      pushAll(node.redirections());
    } else if (ast instanceof ErrorExpressionAst node) {
      pushAll(node.nestedAst());
    } else if (ast instanceof TernaryExpressionAst node) {
      add(node.condition());
      add(node.ifTrue());
      add(node.ifFalse());
    } else if (ast instanceof BinaryExpressionAst node) {
      add(node.left());
      add(node.right());
    } else if (ast instanceof UnaryExpressionAst node) {
      add(node.child());
    } else if (ast instanceof ConvertExpressionAst node) {
      add(node.type());
      add(node.child());
    } else if (ast instanceof AttributedExpressionAst node) {
      add(node.attribute());
      add(node.child());
    } else if (ast instanceof InvokeMemberExpressionAst node) {
      add(node.expression());
      add(node.member());
      pushAll(node.arguments());
    } else if (ast instanceof BaseCtorInvokeMemberExpressionAst node) {
      pushAll(node.arguments());
    } else if (ast instanceof IndexExpressionAst node) {
      add(node.target());
      add(node.index());
    } else if (ast instanceof ExpandableStringExpressionAst node) {
      pushAll(node.nestedExpressions());
    } else if (ast instanceof ScriptBlockExpressionAst node) {
      add(node.scriptBlock());
    } else if (ast instanceof ArrayExpressionAst node) {
      add(node.subExpression());
    } else if (ast instanceof HashtableAst node) {
      for (HashtableAst.HashtableEntry entry : node.keyValuePairs()) {
        add(entry.key());
        add(entry.value());
      }
    } else if (ast instanceof ParenExpressionAst node) {
      add(node.pipeline());
    } else if (ast instanceof SubExpressionAst node) {
      add(node.subExpression());
    } else if (ast instanceof UsingExpressionAst node) {
      add(node.subExpression());
    } else {
      return false;
    }
    return true;
  }

  private boolean statement(Ast ast) {
    if (ast instanceof AssignmentStatementAst node) {
      add(node.left());
      add(node.right());
    } else if (ast instanceof CommandAst node) {
      pushAll(node.commandElements());
      pushAll(node.redirections());
    } else if (ast instanceof TypeDefinitionAst node) {
      pushAll(node.attributes());
      pushAll(node.baseTypes());
      pushAll(node.members());
    } else if (ast instanceof UsingStatementAst node) {
      add(node.name());
      add(node.alias());
      add(node.moduleSpecification());
    } else if (ast instanceof FunctionDefinitionAst node) {
      pushAll(node.parameters());
      add(node.body());
    } else if (ast instanceof IfStatementAst node) {
      for (IfStatementAst.IfClause clause : node.clauses()) {
        add(clause.condition());
        add(clause.body());
      }
      add(node.elseClause());
    } else if (ast instanceof DataStatementAst node) {
      pushAll(node.commandsAllowed());
      add(node.body());
    } else if (ast instanceof SwitchStatementAst node) {
      add(node.condition());
      for (SwitchStatementAst.SwitchClause clause : node.clauses()) {
        add(clause.condition());
        add(clause.body());
      }
      add(node.defaultClause());
    } else if (ast instanceof ForEachStatementAst node) {
      add(node.throttleLimit());
      add(node.variable());
      add(node.condition());
      add(node.body());
    } else if (ast instanceof ForStatementAst node) {
      add(node.initializer());
      add(node.condition());
      add(node.iterator());
      add(node.body());
    } else if (ast instanceof WhileStatementAst node) {
      add(node.condition());
      add(node.body());
    } else if (ast instanceof DoWhileStatementAst node) {
      add(node.condition());
      add(node.body());
    } else if (ast instanceof DoUntilStatementAst node) {
      add(node.condition());
      add(node.body());
    } else if (ast instanceof TryStatementAst node) {
      add(node.body());
      pushAll(node.catchClauses());
      add(node.finallyBlock());
    } else if (ast instanceof TrapStatementAst node) {
      add(node.trapType());
      add(node.body());
    } else if (ast instanceof BreakStatementAst node) {
      add(node.label());
    } else if (ast instanceof ContinueStatementAst node) {
      add(node.label());
    } else if (ast instanceof ReturnStatementAst node) {
      add(node.pipeline());
    } else if (ast instanceof ExitStatementAst node) {
      add(node.pipeline());
    } else if (ast instanceof ThrowStatementAst node) {
      add(node.pipeline());
    } else if (ast instanceof BlockStatementAst node) {
      add(node.body());
    } else if (ast instanceof ErrorStatementAst node) {
      pushAll(node.nestedAst());
    } else if (ast instanceof PipelineChainAst node) {
      add(node.left());
      add(node.right());
    } else {
      return false;
    }
    return true;
  }

  private void part(Ast ast) {
    if (ast instanceof ScriptBlockAst node) {
      pushAll(node.usingStatements());
      pushAll(node.attributes());
      add(node.paramBlock());
      add(node.dynamicParamBlock());
      add(node.beginBlock());
      add(node.processBlock());
      add(node.endBlock());
      add(node.cleanBlock());
    } else if (ast instanceof ParamBlockAst node) {
      pushAll(node.attributes());
      pushAll(node.parameters());
    } else if (ast instanceof NamedBlockAst node) {
      pushAll(node.statements());
      pushAll(node.traps());
    } else if (ast instanceof StatementBlockAst node) {
      pushAll(node.statements());
      pushAll(node.traps());
    } else if (ast instanceof NamedAttributeArgumentAst node) {
      add(node.argument());
    } else if (ast instanceof AttributeAst node) {
      pushAll(node.positionalArguments());
      pushAll(node.namedArguments());
    } else if (ast instanceof ParameterAst node) {
      add(node.name());
      pushAll(node.attributes());
      add(node.defaultValue());
    } else if (ast instanceof CatchClauseAst node) {
      pushAll(node.catchTypes());
      add(node.body());
    } else if (ast instanceof PropertyMemberAst node) {
      add(node.propertyType());
      pushAll(node.attributes());
      add(node.initialValue());
    } else if (ast instanceof FunctionMemberAst node) {
      add(node.functionDefinition());
      add(node.returnType());
      pushAll(node.attributes());
    } else if (ast instanceof FileRedirectionAst node) {
      add(node.location());
    }
  }
}
