package rehearse.syntax.ast;

/** An expression. */
public sealed interface ExpressionAst extends CommandElementAst
    permits ErrorExpressionAst,
        TernaryExpressionAst,
        BinaryExpressionAst,
        UnaryExpressionAst,
        ConvertExpressionAst,
        AttributedExpressionAst,
        MemberExpressionAst,
        InvokeMemberExpressionAst,
        BaseCtorInvokeMemberExpressionAst,
        IndexExpressionAst,
        TypeExpressionAst,
        VariableExpressionAst,
        ConstantExpressionAst,
        StringConstantExpressionAst,
        ExpandableStringExpressionAst,
        ScriptBlockExpressionAst,
        ArrayLiteralAst,
        ArrayExpressionAst,
        HashtableAst,
        ParenExpressionAst,
        SubExpressionAst,
        UsingExpressionAst {}
