package rehearse.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rehearse.command.Argument;

/**
 * A script's arguments as the command line gives them: {@code -Name value}, {@code -Switch:$false}.
 */
final class ScriptArguments {
  private ScriptArguments() {}

  static List<Argument> read(List<String> words) {
    List<Argument> arguments = new ArrayList<>();
    boolean namesEnded = false;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (namesEnded || !isParameter(word)) {
        arguments.add(Argument.value(word, null, null));
      } else if (word.equals("--")) {
        namesEnded = true;
      } else {
        arguments.add(parameter(word));
      }
    }
    return arguments;
  }

  private static boolean isParameter(String word) {
    return word.length() > 1
        && isDash(word.charAt(0))
        && (Character.isLetter(word.charAt(1))
            || word.charAt(1) == '_'
            || word.charAt(1) == '?'
            || word.equals("--"));
  }

  private static boolean isDash(char c) {
    return c == '-' || c == '\u2013' || c == '\u2014' || c == '\u2015';
  }

  private static Argument parameter(String word) {
    int colon = word.indexOf(':');
    if (colon < 0) {
      return Argument.parameter(word.substring(1), null);
    }
    String text = word.substring(colon + 1);
    Object value =
        switch (text.toLowerCase(Locale.ROOT)) {
          case "$true" -> true;
          case "$false" -> false;
          default -> text;
        };
    return Argument.parameter(word.substring(1, colon), value, null, null, null);
  }
}
