package rehearse.syntax.build;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.jspecify.annotations.Nullable;
import rehearse.source.Span;
import rehearse.syntax.antlr.PowerShellParser;
import rehearse.syntax.antlr.PowerShellParser.NamedBlockContext;
import rehearse.syntax.antlr.PowerShellParser.ParamBlockContext;
import rehearse.syntax.antlr.PowerShellParser.ScriptBodyContext;
import rehearse.syntax.antlr.PowerShellParser.StatementBlockContext;
import rehearse.syntax.antlr.PowerShellParser.StatementContext;
import rehearse.syntax.antlr.PowerShellParser.StatementsContext;
import rehearse.syntax.antlr.PowerShellParser.UsingStatementContext;
import rehearse.syntax.ast.AttributeAst;
import rehearse.syntax.ast.CommentHelp;
import rehearse.syntax.ast.ExpressionAst;
import rehearse.syntax.ast.HashtableAst;
import rehearse.syntax.ast.NamedBlockAst;
import rehearse.syntax.ast.ParamBlockAst;
import rehearse.syntax.ast.ScriptBlockAst;
import rehearse.syntax.ast.ScriptRequirements;
import rehearse.syntax.ast.StatementAst;
import rehearse.syntax.ast.StatementBlockAst;
import rehearse.syntax.ast.StringConstantExpressionAst;
import rehearse.syntax.ast.SubExpressionAst;
import rehearse.syntax.ast.TokenKind;
import rehearse.syntax.ast.TrapStatementAst;
import rehearse.syntax.ast.UsingStatementAst;
import rehearse.syntax.ast.UsingStatementKind;
import rehearse.syntax.check.UsingAssembly;
import rehearse.syntax.token.ExpandableText;
import rehearse.syntax.token.SourceRegion;
import rehearse.syntax.token.SyntaxToken;

/** Builds the syntax tree of a script from the generated parser's tree. */
public final class AstBuilder {
  /** Parses the subexpressions that strings hold. */
  public interface NestedParser {
    /** Returns the tree of what {@code text} stands for. */
    SubExpressionAst parse(ExpandableText.Subexpression text);
  }

  /** Finds the comment-based help of scripts and functions. */
  public interface HelpFinder {
    /** Returns the help before the function at {@code start}, or null. */
    @Nullable CommentHelp before(int start);

    /** Returns the help at the start or end of a body without its braces, or null. */
    @Nullable CommentHelp inside(int start, int end);
  }

  private final SourceRegion region;
  private final NestedParser nestedParser;
  private final HelpFinder help;
  private final StatementBuilder statements;
  private final ExpressionBuilder expressions;
  private final DeclarationBuilder declarations;

  public AstBuilder(SourceRegion region, NestedParser nestedParser, HelpFinder help) {
    this.region = region;
    this.nestedParser = nestedParser;
    this.help = help;
    this.statements = new StatementBuilder(this);
    this.expressions = new ExpressionBuilder(this);
    this.declarations = new DeclarationBuilder(this);
  }

  StatementBuilder statements() {
    return statements;
  }

  ExpressionBuilder expressions() {
    return expressions;
  }

  DeclarationBuilder declarations() {
    return declarations;
  }

  HelpFinder help() {
    return help;
  }

  // --- positions ---

  Span span(int start, int end) {
    int from = region.startOffset(start);
    return new Span(from, Math.max(from, region.offset(end)));
  }

  Span span(SyntaxToken token) {
    return span(token.start(), token.end());
  }

  Span span(SyntaxToken first, SyntaxToken last) {
    return span(first.start(), last.end());
  }

  Span span(ParserRuleContext context) {
    return span((SyntaxToken) context.start, (SyntaxToken) context.stop);
  }

  static SyntaxToken token(ParseTree node) {
    return (SyntaxToken) node;
  }

  static SyntaxToken first(ParserRuleContext context) {
    return (SyntaxToken) context.start;
  }

  static boolean isToken(ParseTree node, int type) {
    return node instanceof SyntaxToken token && token.getType() == type;
  }

  // --- blocks ---

  /** Returns the tree of a whole script. */
  public ScriptBlockAst script(
      PowerShellParser.ScriptContext context, @Nullable ScriptRequirements requirements) {
    return scriptBlock(
        context.scriptBody(),
        span(region.start(), region.end()),
        requirements,
        help.inside(region.start(), region.end()));
  }

  /** Returns the tree of a subexpression of a string. */
  public SubExpressionAst nested(PowerShellParser.NestedSubExpressionContext context) {
    return expressions.subExpression(context.subExpression());
  }

  SubExpressionAst parseNested(ExpandableText.Subexpression text) {
    return nestedParser.parse(text);
  }

  /** Returns the script block whose braces stand around {@code body}. */
  ScriptBlockAst scriptBlock(ScriptBodyContext body, SyntaxToken open, SyntaxToken close) {
    int contentStart = open.end();
    int contentEnd = close.start();
    return scriptBlock(body, span(open, close), null, help.inside(contentStart, contentEnd));
  }

  private ScriptBlockAst scriptBlock(
      ScriptBodyContext body,
      Span span,
      @Nullable ScriptRequirements requirements,
      @Nullable CommentHelp commentHelp) {
    List<UsingStatementAst> usings = new ArrayList<>(0);
    ParamBlockAst param = null;
    NamedBlockAst[] blocks = new NamedBlockAst[5];
    NamedBlockAst unnamed = null;
    int count = body.getChildCount();
    for (int i = 0; i < count; i++) {
      ParseTree child = body.getChild(i);
      if (child instanceof StatementsContext list) {
        unnamed = unnamedBlock(list, param == null ? span : after(param));
      } else if (child instanceof NamedBlockContext named) {
        NamedBlockAst block = namedBlock(named);
        int slot = slot(block.blockKind());
        if (blocks[slot] != null) {
          throw new SyntaxFailure();
        }
        blocks[slot] = block;
      } else if (child instanceof ParamBlockContext block) {
        param = paramBlock(block);
      } else if (child instanceof UsingStatementContext using) {
        usings.add(using(using));
      }
    }
    return new ScriptBlockAst(
        span,
        usings,
        List.<AttributeAst>of(),
        param,
        blocks[0],
        blocks[1],
        blocks[2],
        unnamed != null ? unnamed : blocks[3],
        blocks[4],
        requirements,
        commentHelp);
  }

  private static Span after(ParamBlockAst param) {
    return new Span(param.span().end(), param.span().end());
  }

  private static int slot(TokenKind kind) {
    return switch (kind) {
      case DYNAMICPARAM -> 0;
      case BEGIN -> 1;
      case PROCESS -> 2;
      case END -> 3;
      default -> 4;
    };
  }

  private NamedBlockAst unnamedBlock(StatementsContext list, Span outer) {
    List<StatementAst> plain = new ArrayList<>();
    List<TrapStatementAst> traps = new ArrayList<>(0);
    collect(list, plain, traps);
    Span span = outer;
    if (list.getChildCount() > 0) {
      span = span(list);
    }
    return new NamedBlockAst(span, TokenKind.END, true, plain, traps);
  }

  private NamedBlockAst namedBlock(NamedBlockContext context) {
    StatementBlockAst block = statementBlock(context.statementBlock());
    SyntaxToken keyword = first(context);
    return new NamedBlockAst(
        span(keyword).to(block.span()), keyword.kind(), false, block.statements(), block.traps());
  }

  StatementBlockAst statementBlock(StatementBlockContext context) {
    return statementBlock((StatementsContext) context.getChild(1), span(context));
  }

  StatementBlockAst statementBlock(StatementsContext list, Span span) {
    List<StatementAst> plain = new ArrayList<>();
    List<TrapStatementAst> traps = new ArrayList<>(0);
    collect(list, plain, traps);
    return new StatementBlockAst(span, plain, traps);
  }

  private void collect(
      StatementsContext list, List<StatementAst> plain, List<TrapStatementAst> traps) {
    int count = list.getChildCount();
    for (int i = 0; i < count; i++) {
      if (list.getChild(i) instanceof StatementContext statement) {
        StatementAst ast = statements.statement(statement);
        if (ast instanceof TrapStatementAst trap) {
          traps.add(trap);
        } else {
          plain.add(ast);
        }
      }
    }
  }

  private ParamBlockAst paramBlock(ParamBlockContext context) {
    List<AttributeAst> attributes = new ArrayList<>();
    for (PowerShellParser.ParamAttributeContext attribute : context.paramAttribute()) {
      attributes.add(
          declarations.attribute(
              span(attribute), attribute.typeName(), attribute.attributeArguments()));
    }
    Span span = span(token(context.PARAM()), (SyntaxToken) context.stop);
    return new ParamBlockAst(span, attributes, declarations.parameters(context.parameterList()));
  }

  private UsingStatementAst using(UsingStatementContext context) {
    SyntaxToken word = token(context.getChild(1));
    UsingStatementKind kind =
        switch (word.kind()) {
          case ASSEMBLY -> UsingStatementKind.ASSEMBLY;
          case COMMAND -> UsingStatementKind.COMMAND;
          case MODULE -> UsingStatementKind.MODULE;
          case NAMESPACE -> UsingStatementKind.NAMESPACE;
          default -> UsingStatementKind.TYPE;
        };
    ExpressionAst name = expressions.argument(context.argument(0));
    if (name instanceof HashtableAst table && kind == UsingStatementKind.MODULE) {
      return new UsingStatementAst(span(context), kind, null, null, table);
    }
    if (!(name instanceof StringConstantExpressionAst text)
        || (kind == UsingStatementKind.ASSEMBLY && UsingAssembly.problem(text.value()) != null)) {
      throw new SyntaxFailure();
    }
    if (context.argument().size() == 1) {
      return new UsingStatementAst(span(context), kind, text, null, null);
    }
    ExpressionAst target = expressions.argument(context.argument(1));
    if (target instanceof HashtableAst table && kind == UsingStatementKind.MODULE) {
      return new UsingStatementAst(span(context), kind, null, text, table);
    }
    if (!(target instanceof StringConstantExpressionAst alias)) {
      throw new SyntaxFailure();
    }
    return new UsingStatementAst(span(context), kind, text, alias, null);
  }
}
