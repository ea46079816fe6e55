package rehearse.engine.function;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.engine.node.StatementNode;
import rehearse.engine.scope.Layout;
import rehearse.engine.types.TypeDefinition;

/**
 * A script block made of nodes.
 *
 * @param advanced whether it binds and reports as a cmdlet does
 * @param plainBody whether it has an {@code end} block and no other
 * @param types the classes and enums it defines
 */
public record CompiledBlock(
    Layout layout,
    List<ScriptParameter> parameters,
    ParameterDeclaration declaration,
    @Nullable StatementNode dynamicParam,
    @Nullable StatementNode begin,
    @Nullable StatementNode process,
    @Nullable StatementNode end,
    @Nullable StatementNode clean,
    AutomaticSlots automatic,
    boolean advanced,
    boolean plainBody,
    List<TypeDefinition> types) {

  /** The slots of variables that a call fills; -1 for one that the code does not name. */
  public record AutomaticSlots(
      int args,
      int input,
      int underscore,
      int self,
      int boundParameters,
      int myInvocation,
      int cmdlet,
      int scriptRoot,
      int commandPath) {}
}
