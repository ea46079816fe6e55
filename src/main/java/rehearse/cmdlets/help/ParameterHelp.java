package rehearse.cmdlets.help;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.command.ArgumentRule;
import rehearse.command.CommandSyntax;
import rehearse.command.ParameterSetEntry;
import rehearse.command.ParameterSpec;
import rehearse.value.GenericTypes;
import rehearse.value.PsCustomObject;
import rehearse.value.PsType;
import rehearse.value.Types;

/** What help says of one parameter. */
final class ParameterHelp {
  private ParameterHelp() {}

  /** Returns a parameter of help that somebody wrote; {@code text} is what they wrote of it. */
  static PsCustomObject written(ParameterSpec parameter, @Nullable String text) {
    ParameterSetEntry entry = parameter.sets().get(0);
    PsCustomObject made =
        HelpObject.of(List.of("MamlCommandHelpInfo#parameter"), "name", parameter.name());
    if (text != null) {
      made.put("description", new Object[] {HelpObject.paragraph("MamlCommandHelpInfo", text)});
    }
    made.put("defaultValue", defaultValue(parameter));
    made.put("parameterValue", netName(parameter.type()));
    made.put("type", HelpObject.of(List.of("type"), "name", netName(parameter.type())));
    made.put("required", isMandatory(parameter) ? "true" : "false");
    made.put("globbing", takesWildcards(parameter) ? "true" : "false");
    made.put("pipelineInput", pipelineInput(parameter));
    Integer position = entry.position();
    made.put("position", position == null ? "named" : String.valueOf(position + 1));
    return made;
  }

  /** Returns a parameter of which only the description of the command is known. */
  static PsCustomObject told(ParameterSpec parameter) {
    ParameterSetEntry entry = parameter.sets().get(0);
    Integer position = entry.position();
    PsCustomObject made =
        HelpObject.of(List.of("ExtendedCmdletHelpInfo#parameter"), "description", null);
    made.put("defaultValue", null);
    made.put("parameterValue", CommandSyntax.typeName(parameter.type()));
    made.put("name", parameter.name());
    made.put(
        "type",
        HelpObject.of(
            List.of("ExtendedCmdletHelpInfo#type"),
            "name",
            CommandSyntax.typeName(parameter.type())));
    made.put("required", isMandatory(parameter) ? "true" : "false");
    made.put("globbing", takesWildcards(parameter) ? "true" : "false");
    made.put("pipelineInput", pipelineInput(parameter));
    made.put("position", position == null ? "Named" : String.valueOf(position));
    made.put("parameterSetName", setNames(parameter));
    made.put(
        "aliases", parameter.aliases().isEmpty() ? "None" : String.join(", ", parameter.aliases()));
    made.put("isDynamic", "false");
    return made;
  }

  /** Returns a parameter as a line of syntax shows it. */
  static PsCustomObject inSyntax(
      ParameterSpec parameter, ParameterSetEntry entry, String kind, boolean netNames) {
    PsCustomObject made = HelpObject.of(List.of(kind + "#parameter"), "name", parameter.name());
    Integer position = entry.position();
    made.put("required", entry.mandatory() ? "true" : "false");
    made.put("position", position == null ? "named" : String.valueOf(position + 1));
    made.put("pipelineInput", pipelineInput(parameter));
    if (parameter.isSwitch()) {
      return made;
    }
    List<String> values = enumerated(parameter.type());
    if (values.isEmpty()) {
      PsType type = parameter.type();
      made.put("parameterValue", netNames ? netName(type) : CommandSyntax.typeName(type));
    } else {
      made.put(
          "parameterValueGroup",
          HelpObject.of(
              List.of(kind + "#parameterValueGroup"), "parameterValue", values.toArray()));
    }
    return made;
  }

  /** Returns a parameter of a syntax line as text. */
  static String syntaxText(Object parameter) {
    String name = "-" + HelpObject.text(parameter, "name");
    boolean mandatory = HelpObject.text(parameter, "required").equals("true");
    List<Object> values =
        HelpObject.elements(HelpObject.get(parameter, "parameterValueGroup"), "parameterValue");
    String value = HelpObject.text(parameter, "parameterValue");
    if (value.isEmpty() && values.isEmpty()) {
      return mandatory ? name : "[" + name + "]";
    }
    boolean positional = !HelpObject.text(parameter, "position").equals("named");
    StringBuilder text = new StringBuilder(positional ? "[" + name + "]" : name);
    if (values.isEmpty()) {
      text.append(" <").append(value).append('>');
    } else {
      String separator = " {";
      for (Object each : values) {
        text.append(separator).append(each);
        separator = " | ";
      }
      text.append('}');
    }
    return mandatory ? text.toString() : "[" + text + "]";
  }

  private static List<String> enumerated(PsType type) {
    PsType element = type.element();
    PsType named = element != null ? element : GenericTypes.underlyingOfNullable(type);
    PsType enumeration = named != null ? named : type;
    return enumeration.isEnum() ? enumeration.enumeration().names() : List.of();
  }

  private static boolean isMandatory(ParameterSpec parameter) {
    for (ParameterSetEntry entry : parameter.sets()) {
      if (entry.mandatory()) {
        return true;
      }
    }
    return false;
  }

  private static boolean takesWildcards(ParameterSpec parameter) {
    return parameter.rules().contains(ArgumentRule.Mark.SUPPORTS_WILDCARDS);
  }

  /** Returns {@code false}, {@code true (ByValue)}, … */
  static String pipelineInput(ParameterSpec parameter) {
    boolean byValue = false;
    boolean byName = false;
    boolean remaining = false;
    for (ParameterSetEntry entry : parameter.sets()) {
      byValue |= entry.fromPipeline();
      byName |= entry.fromPipelineByPropertyName();
      remaining |= entry.fromRemainingArguments();
    }
    List<String> ways = new ArrayList<>();
    if (byValue) {
      ways.add("ByValue");
    }
    if (byName) {
      ways.add("ByPropertyName");
    }
    if (remaining && !ways.isEmpty()) {
      ways.add("FromRemainingArguments");
    }
    return ways.isEmpty() ? "false" : "true (" + String.join(", ", ways) + ")";
  }

  private static String setNames(ParameterSpec parameter) {
    List<String> names = new ArrayList<>();
    for (ParameterSetEntry entry : parameter.sets()) {
      if (entry.set().equals(ParameterSetEntry.ALL)) {
        return "(All)";
      }
      names.add(entry.set());
    }
    return String.join(", ", names);
  }

  /** Returns a type's .NET name without its namespace: {@code Int32}, {@code String[]}. */
  static String netName(PsType type) {
    return type.name();
  }

  private static String defaultValue(ParameterSpec parameter) {
    String text = parameter.defaultText();
    if (text != null) {
      return text;
    }
    PsType type = parameter.type();
    if (type == Types.SWITCH || type == Types.BOOL) {
      return "False";
    }
    return type.isValueType() && isNumber(type) ? "0" : "";
  }

  private static boolean isNumber(PsType type) {
    return type == Types.INT
        || type == Types.LONG
        || type == Types.DOUBLE
        || type == Types.DECIMAL
        || type == Types.BYTE
        || type == Types.SBYTE
        || type == Types.SHORT
        || type == Types.USHORT
        || type == Types.UINT
        || type == Types.ULONG
        || type == Types.SINGLE;
  }
}
