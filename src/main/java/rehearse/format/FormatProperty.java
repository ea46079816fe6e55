package rehearse.format;

import org.jspecify.annotations.Nullable;

/**
 * One item of {@code -Property}: what to read, and how to show it.
 *
 * @param label the label given, or null for the property's name
 * @param width the width given, or 0
 * @param alignment the alignment given, or null for the one the first value suggests
 * @param formatString the format string given, or null
 * @param depth how deep to follow a nested object in a custom view, or -1 for the default
 */
public record FormatProperty(
    PropertyExpression expression,
    @Nullable String label,
    int width,
    @Nullable Alignment alignment,
    @Nullable String formatString,
    int depth) {
  /** Returns the item that shows what {@code expression} reads, under its own name. */
  public static FormatProperty of(PropertyExpression expression) {
    return new FormatProperty(expression, null, 0, null, null, -1);
  }

  /** Returns this item for one property it has been resolved to. */
  FormatProperty resolvedTo(PropertyExpression resolved) {
    return resolved == expression
        ? this
        : new FormatProperty(resolved, label, width, alignment, formatString, depth);
  }

  String title() {
    return label != null ? label : expression.toString();
  }
}
