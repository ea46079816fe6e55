package rehearse.engine.pipeline;

import rehearse.command.Param;
import rehearse.value.Conversion;
import rehearse.value.TypedArray;

/** Hands bound arguments to cmdlets as the Java classes their parameters name. */
final class CmdletArguments {
  private CmdletArguments() {}

  static <T> T cast(Param<T> parameter, Object value) {
    Class<T> wanted = parameter.javaClass();
    if (wanted.isInstance(value)) {
      return wanted.cast(value);
    }
    if (wanted == Boolean.class) {
      return wanted.cast(Conversion.toBoolean(value));
    }
    if (wanted == String.class) {
      return wanted.cast(Conversion.toText(value));
    }
    if (wanted == Object[].class && value instanceof TypedArray array) {
      return wanted.cast(array.toArray());
    }
    throw new ClassCastException(
        "Parameter " + parameter.name() + " holds a " + value.getClass().getName());
  }
}
