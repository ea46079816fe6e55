package rehearse.syntax.ast;

import org.jspecify.annotations.Nullable;
import rehearse.source.Span;

/** The type of an array, such as {@code int[]} or {@code int[,]}. */
public record ArrayTypeName(Span span, TypeName elementType, int rank) implements TypeName {
  @Override
  public String name() {
    return elementType.name() + "[" + ",".repeat(rank - 1) + "]";
  }

  @Override
  public @Nullable String assemblyName() {
    return elementType.assemblyName();
  }
}
