package rehearse.syntax.token;

import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;
import rehearse.syntax.antlr.PowerShellLexer;
import rehearse.syntax.ast.TokenKind;
import rehearse.syntax.token.Frame.Kind;
import rehearse.syntax.token.Frame.State;

/**
 * Turns a text into the grammar's tokens. A stack of open brackets, each with what comes next in
 * it, chooses the mode in which every token is read and the type it gets: whether a bracket belongs
 * to the word before it, whether a line break ends the statement.
 *
 * <p>All tokens are read before parsing starts, so a token's type may still change when what
 * follows shows what it was, as with the bracket that opens a type or a cast.
 */
public final class TokenContext {
  /** How many brackets may be open at once. */
  public static final int MAX_NESTING = 1000;

  private static final int SHALLOW_NESTING = 40;
  private static final int SHORT_STATEMENT = 500;
  private static final int CHARACTERS_A_TOKEN = 5;

  private final TokenScanner scanner;
  private final TokenBuffer tokens;
  private final StatementContext statements;
  private final CommandContext commands;
  private final ExpressionContext expressions;
  private final MemberContext members;
  private final TypeContext types;
  private final DeclarationContext declarations;
  private Frame top;
  private int depth;
  private int lastEnd;
  private int nestingError = -1;
  private boolean declaresTypes;
  private boolean nestsDeeply;

  private TokenContext(TokenScanner scanner, Frame root, int outerDepth) {
    this.scanner = scanner;
    this.tokens = new TokenBuffer(16 + (scanner.limit() - scanner.position()) / CHARACTERS_A_TOKEN);
    this.top = root;
    setDepth(outerDepth);
    this.lastEnd = scanner.position();
    this.statements = new StatementContext(this);
    this.commands = new CommandContext(this);
    this.expressions = new ExpressionContext(this);
    this.members = new MemberContext(this);
    this.types = new TypeContext(this);
    this.declarations = new DeclarationContext(this);
    run();
  }

  /** Notes that there was an error; {@code rehearse.syntax.diagnose} finds out which. */
  private static final class AnyError implements ScanErrors {
    private boolean found;

    @Override
    public void report(String id, int start, int end, boolean mendable, String argument) {
      found = true;
    }
  }

  /** Reads a whole script. */
  static TokenContext ofScript(TokenScanner scanner) {
    return new TokenContext(scanner, new Frame(Kind.SCRIPT, State.STATEMENT, null, null), 0);
  }

  /** Reads a script, or the subexpression of a string that lies {@code outerDepth} deep. */
  public static TokenContext read(SourceRegion region, boolean nested, int outerDepth) {
    AnyError errors = new AnyError();
    TokenScanner scanner = PowerShellLexerBase.scanner(region, errors);
    Frame root =
        nested
            ? new Frame(Kind.NESTED, State.OPERAND, null, null)
            : new Frame(Kind.SCRIPT, State.STATEMENT, null, null);
    TokenContext context = new TokenContext(scanner, root, outerDepth);
    if (errors.found) {
      context.tokens.first().setType(Token.INVALID_TYPE);
    }
    return context;
  }

  /** Returns the tokens, the end of the text last. */
  public TokenBuffer tokens() {
    return tokens;
  }

  /** Returns the blanks and comments that were passed. */
  public Trivia trivia() {
    return scanner.trivia();
  }

  /** Returns whether classes or enums are declared, strings' subexpressions left aside. */
  public boolean declaresTypes() {
    return declaresTypes;
  }

  /** Notes that a class or enum is declared. */
  void declareType() {
    declaresTypes = true;
  }

  /**
   * Returns whether more brackets are open at once than usual, or more tokens stand in one
   * statement, each of which may make the tree deeper.
   */
  public boolean nestsDeeply() {
    return nestsDeeply;
  }

  /** Returns where brackets are nested too deep, -1 if nowhere. */
  public int nestingError() {
    return nestingError;
  }

  private void run() {
    while (top.state != State.DONE) {
      step();
    }
    SyntaxToken end =
        new SyntaxToken(
            scanner.region(), TokenKind.END_OF_INPUT, scanner.limit(), scanner.limit(), null);
    end.setType(Token.EOF);
    tokens.add(end);
  }

  private void step() {
    Frame frame = top;
    switch (frame.state) {
      case STATEMENT, VALUE, STATEMENT_DONE, EXPECT, PIPELINE, PIPELINE_OR_NOTHING ->
          statements.step(frame);
      case INVOKED, ARGUMENT, ARGUMENT_VALUE -> commands.step(frame);
      case OPERAND, OPERAND_OR_CLOSE, OPERAND_OR_NOTHING, OPERATOR -> expressions.step(frame);
      case MEMBER, AFTER_MEMBER -> members.step(frame);
      case AFTER_TYPE, TYPE_START, TYPE_REST -> types.step(frame);
      case HASH_KEY,
          HASH_EQUALS,
          SWITCH_CLAUSE,
          SWITCH_BODY,
          FOR_PART,
          FOREACH_VARIABLE,
          FOREACH_IN,
          PARAMETER,
          PARAMETER_DEFAULT,
          ATTRIBUTE_ARGUMENT,
          ATTRIBUTE_VALUE,
          CLASS_MEMBER,
          PROPERTY_DEFAULT,
          ENUM_MEMBER ->
          declarations.step(frame);
      case DONE -> {}
    }
  }

  StatementContext statements() {
    return statements;
  }

  CommandContext commands() {
    return commands;
  }

  ExpressionContext expressions() {
    return expressions;
  }

  MemberContext members() {
    return members;
  }

  TypeContext types() {
    return types;
  }

  DeclarationContext declarations() {
    return declarations;
  }

  // --- characters ---

  TokenScanner scanner() {
    return scanner;
  }

  char peek() {
    return scanner.peek(0);
  }

  boolean atEnd() {
    return scanner.atEnd();
  }

  void skipBlanks() {
    scanner.skipBlanks();
  }

  void skipNewLines() {
    scanner.skipBlanks();
    while (CharTraits.isNewLine(scanner.peek(0)) && !scanner.atEnd()) {
      scanner.seek(scanner.position() + 1);
      scanner.skipBlanks();
    }
  }

  void skipSeparators() {
    skipNewLines();
    while (scanner.peek(0) == ';') {
      scanner.seek(scanner.position() + 1);
      skipNewLines();
    }
  }

  /**
   * Returns whether the character at the position ends a statement: an end, a closer or a break.
   */
  boolean atStatementEnd() {
    char c = peek();
    return atEnd() || CharTraits.isNewLine(c) || c == ';' || c == ')' || c == '}';
  }

  /**
   * Returns whether {@code word} stands at the position, any case, and nothing goes on after it.
   */
  boolean atWord(String word) {
    String text = scanner.region().text();
    int start = scanner.position();
    return text.regionMatches(true, start, word, 0, word.length())
        && CharTraits.forcesStartOfToken(scanner.peek(word.length()));
  }

  /** Reads the token at the position in {@code mode}. */
  SyntaxToken scan(ScanMode mode) {
    scanner.setMode(mode);
    return scanner.scanHere();
  }

  /** Reads the token at the position in {@code mode} and stays where it is. */
  SyntaxToken peekToken(ScanMode mode) {
    int start = scanner.position();
    SyntaxToken token = scan(mode);
    scanner.seek(start);
    return token;
  }

  /** Reads a name at the position: letters and digits, whatever word they form. */
  SyntaxToken scanName() {
    scanner.setMode(ScanMode.EXPRESSION);
    scanner.setSimpleName(true);
    SyntaxToken token = scanner.scanHere();
    scanner.setSimpleName(false);
    return token;
  }

  // --- tokens ---

  SyntaxToken lastToken() {
    return tokens.last();
  }

  SyntaxToken emit(SyntaxToken token, int type) {
    token.setType(type);
    tokens.add(token);
    lastEnd = token.end();
    if (++top.length > SHORT_STATEMENT) {
      nestsDeeply = true;
    }
    return token;
  }

  SyntaxToken emit(SyntaxToken token) {
    return emit(token, TokenTypes.type(token.kind()));
  }

  /** Reads the single character at the position as a token. */
  SyntaxToken emitCharacter(TokenKind kind, int type) {
    int start = scanner.position();
    scanner.seek(start + 1);
    return emit(new SyntaxToken(scanner.region(), kind, start, start + 1, null), type);
  }

  /** Ends a statement where the last token ended. */
  void emitStatementEnd() {
    SyntaxToken token = new SyntaxToken(scanner.region(), TokenKind.SEMI, lastEnd, lastEnd, null);
    token.setType(PowerShellLexer.STATEMENT_END);
    tokens.add(token);
    top.length = 0;
  }

  private SyntaxToken invalid(int start) {
    SyntaxToken token = new SyntaxToken(scanner.region(), TokenKind.UNKNOWN, start, start, null);
    token.setType(Token.INVALID_TYPE);
    return token;
  }

  /** Stops reading at something that no valid script has there. */
  void fail() {
    tokens.add(invalid(Math.min(scanner.position(), scanner.limit())));
    top = new Frame(Kind.SCRIPT, State.DONE, null, null);
  }

  // --- frames ---

  Frame push(Kind kind, State state, SyntaxToken open) {
    setDepth(depth + 1);
    Frame frame = new Frame(kind, state, top, open);
    top = frame;
    if (depth > SHALLOW_NESTING) {
      nestsDeeply = true;
    }
    if (depth > MAX_NESTING) {
      nestingError = scanner.region().offset(open.start());
      fail();
    }
    return frame;
  }

  /** Closes {@code frame} if its closing character stands at the position, fails if not. */
  void close(Frame frame) {
    char closer = frame.closer();
    if (frame.kind == Kind.SCRIPT && atEnd()) {
      frame.state = State.DONE;
      return;
    }
    if (closer == '\0' || peek() != closer || atEnd()) {
      fail();
      return;
    }
    switch (closer) {
      case ')' -> emitCharacter(TokenKind.R_PAREN, PowerShellLexer.R_PAREN);
      case ']' -> emitCharacter(TokenKind.R_BRACKET, PowerShellLexer.R_BRACKET);
      default -> emitCharacter(TokenKind.R_CURLY, PowerShellLexer.R_CURLY);
    }
    pop(frame);
  }

  private void setDepth(int newDepth) {
    depth = newDepth;
    scanner.setDepth(newDepth);
  }

  void pop(Frame frame) {
    setDepth(depth - 1);
    top = outer(frame);
  }

  private static Frame outer(Frame frame) {
    @Nullable Frame outer = frame.outer;
    if (outer == null) {
      throw new IllegalStateException("The script itself cannot be closed");
    }
    return outer;
  }
}
