package rehearse.syntax.ast;

import org.jspecify.annotations.Nullable;

/** A statement that {@code break} and {@code continue} can name: a loop or a switch. */
public sealed interface LabeledStatementAst extends StatementAst
    permits LoopStatementAst, SwitchStatementAst {
  /** Returns the label without its colon, or null. */
  @Nullable String label();
}
