package rehearse.engine.function;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.engine.compile.TypeReference;
import rehearse.engine.node.ExpressionNode;
import rehearse.syntax.ast.AttributeAst;

/**
 * A declared parameter.
 *
 * @param type its type, or null if none is declared
 * @param attributes its attributes but the type
 */
public record ScriptParameter(
    String name,
    int slot,
    @Nullable TypeReference type,
    List<AttributeAst> attributes,
    @Nullable ExpressionNode defaultValue) {}
