package rehearse.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.command.TerminatingError;
import rehearse.value.AutomationNull;
import rehearse.value.Member;
import rehearse.value.MemberKind;
import rehearse.value.Members;
import rehearse.value.PsCustomObject;
import rehearse.value.PsException;
import rehearse.value.ScriptBlock;
import rehearse.value.Shape;
import rehearse.value.Wildcard;

/**
 * Where the text of a column or list item comes from: a property by name, properties by wildcard, a
 * script block, or, in a view made in Java, a function.
 */
public final class PropertyExpression {
  private static final String[] DISPLAY_NAMES = {"name", "id", "key", "*key", "*name", "*id"};

  private final String text;
  private final @Nullable ScriptBlock script;
  private final @Nullable Wildcard wildcard;
  private final @Nullable ValueSource source;
  private @Nullable Shape lastShape;
  private int lastSlot;

  /** Reads a value from an object. */
  @FunctionalInterface
  public interface ValueSource {
    @Nullable Object value(Object target);
  }

  /**
   * What an expression gave for an object.
   *
   * @param found whether there was anything to read
   * @param failure what went wrong, or null
   */
  public record Result(@Nullable Object value, boolean found, @Nullable PsException failure) {
    static final Result NOTHING = new Result(null, false, null);
  }

  private PropertyExpression(
      String text,
      @Nullable ScriptBlock script,
      @Nullable Wildcard wildcard,
      @Nullable ValueSource source) {
    this.text = text;
    this.script = script;
    this.wildcard = wildcard;
    this.source = source;
  }

  /** Returns the expression for a property name or wildcard pattern. */
  public static PropertyExpression named(String name) {
    Wildcard pattern = Wildcard.hasWildcards(name) ? Wildcard.compile(name, true) : null;
    return new PropertyExpression(name, null, pattern, null);
  }

  /** Returns the expression for exactly this property name. */
  public static PropertyExpression exactly(String name) {
    return new PropertyExpression(name, null, null, null);
  }

  public static PropertyExpression of(ScriptBlock script) {
    return new PropertyExpression(script.text(), script, null, null);
  }

  public static PropertyExpression computed(String label, ValueSource source) {
    return new PropertyExpression(label, null, null, source);
  }

  /** Returns the property that names {@code target}, as a list of one or none. */
  static List<PropertyExpression> displayName(Object target) {
    for (String pattern : DISPLAY_NAMES) {
      List<PropertyExpression> found = named(pattern).resolve(target);
      if (!found.isEmpty()) {
        return found.subList(0, 1);
      }
    }
    return List.of();
  }

  boolean hasWildcards() {
    return wildcard != null;
  }

  /** Returns the name, the pattern, or the script's text. */
  @Override
  public String toString() {
    return text;
  }

  /** Returns the properties of {@code target} this stands for, by their exact names. */
  List<PropertyExpression> resolve(Object target) {
    if (script != null || source != null) {
      return List.of(this);
    }
    if (wildcard != null) {
      List<PropertyExpression> found = new ArrayList<>();
      for (String name : ObjectView.propertyNames(target)) {
        if (wildcard.matches(name)) {
          found.add(exactly(name));
        }
      }
      return found;
    }
    if (target instanceof PsCustomObject object) {
      int slot = object.shape().slot(text);
      if (slot >= 0 && !(object.slot(slot) instanceof Member)) {
        return List.of(exactly(object.shape().name(slot)));
      }
    }
    Member member = Members.find(target, text);
    if (!(member instanceof Member.Property property)) {
      return List.of();
    }
    return property.kind() == MemberKind.PropertySet
        ? expandSet(target, property)
        : List.of(exactly(property.name()));
  }

  private static List<PropertyExpression> expandSet(Object target, Member.Property set) {
    List<PropertyExpression> found = new ArrayList<>();
    for (String name : ObjectView.referencedNames(set.get(target))) {
      found.addAll(exactly(name).resolve(target));
    }
    return found;
  }

  /** Returns the value for {@code target}. */
  Result evaluate(Object target) {
    if (script == null && source == null && target instanceof PsCustomObject object) {
      int slot = slot(object.shape());
      if (slot >= 0) {
        Object held = object.slot(slot);
        if (!(held instanceof Member)) {
          return new Result(AutomationNull.toNull(held), true, null);
        }
      }
    }
    try {
      return read(target);
    } catch (PsException e) {
      return new Result(null, true, e);
    } catch (TerminatingError e) {
      return new Result(null, true, e.record().exception());
    }
  }

  private Result read(Object target) {
    if (script != null) {
      return new Result(AutomationNull.toNull(script.invokeQuietly(target)), true, null);
    }
    if (source != null) {
      return new Result(source.value(target), true, null);
    }
    Member member = Members.find(target, text);
    if (!(member instanceof Member.Property property)) {
      return Result.NOTHING;
    }
    return new Result(AutomationNull.toNull(property.get(target)), true, null);
  }

  private int slot(Shape shape) {
    if (shape != lastShape) {
      lastSlot = shape.slot(text);
      lastShape = shape;
    }
    return lastSlot;
  }
}
