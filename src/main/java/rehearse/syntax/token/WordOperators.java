package rehearse.syntax.token;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rehearse.syntax.ast.TokenKind;

/**
 * The operators that are words after a dash. A table finds them: rules of the lexer for seventy
 * words that differ in case would make its automaton, which every process builds anew, three times
 * as large.
 */
final class WordOperators {
  private static final WordTable TABLE = table();

  private WordOperators() {}

  private static WordTable table() {
    Map<String, TokenKind> operators = new HashMap<>();
    for (TokenKind kind : TokenKind.values()) {
      String text = kind.text();
      boolean word = text.startsWith("-") && text.length() > 1 && isLetter(text.charAt(1));
      if (word) {
        operators.put(text.substring(1), kind);
        boolean ignoresCase =
            text.startsWith("-i") && kind != TokenKind.IS && kind != TokenKind.IS_NOT;
        if (ignoresCase) {
          operators.put(text.substring(2), kind);
        }
      }
    }
    return new WordTable(operators);
  }

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
    return TABLE.find(text, start, end);
  }
}
