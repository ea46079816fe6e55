package rehearse.syntax.token;

import org.jspecify.annotations.Nullable;
import rehearse.syntax.ast.TokenFlags;
import rehearse.syntax.ast.TokenKind;
import rehearse.value.NumberLiteral;

/**
 * Reads one token at a time in the mode it is told. Punctuation and operators are read by the
 * generated lexer; words, numbers, variables, parameters and strings, whose length depends on more
 * than their own characters, are read here.
 */
public final class TokenScanner {
  /** Reads punctuation and operators by the rules of the lexer grammar. */
  interface RegularTokens {
    /** Returns the kind of the longest token at {@code position}, or null when there is none. */
    @Nullable TokenKind match(int position, ScanMode mode);

    /** Returns the offset after the token found last. */
    int end();
  }

  private final SourceRegion region;
  private final String text;
  private final int limit;
  private final ScanErrors errors;
  private final RegularTokens regular;
  private final StringScanner strings;
  private final WordScanner words;
  private final VariableScanner variables;
  private final Trivia trivia;

  private int position;
  private ScanMode mode = ScanMode.COMMAND;
  private boolean simpleName;
  private boolean signedNumber;
  private boolean ternaryNumber;
  private boolean keywords;

  TokenScanner(SourceRegion region, ScanErrors errors, RegularTokens regular) {
    this.region = region;
    this.text = region.text();
    this.limit = region.end();
    this.errors = errors;
    this.regular = regular;
    this.strings = new StringScanner(region, errors);
    this.words = new WordScanner(region, strings);
    this.variables = new VariableScanner(region, errors);
    this.trivia = new Trivia(region, errors);
    this.position = region.start();
  }

  public SourceRegion region() {
    return region;
  }

  /** Returns the blanks and comments that were passed. */
  public Trivia trivia() {
    return trivia;
  }

  public int position() {
    return position;
  }

  public void seek(int newPosition) {
    position = newPosition;
  }

  /** Sets how many brackets are open around what is scanned next. */
  void setDepth(int depth) {
    strings.setDepth(depth);
  }

  public int limit() {
    return limit;
  }

  public void setMode(ScanMode newMode) {
    mode = newMode;
  }

  public ScanMode mode() {
    return mode;
  }

  /** Sets whether the next word is a name, even where it looks like a keyword or a command. */
  public void setSimpleName(boolean on) {
    simpleName = on;
  }

  /** Sets whether a sign before digits belongs to the number. */
  public void setSignedNumber(boolean on) {
    signedNumber = on;
  }

  /** Sets whether {@code ?} and {@code :} end a number. */
  public void setTernaryNumber(boolean on) {
    ternaryNumber = on;
  }

  /** Sets whether keywords are known although the mode is that of expressions. */
  public void setKeywords(boolean on) {
    keywords = on;
  }

  /** Returns the token that stands for the end: one position past it, as PowerShell has it. */
  public SyntaxToken endOfInput() {
    int end = Math.max(position, limit) + 1;
    return new SyntaxToken(region, TokenKind.END_OF_INPUT, end, end, null);
  }

  /** Returns a token of {@code kind} for what stands from {@code start} to {@code end}. */
  public SyntaxToken token(TokenKind kind, int start, int end) {
    return new SyntaxToken(region, kind, start, end, null);
  }

  /** Returns the offset after block comments at the position. */
  public int afterBlockComments() {
    return trivia.skipBlockComments(position);
  }

  /** Returns the character {@code distance} after the position, {@code '\0'} past the end. */
  public char peek(int distance) {
    return at(position + distance);
  }

  /** Returns the character at {@code index}, {@code '\0'} past the end. */
  public char at(int index) {
    return index < limit ? text.charAt(index) : '\0';
  }

  public boolean atEnd() {
    return position >= limit;
  }

  /** Moves past blanks, comments and continued lines; returns whether there were any. */
  public boolean skipBlanks() {
    int start = position;
    position = trivia.skipBlanks(start);
    return position > start;
  }

  /** Reads the token after blanks and comments. */
  public SyntaxToken scan() {
    skipBlanks();
    return scanHere();
  }

  /** Reads the token at the position, which is no blank. */
  SyntaxToken scanHere() {
    int start = position;
    if (start >= limit) {
      return finish(TokenKind.END_OF_INPUT, start, start, null);
    }
    char c = text.charAt(start);
    if (mode == ScanMode.TYPE_NAME) {
      return scanTypeName(start, c);
    }
    if (CharTraits.isIdentifierStart(c)) {
      return scanIdentifier(start);
    }
    return switch (c) {
      case '$' -> at(start + 1) == '(' ? scanRegular(start) : scanVariable(start, false);
      case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> scanDigit(start, c);
      case '@' -> scanAt(start);
      case '.' -> scanDot(start);
      case '+' -> scanPlus(start);
      case '*' -> scanStar(start);
      case '!' -> scanExclaim(start);
      case '?' -> mode == ScanMode.COMMAND ? scanGeneric(start) : scanRegular(start);
      case ':' -> scanColon(start);
      case '=', '/', '%' -> scanOperatorWord(start);
      case '[' -> scanBracket(start);
      case '`' -> scanBacktick(start);
      case '(', ')', '{', '}', ']', ';', ',', '|', '&', '<', '>', '\r', '\n' -> scanRegular(start);
      default -> scanOther(start, c);
    };
  }

  private SyntaxToken scanOther(int start, char c) {
    if (CharTraits.isSingleQuote(c)) {
      return passed(strings.scanLiteral(start));
    }
    if (CharTraits.isDoubleQuote(c)) {
      return passed(strings.scanExpandable(start));
    }
    return CharTraits.isDash(c) ? scanDash(start) : scanGeneric(start);
  }

  private SyntaxToken finish(TokenKind kind, int start, int end, @Nullable Object payload) {
    position = end;
    return new SyntaxToken(region, kind, start, end, payload);
  }

  private SyntaxToken scanRegular(int start) {
    TokenKind kind = regular.match(start, mode);
    return kind == null ? scanGeneric(start) : finish(kind, start, regular.end(), null);
  }

  /** Reads an operator, which in command mode is one only when a word cannot go on after it. */
  private SyntaxToken scanOperatorWord(int start) {
    TokenKind kind = regular.match(start, ScanMode.EXPRESSION);
    int end = regular.end();
    if (kind == null || (mode == ScanMode.COMMAND && !CharTraits.forcesStartOfToken(at(end)))) {
      return scanGeneric(start);
    }
    return finish(kind, start, end, null);
  }

  private SyntaxToken scanTypeName(int start, char c) {
    if (!CharTraits.isIdentifierStart(c)) {
      TokenKind kind = regular.match(start, mode);
      if (kind != null) {
        return finish(kind, start, regular.end(), null);
      }
      mode = ScanMode.EXPRESSION;
      try {
        return scanHere();
      } finally {
        mode = ScanMode.TYPE_NAME;
      }
    }
    int end = start + 1;
    while (end < limit && isTypeNameCharacter(text.charAt(end))) {
      end++;
    }
    SyntaxToken token = finish(TokenKind.IDENTIFIER, start, end, null);
    token.setFlags(TokenFlags.TYPE_NAME);
    return token;
  }

  private static boolean isTypeNameCharacter(char c) {
    return CharTraits.isIdentifierFollow(c)
        || c == '.'
        || c == '`'
        || c == '+'
        || c == '#'
        || c == '\\';
  }

  private SyntaxToken scanIdentifier(int start) {
    int end = start + 1;
    while (end < limit && CharTraits.isIdentifierFollow(text.charAt(end))) {
      end++;
    }
    if (simpleName) {
      return finish(TokenKind.IDENTIFIER, start, end, null);
    }
    if (mode == ScanMode.COMMAND) {
      if (!CharTraits.forcesStartOfToken(at(end))) {
        return scanGeneric(start);
      }
      TokenKind keyword = Keywords.find(text, start, end);
      return finish(keyword == null ? TokenKind.IDENTIFIER : keyword, start, end, null);
    }
    if (keywords && mode == ScanMode.EXPRESSION) {
      TokenKind keyword = Keywords.find(text, start, end);
      return finish(keyword == null ? TokenKind.IDENTIFIER : keyword, start, end, null);
    }
    return finish(TokenKind.IDENTIFIER, start, end, null);
  }

  private SyntaxToken scanDigit(int start, char c) {
    // Where an operand is wanted 5>f is the number 5 redirected to f.
    boolean operand = signedNumber && at(start + 2) != '&';
    if (c >= '1' && c <= '6' && at(start + 1) == '>' && !operand) {
      return scanRegular(start);
    }
    return scanNumber(start);
  }

  private SyntaxToken scanNumber(int start) {
    int end = NumberLiteral.scan(text, start, limit);
    if (end < 0 || !endsNumber(at(end))) {
      return scanGeneric(start);
    }
    Object value = NumberLiteral.value(text, start, end);
    if (value == null) {
      if (mode == ScanMode.COMMAND) {
        return scanGeneric(start);
      }
      errors.report("BadNumericConstant", start, end, false, text.substring(start, end));
      value = 0;
    }
    return finish(TokenKind.NUMBER, start, end, value);
  }

  private boolean endsNumber(char c) {
    return mode == ScanMode.COMMAND
        ? CharTraits.forcesStartOfToken(c)
        : CharTraits.endsNumber(c, ternaryNumber);
  }

  private SyntaxToken scanVariable(int start, boolean splatted) {
    char next = at(start + 1);
    boolean braced = next == '{';
    if (!(braced || CharTraits.isVariableStart(next)) || start + 1 >= limit) {
      return scanGeneric(start);
    }
    String name = variables.scan(start);
    int end = variables.position();
    if (mode == ScanMode.COMMAND && !variables.inError() && !endsVariable(end)) {
      return scanGeneric(start);
    }
    TokenKind kind = splatted ? TokenKind.SPLATTED_VARIABLE : TokenKind.VARIABLE;
    return finish(kind, start, end, name);
  }

  private boolean endsVariable(int end) {
    char c = at(end);
    return CharTraits.forcesStartOfToken(c)
        || c == '.'
        || c == '['
        || c == '='
        || (c == ':' && at(end + 1) == ':');
  }

  private SyntaxToken scanAt(int start) {
    char next = at(start + 1);
    if (next == '(' || next == '{') {
      return scanRegular(start);
    }
    if (CharTraits.isSingleQuote(next) || CharTraits.isDoubleQuote(next)) {
      return passed(strings.scanHereString(start));
    }
    if (CharTraits.isVariableStart(next) && start + 1 < limit) {
      return scanVariable(start, true);
    }
    errors.report("UnrecognizedToken", start, start + 1, false, "");
    return finish(TokenKind.UNKNOWN, start, start + 1, null);
  }

  private SyntaxToken scanDot(int start) {
    char next = at(start + 1);
    if (CharTraits.isDigit(next)) {
      return scanNumber(start);
    }
    if (next == '.') {
      return scanOperatorWord(start);
    }
    if (mode == ScanMode.COMMAND
        && !CharTraits.forcesStartOfToken(next)
        && next != '$'
        && !CharTraits.isSingleQuote(next)
        && !CharTraits.isDoubleQuote(next)) {
      return scanGeneric(start);
    }
    return finish(TokenKind.DOT, start, start + 1, null);
  }

  private boolean startsSignedNumber(int start) {
    char next = at(start + 1);
    return signedNumber && (CharTraits.isDigit(next) || next == '.');
  }

  private SyntaxToken scanPlus(int start) {
    return startsSignedNumber(start) ? scanNumber(start) : scanOperatorWord(start);
  }

  private SyntaxToken scanStar(int start) {
    return at(start + 1) == '>' ? scanRegular(start) : scanOperatorWord(start);
  }

  private SyntaxToken scanDash(int start) {
    char next = at(start + 1);
    if (CharTraits.isIdentifierStart(next) || next == '?') {
      if (mode == ScanMode.EXPRESSION) {
        int end = WordOperators.endOfWord(text, start + 1, limit);
        TokenKind kind = WordOperators.find(text, start + 1, end);
        if (kind != null) {
          return finish(kind, start, end, null);
        }
      }
      return scanParameter(start);
    }
    return startsSignedNumber(start) ? scanNumber(start) : scanOperatorWord(start);
  }

  private SyntaxToken scanParameter(int start) {
    int end = start + 1;
    if (mode != ScanMode.COMMAND) {
      while (end < limit && (CharTraits.isIdentifierFollow(at(end)) || at(end) == '?')) {
        end++;
      }
      return finish(TokenKind.PARAMETER, start, end, region.cut(start + 1, end));
    }
    while (end < limit) {
      char c = text.charAt(end);
      if (CharTraits.isSingleQuote(c) || CharTraits.isDoubleQuote(c)) {
        return scanGeneric(start);
      }
      if (CharTraits.forcesStartOfToken(c) || c == '.' || c == '[' || c == ':') {
        break;
      }
      if (mode == ScanMode.EXPRESSION && !CharTraits.isIdentifierFollow(c)) {
        break;
      }
      end++;
    }
    String name = region.cut(start + 1, end);
    if (at(end) == ':') {
      end++;
    }
    return finish(TokenKind.PARAMETER, start, end, name);
  }

  private SyntaxToken scanExclaim(int start) {
    char next = at(start + 1);
    boolean word =
        mode == ScanMode.COMMAND
            ? !CharTraits.forcesStartOfToken(next)
            : CharTraits.isIdentifierStart(next);
    return word ? scanGeneric(start) : finish(TokenKind.EXCLAIM, start, start + 1, null);
  }

  private SyntaxToken scanColon(int start) {
    if (at(start + 1) == ':') {
      return simpleName
          ? finish(TokenKind.COLON_COLON, start, start + 2, null)
          : scanOperatorWord(start);
    }
    if (mode != ScanMode.COMMAND) {
      return finish(TokenKind.COLON, start, start + 1, null);
    }
    int end = start + 1;
    if (CharTraits.isIdentifierStart(at(end))) {
      end++;
      while (CharTraits.isIdentifierFollow(at(end))) {
        end++;
      }
      if (CharTraits.forcesStartOfToken(at(end))) {
        return finish(TokenKind.LABEL, start, end, region.cut(start + 1, end));
      }
    }
    return scanGeneric(start);
  }

  private SyntaxToken scanBracket(int start) {
    boolean word = mode == ScanMode.COMMAND && !CharTraits.forcesStartOfToken(at(start + 1));
    return word ? scanGeneric(start) : finish(TokenKind.L_BRACKET, start, start + 1, null);
  }

  private SyntaxToken scanBacktick(int start) {
    if (start + 1 >= limit) {
      errors.report("IncompleteString", limit + 1, limit + 1, true, "");
      return finish(TokenKind.END_OF_INPUT, limit, limit, null);
    }
    return scanGeneric(start);
  }

  /** Reads the word at {@code start}. */
  private SyntaxToken scanGeneric(int start) {
    return passed(words.scan(start));
  }

  /** Reads the rest of the line after {@code --%}, up to a pipe or {@code &&} outside quotes. */
  public SyntaxToken scanVerbatim() {
    return passed(words.scanVerbatim(position));
  }

  /** Reads an assembly's name: everything up to the bracket that ends the type. */
  public SyntaxToken scanAssemblyName() {
    skipBlanks();
    return passed(words.scanAssemblyName(position));
  }

  private SyntaxToken passed(SyntaxToken token) {
    position = token.end();
    return token;
  }
}
