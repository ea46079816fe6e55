package rehearse.engine.function;

import java.util.List;

/**
 * What surrounds a piece of code when it is compiled.
 *
 * @param namespaces those that {@code using namespace} names
 */
public record CompileOptions(List<String> namespaces) {
  public static final CompileOptions NONE = new CompileOptions(List.of());

  public CompileOptions {
    namespaces = List.copyOf(namespaces);
  }
}
