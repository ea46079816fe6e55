package rehearse.syntax.token;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import rehearse.syntax.ast.TokenKind;

/** Words that have a kind of their own, found in a text by their letters, of either case. */
final class WordTable {
  private final String[] words;
  private final @Nullable TokenKind[] kinds;

  /** Makes a table of lower-case words of ASCII letters. */
  WordTable(Map<String, TokenKind> kindOfWord) {
    int size = Integer.highestOneBit(kindOfWord.size()) * 4;
    words = new String[size];
    kinds = new @Nullable TokenKind[size];
    for (Map.Entry<String, TokenKind> entry : kindOfWord.entrySet()) {
      String word = entry.getKey();
      int slot = slot(word, 0, word.length());
      while (kinds[slot] != null) {
        slot = (slot + 1) & (size - 1);
      }
      words[slot] = word;
      kinds[slot] = entry.getValue();
    }
  }

  /** Returns the kind of the word from {@code start} to {@code end} of {@code text}, or null. */
  @Nullable TokenKind find(String text, int start, int end) {
    int slot = slot(text, start, end);
    for (TokenKind kind = kinds[slot]; kind != null; kind = kinds[slot]) {
      if (matches(words[slot], text, start, end)) {
        return kind;
      }
      slot = (slot + 1) & (words.length - 1);
    }
    return null;
  }

  private int slot(String text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = hash * 31 + lower(text.charAt(i));
    }
    return (hash ^ (hash >>> 8)) & (words.length - 1);
  }

  private static boolean matches(String word, String text, int start, int end) {
    if (word.length() != end - start) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) != lower(text.charAt(start + i))) {
        return false;
      }
    }
    return true;
  }

  private static int lower(char c) {
    return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
  }
}
