package rehearse.syntax.ast;

/** What can stand left of {@code &&} and {@code ||}. */
public sealed interface ChainableAst extends PipelineBaseAst
    permits PipelineAst, PipelineChainAst {}
