package rehearse.cmdlets;

import rehearse.command.ParameterType;
import rehearse.value.PsType;
import rehearse.value.TypeNames;

/** Types of parameters that are known by name, read as plain objects. */
public final class ArgumentTypes {
  public static final ParameterType<Object> STRINGS = of("string[]");
  public static final ParameterType<Object> INTS = of("int[]");
  public static final ParameterType<Object> PS_OBJECTS = of("psobject[]");
  public static final ParameterType<Object> SCRIPT_BLOCKS = of("scriptblock[]");

  private ArgumentTypes() {}

  /** Returns the parameter type with this PowerShell name. */
  public static ParameterType<Object> of(String name) {
    PsType type = TypeNames.find(name);
    if (type == null) {
      throw new IllegalArgumentException("no type " + name);
    }
    return new ParameterType<>(type, Object.class);
  }

  /** Returns the parameter type whose arguments convert to {@code type}. */
  public static ParameterType<Object> of(PsType type) {
    return new ParameterType<>(type, Object.class);
  }
}
