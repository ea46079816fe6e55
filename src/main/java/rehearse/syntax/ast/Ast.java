package rehearse.syntax.ast;

import rehearse.source.Span;

/** Any part of a syntax tree: immutable, without a parent, with the range of text it came from. */
public sealed interface Ast
    permits StatementAst,
        CommandElementAst,
        RedirectionAst,
        AttributeBaseAst,
        MemberAst,
        ScriptBlockAst,
        ParamBlockAst,
        NamedBlockAst,
        StatementBlockAst,
        NamedAttributeArgumentAst,
        ParameterAst,
        CatchClauseAst {
  /** Returns the range of text this node was parsed from. */
  Span span();
}
