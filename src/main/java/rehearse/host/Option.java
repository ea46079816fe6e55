package rehearse.host;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The options of the command line: pwsh's with the abbreviations it accepts, and our own. */
enum Option {
  HELP("help", "h", "?"),
  VERSION("version", "v"),
  NO_PROFILE("noprofile", "nop"),
  NO_LOGO("nologo", "nol"),
  NON_INTERACTIVE("noninteractive", "noni"),
  INTERACTIVE("interactive", "i"),
  NO_EXIT("noexit", "noe"),
  NO_PROFILE_LOAD_TIME("noprofileloadtime", "noprofileloadtime"),
  LOGIN("login", "l"),
  STA("sta", "sta"),
  MTA("mta", "mta"),
  EXECUTION_POLICY(true, "executionpolicy", "ex", "ep"),
  OUTPUT_FORMAT(true, "outputformat", "o", "of"),
  INPUT_FORMAT(true, "inputformat", "in", "if"),
  WINDOW_STYLE(true, "windowstyle", "w"),
  CONFIGURATION_NAME(true, "configurationname", "config"),
  CONFIGURATION_FILE(true, "configurationfile", "configurationfile"),
  CUSTOM_PIPE_NAME(true, "custompipename", "cus"),
  SETTINGS_FILE(true, "settingsfile", "settings"),
  WORKING_DIRECTORY(true, "workingdirectory", "wo", "wd"),
  ENCODED_COMMAND(true, "encodedcommand", "e", "ec"),
  FILE("file", "f"),
  COMMAND("command", "c"),
  COMMAND_WITH_ARGUMENTS("commandwithargs", "commandwithargs", "cwa"),
  STANDARD_INPUT("", ""),
  DIRECTORY(true, "directory", "directory"),
  EXCHANGE(true, "exchange", "exchange"),
  PLAN("plan", "plan"),
  SAVE(true, "save", "save"),
  AST("ast", "ast"),
  WARM_UP("warm-up", "warm-up");

  private final boolean takesValue;
  private final String name;
  private final String shortest;
  private final @Nullable String alias;

  Option(String name, String shortest) {
    this(false, name, shortest, null);
  }

  Option(String name, String shortest, String alias) {
    this(false, name, shortest, alias);
  }

  Option(boolean takesValue, String name, String shortest) {
    this(takesValue, name, shortest, null);
  }

  Option(boolean takesValue, String name, String shortest, @Nullable String alias) {
    this.takesValue = takesValue;
    this.name = name;
    this.shortest = shortest;
    this.alias = alias;
  }

  boolean takesValue() {
    return takesValue;
  }

  /** Returns whether everything behind the option belongs to the script. */
  boolean endsOptions() {
    return switch (this) {
      case FILE, COMMAND, COMMAND_WITH_ARGUMENTS, STANDARD_INPUT, AST -> true;
      default -> false;
    };
  }

  /** Returns the option {@code arg} spells, any abbreviation from the shortest on, or null. */
  static @Nullable Option find(String arg) {
    if (arg.equals("-")) {
      return STANDARD_INPUT;
    }
    if (arg.length() < 2 || (arg.charAt(0) != '-' && arg.charAt(0) != '/')) {
      return null;
    }
    String word = arg.substring(arg.startsWith("--") ? 2 : 1).toLowerCase(Locale.ROOT);
    if (word.isEmpty()) {
      return null;
    }
    for (Option option : values()) {
      if (word.equals(option.alias)
          || (!option.shortest.isEmpty()
              && word.startsWith(option.shortest)
              && option.name.startsWith(word))) {
        return option;
      }
    }
    return null;
  }
}
