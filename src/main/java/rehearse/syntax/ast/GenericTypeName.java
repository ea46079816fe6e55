package rehearse.syntax.ast;

import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import rehearse.source.Span;

/** A generic type with its arguments, such as {@code List[string]}. */
public record GenericTypeName(
    Span span,
    SimpleTypeName typeName,
    List<TypeName> genericArguments,
    @Nullable String assemblyName)
    implements TypeName {
  public GenericTypeName {
    genericArguments = List.copyOf(genericArguments);
  }

  @Override
  public String name() {
    StringJoiner names = new StringJoiner(",", typeName.name() + "[", "]");
    for (TypeName argument : genericArguments) {
      String name = argument.fullName();
      names.add(argument.assemblyName() == null ? name : "[" + name + "]");
    }
    return names.toString();
  }
}
