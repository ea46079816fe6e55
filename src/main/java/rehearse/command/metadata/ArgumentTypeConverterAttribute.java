package rehearse.command.metadata;

import rehearse.value.PsType;
import rehearse.value.TypeNames;
import rehearse.value.Typed;

/** The mark of a parameter with a type in a {@code param()} block. */
record ArgumentTypeConverterAttribute(PsType target) implements Typed {
  static final PsType TYPE =
      TypeNames.named("System.Management.Automation.ArgumentTypeConverterAttribute");

  @Override
  public PsType type() {
    return TYPE;
  }

  @Override
  public String toString() {
    return TYPE.fullName();
  }
}
