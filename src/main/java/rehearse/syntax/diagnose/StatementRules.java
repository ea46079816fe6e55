package rehearse.syntax.diagnose;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.source.Span;
import rehearse.syntax.ast.Ast;
import rehearse.syntax.ast.AttributeAst;
import rehearse.syntax.ast.AttributeBaseAst;
import rehearse.syntax.ast.BlockStatementAst;
import rehearse.syntax.ast.BreakStatementAst;
import rehearse.syntax.ast.CatchClauseAst;
import rehearse.syntax.ast.ContinueStatementAst;
import rehearse.syntax.ast.DataStatementAst;
import rehearse.syntax.ast.ErrorStatementAst;
import rehearse.syntax.ast.ExitStatementAst;
import rehearse.syntax.ast.ExpressionAst;
import rehearse.syntax.ast.IfStatementAst;
import rehearse.syntax.ast.PipelineBaseAst;
import rehearse.syntax.ast.ReturnStatementAst;
import rehearse.syntax.ast.StatementAst;
import rehearse.syntax.ast.StatementBlockAst;
import rehearse.syntax.ast.ThrowStatementAst;
import rehearse.syntax.ast.TokenFlags;
import rehearse.syntax.ast.TokenKind;
import rehearse.syntax.ast.TrapStatementAst;
import rehearse.syntax.ast.TryStatementAst;
import rehearse.syntax.ast.TypeConstraintAst;
import rehearse.syntax.token.ScanMode;
import rehearse.syntax.token.SyntaxToken;

/** Reads statements that are no loops and define nothing. */
final class StatementRules {
  private final Descent descent;

  StatementRules(Descent descent) {
    this.descent = descent;
  }

  /** Reads a statement, null if none starts here. */
  @Nullable StatementAst statement() {
    descent.enter();
    ScanMode mode = descent.setMode(ScanMode.COMMAND);
    boolean comma = descent.setCommaDisabled(false);
    try {
      return statementInMode();
    } finally {
      descent.setCommaDisabled(comma);
      descent.setMode(mode);
      descent.leave();
    }
  }

  private @Nullable StatementAst statementInMode() {
    SyntaxToken token = descent.next();
    if (token.kind() != TokenKind.GENERIC || token.getText().charAt(0) != '[') {
      return statement(token, null, token.start());
    }
    int start = token.start();
    descent.resync(start);
    List<AttributeBaseAst> attributes = descent.types().attributes(false);
    if (attributes == null) {
      descent.resync(start);
      return descent.pipelines().chain();
    }
    token = descent.next();
    if (token.has(TokenFlags.STATEMENT_DOESNT_SUPPORT_ATTRIBUTES)) {
      if (attributes.stream().anyMatch(TypeConstraintAst.class::isInstance)) {
        descent.resync(start);
        return descent.pipelines().chain();
      }
      AttributeBaseAst first = attributes.get(0);
      descent.error(first.span(), "UnexpectedAttribute", first.typeName().fullName());
    } else if (token.has(TokenFlags.KEYWORD)) {
      attributes.stream()
          .filter(TypeConstraintAst.class::isInstance)
          .findFirst()
          .ifPresent(
              type ->
                  descent.error(
                      type.span(), "TypeNotAllowedBeforeStatement", type.typeName().fullName()));
    } else {
      descent.resync(start);
      return descent.pipelines().chain();
    }
    return statement(token, attributes, start);
  }

  private @Nullable StatementAst statement(
      SyntaxToken token, @Nullable List<AttributeBaseAst> attributes, int start) {
    return switch (token.kind()) {
      case IF -> ifStatement(token);
      case SWITCH -> descent.loops().switchStatement(null, token);
      case FOREACH -> descent.loops().forEach(null, token);
      case FOR -> descent.loops().forStatement(null, token);
      case WHILE -> descent.loops().whileStatement(null, token);
      case DO -> descent.loops().doStatement(null, token);
      case FUNCTION, FILTER, WORKFLOW -> descent.definitions().function(token);
      case RETURN, THROW, EXIT -> flow(token);
      case BREAK, CONTINUE -> jump(token);
      case TRY -> tryStatement(token);
      case TRAP -> trap(token);
      case DATA -> data(token);
      case FROM, DEFINE, VAR -> {
        descent.error(descent.span(token), "ReservedKeywordNotAllowed", token.kind().text());
        yield Descent.errorStatement(descent.span(token));
      }
      case LABEL -> {
        if (attributes == null) {
          yield labeled(token);
        }
        descent.resync(start);
        yield descent.pipelines().chain();
      }
      case CLASS -> descent.definitions().classDefinition(attributes, token);
      case ENUM -> descent.definitions().enumDefinition(attributes, token);
      case USING -> {
        StatementAst using = descent.definitions().using(token);
        descent.error(using.span(), "UsingMustBeAtStartOfScript");
        yield using;
      }
      case PARALLEL, SEQUENCE -> block(token);
      case CONFIGURATION -> descent.definitions().configuration(token);
      case ELSE, ELSE_IF, CATCH, UNTIL -> {
        // After an error these belong to a statement that was not understood.
        if (!descent.errors().isEmpty()) {
          descent.skipNewLines();
          yield statement();
        }
        yield command(token, attributes, start);
      }
      case END_OF_INPUT -> {
        if (attributes == null) {
          descent.unget(token);
          yield null;
        }
        descent.resync(start);
        yield descent.pipelines().chain();
      }
      default -> command(token, attributes, start);
    };
  }

  private @Nullable StatementAst command(
      SyntaxToken token, @Nullable List<AttributeBaseAst> attributes, int start) {
    if (attributes == null) {
      descent.unget(token);
    } else {
      descent.resync(start);
    }
    return descent.pipelines().chain();
  }

  /** Reads a block that only workflows may hold. */
  private StatementAst block(SyntaxToken keyword) {
    StatementBlockAst body = descent.blocks().statementBlock();
    Span start = descent.span(keyword);
    if (body == null) {
      descent.incomplete(descent.after(keyword), "MissingStatementAfterKeyword", keyword.getText());
      return Descent.errorStatement(start);
    }
    return new BlockStatementAst(start.to(body.span()), keyword.kind(), body);
  }

  private @Nullable StatementAst labeled(SyntaxToken label) {
    descent.skipNewLines();
    SyntaxToken token = descent.next();
    return switch (token.kind()) {
      case FOREACH -> descent.loops().forEach(label, token);
      case FOR -> descent.loops().forStatement(label, token);
      case WHILE -> descent.loops().whileStatement(label, token);
      case DO -> descent.loops().doStatement(label, token);
      case SWITCH -> descent.loops().switchStatement(label, token);
      default -> {
        descent.resync(label.start());
        yield descent.pipelines().chain();
      }
    };
  }

  private StatementAst ifStatement(SyntaxToken first) {
    List<IfStatementAst.IfClause> clauses = new ArrayList<>();
    List<Ast> parts = new ArrayList<>();
    SyntaxToken keyword = first;
    Span start = descent.span(first);
    while (true) {
      String text = keyword.getText();
      descent.skipNewLines();
      SyntaxToken open = descent.next();
      if (open.kind() != TokenKind.L_PAREN) {
        descent.unget(open);
        descent.incomplete(descent.after(keyword), "MissingOpenParenthesisInIfStatement", text);
        return new ErrorStatementAst(start, parts);
      }
      descent.skipNewLines();
      PipelineBaseAst condition = descent.pipelines().chain();
      if (condition == null) {
        Span after = descent.after(open);
        descent.incomplete(after, "IfStatementMissingCondition", text);
        condition = Descent.errorStatement(after);
      }
      parts.add(condition);
      descent.skipNewLines();
      SyntaxToken close = descent.next();
      if (close.kind() != TokenKind.R_PAREN) {
        descent.unget(close);
        if (!(condition instanceof ErrorStatementAst)) {
          descent.incomplete(descent.span(close), "MissingEndParenthesisAfterStatement", text);
        }
        return new ErrorStatementAst(start, parts);
      }
      StatementBlockAst body = descent.blocks().statementBlock();
      if (body == null) {
        descent.incomplete(descent.span(close), "MissingStatementBlock", text);
        return new ErrorStatementAst(start, parts);
      }
      parts.add(body);
      clauses.add(new IfStatementAst.IfClause(condition, body));
      int restore = descent.restorePoint();
      descent.skipNewLines();
      keyword = descent.peek();
      if (keyword.kind() == TokenKind.ELSE_IF) {
        descent.next();
        continue;
      }
      StatementBlockAst elseClause = null;
      if (keyword.kind() == TokenKind.ELSE) {
        descent.next();
        elseClause = descent.blocks().statementBlock();
        if (elseClause == null) {
          descent.incomplete(descent.after(keyword), "MissingStatementBlockAfterElse");
          return new ErrorStatementAst(start, parts);
        }
        body = elseClause;
      } else {
        descent.resync(restore);
      }
      return new IfStatementAst(start.to(body.span()), clauses, elseClause);
    }
  }

  private StatementAst flow(SyntaxToken keyword) {
    PipelineBaseAst value = descent.pipelines().chain();
    Span span = descent.span(keyword);
    if (value != null) {
      span = span.to(value.span());
    }
    return switch (keyword.kind()) {
      case RETURN -> new ReturnStatementAst(span, value);
      case THROW -> new ThrowStatementAst(span, value);
      default -> new ExitStatementAst(span, value);
    };
  }

  private StatementAst jump(SyntaxToken keyword) {
    ExpressionAst label = descent.primaries().labelOrKey();
    Span span = descent.span(keyword);
    if (label != null) {
      span = span.to(label.span());
    }
    return keyword.kind() == TokenKind.BREAK
        ? new BreakStatementAst(span, label)
        : new ContinueStatementAst(span, label);
  }

  private StatementAst tryStatement(SyntaxToken keyword) {
    StatementBlockAst body = descent.blocks().statementBlock();
    if (body == null) {
      descent.incomplete(descent.after(keyword), "MissingTryStatementBlock");
      return Descent.errorStatement(descent.span(keyword));
    }
    Catches catches = new Catches();
    while (catches.read()) {}
    descent.skipNewLines();
    StatementBlockAst finallyBlock = null;
    if (descent.peekKind() == TokenKind.FINALLY) {
      SyntaxToken token = descent.next();
      finallyBlock = descent.blocks().statementBlock();
      if (finallyBlock == null) {
        catches.failed = true;
        descent.incomplete(descent.after(token), "MissingFinallyStatementBlock");
      }
    }
    if (catches.clauses.isEmpty() && finallyBlock == null && !catches.failed) {
      catches.failed = true;
      descent.incomplete(Descent.after(body), "MissingCatchOrFinally");
    }
    Span span = descent.span(keyword).to(body.span());
    if (catches.failed) {
      List<Ast> parts = new ArrayList<>();
      parts.add(body);
      parts.addAll(catches.clauses);
      return new ErrorStatementAst(span, parts);
    }
    for (CatchClauseAst clause : catches.clauses) {
      span = span.to(clause.span());
    }
    if (finallyBlock != null) {
      span = span.to(finallyBlock.span());
    }
    return new TryStatementAst(span, body, catches.clauses, finallyBlock);
  }

  /** The reading of a statement's catch clauses. */
  private final class Catches {
    private final List<CatchClauseAst> clauses = new ArrayList<>();
    private boolean failed;

    boolean read() {
      descent.skipNewLines();
      SyntaxToken keyword = descent.next();
      if (keyword.kind() != TokenKind.CATCH) {
        descent.unget(keyword);
        return false;
      }
      List<TypeConstraintAst> types = new ArrayList<>(0);
      Span last = descent.span(keyword);
      boolean reported = false;
      SyntaxToken comma = null;
      while (true) {
        int restore = descent.scanner().position();
        descent.skipNewLines();
        AttributeBaseAst attribute = descent.types().attribute();
        if (!(attribute instanceof TypeConstraintAst type)) {
          if (attribute != null) {
            descent.resync(restore);
          } else if (comma != null) {
            reported = true;
            failed = true;
            descent.incomplete(descent.after(comma), "MissingTypeLiteralToken");
          }
          break;
        }
        types.add(type);
        last = type.span();
        descent.skipNewLines();
        if (descent.peekKind() != TokenKind.COMMA) {
          break;
        }
        comma = descent.next();
      }
      StatementBlockAst body = descent.blocks().statementBlock();
      if (body == null) {
        failed = true;
        if (!reported) {
          descent.incomplete(Descent.after(last), "MissingCatchHandlerBlock");
        }
        return false;
      }
      clauses.add(new CatchClauseAst(descent.span(keyword).to(body.span()), types, body));
      return true;
    }
  }

  private StatementAst trap(SyntaxToken keyword) {
    int restore = descent.scanner().position();
    descent.skipNewLines();
    AttributeBaseAst type = descent.types().attribute();
    if (type instanceof AttributeAst) {
      descent.resync(restore);
      type = null;
    }
    StatementBlockAst body = descent.blocks().statementBlock();
    Span start = descent.span(keyword);
    if (body == null) {
      Span last = type == null ? start : type.span();
      descent.incomplete(Descent.after(last), "MissingTrapStatement");
      return Descent.errorStatement(start.to(last));
    }
    TypeConstraintAst constraint = type instanceof TypeConstraintAst written ? written : null;
    return new TrapStatementAst(start.to(body.span()), constraint, body);
  }

  private StatementAst data(SyntaxToken keyword) {
    descent.skipNewLines();
    Span last = descent.span(keyword);
    SyntaxToken name = descent.primaries().simpleName();
    if (name != null) {
      last = descent.span(name);
    }
    descent.skipNewLines();
    List<ExpressionAst> commands = new ArrayList<>(0);
    SyntaxToken option = descent.peek();
    if (option.kind() == TokenKind.PARAMETER) {
      descent.next();
      boolean known = LoopRules.isOption(option, "supportedcommand");
      if (!known) {
        descent.error(
            descent.span(option), "InvalidParameterForDataSectionStatement", option.value());
      }
      if (!supportedCommands(option, commands, known) || !known) {
        return new ErrorStatementAst(descent.span(keyword), List.copyOf(commands));
      }
      last = commands.get(commands.size() - 1).span();
    }
    StatementBlockAst body = descent.blocks().statementBlock();
    if (body == null) {
      descent.incomplete(Descent.after(last), "MissingStatementBlockForDataSection");
      return new ErrorStatementAst(descent.span(keyword).to(last), List.copyOf(commands));
    }
    Span span = descent.span(keyword).to(body.span());
    String variable = name == null ? null : name.getText();
    return new DataStatementAst(span, variable, commands, body);
  }

  private boolean supportedCommands(
      SyntaxToken option, List<ExpressionAst> commands, boolean report) {
    SyntaxToken before = option;
    while (true) {
      descent.skipNewLines();
      SyntaxToken name = descent.peek();
      ExpressionAst command = descent.commands().singleArgument();
      if (command == null) {
        if (report) {
          descent.incomplete(
              descent.after(before), "MissingValueForSupportedCommandInDataSectionStatement");
        }
        return false;
      }
      name.setFlags(name.flags() | TokenFlags.COMMAND_NAME);
      commands.add(command);
      if (descent.peekKind() != TokenKind.COMMA) {
        return true;
      }
      before = descent.next();
    }
  }
}
