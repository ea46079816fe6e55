package rehearse.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.command.ErrorPosition;
import rehearse.command.ErrorRecord;
import rehearse.value.PsException;

/** An error record with all its details, as {@code Get-Error} and the detailed view show it. */
final class DetailedError {
  private static final String INDENT = "    ";

  private DetailedError() {}

  static String of(ErrorRecord record) {
    StringBuilder text = new StringBuilder("\n");
    List<Item> items = new ArrayList<>();
    items.add(new Item("Exception", null, exception(record.exception(), record)));
    if (record.target() != null) {
      items.add(new Item("TargetObject", CellText.plain(record.target()), List.of()));
    }
    items.add(new Item("CategoryInfo", record.categoryInfo().toString(), List.of()));
    items.add(new Item("FullyQualifiedErrorId", record.fullyQualifiedErrorId(), List.of()));
    List<Item> invocation = invocation(record);
    if (!invocation.isEmpty()) {
      items.add(new Item("InvocationInfo", null, invocation));
    }
    if (record.scriptStackTrace() != null) {
      items.add(new Item("ScriptStackTrace", record.scriptStackTrace(), List.of()));
    }
    append(text, items, "");
    return text.toString();
  }

  /** A line of label and value, or a label with lines of its own under it. */
  private record Item(String label, @Nullable String value, List<Item> items) {}

  private static List<Item> exception(PsException exception, @Nullable ErrorRecord record) {
    List<Item> items = new ArrayList<>();
    items.add(new Item("Type", exception.type().fullName(), List.of()));
    if (record != null) {
      List<Item> inner = new ArrayList<>();
      inner.add(new Item("CategoryInfo", record.categoryInfo().toString(), List.of()));
      inner.add(new Item("FullyQualifiedErrorId", record.fullyQualifiedErrorId(), List.of()));
      items.add(new Item("ErrorRecord", null, inner));
    }
    items.add(new Item("Message", exception.message(), List.of()));
    if (exception.inner() != null) {
      items.add(new Item("InnerException", null, exception(exception.inner(), null)));
    }
    return items;
  }

  private static List<Item> invocation(ErrorRecord record) {
    List<Item> items = new ArrayList<>();
    ErrorPosition position = ErrorPosition.of(record.invocation());
    if (position == null) {
      return items;
    }
    items.add(new Item("ScriptLineNumber", Integer.toString(position.line()), List.of()));
    items.add(new Item("OffsetInLine", Integer.toString(position.column()), List.of()));
    if (position.path() != null) {
      items.add(new Item("ScriptName", position.path(), List.of()));
    }
    items.add(new Item("Line", position.code(), List.of()));
    items.add(new Item("PositionMessage", position.message(), List.of()));
    if (!record.invocation().command().isEmpty()) {
      items.add(new Item("InvocationName", record.invocation().command(), List.of()));
    }
    return items;
  }

  private static void append(StringBuilder text, List<Item> items, String indent) {
    int widest = 0;
    for (Item item : items) {
      widest = Math.max(widest, item.label().length());
    }
    for (Item item : items) {
      String padding = " ".repeat(widest - item.label().length());
      text.append(indent).append(item.label()).append(padding).append(" : ");
      if (item.value() != null) {
        String following = indent + " ".repeat(widest + 3);
        text.append(item.value().replace("\n", "\n" + following));
      }
      text.append('\n');
      append(text, item.items(), indent + INDENT);
    }
  }
}
