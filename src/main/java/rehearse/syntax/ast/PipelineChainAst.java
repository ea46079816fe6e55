package rehearse.syntax.ast;

import rehearse.source.Span;

/** Two pipelines joined by {@code &&} or {@code ||}; a longer chain nests to the left. */
public record PipelineChainAst(
    Span span, ChainableAst left, TokenKind operator, PipelineAst right, boolean background)
    implements ChainableAst {}
