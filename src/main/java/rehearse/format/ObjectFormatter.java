package rehearse.format;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import rehearse.command.ErrorRecord;
import rehearse.format.FormatData.FormatEndData;
import rehearse.format.FormatData.FormatEntryData;
import rehearse.format.FormatData.FormatStartData;
import rehearse.format.FormatData.GroupEndData;
import rehearse.format.FormatData.GroupStartData;
import rehearse.format.FormatData.RawText;
import rehearse.format.ViewDefinition.CustomBody;
import rehearse.format.ViewDefinition.GroupBy;
import rehearse.format.ViewDefinition.ListBody;
import rehearse.format.ViewDefinition.TableBody;
import rehearse.format.ViewDefinition.WideBody;
import rehearse.value.AutomationNull;
import rehearse.value.Conversion;
import rehearse.value.ErrorCategory;
import rehearse.value.PsException;

/**
 * Turns objects into {@link FormatData}, as the {@code Format-*} commands do. The first object
 * decides the view; what does not fit into it goes out of band.
 */
public final class ObjectFormatter {
  private static final int MOST_TABLE_PROPERTIES = 4;
  private static final int GROUP_INDENT = 3;

  private final FormatContext context;
  private final FormatRequest request;
  private final Consumer<FormatData> target;
  private final PropertyReader reader;
  private @Nullable EntryMaker maker;
  private @Nullable GroupBy groupBy;
  private boolean inGroup;
  private @Nullable Object groupKey;

  /** Is told of errors that are shown but do not end formatting. */
  public interface ErrorListener {
    /** Takes a record about a value that could not be read. */
    void error(ErrorRecord record);
  }

  /** Is thrown if {@code -View} names no view. */
  public static final class UnknownViewException extends RuntimeException {
    UnknownViewException(String message) {
      super(message, null, false, false);
    }
  }

  /** Makes a formatter that gives {@code target} what the objects become. */
  public ObjectFormatter(
      FormatContext context,
      FormatRequest request,
      Consumer<FormatData> target,
      ErrorListener errors) {
    this.context = context;
    this.request = request;
    this.target = target;
    this.reader =
        new PropertyReader(
            context,
            request,
            (object, property, failure) -> errors.error(failed(object, property, failure)));
  }

  private static ErrorRecord failed(Object object, FormatProperty property, PsException failure) {
    String message = "Failed to evaluate expression \"" + property.expression() + "\".";
    PsException wrapped = new PsException(failure.type(), message, failure);
    return new ErrorRecord(
        wrapped, "PSPropertyExpressionError", ErrorCategory.InvalidArgument, object);
  }

  /**
   * Takes one object; a collection is taken apart as far as the request says.
   *
   * @throws UnknownViewException if the request names a view that does not exist
   */
  public void process(@Nullable Object value) {
    if (value == null || value == AutomationNull.VALUE) {
      return;
    }
    Iterator<@Nullable Object> elements = ObjectView.elements(value);
    FormatRequest.Expand expand = request.expand();
    if (elements == null || expand == FormatRequest.Expand.CoreOnly) {
      one(value);
      return;
    }
    if (expand == FormatRequest.Expand.Both) {
      expanding(value);
    }
    while (elements.hasNext()) {
      Object element = elements.next();
      if (element != null) {
        one(element);
      }
    }
  }

  /** Shows the collection itself before its elements. */
  private void expanding(Object value) {
    raw("The following object supports IEnumerable:\n");
    ListMaker list = new ListMaker(reader, null);
    target.accept(new FormatEntryData(list.entry(value), true));
    int count = 0;
    for (Iterator<@Nullable Object> it = ObjectView.elements(value); it != null && it.hasNext(); ) {
      it.next();
      count++;
    }
    raw(
        count == 1
            ? "The IEnumerable contains the following object:\n"
            : "The IEnumerable contains the following " + count + " objects:\n");
  }

  private void raw(String text) {
    target.accept(new FormatEntryData(new RawText(text), true));
  }

  private void one(Object value) {
    if (value instanceof FormatData data) {
      target.accept(data);
      return;
    }
    List<String> typeNames = ObjectView.typeNames(value);
    boolean mayBeOutOfBand = request.shape() == null || !request.force();
    if (mayBeOutOfBand && outOfBand(value, typeNames, false)) {
      return;
    }
    EntryMaker current = maker;
    if (current == null) {
      current = chooseView(value, typeNames);
      maker = current;
      target.accept(new FormatStartData(current.header(), current.autoSize()));
    } else if (mayBeOutOfBand
        && !current.appliesTo(typeNames)
        && outOfBand(value, typeNames, true)) {
      return;
    }
    changeGroup(value);
    target.accept(new FormatEntryData(current.entry(value), false));
  }

  /** Closes the group and the sequence. */
  public void finish() {
    if (inGroup) {
      target.accept(GroupEndData.INSTANCE);
      inGroup = false;
    }
    if (maker != null) {
      target.accept(FormatEndData.INSTANCE);
      maker = null;
    }
  }

  /**
   * Shows {@code value} out of band if it is of that kind.
   *
   * @param asList whether it is shown so, as a list, also if it is not
   */
  private boolean outOfBand(Object value, List<String> typeNames, boolean asList) {
    if (value instanceof String text) {
      raw(text);
      return true;
    }
    if (typeNames.isEmpty()) {
      return false;
    }
    ViewDefinition view = FormatViews.outOfBand(typeNames);
    if (view != null) {
      PropertyReader plain = new PropertyReader(context, FormatRequest.DEFAULT, (o, p, f) -> {});
      target.accept(new FormatEntryData(makerFor(view, plain).entry(value), true));
      return true;
    }
    if (ObjectView.isScalar(value, typeNames) || hasNothingToShow(value, typeNames)) {
      raw(CellText.plain(value));
      return true;
    }
    if (!asList) {
      return false;
    }
    PropertyReader plain = new PropertyReader(context, FormatRequest.DEFAULT, (o, p, f) -> {});
    target.accept(new FormatEntryData(new ListMaker(plain, null).entry(value), true));
    return true;
  }

  private static boolean hasNothingToShow(Object value, List<String> typeNames) {
    return ObjectView.hasNoProperties(value) && FormatViews.find(typeNames, null, null) == null;
  }

  private EntryMaker chooseView(Object first, List<String> typeNames) {
    FormatRequest.Shape shape = request.shape();
    if (!request.properties().isEmpty()) {
      groupBy = requestedGroup(null);
      return makerFor(shape, first);
    }
    String name = request.view();
    ViewDefinition view = FormatViews.find(typeNames, shape, name);
    if (view != null) {
      groupBy = requestedGroup(view);
      return makerFor(view, reader);
    }
    if (name != null) {
      throw new UnknownViewException(unknownView(name, typeNames));
    }
    groupBy = requestedGroup(null);
    return makerFor(shape, first);
  }

  private String unknownView(String name, List<String> typeNames) {
    FormatRequest.Shape shape = request.shape();
    String kind = shape == null ? "" : shape.name().toLowerCase(java.util.Locale.ROOT);
    List<String> names = FormatViews.names(typeNames, shape);
    String known =
        names.isEmpty()
            ? "There are no known " + kind + " views."
            : "Known " + kind + " views: " + String.join(", ", names) + ".";
    return "The view name " + name + " cannot be found. " + known;
  }

  private @Nullable GroupBy requestedGroup(@Nullable ViewDefinition view) {
    FormatProperty wanted = request.groupBy();
    if (wanted != null) {
      return new GroupBy(wanted.expression(), wanted.title(), GROUP_INDENT);
    }
    return view == null ? null : view.groupBy();
  }

  private EntryMaker makerFor(FormatRequest.@Nullable Shape shape, Object first) {
    FormatRequest.Shape chosen = shape;
    if (chosen == null) {
      int count = PropertyReader.defaults(first).size();
      chosen =
          count <= MOST_TABLE_PROPERTIES ? FormatRequest.Shape.TABLE : FormatRequest.Shape.LIST;
    }
    return switch (chosen) {
      case TABLE -> new TableMaker(reader, first);
      case LIST -> new ListMaker(reader, null);
      case WIDE -> new WideMaker(reader, null);
      case CUSTOM -> new CustomMaker(reader);
    };
  }

  private EntryMaker makerFor(ViewDefinition view, PropertyReader with) {
    ViewDefinition.Body body = view.body();
    if (body instanceof TableBody table) {
      return new TableMaker.OfView(with, view, table);
    }
    if (body instanceof ListBody) {
      return new ListMaker(with, view);
    }
    if (body instanceof WideBody) {
      return new WideMaker(with, view);
    }
    return new CustomMaker.OfView(context, view, ((CustomBody) body).view());
  }

  /** Opens the first group, or the next one if the value grouped by has changed. */
  private void changeGroup(Object value) {
    GroupBy grouping = groupBy;
    if (grouping == null) {
      if (!inGroup) {
        target.accept(new GroupStartData(null));
        inGroup = true;
      }
      return;
    }
    Object key = grouping.source().evaluate(value).value();
    if (inGroup && sameKey(groupKey, key)) {
      return;
    }
    if (inGroup) {
      target.accept(GroupEndData.INSTANCE);
    }
    groupKey = key;
    inGroup = true;
    List<FormatNode> label = new ArrayList<>();
    label.add(new FormatNode.Text(grouping.label() + ": "));
    label.add(new FormatNode.Text(CellText.of(key, context, false)));
    target.accept(
        new GroupStartData(List.of(new FormatNode.Frame(grouping.indent(), withNewLine(label)))));
  }

  private static List<FormatNode> withNewLine(List<FormatNode> nodes) {
    nodes.add(FormatNode.NewLine.INSTANCE);
    return nodes;
  }

  private static boolean sameKey(@Nullable Object one, @Nullable Object other) {
    if (one == null || other == null) {
      return one == other;
    }
    return one.equals(other) || Conversion.toText(one).equalsIgnoreCase(Conversion.toText(other));
  }
}
