package rehearse.command.metadata;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rehearse.command.CommandSpec;
import rehearse.command.ParameterSetEntry;
import rehearse.command.ParameterSpec;
import rehearse.command.ReadOnlyProperty;
import rehearse.value.Member;
import rehearse.value.MemberTable;
import rehearse.value.PsType;
import rehearse.value.TypeNames;
import rehearse.value.Typed;

/** A parameter of one parameter set. */
public record CommandParameterInfo(
    ParameterSpec spec, ParameterSetEntry entry, CommandSpec.Dialect dialect) implements Typed {
  static final PsType TYPE = TypeNames.named("System.Management.Automation.CommandParameterInfo");

  @Override
  public PsType type() {
    return TYPE;
  }

  static MemberTable members() {
    return MemberTable.builder()
        .instance(property("Name", "string", p -> p.spec.name()))
        .instance(property("ParameterType", "type", p -> p.spec.type()))
        .instance(property("IsMandatory", "bool", p -> p.entry.mandatory()))
        .instance(property("IsDynamic", "bool", p -> false))
        .instance(property("Position", "int", p -> new ParameterSetMetadata(p.entry).position()))
        .instance(property("ValueFromPipeline", "bool", p -> p.entry.fromPipeline()))
        .instance(
            property(
                "ValueFromPipelineByPropertyName",
                "bool",
                p -> p.entry.fromPipelineByPropertyName()))
        .instance(
            property("ValueFromRemainingArguments", "bool", p -> p.entry.fromRemainingArguments()))
        .instance(
            property(
                "HelpMessage",
                "string",
                p -> p.entry.helpMessage() == null ? "" : p.entry.helpMessage()))
        .instance(
            property(
                "Aliases",
                "System.Collections.ObjectModel.ReadOnlyCollection[string]",
                p -> p.spec.aliases().toArray()))
        .instance(
            property(
                "Attributes",
                "System.Collections.ObjectModel.ReadOnlyCollection[System.Attribute]",
                p -> ParameterAttributes.of(p.spec, p.dialect)))
        .build();
  }

  private static Member property(
      String name, String typeName, Function<CommandParameterInfo, @Nullable Object> reader) {
    return new ReadOnlyProperty<>(name, typeName, CommandParameterInfo.class, reader);
  }

  @Override
  public String toString() {
    return TYPE.fullName();
  }
}
