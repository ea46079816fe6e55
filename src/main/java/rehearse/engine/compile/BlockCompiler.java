package rehearse.engine.compile;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.engine.function.CodeBlock;
import rehearse.engine.function.CompiledBlock;
import rehearse.engine.function.ParameterDeclaration;
import rehearse.engine.function.ScriptParameter;
import rehearse.engine.node.ExpressionNode;
import rehearse.engine.node.StatementNode;
import rehearse.engine.scope.Layout;
import rehearse.engine.scope.VariableName;
import rehearse.syntax.ast.AttributeAst;
import rehearse.syntax.ast.AttributeBaseAst;
import rehearse.syntax.ast.NamedBlockAst;
import rehearse.syntax.ast.ParameterAst;
import rehearse.syntax.ast.ScriptBlockAst;
import rehearse.syntax.ast.TypeConstraintAst;

/** Compiles a script block: parameters, named blocks, and the slots of its variables. */
public final class BlockCompiler {
  private BlockCompiler() {}

  /** Returns the nodes of {@code code}. */
  public static CompiledBlock compile(CodeBlock code) {
    BlockContext context = new BlockContext(code);
    StatementCompiler statements = new StatementCompiler(context);
    ScriptBlockAst ast = code.ast();
    List<ScriptParameter> parameters = parameters(code, context, statements);
    NamedBlockAst unnamed = ast.endBlock();
    boolean filter =
        code.kind() == CodeBlock.BlockKind.FILTER
            && unnamed != null
            && unnamed.unnamed()
            && ast.processBlock() == null;
    StatementNode dynamicParam = block(ast.dynamicParamBlock(), statements);
    StatementNode begin = block(ast.beginBlock(), statements);
    StatementNode process = block(filter ? unnamed : ast.processBlock(), statements);
    StatementNode end = block(filter ? null : unnamed, statements);
    StatementNode clean = block(ast.cleanBlock(), statements);
    Layout layout = context.layout();
    return new CompiledBlock(
        layout,
        parameters,
        declaration(code),
        dynamicParam,
        begin,
        process,
        end,
        clean,
        automaticSlots(layout),
        isAdvanced(code),
        end != null && begin == null && process == null && dynamicParam == null,
        TypeDefinitions.of(code));
  }

  private static CompiledBlock.AutomaticSlots automaticSlots(Layout layout) {
    return new CompiledBlock.AutomaticSlots(
        layout.slot(VariableName.ARGS),
        layout.slot(VariableName.INPUT),
        layout.slot(VariableName.UNDERSCORE),
        layout.slot(VariableName.THIS),
        layout.slot(VariableName.BOUND_PARAMETERS),
        layout.slot(VariableName.MY_INVOCATION),
        layout.slot(VariableName.PS_CMDLET),
        layout.slot(VariableName.SCRIPT_ROOT),
        layout.slot(VariableName.COMMAND_PATH));
  }

  private static @Nullable StatementNode block(
      @Nullable NamedBlockAst block, StatementCompiler statements) {
    return block == null ? null : statements.list(block.statements(), block.traps());
  }

  private static ParameterDeclaration declaration(CodeBlock code) {
    List<AttributeAst> attributes = new ArrayList<>(code.ast().attributes());
    if (code.ast().paramBlock() != null) {
      attributes.addAll(code.ast().paramBlock().attributes());
    }
    return new ParameterDeclaration(attributes, code.parameters());
  }

  /** Returns whether the block has {@code [CmdletBinding()]} or a {@code [Parameter()]}. */
  public static boolean isAdvanced(CodeBlock code) {
    for (AttributeAst attribute : declaration(code).attributes()) {
      if (isNamed(attribute, "CmdletBinding")) {
        return true;
      }
    }
    for (ParameterAst parameter : code.parameters()) {
      for (AttributeBaseAst attribute : parameter.attributes()) {
        if (attribute instanceof AttributeAst && isNamed(attribute, "Parameter")) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns whether an attribute is {@code [name]}, with or without {@code Attribute} behind. */
  public static boolean isNamed(AttributeBaseAst attribute, String name) {
    String written = attribute.typeName().fullName();
    int dot = written.lastIndexOf('.');
    String last = dot < 0 ? written : written.substring(dot + 1);
    return last.equalsIgnoreCase(name) || last.equalsIgnoreCase(name + "Attribute");
  }

  private static List<ScriptParameter> parameters(
      CodeBlock code, BlockContext context, StatementCompiler statements) {
    List<ScriptParameter> parameters = new ArrayList<>();
    for (ParameterAst parameter : code.parameters()) {
      String name = parameter.name().variablePath().unqualifiedPath();
      TypeReference type = null;
      List<AttributeAst> attributes = new ArrayList<>();
      for (AttributeBaseAst attribute : parameter.attributes()) {
        if (attribute instanceof TypeConstraintAst constraint) {
          type = new TypeReference(constraint.typeName(), context.namespaces());
        } else if (attribute instanceof AttributeAst other) {
          attributes.add(other);
        }
      }
      ExpressionNode defaultValue =
          parameter.defaultValue() == null
              ? null
              : statements.expressions().compile(parameter.defaultValue());
      parameters.add(new ScriptParameter(name, context.slot(name), type, attributes, defaultValue));
    }
    return parameters;
  }
}
