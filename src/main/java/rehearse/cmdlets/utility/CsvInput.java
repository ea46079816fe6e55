package rehearse.cmdlets.utility;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rehearse.command.ErrorRecord;
import rehearse.command.Invocation;
import rehearse.serialization.csv.CsvReader;
import rehearse.value.ErrorCategory;
import rehearse.value.Exceptions;
import rehearse.value.PsCustomObject;
import rehearse.value.Shape;

/** Lines of CSV as objects. Serves ConvertFrom- and Import-Csv. */
final class CsvInput {
  private static final String TYPE_LINE = "#TYPE ";
  private static final String FIELDS_LINE = "#Fields: ";

  private final Invocation in;
  private final char delimiter;
  private @Nullable Shape shape;
  private @Nullable String typeName;

  /**
   * Makes a reader.
   *
   * @param header the columns' names if the text does not have them, else null
   */
  CsvInput(Invocation in, char delimiter, @Nullable List<String> header) {
    this.in = in;
    this.delimiter = delimiter;
    if (header != null) {
      shape = shapeOf(header);
    }
  }

  /** Writes an object for each row of {@code text}. */
  void read(String text) {
    CsvReader reader = new CsvReader(text, delimiter);
    Shape columns = shape;
    if (columns == null) {
      List<String> names = readHeader(reader);
      if (names == null) {
        return;
      }
      columns = shapeOf(names);
      shape = columns;
    }
    for (List<String> row = reader.readRow(); row != null; row = reader.readRow()) {
      @Nullable Object[] cells = new Object[columns.size()];
      for (int i = 0; i < cells.length && i < row.size(); i++) {
        cells[i] = row.get(i);
      }
      PsCustomObject object = new PsCustomObject(columns, cells);
      if (typeName != null) {
        object.typeNames().clear();
        object.typeNames().add(typeName);
        object.typeNames().add("CSV:" + typeName);
      }
      in.write(object);
    }
  }

  private @Nullable List<String> readHeader(CsvReader reader) {
    while (!reader.isAtEnd()) {
      String line = reader.peekLine();
      if (line.startsWith(TYPE_LINE) && typeName == null) {
        typeName = line.substring(TYPE_LINE.length()).trim();
        reader.skipLine();
      } else if (line.startsWith(FIELDS_LINE)) {
        reader.skipLine();
        return List.of(line.substring(FIELDS_LINE.length()).trim().split(" "));
      } else if (line.startsWith("#")) {
        reader.skipLine();
      } else {
        break;
      }
    }
    return reader.readRow();
  }

  private Shape shapeOf(List<String> names) {
    Shape made = Shape.EMPTY;
    Set<String> seen = new HashSet<>();
    int unnamed = 0;
    for (String name : new ArrayList<>(names)) {
      String used = name;
      if (name.isBlank()) {
        unnamed++;
        used = "H" + unnamed;
      }
      if (!seen.add(used.toLowerCase(Locale.ROOT))) {
        throw in.terminate(
            new ErrorRecord(
                Exceptions.of(
                    "System.Management.Automation.ExtendedTypeSystemException",
                    "The member \"" + used + "\" is already present."),
                "AlreadyPresentPSMemberInfoInternalCollectionAdd",
                ErrorCategory.NotSpecified,
                null));
      }
      made = made.plus(used);
    }
    if (unnamed > 0) {
      in.writeWarning(
          "One or more headers were not specified. Default names starting with \"H\" have been used"
              + " in place of any missing headers.");
    }
    return made;
  }
}
