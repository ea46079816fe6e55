package rehearse.host;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the program was asked to do. Options of pwsh work as they do there; everything behind {@code
 * -File}, {@code -Command} or the script's name belongs to the script.
 */
final class CommandLine {
  /** What to run. */
  enum Action {
    PROMPT,
    FILE,
    COMMAND,
    STANDARD_INPUT,
    REPLAY,
    SYNTAX_TREE,
    WARM_UP,
    HELP,
    VERSION
  }

  /** Wrong usage: one sentence for standard error; the exit code is 64, as pwsh's is. */
  static final class UsageException extends Exception {
    private static final long serialVersionUID = 1;

    UsageException(String message) {
      super(message, null, false, false);
    }
  }

  private Action action = Action.PROMPT;
  private @Nullable String text;
  private List<String> arguments = List.of();
  private boolean interactive = true;
  private boolean noExit;
  private @Nullable String workingDirectory;
  private @Nullable String directory;
  private @Nullable String exchangeVersion;
  private boolean plan;
  private @Nullable String save;
  private @Nullable String filesFrom;

  private CommandLine() {}

  Action action() {
    return action;
  }

  /** Returns the script's path, the command text, or the recording to replay. */
  String text() {
    return text == null ? "" : text;
  }

  /** Returns what belongs to the script, or the files to print trees of. */
  List<String> arguments() {
    return arguments;
  }

  boolean isInteractive() {
    return interactive;
  }

  boolean isNoExit() {
    return noExit;
  }

  @Nullable String workingDirectory() {
    return workingDirectory;
  }

  @Nullable String directory() {
    return directory;
  }

  @Nullable String exchangeVersion() {
    return exchangeVersion;
  }

  boolean isPlan() {
    return plan;
  }

  @Nullable String save() {
    return save;
  }

  @Nullable String filesFrom() {
    return filesFrom;
  }

  static CommandLine parse(List<String> args) throws UsageException {
    CommandLine line = new CommandLine();
    line.read(args);
    return line;
  }

  private void read(List<String> args) throws UsageException {
    int i = 0;
    while (i < args.size()) {
      String arg = args.get(i++);
      if (arg.equals("replay") && i < args.size()) {
        action = Action.REPLAY;
        i = readReplay(args, i);
        return;
      }
      Option option = Option.find(arg);
      if (option == null) {
        if (arg.length() > 1
            && (arg.startsWith("-") || arg.startsWith("/"))
            && !looksLikePath(arg)) {
          throw new UsageException(notAFile(arg));
        }
        action = Action.FILE;
        text = arg;
        arguments = List.copyOf(args.subList(i, args.size()));
        return;
      }
      if (option.endsOptions()) {
        readScript(option, args, i);
        return;
      }
      i = option.takesValue() ? readValue(option, arg, args, i) : readSwitch(option, i);
    }
  }

  private static boolean looksLikePath(String arg) {
    return arg.startsWith("/") && arg.indexOf('/', 1) > 0;
  }

  static String notAFile(String name) {
    return "The argument '"
        + name
        + "' is not recognized as the name of a script file. Check the spelling of the name, or if"
        + " a path was included, verify that the path is correct and try again.";
  }

  private int readReplay(List<String> args, int from) throws UsageException {
    int i = from;
    while (i < args.size()) {
      String arg = args.get(i++);
      Option option = Option.find(arg);
      if (option != null && option.takesValue() && !option.endsOptions()) {
        i = readValue(option, arg, args, i);
      } else if (option == Option.PLAN) {
        plan = true;
      } else if (text == null) {
        text = arg;
      } else {
        throw new UsageException(
            "Only one recording can be replayed at a time: '" + arg + "' is one too many.");
      }
    }
    if (text == null) {
      throw new UsageException("Name the recording to replay: rehearse replay FILE.");
    }
    return i;
  }

  private void readScript(Option option, List<String> args, int from) throws UsageException {
    List<String> rest = args.subList(from, args.size());
    switch (option) {
      case FILE -> {
        if (rest.isEmpty()) {
          throw new UsageException("The '-File' parameter requires a path to a script file.");
        }
        text = rest.get(0);
        action = text.equals("-") ? Action.STANDARD_INPUT : Action.FILE;
        arguments = List.copyOf(rest.subList(1, rest.size()));
      }
      case COMMAND -> {
        if (rest.isEmpty()) {
          throw new UsageException(
              "Cannot process the command because of a missing parameter. A command must follow"
                  + " -Command.");
        }
        text = String.join(" ", rest);
        action = text.equals("-") ? Action.STANDARD_INPUT : Action.COMMAND;
      }
      case COMMAND_WITH_ARGUMENTS -> {
        if (rest.isEmpty()) {
          throw new UsageException(
              "Cannot process the command because of a missing parameter. A command must follow"
                  + " -CommandWithArgs.");
        }
        text = rest.get(0);
        action = Action.COMMAND;
        arguments = List.copyOf(rest.subList(1, rest.size()));
      }
      case STANDARD_INPUT -> action = Action.STANDARD_INPUT;
      case AST -> readSyntaxTree(rest);
      default -> throw new AssertionError(option);
    }
  }

  private void readSyntaxTree(List<String> rest) throws UsageException {
    action = Action.SYNTAX_TREE;
    List<String> files = new ArrayList<>();
    for (int i = 0; i < rest.size(); i++) {
      if (rest.get(i).equals("--files-from")) {
        if (++i == rest.size()) {
          throw new UsageException("Name the list of files: --ast --files-from LIST.");
        }
        filesFrom = rest.get(i);
      } else {
        files.add(rest.get(i));
      }
    }
    if (files.isEmpty() && filesFrom == null) {
      throw new UsageException("Name the files to print: --ast FILE, or --ast --files-from LIST.");
    }
    arguments = List.copyOf(files);
  }

  private int readSwitch(Option option, int next) {
    switch (option) {
      case NON_INTERACTIVE -> interactive = false;
      case NO_EXIT -> noExit = true;
      case PLAN -> plan = true;
      case HELP -> action = Action.HELP;
      case VERSION -> action = Action.VERSION;
      case WARM_UP -> action = Action.WARM_UP;
      default -> {}
    }
    return next;
  }

  private int readValue(Option option, String spelled, List<String> args, int from)
      throws UsageException {
    if (from >= args.size()) {
      throw new UsageException("The option '" + spelled + "' needs a value.");
    }
    String value = args.get(from);
    switch (option) {
      case WORKING_DIRECTORY -> workingDirectory = value;
      case DIRECTORY -> directory = value;
      case EXCHANGE -> exchangeVersion = value;
      case SAVE -> save = value;
      case ENCODED_COMMAND -> {
        action = Action.COMMAND;
        text = decode(value);
      }
      default -> {}
    }
    return from + 1;
  }

  private static String decode(String base64) throws UsageException {
    try {
      byte[] bytes = java.util.Base64.getDecoder().decode(base64);
      return new String(bytes, java.nio.charset.StandardCharsets.UTF_16LE);
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          "Cannot process the command because the value specified with -EncodedCommand is not"
              + " properly encoded. The value must be Base64 encoded.");
    }
  }
}
