package rehearse.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.format.ViewDefinition.CustomBody;
import rehearse.format.ViewDefinition.GroupBy;
import rehearse.format.ViewDefinition.ListBody;
import rehearse.format.ViewDefinition.ListLine;
import rehearse.format.ViewDefinition.TableBody;
import rehearse.format.ViewDefinition.TableColumn;
import rehearse.format.ViewDefinition.WideBody;

/**
 * PowerShell's own views, read from the resource {@code views.txt}. A view is a line {@code kind |
 * name | types}, then a line for each column or label: {@code label | width | alignment | source},
 * where all but the label may be left out; a source that starts with {@code @} is one of {@link
 * ComputedValues}. A line {@code group | label | indent | source} makes groups.
 */
final class BuiltInViews {
  private final List<ViewDefinition> views = new ArrayList<>();
  private String kind = "";
  private String name = "";
  private List<String> types = List.of();
  private @Nullable GroupBy groupBy;
  private final List<TableColumn> columns = new ArrayList<>();

  private BuiltInViews() {}

  static List<ViewDefinition> load() {
    try (InputStream stream = BuiltInViews.class.getResourceAsStream("views.txt")) {
      if (stream == null) {
        throw new IllegalStateException("The resource views.txt is missing.");
      }
      BuiltInViews reader = new BuiltInViews();
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        reader.line(line);
      }
      reader.endView();
      return reader.views;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void line(String line) {
    if (line.isBlank() || line.startsWith("#")) {
      return;
    }
    List<String> fields = fields(line);
    if (!line.startsWith(" ")) {
      endView();
      kind = fields.get(0);
      name = fields.get(1);
      types = List.of(fields.get(2).split("\\s+"));
    } else if (fields.get(0).equals("group")) {
      groupBy = new GroupBy(source(fields.get(3)), fields.get(1), Integer.parseInt(fields.get(2)));
    } else {
      columns.add(column(fields));
    }
  }

  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    for (String field : line.split("\\|")) {
      fields.add(field.strip());
    }
    return fields;
  }

  private static TableColumn column(List<String> fields) {
    String label = fields.get(0);
    int width = 0;
    Alignment alignment = Alignment.LEFT;
    String source = label;
    for (String field : fields.subList(1, fields.size())) {
      if (field.equals("right")) {
        alignment = Alignment.RIGHT;
      } else if (!field.isEmpty() && Character.isDigit(field.charAt(0))) {
        width = Integer.parseInt(field);
      } else {
        source = field;
      }
    }
    return new TableColumn(label, width, alignment, source(source));
  }

  private static PropertyExpression source(String text) {
    return text.startsWith("@")
        ? PropertyExpression.computed(text, ComputedValues.named(text.substring(1)))
        : PropertyExpression.exactly(text);
  }

  private void endView() {
    switch (kind) {
      case "" -> {}
      case "table" -> add(new TableBody(columns, false, false), false);
      case "list" -> add(new ListBody(lines()), false);
      case "wide" -> add(new WideBody(columns.get(0).source(), 0), false);
      case "custom" -> add(new CustomBody(CustomViews.named(name)), false);
      case "outofband" -> add(new CustomBody(CustomViews.named(name)), true);
      default -> throw new IllegalStateException("No kind of view: " + kind);
    }
    columns.clear();
    groupBy = null;
  }

  private void add(ViewDefinition.Body body, boolean outOfBand) {
    views.add(new ViewDefinition(name, types, groupBy, outOfBand, body));
  }

  private List<ListLine> lines() {
    List<ListLine> lines = new ArrayList<>();
    for (TableColumn column : columns) {
      lines.add(new ListLine(column.label(), column.source(), null));
    }
    return lines;
  }
}
