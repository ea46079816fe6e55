package rehearse.syntax.diagnose;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rehearse.source.Span;
import rehearse.syntax.ast.Ast;
import rehearse.syntax.ast.CommandExpressionAst;
import rehearse.syntax.ast.DoUntilStatementAst;
import rehearse.syntax.ast.DoWhileStatementAst;
import rehearse.syntax.ast.ErrorStatementAst;
import rehearse.syntax.ast.ExpressionAst;
import rehearse.syntax.ast.ForEachStatementAst;
import rehearse.syntax.ast.ForStatementAst;
import rehearse.syntax.ast.PipelineAst;
import rehearse.syntax.ast.PipelineBaseAst;
import rehearse.syntax.ast.StatementAst;
import rehearse.syntax.ast.StatementBlockAst;
import rehearse.syntax.ast.StringConstantExpressionAst;
import rehearse.syntax.ast.StringConstantType;
import rehearse.syntax.ast.SwitchFlag;
import rehearse.syntax.ast.SwitchStatementAst;
import rehearse.syntax.ast.TokenFlags;
import rehearse.syntax.ast.TokenKind;
import rehearse.syntax.ast.VariableExpressionAst;
import rehearse.syntax.ast.VariablePath;
import rehearse.syntax.ast.WhileStatementAst;
import rehearse.syntax.token.SyntaxToken;

/** Reads loops and switches. */
final class LoopRules {
  private final Descent descent;

  LoopRules(Descent descent) {
    this.descent = descent;
  }

  static boolean isOption(SyntaxToken parameter, String name) {
    return name.startsWith(parameter.value().toLowerCase(Locale.ROOT));
  }

  private static @Nullable String label(@Nullable SyntaxToken label) {
    return label == null ? null : label.value();
  }

  private Span start(@Nullable SyntaxToken label, SyntaxToken keyword) {
    return descent.span(label == null ? keyword : label);
  }

  private static ErrorStatementAst broken(Span span, @Nullable Ast... parts) {
    List<Ast> present = new ArrayList<>();
    for (Ast part : parts) {
      if (part != null) {
        present.add(part);
      }
    }
    return new ErrorStatementAst(span, present);
  }

  // --- switch ---

  StatementAst switchStatement(@Nullable SyntaxToken label, SyntaxToken keyword) {
    return new Switch(label, keyword).read();
  }

  /** The reading of one switch. */
  private final class Switch {
    private final @Nullable SyntaxToken label;
    private final Span start;
    private final Set<SwitchFlag> flags = EnumSet.noneOf(SwitchFlag.class);
    private final List<SwitchStatementAst.SwitchClause> clauses = new ArrayList<>();
    private final List<Ast> parts = new ArrayList<>();
    private @Nullable PipelineBaseAst condition;
    private @Nullable StatementBlockAst defaultClause;
    private Span last;
    private boolean failed;
    private boolean reportedIncomplete;

    Switch(@Nullable SyntaxToken label, SyntaxToken keyword) {
      this.label = label;
      this.start = start(label, keyword);
      this.last = descent.span(keyword);
    }

    StatementAst read() {
      descent.skipNewLines();
      while (descent.peekKind() == TokenKind.PARAMETER) {
        flag(descent.next());
        descent.skipNewLines();
      }
      SyntaxToken open = descent.peek();
      if (open.kind() == TokenKind.L_PAREN) {
        condition(open);
      } else if (condition == null && !flags.contains(SwitchFlag.FILE)) {
        fail(Descent.after(last), "PipelineValueRequired");
      }
      descent.skipNewLines();
      SyntaxToken curly = descent.next();
      if (curly.kind() == TokenKind.L_CURLY) {
        last = descent.span(curly);
        clauses(curly);
      } else {
        descent.unget(curly);
        if (!reportedIncomplete) {
          fail(Descent.after(last), "MissingCurlyBraceInSwitchStatement");
        }
      }
      PipelineBaseAst test = condition;
      if (failed || test == null) {
        return new ErrorStatementAst(start.to(last), parts);
      }
      return new SwitchStatementAst(
          start.to(last), LoopRules.label(label), test, flags, clauses, defaultClause);
    }

    private void fail(Span span, String id) {
      failed = true;
      reportedIncomplete = descent.incomplete(span, id);
    }

    private void flag(SyntaxToken parameter) {
      last = descent.span(parameter);
      if (isOption(parameter, "regex")) {
        flags.add(SwitchFlag.REGEX);
        flags.remove(SwitchFlag.WILDCARD);
      } else if (isOption(parameter, "wildcard")) {
        flags.add(SwitchFlag.WILDCARD);
        flags.remove(SwitchFlag.REGEX);
      } else if (isOption(parameter, "exact")) {
        flags.remove(SwitchFlag.REGEX);
        flags.remove(SwitchFlag.WILDCARD);
      } else if (isOption(parameter, "casesensitive")) {
        flags.add(SwitchFlag.CASE_SENSITIVE);
      } else if (isOption(parameter, "parallel")) {
        flags.add(SwitchFlag.PARALLEL);
      } else if (isOption(parameter, "file")) {
        file(parameter);
      } else {
        failed = true;
        descent.error(last, "InvalidSwitchFlag", parameter.value());
      }
    }

    private void file(SyntaxToken parameter) {
      flags.add(SwitchFlag.FILE);
      descent.skipNewLines();
      ExpressionAst file = descent.commands().singleArgument();
      if (file == null) {
        fail(descent.after(parameter), "MissingFilenameOption");
        return;
      }
      last = file.span();
      condition =
          new PipelineAst(
              file.span(), List.of(new CommandExpressionAst(file.span(), file, List.of())), false);
    }

    private void condition(SyntaxToken open) {
      descent.next();
      last = descent.span(open);
      if (flags.contains(SwitchFlag.FILE)) {
        failed = true;
        descent.error(last, "PipelineValueRequired");
      }
      descent.skipNewLines();
      PipelineBaseAst test = descent.pipelines().chain();
      if (test == null) {
        fail(descent.after(open), "PipelineValueRequired");
      } else {
        condition = test;
        parts.add(test);
        last = test.span();
      }
      descent.skipNewLines();
      SyntaxToken close = descent.next();
      if (close.kind() == TokenKind.R_PAREN) {
        last = descent.span(close);
      } else {
        descent.unget(close);
        if (!reportedIncomplete) {
          fail(Descent.after(last), "MissingEndParenthesisInSwitchStatement");
        }
      }
    }

    private void clauses(SyntaxToken curly) {
      descent.skipNewLines();
      while (true) {
        SyntaxToken first = descent.peek();
        ExpressionAst test = descent.commands().singleArgument();
        if (test == null) {
          fail(Descent.after(last), "MissingSwitchConditionExpression");
          if (descent.peekKind() == TokenKind.R_CURLY) {
            descent.next();
          }
          return;
        }
        parts.add(test);
        last = test.span();
        StatementBlockAst body = descent.blocks().statementBlock();
        if (body == null) {
          fail(Descent.after(last), "MissingSwitchStatementClause");
        } else {
          parts.add(body);
          last = body.span();
          clause(first, test, body);
        }
        descent.skipNewLinesAndSemicolons();
        SyntaxToken next = descent.peek();
        if (next.kind() == TokenKind.R_CURLY) {
          last = descent.span(descent.next());
          return;
        }
        if (next.kind() == TokenKind.END_OF_INPUT) {
          if (!reportedIncomplete) {
            failed = true;
            descent.incomplete(descent.span(curly), next, "MissingEndCurlyBrace");
          }
          return;
        }
      }
    }

    private void clause(SyntaxToken first, ExpressionAst test, StatementBlockAst body) {
      boolean isDefault =
          test instanceof StringConstantExpressionAst word
              && word.stringConstantType() == StringConstantType.BARE_WORD
              && word.value().equalsIgnoreCase("default");
      if (!isDefault) {
        clauses.add(new SwitchStatementAst.SwitchClause(test, body));
        return;
      }
      first.setKind(TokenKind.DEFAULT);
      first.setFlags(first.flags() | TokenFlags.KEYWORD);
      if (defaultClause != null) {
        failed = true;
        descent.error(test.span(), "MultipleSwitchDefaultClauses");
      }
      defaultClause = body;
    }
  }

  // --- loops ---

  StatementAst forEach(@Nullable SyntaxToken label, SyntaxToken keyword) {
    Span start = start(label, keyword);
    descent.skipNewLines();
    boolean parallel = false;
    ExpressionAst throttleLimit = null;
    while (descent.peekKind() == TokenKind.PARAMETER) {
      SyntaxToken parameter = descent.next();
      if (isOption(parameter, "parallel")) {
        parallel = true;
      } else if (isOption(parameter, "throttlelimit")) {
        descent.skipNewLines();
        throttleLimit = descent.commands().singleArgument();
        if (throttleLimit == null) {
          descent.incomplete(descent.after(parameter), "MissingThrottleLimit");
        }
      } else {
        descent.error(descent.span(parameter), "InvalidForeachFlag", parameter.value());
      }
      descent.skipNewLines();
    }
    SyntaxToken open = descent.next();
    if (open.kind() != TokenKind.L_PAREN) {
      descent.unget(open);
      descent.incomplete(
          descent.after(keyword), "MissingOpenParenthesisAfterKeyword", keyword.kind().text());
      return broken(start);
    }
    descent.skipNewLines();
    SyntaxToken token = descent.next();
    if (token.kind() != TokenKind.VARIABLE && token.kind() != TokenKind.SPLATTED_VARIABLE) {
      descent.unget(token);
      descent.incomplete(descent.after(open), "MissingVariableNameAfterForeach");
      return broken(start);
    }
    VariableExpressionAst variable =
        new VariableExpressionAst(
            descent.span(token),
            VariablePath.parse(token.value()),
            token.kind() == TokenKind.SPLATTED_VARIABLE);
    descent.skipNewLines();
    SyntaxToken in = descent.next();
    if (in.kind() != TokenKind.IN) {
      descent.unget(in);
      descent.incomplete(Descent.after(variable), "MissingInInForeach");
      return broken(start, variable);
    }
    descent.skipNewLines();
    PipelineBaseAst collection = descent.pipelines().chain();
    if (collection == null) {
      descent.incomplete(descent.after(in), "MissingForeachExpression");
      return broken(start, variable);
    }
    descent.skipNewLines();
    SyntaxToken close = descent.next();
    if (close.kind() != TokenKind.R_PAREN) {
      descent.unget(close);
      descent.incomplete(Descent.after(collection), "MissingEndParenthesisAfterForeach");
      return broken(start, variable, collection);
    }
    StatementBlockAst body = descent.blocks().statementBlock();
    if (body == null) {
      descent.incomplete(descent.after(close), "MissingForeachStatement");
      return broken(start, variable, collection);
    }
    return new ForEachStatementAst(
        start.to(body.span()), label(label), throttleLimit, parallel, variable, collection, body);
  }

  StatementAst forStatement(@Nullable SyntaxToken label, SyntaxToken keyword) {
    Span start = start(label, keyword);
    descent.skipNewLines();
    SyntaxToken open = descent.next();
    if (open.kind() != TokenKind.L_PAREN) {
      descent.unget(open);
      descent.incomplete(
          descent.after(keyword), "MissingOpenParenthesisAfterKeyword", keyword.kind().text());
      return broken(start);
    }
    Span last = descent.span(open);
    @Nullable PipelineBaseAst[] parts = new @Nullable PipelineBaseAst[3];
    for (int i = 0; i < 3; i++) {
      descent.skipNewLines();
      PipelineBaseAst part = descent.pipelines().chain();
      parts[i] = part;
      if (part != null) {
        last = part.span();
      }
      if (i < 2 && descent.peekKind() == TokenKind.SEMI) {
        last = descent.span(descent.next());
      }
    }
    descent.skipNewLines();
    SyntaxToken close = descent.next();
    StatementBlockAst body = null;
    if (close.kind() != TokenKind.R_PAREN) {
      descent.unget(close);
      descent.incomplete(
          Descent.after(last), "MissingEndParenthesisAfterStatement", keyword.kind().text());
    } else {
      body = descent.blocks().statementBlock();
      if (body == null) {
        descent.incomplete(descent.after(close), "MissingLoopStatement", keyword.kind().text());
      }
    }
    if (body == null) {
      return broken(start, parts[0], parts[1], parts[2]);
    }
    return new ForStatementAst(
        start.to(body.span()), label(label), parts[0], parts[1], parts[2], body);
  }

  StatementAst whileStatement(@Nullable SyntaxToken label, SyntaxToken keyword) {
    Span start = start(label, keyword);
    String text = keyword.kind().text();
    descent.skipNewLines();
    SyntaxToken open = descent.next();
    if (open.kind() != TokenKind.L_PAREN) {
      descent.unget(open);
      descent.incomplete(descent.after(keyword), "MissingOpenParenthesisAfterKeyword", text);
      return broken(start);
    }
    descent.skipNewLines();
    PipelineBaseAst condition = descent.pipelines().chain();
    if (condition == null) {
      Span after = descent.after(open);
      descent.incomplete(after, "MissingExpressionAfterKeyword", text);
      condition = Descent.errorStatement(after);
    }
    descent.skipNewLines();
    SyntaxToken close = descent.next();
    if (close.kind() != TokenKind.R_PAREN) {
      descent.unget(close);
      if (!(condition instanceof ErrorStatementAst)) {
        descent.incomplete(Descent.after(condition), "MissingEndParenthesisAfterStatement", text);
      }
      return broken(start, condition);
    }
    StatementBlockAst body = descent.blocks().statementBlock();
    if (body == null) {
      descent.incomplete(descent.after(close), "MissingLoopStatement", text);
      return broken(start, condition);
    }
    return new WhileStatementAst(start.to(body.span()), label(label), condition, body);
  }

  StatementAst doStatement(@Nullable SyntaxToken label, SyntaxToken keyword) {
    Span start = start(label, keyword);
    StatementBlockAst body = descent.blocks().statementBlock();
    if (body == null) {
      descent.incomplete(descent.after(keyword), "MissingLoopStatement", keyword.kind().text());
      return broken(start);
    }
    descent.skipNewLines();
    SyntaxToken tail = descent.next();
    if (tail.kind() != TokenKind.WHILE && tail.kind() != TokenKind.UNTIL) {
      descent.unget(tail);
      descent.incomplete(Descent.after(body), "MissingWhileOrUntilInDoWhile");
      return broken(start, body);
    }
    String text = tail.kind().text();
    descent.skipNewLines();
    SyntaxToken open = descent.next();
    if (open.kind() != TokenKind.L_PAREN) {
      descent.unget(open);
      descent.incomplete(descent.after(tail), "MissingOpenParenthesisAfterKeyword", text);
      return broken(start, body);
    }
    descent.skipNewLines();
    PipelineBaseAst condition = descent.pipelines().chain();
    if (condition == null) {
      descent.incomplete(descent.after(open), "MissingExpressionAfterKeyword", text);
    }
    descent.skipNewLines();
    SyntaxToken close = descent.next();
    if (close.kind() != TokenKind.R_PAREN) {
      descent.unget(close);
      if (condition != null) {
        descent.incomplete(Descent.after(condition), "MissingEndParenthesisAfterStatement", text);
      }
      return broken(start, body, condition);
    }
    if (condition == null) {
      return broken(start, body);
    }
    Span span = start.to(descent.span(close));
    return tail.kind() == TokenKind.WHILE
        ? new DoWhileStatementAst(span, label(label), condition, body)
        : new DoUntilStatementAst(span, label(label), condition, body);
  }
}
