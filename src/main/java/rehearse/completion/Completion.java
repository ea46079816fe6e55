package rehearse.completion;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.command.AliasInfo;
import rehearse.command.CommandInfo;
import rehearse.command.Session;
import rehearse.syntax.ast.TokenFlags;
import rehearse.syntax.ast.TokenKind;
import rehearse.syntax.token.SyntaxToken;

/** Completes the word before the cursor. */
public final class Completion {
  private final Session session;

  public Completion(Session session) {
    this.session = session;
  }

  /** Returns what could stand in place of the word that ends at {@code cursor}. */
  public CompletionList complete(String text, int cursor) {
    List<SyntaxToken> tokens = TokensBefore.of(text, cursor);
    SyntaxToken word = tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
    if (word == null || word.end() < cursor) {
      return new CompletionList(cursor, 0, values(tokens, tokens.size(), ""));
    }
    List<CompletionResult> results;
    if (word.kind() == TokenKind.VARIABLE) {
      results = VariableCompletion.matching(session, word.getText());
    } else if (isCommandName(tokens, tokens.size() - 1)) {
      results = CommandCompletion.matching(session, word.value());
    } else if (word.kind() == TokenKind.PARAMETER) {
      CommandInfo command = command(tokens, tokens.size() - 1);
      results = command == null ? List.of() : ParameterCompletion.names(command, word.getText());
    } else {
      results = values(tokens, tokens.size() - 1, word.value());
    }
    return new CompletionList(word.start(), word.end() - word.start(), results);
  }

  /** Returns the known values of the parameter before the token at {@code index}. */
  private List<CompletionResult> values(List<SyntaxToken> tokens, int index, String prefix) {
    if (index == 0 || tokens.get(index - 1).kind() != TokenKind.PARAMETER) {
      return List.of();
    }
    CommandInfo command = command(tokens, index - 1);
    return command == null
        ? List.of()
        : ParameterCompletion.values(command, tokens.get(index - 1).getText(), prefix);
  }

  /** Returns the command whose arguments hold the token at {@code index}, or null. */
  private @Nullable CommandInfo command(List<SyntaxToken> tokens, int index) {
    int depth = 0;
    for (int i = index - 1; i >= 0; i--) {
      SyntaxToken token = tokens.get(i);
      switch (token.kind()) {
        case R_PAREN, R_CURLY, R_BRACKET -> depth++;
        case L_PAREN, L_CURLY, L_BRACKET, AT_PAREN, AT_CURLY, DOLLAR_PAREN -> {
          if (--depth < 0) {
            return null;
          }
        }
        case PIPE, SEMI, NEW_LINE, AND_AND, OR_OR -> {
          if (depth == 0) {
            return null;
          }
        }
        default -> {
          if (depth == 0 && isCommandName(tokens, i)) {
            return resolved(token.value());
          }
        }
      }
    }
    return null;
  }

  /** Returns whether the token at {@code index} is a word where a command's name stands. */
  private static boolean isCommandName(List<SyntaxToken> tokens, int index) {
    TokenKind kind = tokens.get(index).kind();
    if (kind != TokenKind.GENERIC
        && kind != TokenKind.IDENTIFIER
        && !tokens.get(index).has(TokenFlags.KEYWORD)) {
      return false;
    }
    if (index == 0) {
      return true;
    }
    return switch (tokens.get(index - 1).kind()) {
      case PIPE,
          SEMI,
          NEW_LINE,
          AND_AND,
          OR_OR,
          L_CURLY,
          L_PAREN,
          AT_PAREN,
          DOLLAR_PAREN,
          AMPERSAND,
          DOT,
          EQUALS,
          RETURN,
          THROW,
          ELSE ->
          true;
      default -> false;
    };
  }

  private @Nullable CommandInfo resolved(String name) {
    CommandInfo command = session.commands().find(name);
    List<String> seen = new ArrayList<>();
    while (command instanceof AliasInfo alias && !seen.contains(alias.name())) {
      seen.add(alias.name());
      command = session.commands().find(alias.definition());
    }
    return command;
  }
}
