package rehearse.syntax.token;

import org.jspecify.annotations.Nullable;
import rehearse.syntax.ast.TokenKind;

/**
 * One token: PowerShell's kind, the grammar's type, where it stands, and what scanning it found.
 * Its text is read from the source when asked for.
 */
public final class SyntaxToken extends TokenLeaf {
  private final SourceRegion region;
  private final int start;
  private final int end;
  private final @Nullable Object payload;
  private TokenKind kind;
  private int type;
  private int flags;

  SyntaxToken(SourceRegion region, TokenKind kind, int start, int end, @Nullable Object payload) {
    this.region = region;
    this.kind = kind;
    this.start = start;
    this.end = end;
    this.payload = payload;
    this.flags = kind.flags();
  }

  public TokenKind kind() {
    return kind;
  }

  /** Changes what PowerShell calls this token, as its parser does when it learns more. */
  public void setKind(TokenKind newKind) {
    kind = newKind;
  }

  /** Returns the {@link rehearse.syntax.ast.TokenFlags} of this token. */
  public int flags() {
    return flags;
  }

  public void setFlags(int newFlags) {
    flags = newFlags;
  }

  public boolean has(int flag) {
    return (flags & flag) != 0;
  }

  /** Returns the offset of the first character. */
  public int start() {
    return start;
  }

  /** Returns the offset after the last character. */
  public int end() {
    return end;
  }

  /**
   * Returns what scanning found: the value of a number or quoted string, the name of a variable, an
   * {@link ExpandableText}, the plain text of a word with escapes or quotes; null when the text
   * says it all.
   */
  public @Nullable Object payload() {
    return payload;
  }

  /** Returns what this token stands for where a word is wanted, dashes and colons included. */
  public String word() {
    return kind == TokenKind.PARAMETER || kind == TokenKind.LABEL ? getText() : value();
  }

  /** Returns the payload as text, or the token's own text when there is none. */
  public String value() {
    if (payload instanceof String string) {
      return string;
    }
    return payload instanceof ExpandableText expandable ? expandable.value() : getText();
  }

  @Override
  public String getText() {
    return kind == TokenKind.END_OF_INPUT ? "" : region.cut(start, end);
  }

  @Override
  public int getType() {
    return type;
  }

  void setType(int newType) {
    type = newType;
  }

  @Override
  public int getStartIndex() {
    return start;
  }

  @Override
  public int getStopIndex() {
    return end - 1;
  }

  @Override
  public String toString() {
    return kind.displayName() + " " + start + "-" + end + " " + getText();
  }
}
