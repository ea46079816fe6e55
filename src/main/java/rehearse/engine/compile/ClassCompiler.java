package rehearse.engine.compile;

import rehearse.engine.node.BlockNodes;
import rehearse.engine.node.StatementNode;
import rehearse.syntax.ast.TypeDefinitionAst;

/** Compiles classes and enums. */
final class ClassCompiler {
  private ClassCompiler() {}

  static StatementNode compile(TypeDefinitionAst type, BlockContext context) {
    return new BlockNodes.Empty();
  }
}
