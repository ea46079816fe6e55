package rehearse.format;

import java.util.ArrayList;
import java.util.List;
import rehearse.format.FormatData.Column;
import rehearse.format.FormatData.Entry;
import rehearse.format.FormatData.Shape;
import rehearse.format.FormatData.TableHeader;
import rehearse.format.FormatData.TableRow;
import rehearse.format.ViewDefinition.TableBody;
import rehearse.format.ViewDefinition.TableColumn;

/** Makes the rows of a table whose columns the first object or a request has fixed. */
final class TableMaker implements EntryMaker {
  private static final int MOST_COLUMNS = 10;

  private final PropertyReader reader;
  private final List<FormatProperty> properties;
  private final TableHeader header;

  TableMaker(PropertyReader reader, Object first) {
    this.reader = reader;
    FormatRequest request = reader.request();
    List<FormatProperty> wanted = request.properties();
    if (wanted.isEmpty()) {
      List<FormatProperty> all = PropertyReader.defaults(first);
      properties = all.size() > MOST_COLUMNS ? all.subList(0, MOST_COLUMNS) : all;
    } else {
      properties = PropertyReader.resolve(wanted, first, true);
    }
    List<Column> columns = new ArrayList<>(properties.size());
    for (FormatProperty property : properties) {
      Alignment given = property.alignment();
      Alignment alignment = given != null ? given : alignmentFor(property, first);
      columns.add(new Column(property.title(), property.width(), alignment));
    }
    header = new TableHeader(columns, request.hideTableHeaders(), request.repeatHeader());
  }

  /** Returns where the column's first value belongs: numbers, truths and enums to the right. */
  private static Alignment alignmentFor(FormatProperty property, Object first) {
    PropertyExpression.Result result = property.expression().evaluate(first);
    Object value = result.value();
    if (value == null || value instanceof String || result.failure() != null) {
      return Alignment.LEFT;
    }
    List<String> names = ObjectView.typeNames(value);
    boolean text = !names.isEmpty() && names.get(0).equals("System.String");
    return !text && ObjectView.isScalar(value, names) ? Alignment.RIGHT : Alignment.LEFT;
  }

  @Override
  public Shape header() {
    return header;
  }

  @Override
  public Entry entry(Object value) {
    String[] cells = new String[properties.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = reader.text(value, properties.get(i), true);
    }
    return new TableRow(cells, reader.request().wrap());
  }

  @Override
  public boolean autoSize() {
    return reader.request().autoSize();
  }

  /** Makes the rows of a table that a view describes. */
  static final class OfView implements EntryMaker {
    private final PropertyReader reader;
    private final ViewDefinition view;
    private final TableBody body;
    private final List<FormatProperty> sources;
    private final TableHeader header;

    OfView(PropertyReader reader, ViewDefinition view, TableBody body) {
      this.reader = reader;
      this.view = view;
      this.body = body;
      List<Column> columns = new ArrayList<>(body.columns().size());
      sources = new ArrayList<>(body.columns().size());
      for (TableColumn column : body.columns()) {
        sources.add(FormatProperty.of(column.source()));
        columns.add(new Column(column.label(), column.width(), column.alignment()));
      }
      FormatRequest request = reader.request();
      header = new TableHeader(columns, request.hideTableHeaders(), request.repeatHeader());
    }

    @Override
    public Shape header() {
      return header;
    }

    @Override
    public Entry entry(Object value) {
      String[] cells = new String[sources.size()];
      for (int i = 0; i < cells.length; i++) {
        cells[i] = reader.text(value, sources.get(i), false);
      }
      return new TableRow(cells, body.wrap() || reader.request().wrap());
    }

    @Override
    public boolean appliesTo(List<String> typeNames) {
      return view.appliesTo(typeNames);
    }

    @Override
    public boolean autoSize() {
      return body.autoSize() || reader.request().autoSize();
    }
  }
}
