package rehearse.format;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.format.FormatData.Entry;
import rehearse.format.FormatData.Shape;
import rehearse.format.FormatData.WideHeader;
import rehearse.format.FormatData.WideItem;
import rehearse.format.ViewDefinition.WideBody;

/** Makes the one text for each object of a wide view. */
final class WideMaker implements EntryMaker {
  private final PropertyReader reader;
  private final @Nullable ViewDefinition view;

  WideMaker(PropertyReader reader, @Nullable ViewDefinition view) {
    this.reader = reader;
    this.view = view;
  }

  @Override
  public Shape header() {
    int columns = reader.request().columns();
    if (columns == 0 && view != null && view.body() instanceof WideBody body) {
      columns = body.columns();
    }
    return new WideHeader(columns);
  }

  @Override
  public Entry entry(Object value) {
    FormatProperty property = property(value);
    return new WideItem(property == null ? "" : reader.text(value, property, false));
  }

  private @Nullable FormatProperty property(Object value) {
    List<FormatProperty> wanted = reader.request().properties();
    if (!wanted.isEmpty()) {
      List<FormatProperty> found = PropertyReader.resolve(wanted, value, false);
      return found.isEmpty() ? null : found.get(0);
    }
    if (view != null && view.body() instanceof WideBody body) {
      return FormatProperty.of(body.source());
    }
    List<PropertyExpression> name = PropertyExpression.displayName(value);
    if (!name.isEmpty()) {
      return FormatProperty.of(name.get(0));
    }
    List<FormatProperty> all = PropertyReader.defaults(value);
    return all.isEmpty() ? null : all.get(0);
  }

  @Override
  public boolean appliesTo(List<String> typeNames) {
    return view == null || view.appliesTo(typeNames);
  }

  @Override
  public boolean autoSize() {
    return reader.request().autoSize();
  }
}
