package rehearse.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@code [pscustomobject]}: named properties in order, and type names. A slot holds the plain
 * value of a note property, or a {@link Member} for a property or method of another kind.
 */
public final class PsCustomObject implements Typed {
  private static final @Nullable Object[] NO_SLOTS = {};

  private Shape shape;
  private @Nullable Object[] slots;
  private @Nullable List<String> typeNames;

  public PsCustomObject() {
    this(Shape.EMPTY, NO_SLOTS);
  }

  /** Makes an object of a known shape that owns {@code slots}, one for each name. */
  public PsCustomObject(Shape shape, @Nullable Object[] slots) {
    this.shape = shape;
    this.slots = slots;
  }

  @Override
  public PsType type() {
    return Types.PS_CUSTOM_OBJECT;
  }

  public Shape shape() {
    return shape;
  }

  /** Returns what the slot holds; a {@link Member} stands for a property that is not a note. */
  public @Nullable Object slot(int index) {
    return slots[index];
  }

  public void setSlot(int index, @Nullable Object value) {
    slots[index] = value;
  }

  /** Returns the slot's value as a script sees it: script and alias properties are evaluated. */
  public @Nullable Object value(int index) {
    Object value = slots[index];
    return value instanceof Member.Property property ? property.get(this) : value;
  }

  /** Returns the value of the property {@code name}, or null if there is none. */
  public @Nullable Object value(String name) {
    int slot = shape.slot(name);
    return slot < 0 ? null : value(slot);
  }

  public boolean has(String name) {
    return shape.slot(name) >= 0;
  }

  /** Adds a property, or replaces what a property of that name (any case) holds. */
  public void put(String name, @Nullable Object value) {
    int slot = shape.slot(name);
    if (slot >= 0) {
      slots[slot] = value;
      return;
    }
    int size = shape.size();
    shape = shape.plus(name);
    if (slots.length <= size) {
      slots = Arrays.copyOf(slots, Math.max(4, size * 2));
    }
    slots[size] = value;
  }

  public void remove(String name) {
    int slot = shape.slot(name);
    if (slot >= 0) {
      int size = shape.size();
      @Nullable Object[] fewer = Arrays.copyOf(slots, size);
      System.arraycopy(slots, slot + 1, fewer, slot, size - slot - 1);
      slots = fewer;
      shape = shape.minus(slot);
    }
  }

  /** Returns the type names, most derived first; changes to the list change the object. */
  public List<String> typeNames() {
    List<String> names = typeNames;
    if (names == null) {
      names = new ArrayList<>();
      names.add("System.Management.Automation.PSCustomObject");
      names.add("System.Object");
      typeNames = names;
    }
    return names;
  }

  /** Returns whether the type names are still those every custom object starts with. */
  public boolean hasDefaultTypeNames() {
    return typeNames == null;
  }

  /** Returns a shallow copy, as {@code $o.PSObject.Copy()} makes. */
  public PsCustomObject copy() {
    PsCustomObject copy = new PsCustomObject(shape, Arrays.copyOf(slots, slots.length));
    if (typeNames != null) {
      copy.typeNames = new ArrayList<>(typeNames);
    }
    return copy;
  }
}
