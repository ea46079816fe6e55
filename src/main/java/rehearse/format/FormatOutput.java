package rehearse.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.command.ErrorRecord;
import rehearse.format.FormatData.Column;
import rehearse.format.FormatData.CustomItem;
import rehearse.format.FormatData.FormatEndData;
import rehearse.format.FormatData.FormatEntryData;
import rehearse.format.FormatData.FormatStartData;
import rehearse.format.FormatData.GroupEndData;
import rehearse.format.FormatData.GroupStartData;
import rehearse.format.FormatData.ListHeader;
import rehearse.format.FormatData.ListItem;
import rehearse.format.FormatData.RawText;
import rehearse.format.FormatData.TableHeader;
import rehearse.format.FormatData.TableRow;
import rehearse.format.FormatData.WideHeader;
import rehearse.format.FormatData.WideItem;

/**
 * Lays out objects and {@link FormatData} as lines, as the {@code Out-*} commands do. Groups whose
 * columns take the width of what they hold wait until the group is complete.
 */
public final class FormatOutput {
  private static final int DEFAULT_WIDE_COLUMNS = 2;

  private final FormatContext context;
  private final LineSink sink;
  private @Nullable ObjectFormatter formatter;

  /** Where the data of a sequence that came from a {@code Format-*} command stand. */
  private enum State {
    OUTSIDE,
    IN_SEQUENCE,
    IN_GROUP
  }

  private State state = State.OUTSIDE;

  private FormatData.@Nullable Shape shape;
  private boolean firstGroup = true;

  /** Whether groups wait to have their columns sized; once on it stays on. */
  private boolean sizing;

  private final List<FormatData> waiting = new ArrayList<>();
  private boolean collecting;

  private @Nullable TableWriter table;
  private final List<String> wideRow = new ArrayList<>();
  private int wideColumns;

  public FormatOutput(FormatContext context, LineSink sink) {
    this.context = context;
    this.sink = sink;
  }

  /** Takes an object, or what a {@code Format-*} command made of one. */
  public void write(@Nullable Object value) {
    if (value instanceof FormatData data) {
      if (data instanceof FormatStartData && state == State.IN_GROUP) {
        finish();
      }
      take(data);
    } else if (value != null) {
      ObjectFormatter active = formatter;
      if (active == null) {
        active =
            new ObjectFormatter(context, FormatRequest.DEFAULT, this::take, FormatOutput::ignore);
        formatter = active;
      }
      active.process(value);
    }
  }

  private static void ignore(ErrorRecord record) {
    // Out-Default shows nothing of a property that cannot be read.
  }

  /** Closes what is open and writes what waits. */
  public void finish() {
    ObjectFormatter active = formatter;
    formatter = null;
    if (active != null) {
      active.finish();
    }
    if (collecting) {
      release();
    }
    endWideRow();
    state = State.OUTSIDE;
  }

  private void take(FormatData data) {
    if (data instanceof FormatStartData start) {
      state = State.IN_SEQUENCE;
      sizing |= start.autoSize() || sizesItself(start.shape());
    } else if (data instanceof GroupStartData) {
      state = State.IN_GROUP;
    } else if (data instanceof GroupEndData) {
      state = State.IN_SEQUENCE;
    } else if (data instanceof FormatEndData) {
      state = State.OUTSIDE;
    }
    if (collecting) {
      waiting.add(data);
      if (data instanceof GroupEndData) {
        release();
      }
    } else if (sizing && data instanceof GroupStartData) {
      collecting = true;
      waiting.add(data);
    } else {
      layOut(data, null);
    }
  }

  /** Returns whether a table without a width for its first column is sized by its rows. */
  private static boolean sizesItself(FormatData.Shape shape) {
    return shape instanceof TableHeader header
        && !header.columns().isEmpty()
        && header.columns().get(0).width() == 0;
  }

  private void release() {
    collecting = false;
    int[] sizes = sizes();
    for (FormatData data : waiting) {
      layOut(data, data instanceof GroupStartData ? sizes : null);
    }
    waiting.clear();
  }

  /** Returns the widths the waiting entries need, or null if they have no columns. */
  private int @Nullable [] sizes() {
    if (shape instanceof TableHeader header) {
      return tableSizes(header);
    }
    if (!(shape instanceof WideHeader)) {
      return null;
    }
    int widest = 0;
    for (FormatData data : waiting) {
      if (data instanceof FormatEntryData entry && entry.entry() instanceof WideItem item) {
        widest = Math.max(widest, DisplayCells.length(item.text()));
      }
    }
    return widest == 0 ? null : new int[] {widest};
  }

  private int[] tableSizes(TableHeader header) {
    int[] sizes = new int[header.columns().size()];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = DisplayCells.length(header.columns().get(i).label());
    }
    for (FormatData data : waiting) {
      if (data instanceof FormatEntryData entry && entry.entry() instanceof TableRow row) {
        String[] cells = row.cells();
        for (int i = 0; i < sizes.length && i < cells.length; i++) {
          sizes[i] = Math.max(sizes[i], DisplayCells.length(cells[i]));
        }
      }
    }
    return sizes;
  }

  private void layOut(FormatData data, int @Nullable [] sizes) {
    if (data instanceof FormatStartData start) {
      shape = start.shape();
      firstGroup = true;
      sink.writeLine("", TextKind.PLAIN);
    } else if (data instanceof GroupStartData group) {
      startGroup(group, sizes);
    } else if (data instanceof FormatEntryData entry) {
      writeEntry(entry);
    } else if (data instanceof GroupEndData) {
      endWideRow();
    } else if (data instanceof FormatEndData && !(shape instanceof ListHeader)) {
      sink.writeLine("", TextKind.PLAIN);
    }
  }

  private void startGroup(GroupStartData group, int @Nullable [] sizes) {
    List<FormatNode> label = group.label();
    if (label != null) {
      if (!firstGroup) {
        sink.writeLine("", TextKind.PLAIN);
      }
      CustomWriter.write(sink, label, TextKind.GROUP_LABEL);
    }
    firstGroup = false;
    if (shape instanceof TableHeader header) {
      startTable(header, sizes);
    } else if (shape instanceof WideHeader header) {
      startWide(header, sizes);
    }
  }

  private void startTable(TableHeader header, int @Nullable [] sizes) {
    int count = header.columns().size();
    int[] widths = new int[count];
    Alignment[] alignments = new Alignment[count];
    String[] titles = new String[count];
    for (int i = 0; i < count; i++) {
      Column column = header.columns().get(i);
      widths[i] = sizes != null ? sizes[i] : column.width();
      alignments[i] = column.alignment();
      titles[i] = column.label();
    }
    TableWriter writer =
        new TableWriter(sink, sink.width(), widths, alignments, header.hideHeader());
    writer.writeHeader(titles);
    if (header.repeatHeader()) {
      writer.repeatHeader(context.screenRows());
    }
    table = writer;
  }

  private void startWide(WideHeader header, int @Nullable [] sizes) {
    wideColumns = header.columns() > 0 ? header.columns() : DEFAULT_WIDE_COLUMNS;
    if (sizes != null) {
      wideColumns = mostInRow(sizes[0], sink.width());
    }
    Alignment[] alignments = new Alignment[wideColumns];
    java.util.Arrays.fill(alignments, Alignment.LEFT);
    table = new TableWriter(sink, sink.width(), new int[wideColumns], alignments, true);
    wideRow.clear();
  }

  private static int mostInRow(int width, int screen) {
    int count = 1;
    while (width * (count + 1) + count < screen) {
      count++;
    }
    return count;
  }

  private void writeEntry(FormatEntryData data) {
    FormatData.Entry entry = data.entry();
    if (entry instanceof RawText text) {
      sink.writeText(text.text());
    } else if (entry instanceof CustomItem item) {
      CustomWriter.write(sink, item.nodes(), TextKind.PLAIN);
    } else if (entry instanceof ListItem item) {
      if (data.outOfBand()) {
        sink.writeLine("", TextKind.PLAIN);
      }
      ListWriter.write(sink, item.labels(), item.values());
      sink.writeLine("", TextKind.PLAIN);
    } else if (entry instanceof TableRow row && table != null) {
      table.writeRow(row.cells(), row.multiLine());
    } else if (entry instanceof WideItem item) {
      wideRow.add(item.text());
      if (wideRow.size() == wideColumns) {
        endWideRow();
      }
    }
  }

  private void endWideRow() {
    TableWriter writer = table;
    if (wideRow.isEmpty() || writer == null) {
      return;
    }
    String[] cells = new String[wideColumns];
    for (int i = 0; i < wideColumns; i++) {
      cells[i] = i < wideRow.size() ? wideRow.get(i) : "";
    }
    writer.writeRow(cells, false);
    wideRow.clear();
  }
}
