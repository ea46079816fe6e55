package rehearse.cmdlets.help;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.command.CommandSpec;
import rehearse.command.CommandSyntax;
import rehearse.command.CommonParameter;
import rehearse.command.HelpComment;
import rehearse.command.ParameterSetEntry;
import rehearse.command.ParameterSpec;
import rehearse.value.PsCustomObject;

/** Makes the object of help that somebody wrote, as comments or in a cmdlet's description. */
final class WrittenHelp {
  static final String TYPE = "MamlCommandHelpInfo";

  private final HelpTopic topic;
  private final HelpComment comment;

  private WrittenHelp(HelpTopic topic, HelpComment comment) {
    this.topic = topic;
    this.comment = comment;
  }

  static PsCustomObject of(HelpTopic topic, HelpComment comment) {
    return new WrittenHelp(topic, comment).make();
  }

  private PsCustomObject make() {
    String synopsis = textOf("SYNOPSIS");
    PsCustomObject made =
        HelpObject.of(
            List.of(TYPE, "HelpInfo"),
            "details",
            details(synopsis),
            "description",
            paragraphs(comment.text("DESCRIPTION")),
            "Syntax",
            HelpObject.of(List.of(TYPE + "#syntax"), "syntaxItem", syntax()),
            "parameters",
            HelpObject.of(List.of(TYPE + "#parameters"), "parameter", parameters()));
    addInputsAndOutputs(made);
    addNotes(made);
    addExamples(made);
    addLinks(made);
    made.put("Name", topic.name());
    made.put("Category", topic.category());
    made.put("Synopsis", synopsis);
    made.put("Component", textOf("COMPONENT"));
    made.put("Role", textOf("ROLE"));
    made.put("Functionality", textOf("FUNCTIONALITY"));
    made.put("ModuleName", topic.command().module());
    return made;
  }

  private String textOf(String section) {
    String text = comment.text(section);
    return text == null ? "" : text.strip();
  }

  private static @Nullable Object paragraphs(@Nullable String text) {
    return text == null || text.isBlank()
        ? null
        : new Object[] {HelpObject.paragraph(TYPE, text.strip())};
  }

  private PsCustomObject details(String synopsis) {
    return HelpObject.of(
        List.of(TYPE + "#details"),
        "name",
        topic.name(),
        "description",
        new Object[] {HelpObject.paragraph(TYPE, synopsis)});
  }

  private Object[] syntax() {
    List<Object> items = new ArrayList<>();
    CommandSpec spec = topic.spec();
    for (String set : CommandSyntax.setNames(spec)) {
      List<Object> parameters = new ArrayList<>();
      for (ParameterSpec parameter : CommandSyntax.displayOrder(spec, set)) {
        ParameterSetEntry entry = parameter.in(set);
        if (entry != null && !parameter.dontShow()) {
          parameters.add(ParameterHelp.inSyntax(parameter, entry, TYPE, true));
        }
      }
      for (CommonParameter common : CommonParameter.values()) {
        if (common.ordinal() >= CommonParameter.WHAT_IF.ordinal() && common.isIn(spec)) {
          parameters.add(
              ParameterHelp.inSyntax(common.spec(), ParameterSetEntry.NAMED, TYPE, true));
        }
      }
      items.add(
          HelpObject.of(
              List.of(TYPE + "#syntaxItem"),
              "name",
              topic.name(),
              "CommonParameters",
              true,
              "parameter",
              parameters.toArray()));
    }
    return items.toArray();
  }

  private Object[] parameters() {
    List<Object> parameters = new ArrayList<>();
    for (ParameterSpec parameter : topic.parameters()) {
      String text = comment.parameter(parameter.name());
      String described = text != null ? text : parameter.documentation();
      parameters.add(
          ParameterHelp.written(parameter, described == null ? null : described.strip()));
    }
    return parameters.toArray();
  }

  private void addInputsAndOutputs(PsCustomObject made) {
    made.put(
        "inputTypes",
        HelpObject.of(List.of(TYPE + "#inputTypes"), "inputType", types("INPUTS", "inputType")));
    made.put(
        "returnValues",
        HelpObject.of(
            List.of(TYPE + "#returnValues"), "returnValue", types("OUTPUTS", "returnValue")));
  }

  private Object[] types(String section, String kind) {
    List<Object> types = new ArrayList<>();
    for (String text : comment.texts(section)) {
      types.add(
          HelpObject.of(
              List.of(TYPE + "#" + kind),
              "type",
              HelpObject.of(List.of(TYPE + "#type"), "name", text.strip())));
    }
    return types.toArray();
  }

  private void addNotes(PsCustomObject made) {
    String notes = textOf("NOTES");
    if (!notes.isEmpty()) {
      made.put(
          "alertSet",
          HelpObject.of(
              List.of(TYPE + "#alertSet"),
              "alert",
              new Object[] {HelpObject.paragraph(TYPE, notes)}));
    }
  }

  private void addExamples(PsCustomObject made) {
    List<String> texts = comment.texts("EXAMPLE");
    if (texts.isEmpty()) {
      return;
    }
    List<Object> examples = new ArrayList<>();
    for (String text : texts) {
      examples.add(ExampleHelp.of(text, examples.size() + 1));
    }
    made.put("examples", HelpObject.of(List.of(TYPE + "#examples"), "example", examples.toArray()));
  }

  private void addLinks(PsCustomObject made) {
    List<String> texts = comment.texts("LINK");
    if (texts.isEmpty()) {
      return;
    }
    List<Object> links = new ArrayList<>();
    for (String text : texts) {
      String target = text.strip();
      boolean isAddress = target.startsWith("http://") || target.startsWith("https://");
      links.add(
          HelpObject.of(List.of(TYPE + "#navigationLink"), isAddress ? "uri" : "linkText", target));
    }
    made.put(
        "relatedLinks",
        HelpObject.of(List.of(TYPE + "#relatedLinks"), "navigationLink", links.toArray()));
  }
}
