package rehearse.syntax.token;

import java.util.List;
import rehearse.source.Span;
import rehearse.syntax.ast.TokenKind;

/**
 * A token as PowerShell's parser leaves it: what it was taken for, where it stands, what it holds.
 *
 * @param flags the {@link rehearse.syntax.ast.TokenFlags} it got
 * @param nested the tokens inside an expandable string or word
 */
public record ScannedToken(
    TokenKind kind, Span span, String text, int flags, List<ScannedToken> nested) {
  public ScannedToken {
    nested = List.copyOf(nested);
  }
}
