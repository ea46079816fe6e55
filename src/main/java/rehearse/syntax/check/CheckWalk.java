package rehearse.syntax.check;

import rehearse.syntax.SyntaxChildren;
import rehearse.syntax.ast.Ast;
import rehearse.syntax.ast.NamedBlockAst;
import rehearse.syntax.ast.StatementBlockAst;

/** A walk over a tree in the order in which PowerShell checks it. */
abstract class CheckWalk {
  private final SyntaxChildren children = new SyntaxChildren();

  /** Visits {@code node} and, where that matters, its children. */
  abstract void visit(Ast node);

  /** Visits the children of {@code node}, traps before other statements. */
  final void visitChildren(Ast node) {
    int from = children.size();
    if (node instanceof NamedBlockAst block) {
      children.pushAll(block.traps());
      children.pushAll(block.statements());
    } else if (node instanceof StatementBlockAst block) {
      children.pushAll(block.traps());
      children.pushAll(block.statements());
    } else {
      children.push(node);
    }
    int to = children.size();
    for (int i = from; i < to; i++) {
      visit(children.get(i));
    }
    children.truncate(from);
  }
}
