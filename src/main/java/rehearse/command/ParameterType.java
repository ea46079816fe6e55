package rehearse.command;

import rehearse.value.EnumValue;
import rehearse.value.PsType;
import rehearse.value.ScriptBlock;
import rehearse.value.TypeNames;
import rehearse.value.TypedArray;
import rehearse.value.Types;

/**
 * The type of a cmdlet's parameter: PowerShell's, and the Java class its converted arguments have.
 *
 * @param <T> the Java class
 */
public record ParameterType<T>(PsType type, Class<T> javaClass) {
  public static final ParameterType<Object> OBJECT =
      new ParameterType<>(Types.OBJECT, Object.class);
  public static final ParameterType<Object> PS_OBJECT =
      new ParameterType<>(Types.PS_OBJECT, Object.class);
  public static final ParameterType<String> STRING =
      new ParameterType<>(Types.STRING, String.class);
  public static final ParameterType<Integer> INT = new ParameterType<>(Types.INT, Integer.class);
  public static final ParameterType<Long> LONG = new ParameterType<>(Types.LONG, Long.class);
  public static final ParameterType<Double> DOUBLE =
      new ParameterType<>(Types.DOUBLE, Double.class);
  public static final ParameterType<Boolean> BOOL = new ParameterType<>(Types.BOOL, Boolean.class);
  public static final ParameterType<Character> CHAR =
      new ParameterType<>(Types.CHAR, Character.class);
  public static final ParameterType<TypedArray> STRING_ARRAY = arrayOf(Types.STRING);
  public static final ParameterType<TypedArray> INT_ARRAY = arrayOf(Types.INT);
  public static final ParameterType<TypedArray> PS_OBJECT_ARRAY = arrayOf(Types.PS_OBJECT);
  public static final ParameterType<Object[]> OBJECT_ARRAY =
      new ParameterType<>(Types.OBJECT_ARRAY, Object[].class);
  public static final ParameterType<ScriptBlock> SCRIPT_BLOCK =
      new ParameterType<>(Types.SCRIPT_BLOCK, ScriptBlock.class);

  /**
   * Returns the type of a parameter that takes an array of {@code element}, which is not object.
   */
  public static ParameterType<TypedArray> arrayOf(PsType element) {
    return new ParameterType<>(Types.arrayOf(element), TypedArray.class);
  }

  /** Returns the type of a parameter that takes a value of the enum {@code fullName}. */
  public static ParameterType<EnumValue> enumeration(String fullName) {
    return new ParameterType<>(TypeNames.named(fullName), EnumValue.class);
  }
}
