package rehearse.cmdlets.help;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rehearse.value.PsCustomObject;

/** Makes the object of an example: prompt, code up to the first blank line, and remarks. */
final class ExampleHelp {
  private static final Pattern PROMPT = Pattern.compile("^\\s*(PS(?: [^>\\n]*)?>)[ \\t]*");
  private static final int PARAGRAPHS = 5;

  private ExampleHelp() {}

  static PsCustomObject of(String text, int number) {
    String body = text.strip();
    String introduction = "PS > ";
    Matcher prompt = PROMPT.matcher(body);
    if (prompt.find()) {
      introduction = prompt.group(1);
      body = body.substring(prompt.end());
    }
    int blank = body.indexOf("\n\n");
    String code = blank < 0 ? body : body.substring(0, blank);
    String remarks = blank < 0 ? "" : body.substring(blank + 2).strip();
    String kind = WrittenHelp.TYPE;
    return HelpObject.of(
        List.of(kind + "#example"),
        "title",
        "-------------------------- EXAMPLE " + number + " --------------------------",
        "introduction",
        new Object[] {HelpObject.paragraph(kind, introduction)},
        "code",
        code,
        "remarks",
        remarks(remarks));
  }

  /** PowerShell puts four empty paragraphs behind the remarks. */
  private static Object[] remarks(String text) {
    List<Object> paragraphs = new ArrayList<>();
    for (int i = 0; i < PARAGRAPHS; i++) {
      paragraphs.add(HelpObject.paragraph(WrittenHelp.TYPE, i == 0 ? text : ""));
    }
    return paragraphs.toArray();
  }
}
