package rehearse.syntax.token;

import java.util.Locale;

/** The options of a switch statement, which may be shortened. */
final class SwitchFlags {
  private SwitchFlags() {}

  /** Returns the name of a parameter in lower case, without dash and colon. */
  static String name(SyntaxToken parameter) {
    return parameter.value().toLowerCase(Locale.ROOT);
  }

  static boolean isFile(SyntaxToken parameter) {
    return "file".startsWith(name(parameter));
  }
}
