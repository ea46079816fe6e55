package rehearse.syntax.token;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rehearse.syntax.ast.TokenKind;

/** The words that start statements and their parts. */
public final class Keywords {
  private static final WordTable TABLE = table();
  private static final int LONGEST = 13;

  private Keywords() {}

  private static WordTable table() {
    Map<String, TokenKind> words = new HashMap<>();
    for (TokenKind kind : TokenKind.values()) {
      boolean keyword = kind.ordinal() >= TokenKind.BEGIN.ordinal();
      if (keyword && kind != TokenKind.DYNAMIC_KEYWORD && kind != TokenKind.INLINE_SCRIPT) {
        words.put(kind.text(), kind);
      }
    }
    words.remove("default");
    return new WordTable(words);
  }

  /** Returns the keyword that {@code text} from {@code start} to {@code end} is, or null. */
  public static @Nullable TokenKind find(String text, int start, int end) {
    int length = end - start;
    if (length < 2 || length > LONGEST) {
      return null;
    }
    return TABLE.find(text, start, end);
  }
}
