package rehearse.completion;

import java.util.List;
import rehearse.syntax.build.SyntaxFailure;
import rehearse.syntax.token.SourceRegion;
import rehearse.syntax.token.SyntaxToken;
import rehearse.syntax.token.TokenContext;

/** Reads the tokens up to the cursor. */
final class TokensBefore {
  private TokensBefore() {}

  /** Returns the tokens before {@code cursor}, none if what stands there cannot be read. */
  static List<SyntaxToken> of(String text, int cursor) {
    try {
      List<SyntaxToken> tokens =
          TokenContext.read(SourceRegion.of(text, 0, cursor), false, 0).tokens().list();
      int count = tokens.size();
      while (count > 0 && tokens.get(count - 1).getText().isEmpty()) {
        count--;
      }
      return tokens.subList(0, count);
    } catch (SyntaxFailure unreadable) {
      return List.of();
    }
  }
}
