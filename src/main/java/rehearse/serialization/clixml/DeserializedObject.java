package rehearse.serialization.clixml;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.value.Extension;
import rehearse.value.Member;
import rehearse.value.PsType;
import rehearse.value.ReferenceObject;
import rehearse.value.Types;

/**
 * An object that was read back without its type: the properties and the text it had when it was
 * written, under type names that start with {@code Deserialized.}.
 */
public final class DeserializedObject extends ReferenceObject {
  private final String text;

  /**
   * Makes an object with no properties yet.
   *
   * @param text what the object's {@code ToString} gave, or null if that was not written
   */
  public DeserializedObject(List<String> typeNames, @Nullable String text) {
    this.text = text != null ? text : typeNames.isEmpty() ? "" : typeNames.get(0);
    extend().setTypeNames(typeNames);
  }

  @Override
  public PsType type() {
    return Types.PS_OBJECT;
  }

  /** Returns the value of the property or note {@code name}, or null if there is none. */
  public @Nullable Object value(String name) {
    Extension added = extension();
    Member member = added == null ? null : added.member(name);
    return member instanceof Member.Property property ? property.get(this) : null;
  }

  void add(Member member) {
    extend().put(member);
  }

  @Override
  public String toString() {
    return text;
  }
}
