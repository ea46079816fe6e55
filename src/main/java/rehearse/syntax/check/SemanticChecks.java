package rehearse.syntax.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rehearse.source.Diagnostic;
import rehearse.source.DiagnosticTexts;
import rehearse.source.Diagnostics;
import rehearse.source.SourceText;
import rehearse.source.Span;
import rehearse.syntax.SyntaxChildren;
import rehearse.syntax.ast.ArrayLiteralAst;
import rehearse.syntax.ast.AssignmentStatementAst;
import rehearse.syntax.ast.Ast;
import rehearse.syntax.ast.AttributeAst;
import rehearse.syntax.ast.AttributedExpressionAst;
import rehearse.syntax.ast.BlockStatementAst;
import rehearse.syntax.ast.BreakStatementAst;
import rehearse.syntax.ast.CommandAst;
import rehearse.syntax.ast.CommandExpressionAst;
import rehearse.syntax.ast.ConstantExpressionAst;
import rehearse.syntax.ast.ContinueStatementAst;
import rehearse.syntax.ast.ConvertExpressionAst;
import rehearse.syntax.ast.DataStatementAst;
import rehearse.syntax.ast.ExpressionAst;
import rehearse.syntax.ast.ForEachStatementAst;
import rehearse.syntax.ast.FunctionDefinitionAst;
import rehearse.syntax.ast.FunctionMemberAst;
import rehearse.syntax.ast.HashtableAst;
import rehearse.syntax.ast.MemberAst;
import rehearse.syntax.ast.ParamBlockAst;
import rehearse.syntax.ast.ParameterAst;
import rehearse.syntax.ast.ReturnStatementAst;
import rehearse.syntax.ast.ScriptBlockAst;
import rehearse.syntax.ast.ScriptBlockExpressionAst;
import rehearse.syntax.ast.StatementAst;
import rehearse.syntax.ast.StringConstantExpressionAst;
import rehearse.syntax.ast.SwitchFlag;
import rehearse.syntax.ast.SwitchStatementAst;
import rehearse.syntax.ast.TokenKind;
import rehearse.syntax.ast.TryStatementAst;
import rehearse.syntax.ast.TypeConstraintAst;
import rehearse.syntax.ast.TypeDefinitionAst;
import rehearse.syntax.ast.UnaryExpressionAst;
import rehearse.syntax.ast.UsingExpressionAst;
import rehearse.syntax.ast.UsingStatementAst;
import rehearse.syntax.ast.UsingStatementKind;
import rehearse.syntax.ast.VariableExpressionAst;

/** Walks a tree once, outer nodes first, and reports what PowerShell would not compile. */
public final class SemanticChecks extends CheckWalk {
  private final Diagnostics errors;
  private final Deque<Ast> ancestors = new ArrayDeque<>();
  private final AssignmentChecks assignments = new AssignmentChecks(this);
  private final ClassChecks classes = new ClassChecks(this);
  private final FlowChecks flow = new FlowChecks(this);
  private final AttributeChecks attributes = new AttributeChecks(this);
  private final SourceText source;

  private int typeDepth;

  private SemanticChecks(SourceText source, Diagnostics errors) {
    this.source = source;
    this.errors = errors;
  }

  /**
   * Adds to {@code errors} what is wrong with {@code script}, which {@code source} holds.
   *
   * @param declaresTypes whether the script may hold classes or enums
   */
  public static void check(
      SourceText source, ScriptBlockAst script, boolean declaresTypes, Diagnostics errors) {
    SemanticChecks checks = new SemanticChecks(source, errors);
    SymbolChecks.check(script, declaresTypes, checks);
    checks.classes.setScript(script);
    checks.visit(script);
  }

  void error(Span span, String id, String... arguments) {
    errors.add(new Diagnostic(id, span, DiagnosticTexts.text(id, arguments), false));
  }

  SourceText source() {
    return source;
  }

  /** Returns the nodes around the one being visited, the nearest first. */
  Deque<Ast> ancestors() {
    return ancestors;
  }

  @Nullable Ast parent() {
    return ancestors.peek();
  }

  /** Returns the class's member whose own code is being visited, null inside any other block. */
  @Nullable MemberAst member() {
    boolean function = false;
    for (Ast outer : ancestors) {
      if (outer instanceof MemberAst member) {
        return member;
      }
      if (function || outer instanceof ScriptBlockExpressionAst) {
        return null;
      }
      function = outer instanceof FunctionDefinitionAst;
    }
    return null;
  }

  @Override
  void visit(Ast node) {
    enter(node);
    if (SyntaxChildren.isLeaf(node)) {
      return;
    }
    ancestors.push(node);
    typeDepth += node instanceof TypeDefinitionAst ? 1 : 0;
    visitChildren(node);
    ancestors.pop();
    typeDepth -= node instanceof TypeDefinitionAst ? 1 : 0;
  }

  private void enter(Ast node) {
    if (node instanceof StringConstantExpressionAst || node instanceof ConstantExpressionAst) {
      return;
    }
    classes.enter(node);
    if (node instanceof VariableExpressionAst variable) {
      splatting(variable);
    } else if (node instanceof AssignmentStatementAst assignment) {
      assignments.check(assignment);
    } else if (node instanceof UnaryExpressionAst unary) {
      assignments.check(unary);
    } else if (node instanceof ConvertExpressionAst convert) {
      convert(convert);
    } else if (node instanceof HashtableAst table) {
      duplicateKeys(table);
    } else if (node instanceof AttributedExpressionAst attributed) {
      attributed(attributed);
    } else if (node instanceof UsingExpressionAst using) {
      Ast wrong = AssignmentChecks.wrongInUsing(using.subExpression());
      if (wrong != null) {
        error(wrong.span(), "InvalidUsingExpression");
      }
    } else if (node instanceof AttributeAst attribute) {
      attributes.check(attribute);
    } else if (node instanceof ParamBlockAst block) {
      duplicateParameters(block.parameters());
    } else if (node instanceof ParameterAst parameter) {
      parameter(parameter);
    } else if (node instanceof UsingStatementAst using) {
      using(using);
    } else {
      enterStatement(node);
    }
  }

  private void enterStatement(Ast node) {
    if (node instanceof FunctionDefinitionAst function) {
      function(function);
    } else if (node instanceof DataStatementAst section) {
      DataSectionChecks.check(section, this);
    } else if (node instanceof BlockStatementAst block) {
      workflowBlock(block);
    } else if (node instanceof SwitchStatementAst statement) {
      if (statement.flags().contains(SwitchFlag.PARALLEL)) {
        error(statement.span(), "KeywordParameterReservedForFutureUse", "switch '-parallel'");
      }
    } else if (node instanceof ForEachStatementAst loop) {
      forEach(loop);
    } else if (node instanceof TryStatementAst statement) {
      classes.catchTypes(statement);
    } else if (node instanceof ReturnStatementAst
        || node instanceof BreakStatementAst
        || node instanceof ContinueStatementAst) {
      flow.jump((StatementAst) node);
    }
  }

  private void using(UsingStatementAst using) {
    boolean supported =
        using.kind() == UsingStatementKind.NAMESPACE
            || using.kind() == UsingStatementKind.ASSEMBLY
            || using.kind() == UsingStatementKind.MODULE;
    if (!supported || using.alias() != null) {
      error(using.span(), "UsingStatementNotSupported");
    }
  }

  private void splatting(VariableExpressionAst variable) {
    if (!variable.splatted()) {
      return;
    }
    List<Ast> around = new ArrayList<>(ancestors);
    int index = !around.isEmpty() && around.get(0) instanceof UsingExpressionAst ? 1 : 0;
    boolean argument = around.size() > index && around.get(index) instanceof CommandAst;
    if (!argument) {
      boolean listed =
          around.size() > 1
              && around.get(0) instanceof ArrayLiteralAst
              && around.get(1) instanceof CommandAst;
      error(
          variable.span(),
          listed ? "SplattingNotPermittedInArgumentList" : "SplattingNotPermitted",
          variable.variablePath().userPath());
    }
  }

  private void convert(ConvertExpressionAst convert) {
    String name = convert.type().typeName().fullName();
    if (name.equalsIgnoreCase("ordered") && !(convert.child() instanceof HashtableAst)) {
      error(convert.span(), "OrderedAttributeOnlyOnHashLiteralNode", name);
    }
    if (!name.equalsIgnoreCase("ref")) {
      return;
    }
    boolean several = false;
    ExpressionAst child = convert.child();
    while (child instanceof ConvertExpressionAst inner) {
      if (inner.type().typeName().fullName().equalsIgnoreCase("ref")) {
        several = true;
        error(inner.type().span(), "ReferenceNeedsToBeByItselfInTypeSequence");
      }
      child = inner.child();
    }
    if (!several
        && parent() instanceof ConvertExpressionAst outer
        && !outer.type().typeName().fullName().equalsIgnoreCase("ref")
        && !isAssignedTo()) {
      error(convert.type().span(), "ReferenceNeedsToBeLastTypeInTypeConversion");
    }
  }

  /** Returns whether the node being visited is part of what an assignment assigns to. */
  private boolean isAssignedTo() {
    Ast inner = null;
    for (Ast outer : ancestors) {
      if (outer instanceof AssignmentStatementAst assignment) {
        return assignment.left() == inner;
      }
      if (outer instanceof CommandExpressionAst) {
        return false;
      }
      inner = outer;
    }
    return false;
  }

  private void duplicateKeys(HashtableAst table) {
    Set<String> seen = new HashSet<>();
    for (HashtableAst.HashtableEntry entry : table.keyValuePairs()) {
      String key = null;
      if (entry.key() instanceof StringConstantExpressionAst text) {
        key = text.value();
      } else if (entry.key() instanceof ConstantExpressionAst constant) {
        key = String.valueOf(constant.value());
      }
      if (key != null && !seen.add(key.toLowerCase(Locale.ROOT))) {
        error(entry.key().span(), "DuplicateKeyInHashLiteral", key);
      }
    }
  }

  private void attributed(AttributedExpressionAst attributed) {
    ExpressionAst child = attributed;
    while (child instanceof AttributedExpressionAst outer) {
      child = outer.child();
      while (child instanceof ConvertExpressionAst convert) {
        child = convert.child();
      }
    }
    if (!(child instanceof VariableExpressionAst)) {
      AttributeAst attribute = attributed.attribute();
      error(attribute.span(), "UnexpectedAttribute", attribute.typeName().fullName());
    }
  }

  private void duplicateParameters(List<ParameterAst> parameters) {
    Set<String> names = new HashSet<>();
    for (ParameterAst parameter : parameters) {
      String name = parameter.name().variablePath().userPath();
      if (!names.add(name.toLowerCase(Locale.ROOT)) && !name.equals("__error__")) {
        error(parameter.name().span(), "DuplicateFormalParameter", name);
      }
    }
  }

  private void parameter(ParameterAst parameter) {
    int count = 0;
    for (Ast attribute : parameter.attributes()) {
      if (!(attribute instanceof TypeConstraintAst type)) {
        continue;
      }
      String name = type.typeName().fullName();
      if (name.equalsIgnoreCase("ordered")) {
        error(type.span(), "OrderedAttributeOnlyOnHashLiteralNode", name);
      } else if (name.equalsIgnoreCase("void")) {
        error(type.span(), "VoidTypeConstraintNotAllowed");
      }
      if (++count > 1 && member() instanceof FunctionMemberAst) {
        error(type.span(), "MultipleTypeConstraintsOnMethodParam");
      }
    }
  }

  private void workflowBlock(BlockStatementAst block) {
    for (Ast outer : ancestors) {
      if (outer instanceof FunctionDefinitionAst function && function.workflow()) {
        return;
      }
    }
    int start = block.span().start();
    String keyword = block.kind() == TokenKind.PARALLEL ? "parallel" : "sequence";
    error(new Span(start, start + keyword.length()), "UnexpectedKeyword", keyword);
  }

  private void function(FunctionDefinitionAst function) {
    if (function.workflow()) {
      error(function.span(), "WorkflowNotSupportedInPowerShellCore");
    }
    List<ParameterAst> parameters = function.parameters();
    ParamBlockAst block = function.body().paramBlock();
    boolean method = parent() instanceof FunctionMemberAst;
    if (parameters != null && !parameters.isEmpty() && block != null && !method) {
      error(block.span(), "OnlyOneParameterListAllowed");
    } else if (parameters != null) {
      duplicateParameters(parameters);
    }
  }

  private void forEach(ForEachStatementAst loop) {
    if (loop.parallel()) {
      error(loop.span(), "KeywordParameterReservedForFutureUse", "foreach '-parallel'");
    }
    if (loop.throttleLimit() != null) {
      error(loop.span(), "KeywordParameterReservedForFutureUse", "foreach '-throttlelimit'");
      if (!loop.parallel()) {
        error(loop.span(), "ThrottleLimitRequiresParallelFlag");
      }
    }
  }

  /** Returns whether a class or enum is being visited. */
  boolean insideType() {
    return typeDepth > 0;
  }
}
