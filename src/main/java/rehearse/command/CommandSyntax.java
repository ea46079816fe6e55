package rehearse.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.value.GenericTypes;
import rehearse.value.PsType;

/** How a command is written: the text of {@code Get-Command -Syntax}. */
public final class CommandSyntax {
  private CommandSyntax() {}

  /** Returns the names of a command's parameter sets, the default one first. */
  public static List<String> setNames(CommandSpec command) {
    ParameterSetTable table =
        new ParameterSetTable(
            command.parameters(), command.defaultParameterSet(), command.errorSuffix());
    return table.count() == 0 ? List.of(ParameterSetEntry.ALL) : List.copyOf(table.names());
  }

  /** Returns the lines of all sets, each after a blank line: {@code "\nGet-It [[-Id] <int>]\n"}. */
  public static String of(CommandSpec command, String shownName) {
    StringBuilder text = new StringBuilder();
    for (String set : setNames(command)) {
      text.append('\n').append(shownName).append(' ').append(ofSet(command, set)).append('\n');
    }
    return text.toString();
  }

  /** Returns the parameters of one set: {@code [-Identity] <string> [-Force]}. */
  public static String ofSet(CommandSpec command, String set) {
    StringBuilder text = new StringBuilder();
    for (ParameterSpec parameter : displayOrder(command, set)) {
      ParameterSetEntry entry = parameter.in(set);
      if (entry != null && !parameter.dontShow()) {
        separate(text).append(parameter(parameter, entry, typeText(parameter)));
      }
    }
    for (CommonParameter common : CommonParameter.values()) {
      if (common.ordinal() >= CommonParameter.WHAT_IF.ordinal() && common.isIn(command)) {
        ParameterSpec spec = common.spec();
        separate(text).append(parameter(spec, ParameterSetEntry.NAMED, typeText(spec)));
      }
    }
    if (command.advanced()) {
      separate(text).append("[<CommonParameters>]");
    }
    return text.toString();
  }

  private static StringBuilder separate(StringBuilder text) {
    return text.length() == 0 ? text : text.append(' ');
  }

  /** Returns the parameters of a set: by position, then mandatory ones, then the others. */
  public static List<ParameterSpec> displayOrder(CommandSpec command, String set) {
    List<ParameterSpec> positional = new ArrayList<>();
    List<ParameterSpec> mandatory = new ArrayList<>();
    List<ParameterSpec> others = new ArrayList<>();
    for (ParameterSpec parameter : command.parameters()) {
      ParameterSetEntry entry = parameter.in(set);
      if (entry == null) {
        continue;
      }
      if (entry.position() != null) {
        positional.add(parameter);
      } else if (entry.mandatory()) {
        mandatory.add(parameter);
      } else {
        others.add(parameter);
      }
    }
    positional.sort(Comparator.comparingInt(parameter -> positionOf(parameter, set)));
    positional.addAll(mandatory);
    positional.addAll(others);
    return positional;
  }

  private static int positionOf(ParameterSpec parameter, String set) {
    ParameterSetEntry entry = parameter.in(set);
    Integer position = entry == null ? null : entry.position();
    return position == null ? Integer.MAX_VALUE : position;
  }

  /** Returns one parameter: {@code [[-Port] <int>]}. */
  public static String parameter(ParameterSpec parameter, ParameterSetEntry entry, String type) {
    String name = "-" + parameter.name();
    if (parameter.isSwitch()) {
      return entry.mandatory() ? name : "[" + name + "]";
    }
    String shownName = entry.position() == null ? name : "[" + name + "]";
    String text = shownName + " " + type;
    return entry.mandatory() ? text : "[" + text + "]";
  }

  private static String typeText(ParameterSpec parameter) {
    String required = requiredTypeName(parameter);
    if (required == null) {
      return "<" + typeName(parameter.type()) + ">";
    }
    String shown = required.substring(required.lastIndexOf('.') + 1);
    return "<" + shown + (parameter.type().isArray() && !shown.contains("[]") ? "[]>" : ">");
  }

  private static @Nullable String requiredTypeName(ParameterSpec parameter) {
    for (ArgumentRule rule : parameter.rules()) {
      if (rule instanceof ArgumentRule.RequiredTypeName required) {
        return required.typeName();
      }
    }
    return null;
  }

  /** Returns a type's short name: its accelerator, or its name without namespace. */
  public static String typeName(PsType type) {
    PsType element = type.element();
    if (element != null) {
      return typeName(element) + "[" + ",".repeat(type.rank() - 1) + "]";
    }
    PsType underlying = GenericTypes.underlyingOfNullable(type);
    if (underlying != null) {
      return typeName(underlying);
    }
    if (!type.typeArguments().isEmpty()) {
      return genericName(type);
    }
    String shown = type.displayName();
    return shown.substring(Math.max(shown.lastIndexOf('.'), shown.lastIndexOf('+')) + 1);
  }

  private static String genericName(PsType type) {
    String definition = type.definitionName();
    int tick = definition.indexOf('`');
    String bare = tick < 0 ? definition : definition.substring(0, tick);
    StringBuilder text = new StringBuilder(bare.substring(bare.lastIndexOf('.') + 1));
    char separator = '[';
    for (PsType argument : type.typeArguments()) {
      text.append(separator).append(typeName(argument));
      separator = ',';
    }
    return text.append(']').toString();
  }
}
