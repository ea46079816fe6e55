package rehearse.syntax.token;

import org.jspecify.annotations.Nullable;
import rehearse.syntax.antlr.PowerShellLexer;
import rehearse.syntax.ast.TokenKind;
import rehearse.syntax.token.Frame.Expect;
import rehearse.syntax.token.Frame.Kind;
import rehearse.syntax.token.Frame.State;

/** Reads what starts, ends and separates statements. */
final class StatementContext {
  private final TokenContext context;
  private final KeywordContext keywords;

  StatementContext(TokenContext context) {
    this.context = context;
    this.keywords = new KeywordContext(context);
  }

  void step(Frame frame) {
    switch (frame.state) {
      case STATEMENT -> statement(frame);
      case VALUE -> value(frame);
      case STATEMENT_DONE -> done(frame);
      case EXPECT -> expected(frame);
      case PIPELINE_OR_NOTHING -> pipelineOrNothing(frame);
      default -> pipeline(frame);
    }
  }

  private void statement(Frame frame) {
    context.skipNewLines();
    if (context.peek() == ';' && frame.kind == Kind.SCRIPT_BLOCK && frame.atBlockStart) {
      frame.takesParam = false;
    }
    context.skipSeparators();
    if (context.atEnd() || context.peek() == frame.closer()) {
      context.close(frame);
      return;
    }
    begin(frame);
  }

  private void value(Frame frame) {
    context.skipNewLines();
    if (context.atStatementEnd()) {
      context.fail();
      return;
    }
    begin(frame);
  }

  private void begin(Frame frame) {
    char c = context.peek();
    if (CharTraits.isIdentifierStart(c)) {
      SyntaxToken word = context.scan(ScanMode.COMMAND);
      if (!keywords.begin(frame, word)) {
        frame.atBlockStart = false;
        context.commands().name(frame, word);
      }
      return;
    }
    if (c == ':' && label(frame)) {
      return;
    }
    if (c == '[' && (frame.holdsStatements() || frame.kind == Kind.HASH)) {
      frame.typesStartStatement = frame.state == State.STATEMENT;
      frame.types.clear();
    } else {
      frame.atBlockStart = false;
    }
    pipeline(frame);
  }

  private boolean label(Frame frame) {
    int start = context.scanner().position();
    SyntaxToken label = context.scan(ScanMode.COMMAND);
    if (label.kind() == TokenKind.LABEL) {
      int end = context.scanner().position();
      context.skipNewLines();
      if (atLoop()) {
        context.emit(label);
        frame.atBlockStart = false;
        return keywords.begin(frame, context.scan(ScanMode.COMMAND));
      }
      context.scanner().seek(end);
    }
    context.scanner().seek(start);
    return false;
  }

  private boolean atLoop() {
    return context.atWord("foreach")
        || context.atWord("for")
        || context.atWord("while")
        || context.atWord("do")
        || context.atWord("switch");
  }

  /** Reads the start of a pipeline: an expression if one can start here, else a command. */
  private void pipeline(Frame frame) {
    context.skipBlanks();
    frame.pipelineLevel = true;
    frame.hashKey = false;
    frame.ternaries = 0;
    frame.afterOperator = false;
    if (!context.expressions().operand(frame)) {
      frame.typesStartStatement = false;
      context.commands().start(frame);
    }
  }

  private void pipelineOrNothing(Frame frame) {
    context.skipBlanks();
    if (context.atStatementEnd()) {
      terminate(frame);
    } else {
      pipeline(frame);
    }
  }

  private void expected(Frame frame) {
    @Nullable Expect next = frame.nextExpected();
    if (next == null) {
      frame.state = State.STATEMENT_DONE;
    } else {
      keywords.expected(frame, next);
    }
  }

  /** Ends a statement that needs no separator after it. */
  private void done(Frame frame) {
    context.skipBlanks();
    if (frame.kind == Kind.CLASS) {
      context.emitStatementEnd();
      frame.state = State.CLASS_MEMBER;
    } else if (context.atStatementEnd()) {
      terminate(frame);
    } else if (frame.holdsStatements()) {
      context.emitStatementEnd();
      frame.state = State.STATEMENT;
    } else {
      context.fail();
    }
  }

  /** Ends a pipeline or expression: the position is at a line break, separator, closer or end. */
  void terminate(Frame frame) {
    if (frame.pipelineLevel && skipToContinuingPipe()) {
      return;
    }
    switch (frame.kind) {
      case SCRIPT, SCRIPT_BLOCK, STATEMENT_BLOCK, SUBEXPRESSION, ARRAY ->
          terminate(frame, State.STATEMENT);
      case HASH -> terminate(frame, State.HASH_KEY);
      case CLASS -> terminate(frame, State.CLASS_MEMBER);
      case ENUM -> terminate(frame, State.ENUM_MEMBER);
      case FOR -> terminateForPart(frame);
      case NESTED -> terminateNested(frame);
      default -> {
        context.skipNewLines();
        context.close(frame);
      }
    }
  }

  private void terminate(Frame frame, State next) {
    context.emitStatementEnd();
    context.skipSeparators();
    frame.state = next;
  }

  private void terminateForPart(Frame frame) {
    if (context.peek() == ';') {
      context.scanner().seek(context.scanner().position() + 1);
    } else {
      context.skipNewLines();
      if (context.peek() == ')') {
        context.close(frame);
        return;
      }
    }
    context.emitStatementEnd();
    frame.count++;
    frame.state = State.FOR_PART;
  }

  private void terminateNested(Frame frame) {
    context.skipBlanks();
    if (context.atEnd()) {
      frame.state = State.DONE;
    } else {
      context.fail();
    }
  }

  /**
   * Moves to the pipe that continues the pipeline on one of the next lines, if only comments stand
   * between.
   */
  private boolean skipToContinuingPipe() {
    if (!CharTraits.isNewLine(context.peek())) {
      return false;
    }
    TokenScanner scanner = context.scanner();
    int pipe =
        StatementContinuation.continuingPipe(
            scanner.region().text(), scanner.position(), scanner.limit());
    if (pipe < 0) {
      return false;
    }
    while (scanner.position() < pipe) {
      context.skipNewLines();
    }
    return true;
  }

  /** Reads {@code |}, {@code &&}, {@code ||} or {@code &} at the position. */
  void pipelineOperator(Frame frame) {
    SyntaxToken operator = context.emit(context.scan(ScanMode.EXPRESSION));
    if (operator.kind() == TokenKind.AMPERSAND) {
      frame.state = State.STATEMENT_DONE;
      if (!frame.holdsStatements()) {
        context.skipBlanks();
        if (context.atStatementEnd()) {
          terminate(frame);
        } else {
          context.fail();
        }
      }
      return;
    }
    context.skipNewLines();
    frame.state = State.PIPELINE;
  }

  /** Opens a bracket for a part of the statement that has begun. */
  void open(Frame frame, char bracket, Kind kind, State inner) {
    context.skipNewLines();
    if (context.peek() != bracket) {
      context.fail();
      return;
    }
    frame.state = State.EXPECT;
    SyntaxToken token =
        bracket == '('
            ? context.emitCharacter(TokenKind.L_PAREN, PowerShellLexer.L_PAREN)
            : context.emitCharacter(TokenKind.L_CURLY, PowerShellLexer.L_CURLY);
    context.expressions().push(kind, inner, token);
  }
}
