package rehearse.value.regex;

import java.util.concurrent.CancellationException;

/**
 * The text a pattern runs over. A pattern can take longer than anyone waits, so reading characters
 * looks now and then whether the thread has been interrupted.
 */
final class InterruptibleText implements CharSequence {
  private static final int READS_BETWEEN_LOOKS = 0xFFFF;

  private final String text;
  private int reads;

  InterruptibleText(String text) {
    this.text = text;
  }

  @Override
  public char charAt(int index) {
    if ((++reads & READS_BETWEEN_LOOKS) == 0 && Thread.currentThread().isInterrupted()) {
      throw new CancellationException("The regular expression was stopped.");
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
