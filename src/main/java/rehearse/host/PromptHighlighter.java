package rehearse.host;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import rehearse.source.SourceText;
import rehearse.source.Span;
import rehearse.syntax.PowerShellParser;
import rehearse.syntax.ast.TokenFlags;
import rehearse.syntax.ast.TokenKind;
import rehearse.syntax.token.ScannedToken;

/**
 * Colours what is typed by what its tokens are, in PSReadLine's default colours, and marks the
 * bracket under the cursor with its mate.
 */
final class PromptHighlighter implements Highlighter {
  private static final AttributedStyle COMMAND = bright(AttributedStyle.YELLOW);
  private static final AttributedStyle COMMENT = dark(AttributedStyle.GREEN);
  private static final AttributedStyle KEYWORD = bright(AttributedStyle.GREEN);
  private static final AttributedStyle NUMBER = bright(AttributedStyle.WHITE);
  private static final AttributedStyle OPERATOR = bright(AttributedStyle.BLACK);
  private static final AttributedStyle STRING = dark(AttributedStyle.CYAN);
  private static final AttributedStyle TYPE = dark(AttributedStyle.WHITE);
  private static final AttributedStyle VARIABLE = bright(AttributedStyle.GREEN);

  private boolean on = true;

  private static AttributedStyle bright(int colour) {
    return AttributedStyle.DEFAULT.foreground(colour | AttributedStyle.BRIGHT);
  }

  private static AttributedStyle dark(int colour) {
    return AttributedStyle.DEFAULT.foreground(colour);
  }

  /** Turns colouring off while what is typed is no PowerShell, and on again. */
  void setOn(boolean newValue) {
    on = newValue;
  }

  @Override
  public AttributedString highlight(LineReader reader, String buffer) {
    return on
        ? highlight(buffer, reader.getBuffer().cursor())
        : new AttributedString(buffer, AttributedStyle.DEFAULT);
  }

  /** Returns {@code text} in colours, the cursor standing at {@code cursor}. */
  static AttributedString highlight(String text, int cursor) {
    AttributedStyle[] styles = new AttributedStyle[text.length()];
    Arrays.fill(styles, AttributedStyle.DEFAULT);
    List<ScannedToken> tokens = PowerShellParser.tokens(SourceText.of(text));
    paint(tokens, styles);
    markBrackets(tokens, cursor, styles);
    AttributedStringBuilder result = new AttributedStringBuilder(text.length());
    for (int i = 0; i < styles.length; i++) {
      result.append(String.valueOf(text.charAt(i)), styles[i]);
    }
    return result.toAttributedString();
  }

  private static void paint(List<ScannedToken> tokens, AttributedStyle[] styles) {
    for (ScannedToken token : tokens) {
      Span span = token.span();
      int end = Math.min(span.end(), styles.length);
      if (span.start() < end) {
        Arrays.fill(styles, span.start(), end, style(token));
      }
      paint(token.nested(), styles);
    }
  }

  private static AttributedStyle style(ScannedToken token) {
    if (has(token, TokenFlags.COMMAND_NAME)) {
      return COMMAND;
    }
    return switch (token.kind()) {
      case COMMENT -> COMMENT;
      case PARAMETER -> OPERATOR;
      case VARIABLE, SPLATTED_VARIABLE -> VARIABLE;
      case STRING_LITERAL, STRING_EXPANDABLE, HERE_STRING_LITERAL, HERE_STRING_EXPANDABLE -> STRING;
      case NUMBER -> NUMBER;
      default -> styleByFlags(token);
    };
  }

  private static AttributedStyle styleByFlags(ScannedToken token) {
    int operator =
        TokenFlags.BINARY_OPERATOR | TokenFlags.UNARY_OPERATOR | TokenFlags.ASSIGNMENT_OPERATOR;
    if (has(token, TokenFlags.KEYWORD)) {
      return KEYWORD;
    }
    if (has(token, operator)) {
      return OPERATOR;
    }
    return has(token, TokenFlags.TYPE_NAME | TokenFlags.ATTRIBUTE_NAME)
        ? TYPE
        : AttributedStyle.DEFAULT;
  }

  private static boolean has(ScannedToken token, int flags) {
    return (token.flags() & flags) != 0;
  }

  /** Underlines the bracket under the cursor and the one that belongs to it. */
  private static void markBrackets(
      List<ScannedToken> tokens, int cursor, AttributedStyle[] styles) {
    Deque<ScannedToken> open = new ArrayDeque<>();
    for (ScannedToken token : tokens) {
      switch (token.kind()) {
        case L_PAREN, AT_PAREN, DOLLAR_PAREN, L_CURLY, AT_CURLY, L_BRACKET, QUESTION_L_BRACKET ->
            open.push(token);
        case R_PAREN, R_CURLY, R_BRACKET -> {
          if (!open.isEmpty() && closer(open.peek().kind()) == token.kind()) {
            ScannedToken opener = open.pop();
            if (isUnder(opener, cursor) || isUnder(token, cursor)) {
              underline(opener, styles);
              underline(token, styles);
            }
          }
        }
        default -> {}
      }
    }
  }

  private static TokenKind closer(TokenKind opener) {
    return switch (opener) {
      case L_CURLY, AT_CURLY -> TokenKind.R_CURLY;
      case L_BRACKET, QUESTION_L_BRACKET -> TokenKind.R_BRACKET;
      default -> TokenKind.R_PAREN;
    };
  }

  private static boolean isUnder(ScannedToken bracket, int cursor) {
    return cursor >= bracket.span().start() && cursor < bracket.span().end();
  }

  private static void underline(ScannedToken bracket, AttributedStyle[] styles) {
    for (int i = bracket.span().start(); i < bracket.span().end(); i++) {
      styles[i] = styles[i].underline();
    }
  }
}
