package rehearse.exchange.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rehearse.directory.Change;
import rehearse.directory.DirectoryObject;
import rehearse.directory.DirectoryStore;
import rehearse.directory.Edition;
import rehearse.directory.PropertyDefinition;
import rehearse.exchange.Messages;

/** The text of {@code --plan}: which objects and properties have other values now. */
public final class PlanReport {
  private static final String[] TITLES = {"Object", "Property", "Old value", "New value"};

  private PlanReport() {}

  /** Returns what has changed in {@code store} since it was made, one property a line. */
  public static String of(DirectoryStore store) {
    List<Change> changes = store.changes();
    if (changes.isEmpty()) {
      return Messages.PLAN_EMPTY.text() + "\n";
    }
    List<String[]> rows = new ArrayList<>();
    rows.add(TITLES);
    for (Change change : changes) {
      if (change instanceof Change.Added added) {
        rows.add(new String[] {added.objectName(), "(new)", "", ""});
        addValues(rows, added.object(), store.edition());
      } else if (change instanceof Change.Removed removed) {
        rows.add(new String[] {removed.objectName(), "(removed)", "", ""});
      } else if (change instanceof Change.Modified modified) {
        rows.add(
            new String[] {
              modified.objectName(),
              modified.property(),
              text(modified.oldValue()),
              text(modified.newValue())
            });
      }
    }
    return table(rows);
  }

  /** Adds the values in which a new object differs from one that nobody has set anything on. */
  private static void addValues(List<String[]> rows, DirectoryObject object, Edition edition) {
    for (PropertyDefinition<?> property : object.schema().stored()) {
      Object value = object.get(property);
      boolean settable = property.access() == PropertyDefinition.Access.PARAMETER;
      if (settable && !Objects.equals(value, property.initial(edition))) {
        rows.add(new String[] {object.name(), property.name(), "", text(value)});
      }
    }
  }

  private static String text(@Nullable Object value) {
    if (value == null) {
      return "$null";
    }
    if (value instanceof List<?> list) {
      StringBuilder text = new StringBuilder("{");
      for (Object element : list) {
        text.append(text.length() == 1 ? "" : ", ").append(element);
      }
      return text.append('}').toString();
    }
    if (value instanceof Boolean flag) {
      return flag ? "True" : "False";
    }
    return value.toString();
  }

  private static String table(List<String[]> rows) {
    int[] widths = new int[TITLES.length];
    for (String[] row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row[i].length());
      }
    }
    StringBuilder text = new StringBuilder();
    for (int r = 0; r < rows.size(); r++) {
      line(text, rows.get(r), widths);
      if (r == 0) {
        String[] rules = new String[widths.length];
        for (int i = 0; i < widths.length; i++) {
          rules[i] = "-".repeat(TITLES[i].length());
        }
        line(text, rules, widths);
      }
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String[] cells, int[] widths) {
    int start = text.length();
    for (int i = 0; i < cells.length; i++) {
      text.append(cells[i]);
      if (i < cells.length - 1) {
        text.append(" ".repeat(widths[i] - cells[i].length() + 2));
      }
    }
    int end = text.length();
    while (end > start && text.charAt(end - 1) == ' ') {
      end--;
    }
    text.setLength(end);
    text.append('\n');
  }
}
