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
    descent.resync(descent.restorePoint());
    Body body = new Body();
    body.read(null);
    int end = descent.scanner().region().end();
    return body.block(descent.span(0, end), usings);
  }

  ScriptBlockAst scriptBlock(SyntaxToken open) {
    Body body = new Body();
    body.read(open);
    if (body.abandoned) {
      Span start = descent.span(open);
      return body.block(body.last == null ? start : start.to(body.last), List.of());
    }
    return body.block(closeBlock(open, body.last), List.of());
  }

  /** Reads the brace that closes a block; without one the block ends where its content does. */
  private Span closeBlock(SyntaxToken open, @Nullable Span content) {
    SyntaxToken close = descent.next();
    if (close.kind() == TokenKind.R_CURLY) {
      return descent.span(open).to(descent.span(close));
    }
    descent.unget(close);
    descent.incomplete(descent.span(open), close, "MissingEndCurlyBrace");
    return content == null ? descent.span(open) : descent.span(open).to(content);
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
    Span content = statementList(plain, traps);
    return new StatementBlockAst(closeBlock(open, content), plain, traps);
  }

  /** Reads the statements of {@code $(} or {@code @(}. */
  StatementBlockAst subExpression(SyntaxToken open) {
    List<StatementAst> plain = new ArrayList<>();
    List<TrapStatementAst> traps = new ArrayList<>(0);
    Span content = statementList(plain, traps);
    descent.skipNewLines();
    SyntaxToken close = descent.next();
    Span end = descent.span(close);
    if (close.kind() != TokenKind.R_PAREN) {
      descent.unget(close);
      descent.incomplete(end, "MissingEndParenthesisInSubexpression");
      end = content == null ? descent.span(open) : content;
    }
    return new StatementBlockAst(descent.span(open).to(end), plain, traps);
  }

  /** Reads statements and returns where they stand, null if there are none. */
  private @Nullable Span statementList(List<StatementAst> plain, List<TrapStatementAst> traps) {
    Span span = null;
    descent.skipNewLinesAndSemicolons();
    while (true) {
      StatementAst statement = descent.statements().statement();
      if (statement == null) {
        return span;
      }
      if (statement instanceof TrapStatementAst trap) {
        traps.add(trap);
      } else {
        plain.add(statement);
      }
      span = span == null ? statement.span() : span.to(statement.span());
      descent.skipNewLinesAndSemicolons();
      TokenKind next = descent.peekKind();
      if (next == TokenKind.R_PAREN || next == TokenKind.R_CURLY) {
        return span;
      }
    }
  }

  /** The reading of a script block's content. */
  private final class Body {
    private final List<StatementAst> plain = new ArrayList<>();
    private final List<TrapStatementAst> traps = new ArrayList<>(0);
    private final @Nullable NamedBlockAst[] named = new @Nullable NamedBlockAst[5];
    private @Nullable ParamBlockAst param;
    private @Nullable Span last;
    private @Nullable Span statements;
    private boolean hasNamedBlocks;
    private boolean abandoned;

    /** Reads the content of the block that {@code open} opens, or of a whole script. */
    void read(@Nullable SyntaxToken open) {
      param = paramBlock();
      last = open == null ? param == null ? null : param.span() : descent.span(open);
      descent.skipNewLinesAndSemicolons();
      if (descent.peek().kind().has(TokenFlags.SCRIPT_BLOCK_BLOCK_NAME)) {
        hasNamedBlocks = true;
        namedBlocks(open);
        if (open == null && !abandoned) {
          unexpected();
        }
        return;
      }
      if (param != null) {
        last = param.span();
      }
      do {
        Span content = statementList(plain, traps);
        if (content != null) {
          last = content;
          statements = statements == null ? content : statements.to(content);
        }
      } while (open == null && unexpected());
    }

    /** Passes over a token that ends no script; returns whether there was one. */
    private boolean unexpected() {
      SyntaxToken token = descent.next();
      if (token.kind() == TokenKind.END_OF_INPUT) {
        descent.unget(token);
        return false;
      }
      descent.error(descent.span(token), "UnexpectedToken", token.getText());
      return true;
    }

    /** Reads named blocks; anything else among them ends the reading of what holds them. */
    private void namedBlocks(@Nullable SyntaxToken open) {
      while (true) {
        SyntaxToken name = descent.next();
        if (!name.kind().has(TokenFlags.SCRIPT_BLOCK_BLOCK_NAME)) {
          if (name.kind() == TokenKind.R_CURLY || name.kind() == TokenKind.END_OF_INPUT) {
            descent.unget(name);
            return;
          }
          if (open != null) {
            descent.unget(name);
          }
          abandoned = true;
          descent.error(descent.span(name), "MissingNamedBlocks", name.getText());
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
        last = span;
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
        descent.error(span, "DuplicateScriptCommandClause", name.kind().text());
        return;
      }
      named[slot] = new NamedBlockAst(span, name.kind(), false, block.statements(), block.traps());
    }

    ScriptBlockAst block(Span span, List<UsingStatementAst> usings) {
      NamedBlockAst end = named[3];
      if (!hasNamedBlocks) {
        Span inner = param == null ? span : Descent.after(param.span());
        if (statements != null) {
          inner = statements;
        }
        end = new NamedBlockAst(inner, TokenKind.END, true, plain, traps);
      }
      return new ScriptBlockAst(
          span, usings, List.of(), param, named[0], named[1], named[2], end, named[4], null, null);
    }
  }

  private @Nullable ParamBlockAst paramBlock() {
    descent.skipNewLines();
    int start = descent.restorePoint();
    List<AttributeBaseAst> attributes = descent.types().attributes(false);
    descent.skipNewLines();
    SyntaxToken keyword = descent.peek();
    if (keyword.kind() != TokenKind.PARAM) {
      descent.resync(start);
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
