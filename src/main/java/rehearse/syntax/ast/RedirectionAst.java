package rehearse.syntax.ast;

/** A redirection of one stream of a command or expression. */
public sealed interface RedirectionAst extends Ast
    permits FileRedirectionAst, MergingRedirectionAst {
  /** Returns the stream that is redirected. */
  RedirectionStream fromStream();
}
