package rehearse.cmdlets.utility;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rehearse.cmdlets.Arguments;
import rehearse.cmdlets.ExceptionTypes;
import rehearse.cmdlets.PropertyArgument;
import rehearse.cmdlets.PropertyExpression;
import rehearse.command.Invocation;
import rehearse.value.ErrorCategory;
import rehearse.value.Member;
import rehearse.value.Members;
import rehearse.value.NoteProperty;
import rehearse.value.PsCustomObject;
import rehearse.value.PsException;
import rehearse.value.PsType;
import rehearse.value.Shape;
import rehearse.value.Wildcard;

/** Gives objects the properties that {@code Select-Object} asks for, or what one of them holds. */
final class ObjectReshaper {
  /** Where the new objects go. */
  @FunctionalInterface
  interface Target {
    /** Takes an object to which properties named {@code notes} were added. */
    void give(Object object, Set<String> notes);
  }

  private final Invocation in;
  private final List<PropertyArgument> properties;
  private final @Nullable PropertyExpression expansion;
  private final List<Wildcard> exclusions;
  private final Target target;

  ObjectReshaper(
      Invocation in,
      List<PropertyArgument> properties,
      @Nullable PropertyExpression expansion,
      List<Wildcard> exclusions,
      Target target) {
    this.in = in;
    this.properties = properties;
    this.expansion = expansion;
    this.exclusions = exclusions;
    this.target = target;
  }

  /**
   * Gives what becomes of {@code object}.
   *
   * @param current the object just piped, whose type names the result
   */
  void reshape(Object object, Object current) {
    if (properties.isEmpty() && expansion == null) {
      give(object, Set.of(), current);
      return;
    }
    Map<String, @Nullable Object> notes = new LinkedHashMap<>();
    for (PropertyArgument property : properties) {
      if (!collect(property, object, notes)) {
        return;
      }
    }
    if (expansion != null) {
      expand(expansion, object, notes, current);
      return;
    }
    Shape shape = Shape.EMPTY;
    @Nullable Object[] values = new Object[notes.size()];
    int slot = 0;
    for (Map.Entry<String, @Nullable Object> note : notes.entrySet()) {
      shape = shape.plus(note.getKey());
      values[slot++] = note.getValue();
    }
    give(new PsCustomObject(shape, values), notes.keySet(), current);
  }

  /** Adds what one argument gives; false if the object cannot be processed. */
  private boolean collect(
      PropertyArgument argument, Object object, Map<String, @Nullable Object> notes) {
    PropertyExpression expression = argument.expression();
    List<PropertyExpression.Result> results = new ArrayList<>();
    for (PropertyExpression resolved : expression.resolve(object)) {
      if (!Arguments.matchesAny(exclusions, resolved.toString())) {
        results.add(resolved.evaluate(object));
      }
    }
    if (results.isEmpty() && !expression.hasWildcards()) {
      results.add(new PropertyExpression.Result(null, expression, null));
    }
    String name = argument.name();
    boolean renames = name != null && !name.isEmpty();
    if (renames && results.size() > 1) {
      in.writeError(
          ExceptionTypes.PS_ARGUMENT,
          "The property cannot be renamed, because the expression stands for several properties.",
          "RenamingMultipleResults",
          ErrorCategory.InvalidOperation,
          object);
      return false;
    }
    for (PropertyExpression.Result result : results) {
      String resultName = result.expression().toString();
      if (!Arguments.matchesAny(exclusions, resultName)) {
        add(name != null && !name.isEmpty() ? name : resultName, result.value(), object, notes);
      }
    }
    return true;
  }

  private void add(
      String name, @Nullable Object value, Object object, Map<String, @Nullable Object> notes) {
    if (expansion == null) {
      for (String taken : notes.keySet()) {
        if (taken.equalsIgnoreCase(name)) {
          writeTaken(name, object, "AlreadyExistingUserSpecifiedPropertyNoExpand");
          return;
        }
      }
    }
    notes.putIfAbsent(name, value);
  }

  private void expand(
      PropertyExpression expression,
      Object object,
      Map<String, @Nullable Object> notes,
      Object current) {
    List<PropertyExpression.Result> results = expression.results(object);
    if (results.size() != 1) {
      boolean none = results.isEmpty();
      in.writeError(
          ExceptionTypes.PS_ARGUMENT,
          none
              ? "Property \"" + expression + "\" cannot be found."
              : "Multiple properties cannot be expanded.",
          none ? "ExpandPropertyNotFound" : "MutlipleExpandProperties",
          ErrorCategory.InvalidArgument,
          object);
      return;
    }
    PropertyExpression.Result result = results.get(0);
    PsException failure = result.failure();
    if (failure != null) {
      in.writeError(failure, "PropertyEvaluationExpand", ErrorCategory.InvalidResult, object);
      return;
    }
    for (Object element : Arguments.elements(result.value())) {
      if (element != null) {
        give(withNotes(element, object, notes), notes.keySet(), current);
      }
    }
  }

  private Object withNotes(Object element, Object source, Map<String, @Nullable Object> notes) {
    Object carrier = element;
    for (Map.Entry<String, @Nullable Object> note : notes.entrySet()) {
      if (Members.find(carrier, note.getKey()) instanceof Member.Property) {
        writeTaken(note.getKey(), source, "AlreadyExistingUserSpecifiedPropertyExpand");
      } else {
        carrier = Members.add(carrier, new NoteProperty(note.getKey(), note.getValue()));
      }
    }
    return carrier;
  }

  private void writeTaken(String name, Object object, String id) {
    in.writeError(
        ExceptionTypes.PS_ARGUMENT,
        "The property cannot be processed because the property \"" + name + "\" already exists.",
        id,
        ErrorCategory.InvalidOperation,
        object);
  }

  /** Marks custom objects as selected and passes the object on. */
  private void give(Object object, Set<String> notes, Object current) {
    if (object instanceof PsCustomObject custom) {
      String typeName = "Selected." + PsType.of(current).fullName();
      if (!notes.isEmpty() || !custom.typeNames().contains(typeName)) {
        custom.typeNames().add(0, typeName);
      }
    }
    target.give(object, notes);
  }
}
