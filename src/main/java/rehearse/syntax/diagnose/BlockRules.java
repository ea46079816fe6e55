package rehearse.syntax.diagnose;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.source.Span;
import rehearse.syntax.ast.AttributeAst;
import rehearse.syntax.ast.AttributeBaseAst;
import rehearse.syntax.ast.NamedBlockAst;
import rehearse.syntax.ast.ParamBlockAst;
import rehearse.syntax.ast.ParameterAst;
import rehearse.syntax.ast.ScriptBlockAst;
import rehearse.syntax.ast.StatementAst;
import rehearse.syntax.ast.StatementBlockAst;
import rehearse.syntax.ast.TokenFlags;
import rehearse.syntax.ast.TokenKind;
import rehearse.syntax.ast.TrapStatementAst;
import rehearse.syntax.ast.UsingStatementAst;
import rehearse.syntax.token.SyntaxToken;

/** Reads whole scripts and what stands in braces. */
final class BlockRules {
  private final Descent descent;

  BlockRules(Descent descent) {
    this.descent = descent;
  }

  ScriptBlockAst script() {
    List<UsingStatementAst> usings = new ArrayList<>(0);
    descent.skipNewLinesAndSemicolons();
    while (descent.peekKind() == TokenKind.USING) {
      StatementAst using = descent.definitions().using(descent.next());
      if (using instanceof UsingStatementAst statement) {
        usings.add(statement);
      }
      descent.skipNewLinesAndSemicolons();
    }
    Body body = new Body();
    body.read(null);
    while (descent.peekKind() != TokenKind.END_OF_INPUT) {
      SyntaxToken token = descent.next();
      descent.error(descent.span(token), "UnexpectedToken", token.getText());
      descent.skipNewLinesAndSemicolons();
      body.statements(null);
    }
    int end = descent.scanner().region().end();
    return body.block(descent.span(0, end), usings);
  }

  ScriptBlockAst scriptBlock(SyntaxToken open) {
    Body body = new Body();
    body.read(open);
    Span broken = descent.span(open).to(descent.before(descent.peek()));
    return body.block(body.brokenOff ? broken : closeBlock(open, broken), List.of());
  }

  /** Reads the brace that closes a block and returns the block's span, {@code broken} without. */
  private Span closeBlock(SyntaxToken open, Span broken) {
    SyntaxToken close = descent.next();
    if (close.kind() == TokenKind.R_CURLY) {
      return descent.span(open).to(descent.span(close));
    }
    descent.unget(close);
    descent.incomplete(descent.span(open), close, "MissingEndCurlyBrace");
    return broken;
  }

  /** Reads statements in braces, null if no brace opens here. */
  @Nullable StatementBlockAst statementBlock() {
    descent.skipNewLines();
    if (descent.peekKind() != TokenKind.L_CURLY) {
      return null;
    }
    SyntaxToken open = descent.next();
    List<StatementAst> plain = new ArrayList<>();
    List<TrapStatementAst> traps = new ArrayList<>(0);
    statementList(plain, traps);
    Span span = descent.span(open);
    Span last = plain.isEmpty() ? span : plain.get(plain.size() - 1).span();
    if (!traps.isEmpty() && traps.get(traps.size() - 1).span().end() > last.end()) {
      last = traps.get(traps.size() - 1).span();
    }
    return new StatementBlockAst(closeBlock(open, span.to(last)), plain, traps);
  }

  /** Reads the statements of {@code $(} or {@code @(}. */
  StatementBlockAst subExpression(SyntaxToken open) {
    List<StatementAst> plain = new ArrayList<>();
    List<TrapStatementAst> traps = new ArrayList<>(0);
    statementList(plain, traps);
    SyntaxToken close = descent.next();
    Span end = descent.span(close);
    if (close.kind() != TokenKind.R_PAREN) {
      descent.unget(close);
      descent.incomplete(end, "MissingEndParenthesisInSubexpression");
      end = descent.before(close);
    }
    return new StatementBlockAst(descent.span(open).to(end), plain, traps);
  }

  private void statementList(List<StatementAst> plain, List<TrapStatementAst> traps) {
    descent.skipNewLinesAndSemicolons();
    while (true) {
      StatementAst statement = descent.statements().statement();
      if (statement == null) {
        return;
      }
      if (statement instanceof TrapStatementAst trap) {
        traps.add(trap);
      } else {
        plain.add(statement);
      }
      descent.skipNewLinesAndSemicolons();
      TokenKind next = descent.peekKind();
      if (next == TokenKind.R_PAREN || next == TokenKind.R_CURLY) {
        return;
      }
    }
  }

  /** The reading of a script block's content. */
  private final class Body {
    private final List<StatementAst> plain = new ArrayList<>();
    private final List<TrapStatementAst> traps = new ArrayList<>(0);
    private final @Nullable NamedBlockAst[] named = new @Nullable NamedBlockAst[5];
    private @Nullable ParamBlockAst param;
    private boolean hasNamedBlocks;

    /** Whether something else than a named block ended them, and with them the body. */
    private boolean brokenOff;

    void read(@Nullable SyntaxToken open) {
      param = paramBlock();
      descent.skipNewLinesAndSemicolons();
      statements(open);
    }

    void statements(@Nullable SyntaxToken open) {
      if (descent.peek().kind().has(TokenFlags.SCRIPT_BLOCK_BLOCK_NAME)
          && plain.isEmpty()
          && traps.isEmpty()) {
        hasNamedBlocks = true;
        namedBlocks(open);
      } else {
        statementList(plain, traps);
      }
    }

    private void namedBlocks(@Nullable SyntaxToken open) {
      while (true) {
        SyntaxToken name = descent.next();
        if (!name.kind().has(TokenFlags.SCRIPT_BLOCK_BLOCK_NAME)) {
          descent.unget(name);
          boolean ends = name.kind() == TokenKind.R_CURLY || name.kind() == TokenKind.END_OF_INPUT;
          if (!ends && open != null) {
            descent.error(descent.span(name), "MissingNamedBlocks", name.getText());
            brokenOff = true;
          }
          return;
        }
        StatementBlockAst block = statementBlock();
        Span span = descent.span(name);
        if (block == null) {
          descent.incomplete(descent.after(name), "MissingNamedStatementBlock", name.kind().text());
          block = new StatementBlockAst(span, List.of(), List.of());
        } else {
          span = span.to(block.span());
        }
        add(name, span, block);
        descent.skipNewLinesAndSemicolons();
      }
    }

    private void add(SyntaxToken name, Span span, StatementBlockAst block) {
      int slot =
          switch (name.kind()) {
            case DYNAMICPARAM -> 0;
            case BEGIN -> 1;
            case PROCESS -> 2;
            case END -> 3;
            default -> 4;
          };
      if (named[slot] != null) {
        descent.error(span, "DuplicateScriptCommandClause", name.getText());
        return;
      }
      named[slot] = new NamedBlockAst(span, name.kind(), false, block.statements(), block.traps());
    }

    ScriptBlockAst block(Span span, List<UsingStatementAst> usings) {
      NamedBlockAst end = named[3];
      if (!hasNamedBlocks) {
        Span inner = param == null ? span : Descent.after(param.span());
        end = new NamedBlockAst(inner, TokenKind.END, true, plain, traps);
      }
      return new ScriptBlockAst(
          span, usings, List.of(), param, named[0], named[1], named[2], end, named[4], null, null);
    }
  }

  private @Nullable ParamBlockAst paramBlock() {
    descent.skipNewLines();
    int start = descent.restorePoint();
    int errorCount = descent.errors().size();
    List<AttributeBaseAst> attributes = descent.types().attributes(false);
    SyntaxToken keyword = descent.peek();
    if (keyword.kind() != TokenKind.PARAM) {
      giveUp(start, errorCount, attributes);
      return null;
    }
    descent.next();
    descent.skipNewLines();
    SyntaxToken open = descent.peek();
    if (open.kind() != TokenKind.L_PAREN) {
      descent.resync(start);
      return null;
    }
    descent.next();
    List<ParameterAst> parameters = descent.definitions().parameters();
    descent.skipNewLines();
    SyntaxToken close = descent.next();
    Span end = descent.span(close);
    if (close.kind() != TokenKind.R_PAREN) {
      descent.unget(close);
      end = descent.before(close);
      Span last =
          parameters.isEmpty() ? descent.span(open) : parameters.get(parameters.size() - 1).span();
      descent.incomplete(Descent.after(last), "MissingEndParenthesisInFunctionParameterList");
    }
    return new ParamBlockAst(descent.span(keyword).to(end), kept(attributes), parameters);
  }

  private void giveUp(int start, int errorCount, @Nullable List<AttributeBaseAst> attributes) {
    if (attributes != null || descent.errors().size() > errorCount) {
      descent.resync(start);
    }
  }

  private List<AttributeAst> kept(@Nullable List<AttributeBaseAst> attributes) {
    List<AttributeAst> kept = new ArrayList<>(0);
    if (attributes != null) {
      for (AttributeBaseAst attribute : attributes) {
        if (attribute instanceof AttributeAst written) {
          kept.add(written);
        } else {
          descent.error(
              attribute.span(), "TypeNotAllowedBeforeParam", attribute.typeName().fullName());
        }
      }
    }
    return kept;
  }
}
