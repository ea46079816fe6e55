package rehearse.syntax.token;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rehearse.syntax.ast.TokenKind;

/**
 * The operators that are words after a dash. A table finds them: rules of the lexer for seventy
 * words that differ in case would make its automaton, which every process builds anew, three times
 * as large.
 */
final class WordOperators {
  private static final Map<String, TokenKind> OPERATORS = new HashMap<>();

  static {
    for (TokenKind kind : TokenKind.values()) {
      String text = kind.text();
      boolean word = text.startsWith("-") && text.length() > 1 && isLetter(text.charAt(1));
      if (word) {
        OPERATORS.put(text.substring(1), kind);
        boolean ignoresCase =
            text.startsWith("-i") && kind != TokenKind.IS && kind != TokenKind.IS_NOT;
        if (ignoresCase) {
          OPERATORS.put(text.substring(2), kind);
        }
      }
    }
  }

  private WordOperators() {}

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** Returns where the letters from {@code start} on end. */
  static int endOfWord(String text, int start, int limit) {
    int end = start;
    while (end < limit && isLetter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Returns the operator that the word from {@code start} to {@code end} is, null if none. */
  static @Nullable TokenKind find(String text, int start, int end) {
    return OPERATORS.get(text.substring(start, end).toLowerCase(Locale.ROOT));
  }
}
