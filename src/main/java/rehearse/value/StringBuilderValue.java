package rehearse.value;

/** A text that is built up ({@code System.Text.StringBuilder}). */
public final class StringBuilderValue extends ReferenceObject {
  private final StringBuilder text;

  public StringBuilderValue(String text) {
    this.text = new StringBuilder(text);
  }

  @Override
  public PsType type() {
    return Types.STRING_BUILDER;
  }

  public StringBuilder text() {
    return text;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
