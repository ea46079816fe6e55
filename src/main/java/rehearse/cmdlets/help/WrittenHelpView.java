package rehearse.cmdlets.help;

import java.util.List;
import rehearse.format.FormatContext;
import rehearse.format.FormatNode;

/** Prints help that somebody wrote. */
final class WrittenHelpView {
  /** How much is shown. */
  enum Extent {
    DEFAULT,
    DETAILED,
    FULL,
    EXAMPLES
  }

  private WrittenHelpView() {}

  static List<FormatNode> nodes(Object help, Extent extent) {
    HelpPage page = new HelpPage();
    HelpSections.name(page, help);
    synopsis(page, help);
    if (extent == Extent.EXAMPLES) {
      page.indented(inside -> examples(inside, help));
      return page.nodes();
    }
    HelpSections.syntax(page, help);
    page.indented(HelpPage::blank);
    description(page, help);
    switch (extent) {
      case DEFAULT -> {
        links(page, help);
        page.blank();
        remarks(page, help);
      }
      case DETAILED -> {
        parameters(page, help, false);
        page.indented(inside -> examples(inside, help));
        remarks(page, help);
      }
      case FULL -> full(page, help);
      case EXAMPLES -> {}
    }
    return page.nodes();
  }

  private static void synopsis(HelpPage page, Object help) {
    page.line("SYNOPSIS")
        .indented(
            inside -> {
              HelpSections.paragraphs(
                  inside, HelpObject.elements(HelpObject.get(help, "details"), "description"));
              inside.blank().blank();
            });
  }

  private static void description(HelpPage page, Object help) {
    page.line("DESCRIPTION")
        .indented(
            inside -> {
              HelpSections.paragraphs(inside, HelpObject.elements(help, "description"));
              inside.blank();
            })
        .blank();
  }

  private static void full(HelpPage page, Object help) {
    parameters(page, help, true);
    page.line("INPUTS")
        .indented(
            inside -> {
              HelpSections.types(inside, help, "inputTypes", "inputType");
              inside.blank();
            });
    page.line("OUTPUTS")
        .indented(
            inside -> {
              HelpSections.types(inside, help, "returnValues", "returnValue");
              inside.blank();
            });
    notes(page, help);
    page.indented(
        inside -> {
          examples(inside, help);
          inside.blank();
        });
    links(page, help);
  }

  private static void parameters(HelpPage page, Object help, boolean full) {
    page.line("PARAMETERS")
        .indented(
            inside -> {
              for (Object parameter :
                  HelpObject.elements(HelpObject.get(help, "parameters"), "parameter")) {
                parameter(inside, parameter, full);
              }
              HelpSections.commonParameters(inside);
            });
  }

  /** Adds a parameter: its name and type, what it is for, and, in full, its facts. */
  private static void parameter(HelpPage page, Object parameter, boolean full) {
    String type = HelpObject.text(HelpObject.get(parameter, "type"), "name");
    boolean isSwitch = type.equals("SwitchParameter");
    String shown = isSwitch ? "[<" + type + ">]" : "<" + type + ">";
    page.line("-" + HelpObject.text(parameter, "name") + " " + shown)
        .indented(
            inside -> {
              HelpSections.paragraphs(inside, HelpObject.elements(parameter, "description"));
              inside.blank();
              if (full) {
                facts(inside, parameter);
                inside.blank();
              }
            });
  }

  private static void facts(HelpPage page, Object parameter) {
    HelpSections.fact(page, "Required?", HelpObject.text(parameter, "required"));
    HelpSections.fact(page, "Position?", HelpObject.text(parameter, "position"));
    HelpSections.fact(page, "Default value", HelpObject.text(parameter, "defaultValue"));
    HelpSections.fact(page, "Accept pipeline input?", HelpObject.text(parameter, "pipelineInput"));
    HelpSections.fact(page, "Aliases", HelpObject.text(parameter, "aliases"));
    HelpSections.fact(page, "Accept wildcard characters?", HelpObject.text(parameter, "globbing"));
  }

  private static void notes(HelpPage page, Object help) {
    List<Object> notes = HelpObject.elements(HelpObject.get(help, "alertSet"), "alert");
    if (notes.isEmpty()) {
      return;
    }
    page.line("NOTES")
        .indented(
            inside ->
                inside
                    .blank()
                    .blank()
                    .indented(deeper -> HelpSections.paragraphs(deeper, notes))
                    .blank());
  }

  private static void examples(HelpPage page, Object help) {
    for (Object example : HelpObject.elements(HelpObject.get(help, "examples"), "example")) {
      StringBuilder prompt = new StringBuilder();
      for (Object part : HelpObject.elements(example, "introduction")) {
        prompt.append(HelpObject.text(part, "Text"));
      }
      page.line(HelpObject.text(example, "title"))
          .blank()
          .line(prompt + HelpObject.text(example, "code"))
          .blank();
      HelpSections.paragraphs(page, HelpObject.elements(example, "remarks"));
    }
  }

  private static List<Object> linkList(Object help) {
    return HelpObject.elements(HelpObject.get(help, "relatedLinks"), "navigationLink");
  }

  private static void links(HelpPage page, Object help) {
    page.line("RELATED LINKS")
        .indented(
            inside -> {
              for (Object link : linkList(help)) {
                String text = HelpObject.text(link, "linkText");
                String uri = HelpObject.text(link, "uri");
                inside.line((text.isEmpty() ? "" : text + " ") + uri);
              }
            });
  }

  private static void remarks(HelpPage page, Object help) {
    String name = HelpObject.text(help, "Name");
    page.line("REMARKS")
        .indented(
            inside -> {
              inside
                  .line(hint("To see the examples", name, "Examples"))
                  .line(hint("For more information", name, "Detailed"))
                  .line(hint("For technical information", name, "Full"));
            });
    if (!linkList(help).isEmpty()) {
      page.text("    " + hint("For online help", name, "Online"));
    }
  }

  private static String hint(String purpose, String name, String parameter) {
    return purpose + ", type: \"Get-Help " + name + " -" + parameter + "\"";
  }

  /** Prints one parameter, as {@code Get-Help -Parameter} shows it. */
  static List<FormatNode> parameterNodes(Object parameter, FormatContext context) {
    HelpPage page = new HelpPage();
    parameter(page, parameter, true);
    return page.nodes();
  }
}
