package rehearse.replay;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When recorded commands ran: ISO 8601 with or without an offset, or {@code M/d/yyyy h:mm:ss a}.
 */
final class RecordedTime {
  private static final DateTimeFormatter AMERICAN =
      DateTimeFormatter.ofPattern("M/d/yyyy h:mm:ss a", Locale.US);

  private RecordedTime() {}

  static @Nullable Instant parse(String text) {
    String plain = text.trim();
    try {
      return OffsetDateTime.parse(plain).toInstant();
    } catch (DateTimeException notWithOffset) {
      return parseLocal(plain);
    }
  }

  private static @Nullable Instant parseLocal(String text) {
    try {
      return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException notIso) {
      try {
        return LocalDateTime.parse(text, AMERICAN).toInstant(ZoneOffset.UTC);
      } catch (DateTimeException notAmerican) {
        return null;
      }
    }
  }

  /** Returns the commands by time; in their own order if the time of one is not known. */
  static List<RecordedCommand> inOrder(List<RecordedCommand> commands) {
    Map<RecordedCommand, Instant> times = new HashMap<>();
    for (RecordedCommand command : commands) {
      Instant time = parse(command.time());
      if (time == null) {
        return commands;
      }
      times.put(command, time);
    }
    List<RecordedCommand> sorted = new ArrayList<>(commands);
    sorted.sort(Comparator.comparing(command -> times.getOrDefault(command, Instant.MIN)));
    return sorted;
  }
}
