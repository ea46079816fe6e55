package rehearse.cmdlets.management;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rehearse.cmdlets.FileErrors;
import rehearse.cmdlets.TextEncoding;
import rehearse.cmdlets.provider.ItemPath;
import rehearse.command.ErrorRecord;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.value.Conversion;
import rehearse.value.Enumeration;
import rehearse.value.ErrorCategory;
import rehearse.value.Exceptions;
import rehearse.value.PsException;
import rehearse.value.UInt8;

/** A running {@code Set-Content} or {@code Add-Content}: opens its files with the first value. */
final class ContentWriting extends Execution {
  /**
   * How the content is written.
   *
   * @param adds behind what is there, instead of in its place
   */
  record Style(
      boolean adds, boolean bytes, boolean newLines, boolean passThru, TextEncoding encoding) {}

  private final Invocation in;
  private final Style style;
  private final Function<Invocation, List<ItemPath>> targets;
  private final Function<Invocation, @Nullable Object> values;
  private @Nullable List<ItemPath> items;
  private final List<OutputStream> files = new ArrayList<>();
  private final List<ItemPath> others = new ArrayList<>();
  private final List<@Nullable Object> collected = new ArrayList<>();

  ContentWriting(
      Invocation in,
      Style style,
      Function<Invocation, List<ItemPath>> targets,
      Function<Invocation, @Nullable Object> values) {
    this.in = in;
    this.style = style;
    this.targets = targets;
    this.values = values;
  }

  @Override
  public void process() {
    if (items == null) {
      items = targets.apply(in);
      for (ItemPath item : items) {
        open(item);
      }
    }
    Object content = values.apply(in);
    List<@Nullable Object> elements = new ArrayList<>();
    flatten(content, elements);
    collected.addAll(elements);
    for (OutputStream file : files) {
      for (Object element : elements) {
        write(file, element);
      }
    }
    if (style.passThru()) {
      in.writeAll(content);
    }
  }

  private static void flatten(@Nullable Object content, List<@Nullable Object> into) {
    @Nullable Object @Nullable [] elements =
        Enumeration.isEnumerable(content) ? Enumeration.toArray(content) : null;
    if (elements == null) {
      into.add(content);
      return;
    }
    for (Object element : elements) {
      flatten(element, into);
    }
  }

  private void open(ItemPath item) {
    if (!item.provider().name().equals("FileSystem")) {
      if (in.shouldProcess("Item: " + item, style.adds() ? "Add Content" : "Set Content")) {
        others.add(item);
      }
      return;
    }
    Path file = Path.of(item.path());
    if (!in.shouldProcess("Path: " + file, style.adds() ? "Add Content" : "Set Content")) {
      return;
    }
    if (Files.isDirectory(file)) {
      in.writeError(directory(file));
      return;
    }
    try {
      boolean startsEmpty = !style.adds() || !Files.exists(file) || Files.size(file) == 0;
      OutputStream out =
          new java.io.BufferedOutputStream(
              style.adds()
                  ? Files.newOutputStream(
                      file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)
                  : Files.newOutputStream(file));
      files.add(out);
      if (startsEmpty && !style.bytes()) {
        out.write(style.encoding().preamble());
      }
    } catch (IOException e) {
      PsException failure = FileErrors.exception(e, file);
      boolean missing = failure.type().name().equals("DirectoryNotFoundException");
      in.writeError(
          failure,
          missing ? "GetContentWriterDirectoryNotFoundError" : "GetContentWriterIOError",
          missing ? ErrorCategory.ObjectNotFound : ErrorCategory.WriteError,
          file.toString());
    }
  }

  private ErrorRecord directory(Path file) {
    String text =
        style.adds()
            ? "Access to the path '" + file + "' is denied."
            : "Unable to clear content of '"
                + file
                + "' because it is a directory. Clear-Content is only supported on files.";
    return style.adds()
        ? new ErrorRecord(
            Exceptions.of("System.UnauthorizedAccessException", text),
            "GetContentWriterUnauthorizedAccessError",
            ErrorCategory.PermissionDenied,
            file.toString())
        : new ErrorRecord(
            Exceptions.notSupported(text),
            "System.NotSupportedException",
            ErrorCategory.NotSpecified,
            file.toString());
  }

  private void write(OutputStream file, @Nullable Object element) {
    try {
      if (style.bytes()) {
        Object value = Conversion.to(element, rehearse.value.Types.BYTE);
        file.write(((UInt8) java.util.Objects.requireNonNull(value)).intValue());
      } else if (element != null) {
        file.write(style.encoding().encode(Conversion.toText(element)));
        if (style.newLines()) {
          file.write(style.encoding().encode("\n"));
        }
      }
    } catch (IOException e) {
      throw new PsException(rehearse.value.TypeNames.named("System.IO.IOException"), e.getMessage())
          .withError("GetContentWriterIOError", ErrorCategory.WriteError);
    }
  }

  @Override
  public void end() {
    for (ItemPath item : others) {
      ItemCmdlet.reporting(in, () -> item.provider().writeContent(item.path(), collected));
    }
  }

  @Override
  public void clean() {
    for (OutputStream file : files) {
      try {
        file.close();
      } catch (IOException e) {
        in.writeWarning(String.valueOf(e.getMessage()));
      }
    }
  }
}
