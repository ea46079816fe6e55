package rehearse.value;

/** A text that is not shown ({@code System.Security.SecureString}). */
public final class SecureString extends ReferenceObject {
  private final StringBuilder text = new StringBuilder();
  private boolean readOnly;

  public SecureString() {}

  public SecureString(String text) {
    this.text.append(text);
    this.readOnly = true;
  }

  @Override
  public PsType type() {
    return Types.SECURE_STRING;
  }

  /** Returns the text in clear. */
  public String reveal() {
    return text.toString();
  }

  public int length() {
    return text.length();
  }

  public void append(char c) {
    if (readOnly) {
      throw Exceptions.invalidOperation("Instance is read-only.");
    }
    text.append(c);
  }

  public boolean isReadOnly() {
    return readOnly;
  }

  public void makeReadOnly() {
    readOnly = true;
  }

  @Override
  public String toString() {
    return "System.Security.SecureString";
  }
}
