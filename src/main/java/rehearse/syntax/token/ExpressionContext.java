package rehearse.syntax.token;

import rehearse.syntax.antlr.PowerShellLexer;
import rehearse.syntax.ast.TokenFlags;
import rehearse.syntax.ast.TokenKind;
import rehearse.syntax.token.Frame.Kind;
import rehearse.syntax.token.Frame.State;

/** Reads expressions: operands, operators, member access, types in brackets. */
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
      case AFTER_TYPE -> afterType(frame);
      case MEMBER -> member(frame);
      case AFTER_MEMBER -> afterMember(frame);
      case TYPE_START -> typeStart(frame);
      case TYPE_REST -> typeRest(frame);
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
      case L_BRACKET -> openType(frame, token);
      case COMMA, EXCLAIM, NOT, BNOT, PLUS, MINUS, PLUS_PLUS, MINUS_MINUS, JOIN, ISPLIT, CSPLIT -> {
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

  private void openType(Frame frame, SyntaxToken token) {
    context.emit(token, PowerShellLexer.CAST_L_BRACKET);
    if (!frame.typesStartStatement) {
      frame.types.clear();
    }
    frame.types.add(token);
    frame.lastTypeIsAttribute = false;
    frame.state = State.AFTER_TYPE;
    context.push(Kind.TYPE, State.TYPE_START, token);
  }

  /** Decides whether the brackets just closed are a cast, an attribute or a type by itself. */
  private void afterType(Frame frame) {
    SyntaxToken open = frame.types.get(frame.types.size() - 1);
    if (frame.typesStartStatement && declaration(frame)) {
      return;
    }
    int adjacent = context.scanner().trivia().skipBlockComments(context.scanner().position());
    char c = context.scanner().at(adjacent);
    char next = context.scanner().at(adjacent + 1);
    if (!frame.lastTypeIsAttribute && ((c == '.' && next != '.') || (c == ':' && next == ':'))) {
      open.setType(PowerShellLexer.TYPE_L_BRACKET);
      frame.state = State.OPERATOR;
      frame.postfix = true;
      return;
    }
    context.skipBlanks();
    if (frame.lastTypeIsAttribute) {
      context.skipNewLines();
      if (!operand(frame)) {
        context.fail();
      }
      return;
    }
    frame.afterOperator = true;
    c = context.peek();
    boolean alone = context.atEnd() || CharTraits.isNewLine(c) || c == ',';
    if (alone || !operand(frame)) {
      open.setType(PowerShellLexer.TYPE_L_BRACKET);
      frame.state = State.OPERATOR;
      frame.postfix = false;
      frame.typesStartStatement = false;
    }
  }

  /** Marks brackets that belong to the class, enum or parameters declared after them. */
  private boolean declaration(Frame frame) {
    int start = context.scanner().position();
    context.skipNewLines();
    boolean param = frame.atBlockStart && frame.takesParam && context.atWord("param");
    boolean type = context.atWord("class") || context.atWord("enum");
    if (!param && !(type && startsWord(frame.types.get(0)))) {
      if (context.peek() != '[') {
        frame.atBlockStart = false;
      }
      context.scanner().seek(start);
      return false;
    }
    for (SyntaxToken open : frame.types) {
      open.setType(param ? PowerShellLexer.PARAM_L_BRACKET : PowerShellLexer.DECLARATION_L_BRACKET);
    }
    frame.typesStartStatement = false;
    frame.state = State.STATEMENT;
    return true;
  }

  /** Returns whether a command's word could start with {@code bracket}. */
  private boolean startsWord(SyntaxToken bracket) {
    return !CharTraits.forcesStartOfToken(context.scanner().at(bracket.end()));
  }

  private void operator(Frame frame) {
    if (frame.postfix && postfixOperator(frame, false)) {
      return;
    }
    context.skipBlanks();
    char c = context.peek();
    if (frame.jumpLabel && !atPostfix(c)) {
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

  private boolean atPostfix(char c) {
    char next = context.scanner().peek(1);
    return c == '+' ? next == '+' : CharTraits.isDash(c) && CharTraits.isDash(next);
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

  /** Reads a dot, double colon or bracket that touches the operand before it. */
  boolean postfixOperator(Frame frame, boolean command) {
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
    if (command
        && (CharTraits.isWhitespace(following)
            || CharTraits.isNewLine(following)
            || position + length >= scanner.limit())) {
      return false;
    }
    scanner.seek(position);
    access(frame, c == '.' ? TokenKind.DOT : TokenKind.COLON_COLON, length, after);
    return true;
  }

  private boolean nullConditional(Frame frame, int position, char next, State after) {
    if (next == '.') {
      context.scanner().seek(position);
      access(frame, TokenKind.QUESTION_DOT, 2, after);
      return true;
    }
    if (next == '[') {
      context.scanner().seek(position);
      index(frame, after, TokenKind.QUESTION_L_BRACKET, PowerShellLexer.QUESTION_L_BRACKET, 2);
      return true;
    }
    return false;
  }

  private void access(Frame frame, TokenKind kind, int length, State after) {
    int start = context.scanner().position();
    context.scanner().seek(start + length);
    context.emit(
        new SyntaxToken(context.scanner().region().text(), kind, start, start + length, null));
    frame.afterMember = after;
    frame.state = State.MEMBER;
  }

  private void index(Frame frame, State after, TokenKind kind, int type, int length) {
    int start = context.scanner().position();
    context.scanner().seek(start + length);
    SyntaxToken token =
        new SyntaxToken(context.scanner().region().text(), kind, start, start + length, null);
    context.emit(token, type);
    frame.state = after;
    frame.postfix = true;
    context.push(Kind.INDEX, State.OPERAND, token);
  }

  private void member(Frame frame) {
    context.skipNewLines();
    char c = context.peek();
    frame.state = State.AFTER_MEMBER;
    if (CharTraits.isIdentifierStart(c)) {
      context.emit(context.scanName(), PowerShellLexer.NAME);
      return;
    }
    SyntaxToken token = context.scan(ScanMode.EXPRESSION);
    switch (token.kind()) {
      case VARIABLE,
          NUMBER,
          STRING_LITERAL,
          STRING_EXPANDABLE,
          HERE_STRING_LITERAL,
          HERE_STRING_EXPANDABLE ->
          context.emit(token);
      case L_PAREN -> memberBracket(token, Kind.PAREN, State.PIPELINE);
      case DOLLAR_PAREN -> memberBracket(token, Kind.SUBEXPRESSION, State.STATEMENT);
      case AT_PAREN -> memberBracket(token, Kind.ARRAY, State.STATEMENT);
      case AT_CURLY -> memberBracket(token, Kind.HASH, State.HASH_KEY);
      case L_CURLY -> memberBracket(token, Kind.SCRIPT_BLOCK, State.STATEMENT);
      default -> computedMember(frame, token);
    }
  }

  private void computedMember(Frame frame, SyntaxToken token) {
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
    operand(frame);
  }

  private void memberBracket(SyntaxToken token, Kind kind, State inner) {
    context.emit(token);
    push(kind, inner, token);
  }

  private void afterMember(Frame frame) {
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

  private void typeStart(Frame frame) {
    context.skipNewLines();
    SyntaxToken token = context.scan(ScanMode.TYPE_NAME);
    switch (token.kind()) {
      case IDENTIFIER -> {
        context.emit(token, PowerShellLexer.NAME);
        frame.state = State.TYPE_REST;
      }
      case COMMA -> {
        context.emit(token);
        context.skipBlanks();
        if (frame.kind != Kind.TYPE_SUFFIX || CharTraits.isNewLine(context.peek())) {
          context.fail();
        }
      }
      case L_BRACKET -> {
        if (frame.kind != Kind.TYPE_SUFFIX) {
          context.fail();
          return;
        }
        context.emit(token, PowerShellLexer.L_BRACKET);
        frame.state = State.TYPE_REST;
        context.push(Kind.TYPE_ARGUMENT, State.TYPE_START, token);
      }
      case R_BRACKET -> {
        context.scanner().seek(token.start());
        if (frame.kind == Kind.TYPE_SUFFIX) {
          context.close(frame);
        } else {
          context.fail();
        }
      }
      default -> context.fail();
    }
  }

  private void typeRest(Frame frame) {
    context.skipBlanks();
    boolean sameLine = !CharTraits.isNewLine(context.peek());
    context.skipNewLines();
    char c = context.peek();
    if (!sameLine && (c == '[' || (c == ',' && frame.kind == Kind.TYPE))) {
      context.fail();
      return;
    }
    switch (c) {
      case '[' -> {
        SyntaxToken open = context.emitCharacter(TokenKind.L_BRACKET, PowerShellLexer.L_BRACKET);
        context.push(Kind.TYPE_SUFFIX, State.TYPE_START, open);
      }
      case ']' -> {
        if (frame.kind == Kind.BASE_TYPES) {
          context.fail();
        } else {
          context.close(frame);
        }
      }
      case ',' -> {
        context.emitCharacter(TokenKind.COMMA, PowerShellLexer.COMMA);
        if (frame.kind == Kind.TYPE || frame.kind == Kind.TYPE_ARGUMENT) {
          context.emit(context.scanner().scanAssemblyName(), PowerShellLexer.ASSEMBLY_NAME);
        } else {
          frame.state = State.TYPE_START;
        }
      }
      case '(' -> {
        if (frame.kind != Kind.TYPE || frame.outer == null) {
          context.fail();
          return;
        }
        frame.outer.lastTypeIsAttribute = true;
        SyntaxToken open = context.emitCharacter(TokenKind.L_PAREN, PowerShellLexer.L_PAREN);
        context.push(Kind.ATTRIBUTE, State.ATTRIBUTE_ARGUMENT, open);
      }
      case '{' -> {
        if (frame.kind == Kind.BASE_TYPES) {
          context.pop(frame);
        } else {
          context.fail();
        }
      }
      default -> context.fail();
    }
  }
}
