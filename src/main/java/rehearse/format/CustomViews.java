package rehearse.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.command.ErrorRecord;
import rehearse.command.InformationRecord;
import rehearse.format.FormatNode.NewLine;
import rehearse.format.FormatNode.Text;
import rehearse.value.Member;
import rehearse.value.Members;
import rehearse.value.ScriptBlock;

/** PowerShell's own views that are free text. */
final class CustomViews {
  private CustomViews() {}

  static ViewDefinition.CustomView named(String name) {
    return switch (name) {
      case "DateTime" -> (value, context) -> text(read(value, "DateTime"));
      case "ErrorInstance" -> CustomViews::error;
      case "Text" -> (value, context) -> ownText(value);
      case "MatchInfo" -> CustomViews::match;
      case "CommandParameterSetInfo" -> CustomViews::parameterSet;
      default -> throw new IllegalStateException("No custom view: " + name);
    };
  }

  private static @Nullable Object read(Object target, String name) {
    Member member = Members.find(target, name);
    return member instanceof Member.Property property ? property.get(target) : null;
  }

  private static List<FormatNode> text(@Nullable Object value) {
    return List.of(new Text(CellText.plain(value)));
  }

  private static List<FormatNode> ownText(Object value) {
    if (value instanceof InformationRecord record) {
      return record.message() instanceof InformationRecord.HostMessage message
          ? List.of(new Text(message.text()))
          : text(record.message());
    }
    return value instanceof ScriptBlock block ? List.of(new Text(block.text())) : text(value);
  }

  private static List<FormatNode> error(Object value, FormatContext context) {
    if (!(value instanceof ErrorRecord record)) {
      return text(read(value, "Exception"));
    }
    String text =
        ErrorText.of(record, context.errorView(), context.hostWidth(), ConsoleStyle.PLAIN);
    return List.of(new Text(text));
  }

  /** Shows a match with its path as seen from the current directory. */
  private static List<FormatNode> match(Object value, FormatContext context) {
    String text = String.valueOf(Members.invoke(value, "ToString"));
    String directory = context.currentDirectory() + java.io.File.separator;
    Object path = read(value, "Path");
    if (path == null || directory.length() == 1 || !path.toString().startsWith(directory)) {
      return List.of(new Text(text));
    }
    String shown = path.toString().substring(directory.length());
    List<FormatNode> nodes = new ArrayList<>();
    for (String line : DisplayCells.lines(text)) {
      int at = line.startsWith("> ") || line.startsWith("  ") ? 2 : 0;
      boolean full = line.startsWith(path.toString(), at);
      String rest = full ? shown + line.substring(at + path.toString().length()) : "";
      if (!nodes.isEmpty()) {
        nodes.add(NewLine.INSTANCE);
      }
      nodes.add(new Text(full ? line.substring(0, at) + rest : line));
    }
    return nodes;
  }

  /** Shows the parameters of one set, a blank line between them. */
  private static List<FormatNode> parameterSet(Object value, FormatContext context) {
    List<FormatNode> nodes = new ArrayList<>();
    line("Parameter Set Name: " + CellText.plain(read(value, "Name")), nodes);
    line("Is default parameter set: " + CellText.plain(read(value, "IsDefault")), nodes);
    nodes.add(NewLine.INSTANCE);
    var parameters = ObjectView.elements(read(value, "Parameters"));
    while (parameters != null && parameters.hasNext()) {
      Object parameter = parameters.next();
      if (parameter == null) {
        continue;
      }
      List<FormatNode> block = new ArrayList<>();
      List<FormatNode> inside = new ArrayList<>();
      line("Parameter Name: " + CellText.plain(read(parameter, "Name")), block);
      for (String name :
          List.of(
              "ParameterType",
              "Position",
              "IsMandatory",
              "IsDynamic",
              "HelpMessage",
              "ValueFromPipeline",
              "ValueFromPipelineByPropertyName",
              "ValueFromRemainingArguments",
              "Aliases")) {
        Object property = read(parameter, name);
        line(name + " = " + CellText.of(property, context, false), inside);
      }
      line("Attributes =", inside);
      List<FormatNode> attributes = new ArrayList<>();
      var each = ObjectView.elements(read(parameter, "Attributes"));
      while (each != null && each.hasNext()) {
        each.next();
        attributes.add(NewLine.INSTANCE);
      }
      inside.add(new FormatNode.Frame(2, attributes));
      block.add(new FormatNode.Frame(2, inside));
      nodes.add(new FormatNode.Frame(2, block));
      nodes.add(NewLine.INSTANCE);
    }
    return nodes;
  }

  private static void line(String text, List<FormatNode> nodes) {
    nodes.add(new Text(text));
    nodes.add(NewLine.INSTANCE);
  }
}
