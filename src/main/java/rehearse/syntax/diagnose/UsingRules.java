package rehearse.syntax.diagnose;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.source.Span;
import rehearse.syntax.ast.ErrorStatementAst;
import rehearse.syntax.ast.ExpressionAst;
import rehearse.syntax.ast.HashtableAst;
import rehearse.syntax.ast.StatementAst;
import rehearse.syntax.ast.StringConstantExpressionAst;
import rehearse.syntax.ast.TokenKind;
import rehearse.syntax.ast.UsingStatementAst;
import rehearse.syntax.ast.UsingStatementKind;
import rehearse.syntax.check.UsingAssembly;
import rehearse.syntax.token.SyntaxToken;

/** Reads {@code using} statements. */
final class UsingRules {
  private final Descent descent;

  UsingRules(Descent descent) {
    this.descent = descent;
  }

  StatementAst using(SyntaxToken keyword) {
    SyntaxToken word = descent.next();
    Span start = descent.span(keyword);
    UsingStatementKind kind = kind(word);
    if (kind == null) {
      descent.unget(word);
      descent.incomplete(descent.after(keyword), "MissingUsingStatementDirective");
      return Descent.errorStatement(start);
    }
    SyntaxToken first = descent.next();
    switch (first.kind()) {
      case END_OF_INPUT, NEW_LINE, COMMA, SEMI -> {
        descent.incomplete(descent.after(word), "MissingUsingItemName");
        return Descent.errorStatement(start.to(descent.span(word)));
      }
      default -> {}
    }
    ExpressionAst item = descent.commands().argument(CommandRules.Context.ARGUMENT, first);
    if (item == null) {
      descent.error(descent.span(first), "InvalidValueForUsingItemName", first.getText());
      descent.skipTo(true, TokenKind.SEMI, TokenKind.NEW_LINE);
      return Descent.errorStatement(start.to(descent.span(first)));
    }
    if (item instanceof HashtableAst table && kind == UsingStatementKind.MODULE) {
      requireEnd();
      return new UsingStatementAst(start.to(item.span()), kind, null, null, table);
    }
    if (!(item instanceof StringConstantExpressionAst name)) {
      return invalid(start, item);
    }
    if (kind == UsingStatementKind.ASSEMBLY) {
      assembly(name);
      requireEnd();
      return new UsingStatementAst(start.to(name.span()), kind, name, null, null);
    }
    return named(start, kind, first, name);
  }

  private static @Nullable UsingStatementKind kind(SyntaxToken word) {
    return switch (word.kind()) {
      case NAMESPACE -> UsingStatementKind.NAMESPACE;
      case MODULE -> UsingStatementKind.MODULE;
      case ASSEMBLY -> UsingStatementKind.ASSEMBLY;
      case TYPE -> UsingStatementKind.TYPE;
      case COMMAND -> UsingStatementKind.COMMAND;
      default -> null;
    };
  }

  private ErrorStatementAst invalid(Span start, ExpressionAst item) {
    descent.error(item.span(), "InvalidValueForUsingItemName", textOf(item.span()));
    return new ErrorStatementAst(start.to(item.span()), List.of());
  }

  private void assembly(StringConstantExpressionAst name) {
    UsingAssembly.Problem problem = UsingAssembly.problem(name.value());
    if (problem != null) {
      descent.error(name.span(), problem.id(), problem.argument());
    }
  }

  private void requireEnd() {
    SyntaxToken next = descent.peek();
    if (next.kind() == TokenKind.NEW_LINE || next.kind() == TokenKind.SEMI) {
      descent.next();
    } else if (next.kind() != TokenKind.END_OF_INPUT) {
      descent.incomplete(descent.span(next), "MissingStatementTerminator");
    }
  }

  /** Reads what follows a name: the end, or what the name is to stand for. */
  private StatementAst named(
      Span start, UsingStatementKind kind, SyntaxToken first, StringConstantExpressionAst name) {
    SyntaxToken equals = descent.peek();
    if (equals.kind() != TokenKind.EQUALS) {
      if (kind == UsingStatementKind.TYPE || kind == UsingStatementKind.COMMAND) {
        descent.incomplete(descent.after(first), "MissingEqualsInUsingAlias");
        return new ErrorStatementAst(start.to(name.span()), List.of(name));
      }
      requireEnd();
      return new UsingStatementAst(start.to(name.span()), kind, name, null, null);
    }
    descent.next();
    SyntaxToken target = descent.next();
    switch (target.kind()) {
      case END_OF_INPUT, NEW_LINE, SEMI -> {
        descent.unget(target);
        descent.incomplete(descent.after(equals), "MissingNamespaceAlias");
        return Descent.errorStatement(start.to(descent.span(equals)));
      }
      case COMMA -> {
        descent.error(descent.span(target), "UnexpectedUnaryOperator", target.getText());
        return Descent.errorStatement(start.to(descent.span(target)));
      }
      default -> {}
    }
    ExpressionAst value = descent.commands().argument(CommandRules.Context.ARGUMENT, target);
    Span end = descent.span(target);
    if (value instanceof HashtableAst table && kind == UsingStatementKind.MODULE) {
      requireEnd();
      return new UsingStatementAst(start.to(end), kind, null, name, table);
    }
    if (!(value instanceof StringConstantExpressionAst alias)) {
      Span wrong = value == null ? end : value.span();
      descent.error(wrong, "InvalidValueForUsingItemName", textOf(wrong));
      return new ErrorStatementAst(start.to(wrong), List.of(name));
    }
    requireEnd();
    return new UsingStatementAst(start.to(end), kind, name, alias, null);
  }

  private String textOf(Span span) {
    String text = descent.scanner().region().text();
    return text.substring(
        Math.min(span.start(), text.length()), Math.min(span.end(), text.length()));
  }
}
