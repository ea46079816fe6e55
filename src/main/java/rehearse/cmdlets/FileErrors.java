package rehearse.cmdlets;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import rehearse.command.ErrorRecord;
import rehearse.value.ErrorCategory;
import rehearse.value.Exceptions;
import rehearse.value.PsException;

/** Files opened for cmdlets, and what .NET says when that fails. */
public final class FileErrors {
  private FileErrors() {}

  /** Opens {@code file} for writing text, emptied first unless {@code append}. */
  public static Writer writer(Path file, TextEncoding encoding, boolean append) throws IOException {
    boolean startsEmpty = !append || !Files.exists(file) || Files.size(file) == 0;
    OutputStream out =
        append
            ? Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)
            : Files.newOutputStream(file);
    if (startsEmpty) {
      out.write(encoding.preamble());
    }
    return new BufferedWriter(new OutputStreamWriter(out, encoding.charset()));
  }

  /** Returns the exception .NET would throw for {@code failure}. */
  public static PsException exception(IOException failure, Path file) {
    if (failure instanceof NoSuchFileException) {
      Path parent = file.getParent();
      return parent != null && !Files.isDirectory(parent)
          ? Exceptions.of(
              "System.IO.DirectoryNotFoundException",
              "Could not find a part of the path '" + file + "'.")
          : Exceptions.of("System.IO.FileNotFoundException", "Could not find file '" + file + "'.");
    }
    if (failure instanceof AccessDeniedException || Files.isDirectory(file)) {
      return Exceptions.of(
          "System.UnauthorizedAccessException", "Access to the path '" + file + "' is denied.");
    }
    return Exceptions.of("System.IO.IOException", String.valueOf(failure.getMessage()));
  }

  /** Returns the error for a file that cannot be opened. */
  public static ErrorRecord openFailure(IOException failure, Path file) {
    return new ErrorRecord(
        exception(failure, file), "FileOpenFailure", ErrorCategory.OpenError, file.toString());
  }
}
