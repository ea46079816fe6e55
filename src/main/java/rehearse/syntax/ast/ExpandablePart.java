package rehearse.syntax.ast;

/** A piece of an expandable string: literal text or an expression whose value is inserted. */
public sealed interface ExpandablePart {
  /** Text that stands as it is, escapes already replaced. */
  record Text(String text) implements ExpandablePart {}

  /** A variable or subexpression. */
  record Nested(ExpressionAst expression) implements ExpandablePart {}
}
