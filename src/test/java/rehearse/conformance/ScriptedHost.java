package rehearse.conformance;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import rehearse.command.HostInterface;
import rehearse.value.PsException;

/** A host whose prompts are answered from the case's {@code #answers} line. */
final class ScriptedHost implements HostInterface {
  private static final String ANSWERS = "#answers ";

  private final Deque<String> answers = new ArrayDeque<>();
  private final Consumer<String> lines;

  ScriptedHost(String script, Consumer<String> lines) {
    this.lines = lines;
    if (script.startsWith(ANSWERS)) {
      String first = script.lines().findFirst().orElse("");
      answers.addAll(List.of(first.substring(ANSWERS.length()).split(",", -1)));
    }
  }

  @Override
  public int width() {
    return 120;
  }

  @Override
  public boolean isInteractive() {
    return !answers.isEmpty();
  }

  @Override
  public int choose(String caption, String message, List<Choice> choices, int defaultChoice) {
    StringBuilder labels = new StringBuilder();
    for (Choice choice : choices) {
      labels.append(labels.length() == 0 ? "" : ",").append(choice.label());
    }
    if (answers.isEmpty()) {
      throw noAnswer();
    }
    lines.accept(
        "CHOICE %s %s %s default %d"
            .formatted(Quote.quote(caption), Quote.quote(message), labels, defaultChoice));
    while (!answers.isEmpty()) {
      String answer = answers.remove();
      for (int i = 0; i < choices.size(); i++) {
        if (answers(choices.get(i).label(), answer)) {
          return i;
        }
      }
    }
    throw noAnswer();
  }

  private static boolean answers(String label, String answer) {
    int mark = label.indexOf('&');
    return answer.equalsIgnoreCase(label.replace("&", ""))
        || (mark >= 0 && answer.equalsIgnoreCase(label.substring(mark + 1, mark + 2)));
  }

  @Override
  public @Nullable String readLine(@Nullable String prompt, boolean secret) {
    if (answers.isEmpty()) {
      throw noAnswer();
    }
    String question = prompt == null ? "" : prompt;
    lines.accept(
        "ASK "
            + Quote.quote(
                question.endsWith(": ") ? question.substring(0, question.length() - 2) : question));
    return answers.remove();
  }

  @Override
  public List<@Nullable Object> prompt(String caption, String message, List<Field> fields) {
    List<@Nullable Object> given = new ArrayList<>();
    for (Field field : fields) {
      lines.accept("ASK " + Quote.quote(field.name()));
      if (answers.isEmpty()) {
        throw noAnswer();
      }
      given.add(answers.remove());
    }
    return given;
  }

  private static PsException noAnswer() {
    return HostInterface.nonInteractive();
  }

  @Override
  public void write(String text) {
    String line = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    lines.accept("WHATIF " + Quote.quote(line));
  }
}
