package rehearse.command;

import org.jspecify.annotations.Nullable;
import rehearse.value.Conversion;
import rehearse.value.Enumeration;
import rehearse.value.PsType;

/** The text that messages show for an argument: what .NET's {@code ToString} gives. */
final class ArgumentText {
  private ArgumentText() {}

  static String of(Argument argument) {
    String text = argument.text();
    return text != null ? text : of(argument.value());
  }

  static String of(@Nullable Object value) {
    if (value == null) {
      return "$null";
    }
    return isCollection(value) ? PsType.of(value).toString() : Conversion.toText(value);
  }

  /** Returns whether {@code value} is a list or array, which a parameter of one value refuses. */
  static boolean isCollection(@Nullable Object value) {
    return value instanceof Object[]
        || (value != null
            && !(value instanceof String)
            && BindableParameter.implementsNamed(PsType.of(value), "System.Collections.IList")
            && Enumeration.of(value) != null);
  }
}
