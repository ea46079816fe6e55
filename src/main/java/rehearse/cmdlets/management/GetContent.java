package rehearse.cmdlets.management;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.cmdlets.FileErrors;
import rehearse.cmdlets.TextEncoding;
import rehearse.cmdlets.provider.ItemPath;
import rehearse.command.Cmdlet;
import rehearse.command.ErrorRecord;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.command.rule.Rules;
import rehearse.value.ErrorCategory;
import rehearse.value.Exceptions;
import rehearse.value.NoteProperty;
import rehearse.value.PsException;
import rehearse.value.PsObject;
import rehearse.value.TypedArray;
import rehearse.value.Types;
import rehearse.value.UInt8;

/** {@code Get-Content}: the lines of files, or the content of other items. */
@AutoService(Cmdlet.class)
public final class GetContent extends ItemCmdlet {
  private final Param<Long> readCount =
      param("ReadCount", ParameterType.LONG)
          .pipeline(Param.Pipeline.PROPERTY_NAME)
          .doc("How many lines are written as one array; 0 means all, 1 each line by itself.");
  private final Param<Long> totalCount =
      param("TotalCount", ParameterType.LONG)
          .pipeline(Param.Pipeline.PROPERTY_NAME)
          .alias("First", "Head")
          .rule(Rules.range(0L, Long.MAX_VALUE))
          .doc("How many lines are read from the start.");
  private final Param<Integer> tail =
      param("Tail", ParameterType.INT)
          .pipeline(Param.Pipeline.PROPERTY_NAME)
          .alias("Last")
          .rule(Rules.range(0, Integer.MAX_VALUE))
          .doc("How many lines are read from the end.");
  private final Param<Boolean> raw =
      switchParam("Raw").doc("Writes the whole content as one string.");
  private final Param<String> delimiter =
      param("Delimiter", ParameterType.STRING).doc("What ends a line instead of a line break.");
  private final Param<TextEncoding> encoding =
      param("Encoding", TextEncoding.PARAMETER)
          .rule(TextEncoding.FROM_NAME)
          .rule(Rules.notNullOrEmpty())
          .doc("The encoding of the file; a byte-order mark overrules it.");
  private final Param<Boolean> asByteStream =
      switchParam("AsByteStream").doc("Reads bytes instead of text.");

  public GetContent() {
    super(
        "Get-Content", "Reads the content of files and other items.", Param.Pipeline.PROPERTY_NAME);
    outputs("System.Byte", "System.String");
    example("Read a file", "Set-Content notes.txt 'one', 'two'; Get-Content notes.txt", "one\ntwo");
  }

  @Override
  void nothingMatches(String pattern) {
    throw noMatch(pattern);
  }

  @Override
  public Execution start(Invocation in) {
    if (in.has(totalCount) && in.has(tail)) {
      throw in.terminate(
          new ErrorRecord(
              Exceptions.invalidOperation(
                  "The parameters TotalCount and Tail cannot be used together. Please specify only"
                      + " one parameter."),
              "TailAndHeadCannotCoexist",
              ErrorCategory.InvalidOperation,
              null));
    }
    return new Execution() {
      @Override
      public void process() {
        for (ItemPath item : select(in)) {
          reporting(in, () -> read(in, item));
        }
      }
    };
  }

  private void read(Invocation in, ItemPath item) {
    if (!item.provider().name().equals("FileSystem")) {
      item.provider().readContent(item.path(), in);
      return;
    }
    Path file = Path.of(item.path());
    if (Files.isDirectory(file)) {
      throw Exceptions.of(
              "System.UnauthorizedAccessException",
              "Unable to get content because it is a directory: '"
                  + file
                  + "'. Please use 'Get-ChildItem' instead.")
          .withError("GetContainerContentException", ErrorCategory.InvalidOperation)
          .withTarget(file.toString());
    }
    byte[] bytes = bytes(file);
    if (in.isOn(asByteStream)) {
      writeBytes(in, bytes);
    } else {
      writeText(in, item, TextEncoding.decode(bytes, in.get(encoding, TextEncoding.UTF8)));
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      PsException failure = FileErrors.exception(e, file);
      throw failure
          .withError("GetContentReader" + failure.type().name(), ErrorCategory.ReadError)
          .withTarget(file.toString());
    }
  }

  private void writeBytes(Invocation in, byte[] bytes) {
    @Nullable Object[] values = new Object[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      values[i] = UInt8.of(bytes[i] & 0xFF);
    }
    if (in.isOn(raw)) {
      in.write(new TypedArray(Types.BYTE, values));
      return;
    }
    for (Object value : values) {
      in.write(value);
    }
  }

  private void writeText(Invocation in, ItemPath item, String text) {
    PathNotes notes = new PathNotes(item);
    if (in.isOn(raw)) {
      in.write(noted(text, notes, 1));
      return;
    }
    List<String> lines = lines(text, in.get(delimiter));
    int from = 0;
    int to = lines.size();
    if (in.has(totalCount)) {
      to = (int) Math.min(to, in.get(totalCount, 0L));
    } else if (in.has(tail)) {
      from = Math.max(0, to - in.get(tail, 0));
    }
    long group = in.get(readCount, 1L);
    if (group == 1) {
      for (int i = from; i < to; i++) {
        in.write(noted(lines.get(i), notes, i + 1L));
      }
      return;
    }
    int step = group <= 0 ? Math.max(1, to - from) : (int) Math.min(group, Integer.MAX_VALUE);
    for (int i = from; i < to; i += step) {
      in.write(lines.subList(i, Math.min(to, i + step)).toArray());
    }
  }

  private static PsObject noted(String text, PathNotes notes, long line) {
    PsObject wrapper = new PsObject(text);
    notes.addTo(wrapper.extension());
    wrapper.extension().put(new NoteProperty("ReadCount", line));
    return wrapper;
  }

  private static List<String> lines(String text, @Nullable String separator) {
    return separator == null || separator.isEmpty()
        ? text.lines().toList()
        : split(text, separator);
  }

  private static List<String> split(String text, String separator) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
      parts.add(text.substring(from, at));
      from = at + separator.length();
    }
    if (from < text.length()) {
      parts.add(text.substring(from));
    }
    return parts;
  }
}
