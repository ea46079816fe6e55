package rehearse.syntax;

import java.util.ArrayList;
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

/** Finds the direct children of a syntax tree's node, in the order they stand in the text. */
public final class SyntaxChildren {
  private final List<Ast> children = new ArrayList<>(4);

  private SyntaxChildren() {}

  /** Returns the children of {@code ast} in source order. */
  public static List<? extends Ast> of(Ast ast) {
    if (isLeaf(ast)) {
      return List.of();
    }
    List<? extends Ast> own = ownList(ast);
    if (own != null) {
      return own;
    }
    SyntaxChildren collector = new SyntaxChildren();
    if (collector.expression(ast)) {
      return collector.children; // the parts of expressions are named in their order
    }
    if (!collector.statement(ast)) {
      collector.part(ast);
    }
    if (collector.children.size() > 1 && !collector.isOrdered()) {
      collector.children.sort(Comparator.comparingInt(child -> child.span().start()));
    }
    return collector.children;
  }

  /** Returns the list that holds all children of {@code ast}, null if there is no such list. */
  private static @Nullable List<? extends Ast> ownList(Ast ast) {
    if (ast instanceof PipelineAst node) {
      return node.pipelineElements();
    }
    if (ast instanceof CommandAst node && node.redirections().isEmpty()) {
      return node.commandElements();
    }
    if (ast instanceof CommandExpressionAst node && node.redirections().isEmpty()) {
      return List.of(node.expression());
    }
    if (ast instanceof CommandParameterAst node) {
      return node.argument() == null ? List.of() : List.of(node.argument());
    }
    if (ast instanceof StatementBlockAst node && node.traps().isEmpty()) {
      return node.statements();
    }
    return ast instanceof ArrayLiteralAst node ? node.elements() : null;
  }

  /** Returns whether {@code ast} is of one of the kinds that never have children. */
  public static boolean isLeaf(Ast ast) {
    return ast instanceof StringConstantExpressionAst
        || ast instanceof VariableExpressionAst
        || ast instanceof ConstantExpressionAst
        || ast instanceof TypeConstraintAst
        || ast instanceof TypeExpressionAst;
  }

  private boolean isOrdered() {
    int last = 0;
    for (Ast child : children) {
      int start = child.span().start();
      if (start < last) {
        return false;
      }
      last = start;
    }
    return true;
  }

  private void add(@Nullable Ast child) {
    if (child != null) {
      children.add(child);
    }
  }

  private void addAll(@Nullable List<? extends Ast> list) {
    if (list != null) {
      children.addAll(list);
    }
  }

  private boolean expression(Ast ast) {
    if (ast instanceof MemberExpressionAst node) {
      children.add(node.expression());
      children.add(node.member());
    } else if (ast instanceof CommandExpressionAst node) {
      children.add(node.expression());
      addAll(node.redirections());
    } else if (ast instanceof ErrorExpressionAst node) {
      addAll(node.nestedAst());
    } else if (ast instanceof TernaryExpressionAst node) {
      children.add(node.condition());
      children.add(node.ifTrue());
      children.add(node.ifFalse());
    } else if (ast instanceof BinaryExpressionAst node) {
      children.add(node.left());
      children.add(node.right());
    } else if (ast instanceof UnaryExpressionAst node) {
      children.add(node.child());
    } else if (ast instanceof ConvertExpressionAst node) {
      children.add(node.type());
      children.add(node.child());
    } else if (ast instanceof AttributedExpressionAst node) {
      children.add(node.attribute());
      children.add(node.child());
    } else if (ast instanceof InvokeMemberExpressionAst node) {
      children.add(node.expression());
      children.add(node.member());
      addAll(node.arguments());
    } else if (ast instanceof BaseCtorInvokeMemberExpressionAst node) {
      addAll(node.arguments());
    } else if (ast instanceof IndexExpressionAst node) {
      children.add(node.target());
      children.add(node.index());
    } else if (ast instanceof ExpandableStringExpressionAst node) {
      children.addAll(node.nestedExpressions());
    } else if (ast instanceof ScriptBlockExpressionAst node) {
      children.add(node.scriptBlock());
    } else if (ast instanceof ArrayExpressionAst node) {
      children.add(node.subExpression());
    } else if (ast instanceof HashtableAst node) {
      for (HashtableAst.HashtableEntry entry : node.keyValuePairs()) {
        children.add(entry.key());
        children.add(entry.value());
      }
    } else if (ast instanceof ParenExpressionAst node) {
      children.add(node.pipeline());
    } else if (ast instanceof SubExpressionAst node) {
      children.add(node.subExpression());
    } else if (ast instanceof UsingExpressionAst node) {
      children.add(node.subExpression());
    } else {
      return false;
    }
    return true;
  }

  private boolean statement(Ast ast) {
    if (ast instanceof AssignmentStatementAst node) {
      children.add(node.left());
      children.add(node.right());
    } else if (ast instanceof CommandAst node) {
      addAll(node.commandElements());
      addAll(node.redirections());
    } else if (ast instanceof TypeDefinitionAst node) {
      addAll(node.attributes());
      addAll(node.baseTypes());
      addAll(node.members());
    } else if (ast instanceof UsingStatementAst node) {
      add(node.name());
      add(node.alias());
      add(node.moduleSpecification());
    } else if (ast instanceof FunctionDefinitionAst node) {
      addAll(node.parameters());
      children.add(node.body());
    } else if (ast instanceof IfStatementAst node) {
      for (IfStatementAst.IfClause clause : node.clauses()) {
        children.add(clause.condition());
        children.add(clause.body());
      }
      add(node.elseClause());
    } else if (ast instanceof DataStatementAst node) {
      addAll(node.commandsAllowed());
      children.add(node.body());
    } else if (ast instanceof SwitchStatementAst node) {
      children.add(node.condition());
      for (SwitchStatementAst.SwitchClause clause : node.clauses()) {
        children.add(clause.condition());
        children.add(clause.body());
      }
      add(node.defaultClause());
    } else if (ast instanceof ForEachStatementAst node) {
      add(node.throttleLimit());
      children.add(node.variable());
      children.add(node.condition());
      children.add(node.body());
    } else if (ast instanceof ForStatementAst node) {
      add(node.initializer());
      add(node.condition());
      add(node.iterator());
      children.add(node.body());
    } else if (ast instanceof WhileStatementAst node) {
      children.add(node.condition());
      children.add(node.body());
    } else if (ast instanceof DoWhileStatementAst node) {
      children.add(node.condition());
      children.add(node.body());
    } else if (ast instanceof DoUntilStatementAst node) {
      children.add(node.condition());
      children.add(node.body());
    } else if (ast instanceof TryStatementAst node) {
      children.add(node.body());
      addAll(node.catchClauses());
      add(node.finallyBlock());
    } else if (ast instanceof TrapStatementAst node) {
      add(node.trapType());
      children.add(node.body());
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
      children.add(node.body());
    } else if (ast instanceof ErrorStatementAst node) {
      addAll(node.nestedAst());
    } else if (ast instanceof PipelineChainAst node) {
      children.add(node.left());
      children.add(node.right());
    } else {
      return false;
    }
    return true;
  }

  private void part(Ast ast) {
    if (ast instanceof ScriptBlockAst node) {
      addAll(node.usingStatements());
      addAll(node.attributes());
      add(node.paramBlock());
      add(node.dynamicParamBlock());
      add(node.beginBlock());
      add(node.processBlock());
      add(node.endBlock());
      add(node.cleanBlock());
    } else if (ast instanceof ParamBlockAst node) {
      addAll(node.attributes());
      addAll(node.parameters());
    } else if (ast instanceof NamedBlockAst node) {
      addAll(node.statements());
      addAll(node.traps());
    } else if (ast instanceof StatementBlockAst node) {
      addAll(node.statements());
      addAll(node.traps());
    } else if (ast instanceof NamedAttributeArgumentAst node) {
      children.add(node.argument());
    } else if (ast instanceof AttributeAst node) {
      addAll(node.positionalArguments());
      addAll(node.namedArguments());
    } else if (ast instanceof ParameterAst node) {
      children.add(node.name());
      addAll(node.attributes());
      add(node.defaultValue());
    } else if (ast instanceof CatchClauseAst node) {
      addAll(node.catchTypes());
      children.add(node.body());
    } else if (ast instanceof PropertyMemberAst node) {
      add(node.propertyType());
      addAll(node.attributes());
      add(node.initialValue());
    } else if (ast instanceof FunctionMemberAst node) {
      children.add(node.functionDefinition());
      add(node.returnType());
      addAll(node.attributes());
    } else if (ast instanceof FileRedirectionAst node) {
      children.add(node.location());
    }
  }
}
