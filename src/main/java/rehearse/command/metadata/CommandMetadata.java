package rehearse.command.metadata;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rehearse.command.CommandInfo;
import rehearse.command.CommandSpec;
import rehearse.command.ReadOnlyProperty;
import rehearse.value.EnumValue;
import rehearse.value.Exceptions;
import rehearse.value.Member;
import rehearse.value.MemberTable;
import rehearse.value.PsObject;
import rehearse.value.PsType;
import rehearse.value.TypeNames;
import rehearse.value.Typed;

/** A command's description as scripts make it: {@code [CommandMetadata]::new($command)}. */
record CommandMetadata(CommandInfo command, CommandSpec spec) implements Typed {
  static final PsType TYPE = TypeNames.named("System.Management.Automation.CommandMetadata");

  private static final PsType IMPACT =
      TypeNames.named("System.Management.Automation.ConfirmImpact");

  @Override
  public PsType type() {
    return TYPE;
  }

  private static CommandMetadata make(@Nullable Object argument) {
    if (PsObject.unwrap(argument) instanceof CommandInfo info && info.spec() != null) {
      return new CommandMetadata(info, info.spec());
    }
    throw Exceptions.argument("The argument is not a command with parameters.");
  }

  static MemberTable members() {
    Member.Parameter info =
        new Member.Parameter(
            "commandInfo", TypeNames.named("System.Management.Automation.CommandInfo"));
    return MemberTable.builder()
        .constructor(
            new Member.Overload(
                TYPE, List.of(info), false, (self, arguments) -> make(arguments[0])))
        .instance(property("Name", "string", m -> m.command.name()))
        .instance(property("DefaultParameterSetName", "string", m -> m.spec.defaultParameterSet()))
        .instance(property("SupportsShouldProcess", "bool", m -> m.spec.supportsShouldProcess()))
        .instance(property("SupportsPaging", "bool", m -> m.spec.supportsPaging()))
        .instance(property("PositionalBinding", "bool", m -> m.spec.positionalBinding()))
        .instance(property("SupportsTransactions", "bool", m -> false))
        .instance(property("HelpUri", "string", m -> ""))
        .instance(
            property(
                "ConfirmImpact",
                "System.Management.Automation.ConfirmImpact",
                m -> EnumValue.of(IMPACT, m.spec.confirmImpact().name())))
        .instance(
            property(
                "Parameters",
                "System.Collections.Generic.Dictionary[string,ParameterMetadata]",
                m -> ParameterMetadata.of(m.spec, false)))
        .build();
  }

  private static Member property(
      String name, String typeName, Function<CommandMetadata, @Nullable Object> reader) {
    return new ReadOnlyProperty<>(name, typeName, CommandMetadata.class, reader);
  }

  @Override
  public String toString() {
    return TYPE.fullName();
  }
}
