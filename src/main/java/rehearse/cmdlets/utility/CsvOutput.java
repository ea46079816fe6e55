package rehearse.cmdlets.utility;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rehearse.cmdlets.Arguments;
import rehearse.command.ErrorRecord;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.serialization.csv.CsvWriter;
import rehearse.value.Dictionary;
import rehearse.value.ErrorCategory;
import rehearse.value.Exceptions;
import rehearse.value.Member;
import rehearse.value.Members;
import rehearse.value.PsException;
import rehearse.value.format.NetFormat;

/**
 * Objects as lines of CSV: the first object decides the columns. Serves ConvertTo- and Export-Csv.
 */
final class CsvOutput {
  private final CsvWriter writer;
  private final boolean withHeader;
  private final boolean withType;
  private @Nullable List<String> columns;

  /** The parameters that both cmdlets have. */
  record Parameters(
      Param<Character> delimiter,
      Param<Boolean> useCulture,
      Param<Boolean> includeTypeInformation,
      Param<Boolean> noTypeInformation,
      Param<?> quoteFields,
      Param<?> useQuotes,
      Param<Boolean> noHeader) {}

  private CsvOutput(CsvWriter writer, boolean withHeader, boolean withType) {
    this.writer = writer;
    this.withHeader = withHeader;
    this.withType = withType;
  }

  /** Starts the output that the bound parameters ask for. */
  static CsvOutput start(Invocation in, Parameters parameters) {
    boolean include = in.isOn(parameters.includeTypeInformation());
    if (in.has(parameters.includeTypeInformation()) && in.has(parameters.noTypeInformation())) {
      throw clash(
          in,
          "IncludeTypeInformation",
          "NoTypeInformation",
          "-IncludeTypeInformation or -NoTypeInformation");
    }
    if (in.has(parameters.quoteFields()) && in.has(parameters.useQuotes())) {
      throw clash(in, "QuoteFields", "UseQuotes", "-UseQuotes or -QuoteFields");
    }
    Set<String> fields = new HashSet<>();
    for (String field : Arguments.texts(in.get(parameters.quoteFields()))) {
      fields.add(field.toLowerCase(Locale.ROOT));
    }
    Object quotes = in.get(parameters.useQuotes());
    CsvWriter writer =
        new CsvWriter(
            CsvFormat.delimiter(in, parameters.delimiter(), parameters.useCulture()),
            quotes == null ? CsvWriter.Quotes.Always : CsvWriter.Quotes.valueOf(quotes.toString()),
            fields);
    return new CsvOutput(writer, !in.isOn(parameters.noHeader()), include);
  }

  private static RuntimeException clash(Invocation in, String first, String second, String names) {
    return in.terminate(
        new ErrorRecord(
            Exceptions.invalidOperation(
                "You must specify either the " + names + " parameters, but not both."),
            "CannotSpecify" + first + "And" + second,
            ErrorCategory.InvalidData,
            null));
  }

  /** Uses the columns of a file that is added to; nothing but rows is written then. */
  void continueWith(List<String> existing) {
    columns = existing;
  }

  /** Returns the columns, or null before the first object. */
  @Nullable List<String> columns() {
    return columns;
  }

  /** Returns the lines of {@code object}, the header before the first row. */
  List<String> lines(@Nullable Object object) {
    List<String> lines = new ArrayList<>(3);
    List<String> names = columns;
    if (names == null) {
      names = columnsOf(object);
      columns = names;
      if (withType) {
        lines.add("#TYPE " + Members.typeNames(object).get(0));
      }
      if (withHeader) {
        lines.add(writer.header(names));
      }
    }
    List<@Nullable String> cells = new ArrayList<>(names.size());
    for (String name : names) {
      cells.add(cell(object, name));
    }
    lines.add(writer.row(names, cells));
    return lines;
  }

  /** Returns the names of the columns that {@code object} would have. */
  static List<String> columnsOf(@Nullable Object object) {
    List<String> names = new ArrayList<>();
    if (object instanceof Dictionary dictionary) {
      dictionary.keyIterator().forEachRemaining(key -> names.add(String.valueOf(key)));
      return names;
    }
    for (Member.Property property : Members.properties(object)) {
      names.add(property.name());
    }
    return names;
  }

  private static @Nullable String cell(@Nullable Object object, String name) {
    Object value;
    try {
      value =
          object instanceof Dictionary dictionary ? dictionary.get(name) : property(object, name);
    } catch (PsException e) {
      return null;
    }
    return value == null ? null : NetFormat.general(value);
  }

  private static @Nullable Object property(@Nullable Object object, String name) {
    return Members.find(object, name) instanceof Member.Property property
        ? property.get(object)
        : null;
  }
}
