package rehearse.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The ordered property names of custom objects that were built alike. Objects share shapes, so an
 * inline cache can compare one reference and then read a slot. Names compare without case.
 */
public final class Shape {
  public static final Shape EMPTY = new Shape(List.of(), Map.of());

  private final List<String> names;
  private final Map<String, Integer> slots;
  private final Map<String, Shape> transitions = new ConcurrentHashMap<>();

  private Shape(List<String> names, Map<String, Integer> slots) {
    this.names = names;
    this.slots = slots;
  }

  /** Returns the shape with {@code name}, spelled so, behind the names of this one. */
  public Shape plus(String name) {
    Shape next = transitions.get(name);
    if (next == null) {
      next = make(name);
      Shape raced = transitions.putIfAbsent(name, next);
      next = raced != null ? raced : next;
    }
    return next;
  }

  /** Returns the shape without the name in {@code slot}; the slots behind it move up by one. */
  public Shape minus(int slot) {
    Shape shape = EMPTY;
    for (int i = 0; i < names.size(); i++) {
      if (i != slot) {
        shape = shape.plus(names.get(i));
      }
    }
    return shape;
  }

  private Shape make(String name) {
    List<String> longer = new ArrayList<>(names.size() + 1);
    longer.addAll(names);
    longer.add(name);
    Map<String, Integer> index = new java.util.HashMap<>(longer.size() * 2);
    for (int i = 0; i < longer.size(); i++) {
      index.put(longer.get(i), i);
      index.putIfAbsent(longer.get(i).toLowerCase(Locale.ROOT), i);
    }
    return new Shape(List.copyOf(longer), index);
  }

  /** Returns the slot of the property {@code name}, any case, or -1. */
  public int slot(String name) {
    Integer exact = slots.get(name);
    if (exact != null) {
      return exact;
    }
    @Nullable Integer folded = slots.get(name.toLowerCase(Locale.ROOT));
    return folded != null ? folded : -1;
  }

  public int size() {
    return names.size();
  }

  public String name(int slot) {
    return names.get(slot);
  }

  public List<String> names() {
    return names;
  }
}
