package rehearse.directory;

import java.util.UUID;

/**
 * Changes that take effect together or not at all. Until {@link #commit} only the transaction
 * itself sees them; closing it without committing drops them.
 */
public final class Transaction implements AutoCloseable {
  private final DirectoryStore store;
  private final Snapshot base;
  private Snapshot working;
  private boolean open = true;

  Transaction(DirectoryStore store, Snapshot base) {
    this.store = store;
    this.base = base;
    this.working = base;
  }

  /** Returns the directory as this transaction sees it. */
  public Snapshot view() {
    return working;
  }

  public void add(DirectoryObject object) {
    working = requireOpen().plus(object);
  }

  /** Puts {@code object} in place of the one with the same GUID. */
  public void replace(DirectoryObject object) {
    working = requireOpen().replacing(object);
  }

  public void remove(UUID guid) {
    working = requireOpen().minus(guid);
  }

  /** Makes the changes those of the store. */
  public void commit() {
    requireOpen();
    open = false;
    if (working != base) {
      store.commit(base, working);
    }
  }

  /** Drops the changes if they were not committed. */
  @Override
  public void close() {
    open = false;
  }

  private Snapshot requireOpen() {
    if (!open) {
      throw new IllegalStateException("the transaction has ended");
    }
    return working;
  }
}
