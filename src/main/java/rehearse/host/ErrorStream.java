package rehearse.host;

/** Standard error, written behind what waits on standard output so that both stay in order. */
final class ErrorStream implements Appendable {
  private final HostIo io;

  ErrorStream(HostIo io) {
    this.io = io;
  }

  @Override
  public Appendable append(CharSequence text) {
    io.out().flush();
    io.err().append(text);
    io.err().flush();
    return this;
  }

  @Override
  public Appendable append(CharSequence text, int start, int end) {
    return append(text.subSequence(start, end));
  }

  @Override
  public Appendable append(char c) {
    return append(String.valueOf(c));
  }
}
