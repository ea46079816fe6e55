package rehearse.command;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks for the values of fields line by line, as PowerShell's console does. */
final class FieldPrompt {
  private FieldPrompt() {}

  static List<@Nullable Object> ask(
      HostInterface host, String caption, String message, List<HostInterface.Field> fields) {
    if (!host.isInteractive()) {
      throw HostInterface.nonInteractive();
    }
    host.write("\n" + caption + "\n" + message + "\n");
    for (HostInterface.Field field : fields) {
      if (field.help() != null) {
        host.write("(Type !? for Help.)\n");
        break;
      }
    }
    List<@Nullable Object> answers = new ArrayList<>();
    for (HostInterface.Field field : fields) {
      answers.add(
          field.type().isArray() ? askForEach(host, field) : askForOne(host, field, field.name()));
    }
    return answers;
  }

  private static Object[] askForEach(HostInterface host, HostInterface.Field field) {
    List<Object> values = new ArrayList<>();
    String value = askForOne(host, field, field.name() + "[0]");
    while (!value.isEmpty()) {
      values.add(value);
      value = askForOne(host, field, field.name() + "[" + values.size() + "]");
    }
    return values.toArray();
  }

  private static String askForOne(HostInterface host, HostInterface.Field field, String label) {
    while (true) {
      String line = host.readLine(label + ": ", false);
      if (line == null) {
        throw HostInterface.nonInteractive();
      }
      if (!line.equals("!?") || field.help() == null) {
        return line;
      }
      host.write(field.help() + "\n");
    }
  }
}
