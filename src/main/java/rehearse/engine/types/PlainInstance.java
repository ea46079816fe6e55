package rehearse.engine.types;

import org.jspecify.annotations.Nullable;
import rehearse.value.Conversion;
import rehearse.value.PsType;
import rehearse.value.ReferenceObject;
import rehearse.value.Types;

/** An object of a script's class; it compares with whatever its CompareTo method takes. */
@SuppressWarnings("ComparableType")
final class PlainInstance extends ReferenceObject implements ClassInstance, Comparable<Object> {
  private final ScriptClass scriptClass;
  private final @Nullable Object[] slots;

  PlainInstance(ScriptClass scriptClass) {
    this.scriptClass = scriptClass;
    this.slots = new Object[scriptClass.slotCount()];
  }

  @Override
  public ScriptClass scriptClass() {
    return scriptClass;
  }

  @Override
  public PsType type() {
    return scriptClass.type();
  }

  @Override
  public @Nullable Object slot(int index) {
    return slots[index];
  }

  @Override
  public void setSlot(int index, @Nullable Object value) {
    slots[index] = value;
  }

  @Override
  public String toString() {
    ClassMethod method = scriptClass.method("ToString", 0);
    return method == null
        ? scriptClass.type().fullName()
        : Conversion.toText(method.invoke(this, new Object[0]));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    ClassMethod method = this == other ? null : scriptClass.method("Equals", 1);
    return method == null
        ? this == other
        : Conversion.toBoolean(method.invoke(this, new Object[] {other}));
  }

  @Override
  public int hashCode() {
    ClassMethod method = scriptClass.method("GetHashCode", 0);
    Object hash = method == null ? null : method.invoke(this, new Object[0]);
    return hash instanceof Integer number ? number : System.identityHashCode(this);
  }

  @Override
  public int compareTo(Object other) {
    ClassMethod method = scriptClass.method("CompareTo", 1);
    if (method == null) {
      throw new ClassCastException(scriptClass.type().fullName());
    }
    Object order = Conversion.to(method.invoke(this, new Object[] {other}), Types.INT);
    return order instanceof Integer number ? number : 0;
  }
}
