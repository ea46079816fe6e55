package rehearse.syntax.ast;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a variable's name refers to: a variable, perhaps in a named scope, or an item of a drive.
 *
 * @param userPath the name as it was written, qualifier included
 * @param scope the scope that the name asks for, or null
 * @param driveName the drive that the name asks for, or null when it names a variable
 * @param unqualifiedPath the name without scope and drive
 */
public record VariablePath(
    String userPath, @Nullable Scope scope, @Nullable String driveName, String unqualifiedPath) {

  /** A scope that a variable's name can ask for. */
  public enum Scope {
    GLOBAL,
    LOCAL,
    SCRIPT,
    PRIVATE,
    USING
  }

  /**
   * Returns the path that {@code text} stands for, such as {@code script:x} or {@code env:PATH}.
   */
  public static VariablePath parse(String text) {
    int colon = text.indexOf(':');
    if (colon <= 0) {
      return new VariablePath(text, null, null, text);
    }
    String rest = text.substring(colon + 1);
    String qualifier = text.substring(0, colon).toLowerCase(Locale.ROOT);
    return switch (qualifier) {
      case "global" -> new VariablePath(text, Scope.GLOBAL, null, rest);
      case "local" -> new VariablePath(text, Scope.LOCAL, null, rest);
      case "script" -> new VariablePath(text, Scope.SCRIPT, null, rest);
      case "private" -> new VariablePath(text, Scope.PRIVATE, null, rest);
      case "using" -> new VariablePath(text, Scope.USING, null, rest);
      case "variable" -> new VariablePath(text, null, null, rest);
      default -> new VariablePath(text, null, text.substring(0, colon), rest);
    };
  }

  /** Returns whether this names a variable rather than an item of another drive. */
  public boolean isVariable() {
    return driveName == null;
  }

  /** Returns whether neither a scope nor a drive was written. */
  public boolean isUnqualified() {
    return scope == null && driveName == null;
  }
}
