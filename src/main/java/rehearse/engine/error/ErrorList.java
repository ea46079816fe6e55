package rehearse.engine.error;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.command.ErrorRecord;

/** {@code $Error}: the records of the session, newest first, at most 256. */
public final class ErrorList {
  private static final int MAXIMUM = 256;

  private final List<@Nullable Object> records;

  /**
   * @param records the list that scripts see as {@code $Error}
   */
  public ErrorList(List<@Nullable Object> records) {
    this.records = records;
  }

  public List<@Nullable Object> records() {
    return records;
  }

  /** Adds a record, unless the newest one is about the same exception. */
  public void add(ErrorRecord record) {
    if (!records.isEmpty()
        && records.get(0) instanceof ErrorRecord newest
        && newest.exception() == record.exception()) {
      return;
    }
    records.add(0, record);
    if (records.size() > MAXIMUM) {
      records.remove(records.size() - 1);
    }
  }
}
