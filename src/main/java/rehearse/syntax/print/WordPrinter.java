package rehearse.syntax.print;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.syntax.ast.ExpandablePart;
import rehearse.syntax.ast.ExpandableStringExpressionAst;
import rehearse.syntax.ast.ExpressionAst;
import rehearse.syntax.ast.StringConstantExpressionAst;
import rehearse.syntax.ast.StringConstantType;
import rehearse.syntax.ast.SubExpressionAst;
import rehearse.syntax.ast.TokenFlags;
import rehearse.syntax.ast.TokenKind;
import rehearse.syntax.ast.VariableExpressionAst;
import rehearse.syntax.token.CharTraits;
import rehearse.syntax.token.PowerShellLexerBase;
import rehearse.syntax.token.ScanMode;
import rehearse.syntax.token.SourceRegion;
import rehearse.syntax.token.SyntaxToken;
import rehearse.syntax.token.TokenScanner;

/** Writes words, strings and variables so that they read as what they stand for. */
final class WordPrinter {
  /** Where a word stands, which decides what else it could be taken for. */
  enum Place {
    STATEMENT_START,
    PIPELINE_START,
    ARGUMENT
  }

  private static final String ESCAPE_LETTERS = "0abefnrtuv";

  private WordPrinter() {}

  // --- quoted strings ---

  static String string(StringConstantExpressionAst string) {
    String value = string.value();
    return switch (string.stringConstantType()) {
      case SINGLE_QUOTED -> "'" + doubled(value) + "'";
      case DOUBLE_QUOTED -> "\"" + escaped(value, StringConstantType.DOUBLE_QUOTED) + "\"";
      case SINGLE_QUOTED_HERE_STRING -> "@'\n" + value + "\n'@";
      case DOUBLE_QUOTED_HERE_STRING ->
          "@\"\n" + escaped(value, StringConstantType.DOUBLE_QUOTED_HERE_STRING) + "\n\"@";
      case BARE_WORD -> word(value, Place.ARGUMENT);
    };
  }

  static String string(ExpandableStringExpressionAst string) {
    String inside = expandable(string);
    return switch (string.stringConstantType()) {
      case DOUBLE_QUOTED -> "\"" + inside + "\"";
      case DOUBLE_QUOTED_HERE_STRING -> "@\"\n" + inside + "\n\"@";
      default -> inside;
    };
  }

  private static String doubled(String value) {
    StringBuilder text = new StringBuilder(value.length() + 2);
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (CharTraits.isSingleQuote(c)) {
        text.append(c);
      }
      text.append(c);
    }
    return text.toString();
  }

  private static String escaped(String value, StringConstantType type) {
    StringBuilder text = new StringBuilder(value.length() + 8);
    for (int i = 0; i < value.length(); i++) {
      appendEscaped(text, value.charAt(i), type);
    }
    return text.toString();
  }

  private static void appendEscaped(StringBuilder text, char c, StringConstantType type) {
    if (c == '$' || c == '`') {
      text.append('`').append(c);
    } else if (CharTraits.isDoubleQuote(c)) {
      boolean lineStart =
          text.length() == 0 || CharTraits.isNewLine(text.charAt(text.length() - 1));
      boolean plain = type == StringConstantType.DOUBLE_QUOTED_HERE_STRING && !lineStart;
      text.append(plain ? "" : "`").append(c);
    } else if (type == StringConstantType.BARE_WORD && endsWord(c)) {
      text.append(escapeSequence(c));
    } else {
      boolean plain = c >= ' ' || c == '\n' || c == '\r' || c == '\t';
      text.append(plain ? String.valueOf(c) : escapeSequence(c));
    }
  }

  private static boolean endsWord(char c) {
    return CharTraits.forcesStartOfToken(c) || CharTraits.isSingleQuote(c);
  }

  /** Returns the escape that stands for {@code c} wherever escapes are read. */
  private static String escapeSequence(char c) {
    return switch (c) {
      case '\0' -> "`0";
      case '\u0007' -> "`a";
      case '\b' -> "`b";
      case '\u001b' -> "`e";
      case '\n' -> "`n";
      case '\r' -> "`r";
      case '\t' -> "`t";
      case '\u000b' -> "`v";
      case '\f' -> "`f";
      default -> c < ' ' || ESCAPE_LETTERS.indexOf(c) >= 0 ? "`u{%x}".formatted((int) c) : "`" + c;
    };
  }

  /** Writes the parts of an expandable string; what it expands stays as it was written. */
  private static String expandable(ExpandableStringExpressionAst string) {
    StringConstantType type = string.stringConstantType();
    StringBuilder text = new StringBuilder();
    int position = 0;
    boolean afterName = false;
    List<ExpandablePart> parts = string.parts();
    for (ExpandablePart part : parts) {
      if (part instanceof ExpandablePart.Text literal) {
        String value = literal.text();
        int first = 0;
        if (afterName && continuesVariable(value.charAt(0), type)) {
          text.append(escapeSequence(value.charAt(0)));
          first = 1;
        }
        for (int i = first; i < value.length(); i++) {
          appendEscaped(text, value.charAt(i), type);
        }
        position += value.length();
        afterName = false;
      } else {
        ExpressionAst nested = ((ExpandablePart.Nested) part).expression();
        int end = endOfExpansion(string.value(), position, nested);
        String expansion = string.value().substring(position, end);
        text.append(expansion);
        afterName = expansion.charAt(1) != '(' && expansion.charAt(1) != '{';
        position = end;
      }
    }
    String written = text.toString();
    if (type != StringConstantType.BARE_WORD || isWhole(written)) {
      return written;
    }
    return parts.get(0) instanceof ExpandablePart.Text
        ? escapeSequence(written.charAt(0)) + written.substring(1)
        : written + "''";
  }

  /** Returns whether {@code text} is read as one word that is neither variable nor parameter. */
  private static boolean isWhole(String text) {
    SyntaxToken token = scan(text, ScanMode.COMMAND);
    return token.kind() == TokenKind.GENERIC && token.end() == text.length();
  }

  private static boolean continuesVariable(char c, StringConstantType type) {
    boolean access = type == StringConstantType.BARE_WORD && ".[=".indexOf(c) >= 0;
    return access || CharTraits.isIdentifierFollow(c) || c == '?' || c == ':';
  }

  /** Returns where the variable or subexpression at {@code start} of {@code value} ends. */
  private static int endOfExpansion(String value, int start, ExpressionAst expression) {
    if (!(expression instanceof SubExpressionAst)) {
      return start + expression.span().length();
    }
    int depth = 0;
    for (int i = start + 1; i < value.length(); i++) {
      char c = value.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
    }
    throw new IllegalArgumentException("Not an expandable string: " + value);
  }

  // --- variables ---

  /** Writes a variable; {@code braced} where what follows could be read as part of its name. */
  static String variable(VariableExpressionAst variable, boolean braced) {
    String name = variable.variablePath().userPath();
    String sign = variable.splatted() ? "@" : "$";
    if (!braced) {
      SyntaxToken token = scan(sign + name, ScanMode.EXPRESSION);
      if (token.end() == name.length() + 1 && name.equals(token.payload())) {
        return sign + name;
      }
    }
    StringBuilder text = new StringBuilder(sign).append('{');
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      text.append(c == '{' || c == '}' || c == '`' ? "`" : "").append(c);
    }
    return text.append('}').toString();
  }

  // --- bare words ---

  /** Writes {@code value} as a word without quotes that is not taken for anything else. */
  static String word(String value, Place place) {
    String plain = escapedWord(value);
    return reads(plain, value, place) ? plain : guarded(value);
  }

  private static String escapedWord(String value) {
    StringBuilder text = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean expands = c == '$' && i + 1 < value.length();
      if (c != '$' || expands) {
        appendEscaped(text, c, StringConstantType.BARE_WORD);
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  /** Writes a word whose beginning would be taken for something else. */
  private static String guarded(String value) {
    char first = value.charAt(0);
    String rest = escapedWord(value.substring(1));
    if (Character.isLetter(first) || first == '0') {
      return first + "''" + rest;
    }
    boolean blank = CharTraits.isWhitespace(first);
    return (blank ? "`u{%x}".formatted((int) first) : escapeSequence(first)) + rest;
  }

  private static boolean reads(String text, String value, Place place) {
    if (text.isEmpty()) {
      return false;
    }
    SyntaxToken token = scan(text, ScanMode.COMMAND);
    boolean whole = token.end() == text.length() && token.word().equals(value);
    return whole && isWord(token, place) && (place == Place.ARGUMENT || !startsExpression(text));
  }

  private static boolean isWord(SyntaxToken token, Place place) {
    return switch (token.kind()) {
      case GENERIC, IDENTIFIER -> place == Place.ARGUMENT || token.getText().charAt(0) != '[';
      case VARIABLE,
          SPLATTED_VARIABLE,
          NUMBER,
          PARAMETER,
          MINUS_MINUS,
          DOT,
          L_BRACKET,
          R_BRACKET,
          REDIRECTION,
          STRING_LITERAL,
          STRING_EXPANDABLE,
          HERE_STRING_LITERAL,
          HERE_STRING_EXPANDABLE,
          UNKNOWN ->
          false;
      case LABEL -> place == Place.ARGUMENT;
      default -> place != Place.STATEMENT_START || !token.has(TokenFlags.KEYWORD);
    };
  }

  private static boolean startsExpression(String text) {
    TokenKind kind = scan(text, ScanMode.EXPRESSION).kind();
    return kind.has(TokenFlags.UNARY_OPERATOR)
        || kind == TokenKind.NUMBER
        || kind == TokenKind.L_BRACKET;
  }

  private static SyntaxToken scan(String text, ScanMode mode) {
    TokenScanner scanner =
        PowerShellLexerBase.scanner(SourceRegion.of(text, 0, text.length()), WordPrinter::ignore);
    scanner.setMode(mode);
    return scanner.scan();
  }

  private static void ignore(
      String id, int start, int end, boolean mendable, @Nullable String argument) {}
}
