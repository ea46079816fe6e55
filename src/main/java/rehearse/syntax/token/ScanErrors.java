package rehearse.syntax.token;

/** Where the scanner reports what is wrong with a token. */
public interface ScanErrors {
  /**
   * Reports an error from {@code start} to {@code end}, positions in the text being scanned.
   *
   * @param mendable whether more input could mend it if it stands at the end
   * @param argument what the message's place holder stands for, empty if it has none
   */
  void report(String id, int start, int end, boolean mendable, String argument);
}
