package rehearse.syntax.ast;

import rehearse.source.Span;

/** A redirection of one stream to another. */
public record MergingRedirectionAst(
    Span span, RedirectionStream fromStream, RedirectionStream toStream)
    implements RedirectionAst {}
