package rehearse.command.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rehearse.command.CommandSpec;
import rehearse.command.CommandSyntax;
import rehearse.command.CommonParameter;
import rehearse.command.ParameterSetEntry;
import rehearse.command.ParameterSpec;
import rehearse.command.ReadOnlyProperty;
import rehearse.value.Member;
import rehearse.value.MemberTable;
import rehearse.value.PsType;
import rehearse.value.TypeNames;
import rehearse.value.Typed;

/** A parameter set of a command; its text is the set's syntax. */
public record CommandParameterSetInfo(CommandSpec command, String name) implements Typed {
  static final PsType TYPE =
      TypeNames.named("System.Management.Automation.CommandParameterSetInfo");

  @Override
  public PsType type() {
    return TYPE;
  }

  /** Returns the sets of a command, the default one first. */
  public static List<CommandParameterSetInfo> of(CommandSpec command) {
    List<CommandParameterSetInfo> sets = new ArrayList<>();
    for (String name : CommandSyntax.setNames(command)) {
      sets.add(new CommandParameterSetInfo(command, name));
    }
    return sets;
  }

  boolean isDefault() {
    return name.equalsIgnoreCase(command.defaultParameterSet());
  }

  /** Returns the parameters of the set in declared order, common ones behind them. */
  public List<CommandParameterInfo> parameters() {
    List<CommandParameterInfo> parameters = new ArrayList<>();
    for (ParameterSpec parameter : command.parameters()) {
      ParameterSetEntry entry = parameter.in(name);
      if (entry != null) {
        parameters.add(new CommandParameterInfo(parameter, entry, command.dialect()));
      }
    }
    for (CommonParameter common : CommonParameter.values()) {
      if (common.isIn(command)) {
        parameters.add(
            new CommandParameterInfo(
                common.spec(), ParameterSetEntry.NAMED, CommandSpec.Dialect.CMDLET));
      }
    }
    return parameters;
  }

  static MemberTable members() {
    return MemberTable.builder()
        .instance(property("Name", "string", s -> s.name))
        .instance(property("IsDefault", "bool", CommandParameterSetInfo::isDefault))
        .instance(
            property(
                "Parameters",
                "System.Collections.ObjectModel.ReadOnlyCollection[CommandParameterInfo]",
                s -> s.parameters().toArray()))
        .build();
  }

  private static Member property(
      String name, String typeName, Function<CommandParameterSetInfo, @Nullable Object> reader) {
    return new ReadOnlyProperty<>(name, typeName, CommandParameterSetInfo.class, reader);
  }

  @Override
  public String toString() {
    return CommandSyntax.ofSet(command, name);
  }
}
