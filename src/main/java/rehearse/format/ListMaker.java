package rehearse.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.format.FormatData.Entry;
import rehearse.format.FormatData.ListHeader;
import rehearse.format.FormatData.ListItem;
import rehearse.format.FormatData.Shape;
import rehearse.format.ViewDefinition.ListBody;
import rehearse.format.ViewDefinition.ListLine;

/** Makes the items of a list, each object with the properties it has itself. */
final class ListMaker implements EntryMaker {
  private static final ListHeader HEADER = new ListHeader();

  private final PropertyReader reader;
  private final @Nullable ViewDefinition view;

  ListMaker(PropertyReader reader, @Nullable ViewDefinition view) {
    this.reader = reader;
    this.view = view;
  }

  @Override
  public Shape header() {
    return HEADER;
  }

  @Override
  public Entry entry(Object value) {
    List<FormatProperty> properties = properties(value);
    String[] labels = new String[properties.size()];
    String[] values = new String[properties.size()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = properties.get(i).title();
      values[i] = reader.text(value, properties.get(i), false);
    }
    return new ListItem(labels, values);
  }

  private List<FormatProperty> properties(Object value) {
    List<FormatProperty> wanted = reader.request().properties();
    if (!wanted.isEmpty()) {
      return PropertyReader.resolve(wanted, value, false);
    }
    return view != null && view.body() instanceof ListBody body
        ? lines(body, value)
        : PropertyReader.defaults(value);
  }

  private static List<FormatProperty> lines(ListBody body, Object value) {
    List<FormatProperty> properties = new ArrayList<>(body.lines().size());
    for (ListLine line : body.lines()) {
      if (line.condition() == null || line.condition().test(value)) {
        properties.add(new FormatProperty(line.source(), line.label(), 0, null, null, -1));
      }
    }
    return properties;
  }

  @Override
  public boolean appliesTo(List<String> typeNames) {
    return view == null || view.appliesTo(typeNames);
  }
}
