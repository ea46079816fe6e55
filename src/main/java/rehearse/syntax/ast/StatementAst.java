package rehearse.syntax.ast;

/** A statement. */
public sealed interface StatementAst extends Ast
    permits LabeledStatementAst,
        PipelineBaseAst,
        CommandBaseAst,
        TypeDefinitionAst,
        UsingStatementAst,
        FunctionDefinitionAst,
        IfStatementAst,
        DataStatementAst,
        TryStatementAst,
        TrapStatementAst,
        BreakStatementAst,
        ContinueStatementAst,
        ReturnStatementAst,
        ExitStatementAst,
        ThrowStatementAst,
        BlockStatementAst {}
