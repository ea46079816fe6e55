package rehearse.engine.function;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds a piece of code when it is compiled.
 *
 * @param namespaces those that {@code using namespace} names
 * @param className the class that the code is a method of, or null
 */
public record CompileOptions(List<String> namespaces, @Nullable String className) {
  public static final CompileOptions NONE = new CompileOptions(List.of());

  public CompileOptions {
    namespaces = List.copyOf(namespaces);
  }

  public CompileOptions(List<String> namespaces) {
    this(namespaces, null);
  }
}
