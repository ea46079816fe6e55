package rehearse.cmdlets;

import org.jspecify.annotations.Nullable;
import rehearse.value.Conversion;
import rehearse.value.PsCustomObject;
import rehearse.value.PsType;
import rehearse.value.format.NetFormat;

/** The text of a value as {@code PSObject.ToString()} gives it. */
public final class ObjectText {
  private ObjectText() {}

  /**
   * Returns the text of {@code value}: numbers and dates in the session's culture, collections
   * joined, custom objects as {@code @{A=1}}.
   */
  public static String of(@Nullable Object value) {
    if (value instanceof String text) {
      return text;
    }
    if (value == null) {
      return "";
    }
    boolean plain = PsType.of(value).isValueType() && !(value instanceof PsCustomObject);
    return plain ? NetFormat.general(value) : Conversion.toText(value);
  }
}
