package rehearse.format;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.value.PsType;
import rehearse.value.Typed;

/**
 * What {@code Format-*} commands emit and {@code Out-*} commands lay out. A sequence is a start,
 * groups (a start, entries, an end), and an end; entries out of band may stand anywhere.
 */
public sealed interface FormatData extends Typed {
  /** What the entries of a sequence look like. */
  sealed interface Shape {}

  /** The columns of a table. */
  record TableHeader(List<Column> columns, boolean hideHeader, boolean repeatHeader)
      implements Shape {
    public TableHeader {
      columns = List.copyOf(columns);
    }
  }

  /** A list: each entry brings its own labels. */
  record ListHeader() implements Shape {}

  /**
   * Several objects in a row.
   *
   * @param columns objects in a row, 0 for the default
   */
  record WideHeader(int columns) implements Shape {}

  /** Free text. */
  record CustomHeader() implements Shape {}

  /**
   * A column of a table.
   *
   * @param width cells, or 0 for a column that takes what it needs or what is left
   */
  record Column(String label, int width, Alignment alignment) {}

  /** What one object has become. */
  sealed interface Entry {}

  /** A row: one text a column. */
  @SuppressWarnings("ArrayRecordComponent")
  record TableRow(String[] cells, boolean multiLine) implements Entry {}

  /** The labels and values of one object in a list. */
  @SuppressWarnings("ArrayRecordComponent")
  record ListItem(String[] labels, String[] values) implements Entry {}

  /** The text that stands for one object in a wide view. */
  record WideItem(String text) implements Entry {}

  /** The text pieces of one object in a custom view. */
  record CustomItem(List<FormatNode> nodes) implements Entry {}

  /** A text that is written as it is. */
  record RawText(String text) implements Entry {}

  /** The start of a sequence. */
  record FormatStartData(Shape shape, boolean autoSize) implements FormatData {
    private static final PsType TYPE = FormatDataTypes.start();

    @Override
    public PsType type() {
      return TYPE;
    }

    @Override
    public String toString() {
      return TYPE.fullName();
    }
  }

  /**
   * The start of a group.
   *
   * @param label what stands above the group, or null if the view has no groups
   */
  record GroupStartData(@Nullable List<FormatNode> label) implements FormatData {
    private static final PsType TYPE = FormatDataTypes.groupStart();

    @Override
    public PsType type() {
      return TYPE;
    }

    @Override
    public String toString() {
      return TYPE.fullName();
    }
  }

  /**
   * An object's entry.
   *
   * @param outOfBand whether it may stand anywhere and is not part of a group
   */
  record FormatEntryData(Entry entry, boolean outOfBand) implements FormatData {
    private static final PsType TYPE = FormatDataTypes.entry();

    @Override
    public PsType type() {
      return TYPE;
    }

    @Override
    public String toString() {
      return TYPE.fullName();
    }
  }

  /** The end of a group. */
  record GroupEndData() implements FormatData {
    static final GroupEndData INSTANCE = new GroupEndData();
    private static final PsType TYPE = FormatDataTypes.groupEnd();

    @Override
    public PsType type() {
      return TYPE;
    }

    @Override
    public String toString() {
      return TYPE.fullName();
    }
  }

  /** The end of a sequence. */
  record FormatEndData() implements FormatData {
    static final FormatEndData INSTANCE = new FormatEndData();
    private static final PsType TYPE = FormatDataTypes.end();

    @Override
    public PsType type() {
      return TYPE;
    }

    @Override
    public String toString() {
      return TYPE.fullName();
    }
  }
}
