package rehearse.syntax.ast;

/** A part of a command: an argument or a parameter. */
public sealed interface CommandElementAst extends Ast permits ExpressionAst, CommandParameterAst {}
