package rehearse.syntax.build;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import rehearse.source.Span;
import rehearse.syntax.antlr.PowerShellParser;
import rehearse.syntax.antlr.PowerShellParser.AccessContext;
import rehearse.syntax.antlr.PowerShellParser.ArgumentContext;
import rehearse.syntax.antlr.PowerShellParser.ArgumentExpressionContext;
import rehearse.syntax.antlr.PowerShellParser.ArgumentListContext;
import rehearse.syntax.antlr.PowerShellParser.ArrayExpressionContext;
import rehearse.syntax.antlr.PowerShellParser.AtomContext;
import rehearse.syntax.antlr.PowerShellParser.AttributeContext;
import rehearse.syntax.antlr.PowerShellParser.CallArgumentsContext;
import rehearse.syntax.antlr.PowerShellParser.CallContext;
import rehearse.syntax.antlr.PowerShellParser.ComputedAccessContext;
import rehearse.syntax.antlr.PowerShellParser.ExpressionContext;
import rehearse.syntax.antlr.PowerShellParser.HashtableContext;
import rehearse.syntax.antlr.PowerShellParser.HashtableEntryContext;
import rehearse.syntax.antlr.PowerShellParser.MemberNameContext;
import rehearse.syntax.antlr.PowerShellParser.OperandContext;
import rehearse.syntax.antlr.PowerShellParser.ParenExpressionContext;
import rehearse.syntax.antlr.PowerShellParser.PipelineStatementContext;
import rehearse.syntax.antlr.PowerShellParser.PrimaryContext;
import rehearse.syntax.antlr.PowerShellParser.ScriptBlockContext;
import rehearse.syntax.antlr.PowerShellParser.ScriptBodyContext;
import rehearse.syntax.antlr.PowerShellParser.StringContext;
import rehearse.syntax.antlr.PowerShellParser.SubExpressionContext;
import rehearse.syntax.antlr.PowerShellParser.TypeLiteralContext;
import rehearse.syntax.ast.ArrayExpressionAst;
import rehearse.syntax.ast.ArrayLiteralAst;
import rehearse.syntax.ast.AttributeAst;
import rehearse.syntax.ast.AttributeBaseAst;
import rehearse.syntax.ast.AttributedExpressionAst;
import rehearse.syntax.ast.ConstantExpressionAst;
import rehearse.syntax.ast.ConvertExpressionAst;
import rehearse.syntax.ast.ExpressionAst;
import rehearse.syntax.ast.HashtableAst;
import rehearse.syntax.ast.IndexExpressionAst;
import rehearse.syntax.ast.InvokeMemberExpressionAst;
import rehearse.syntax.ast.MemberExpressionAst;
import rehearse.syntax.ast.ParenExpressionAst;
import rehearse.syntax.ast.ScriptBlockExpressionAst;
import rehearse.syntax.ast.StatementAst;
import rehearse.syntax.ast.StringConstantExpressionAst;
import rehearse.syntax.ast.StringConstantType;
import rehearse.syntax.ast.SubExpressionAst;
import rehearse.syntax.ast.TokenKind;
import rehearse.syntax.ast.TypeConstraintAst;
import rehearse.syntax.ast.TypeExpressionAst;
import rehearse.syntax.ast.TypeName;
import rehearse.syntax.ast.UnaryExpressionAst;
import rehearse.syntax.ast.UsingExpressionAst;
import rehearse.syntax.ast.VariableExpressionAst;
import rehearse.syntax.ast.VariablePath;
import rehearse.syntax.token.ExpandableText;
import rehearse.syntax.token.SyntaxToken;

/** Builds expressions. */
final class ExpressionBuilder {
  private final AstBuilder builder;
  private final OperatorBuilder operators;
  private final StringBuilderOfParts strings;

  ExpressionBuilder(AstBuilder builder) {
    this.builder = builder;
    this.operators = new OperatorBuilder(builder);
    this.strings = new StringBuilderOfParts(builder);
  }

  ExpressionAst expression(ExpressionContext context) {
    return operators.expression(context);
  }

  ExpressionAst argumentExpression(ArgumentExpressionContext context) {
    return operators.expression(context);
  }

  // --- operands ---

  /** Builds an operand with the operators and types before and after it. */
  ExpressionAst operand(ParserRuleContext context) {
    int index = context.getChildCount() - 1;
    ParseTree last = context.getChild(index);
    SyntaxToken postfix = null;
    if (last instanceof TerminalNode) {
      postfix = AstBuilder.token(last);
      index--;
    }
    ExpressionAst result = primary((PrimaryContext) context.getChild(index));
    if (postfix != null) {
      TokenKind kind =
          postfix.kind() == TokenKind.PLUS_PLUS
              ? TokenKind.POSTFIX_PLUS_PLUS
              : TokenKind.POSTFIX_MINUS_MINUS;
      result = new UnaryExpressionAst(result.span().to(builder.span(postfix)), kind, result);
    }
    for (int i = index - 1; i >= 0; i--) {
      result = prefixed(context.getChild(i), result);
    }
    return result;
  }

  /** Builds a hash table's key or a jump's label. */
  ExpressionAst nameOrOperand(ParseTree node) {
    return node instanceof OperandContext operand
        ? operand(operand)
        : bareWord(AstBuilder.token(node));
  }

  private ExpressionAst prefixed(ParseTree prefix, ExpressionAst child) {
    if (prefix instanceof AttributeContext bracket) {
      AttributeBaseAst attribute = builder.declarations().attribute(bracket);
      Span span = attribute.span().to(child.span());
      if (attribute instanceof AttributeAst written) {
        return new AttributedExpressionAst(span, written, child);
      }
      return new ConvertExpressionAst(span, (TypeConstraintAst) attribute, child);
    }
    SyntaxToken operator =
        prefix instanceof TerminalNode
            ? AstBuilder.token(prefix)
            : AstBuilder.first((ParserRuleContext) prefix);
    Span span = builder.span(operator).to(child.span());
    if (operator.kind() == TokenKind.COMMA) {
      return new ArrayLiteralAst(span, List.of(child));
    }
    return new UnaryExpressionAst(span, operator.kind(), child);
  }

  private ExpressionAst primary(PrimaryContext context) {
    return accessed((AtomContext) context.getChild(0), context);
  }

  private ExpressionAst accessed(AtomContext atom, ParserRuleContext context) {
    ExpressionAst result = atom(atom);
    boolean using = false;
    if (result instanceof UsingExpressionAst wrapper) {
      result = wrapper.subExpression();
      using = true;
    }
    int count = context.getChildCount();
    for (int i = 1; i < count; i++) {
      result =
          context.getChild(i) instanceof AccessContext access
              ? access(result, access)
              : computedAccess(result, (ComputedAccessContext) context.getChild(i));
    }
    return using ? new UsingExpressionAst(result.span(), result) : result;
  }

  private ExpressionAst atom(AtomContext context) {
    ParseTree child = context.getChild(0);
    if (child instanceof TerminalNode) {
      SyntaxToken token = AstBuilder.token(child);
      return token.kind() == TokenKind.NUMBER ? number(token) : variable(token);
    }
    if (child instanceof StringContext string) {
      return string(string);
    }
    return bracketed(child);
  }

  private ExpressionAst bracketed(ParseTree child) {
    if (child instanceof ParenExpressionContext paren) {
      return new ParenExpressionAst(
          builder.span(paren),
          builder.statements().pipeline((PipelineStatementContext) paren.getChild(1)));
    }
    if (child instanceof SubExpressionContext sub) {
      return subExpression(sub);
    }
    if (child instanceof ArrayExpressionContext array) {
      return new ArrayExpressionAst(
          builder.span(array), builder.statementBlock(array.statements(), builder.span(array)));
    }
    if (child instanceof HashtableContext table) {
      return hashtable(table);
    }
    if (child instanceof ScriptBlockContext block) {
      return scriptBlock(block.scriptBody(), (SyntaxToken) block.start, (SyntaxToken) block.stop);
    }
    TypeLiteralContext literal = (TypeLiteralContext) child;
    return new TypeExpressionAst(
        builder.span(literal), builder.declarations().typeName(literal.typeName()));
  }

  private ScriptBlockExpressionAst scriptBlock(
      ScriptBodyContext body, SyntaxToken open, SyntaxToken close) {
    return new ScriptBlockExpressionAst(
        builder.span(open, close), builder.scriptBlock(body, open, close));
  }

  SubExpressionAst subExpression(SubExpressionContext context) {
    Span span = builder.span(context);
    return new SubExpressionAst(span, builder.statementBlock(context.statements(), span));
  }

  private HashtableAst hashtable(HashtableContext context) {
    List<HashtableAst.HashtableEntry> entries = new ArrayList<>();
    int count = context.getChildCount();
    for (int i = 0; i < count; i++) {
      if (context.getChild(i) instanceof HashtableEntryContext entry) {
        ExpressionAst key = nameOrOperand(entry.getChild(0));
        StatementAst value = builder.statements().statement(entry.statement());
        entries.add(new HashtableAst.HashtableEntry(key, value));
      }
    }
    return new HashtableAst(builder.span(context), entries);
  }

  private ConstantExpressionAst number(SyntaxToken token) {
    return new ConstantExpressionAst(builder.span(token), token.payload(), token.getText());
  }

  private StringConstantExpressionAst bareWord(SyntaxToken token) {
    return new StringConstantExpressionAst(
        builder.span(token), token.value(), StringConstantType.BARE_WORD);
  }

  VariableExpressionAst plainVariable(SyntaxToken token) {
    return new VariableExpressionAst(builder.span(token), VariablePath.parse(token.value()), false);
  }

  private ExpressionAst variable(SyntaxToken token) {
    return variable(
        builder.span(token), token.value(), token.kind() == TokenKind.SPLATTED_VARIABLE);
  }

  static ExpressionAst variable(Span span, String name, boolean splatted) {
    VariablePath path = VariablePath.parse(name);
    if (path.scope() == VariablePath.Scope.USING && !path.unqualifiedPath().isEmpty()) {
      VariablePath inner = VariablePath.parse(path.unqualifiedPath());
      return new UsingExpressionAst(span, new VariableExpressionAst(span, inner, splatted));
    }
    return new VariableExpressionAst(span, path, splatted);
  }

  private ExpressionAst string(StringContext context) {
    SyntaxToken token = AstBuilder.first(context);
    StringConstantType type =
        switch (token.kind()) {
          case STRING_LITERAL -> StringConstantType.SINGLE_QUOTED;
          case STRING_EXPANDABLE -> StringConstantType.DOUBLE_QUOTED;
          case HERE_STRING_LITERAL -> StringConstantType.SINGLE_QUOTED_HERE_STRING;
          default -> StringConstantType.DOUBLE_QUOTED_HERE_STRING;
        };
    return text(token, type);
  }

  private ExpressionAst text(SyntaxToken token, StringConstantType type) {
    return token.payload() instanceof ExpandableText text
        ? strings.expandable(builder.span(token), text, type)
        : new StringConstantExpressionAst(builder.span(token), token.word(), type);
  }

  // --- member access ---

  private ExpressionAst access(ExpressionAst target, AccessContext context) {
    SyntaxToken operator = AstBuilder.first(context);
    Span span = target.span().to(builder.span(context));
    if (context.getChild(1) instanceof ExpressionContext index) {
      boolean conditional = operator.kind() == TokenKind.QUESTION_L_BRACKET;
      return new IndexExpressionAst(span, target, expression(index), conditional);
    }
    boolean isStatic = operator.kind() == TokenKind.COLON_COLON;
    boolean conditional = operator.kind() == TokenKind.QUESTION_DOT;
    ExpressionAst member = memberName((MemberNameContext) context.getChild(1));
    if (!(context.getChild(2) instanceof CallContext call)) {
      return new MemberExpressionAst(span, target, member, isStatic, conditional);
    }
    return new InvokeMemberExpressionAst(
        span, target, member, arguments(call), genericArguments(call), isStatic, conditional);
  }

  private MemberExpressionAst computedAccess(ExpressionAst target, ComputedAccessContext context) {
    ExpressionAst member = operand(context.computedName());
    TokenKind operator = AstBuilder.first(context).kind();
    return new MemberExpressionAst(
        target.span().to(member.span()),
        target,
        member,
        operator == TokenKind.COLON_COLON,
        operator == TokenKind.QUESTION_DOT);
  }

  private ExpressionAst memberName(MemberNameContext context) {
    ParseTree child = context.getChild(0);
    if (child instanceof TerminalNode) {
      SyntaxToken token = AstBuilder.token(child);
      return switch (token.kind()) {
        case NUMBER -> number(token);
        case VARIABLE -> variable(token);
        case L_CURLY -> scriptBlock(context.scriptBody(), token, (SyntaxToken) context.stop);
        default -> bareWord(token);
      };
    }
    return child instanceof StringContext string ? string(string) : bracketed(child);
  }

  private List<ExpressionAst> arguments(CallContext call) {
    if (call.callArguments() != null) {
      return callArguments(call.callArguments());
    }
    return List.of(
        scriptBlock(call.scriptBody(), (SyntaxToken) call.start, (SyntaxToken) call.stop));
  }

  List<ExpressionAst> callArguments(CallArgumentsContext context) {
    List<ExpressionAst> arguments = new ArrayList<>();
    int count = context.getChildCount();
    for (int i = 0; i < count; i += 2) {
      arguments.add(argumentExpression((ArgumentExpressionContext) context.getChild(i)));
    }
    return arguments;
  }

  private List<TypeName> genericArguments(CallContext call) {
    return call.genericArguments() == null
        ? List.of()
        : builder.declarations().typeArguments(call.genericArguments().typeArgument());
  }

  // --- commands ---

  ExpressionAst argumentList(ArgumentListContext context) {
    int count = context.getChildCount();
    ExpressionAst first = argument((ArgumentContext) context.getChild(0));
    if (count == 1) {
      return first;
    }
    List<ExpressionAst> elements = new ArrayList<>();
    elements.add(first);
    for (int i = 2; i < count; i += 2) {
      elements.add(argument((ArgumentContext) context.getChild(i)));
    }
    Span span = first.span().to(elements.get(elements.size() - 1).span());
    return new ArrayLiteralAst(span, elements);
  }

  ExpressionAst argument(ArgumentContext context) {
    ParseTree child = context.getChild(0);
    if (child instanceof AtomContext atom) {
      return accessed(atom, context);
    }
    SyntaxToken token = AstBuilder.token(child);
    if (token.getType() == PowerShellParser.SPLATTED_VARIABLE) {
      if (context.getChildCount() > 1) {
        throw new SyntaxFailure();
      }
      return variable(token);
    }
    return text(token, StringConstantType.BARE_WORD);
  }

  /** Builds a command's name: a word there is not expanded. */
  ExpressionAst commandName(SyntaxToken token) {
    return new StringConstantExpressionAst(
        builder.span(token), token.word(), StringConstantType.BARE_WORD);
  }
}
