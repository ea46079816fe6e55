package rehearse.syntax.ast;

import rehearse.source.Span;

/** The name of a type as a script writes it. */
public sealed interface TypeName permits SimpleTypeName, ArrayTypeName, GenericTypeName {
  Span span();

  /** Returns the whole name without blanks: {@code Dictionary[string,int[]]}. */
  String fullName();

  /** Returns the assembly the name asks for, or null. */
  @org.jspecify.annotations.Nullable
  String assemblyName();
}
