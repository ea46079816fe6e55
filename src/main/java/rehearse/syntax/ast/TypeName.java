package rehearse.syntax.ast;

import org.jspecify.annotations.Nullable;
import rehearse.source.Span;

/** The name of a type as a script writes it. */
public sealed interface TypeName permits SimpleTypeName, ArrayTypeName, GenericTypeName {
  Span span();

  /** Returns the name without blanks and assembly: {@code Dictionary[string,int[]]}. */
  String name();

  /** Returns the name with the assembly it asks for: {@code string,mscorlib}. */
  default String fullName() {
    return assemblyName() == null ? name() : name() + "," + assemblyName();
  }

  /** Returns the assembly the name asks for, or null. */
  @Nullable String assemblyName();
}
