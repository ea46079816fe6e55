package rehearse.syntax.ast;

import rehearse.source.Span;

/** {@code (...)}. */
public record ParenExpressionAst(Span span, PipelineBaseAst pipeline) implements ExpressionAst {}
