package rehearse.command;

import org.jspecify.annotations.Nullable;
import rehearse.source.Span;

/**
 * One argument of a call, evaluated: a value, a parameter's name ({@code -Name}), or both ({@code
 * -Name:value}). The binder pairs a name with the value behind it where the parameter takes one.
 */
public final class Argument {
  private final @Nullable String name;
  private final boolean hasValue;
  private final @Nullable Object value;
  private final @Nullable String text;
  private final @Nullable Span nameSpan;
  private final @Nullable Span valueSpan;
  private final boolean splatted;
  private final boolean joined;

  private Argument(
      @Nullable String name,
      boolean hasValue,
      @Nullable Object value,
      @Nullable String text,
      @Nullable Span nameSpan,
      @Nullable Span valueSpan,
      boolean splatted,
      boolean joined) {
    this.name = name;
    this.hasValue = hasValue;
    this.value = value;
    this.text = text;
    this.nameSpan = nameSpan;
    this.valueSpan = valueSpan;
    this.splatted = splatted;
    this.joined = joined;
  }

  /**
   * Returns an argument without a name.
   *
   * @param text the source text of a number literal, which {@code [string]} parameters keep ({@code
   *     007}, {@code 1kb}); null for anything else
   * @param span where it is written; null in a call that has no source
   */
  public static Argument value(@Nullable Object value, @Nullable String text, @Nullable Span span) {
    return new Argument(null, true, value, text, null, span, false, false);
  }

  /** Returns a parameter without a value joined to it: {@code -Name}. */
  public static Argument parameter(String name, @Nullable Span span) {
    return new Argument(name, false, null, null, span, null, false, false);
  }

  /** Returns {@code -Name:value}; see {@link #value} for {@code text}. */
  public static Argument parameter(
      String name,
      @Nullable Object value,
      @Nullable String text,
      @Nullable Span nameSpan,
      @Nullable Span valueSpan) {
    return new Argument(name, true, value, text, nameSpan, valueSpan, false, true);
  }

  /** Returns a pair of a splatted hashtable, which gives way to a parameter that is written out. */
  static Argument splattedPair(String name, @Nullable Object value, @Nullable Span span) {
    return new Argument(name, true, value, null, span, span, true, true);
  }

  /** Returns this parameter with {@code next} as its value. */
  Argument with(Argument next) {
    return new Argument(
        name, true, next.value, next.text, nameSpan, next.valueSpan, splatted, false);
  }

  /** Returns this parameter with the text of another parameter as its value. */
  Argument withParameterText(Argument next) {
    return new Argument(
        name, true, next.parameterText(), null, nameSpan, next.nameSpan, splatted, false);
  }

  /** Returns the parameter's name without its dash, or null for a mere value. */
  public @Nullable String name() {
    return name;
  }

  public boolean hasValue() {
    return hasValue;
  }

  public @Nullable Object value() {
    return value;
  }

  /** Returns the source text of a number literal, or null. */
  public @Nullable String text() {
    return text;
  }

  /** Returns whether the argument comes from a splatted hashtable. */
  public boolean isSplatted() {
    return splatted;
  }

  /** Returns where the parameter's name is written. */
  public @Nullable Span nameSpan() {
    return nameSpan;
  }

  /** Returns where the value is written. */
  public @Nullable Span valueSpan() {
    return valueSpan;
  }

  /** Returns where the argument is written: the value if it has one, else the name. */
  public @Nullable Span span() {
    return valueSpan != null ? valueSpan : nameSpan;
  }

  /** Returns the parameter as {@code $args} holds it: {@code -Name}, or {@code -Name:}. */
  public String parameterText() {
    return "-" + name + (joined ? ":" : "");
  }

  @Override
  public String toString() {
    return (name == null ? "" : parameterText()) + (hasValue ? " " + value : "");
  }
}
