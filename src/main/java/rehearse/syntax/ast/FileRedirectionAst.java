package rehearse.syntax.ast;

import rehearse.source.Span;

/** A redirection to a file. */
public record FileRedirectionAst(
    Span span, RedirectionStream fromStream, ExpressionAst location, boolean append)
    implements RedirectionAst {}
