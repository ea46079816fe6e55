package rehearse.engine.compile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.engine.error.LanguageErrors;
import rehearse.engine.node.Frame;
import rehearse.syntax.ast.TypeName;
import rehearse.value.PsObject;
import rehearse.value.PsType;
import rehearse.value.TypeNames;

/** A type's name in a script, found when it is first needed. */
public final class TypeReference {
  private final String name;
  private final List<String> namespaces;
  private @Nullable PsType found;

  public TypeReference(TypeName name, List<String> namespaces) {
    this.name = name.fullName();
    this.namespaces = List.copyOf(namespaces);
  }

  public String name() {
    return name;
  }

  /**
   * Returns the type.
   *
   * @throws rehearse.value.PsException {@code TypeNotFound} if there is none
   */
  public PsType resolve(Frame frame) {
    PsType type = found;
    if (type != null) {
      return type;
    }
    type = find(frame);
    if (type == null) {
      throw LanguageErrors.typeNotFound(name);
    }
    return type;
  }

  /** Returns the type, or null if there is none. */
  public @Nullable PsType find(Frame frame) {
    PsType type = TypeNames.find(name);
    for (int i = 0; type == null && i < namespaces.size(); i++) {
      type = TypeNames.find(namespaces.get(i) + "." + name);
    }
    if (!frame.session().types().mentions(type)) {
      found = type;
    }
    return type;
  }

  /** Returns the type that an expression before {@code ::} names; null for null. */
  public static @Nullable PsType typeOf(@Nullable Object value) {
    Object plain = PsObject.unwrap(value);
    if (plain instanceof PsType type) {
      return type;
    }
    return plain == null ? null : PsType.of(plain);
  }
}
