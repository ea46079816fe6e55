package rehearse.cmdlets.format;

import rehearse.cmdlets.ResultType;
import rehearse.value.EnumValue;
import rehearse.value.PsType;
import rehearse.value.ReferenceObject;

/** A member as {@code Get-Member} describes it. */
final class MemberDefinition extends ReferenceObject {
  private static final PsType TYPE =
      ResultType.named("Microsoft.PowerShell.Commands.MemberDefinition")
          .property("TypeName", "string", MemberDefinition.class, member -> member.typeName)
          .property("Name", "string", MemberDefinition.class, member -> member.name)
          .property(
              "MemberType",
              "System.Management.Automation.PSMemberTypes",
              MemberDefinition.class,
              member -> member.memberType)
          .property("Definition", "string", MemberDefinition.class, member -> member.definition)
          .build();

  private final String typeName;
  private final String name;
  private final EnumValue memberType;
  private final String definition;

  MemberDefinition(String typeName, String name, EnumValue memberType, String definition) {
    this.typeName = typeName;
    this.name = name;
    this.memberType = memberType;
    this.definition = definition;
  }

  @Override
  public PsType type() {
    return TYPE;
  }

  @Override
  public String toString() {
    return definition;
  }
}
