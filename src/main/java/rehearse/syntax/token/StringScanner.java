package rehearse.syntax.token;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.syntax.ast.TokenFlags;
import rehearse.syntax.ast.TokenKind;

/** Scans quoted strings, here-strings and what they expand. */
final class StringScanner {
  private final SourceRegion region;
  private final String text;
  private final int limit;
  private final ScanErrors errors;
  private final VariableScanner variables;

  /** Where the last scan stopped. */
  private int position;

  private int depth;

  private boolean inError;

  StringScanner(SourceRegion region, ScanErrors errors) {
    this.region = region;
    this.text = region.text();
    this.limit = region.end();
    this.errors = errors;
    this.variables = new VariableScanner(region, errors);
  }

  int position() {
    return position;
  }

  /** Sets how many brackets are open around what is scanned next. */
  void setDepth(int newDepth) {
    depth = newDepth;
  }

  private char at(int index) {
    return index < limit ? text.charAt(index) : '\0';
  }

  /** Collects the text and the expansions of one string or word. */
  static final class Builder {
    private final StringBuilder value = new StringBuilder();
    private int literalStart;
    private @Nullable List<ExpandableText.Piece> pieces;

    void append(char c) {
      value.append(c);
    }

    void appendCodePoint(int codePoint) {
      value.appendCodePoint(codePoint);
    }

    void append(String text, int start, int end) {
      value.append(text, start, end);
    }

    private void addExpansion(ExpandableText.Piece piece, String source, int start, int end) {
      flushLiteral();
      list().add(piece);
      value.append(source, start, end);
      literalStart = value.length();
    }

    private List<ExpandableText.Piece> list() {
      List<ExpandableText.Piece> list = pieces;
      if (list == null) {
        list = new ArrayList<>();
        pieces = list;
      }
      return list;
    }

    private void flushLiteral() {
      if (value.length() > literalStart) {
        list().add(new ExpandableText.Text(value.substring(literalStart)));
      }
    }

    /** Returns the plain text, or an {@link ExpandableText} when something is to be expanded. */
    Object finish() {
      if (pieces == null) {
        return value.toString();
      }
      flushLiteral();
      return new ExpandableText(value.toString(), List.copyOf(list()));
    }
  }

  /** Scans the single-quoted string whose opening quote is at {@code start}. */
  SyntaxToken scanLiteral(int start) {
    inError = false;
    int close = start + 1;
    while (close < limit && !CharTraits.isSingleQuote(text.charAt(close))) {
      close++;
    }
    if (close < limit && !CharTraits.isSingleQuote(at(close + 1))) {
      position = close + 1;
      return token(TokenKind.STRING_LITERAL, start, region.cut(start + 1, close));
    }
    Builder builder = new Builder();
    scanLiteralInto(builder, start);
    return token(TokenKind.STRING_LITERAL, start, builder.finish());
  }

  /** Appends the content of the single-quoted section at {@code start} and moves past it. */
  void scanLiteralInto(Builder builder, int start) {
    int index = start + 1;
    while (index < limit) {
      char c = text.charAt(index++);
      if (CharTraits.isSingleQuote(c)) {
        if (!CharTraits.isSingleQuote(at(index))) {
          position = index;
          return;
        }
        c = text.charAt(index++);
      }
      builder.append(c);
    }
    position = limit;
    unterminated(start, "'");
  }

  private void unterminated(int start, String terminator) {
    inError = true;
    errors.report("TerminatorExpectedAtEndOfString", start, limit, true, terminator);
  }

  /** Scans the double-quoted string whose opening quote is at {@code start}. */
  SyntaxToken scanExpandable(int start) {
    inError = false;
    int close = start + 1;
    while (close < limit && isPlain(text.charAt(close))) {
      close++;
    }
    if (CharTraits.isDoubleQuote(at(close)) && !CharTraits.isDoubleQuote(at(close + 1))) {
      position = close + 1;
      return token(TokenKind.STRING_EXPANDABLE, start, region.cut(start + 1, close));
    }
    Builder builder = new Builder();
    scanExpandableInto(builder, start);
    return token(TokenKind.STRING_EXPANDABLE, start, builder.finish());
  }

  private static boolean isPlain(char c) {
    return c != '$' && c != '`' && !CharTraits.isDoubleQuote(c);
  }

  /** Appends the content of the double-quoted section at {@code start} and moves past it. */
  void scanExpandableInto(Builder builder, int start) {
    int index = start + 1;
    while (index < limit) {
      char c = text.charAt(index++);
      if (CharTraits.isDoubleQuote(c)) {
        if (!CharTraits.isDoubleQuote(at(index))) {
          position = index;
          return;
        }
        builder.append(text.charAt(index++));
      } else if (c == '$' && scanDollar(builder, index - 1, true)) {
        index = position;
      } else if (c == '`' && index < limit) {
        scanEscape(builder, index);
        index = position;
      } else {
        builder.append(c);
      }
    }
    position = limit;
    unterminated(start, "\"");
  }

  /** Scans the here-string whose {@code @} is at {@code start}. */
  SyntaxToken scanHereString(int start) {
    inError = false;
    boolean expandable = CharTraits.isDoubleQuote(text.charAt(start + 1));
    TokenKind kind = expandable ? TokenKind.HERE_STRING_EXPANDABLE : TokenKind.HERE_STRING_LITERAL;
    Builder builder = new Builder();
    if (scanHeader(start, expandable)) {
      scanHereBody(builder, start, expandable);
    }
    return token(kind, start, builder.finish());
  }

  private boolean scanHeader(int start, boolean expandable) {
    int index = start + 2;
    while (CharTraits.isWhitespace(at(index)) && index < limit) {
      index++;
    }
    if (index >= limit) {
      position = limit;
      unterminated(start, expandable ? "\"@" : "'@");
      return false;
    }
    if (CharTraits.isNewLine(text.charAt(index))) {
      position = afterNewLine(index);
      return true;
    }
    inError = true;
    errors.report("UnexpectedCharactersAfterHereStringHeader", index, index + 1, false, "");
    while (index < limit && !CharTraits.isNewLine(text.charAt(index))) {
      if (isQuote(text.charAt(index), expandable) && at(index + 1) == '@') {
        index += 2;
        break;
      }
      index++;
    }
    position = index;
    return false;
  }

  private static boolean isQuote(char c, boolean expandable) {
    return expandable ? CharTraits.isDoubleQuote(c) : CharTraits.isSingleQuote(c);
  }

  private int afterNewLine(int index) {
    return text.charAt(index) == '\r' && at(index + 1) == '\n' ? index + 2 : index + 1;
  }

  private void scanHereBody(Builder builder, int start, boolean expandable) {
    int falseFooter = -1;
    int index = position;
    boolean lineStart = true;
    int pendingNewLine = index;
    while (index < limit) {
      if (lineStart) {
        lineStart = false;
        if (isQuote(at(index), expandable) && at(index + 1) == '@') {
          position = index + 2;
          return;
        }
        builder.append(text, pendingNewLine, index);
        int footer = skipBlanks(index);
        if (falseFooter < 0 && isQuote(at(footer), expandable) && at(footer + 1) == '@') {
          falseFooter = footer;
          builder.append(text, index, footer + 2);
          index = footer + 2;
        }
        continue;
      }
      char c = text.charAt(index);
      if (CharTraits.isNewLine(c)) {
        pendingNewLine = index;
        index = afterNewLine(index);
        lineStart = true;
      } else if (expandable && c == '$' && scanDollar(builder, index, false)) {
        index = position;
      } else if (expandable && c == '`' && index + 1 < limit) {
        scanEscape(builder, index + 1);
        index = position;
      } else {
        builder.append(c);
        index++;
      }
    }
    position = limit;
    inError = true;
    if (falseFooter >= 0) {
      errors.report("WhitespaceBeforeHereStringFooter", falseFooter, limit, true, "");
    } else {
      unterminated(start, expandable ? "\"@" : "'@");
    }
  }

  private int skipBlanks(int index) {
    int result = index;
    while (result < limit && CharTraits.isWhitespace(text.charAt(result))) {
      result++;
    }
    return result;
  }

  /**
   * Scans what the dollar sign at {@code start} expands. Returns false, and moves nowhere, when it
   * is just a dollar sign.
   */
  boolean scanDollar(Builder builder, int start, boolean collapseQuotes) {
    char next = at(start + 1);
    if (next == '(' && start + 1 < limit) {
      SourceRegion inner = scanSubexpression(start, collapseQuotes);
      builder.addExpansion(new ExpandableText.Subexpression(inner, depth), text, start, position);
      return true;
    }
    if (next == '{' || (CharTraits.isVariableStart(next) && start + 1 < limit)) {
      String name = variables.scan(start);
      position = variables.position();
      builder.addExpansion(
          new ExpandableText.Variable(start, position, name), text, start, position);
      return true;
    }
    return false;
  }

  /** Finds the end of a subexpression by counting parentheses, blind to what they stand in. */
  private SourceRegion scanSubexpression(int start, boolean collapseQuotes) {
    int open = 0;
    boolean collapsed = false;
    int index = start + 1;
    while (index < limit) {
      char c = text.charAt(index++);
      if (c == '(') {
        open++;
      } else if (c == ')') {
        open--;
        if (open == 0) {
          break;
        }
      } else if (collapseQuotes
          && (c == '`' || CharTraits.isDoubleQuote(c))
          && CharTraits.isDoubleQuote(at(index))) {
        collapsed = true;
        index++;
      }
    }
    position = index;
    if (open > 0) {
      inError = true;
      errors.report("IncompleteDollarSubexpressionReference", start, limit, true, "");
    }
    return collapsed ? collapse(start, index) : region.part(start, index);
  }

  private SourceRegion collapse(int start, int end) {
    StringBuilder rewritten = new StringBuilder(end - start);
    int[] positions = new int[end - start + 1];
    int index = start;
    while (index < end) {
      char c = text.charAt(index);
      if ((c == '`' || CharTraits.isDoubleQuote(c))
          && index + 1 < end
          && CharTraits.isDoubleQuote(text.charAt(index + 1))) {
        index++;
        c = text.charAt(index);
      }
      positions[rewritten.length()] = index++;
      rewritten.append(c);
    }
    positions[rewritten.length()] = end;
    return SourceRegion.rewritten(rewritten.toString(), region.through(positions));
  }

  /** Appends what the escape whose letter is at {@code index} stands for and moves past it. */
  void scanEscape(Builder builder, int index) {
    char c = text.charAt(index);
    position = index + 1;
    switch (c) {
      case '0' -> builder.append('\0');
      case 'a' -> builder.append('\u0007');
      case 'b' -> builder.append('\b');
      case 'e' -> builder.append('\u001b');
      case 'f' -> builder.append('\f');
      case 'n' -> builder.append('\n');
      case 'r' -> builder.append('\r');
      case 't' -> builder.append('\t');
      case 'u' -> scanUnicodeEscape(builder, index);
      case 'v' -> builder.append('\u000b');
      default -> builder.append(c);
    }
  }

  private void scanUnicodeEscape(Builder builder, int letter) {
    if (at(letter + 1) != '{') {
      errors.report("InvalidUnicodeEscapeSequence", letter - 1, letter + 1, false, "");
      builder.append('\0');
      return;
    }
    int digits = letter + 2;
    int index = digits;
    int codePoint = 0;
    while (index < limit && index - digits < 6 && Character.digit(text.charAt(index), 16) >= 0) {
      codePoint = codePoint * 16 + Character.digit(text.charAt(index++), 16);
    }
    if (at(index) != '}' || index == digits) {
      reportUnicode(digits, index);
      builder.append('\0');
      return;
    }
    position = index + 1;
    if (codePoint > Character.MAX_CODE_POINT) {
      errors.report("InvalidUnicodeEscapeSequenceValue", digits, index, false, "");
      builder.append('\0');
    } else {
      builder.appendCodePoint(codePoint);
    }
  }

  /** Reports what stands at {@code index} instead of a digit or the end; it is read as text. */
  private void reportUnicode(int digits, int index) {
    position = index;
    boolean full = index - digits == 6;
    if (at(index) == '}') {
      position = index + 1;
      errors.report("InvalidUnicodeEscapeSequence", digits - 3, position, false, "");
    } else if (full && Character.digit(at(index), 16) >= 0) {
      errors.report("TooManyDigitsInUnicodeEscapeSequence", index, index + 1, false, "");
    } else {
      String id = full ? "MissingUnicodeEscapeSequenceTerminator" : "InvalidUnicodeEscapeSequence";
      errors.report(id, index, index + 1, false, "");
    }
  }

  private SyntaxToken token(TokenKind kind, int start, Object payload) {
    SyntaxToken token = new SyntaxToken(region, kind, start, position, payload);
    if (inError) {
      token.setFlags(token.flags() | TokenFlags.TOKEN_IN_ERROR);
    }
    return token;
  }
}
