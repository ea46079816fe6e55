package rehearse.engine.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rehearse.engine.function.CodeBlock;
import rehearse.engine.node.ArithmeticNodes;
import rehearse.engine.node.AssignmentNodes;
import rehearse.engine.node.CastNodes;
import rehearse.engine.node.CollectionNodes;
import rehearse.engine.node.ComparisonNodes;
import rehearse.engine.node.ExpressionNode;
import rehearse.engine.node.HashtableNodes;
import rehearse.engine.node.IncrementNodes;
import rehearse.engine.node.IndexNodes;
import rehearse.engine.node.InvokeNodes;
import rehearse.engine.node.LiteralNodes;
import rehearse.engine.node.LogicNodes;
import rehearse.engine.node.MemberNodes;
import rehearse.engine.node.StatementNode;
import rehearse.engine.node.TargetNode;
import rehearse.engine.node.TypedTarget;
import rehearse.engine.node.VariableNodes;
import rehearse.engine.types.BaseConstructorCall;
import rehearse.syntax.ast.ArrayExpressionAst;
import rehearse.syntax.ast.ArrayLiteralAst;
import rehearse.syntax.ast.AttributedExpressionAst;
import rehearse.syntax.ast.BaseCtorInvokeMemberExpressionAst;
import rehearse.syntax.ast.BinaryExpressionAst;
import rehearse.syntax.ast.CommandElementAst;
import rehearse.syntax.ast.ConstantExpressionAst;
import rehearse.syntax.ast.ConvertExpressionAst;
import rehearse.syntax.ast.ErrorExpressionAst;
import rehearse.syntax.ast.ExpandablePart;
import rehearse.syntax.ast.ExpandableStringExpressionAst;
import rehearse.syntax.ast.ExpressionAst;
import rehearse.syntax.ast.HashtableAst;
import rehearse.syntax.ast.IndexExpressionAst;
import rehearse.syntax.ast.InvokeMemberExpressionAst;
import rehearse.syntax.ast.MemberExpressionAst;
import rehearse.syntax.ast.ParenExpressionAst;
import rehearse.syntax.ast.PipelineBaseAst;
import rehearse.syntax.ast.ScriptBlockExpressionAst;
import rehearse.syntax.ast.StringConstantExpressionAst;
import rehearse.syntax.ast.SubExpressionAst;
import rehearse.syntax.ast.TernaryExpressionAst;
import rehearse.syntax.ast.TokenKind;
import rehearse.syntax.ast.TypeConstraintAst;
import rehearse.syntax.ast.TypeExpressionAst;
import rehearse.syntax.ast.UnaryExpressionAst;
import rehearse.syntax.ast.UsingExpressionAst;
import rehearse.syntax.ast.VariableExpressionAst;
import rehearse.syntax.ast.VariablePath;
import rehearse.value.Conversion;
import rehearse.value.operator.UnaryOp;

/** Compiles expressions. */
final class ExpressionCompiler {
  private final BlockContext context;
  private final StatementCompiler statements;

  ExpressionCompiler(BlockContext context, StatementCompiler statements) {
    this.context = context;
    this.statements = statements;
  }

  ExpressionNode compile(ExpressionAst expression) {
    if (expression instanceof VariableExpressionAst variable) {
      return variable(variable);
    }
    if (expression instanceof ConstantExpressionAst constant) {
      return constant(constant);
    }
    if (expression instanceof StringConstantExpressionAst text) {
      return new LiteralNodes.Constant(text.value(), null);
    }
    if (expression instanceof ExpandableStringExpressionAst text) {
      return expandable(text);
    }
    if (expression instanceof BinaryExpressionAst binary) {
      return binary(binary);
    }
    if (expression instanceof UnaryExpressionAst unary) {
      return unary(unary);
    }
    if (expression instanceof MemberExpressionAst member) {
      return member(member);
    }
    if (expression instanceof InvokeMemberExpressionAst call) {
      return invoke(call);
    }
    if (expression instanceof IndexExpressionAst index) {
      return new IndexNodes.Index(
          compile(index.target()), compile(index.index()), index.nullConditional());
    }
    return other(expression);
  }

  private ExpressionNode other(ExpressionAst expression) {
    if (expression instanceof ParenExpressionAst paren) {
      return paren(paren);
    }
    if (expression instanceof SubExpressionAst sub) {
      return new CollectionNodes.SubExpression(statements.block(sub.subExpression()));
    }
    if (expression instanceof ArrayExpressionAst array) {
      return arrayExpression(array);
    }
    if (expression instanceof ArrayLiteralAst array) {
      return new CollectionNodes.ArrayLiteral(compileAll(array.elements()));
    }
    if (expression instanceof HashtableAst table) {
      return hashtable(table);
    }
    if (expression instanceof ConvertExpressionAst convert) {
      return cast(convert);
    }
    if (expression instanceof TypeExpressionAst type) {
      return new CastNodes.TypeLiteral(new TypeReference(type.typeName(), context.namespaces()));
    }
    if (expression instanceof ScriptBlockExpressionAst block) {
      return new LiteralNodes.Block(
          new CodeBlock(
              block.scriptBlock(),
              context.source(),
              null,
              CodeBlock.BlockKind.FUNCTION,
              context.options()));
    }
    if (expression instanceof TernaryExpressionAst ternary) {
      return new LogicNodes.Ternary(
          compile(ternary.condition()), compile(ternary.ifTrue()), compile(ternary.ifFalse()));
    }
    return rare(expression);
  }

  private ExpressionNode rare(ExpressionAst expression) {
    if (expression instanceof AttributedExpressionAst attributed) {
      return compile(attributed.child());
    }
    if (expression instanceof UsingExpressionAst using) {
      return new CastNodes.Using(compile(using.subExpression()));
    }
    if (expression instanceof BaseCtorInvokeMemberExpressionAst base) {
      String className = context.options().className();
      return new BaseConstructorCall(
          compileAll(base.arguments()), className == null ? "" : className);
    }
    if (expression instanceof ErrorExpressionAst) {
      return new LiteralNodes.Constant(null, null);
    }
    throw new IllegalArgumentException(expression.getClass().getSimpleName());
  }

  ExpressionNode[] compileAll(List<ExpressionAst> expressions) {
    ExpressionNode[] nodes = new ExpressionNode[expressions.size()];
    for (int i = 0; i < nodes.length; i++) {
      nodes[i] = compile(expressions.get(i));
    }
    return nodes;
  }

  private static ExpressionNode constant(ConstantExpressionAst constant) {
    Object value = constant.value();
    String text = value == null ? "" : Conversion.toText(value);
    boolean plain = text.equals(constant.text());
    return new LiteralNodes.Constant(value, plain ? null : constant.text());
  }

  private TargetNode variable(VariableExpressionAst variable) {
    VariablePath path = variable.variablePath();
    String drive = path.driveName();
    if (drive != null) {
      return new VariableNodes.DriveItem(drive, path.unqualifiedPath());
    }
    String name = path.unqualifiedPath();
    VariablePath.Scope scope = path.scope();
    if (scope == null) {
      return switch (name.toLowerCase(Locale.ROOT)) {
        case "true" -> new ConstantVariable("true", true);
        case "false" -> new ConstantVariable("false", false);
        case "null" -> new NullVariable();
        default -> new VariableNodes.Local(context.slot(name), name);
      };
    }
    return new VariableNodes.Qualified(path);
  }

  private ExpressionNode expandable(ExpandableStringExpressionAst text) {
    List<ExpressionNode> parts = new ArrayList<>();
    for (ExpandablePart part : text.parts()) {
      if (part instanceof ExpandablePart.Text plain) {
        parts.add(new LiteralNodes.Constant(plain.text(), null));
      } else if (part instanceof ExpandablePart.Nested nested) {
        parts.add(compile(nested.expression()));
      }
    }
    return new LiteralNodes.Expandable(parts.toArray(new ExpressionNode[0]));
  }

  private ExpressionNode binary(BinaryExpressionAst binary) {
    ExpressionNode left = compile(binary.left());
    ExpressionNode right = compile(binary.right());
    ArithmeticNodes.Operation arithmetic = OperatorTables.arithmetic(binary.operator());
    if (arithmetic != null) {
      return ArithmeticNodes.of(arithmetic, left, right);
    }
    return switch (binary.operator()) {
      case AND -> new LogicNodes.And(left, right);
      case OR -> new LogicNodes.Or(left, right);
      case XOR -> new LogicNodes.Xor(left, right);
      case QUESTION_QUESTION -> new LogicNodes.Coalesce(left, right);
      default -> ComparisonNodes.of(OperatorTables.binary(binary.operator()), left, right);
    };
  }

  private ExpressionNode unary(UnaryExpressionAst unary) {
    TokenKind kind = unary.tokenKind();
    return switch (kind) {
      case PLUS_PLUS -> new IncrementNodes.Increment(target(unary.child()), true, false);
      case MINUS_MINUS -> new IncrementNodes.Increment(target(unary.child()), false, false);
      case POSTFIX_PLUS_PLUS -> new IncrementNodes.Increment(target(unary.child()), true, true);
      case POSTFIX_MINUS_MINUS -> new IncrementNodes.Increment(target(unary.child()), false, true);
      case NOT, EXCLAIM -> new LogicNodes.Not(compile(unary.child()));
      case COMMA -> new CollectionNodes.ArrayLiteral(new ExpressionNode[] {compile(unary.child())});
      default -> new LogicNodes.Unary(unaryOperator(kind), compile(unary.child()));
    };
  }

  private static UnaryOp unaryOperator(TokenKind kind) {
    return OperatorTables.unary(kind);
  }

  /** Compiles the name behind a dot. */
  private ExpressionNode memberName(CommandElementAst member) {
    if (member instanceof StringConstantExpressionAst text) {
      return new LiteralNodes.Constant(text.value(), null);
    }
    return compile((ExpressionAst) member);
  }

  private TargetNode member(MemberExpressionAst member) {
    ExpressionNode target = compile(member.expression());
    ExpressionNode name = memberName(member.member());
    if (member.isStatic()) {
      return new MemberNodes.Static(target, name);
    }
    if (member.nullConditional()) {
      return new ReadOnlyTarget(new MemberNodes.NullConditional(target, name));
    }
    if (name instanceof LiteralNodes.Constant constant && constant.value() instanceof String text) {
      return new MemberNodes.Property(target, text);
    }
    return new MemberNodes.DynamicProperty(target, name);
  }

  private ExpressionNode invoke(InvokeMemberExpressionAst call) {
    ExpressionNode target = compile(call.expression());
    ExpressionNode name = memberName(call.member());
    ExpressionNode[] arguments = compileAll(call.arguments());
    return call.isStatic()
        ? new InvokeNodes.Static(target, name, arguments)
        : new InvokeNodes.Instance(target, name, arguments, call.nullConditional());
  }

  private ExpressionNode paren(ParenExpressionAst paren) {
    PipelineBaseAst pipeline = paren.pipeline();
    ExpressionAst only = CommandCompiler.onlyExpression(pipeline);
    if (only instanceof ConstantExpressionAst constant) {
      return new LiteralNodes.Constant(constant.value(), null);
    }
    if (only instanceof ParenExpressionAst || isSimple(only)) {
      return compile(java.util.Objects.requireNonNull(only));
    }
    return new CollectionNodes.Paren(statements.compile(pipeline));
  }

  /** Returns whether parentheses around the expression make no difference. */
  private static boolean isSimple(@Nullable ExpressionAst expression) {
    return expression instanceof BinaryExpressionAst
        || expression instanceof ConvertExpressionAst
        || expression instanceof StringConstantExpressionAst
        || expression instanceof ExpandableStringExpressionAst
        || expression instanceof VariableExpressionAst
        || expression instanceof MemberExpressionAst
        || expression instanceof IndexExpressionAst
        || expression instanceof TernaryExpressionAst;
  }

  private ExpressionNode arrayExpression(ArrayExpressionAst array) {
    StatementNode body = statements.block(array.subExpression());
    ExpressionNode only = null;
    if (array.subExpression().statements().size() == 1 && array.subExpression().traps().isEmpty()) {
      ExpressionAst expression =
          CommandCompiler.onlyExpression(array.subExpression().statements().get(0));
      if (expression instanceof ArrayLiteralAst literal) {
        only = compile(literal);
      }
    }
    return new CollectionNodes.ArrayExpression(body, only);
  }

  private HashtableNodes.Literal hashtable(HashtableAst table) {
    int count = table.keyValuePairs().size();
    ExpressionNode[] keys = new ExpressionNode[count];
    AssignmentNodes.Source[] values = new AssignmentNodes.Source[count];
    for (int i = 0; i < count; i++) {
      HashtableAst.HashtableEntry entry = table.keyValuePairs().get(i);
      keys[i] = compile(entry.key());
      values[i] = statements.source(entry.value());
    }
    return new HashtableNodes.Literal(keys, values);
  }

  private ExpressionNode cast(ConvertExpressionAst convert) {
    String name = convert.type().typeName().fullName().toLowerCase(Locale.ROOT);
    if (convert.child() instanceof HashtableAst table) {
      if (name.equals("ordered")) {
        return hashtable(table).ordered();
      }
      if (name.equals("pscustomobject")
          || name.equals("system.management.automation.pscustomobject")) {
        return hashtable(table).customObject();
      }
    }
    if (name.equals("pscustomobject")) {
      return new CastNodes.CustomObjectCast(compile(convert.child()));
    }
    if (name.equals("void") || name.equals("system.void")) {
      return new CastNodes.VoidCast(compile(convert.child()));
    }
    if (name.equals("ref") && convert.child() instanceof VariableExpressionAst variable) {
      return new CastNodes.Reference(variable(variable));
    }
    return new CastNodes.Cast(
        new TypeReference(convert.type().typeName(), context.namespaces()),
        compile(convert.child()));
  }

  /** Compiles what stands left of an assignment. */
  TargetNode target(ExpressionAst expression) {
    if (expression instanceof ArrayLiteralAst array) {
      TargetNode[] targets = new TargetNode[array.elements().size()];
      for (int i = 0; i < targets.length; i++) {
        targets[i] = target(array.elements().get(i));
      }
      return new AssignmentNodes.Multiple(targets);
    }
    if (expression instanceof ParenExpressionAst paren) {
      ExpressionAst only = CommandCompiler.onlyExpression(paren.pipeline());
      if (only != null) {
        return target(only);
      }
    }
    if (expression instanceof ConvertExpressionAst
        || expression instanceof AttributedExpressionAst) {
      return typedTarget(expression);
    }
    ExpressionNode node = compile(expression);
    return node instanceof TargetNode target ? target : new ReadOnlyTarget(node);
  }

  private TargetNode typedTarget(ExpressionAst expression) {
    List<TypeReference> types = new ArrayList<>();
    List<TypedTarget.RuleSource> rules = new ArrayList<>();
    ExpressionAst at = expression;
    while (true) {
      if (at instanceof ConvertExpressionAst convert) {
        TypeConstraintAst type = convert.type();
        types.add(new TypeReference(type.typeName(), context.namespaces()));
        at = convert.child();
      } else if (at instanceof AttributedExpressionAst attributed) {
        rules.add(AttributeRules.source(attributed.attribute()));
        at = attributed.child();
      } else {
        break;
      }
    }
    return new TypedTarget(target(at), types, rules);
  }
}
