package rehearse.command;

/** One running call of a cmdlet, with the state of that call in its fields. */
public abstract class Execution {
  /** Runs once before the first piped object. */
  public void begin() {}

  /** Runs once for each piped object, its parameters bound; once if nothing is piped. */
  public void process() {}

  /** Runs once after the last piped object. */
  public void end() {}

  /** Runs last in any case, also after an error or an early stop; gives no output. */
  public void clean() {}
}
