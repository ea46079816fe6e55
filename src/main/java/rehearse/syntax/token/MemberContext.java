package rehearse.syntax.token;

import rehearse.syntax.antlr.PowerShellLexer;
import rehearse.syntax.ast.TokenFlags;
import rehearse.syntax.ast.TokenKind;
import rehearse.syntax.token.Frame.Kind;
import rehearse.syntax.token.Frame.State;

/** Reads what touches the operand before it: member access, calls, indexes. */
final class MemberContext {
  private final TokenContext context;

  MemberContext(TokenContext context) {
    this.context = context;
  }

  void step(Frame frame) {
    if (frame.state == State.MEMBER) {
      name(frame);
    } else {
      afterName(frame);
    }
  }

  /** Reads a dot, double colon or bracket that touches the operand before it. */
  boolean access(Frame frame, boolean command) {
    TokenScanner scanner = context.scanner();
    int position = scanner.trivia().skipBlockComments(scanner.position());
    char c = scanner.at(position);
    if (c != '.' && c != '[' && c != ':' && c != '?') {
      return false;
    }
    char next = scanner.at(position + 1);
    State after = command ? State.ARGUMENT : State.OPERATOR;
    if (c == '[') {
      scanner.seek(position);
      index(frame, after, TokenKind.L_BRACKET, PowerShellLexer.INDEX_L_BRACKET, 1);
      return true;
    }
    if (c == '?') {
      return nullConditional(frame, position, next, after);
    }
    if (c == '.' ? next == '.' : next != ':') {
      return false;
    }
    int length = c == '.' ? 1 : 2;
    char following = scanner.at(position + length);
    if ((command || frame.jumpLabel)
        && (CharTraits.isWhitespace(following)
            || CharTraits.isNewLine(following)
            || position + length >= scanner.limit())) {
      return false;
    }
    scanner.seek(position);
    dot(frame, c == '.' ? TokenKind.DOT : TokenKind.COLON_COLON, length, after);
    return true;
  }

  private boolean nullConditional(Frame frame, int position, char next, State after) {
    if (next == '.') {
      context.scanner().seek(position);
      dot(frame, TokenKind.QUESTION_DOT, 2, after);
      return true;
    }
    if (next == '[') {
      context.scanner().seek(position);
      index(frame, after, TokenKind.QUESTION_L_BRACKET, PowerShellLexer.QUESTION_L_BRACKET, 2);
      return true;
    }
    return false;
  }

  private void dot(Frame frame, TokenKind kind, int length, State after) {
    int start = context.scanner().position();
    context.scanner().seek(start + length);
    context.emit(new SyntaxToken(context.scanner().region(), kind, start, start + length, null));
    frame.afterMember = after;
    frame.state = State.MEMBER;
  }

  private void index(Frame frame, State after, TokenKind kind, int type, int length) {
    int start = context.scanner().position();
    context.scanner().seek(start + length);
    SyntaxToken token =
        new SyntaxToken(context.scanner().region(), kind, start, start + length, null);
    context.emit(token, type);
    frame.state = after;
    frame.postfix = true;
    context.push(Kind.INDEX, State.OPERAND, token);
  }

  private void name(Frame frame) {
    context.skipNewLines();
    char c = context.peek();
    frame.state = State.AFTER_MEMBER;
    if (CharTraits.isIdentifierStart(c)) {
      context.emit(context.scanName(), PowerShellLexer.NAME);
      return;
    }
    boolean command = frame.afterMember == State.ARGUMENT || frame.jumpLabel;
    SyntaxToken token = context.scan(command ? ScanMode.COMMAND : ScanMode.EXPRESSION);
    switch (token.kind()) {
      case VARIABLE,
          NUMBER,
          STRING_LITERAL,
          STRING_EXPANDABLE,
          HERE_STRING_LITERAL,
          HERE_STRING_EXPANDABLE ->
          context.emit(token);
      case L_PAREN -> bracketedName(token, Kind.PAREN, State.PIPELINE);
      case DOLLAR_PAREN -> bracketedName(token, Kind.SUBEXPRESSION, State.STATEMENT);
      case AT_PAREN -> bracketedName(token, Kind.ARRAY, State.STATEMENT);
      case AT_CURLY -> bracketedName(token, Kind.HASH, State.HASH_KEY);
      case L_CURLY -> bracketedName(token, Kind.SCRIPT_BLOCK, State.STATEMENT);
      default -> computedName(frame, token);
    }
  }

  private void computedName(Frame frame, SyntaxToken token) {
    boolean computes =
        token.kind() == TokenKind.COMMA
            ? frame.takesComma()
            : token.kind().has(TokenFlags.UNARY_OPERATOR) || token.kind() == TokenKind.L_BRACKET;
    if (!computes || frame.afterMember != State.OPERATOR) {
      context.fail();
      return;
    }
    context.lastToken().setType(PowerShellLexer.COMPUTED_ACCESS);
    context.scanner().seek(token.start());
    context.expressions().operand(frame);
  }

  private void bracketedName(SyntaxToken token, Kind kind, State inner) {
    context.emit(token);
    context.expressions().push(kind, inner, token);
  }

  private void afterName(Frame frame) {
    TokenScanner scanner = context.scanner();
    int position = scanner.trivia().skipBlockComments(scanner.position());
    char c = scanner.at(position);
    if (c == '(') {
      scanner.seek(position);
      done(frame);
      SyntaxToken open = context.emitCharacter(TokenKind.L_PAREN, PowerShellLexer.CALL_L_PAREN);
      context.push(Kind.CALL, State.OPERAND_OR_CLOSE, open);
    } else if (c == '{') {
      scanner.seek(position);
      done(frame);
      SyntaxToken open = context.emitCharacter(TokenKind.L_CURLY, PowerShellLexer.CALL_L_CURLY);
      context.push(Kind.SCRIPT_BLOCK, State.STATEMENT, open);
    } else if (c == '[' && startsTypeArguments(position)) {
      scanner.seek(position);
      SyntaxToken open =
          context.emitCharacter(TokenKind.L_BRACKET, PowerShellLexer.GENERIC_L_BRACKET);
      context.push(Kind.TYPE_SUFFIX, State.TYPE_START, open);
    } else {
      done(frame);
    }
  }

  private static void done(Frame frame) {
    frame.state = frame.afterMember;
    frame.postfix = true;
  }

  /** Returns whether the bracket at {@code start} holds types and is followed by arguments. */
  private boolean startsTypeArguments(int start) {
    TokenScanner scanner = context.scanner();
    int depth = 0;
    char previous = '[';
    for (int index = start; index < scanner.limit(); index++) {
      char c = scanner.at(index);
      if (c == '[') {
        if (depth == 1 && previous == '[') {
          return false; // the names of a method's type arguments stand without brackets
        }
        depth++;
      } else if (c == ']') {
        depth--;
        if (depth == 0) {
          return index > start + 1 && scanner.at(index + 1) == '(';
        }
      } else if (previous == '[' && !CharTraits.isIdentifierStart(c) && c != ',' && c != ' ') {
        return false;
      } else if (!CharTraits.isIdentifierFollow(c) && "., +`".indexOf(c) < 0) {
        return false;
      }
      previous = c;
    }
    return false;
  }
}
