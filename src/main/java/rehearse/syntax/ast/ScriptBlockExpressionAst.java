package rehearse.syntax.ast;

import rehearse.source.Span;

/** A script block literal. */
public record ScriptBlockExpressionAst(Span span, ScriptBlockAst scriptBlock)
    implements ExpressionAst {}
