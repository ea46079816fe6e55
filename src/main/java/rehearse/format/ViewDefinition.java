package rehearse.format;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How objects of some types are shown (a view of a {@code .format.ps1xml} file, as data).
 *
 * @param name what {@code -View} calls it
 * @param typeNames the types it is for, by .NET name
 * @param groupBy what to group by, or null
 * @param outOfBand whether objects are shown wherever they turn up, without opening a sequence
 */
public record ViewDefinition(
    String name, List<String> typeNames, @Nullable GroupBy groupBy, boolean outOfBand, Body body) {
  public ViewDefinition {
    typeNames = List.copyOf(typeNames);
  }

  /** What an object looks like. */
  public sealed interface Body {}

  /** A table. */
  public record TableBody(List<TableColumn> columns, boolean autoSize, boolean wrap)
      implements Body {
    public TableBody {
      columns = List.copyOf(columns);
    }
  }

  /**
   * A column of a table.
   *
   * @param width cells, or 0 for what is left
   */
  public record TableColumn(
      String label, int width, Alignment alignment, PropertyExpression source) {}

  /** A list. */
  public record ListBody(List<ListLine> lines) implements Body {
    public ListBody {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A line of a list.
   *
   * @param condition which objects have the line, or null for all
   */
  public record ListLine(
      String label, PropertyExpression source, @Nullable Predicate<Object> condition) {}

  /**
   * Several objects in a row.
   *
   * @param columns objects in a row, 0 for the default
   */
  public record WideBody(PropertyExpression source, int columns) implements Body {}

  /** Text made by code. */
  public record CustomBody(CustomView view) implements Body {}

  /** Makes the text pieces that show an object. */
  @FunctionalInterface
  public interface CustomView {
    List<FormatNode> nodes(Object value, FormatContext context);
  }

  /**
   * What a view groups by.
   *
   * @param label what stands before the value above the group
   * @param indent cells before the label
   */
  public record GroupBy(PropertyExpression source, String label, int indent) {}

  FormatRequest.Shape shape() {
    if (body instanceof TableBody) {
      return FormatRequest.Shape.TABLE;
    }
    if (body instanceof ListBody) {
      return FormatRequest.Shape.LIST;
    }
    return body instanceof WideBody ? FormatRequest.Shape.WIDE : FormatRequest.Shape.CUSTOM;
  }

  /** Returns whether an object with these type names is shown by this view. */
  boolean appliesTo(List<String> names) {
    for (String name : names) {
      if (typeNames.contains(FormatViews.plainName(name)) || typeNames.contains(name)) {
        return true;
      }
    }
    return false;
  }
}
