package rehearse.engine.function;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.command.ParameterSpec;
import rehearse.value.Dictionary;
import rehearse.value.PsObject;

/** Reads the dictionary of parameters that a {@code dynamicparam} block gives. */
final class RuntimeParameters {
  private RuntimeParameters() {}

  static List<ParameterSpec> specs(@Nullable Object[] output) {
    List<ParameterSpec> specs = new ArrayList<>();
    for (Object value : output) {
      if (PsObject.unwrap(value) instanceof Dictionary dictionary) {
        var values = dictionary.valueIterator();
        while (values.hasNext()) {
          if (PsObject.unwrap(values.next()) instanceof RuntimeDefinedParameter parameter) {
            specs.add(parameter.spec());
          }
        }
      }
    }
    return specs;
  }
}
