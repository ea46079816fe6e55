package rehearse.syntax.ast;

/** One element of a pipeline. */
public sealed interface CommandBaseAst extends StatementAst
    permits CommandAst, CommandExpressionAst {
  /** Returns the redirections in the order they were written. */
  java.util.List<RedirectionAst> redirections();
}
