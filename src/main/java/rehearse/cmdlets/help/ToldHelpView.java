package rehearse.cmdlets.help;

import java.util.List;
import rehearse.format.FormatContext;
import rehearse.format.FormatNode;

/** Prints help that nobody wrote. */
final class ToldHelpView {
  private ToldHelpView() {}

  /** Prints name and syntax, and parameters if they are wanted, with their facts if in full. */
  static List<FormatNode> nodes(Object help, boolean withParameters, boolean full) {
    HelpPage page = new HelpPage();
    HelpSections.name(page, help);
    HelpSections.syntax(page, help);
    if (withParameters) {
      page.indented(HelpPage::blank);
      parameters(page, help, full);
    }
    if (full) {
      page.indented(HelpPage::blank);
      inputsAndOutputs(page, help);
    } else {
      page.blank();
    }
    aliases(page, help);
    page.blank().line("REMARKS").indented(inside -> inside.line(HelpObject.text(help, "remarks")));
    return page.nodes();
  }

  private static void parameters(HelpPage page, Object help, boolean full) {
    List<Object> parameters = HelpObject.elements(HelpObject.get(help, "parameters"), "parameter");
    page.line("PARAMETERS")
        .indented(
            inside -> {
              for (Object parameter : parameters) {
                parameter(inside, parameter, full);
              }
              if (Boolean.TRUE.equals(HelpObject.get(help, "CommonParameters"))) {
                HelpSections.commonParameters(inside);
              }
            });
  }

  private static void parameter(HelpPage page, Object parameter, boolean full) {
    String type = HelpObject.text(HelpObject.get(parameter, "type"), "name");
    boolean isSwitch = type.equals("switch");
    String name = "-" + HelpObject.text(parameter, "name");
    page.line(isSwitch ? name : name + " <" + type + ">");
    if (!full) {
      page.blank();
      return;
    }
    page.indented(
        inside -> {
          inside.blank();
          facts(inside, parameter);
          inside.blank();
        });
  }

  private static void facts(HelpPage page, Object parameter) {
    HelpSections.fact(page, "Required?", HelpObject.text(parameter, "required"));
    HelpSections.fact(page, "Position?", HelpObject.text(parameter, "position"));
    HelpSections.fact(page, "Accept pipeline input?", HelpObject.text(parameter, "pipelineInput"));
    HelpSections.fact(page, "Parameter set name", HelpObject.text(parameter, "parameterSetName"));
    HelpSections.fact(page, "Aliases", HelpObject.text(parameter, "aliases"));
    HelpSections.fact(page, "Dynamic?", HelpObject.text(parameter, "isDynamic"));
    HelpSections.fact(page, "Accept wildcard characters?", HelpObject.text(parameter, "globbing"));
  }

  private static void inputsAndOutputs(HelpPage page, Object help) {
    page.line("INPUTS")
        .indented(
            inside -> {
              list(inside, help, "inputTypes", "inputType");
              inside.blank().blank();
            });
    page.line("OUTPUTS")
        .indented(
            inside -> {
              list(inside, help, "returnValues", "returnValue");
              inside.blank();
            });
  }

  private static void list(HelpPage page, Object help, String list, String kind) {
    for (Object each : HelpObject.elements(HelpObject.get(help, list), kind)) {
      page.line(HelpObject.text(HelpObject.get(each, "type"), "name").strip());
    }
  }

  private static void aliases(HelpPage page, Object help) {
    page.line("ALIASES")
        .indented(inside -> inside.line(HelpObject.text(help, "aliases").strip()).blank());
  }

  /** Prints one parameter, as {@code Get-Help -Parameter} shows it. */
  static List<FormatNode> parameterNodes(Object parameter, FormatContext context) {
    HelpPage page = new HelpPage();
    parameter(page, parameter, true);
    return page.nodes();
  }
}
