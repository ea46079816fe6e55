package rehearse.cmdlets.help;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import rehearse.command.CommandSpec;
import rehearse.command.CommandSyntax;
import rehearse.command.CommonParameter;
import rehearse.command.ParameterSetEntry;
import rehearse.command.ParameterSpec;
import rehearse.value.PsCustomObject;
import rehearse.value.PsType;
import rehearse.value.TypeNames;

/** Makes the object of help that nobody wrote: what a command's parameters tell. */
final class ToldHelp {
  static final String TYPE = "ExtendedCmdletHelpInfo";

  private ToldHelp() {}

  static PsCustomObject of(HelpTopic topic) {
    CommandSpec spec = topic.spec();
    List<ParameterSpec> sorted = new ArrayList<>(topic.parameters());
    sorted.sort(Comparator.comparing(ParameterSpec::name, String.CASE_INSENSITIVE_ORDER));
    List<Object> parameters = new ArrayList<>();
    for (ParameterSpec parameter : sorted) {
      parameters.add(ParameterHelp.told(parameter));
    }
    PsCustomObject made =
        HelpObject.of(
            List.of(TYPE, "HelpInfo"),
            "CommonParameters",
            spec.advanced(),
            "details",
            HelpObject.of(
                List.of(TYPE + "#details"),
                "name",
                topic.name(),
                "noun",
                noun(topic.name()),
                "verb",
                verb(topic.name())),
            "Syntax",
            HelpObject.of(List.of(TYPE + "#syntax"), "syntaxItem", syntax(topic)),
            "parameters",
            HelpObject.of(List.of(TYPE + "#parameters"), "parameter", parameters.toArray()),
            "inputTypes",
            HelpObject.of(List.of(TYPE + "#inputTypes"), "inputType", inputs(spec)),
            "returnValues",
            HelpObject.of(List.of(TYPE + "#returnValues"), "returnValue", outputs(spec)),
            "aliases",
            topic.aliases().isEmpty() ? "None\n" : String.join("\n", topic.aliases()) + "\n",
            "remarks",
            "None");
    made.put("Name", topic.name());
    made.put("Category", topic.category());
    made.put("Synopsis", CommandSyntax.of(spec, topic.name()));
    made.put("Component", null);
    made.put("Role", null);
    made.put("Functionality", null);
    made.put("ModuleName", topic.command().module());
    return made;
  }

  private static Object[] syntax(HelpTopic topic) {
    CommandSpec spec = topic.spec();
    List<Object> items = new ArrayList<>();
    for (String set : CommandSyntax.setNames(spec)) {
      List<Object> parameters = new ArrayList<>();
      for (ParameterSpec parameter : CommandSyntax.displayOrder(spec, set)) {
        ParameterSetEntry entry = parameter.in(set);
        if (entry != null && !parameter.dontShow()) {
          parameters.add(ParameterHelp.inSyntax(parameter, entry, TYPE, false));
        }
      }
      for (CommonParameter common : CommonParameter.values()) {
        if (common.ordinal() >= CommonParameter.WHAT_IF.ordinal() && common.isIn(spec)) {
          parameters.add(
              ParameterHelp.inSyntax(common.spec(), ParameterSetEntry.NAMED, TYPE, false));
        }
      }
      items.add(
          HelpObject.of(
              List.of(TYPE + "#syntaxItem"),
              "name",
              topic.name(),
              "CommonParameters",
              spec.advanced(),
              "parameter",
              parameters.toArray()));
    }
    return items.toArray();
  }

  private static Object[] inputs(CommandSpec spec) {
    List<String> names = new ArrayList<>();
    for (ParameterSpec parameter : spec.parameters()) {
      String name = parameter.type().fullName();
      if (!ParameterHelp.pipelineInput(parameter).equals("false") && !names.contains(name)) {
        names.add(name);
      }
    }
    names.sort(String.CASE_INSENSITIVE_ORDER);
    return types("inputType", names.isEmpty() ? "None" : String.join("\n", names));
  }

  private static Object[] outputs(CommandSpec spec) {
    List<String> names = new ArrayList<>();
    for (String output : spec.outputTypes()) {
      PsType type = TypeNames.find(output);
      names.add(type == null ? output : type.fullName());
    }
    return types("returnValue", names.isEmpty() ? "System.Object" : String.join("\n", names));
  }

  private static Object[] types(String kind, String text) {
    return new Object[] {
      HelpObject.of(
          List.of(TYPE + "#" + kind),
          "type",
          HelpObject.of(List.of(TYPE + "#type"), "name", text + "\n"))
    };
  }

  private static String verb(String name) {
    int dash = name.indexOf('-');
    return dash <= 0 ? "" : name.substring(0, dash);
  }

  private static String noun(String name) {
    int dash = name.indexOf('-');
    return dash <= 0 ? "" : name.substring(dash + 1);
  }
}
