package rehearse.cmdlets.help;

import java.util.List;

/** The parts that help texts of both kinds are made of. */
final class HelpSections {
  private static final int LABEL = 29;

  private HelpSections() {}

  static void name(HelpPage page, Object help) {
    page.line("NAME").indented(inside -> inside.line(HelpObject.text(help, "Name")).blank());
  }

  static void syntax(HelpPage page, Object help) {
    page.line("SYNTAX").indented(inside -> syntaxItems(inside, help));
  }

  private static void syntaxItems(HelpPage page, Object help) {
    for (Object item : HelpObject.elements(HelpObject.get(help, "Syntax"), "syntaxItem")) {
      StringBuilder text = new StringBuilder(HelpObject.text(item, "name")).append(' ');
      for (Object parameter : HelpObject.elements(item, "parameter")) {
        text.append(ParameterHelp.syntaxText(parameter)).append(' ');
      }
      if (Boolean.TRUE.equals(HelpObject.get(item, "CommonParameters"))) {
        text.append("[<CommonParameters>]");
      }
      page.line(text.toString()).blank();
    }
  }

  static void commonParameters(HelpPage page) {
    page.line("<CommonParameters>")
        .indented(
            inside ->
                inside
                    .line("This cmdlet supports the common parameters: Verbose, Debug,")
                    .line("ErrorAction, ErrorVariable, WarningAction, WarningVariable,")
                    .line("OutBuffer, PipelineVariable, and OutVariable. For more information, see")
                    .line(
                        "about_CommonParameters"
                            + " (https://go.microsoft.com/fwlink/?LinkID=113216). "))
        .blank();
  }

  /** Adds paragraphs, each as it is written. */
  static void paragraphs(HelpPage page, List<Object> paragraphs) {
    for (Object paragraph : paragraphs) {
      page.line(HelpObject.text(paragraph, "Text"));
    }
  }

  /** Adds a line {@code Required? true}. */
  static void fact(HelpPage page, String label, String value) {
    page.line(label + " ".repeat(LABEL - label.length()) + value);
  }

  /** Adds the types that go in or come out. */
  static void types(HelpPage page, Object help, String list, String kind) {
    for (Object each : HelpObject.elements(HelpObject.get(help, list), kind)) {
      page.line(HelpObject.text(HelpObject.get(each, "type"), "name")).blank();
    }
  }
}
