package rehearse.syntax.token;

import rehearse.syntax.ast.TokenFlags;
import rehearse.syntax.ast.TokenKind;
import rehearse.syntax.token.Frame.Kind;
import rehearse.syntax.token.Frame.State;

/** Reads expressions: operands and operators. */
final class ExpressionContext {
  private final TokenContext context;

  ExpressionContext(TokenContext context) {
    this.context = context;
  }

  void step(Frame frame) {
    switch (frame.state) {
      case OPERATOR -> operator(frame);
      case OPERAND_OR_CLOSE -> operandOrClose(frame);
      case OPERAND_OR_NOTHING -> operandOrNothing(frame);
      default -> {
        context.skipNewLines();
        if (!operand(frame)) {
          context.fail();
        }
      }
    }
  }

  private void operandOrClose(Frame frame) {
    context.skipNewLines();
    if (context.peek() == frame.closer()) {
      context.close(frame);
    } else if (!operand(frame)) {
      context.fail();
    }
  }

  private void operandOrNothing(Frame frame) {
    context.skipNewLines();
    if (context.atStatementEnd()) {
      context.statements().terminate(frame);
    } else if (!operand(frame)) {
      context.fail();
    }
  }

  Frame push(Kind kind, State inner, SyntaxToken open) {
    Frame frame = context.push(kind, inner, open);
    if (kind == Kind.PAREN || kind == Kind.SUBEXPRESSION || kind == Kind.ARRAY) {
      context.skipNewLines();
    }
    return frame;
  }

  /** Reads an operand, or an operator before one, if one stands at the position. */
  boolean operand(Frame frame) {
    TokenScanner scanner = context.scanner();
    int start = scanner.position();
    if (scanner.atEnd()) {
      return false;
    }
    scanner.setSignedNumber(true);
    scanner.setTernaryNumber(frame.afterOperator);
    SyntaxToken token = context.scan(ScanMode.EXPRESSION);
    scanner.setSignedNumber(false);
    scanner.setTernaryNumber(false);
    switch (token.kind()) {
      case VARIABLE,
          NUMBER,
          STRING_LITERAL,
          STRING_EXPANDABLE,
          HERE_STRING_LITERAL,
          HERE_STRING_EXPANDABLE,
          SPLATTED_VARIABLE -> {
        context.emit(token);
        frame.state = State.OPERATOR;
        frame.postfix = true;
        frame.typesStartStatement = false;
      }
      case L_PAREN -> open(frame, token, Kind.PAREN, State.PIPELINE);
      case AT_PAREN -> open(frame, token, Kind.ARRAY, State.STATEMENT);
      case DOLLAR_PAREN -> open(frame, token, Kind.SUBEXPRESSION, State.STATEMENT);
      case AT_CURLY -> open(frame, token, Kind.HASH, State.HASH_KEY);
      case L_CURLY -> open(frame, token, Kind.SCRIPT_BLOCK, State.STATEMENT);
      case L_BRACKET -> context.types().open(frame, token);
      case COMMA -> {
        if (!frame.takesComma()) {
          scanner.seek(start);
          return false;
        }
        toOperand(frame, token);
        frame.typesStartStatement = false;
        return true;
      }
      case EXCLAIM, NOT, BNOT, PLUS, MINUS, PLUS_PLUS, MINUS_MINUS, JOIN, ISPLIT, CSPLIT -> {
        toOperand(frame, token);
        frame.typesStartStatement = false;
        return true;
      }
      default -> {
        scanner.seek(start);
        return false;
      }
    }
    frame.afterOperator = false;
    return true;
  }

  private void open(Frame frame, SyntaxToken token, Kind kind, State inner) {
    context.emit(token);
    frame.state = State.OPERATOR;
    frame.postfix = true;
    frame.typesStartStatement = false;
    push(kind, inner, token);
  }

  private void operator(Frame frame) {
    if (frame.postfix && context.members().access(frame, false)) {
      return;
    }
    context.skipBlanks();
    char c = context.peek();
    if (frame.jumpLabel && !atPostfix()) {
      frame.jumpLabel = false;
      frame.state = State.STATEMENT_DONE;
      return;
    }
    boolean ends = c == ';' || c == ')' || c == '}' || (c == ']' && frame.kind == Kind.INDEX);
    if (context.atEnd() || ends) {
      context.statements().terminate(frame);
      return;
    }
    if (CharTraits.isNewLine(c)) {
      newLine(frame);
      return;
    }
    if (frame.pipelineLevel && context.commands().redirection(frame)) {
      return;
    }
    if (frame.pipelineLevel && (c == '|' || c == '&')) {
      context.statements().pipelineOperator(frame);
      return;
    }
    symbol(frame, context.scan(ScanMode.EXPRESSION));
  }

  private boolean atPostfix() {
    TokenKind kind = context.peekToken(ScanMode.COMMAND).kind();
    return kind == TokenKind.PLUS_PLUS || kind == TokenKind.MINUS_MINUS;
  }

  private void newLine(Frame frame) {
    if (frame.ternaries > 0) {
      int start = context.scanner().position();
      context.skipNewLines();
      if (context.peek() == ':') {
        return;
      }
      context.scanner().seek(start);
    }
    switch (frame.kind) {
      case CALL, ATTRIBUTE, PARAMETERS -> {
        context.skipNewLines();
        if (context.peek() != ',' && context.peek() != ')') {
          context.fail();
        }
      }
      case INDEX -> {
        context.skipNewLines();
        if (context.peek() != ']') {
          context.fail();
        }
      }
      default -> context.statements().terminate(frame);
    }
  }

  private void symbol(Frame frame, SyntaxToken token) {
    TokenKind kind = token.kind();
    if (kind == TokenKind.COMMA) {
      comma(frame, token);
    } else if (kind == TokenKind.PLUS_PLUS || kind == TokenKind.MINUS_MINUS) {
      context.emit(token);
      frame.postfix = false;
    } else if (kind.has(TokenFlags.BINARY_OPERATOR)) {
      toOperand(frame, token);
    } else if (kind.has(TokenFlags.ASSIGNMENT_OPERATOR)) {
      assignment(frame, token);
    } else if (kind == TokenKind.QUESTION_MARK) {
      frame.ternaries++;
      toOperand(frame, token);
    } else if (kind == TokenKind.COLON && frame.ternaries > 0) {
      toOperand(frame, token);
      frame.ternaries--;
    } else {
      context.fail();
    }
  }

  private void toOperand(Frame frame, SyntaxToken token) {
    context.emit(token);
    context.skipNewLines();
    frame.afterOperator = true;
    frame.state = State.OPERAND;
  }

  private void comma(Frame frame, SyntaxToken token) {
    toOperand(frame, token);
    if (frame.kind == Kind.PARAMETERS) {
      frame.state = State.PARAMETER;
    } else if (frame.kind == Kind.ATTRIBUTE) {
      frame.state = State.ATTRIBUTE_ARGUMENT;
    }
  }

  private void assignment(Frame frame, SyntaxToken token) {
    boolean key = frame.hashKey && token.kind() == TokenKind.EQUALS;
    if (!frame.pipelineLevel && !key) {
      context.fail();
      return;
    }
    context.emit(token);
    frame.hashKey = false;
    frame.atBlockStart = false;
    frame.state = State.VALUE;
  }
}
