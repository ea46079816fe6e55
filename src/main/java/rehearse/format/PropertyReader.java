package rehearse.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.value.PsException;

/** Reads the properties to show from objects, and deals with those that cannot be read. */
final class PropertyReader {
  private final FormatContext context;
  private final FormatRequest request;
  private final FailureListener failures;

  /** Is told of values that could not be read. */
  @FunctionalInterface
  interface FailureListener {
    void failed(Object target, FormatProperty property, PsException failure);
  }

  PropertyReader(FormatContext context, FormatRequest request, FailureListener failures) {
    this.context = context;
    this.request = request;
    this.failures = failures;
  }

  FormatRequest request() {
    return request;
  }

  FormatContext context() {
    return context;
  }

  /** Returns the text of {@code property} of {@code target}. */
  String text(Object target, FormatProperty property, boolean inTable) {
    PropertyExpression.Result result = property.expression().evaluate(target);
    PsException failure = result.failure();
    if (failure != null) {
      return failureText(target, property, failure);
    }
    if (!result.found()) {
      return "";
    }
    String format = property.formatString();
    return format != null
        ? CellText.formatted(result.value(), format, context, inTable)
        : CellText.of(result.value(), context, inTable);
  }

  /** Reports a value that cannot be read and returns what stands for it. */
  String failureText(Object target, FormatProperty property, PsException failure) {
    if (request.showErrors()) {
      failures.failed(target, property, failure);
    }
    return request.displayErrors() ? "#ERR" : "";
  }

  /** Returns the properties of {@code target} that a view of its own making shows. */
  static List<FormatProperty> defaults(Object target) {
    List<FormatProperty> properties = new ArrayList<>();
    for (String name : ObjectView.defaultPropertyNames(target)) {
      for (PropertyExpression resolved : PropertyExpression.named(name).resolve(target)) {
        properties.add(FormatProperty.of(resolved));
      }
    }
    if (properties.isEmpty()) {
      for (String name : ObjectView.propertyNames(target)) {
        properties.add(FormatProperty.of(PropertyExpression.exactly(name)));
      }
    }
    return properties;
  }

  /**
   * Returns {@code wanted} with wildcards and property sets resolved against {@code target}.
   *
   * @param keepMissing whether a property that {@code target} has not got stays
   */
  static List<FormatProperty> resolve(
      List<FormatProperty> wanted, Object target, boolean keepMissing) {
    List<FormatProperty> properties = new ArrayList<>();
    for (FormatProperty property : wanted) {
      PropertyExpression expression = property.expression();
      List<PropertyExpression> found = expression.resolve(target);
      if (found.isEmpty() && keepMissing && !expression.hasWildcards()) {
        properties.add(property);
      }
      for (PropertyExpression resolved : found) {
        properties.add(property.resolvedTo(resolved));
      }
    }
    return properties;
  }

  /** Returns the text of a value outside a table. */
  String leaf(@Nullable Object value) {
    return CellText.of(value, context, false);
  }
}
