package rehearse.command.metadata;

import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rehearse.value.Conversion;
import rehearse.value.Member;
import rehearse.value.MemberKind;
import rehearse.value.PsType;

/**
 * A property that scripts can read and set; what they set is converted first.
 *
 * @param type what values are converted to
 */
record SettableProperty<T>(
    String name,
    PsType type,
    Class<T> owner,
    Function<T, @Nullable Object> reader,
    BiConsumer<T, @Nullable Object> writer)
    implements Member.Property {
  @Override
  public MemberKind kind() {
    return MemberKind.Property;
  }

  @Override
  public String definition() {
    return type.displayName() + " " + name + " {get;set;}";
  }

  @Override
  public @Nullable Object get(@Nullable Object self) {
    return owner.isInstance(self) ? reader.apply(owner.cast(self)) : null;
  }

  @Override
  public void set(@Nullable Object self, @Nullable Object value) {
    if (owner.isInstance(self)) {
      writer.accept(owner.cast(self), Conversion.to(value, type));
    }
  }

  @Override
  public boolean isSettable() {
    return true;
  }

  @Override
  public String typeName(@Nullable Object self) {
    return type.fullName();
  }
}
