package rehearse.command.metadata;

import rehearse.command.ParameterSetEntry;
import rehearse.command.ReadOnlyProperty;
import rehearse.value.Member;
import rehearse.value.MemberTable;
import rehearse.value.PsType;
import rehearse.value.TypeNames;
import rehearse.value.Typed;

/** What a parameter is in one set, as scripts see it. */
record ParameterSetMetadata(ParameterSetEntry entry) implements Typed {
  static final PsType TYPE = TypeNames.named("System.Management.Automation.ParameterSetMetadata");

  @Override
  public PsType type() {
    return TYPE;
  }

  /** Returns the position as .NET gives it: the least integer for none. */
  int position() {
    Integer at = entry.position();
    return at == null ? Integer.MIN_VALUE : at;
  }

  static MemberTable members() {
    return MemberTable.builder()
        .instance(property("IsMandatory", "bool", m -> m.entry.mandatory()))
        .instance(property("Position", "int", ParameterSetMetadata::position))
        .instance(property("ValueFromPipeline", "bool", m -> m.entry.fromPipeline()))
        .instance(
            property(
                "ValueFromPipelineByPropertyName",
                "bool",
                m -> m.entry.fromPipelineByPropertyName()))
        .instance(
            property("ValueFromRemainingArguments", "bool", m -> m.entry.fromRemainingArguments()))
        .instance(property("HelpMessage", "string", m -> m.entry.helpMessage()))
        .build();
  }

  private static Member property(
      String name,
      String typeName,
      java.util.function.Function<ParameterSetMetadata, @org.jspecify.annotations.Nullable Object>
          reader) {
    return new ReadOnlyProperty<>(name, typeName, ParameterSetMetadata.class, reader);
  }

  @Override
  public String toString() {
    return TYPE.fullName();
  }
}
