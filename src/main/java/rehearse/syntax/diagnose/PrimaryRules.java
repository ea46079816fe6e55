package rehearse.syntax.diagnose;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.source.Span;
import rehearse.syntax.ast.ArrayExpressionAst;
import rehearse.syntax.ast.ConstantExpressionAst;
import rehearse.syntax.ast.ErrorExpressionAst;
import rehearse.syntax.ast.ErrorStatementAst;
import rehearse.syntax.ast.ExpandablePart;
import rehearse.syntax.ast.ExpandableStringExpressionAst;
import rehearse.syntax.ast.ExpressionAst;
import rehearse.syntax.ast.HashtableAst;
import rehearse.syntax.ast.IndexExpressionAst;
import rehearse.syntax.ast.InvokeMemberExpressionAst;
import rehearse.syntax.ast.MemberExpressionAst;
import rehearse.syntax.ast.ParenExpressionAst;
import rehearse.syntax.ast.PipelineBaseAst;
import rehearse.syntax.ast.ScriptBlockExpressionAst;
import rehearse.syntax.ast.StatementAst;
import rehearse.syntax.ast.StatementBlockAst;
import rehearse.syntax.ast.StringConstantExpressionAst;
import rehearse.syntax.ast.StringConstantType;
import rehearse.syntax.ast.SubExpressionAst;
import rehearse.syntax.ast.TokenFlags;
import rehearse.syntax.ast.TokenKind;
import rehearse.syntax.ast.TypeName;
import rehearse.syntax.ast.UsingExpressionAst;
import rehearse.syntax.ast.VariableExpressionAst;
import rehearse.syntax.ast.VariablePath;
import rehearse.syntax.token.CharTraits;
import rehearse.syntax.token.ExpandableText;
import rehearse.syntax.token.ScanMode;
import rehearse.syntax.token.ScannedToken;
import rehearse.syntax.token.SyntaxToken;
import rehearse.syntax.token.TokenScanner;

/** Reads variables, literals, brackets and what is accessed through them. */
final class PrimaryRules {
  private final Descent descent;

  PrimaryRules(Descent descent) {
    this.descent = descent;
  }

  @Nullable ExpressionAst primary(boolean withAccess) {
    SyntaxToken token = descent.next();
    ExpressionAst result;
    switch (token.kind()) {
      case VARIABLE, SPLATTED_VARIABLE ->
          result =
              variable(
                  descent.span(token), token.value(), token.kind() == TokenKind.SPLATTED_VARIABLE);
      case NUMBER ->
          result = new ConstantExpressionAst(descent.span(token), token.payload(), token.getText());
      case STRING_LITERAL, STRING_EXPANDABLE, HERE_STRING_LITERAL, HERE_STRING_EXPANDABLE ->
          result = string(token);
      case AT_PAREN, DOLLAR_PAREN -> result = subExpression(token);
      case AT_CURLY -> result = hashtable(token);
      case L_CURLY -> result = scriptBlock(token);
      case L_PAREN -> result = paren(token);
      default -> {
        descent.unget(token);
        return null;
      }
    }
    if (!withAccess) {
      return result;
    }
    if (result instanceof UsingExpressionAst using) {
      ExpressionAst inner = accessed(using.subExpression(), memberAccess(true));
      return new UsingExpressionAst(inner.span(), inner);
    }
    return accessed(result, memberAccess(true));
  }

  static ExpressionAst variable(Span span, String name, boolean splatted) {
    VariablePath path = VariablePath.parse(name);
    if (path.scope() == VariablePath.Scope.USING && !path.unqualifiedPath().isEmpty()) {
      VariablePath inner = VariablePath.parse(path.unqualifiedPath());
      return new UsingExpressionAst(span, new VariableExpressionAst(span, inner, splatted));
    }
    return new VariableExpressionAst(span, path, splatted);
  }

  // --- strings ---

  private ExpressionAst string(SyntaxToken token) {
    StringConstantType type =
        switch (token.kind()) {
          case STRING_LITERAL -> StringConstantType.SINGLE_QUOTED;
          case STRING_EXPANDABLE -> StringConstantType.DOUBLE_QUOTED;
          case HERE_STRING_LITERAL -> StringConstantType.SINGLE_QUOTED_HERE_STRING;
          default -> StringConstantType.DOUBLE_QUOTED_HERE_STRING;
        };
    if (token.payload() instanceof ExpandableText text) {
      return expandable(token, text, type);
    }
    return new StringConstantExpressionAst(descent.span(token), token.value(), type);
  }

  ExpressionAst expandable(SyntaxToken token, ExpandableText text, StringConstantType type) {
    List<ExpandablePart> parts = new ArrayList<>();
    List<ScannedToken> inside = new ArrayList<>();
    for (ExpandableText.Piece piece : text.pieces()) {
      if (piece instanceof ExpandableText.Text literal) {
        parts.add(new ExpandablePart.Text(literal.text()));
      } else if (piece instanceof ExpandableText.Variable variable) {
        inside.add(
            descent.scanned(
                descent.scanner().token(TokenKind.VARIABLE, variable.start(), variable.end())));
        Span span = descent.span(variable.start(), variable.end());
        parts.add(new ExpandablePart.Nested(variable(span, variable.name(), false)));
      } else if (piece instanceof ExpandableText.Subexpression sub) {
        Descent nested = descent.nested(sub.region());
        nested.setMode(descent.mode());
        ExpressionAst expression = nested.primaries().primary(false);
        inside.addAll(nested.scannedTokens());
        if (expression != null) {
          parts.add(new ExpandablePart.Nested(expression));
        }
      }
    }
    descent.nestedTokens().put(token, inside);
    return new ExpandableStringExpressionAst(descent.span(token), text.value(), type, parts);
  }

  // --- brackets ---

  private ExpressionAst paren(SyntaxToken open) {
    boolean comma = descent.setCommaDisabled(false);
    ScanMode mode = descent.setMode(ScanMode.COMMAND);
    try {
      descent.skipNewLines();
      PipelineBaseAst pipeline = descent.pipelines().chain();
      if (pipeline == null) {
        Span after = descent.after(open);
        descent.incomplete(after, "ExpectedExpression");
        pipeline = Descent.errorStatement(after);
      }
      descent.skipNewLines();
      SyntaxToken close = descent.next();
      Span end = descent.span(close);
      if (close.kind() != TokenKind.R_PAREN) {
        descent.unget(close);
        end = Descent.after(pipeline);
        descent.incomplete(end, close, "MissingEndParenthesisInExpression");
      }
      return new ParenExpressionAst(descent.span(open).to(end), pipeline);
    } finally {
      descent.setMode(mode);
      descent.setCommaDisabled(comma);
    }
  }

  private ExpressionAst subExpression(SyntaxToken open) {
    boolean comma = descent.setCommaDisabled(false);
    ScanMode mode = descent.setMode(ScanMode.COMMAND);
    try {
      StatementBlockAst block = descent.blocks().subExpression(open);
      return open.kind() == TokenKind.AT_PAREN
          ? new ArrayExpressionAst(block.span(), block)
          : new SubExpressionAst(block.span(), block);
    } finally {
      descent.setMode(mode);
      descent.setCommaDisabled(comma);
    }
  }

  private ExpressionAst scriptBlock(SyntaxToken open) {
    boolean comma = descent.setCommaDisabled(false);
    ScanMode mode = descent.setMode(ScanMode.COMMAND);
    try {
      var block = descent.blocks().scriptBlock(open);
      return new ScriptBlockExpressionAst(block.span(), block);
    } finally {
      descent.setMode(mode);
      descent.setCommaDisabled(comma);
    }
  }

  private ExpressionAst hashtable(SyntaxToken open) {
    boolean comma = descent.setCommaDisabled(false);
    try {
      descent.skipNewLines();
      List<HashtableAst.HashtableEntry> entries = new ArrayList<>();
      HashtableAst.HashtableEntry entry = hashtableEntry();
      while (entry != null) {
        entries.add(entry);
        TokenKind next = descent.peekKind();
        if (next != TokenKind.NEW_LINE && next != TokenKind.SEMI) {
          break;
        }
        descent.skipNewLinesAndSemicolons();
        entry = hashtableEntry();
      }
      SyntaxToken close = descent.next();
      Span end = descent.span(close);
      if (close.kind() != TokenKind.R_CURLY) {
        descent.unget(close);
        descent.incomplete(descent.after(open), close, "MissingEndCurlyBrace");
        end = descent.before(close);
      }
      return new HashtableAst(new Span(descent.span(open).start(), end.end()), entries);
    } finally {
      descent.setCommaDisabled(comma);
    }
  }

  private HashtableAst.@Nullable HashtableEntry hashtableEntry() {
    ScanMode mode = descent.setMode(ScanMode.EXPRESSION);
    ExpressionAst key;
    SyntaxToken equals;
    try {
      key = labelOrKey();
      if (key == null) {
        return null;
      }
      equals = descent.next();
    } finally {
      descent.setMode(mode);
    }
    if (equals.kind() != TokenKind.EQUALS) {
      descent.unget(equals);
      Span after = Descent.after(key);
      descent.error(after, "MissingEqualsInHashLiteral");
      descent.skipTo(false, TokenKind.R_CURLY, TokenKind.SEMI, TokenKind.NEW_LINE);
      return new HashtableAst.HashtableEntry(key, Descent.errorStatement(after));
    }
    descent.setMode(ScanMode.COMMAND);
    try {
      descent.skipNewLines();
      StatementAst value = descent.statements().statement();
      if (value == null) {
        Span after = descent.after(equals);
        descent.incomplete(after, "MissingStatementInHashLiteral");
        value = new ErrorStatementAst(after, List.of());
      }
      return new HashtableAst.HashtableEntry(key, value);
    } finally {
      descent.setMode(mode);
    }
  }

  /** Reads the label of a jump or the key of a hash table: a name or an operand. */
  @Nullable ExpressionAst labelOrKey() {
    SyntaxToken name = simpleName();
    if (name != null) {
      return descent.commands().bareWord(name, name.getText());
    }
    TokenKind kind = descent.peekKind();
    if (kind == TokenKind.NEW_LINE || kind == TokenKind.SEMI) {
      return null;
    }
    boolean comma = descent.setCommaDisabled(true);
    try {
      return descent.expressions().unary();
    } finally {
      descent.setCommaDisabled(comma);
    }
  }

  /** Reads a plain name, whatever word it forms. */
  @Nullable SyntaxToken simpleName() {
    descent.scanner().setSimpleName(true);
    try {
      if (descent.peekKind() != TokenKind.IDENTIFIER) {
        return null;
      }
    } finally {
      descent.scanner().setSimpleName(false);
    }
    SyntaxToken name = descent.next();
    name.setFlags(name.flags() | TokenFlags.MEMBER_NAME);
    return name;
  }

  /** Reads the rest of the line after {@code --%}. */
  @Nullable SyntaxToken verbatim() {
    SyntaxToken rest = descent.scanner().scanVerbatim();
    if (rest.end() == rest.start()) {
      return null;
    }
    descent.tokens().add(rest);
    return rest;
  }

  // --- access ---

  /** Reads the dot, double colon or bracket that touches what was read before it. */
  @Nullable SyntaxToken memberAccess(boolean allowBracket) {
    if (descent.hasTokenAhead()) {
      return null;
    }
    TokenScanner scanner = descent.scanner();
    boolean command = descent.mode() == ScanMode.COMMAND;
    int start = scanner.afterBlockComments();
    char c = scanner.at(start);
    char next = scanner.at(start + 1);
    if (c == '[' && allowBracket) {
      return descent.take(TokenKind.L_BRACKET, start, 1);
    }
    if (c == '?' && allowBracket && (next == '.' || next == '[')) {
      return descent.take(
          next == '.' ? TokenKind.QUESTION_DOT : TokenKind.QUESTION_L_BRACKET, start, 2);
    }
    boolean dot = c == '.' && next != '.';
    boolean colons = c == ':' && next == ':';
    if (!dot && !colons) {
      return null;
    }
    int length = dot ? 1 : 2;
    char following = scanner.at(start + length);
    boolean blank =
        CharTraits.isWhitespace(following)
            || CharTraits.isNewLine(following)
            || start + length >= scanner.limit();
    if (command && blank) {
      return null;
    }
    return descent.take(dot ? TokenKind.DOT : TokenKind.COLON_COLON, start, length);
  }

  ExpressionAst accessed(ExpressionAst target, @Nullable SyntaxToken first) {
    ExpressionAst result = target;
    SyntaxToken token = first;
    while (token != null) {
      boolean bracket =
          token.kind() == TokenKind.L_BRACKET || token.kind() == TokenKind.QUESTION_L_BRACKET;
      descent.skipNewLines();
      result = bracket ? index(result, token) : member(result, token);
      token = memberAccess(true);
    }
    return result;
  }

  private ExpressionAst index(ExpressionAst target, SyntaxToken open) {
    boolean comma = descent.setCommaDisabled(false);
    ExpressionAst index;
    try {
      index = descent.expressions().expression();
    } finally {
      descent.setCommaDisabled(comma);
    }
    if (index == null) {
      descent.incomplete(descent.after(open), "MissingArrayIndexExpression");
      index = new ErrorExpressionAst(descent.span(open), List.of());
    }
    descent.skipNewLines();
    SyntaxToken close = descent.next();
    Span end = descent.span(close);
    if (close.kind() != TokenKind.R_BRACKET) {
      descent.unget(close);
      end = index.span();
      if (!(index instanceof ErrorExpressionAst)) {
        descent.incomplete(Descent.after(index), "MissingEndSquareBracket");
      }
    }
    boolean conditional = open.kind() == TokenKind.QUESTION_L_BRACKET;
    return new IndexExpressionAst(target.span().to(end), target, index, conditional);
  }

  private ExpressionAst member(ExpressionAst target, SyntaxToken operator) {
    boolean isStatic = operator.kind() == TokenKind.COLON_COLON;
    boolean conditional = operator.kind() == TokenKind.QUESTION_DOT;
    ExpressionAst name = memberName();
    if (name == null) {
      descent.incomplete(descent.after(operator), "MissingPropertyName");
      name = descent.commands().singleArgument(CommandRules.Context.ARGUMENT);
      if (name == null) {
        name = new ErrorExpressionAst(target.span().to(descent.span(operator)), List.of());
      }
      return new MemberExpressionAst(
          target.span().to(name.span()), target, name, isStatic, conditional);
    }
    List<TypeName> generics = descent.types().genericMethodArguments();
    SyntaxToken open = invocation();
    if (open == null) {
      return new MemberExpressionAst(
          target.span().to(name.span()), target, name, isStatic, conditional);
    }
    List<ExpressionAst> arguments = new ArrayList<>();
    Span end;
    if (open.kind() == TokenKind.L_PAREN) {
      end = arguments(open, arguments);
    } else {
      descent.skipNewLines();
      ExpressionAst block = scriptBlock(open);
      arguments.add(block);
      end = block.span();
    }
    return new InvokeMemberExpressionAst(
        target.span().to(end), target, name, arguments, generics, isStatic, conditional);
  }

  private @Nullable ExpressionAst memberName() {
    SyntaxToken name = simpleName();
    if (name != null) {
      return descent.commands().bareWord(name, name.getText());
    }
    TokenKind kind = descent.peekKind();
    return kind.has(TokenFlags.UNARY_OPERATOR) || kind == TokenKind.L_BRACKET
        ? descent.expressions().unary()
        : primary(false);
  }

  private @Nullable SyntaxToken invocation() {
    if (descent.hasTokenAhead()) {
      return null;
    }
    int start = descent.scanner().afterBlockComments();
    return switch (descent.scanner().at(start)) {
      case '(' -> descent.take(TokenKind.L_PAREN, start, 1);
      case '{' -> descent.take(TokenKind.L_CURLY, start, 1);
      default -> null;
    };
  }

  /** Reads the arguments of a method call and returns where they end. */
  Span arguments(SyntaxToken open, List<ExpressionAst> arguments) {
    boolean disabled = descent.setCommaDisabled(true);
    try {
      Span last = descent.span(open);
      boolean reported = false;
      SyntaxToken comma = null;
      while (true) {
        descent.skipNewLines();
        ExpressionAst argument = descent.expressions().expression();
        if (argument == null) {
          if (comma != null) {
            descent.incomplete(descent.after(comma), "MissingExpressionAfterToken", ",");
            reported = true;
          }
          break;
        }
        arguments.add(argument);
        last = argument.span();
        descent.skipNewLines();
        if (descent.peekKind() != TokenKind.COMMA) {
          break;
        }
        comma = descent.next();
      }
      descent.skipNewLines();
      SyntaxToken close = descent.next();
      if (close.kind() == TokenKind.R_PAREN) {
        return descent.span(close);
      }
      descent.unget(close);
      if (!reported || comma == null) {
        descent.incomplete(Descent.after(last), "MissingEndParenthesisInMethodCall");
        return last;
      }
      return descent.span(comma);
    } finally {
      descent.setCommaDisabled(disabled);
    }
  }
}
