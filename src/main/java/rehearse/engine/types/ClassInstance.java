package rehearse.engine.types;

import org.jspecify.annotations.Nullable;

/** An object of a class that a script defines: its type and the values of its properties. */
public interface ClassInstance {
  ScriptClass scriptClass();

  @Nullable Object slot(int index);

  void setSlot(int index, @Nullable Object value);
}
