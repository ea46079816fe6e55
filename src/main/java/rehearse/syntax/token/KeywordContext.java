package rehearse.syntax.token;

import rehearse.syntax.antlr.PowerShellLexer;
import rehearse.syntax.ast.TokenKind;
import rehearse.syntax.token.Frame.Expect;
import rehearse.syntax.token.Frame.Kind;
import rehearse.syntax.token.Frame.State;

/** Reads statements that start with a keyword: what each still needs after it. */
final class KeywordContext {
  private final TokenContext context;

  KeywordContext(TokenContext context) {
    this.context = context;
  }

  /** Begins the statement that {@code word} starts; returns false if it is a command. */
  boolean begin(Frame frame, SyntaxToken word) {
    TokenKind kind = word.kind();
    boolean atBlockStart = frame.atBlockStart && canHoldBlocks(frame);
    switch (kind) {
      case IF -> start(frame, word, Expect.CONDITION, Expect.BLOCK, Expect.IF_TAIL);
      case WHILE -> start(frame, word, Expect.CONDITION, Expect.BLOCK);
      case DO -> start(frame, word, Expect.BLOCK, Expect.DO_TAIL);
      case FOR -> start(frame, word, Expect.FOR_HEAD, Expect.BLOCK);
      case FOREACH -> start(frame, word, Expect.FOREACH_HEAD, Expect.BLOCK);
      case SWITCH -> start(frame, word, Expect.SWITCH_HEAD);
      case TRY -> start(frame, word, Expect.BLOCK, Expect.TRY_TAIL);
      case TRAP -> start(frame, word, Expect.TRAP_TYPE, Expect.BLOCK);
      case FUNCTION, FILTER, WORKFLOW ->
          start(frame, word, Expect.FUNCTION_NAME, Expect.FUNCTION_PARAMETERS, Expect.SCRIPT_BLOCK);
      case RETURN, THROW, EXIT -> {
        start(frame, word);
        frame.state = State.PIPELINE_OR_NOTHING;
      }
      case BREAK, CONTINUE -> start(frame, word, Expect.LABEL);
      case PARALLEL, SEQUENCE -> start(frame, word, Expect.BLOCK);
      case DATA -> start(frame, word, Expect.DATA_HEAD, Expect.BLOCK);
      case CLASS, ENUM -> {
        context.declareType();
        Expect body = kind == TokenKind.CLASS ? Expect.CLASS_BODY : Expect.ENUM_BODY;
        start(frame, word, Expect.TYPE_DEFINITION_NAME, Expect.BASE_TYPES, body);
      }
      case USING -> {
        start(frame, word, Expect.USING_KIND);
        frame.atBlockStart = atBlockStart;
      }
      case PARAM -> {
        return atBlockStart && !frame.namedBlocks && param(frame, word);
      }
      case BEGIN, PROCESS, END, CLEAN, DYNAMICPARAM -> {
        if (!atBlockStart) {
          return false;
        }
        start(frame, word, Expect.BLOCK);
        frame.atBlockStart = true;
        frame.namedBlocks = true;
      }
      case FROM, DEFINE, VAR, CONFIGURATION -> context.fail();
      default -> {
        return false;
      }
    }
    return true;
  }

  private static boolean canHoldBlocks(Frame frame) {
    return frame.state == State.STATEMENT
        && (frame.kind == Kind.SCRIPT || frame.kind == Kind.SCRIPT_BLOCK);
  }

  private void start(Frame frame, SyntaxToken word, Expect... parts) {
    context.emit(word);
    frame.atBlockStart = false;
    frame.pipelineLevel = false;
    frame.expect(parts);
  }

  private boolean param(Frame frame, SyntaxToken word) {
    int end = context.scanner().position();
    context.skipNewLines();
    if (context.peek() != '(' || !frame.takesParam) {
      context.scanner().seek(end);
      return false;
    }
    start(frame, word, Expect.PARAMETERS);
    frame.atBlockStart = true;
    frame.takesParam = false;
    return true;
  }

  /** Reads the next part of the statement that has begun. */
  void expected(Frame frame, Expect part) {
    StatementContext statements = context.statements();
    switch (part) {
      case CONDITION -> statements.open(frame, '(', Kind.PAREN, State.PIPELINE);
      case BLOCK -> statements.open(frame, '{', Kind.STATEMENT_BLOCK, State.STATEMENT);
      case SCRIPT_BLOCK -> statements.open(frame, '{', Kind.SCRIPT_BLOCK, State.STATEMENT);
      case IF_TAIL -> ifTail(frame);
      case DO_TAIL -> doTail(frame);
      case TRY_TAIL -> tryTail(frame);
      case CATCH_TYPES -> catchTypes(frame);
      case TRAP_TYPE -> trapType(frame);
      case SWITCH_HEAD -> switchHead(frame);
      case FOREACH_HEAD -> statements.open(frame, '(', Kind.FOREACH, State.FOREACH_VARIABLE);
      case FOR_HEAD -> statements.open(frame, '(', Kind.FOR, State.FOR_PART);
      case FUNCTION_NAME -> functionName();
      case FUNCTION_PARAMETERS -> functionParameters(frame);
      case PARAMETERS, METHOD_PARAMETERS ->
          statements.open(frame, '(', Kind.PARAMETERS, State.PARAMETER);
      case TYPE_DEFINITION_NAME -> typeDefinitionName(frame);
      case BASE_TYPES -> baseTypes(frame);
      case CLASS_BODY -> statements.open(frame, '{', Kind.CLASS, State.CLASS_MEMBER);
      case ENUM_BODY -> statements.open(frame, '{', Kind.ENUM, State.ENUM_MEMBER);
      case BASE_CALL -> baseCall(frame);
      case DATA_HEAD -> dataHead(frame);
      case DATA_COMMANDS -> dataCommands(frame);
      case USING_KIND -> usingKind(frame);
      case USING_ALIAS -> usingAlias(frame, false);
      case USING_TARGET -> usingAlias(frame, true);
      case USING_END -> usingEnd();
      case LABEL -> label(frame);
    }
  }

  private void ifTail(Frame frame) {
    int start = context.scanner().position();
    context.skipNewLines();
    if (context.atWord("elseif")) {
      context.emit(context.scan(ScanMode.COMMAND));
      frame.expect(Expect.CONDITION, Expect.BLOCK, Expect.IF_TAIL);
    } else if (context.atWord("else")) {
      context.emit(context.scan(ScanMode.COMMAND));
      frame.expect(Expect.BLOCK);
    } else {
      context.scanner().seek(start);
    }
  }

  private void doTail(Frame frame) {
    context.skipNewLines();
    if (context.atWord("while") || context.atWord("until")) {
      context.emit(context.scan(ScanMode.COMMAND));
      frame.expect(Expect.CONDITION);
    } else {
      context.fail();
    }
  }

  private void tryTail(Frame frame) {
    int start = context.scanner().position();
    context.skipNewLines();
    if (context.atWord("catch")) {
      context.emit(context.scan(ScanMode.COMMAND));
      frame.expect(Expect.CATCH_TYPES, Expect.BLOCK, Expect.TRY_TAIL);
    } else if (context.atWord("finally")) {
      context.emit(context.scan(ScanMode.COMMAND));
      frame.expect(Expect.BLOCK);
    } else if (frame.kind != Kind.HASH) {
      // Looking for another catch passes the line break that would end a hash table's entry.
      context.scanner().seek(start);
    }
  }

  private void catchTypes(Frame frame) {
    context.skipNewLines();
    if (context.peek() == '[') {
      frame.expect(Expect.CATCH_TYPES);
      openType(frame);
    } else if (context.peek() == ',') {
      context.emitCharacter(TokenKind.COMMA, PowerShellLexer.COMMA);
      frame.expect(Expect.CATCH_TYPES);
    }
  }

  private void trapType(Frame frame) {
    context.skipNewLines();
    if (context.peek() == '[') {
      openType(frame);
    }
  }

  private void openType(Frame frame) {
    frame.state = State.EXPECT;
    context.types().open(frame);
  }

  private void switchHead(Frame frame) {
    context.skipNewLines();
    char c = context.peek();
    if (CharTraits.isDash(c)) {
      SyntaxToken flag = context.scan(ScanMode.COMMAND);
      if (flag.kind() != TokenKind.PARAMETER) {
        context.fail();
        return;
      }
      frame.expect(Expect.SWITCH_HEAD);
      if (SwitchFlags.isFile(flag)) {
        context.emit(flag, PowerShellLexer.FILE_PARAMETER);
        singleArgument(frame, State.EXPECT);
      } else {
        context.emit(flag, PowerShellLexer.PARAMETER);
      }
    } else if (c == '(') {
      frame.expect(Expect.SWITCH_HEAD);
      context.statements().open(frame, '(', Kind.PAREN, State.PIPELINE);
    } else {
      context.statements().open(frame, '{', Kind.SWITCH, State.SWITCH_CLAUSE);
    }
  }

  private void singleArgument(Frame frame, State after) {
    context.skipBlanks();
    if (context.atStatementEnd()) {
      context.fail();
      return;
    }
    frame.singleArgument = true;
    frame.afterArgument = after;
    frame.state = State.ARGUMENT_VALUE;
  }

  private void functionName() {
    context.skipNewLines();
    SyntaxToken name = context.scan(ScanMode.COMMAND);
    switch (name.kind()) {
      case VARIABLE,
          SPLATTED_VARIABLE,
          STRING_LITERAL,
          STRING_EXPANDABLE,
          HERE_STRING_LITERAL,
          HERE_STRING_EXPANDABLE,
          L_PAREN,
          R_PAREN,
          L_CURLY,
          R_CURLY,
          AT_PAREN,
          AT_CURLY,
          DOLLAR_PAREN,
          SEMI,
          AND_AND,
          OR_OR,
          AMPERSAND,
          PIPE,
          COMMA,
          REDIRECTION,
          REDIRECT_IN_STD,
          NEW_LINE,
          END_OF_INPUT,
          UNKNOWN ->
          context.fail();
      default -> context.emit(name, PowerShellLexer.WORD);
    }
  }

  private void functionParameters(Frame frame) {
    context.skipNewLines();
    if (context.peek() == '(') {
      context.statements().open(frame, '(', Kind.PARAMETERS, State.PARAMETER);
    }
  }

  private void typeDefinitionName(Frame frame) {
    context.skipNewLines();
    if (!CharTraits.isIdentifierStart(context.peek())) {
      context.fail();
      return;
    }
    context.emit(context.scanName(), PowerShellLexer.NAME);
    frame.state = State.EXPECT;
  }

  private void baseTypes(Frame frame) {
    context.skipNewLines();
    frame.state = State.EXPECT;
    if (context.peek() == ':') {
      SyntaxToken colon = context.emitCharacter(TokenKind.COLON, PowerShellLexer.COLON);
      context.push(Kind.BASE_TYPES, State.TYPE_START, colon);
    }
  }

  private void baseCall(Frame frame) {
    context.skipNewLines();
    if (context.peek() != ':') {
      return;
    }
    context.emitCharacter(TokenKind.COLON, PowerShellLexer.COLON);
    context.skipNewLines();
    SyntaxToken base = context.scanName();
    if (!base.getText().equalsIgnoreCase("base")) {
      context.fail();
      return;
    }
    context.emit(base, PowerShellLexer.BASE);
    context.skipNewLines();
    if (context.peek() != '(') {
      context.fail();
      return;
    }
    frame.state = State.EXPECT;
    SyntaxToken open = context.emitCharacter(TokenKind.L_PAREN, PowerShellLexer.CALL_L_PAREN);
    context.push(Kind.CALL, State.OPERAND_OR_CLOSE, open);
  }

  private void dataHead(Frame frame) {
    context.skipNewLines();
    if (CharTraits.isIdentifierStart(context.peek())) {
      SyntaxToken name = context.scan(ScanMode.COMMAND);
      if (name.kind() == TokenKind.GENERIC) {
        context.fail();
        return;
      }
      context.emit(name, PowerShellLexer.WORD);
      context.skipNewLines();
    }
    if (CharTraits.isDash(context.peek())) {
      SyntaxToken option = context.scan(ScanMode.COMMAND);
      boolean known =
          option.kind() == TokenKind.PARAMETER
              && "supportedcommand".startsWith(SwitchFlags.name(option));
      if (!known) {
        context.fail();
        return;
      }
      context.emit(option, PowerShellLexer.PARAMETER);
      frame.expect(Expect.DATA_COMMANDS);
      singleArgument(frame, State.EXPECT);
    }
  }

  private void dataCommands(Frame frame) {
    context.skipNewLines();
    if (context.peek() == ',') {
      context.emitCharacter(TokenKind.COMMA, PowerShellLexer.COMMA);
      context.skipNewLines();
      frame.expect(Expect.DATA_COMMANDS);
      singleArgument(frame, State.EXPECT);
    }
  }

  private void usingKind(Frame frame) {
    context.skipBlanks();
    SyntaxToken kind = context.scan(ScanMode.COMMAND);
    switch (kind.kind()) {
      case NAMESPACE, MODULE, ASSEMBLY, TYPE, COMMAND -> context.emit(kind);
      default -> {
        context.fail();
        return;
      }
    }
    if (kind.kind() == TokenKind.ASSEMBLY) {
      frame.expect(Expect.USING_END);
    } else {
      boolean required = kind.kind() == TokenKind.TYPE || kind.kind() == TokenKind.COMMAND;
      frame.expect(required ? Expect.USING_TARGET : Expect.USING_ALIAS);
    }
    singleArgument(frame, State.EXPECT);
  }

  private void usingAlias(Frame frame, boolean required) {
    context.skipBlanks();
    if (context.peek() == '=' && CharTraits.forcesStartOfToken(context.scanner().peek(1))) {
      context.emitCharacter(TokenKind.EQUALS, PowerShellLexer.EQUALS);
      frame.expect(Expect.USING_END);
      singleArgument(frame, State.EXPECT);
    } else if (required) {
      context.fail();
    } else {
      usingEnd();
    }
  }

  private void usingEnd() {
    context.skipBlanks();
    char c = context.peek();
    if (c != ';' && !CharTraits.isNewLine(c) && !context.scanner().atEnd()) {
      context.fail();
    }
  }

  private void label(Frame frame) {
    context.skipBlanks();
    if (CharTraits.isIdentifierStart(context.peek())) {
      context.emit(context.scanName(), PowerShellLexer.NAME);
    } else if (!context.atStatementEnd()) {
      switch (context.peekToken(ScanMode.COMMAND).kind()) {
        case VARIABLE,
            NUMBER,
            STRING_LITERAL,
            STRING_EXPANDABLE,
            HERE_STRING_LITERAL,
            HERE_STRING_EXPANDABLE,
            L_PAREN,
            DOLLAR_PAREN,
            AT_PAREN,
            AT_CURLY,
            L_CURLY ->
            frame.jumpLabel = context.expressions().operand(frame);
        case GENERIC, IDENTIFIER, PARAMETER, LABEL, REDIRECTION, COMMA -> {}
        default -> context.fail();
      }
    }
  }
}
