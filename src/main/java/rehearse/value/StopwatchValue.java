package rehearse.value;

/** A stopwatch ({@code System.Diagnostics.Stopwatch}). */
public final class StopwatchValue extends ReferenceObject {
  private static final int NANOS_PER_TICK = 100;

  private long elapsed;
  private long started;
  private boolean running;

  @Override
  public PsType type() {
    return TypeNames.named("System.Diagnostics.Stopwatch");
  }

  public boolean isRunning() {
    return running;
  }

  /** Returns the time measured so far, in steps of 100 nanoseconds. */
  public long ticks() {
    return (elapsed + (running ? System.nanoTime() - started : 0)) / NANOS_PER_TICK;
  }

  public void start() {
    if (!running) {
      started = System.nanoTime();
      running = true;
    }
  }

  public void stop() {
    if (running) {
      elapsed += System.nanoTime() - started;
      running = false;
    }
  }

  public void reset() {
    elapsed = 0;
    running = false;
  }

  @Override
  public String toString() {
    return new PsTimeSpan(ticks()).toString();
  }
}
