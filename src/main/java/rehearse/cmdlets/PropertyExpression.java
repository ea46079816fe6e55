package rehearse.cmdlets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rehearse.value.AutomationNull;
import rehearse.value.Hashtable;
import rehearse.value.Member;
import rehearse.value.MemberKind;
import rehearse.value.Members;
import rehearse.value.PsCustomObject;
import rehearse.value.PsException;
import rehearse.value.PsType;
import rehearse.value.ScriptBlock;
import rehearse.value.Shape;
import rehearse.value.Typed;
import rehearse.value.Types;
import rehearse.value.Wildcard;

/**
 * What a {@code -Property} argument says to read from an object: a property by name, properties by
 * wildcard, or the result of a script block (PSPropertyExpression).
 */
public final class PropertyExpression implements Typed {
  public static final PsType TYPE =
      PsType.named("Microsoft.PowerShell.Commands.PSPropertyExpression")
          .base(Types.OBJECT)
          .converter(PropertyExpression::convert)
          .build();

  private final @Nullable ScriptBlock script;
  private final String text;
  private final @Nullable Wildcard wildcard;
  private @Nullable Shape lastShape;
  private int lastSlot;

  /**
   * A value that an expression gave for an object.
   *
   * @param expression the name that was read, a wildcard being resolved; or the script block
   * @param failure what went wrong, the value then being null
   */
  public record Result(
      @Nullable Object value, PropertyExpression expression, @Nullable PsException failure) {}

  private PropertyExpression(
      @Nullable ScriptBlock script, String text, @Nullable Wildcard wildcard) {
    this.script = script;
    this.text = text;
    this.wildcard = wildcard;
  }

  /** Returns the expression for a property name or wildcard. */
  public static PropertyExpression named(String name) {
    Wildcard pattern = Wildcard.hasWildcards(name) ? Wildcard.compile(name, true) : null;
    return new PropertyExpression(null, name, pattern);
  }

  /** Returns the expression for exactly this property name, whatever characters it has. */
  public static PropertyExpression exactly(String name) {
    return new PropertyExpression(null, name, null);
  }

  public static PropertyExpression of(ScriptBlock script) {
    return new PropertyExpression(script, script.text(), null);
  }

  private static @Nullable Object convert(Object value) {
    if (value instanceof PropertyExpression) {
      return value;
    }
    if (value instanceof ScriptBlock block) {
      return of(block);
    }
    if (value instanceof String name) {
      return named(name);
    }
    throw new PsException(
        Types.RUNTIME_EXCEPTION, "Cannot convert " + PsType.of(value).fullName() + " to " + TYPE);
  }

  @Override
  public PsType type() {
    return TYPE;
  }

  public @Nullable ScriptBlock script() {
    return script;
  }

  public boolean hasWildcards() {
    return wildcard != null;
  }

  /** Returns the name, the pattern, or the script's text. */
  @Override
  public String toString() {
    return text;
  }

  /**
   * Returns the properties of {@code target} that this stands for, each by its exact name; the
   * script itself for a script; nothing if there is no such property.
   */
  public List<PropertyExpression> resolve(@Nullable Object target) {
    if (script != null) {
      return List.of(this);
    }
    if (target == null) {
      return List.of();
    }
    if (wildcard == null && target instanceof PsCustomObject object) {
      int slot = object.shape().slot(text);
      if (slot >= 0 && !(object.slot(slot) instanceof Member)) {
        String name = object.shape().name(slot);
        return List.of(name.equals(text) ? this : exactly(name));
      }
    }
    if (target instanceof Hashtable table) {
      List<PropertyExpression> keys = keys(table);
      if (!keys.isEmpty()) {
        return keys;
      }
    }
    return members(target);
  }

  private List<PropertyExpression> keys(Hashtable table) {
    List<PropertyExpression> keys = new ArrayList<>();
    for (String key : Arguments.texts(table.keys())) {
      if (wildcard != null ? wildcard.matches(key) : key.equalsIgnoreCase(text)) {
        keys.add(exactly(key));
      }
    }
    return keys;
  }

  private List<PropertyExpression> members(Object target) {
    if (wildcard == null) {
      Member member = Members.find(target, text);
      if (!(member instanceof Member.Property property)) {
        return List.of();
      }
      if (property.kind() != MemberKind.PropertySet) {
        return List.of(property.name().equals(text) ? this : exactly(property.name()));
      }
      return expandSet(target, property);
    }
    Map<String, PropertyExpression> found = new LinkedHashMap<>();
    for (Member.Property property : Members.properties(target)) {
      if (wildcard.matches(property.name())) {
        found.putIfAbsent(property.name().toLowerCase(Locale.ROOT), exactly(property.name()));
      }
    }
    return List.copyOf(found.values());
  }

  private static List<PropertyExpression> expandSet(Object target, Member.Property set) {
    List<PropertyExpression> names = new ArrayList<>();
    for (String name : Arguments.texts(set.get(target))) {
      Member member = Members.find(target, name);
      if (member instanceof Member.Property) {
        names.add(exactly(member.name()));
      }
    }
    return names;
  }

  /** Returns the values this gives for {@code target}, none if it has no such property. */
  public List<Result> results(@Nullable Object target) {
    if (script != null) {
      return List.of(evaluate(target));
    }
    List<PropertyExpression> resolved = resolve(target);
    if (resolved.size() == 1) {
      return List.of(resolved.get(0).evaluate(target));
    }
    List<Result> results = new ArrayList<>(resolved.size());
    for (PropertyExpression expression : resolved) {
      results.add(expression.evaluate(target));
    }
    return results;
  }

  /** Returns the value for {@code target} of this expression, which has been resolved for it. */
  public Result evaluate(@Nullable Object target) {
    try {
      return new Result(read(target), this, null);
    } catch (PsException e) {
      return new Result(null, this, e);
    } catch (rehearse.command.TerminatingError e) {
      return new Result(null, this, e.record().exception());
    }
  }

  private @Nullable Object read(@Nullable Object target) {
    if (script != null) {
      return AutomationNull.toNull(script.invokeQuietly(target));
    }
    if (target instanceof PsCustomObject object) {
      int slot = slot(object.shape());
      if (slot >= 0) {
        return AutomationNull.toNull(object.value(slot));
      }
    }
    if (target instanceof Hashtable table && table.contains(text)) {
      return table.get(text);
    }
    Member member = Members.find(target, text);
    return member instanceof Member.Property property
        ? AutomationNull.toNull(property.get(target))
        : null;
  }

  /** Returns the value of a plain note property without any detour, or {@link #MISSING}. */
  public @Nullable Object quick(@Nullable Object target) {
    if (wildcard == null && script == null && target instanceof PsCustomObject object) {
      int slot = slot(object.shape());
      if (slot >= 0) {
        Object value = object.slot(slot);
        return value instanceof Member ? MISSING : value;
      }
    }
    return MISSING;
  }

  /** What {@link #quick} answers when the value has to be found the long way. */
  public static final Object MISSING = new Object();

  private int slot(Shape shape) {
    if (shape != lastShape) {
      lastSlot = shape.slot(text);
      lastShape = shape;
    }
    return lastSlot;
  }
}
