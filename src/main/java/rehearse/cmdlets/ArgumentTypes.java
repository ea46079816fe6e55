package rehearse.cmdlets;

import rehearse.command.ParameterType;
import rehearse.value.PsType;
import rehearse.value.TypeNames;
import rehearse.value.TypedArray;
import rehearse.value.Types;

/** Types of parameters that are known by name, read as plain objects. */
public final class ArgumentTypes {
  public static final ParameterType<TypedArray> SCRIPT_BLOCKS =
      ParameterType.arrayOf(Types.SCRIPT_BLOCK);

  private ArgumentTypes() {}

  /** Returns the parameter type with this PowerShell name. */
  public static ParameterType<Object> of(String name) {
    return of(TypeNames.named(name));
  }

  /** Returns the parameter type whose arguments convert to {@code type}. */
  public static ParameterType<Object> of(PsType type) {
    return new ParameterType<>(type, Object.class);
  }
}
