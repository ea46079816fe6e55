package rehearse.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code Format-*} command was asked for.
 *
 * @param shape the shape asked for, or null for the one that suits the first object
 * @param properties what to show; empty for what the view or the object itself suggests
 * @param groupBy what to group by, or null
 * @param view the name of the view to use, or null
 * @param columns objects in a row of a wide view, 0 for the default
 * @param depth how deep a custom view follows objects
 * @param expand which of a collection and its elements to show
 * @param force whether to format also what usually prints as plain text
 * @param displayErrors whether {@code #ERR} stands for a value that cannot be read
 * @param showErrors whether such a failure is also written as an error
 */
public record FormatRequest(
    @Nullable Shape shape,
    List<FormatProperty> properties,
    @Nullable FormatProperty groupBy,
    @Nullable String view,
    boolean autoSize,
    boolean wrap,
    boolean hideTableHeaders,
    boolean repeatHeader,
    int columns,
    int depth,
    @Nullable Expand expand,
    boolean force,
    boolean displayErrors,
    boolean showErrors) {
  static final int DEFAULT_DEPTH = 5;

  /** The request of a command that formats nothing in particular, such as {@code Out-Default}. */
  public static final FormatRequest DEFAULT = new Builder(null).build();

  /** The kinds of views. */
  public enum Shape {
    TABLE,
    LIST,
    WIDE,
    CUSTOM
  }

  /** Which of a collection and its elements to show. */
  @SuppressWarnings("MemberName")
  public enum Expand {
    CoreOnly,
    EnumOnly,
    Both
  }

  public FormatRequest {
    properties = List.copyOf(properties);
  }

  /** Describes a request step by step. */
  public static final class Builder {
    private final @Nullable Shape shape;
    private List<FormatProperty> properties = List.of();
    private @Nullable FormatProperty groupBy;
    private @Nullable String view;
    private boolean autoSize;
    private boolean wrap;
    private boolean hideTableHeaders;
    private boolean repeatHeader;
    private int columns;
    private int depth = DEFAULT_DEPTH;
    private @Nullable Expand expand;
    private boolean force;
    private boolean displayErrors;
    private boolean showErrors;

    public Builder(@Nullable Shape shape) {
      this.shape = shape;
    }

    public Builder properties(List<FormatProperty> items) {
      this.properties = items;
      return this;
    }

    public Builder groupBy(@Nullable FormatProperty item) {
      this.groupBy = item;
      return this;
    }

    public Builder view(@Nullable String name) {
      this.view = name;
      return this;
    }

    public Builder table(
        boolean sizeToFit, boolean wrapLines, boolean hideHeaders, boolean repeat) {
      this.autoSize = sizeToFit;
      this.wrap = wrapLines;
      this.hideTableHeaders = hideHeaders;
      this.repeatHeader = repeat;
      return this;
    }

    public Builder wide(boolean sizeToFit, int inRow) {
      this.autoSize = sizeToFit;
      this.columns = inRow;
      return this;
    }

    public Builder depth(int levels) {
      this.depth = levels;
      return this;
    }

    public Builder expand(@Nullable Expand what) {
      this.expand = what;
      return this;
    }

    public Builder force(boolean on) {
      this.force = on;
      return this;
    }

    public Builder errors(boolean display, boolean show) {
      this.displayErrors = display;
      this.showErrors = show;
      return this;
    }

    public FormatRequest build() {
      return new FormatRequest(
          shape,
          properties,
          groupBy,
          view,
          autoSize,
          wrap,
          hideTableHeaders,
          repeatHeader,
          columns,
          depth,
          expand,
          force,
          displayErrors,
          showErrors);
    }
  }
}
