package rehearse.syntax.token;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;
import rehearse.syntax.antlr.PowerShellLexer;
import rehearse.syntax.ast.TokenKind;

/** Which of the grammar's token types stands for which of PowerShell's kinds. */
final class TokenTypes {
  private static final TokenKind[] KINDS =
      new TokenKind[PowerShellLexer.VOCABULARY.getMaxTokenType() + 1];
  private static final int[] TYPES = new int[TokenKind.values().length];

  static {
    Map<String, TokenKind> byName = new HashMap<>();
    for (TokenKind kind : TokenKind.values()) {
      byName.put(kind.name(), kind);
    }
    Arrays.fill(TYPES, Token.INVALID_TYPE);
    for (int type = 1; type < KINDS.length; type++) {
      TokenKind kind = byName.get(PowerShellLexer.VOCABULARY.getSymbolicName(type));
      if (kind != null) {
        KINDS[type] = kind;
        TYPES[kind.ordinal()] = type;
      }
    }
    KINDS[PowerShellLexer.MERGING_REDIRECTION] = TokenKind.REDIRECTION;
  }

  private TokenTypes() {}

  static @Nullable TokenKind kind(int type) {
    return KINDS[type];
  }

  /** Returns the type of tokens of {@code kind}, invalid when context must tell. */
  static int type(TokenKind kind) {
    return TYPES[kind.ordinal()];
  }
}
