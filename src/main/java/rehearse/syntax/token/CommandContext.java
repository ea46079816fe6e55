package rehearse.syntax.token;

import rehearse.syntax.antlr.PowerShellLexer;
import rehearse.syntax.ast.TokenKind;
import rehearse.syntax.token.Frame.Kind;
import rehearse.syntax.token.Frame.State;

/** Reads commands: the name, arguments, parameters and redirections. */
final class CommandContext {
  private final TokenContext context;

  CommandContext(TokenContext context) {
    this.context = context;
  }

  void step(Frame frame) {
    switch (frame.state) {
      case INVOKED -> invoked(frame);
      case ARGUMENT_VALUE -> argumentValue(frame);
      default -> next(frame);
    }
  }

  /** Reads the start of a command where no expression starts. */
  void start(Frame frame) {
    char c = context.peek();
    if (context.atEnd() || c == ')' || c == '}' || CharTraits.isNewLine(c)) {
      context.fail();
      return;
    }
    SyntaxToken token = context.scan(ScanMode.COMMAND);
    switch (token.kind()) {
      case AMPERSAND -> {
        context.emit(token);
        frame.state = State.INVOKED;
      }
      case DOT -> {
        context.emit(token, PowerShellLexer.DOT_SOURCE);
        frame.state = State.INVOKED;
      }
      case SEMI, COMMA, PIPE, AND_AND, OR_OR, UNKNOWN, SPLATTED_VARIABLE, NEW_LINE, END_OF_INPUT ->
          context.fail();
      default -> name(frame, token);
    }
  }

  /** Takes {@code word} as the name of a command. */
  void name(Frame frame, SyntaxToken word) {
    word(word, true);
    frame.pipelineLevel = true;
    frame.postfix = false;
    frame.singleArgument = false;
    frame.parametersEnded = false;
    frame.state = State.ARGUMENT;
  }

  private void invoked(Frame frame) {
    context.skipBlanks();
    frame.singleArgument = false;
    if (context.atStatementEnd()
        || context.peekToken(ScanMode.COMMAND).kind() == TokenKind.MINUS_MINUS) {
      context.fail();
    } else {
      frame.parametersEnded = true;
      argument(frame, true);
      frame.parametersEnded = false;
    }
  }

  private void argumentValue(Frame frame) {
    context.skipBlanks();
    if (context.atStatementEnd() || "|&,".indexOf(context.peek()) >= 0) {
      context.fail();
    } else {
      argument(frame, false);
    }
  }

  private void next(Frame frame) {
    if (frame.postfix && context.members().access(frame, true)) {
      return;
    }
    if (frame.singleArgument) {
      frame.singleArgument = false;
      frame.postfix = false;
      frame.state = frame.afterArgument;
      return;
    }
    context.skipBlanks();
    if (context.atStatementEnd()) {
      context.statements().terminate(frame);
      return;
    }
    char c = context.peek();
    switch (c) {
      case '|', '&' -> context.statements().pipelineOperator(frame);
      case ',' -> {
        context.emitCharacter(TokenKind.COMMA, PowerShellLexer.COMMA);
        context.skipNewLines();
        frame.state = State.ARGUMENT_VALUE;
      }
      case '<' -> context.fail();
      default -> {
        if (!redirection(frame)) {
          argument(frame, true);
        }
      }
    }
  }

  /** Reads a redirection if one stands at the position. */
  boolean redirection(Frame frame) {
    char c = context.peek();
    boolean numbered = (c >= '1' && c <= '6') || c == '*';
    if (c != '>' && !(numbered && context.scanner().peek(1) == '>')) {
      return false;
    }
    State state = frame.state;
    SyntaxToken token = context.scan(ScanMode.COMMAND);
    String text = token.getText();
    if (text.indexOf('&') >= 0) {
      context.emit(token, PowerShellLexer.MERGING_REDIRECTION);
      frame.postfix = false;
      return true;
    }
    context.emit(token, PowerShellLexer.REDIRECTION);
    context.skipBlanks();
    if (context.atStatementEnd() || "|&,".indexOf(context.peek()) >= 0) {
      context.fail();
      return true;
    }
    boolean ended = frame.parametersEnded;
    frame.singleArgument = true;
    frame.afterArgument = state;
    argument(frame, false);
    frame.parametersEnded = ended;
    return true;
  }

  /**
   * Reads an argument.
   *
   * @param element whether it is an element of the command, where a parameter may stand
   */
  private void argument(Frame frame, boolean element) {
    boolean parameters = element && !frame.parametersEnded;
    frame.state = State.ARGUMENT;
    frame.postfix = false;
    SyntaxToken token = context.scan(ScanMode.COMMAND);
    switch (token.kind()) {
      case VARIABLE,
          STRING_LITERAL,
          STRING_EXPANDABLE,
          HERE_STRING_LITERAL,
          HERE_STRING_EXPANDABLE,
          SPLATTED_VARIABLE -> {
        context.emit(token);
        frame.postfix = true;
      }
      case NUMBER -> context.emit(token);
      case L_PAREN -> open(frame, token, Kind.PAREN, State.PIPELINE);
      case AT_PAREN -> open(frame, token, Kind.ARRAY, State.STATEMENT);
      case DOLLAR_PAREN -> open(frame, token, Kind.SUBEXPRESSION, State.STATEMENT);
      case AT_CURLY -> open(frame, token, Kind.HASH, State.HASH_KEY);
      case L_CURLY -> open(frame, token, Kind.SCRIPT_BLOCK, State.STATEMENT);
      case PARAMETER -> parameter(frame, token, parameters);
      case MINUS_MINUS -> {
        if (!element) {
          context.fail();
          return;
        }
        context.emit(token, parameters ? PowerShellLexer.PARAMETER : PowerShellLexer.WORD);
        frame.parametersEnded |= element;
      }
      case SEMI,
          COMMA,
          PIPE,
          AND_AND,
          OR_OR,
          AMPERSAND,
          UNKNOWN,
          REDIRECTION,
          REDIRECT_IN_STD,
          NEW_LINE,
          END_OF_INPUT,
          R_PAREN,
          R_CURLY ->
          context.fail();
      default -> word(token, element);
    }
  }

  private void open(Frame frame, SyntaxToken token, Kind kind, State inner) {
    frame.postfix = true;
    context.emit(token);
    context.expressions().push(kind, inner, token);
  }

  private void parameter(Frame frame, SyntaxToken token, boolean parameters) {
    if (!parameters) {
      context.emit(token, PowerShellLexer.WORD);
    } else if (token.end() - token.start() == token.value().length() + 2) {
      context.emit(token, PowerShellLexer.PARAMETER_WITH_COLON);
      frame.state = State.ARGUMENT_VALUE;
    } else {
      context.emit(token, PowerShellLexer.PARAMETER);
    }
  }

  private void word(SyntaxToken token, boolean element) {
    context.emit(token, PowerShellLexer.WORD);
    if (token.kind() != TokenKind.GENERIC || !token.value().equals("--%")) {
      return;
    }
    if (element) {
      SyntaxToken rest = context.scanner().scanVerbatim();
      if (rest.end() > rest.start()) {
        context.emit(rest, PowerShellLexer.WORD);
      }
      return;
    }
    context.skipBlanks();
    if (context.peek() == ',') {
      context.fail();
    }
  }
}
