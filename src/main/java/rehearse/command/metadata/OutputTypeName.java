package rehearse.command.metadata;

import org.jspecify.annotations.Nullable;
import rehearse.command.ReadOnlyProperty;
import rehearse.value.MemberTable;
import rehearse.value.PsType;
import rehearse.value.TypeNames;
import rehearse.value.Typed;

/** A type that a command says it returns ({@code PSTypeName}). */
record OutputTypeName(String name) implements Typed {
  static final PsType TYPE = TypeNames.named("System.Management.Automation.PSTypeName");

  @Override
  public PsType type() {
    return TYPE;
  }

  private @Nullable PsType named() {
    return TypeNames.find(name);
  }

  static MemberTable members() {
    return MemberTable.builder()
        .instance(new ReadOnlyProperty<>("Name", "string", OutputTypeName.class, t -> t.name))
        .instance(
            new ReadOnlyProperty<>("Type", "type", OutputTypeName.class, OutputTypeName::named))
        .build();
  }

  @Override
  public String toString() {
    return name;
  }
}
