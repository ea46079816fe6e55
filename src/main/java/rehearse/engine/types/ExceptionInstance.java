package rehearse.engine.types;

import org.jspecify.annotations.Nullable;
import rehearse.value.PsException;

/** An object of a script's class that is an exception. */
final class ExceptionInstance extends PsException implements ClassInstance {
  private final transient ScriptClass scriptClass;
  private final transient @Nullable Object[] slots;
  private @Nullable String text;

  ExceptionInstance(
      ScriptClass scriptClass, @Nullable String message, @Nullable PsException inner) {
    super(scriptClass.type(), message, inner);
    this.scriptClass = scriptClass;
    this.slots = new Object[scriptClass.slotCount()];
    this.text = message;
  }

  /** Sets the message, as a call of the base constructor does. */
  void setText(@Nullable String message) {
    text = message;
  }

  @Override
  public @Nullable String getMessage() {
    return text;
  }

  @Override
  public ScriptClass scriptClass() {
    return scriptClass;
  }

  @Override
  public @Nullable Object slot(int index) {
    return slots[index];
  }

  @Override
  public void setSlot(int index, @Nullable Object value) {
    slots[index] = value;
  }
}
