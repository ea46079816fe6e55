package rehearse.syntax.ast;

/**
 * What can stand where PowerShell wants a pipeline: a pipeline, a chain of them or an assignment.
 */
public sealed interface PipelineBaseAst extends StatementAst
    permits ChainableAst, ErrorStatementAst, AssignmentStatementAst {}
