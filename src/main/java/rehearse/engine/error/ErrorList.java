package rehearse.engine.error;

import rehearse.command.ErrorRecord;
import rehearse.value.ArrayList;

/** {@code $Error}: the records of the session, newest first, at most 256. */
public final class ErrorList {
  private static final int MAXIMUM = 256;

  private final ArrayList records = new ArrayList();

  /** Returns the list that scripts see. */
  public ArrayList records() {
    return records;
  }

  /** Adds a record, unless the newest one is about the same exception. */
  public void add(ErrorRecord record) {
    if (records.size() > 0
        && records.get(0) instanceof ErrorRecord newest
        && newest.exception() == record.exception()) {
      return;
    }
    records.insert(0, record);
    if (records.size() > MAXIMUM) {
      records.removeAt(records.size() - 1);
    }
  }
}
