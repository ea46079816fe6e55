package rehearse.syntax.token;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rehearse.syntax.ast.TokenKind;

/** The words that start statements and their parts. */
public final class Keywords {
  private static final Map<String, TokenKind> KEYWORDS = new HashMap<>();
  private static final int LONGEST = 13;

  static {
    for (TokenKind kind : TokenKind.values()) {
      boolean keyword = kind.ordinal() >= TokenKind.BEGIN.ordinal();
      if (keyword && kind != TokenKind.DYNAMIC_KEYWORD && kind != TokenKind.INLINE_SCRIPT) {
        KEYWORDS.put(kind.text(), kind);
      }
    }
    KEYWORDS.remove("default");
  }

  private Keywords() {}

  /** Returns the keyword that {@code text} from {@code start} to {@code end} is, or null. */
  public static @Nullable TokenKind find(String text, int start, int end) {
    int length = end - start;
    if (length < 2 || length > LONGEST) {
      return null;
    }
    return KEYWORDS.get(text.substring(start, end).toLowerCase(Locale.ROOT));
  }
}
