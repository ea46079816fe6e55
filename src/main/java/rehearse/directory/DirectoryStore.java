package rehearse.directory;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** A directory that can be changed: the current snapshot, and earlier ones to go back to. */
public final class DirectoryStore {
  /** How many commits can be undone. */
  public static final int UNDO_LIMIT = 1_000;

  private final Edition edition;
  private final String domainController;
  private final Snapshot initial;
  private final Deque<Snapshot> earlier = new ArrayDeque<>();
  private Snapshot current;

  /**
   * Makes a store that starts with {@code initial}.
   *
   * @param domainController the full name of the server that answers, as messages show it
   */
  public DirectoryStore(Edition edition, String domainController, Snapshot initial) {
    this.edition = edition;
    this.domainController = domainController;
    this.initial = initial;
    this.current = initial;
  }

  public Edition edition() {
    return edition;
  }

  public String domainController() {
    return domainController;
  }

  /** Returns the directory as it was when the store was made. */
  public Snapshot initial() {
    return initial;
  }

  public Snapshot current() {
    return current;
  }

  public Transaction begin() {
    return new Transaction(this, current);
  }

  void commit(Snapshot base, Snapshot changed) {
    if (base != current) {
      throw new DirectoryException(DirectoryException.Reason.CONFLICT, "transaction");
    }
    if (earlier.size() == UNDO_LIMIT) {
      earlier.removeLast();
    }
    earlier.push(current);
    current = changed;
  }

  /** Takes back the latest commit; returns whether there was one. */
  public boolean undo() {
    if (earlier.isEmpty()) {
      return false;
    }
    current = earlier.pop();
    return true;
  }

  /** Goes to {@code snapshot}, one of this store's own, as one step that can be undone. */
  public void restore(Snapshot snapshot) {
    if (snapshot != current) {
      commit(current, snapshot);
    }
  }

  /** Returns what has changed since the store was made. */
  public List<Change> changes() {
    return initial.changesTo(current);
  }
}
