package rehearse.syntax.token;

import org.jspecify.annotations.Nullable;
import rehearse.syntax.ast.TokenKind;

/** Scans words: commands' names and arguments, which end only where every word ends. */
final class WordScanner {
  private final SourceRegion region;
  private final String text;
  private final int limit;
  private final StringScanner strings;

  WordScanner(SourceRegion region, StringScanner strings) {
    this.region = region;
    this.text = region.text();
    this.limit = region.end();
    this.strings = strings;
  }

  private char at(int index) {
    return index < limit ? text.charAt(index) : '\0';
  }

  private SyntaxToken token(TokenKind kind, int start, int end, @Nullable Object payload) {
    return new SyntaxToken(region, kind, start, end, payload);
  }

  /** Reads the word at {@code start}: everything up to a character that ends every word. */
  SyntaxToken scan(int start) {
    int end = start + 1;
    char first = text.charAt(start);
    if (first != '`' && first != '$') {
      while (end < limit && isPlain(text.charAt(end))) {
        end++;
      }
      if (CharTraits.forcesStartOfToken(at(end))) {
        return token(TokenKind.GENERIC, start, end, null);
      }
    }
    StringScanner.Builder word = new StringScanner.Builder();
    int index = start;
    while (index < limit) {
      char c = text.charAt(index);
      if (index > start && CharTraits.forcesStartOfToken(c)) {
        break;
      }
      if (c == '`' && index + 1 < limit) {
        strings.scanEscape(word, index + 1);
        index = strings.position();
      } else if (CharTraits.isSingleQuote(c)) {
        strings.scanLiteralInto(word, index);
        index = strings.position();
      } else if (CharTraits.isDoubleQuote(c)) {
        strings.scanExpandableInto(word, index);
        index = strings.position();
      } else if (c == '$' && strings.scanDollar(word, index, false)) {
        index = strings.position();
      } else {
        word.append(c);
        index++;
      }
    }
    return token(TokenKind.GENERIC, start, index, word.finish());
  }

  private static boolean isPlain(char c) {
    if (c < 128) {
      return c != '`' && c != '$' && c != '\'' && c != '"' && !CharTraits.forcesStartOfToken(c);
    }
    return !CharTraits.isSingleQuote(c)
        && !CharTraits.isDoubleQuote(c)
        && !CharTraits.forcesStartOfToken(c);
  }

  /** Scans the rest of the line after {@code --%}, up to a pipe or {@code &&} outside quotes. */
  SyntaxToken scanVerbatim(int position) {
    int start = position;
    while (start < limit && CharTraits.isWhitespace(text.charAt(start))) {
      start++;
    }
    boolean quoted = false;
    int end = start;
    while (end < limit && !CharTraits.isNewLine(text.charAt(end))) {
      char c = text.charAt(end);
      if (CharTraits.isDoubleQuote(c)) {
        quoted = !quoted;
      } else if (!quoted && (c == '|' || (c == '&' && at(end + 1) == '&'))) {
        break;
      }
      end++;
    }
    return token(TokenKind.GENERIC, start, end, text.substring(start, end));
  }

  /** Scans an assembly's name: everything up to the bracket that ends the type. */
  SyntaxToken scanAssemblyName(int start) {
    int end = start;
    while (end < limit && "]\r\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return token(TokenKind.IDENTIFIER, start, end, text.substring(start, end).strip());
  }
}
