package rehearse.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** PowerShell's texts of what is wrong with a script, by id. */
public final class DiagnosticTexts {
  private static final Map<String, String> TEXTS = load();

  private DiagnosticTexts() {}

  private static Map<String, String> load() {
    Map<String, String> texts = new HashMap<>();
    InputStream stream = DiagnosticTexts.class.getResourceAsStream("diagnostics.tsv");
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        int tab = line.indexOf('\t');
        texts.put(line.substring(0, tab), line.substring(tab + 1).replace("\\n", "\n"));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return texts;
  }

  /**
   * Returns the text of {@code id} with {@code arguments} in place of {@code {0}}, {@code {1}} and
   * so on.
   */
  public static String text(String id, String... arguments) {
    String text = TEXTS.getOrDefault(id, id);
    for (int i = 0; i < arguments.length; i++) {
      text = text.replace("{" + i + "}", arguments[i]);
    }
    return text;
  }
}
