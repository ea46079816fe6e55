package rehearse.cmdlets.utility;

import org.jspecify.annotations.Nullable;
import rehearse.cmdlets.ExceptionTypes;
import rehearse.value.AliasProperty;
import rehearse.value.Conversion;
import rehearse.value.Member;
import rehearse.value.NoteProperty;
import rehearse.value.PsException;
import rehearse.value.PsObject;
import rehearse.value.PsType;
import rehearse.value.ScriptBlock;
import rehearse.value.ScriptMethod;
import rehearse.value.ScriptProperty;
import rehearse.value.TypeNames;
import rehearse.value.Types;

/** Makes the members that {@code Update-TypeData} adds to a type. */
final class TypeDataMember {
  private TypeDataMember() {}

  /**
   * Returns the member of this kind and name.
   *
   * @throws PsException if the values do not fit the kind
   */
  static Member of(String kind, String name, @Nullable Object first, @Nullable Object second) {
    return switch (kind) {
      case "NoteProperty" -> new NoteProperty(name, first);
      case "AliasProperty" -> new AliasProperty(name, Conversion.toText(first), type(second));
      case "ScriptProperty" -> new ScriptProperty(name, script(first), script(second));
      case "ScriptMethod" -> {
        ScriptBlock block = script(first);
        if (block == null) {
          throw new PsException(
              ExceptionTypes.INVALID_OPERATION, "A script method needs a script block.");
        }
        yield new ScriptMethod(name, block);
      }
      default ->
          throw new PsException(
              ExceptionTypes.NOT_SUPPORTED,
              "Members of type \"" + kind + "\" cannot be added to a type.");
    };
  }

  private static @Nullable ScriptBlock script(@Nullable Object value) {
    Object plain = PsObject.unwrap(value);
    return plain == null ? null : (ScriptBlock) Conversion.to(plain, Types.SCRIPT_BLOCK);
  }

  private static @Nullable PsType type(@Nullable Object value) {
    if (PsObject.unwrap(value) instanceof PsType type) {
      return type;
    }
    return value == null ? null : TypeNames.find(Conversion.toText(value));
  }
}
