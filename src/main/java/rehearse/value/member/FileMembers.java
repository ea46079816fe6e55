package rehearse.value.member;

import static rehearse.value.member.Arguments.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rehearse.value.AutomationNull;
import rehearse.value.Conversion;
import rehearse.value.EncodingValue;
import rehearse.value.Exceptions;
import rehearse.value.FileSystemInfo;
import rehearse.value.MemberTable;
import rehearse.value.ProcessContext;
import rehearse.value.PsDateTime;
import rehearse.value.PsException;
import rehearse.value.Wildcard;

/** {@code System.IO.File} and {@code System.IO.Directory}. */
final class FileMembers {
  private static final OpenOption[] APPEND = {StandardOpenOption.CREATE, StandardOpenOption.APPEND};

  private FileMembers() {}

  /** What reads or changes files. */
  @FunctionalInterface
  interface FileAction {
    @Nullable Object run() throws IOException;
  }

  static Path path(String text) {
    if (text.isEmpty()) {
      throw Exceptions.argument("The value cannot be an empty string.", "path");
    }
    return ProcessContext.current().currentDirectory().resolve(text).normalize();
  }

  private static Path path(@Nullable Object[] a, int index) {
    return path(text(a, index));
  }

  /** Runs an action and turns its failures into .NET's. */
  static @Nullable Object run(Path path, FileAction action) {
    try {
      return action.run();
    } catch (NoSuchFileException e) {
      throw missing(path);
    } catch (java.nio.file.FileAlreadyExistsException e) {
      throw Exceptions.of("System.IO.IOException", "The file '" + path + "' already exists.");
    } catch (java.nio.file.DirectoryNotEmptyException e) {
      throw Exceptions.of("System.IO.IOException", "Directory not empty : '" + path + "'");
    } catch (IOException e) {
      throw Files.isDirectory(path) || e instanceof java.nio.file.AccessDeniedException
          ? Exceptions.of(
              "System.UnauthorizedAccessException", "Access to the path '" + path + "' is denied.")
          : Exceptions.of("System.IO.IOException", String.valueOf(e.getMessage()));
    }
  }

  private static PsException missing(Path path) {
    Path parent = path.getParent();
    return parent != null && !Files.isDirectory(parent)
        ? Exceptions.of(
            "System.IO.DirectoryNotFoundException",
            "Could not find a part of the path '" + path + "'.")
        : Exceptions.of("System.IO.FileNotFoundException", "Could not find file '" + path + "'.");
  }

  private static String decode(byte[] bytes, @Nullable Object encoding) {
    String text =
        new String(bytes, encoding instanceof EncodingValue known ? known.charset() : guess(bytes));
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private static java.nio.charset.Charset guess(byte[] bytes) {
    if (bytes.length > 1 && bytes[0] == -1 && bytes[1] == -2) {
      return StandardCharsets.UTF_16LE;
    }
    return bytes.length > 1 && bytes[0] == -2 && bytes[1] == -1
        ? StandardCharsets.UTF_16BE
        : StandardCharsets.UTF_8;
  }

  private static byte[] encode(String text, @Nullable Object encoding) {
    if (!(encoding instanceof EncodingValue known)) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    byte[] mark = known.preamble();
    byte[] body = text.getBytes(known.charset());
    byte[] all = java.util.Arrays.copyOf(mark, mark.length + body.length);
    System.arraycopy(body, 0, all, mark.length, body.length);
    return all;
  }

  private static Object read(Path path, @Nullable Object encoding) {
    return java.util.Objects.requireNonNull(
        run(path, () -> decode(Files.readAllBytes(path), encoding)));
  }

  private static List<String> lines(Path path, @Nullable Object encoding) {
    List<String> lines = new ArrayList<>();
    ((String) read(path, encoding)).lines().forEach(lines::add);
    return lines;
  }

  private static Object write(Path path, byte[] bytes, OpenOption... options) {
    run(path, () -> Files.write(path, bytes, options));
    return AutomationNull.VALUE;
  }

  private static String joined(@Nullable Object[] a, int index) {
    StringBuilder text = new StringBuilder();
    for (Object line : Arguments.elements(a, index)) {
      text.append(Conversion.toText(line)).append(System.lineSeparator());
    }
    return text.toString();
  }

  static MemberTable files() {
    TableBuilder table = new TableBuilder();
    reading(table);
    writing(table);
    moving(table);
    FileTimes.add(table);
    return table.build();
  }

  private static void reading(TableBuilder table) {
    table
        .staticMethod(
            "bool Exists(string path)",
            (s, a) -> !text(a, 0).isEmpty() && Files.isRegularFile(path(a, 0)))
        .staticMethod("string ReadAllText(string path)", (s, a) -> read(path(a, 0), null))
        .staticMethod(
            "string ReadAllText(string path, System.Text.Encoding encoding)",
            (s, a) -> read(path(a, 0), a[1]))
        .staticMethod(
            "string[] ReadAllLines(string path)",
            (s, a) -> Arguments.ofStrings(lines(path(a, 0), null)))
        .staticMethod(
            "string[] ReadAllLines(string path, System.Text.Encoding encoding)",
            (s, a) -> Arguments.ofStrings(lines(path(a, 0), a[1])))
        .staticMethod(
            "System.Collections.Generic.IEnumerable[string] ReadLines(string path)",
            (s, a) -> Arguments.ofStrings(lines(path(a, 0), null)))
        .staticMethod(
            "byte[] ReadAllBytes(string path)",
            (s, a) -> run(path(a, 0), () -> Arguments.ofBytes(Files.readAllBytes(path(a, 0)))));
  }

  private static void writing(TableBuilder table) {
    table
        .staticMethod(
            "void WriteAllText(string path, string contents)",
            (s, a) -> write(path(a, 0), encode(text(a, 1), null)))
        .staticMethod(
            "void WriteAllText(string path, string contents, System.Text.Encoding encoding)",
            (s, a) -> write(path(a, 0), encode(text(a, 1), a[2])))
        .staticMethod(
            "void WriteAllLines(string path, string[] contents)",
            (s, a) -> write(path(a, 0), encode(joined(a, 1), null)))
        .staticMethod(
            "void WriteAllLines(string path, string[] contents, System.Text.Encoding encoding)",
            (s, a) -> write(path(a, 0), encode(joined(a, 1), a[2])))
        .staticMethod(
            "void WriteAllBytes(string path, byte[] bytes)",
            (s, a) -> write(path(a, 0), Arguments.bytes(a, 1)))
        .staticMethod(
            "void AppendAllText(string path, string contents)",
            (s, a) -> write(path(a, 0), encode(text(a, 1), null), APPEND))
        .staticMethod(
            "void AppendAllText(string path, string contents, System.Text.Encoding encoding)",
            (s, a) -> write(path(a, 0), encode(text(a, 1), a[2]), APPEND))
        .staticMethod(
            "void AppendAllLines(string path, string[] contents)",
            (s, a) -> write(path(a, 0), encode(joined(a, 1), null), APPEND));
  }

  private static void moving(TableBuilder table) {
    table
        .staticMethod(
            "void Copy(string sourceFileName, string destFileName)",
            (s, a) -> copy(path(a, 0), path(a, 1), false))
        .staticMethod(
            "void Copy(string sourceFileName, string destFileName, bool overwrite)",
            (s, a) -> copy(path(a, 0), path(a, 1), Arguments.flag(a, 2)))
        .staticMethod(
            "void Move(string sourceFileName, string destFileName)",
            (s, a) -> {
              run(path(a, 1), () -> Files.move(path(a, 0), path(a, 1)));
              return AutomationNull.VALUE;
            })
        .staticMethod(
            "void Delete(string path)",
            (s, a) -> {
              run(path(a, 0), () -> Files.deleteIfExists(path(a, 0)));
              return AutomationNull.VALUE;
            });
  }

  private static Object copy(Path source, Path target, boolean overwrite) {
    if (!Files.exists(source)) {
      throw missing(source);
    }
    run(
        target,
        () ->
            overwrite
                ? Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING)
                : Files.copy(source, target));
    return AutomationNull.VALUE;
  }

  static MemberTable directories() {
    TableBuilder table = new TableBuilder();
    FileTimes.add(table);
    list(table, "GetFiles", true, false);
    list(table, "EnumerateFiles", true, false);
    list(table, "GetDirectories", false, true);
    list(table, "EnumerateDirectories", false, true);
    list(table, "GetFileSystemEntries", true, true);
    return table
        .staticMethod(
            "bool Exists(string path)",
            (s, a) -> !text(a, 0).isEmpty() && Files.isDirectory(path(a, 0)))
        .staticMethod(
            "System.IO.DirectoryInfo CreateDirectory(string path)",
            (s, a) -> {
              run(path(a, 0), () -> Files.createDirectories(path(a, 0)));
              return FileSystemInfo.directory(path(a, 0));
            })
        .staticMethod("void Delete(string path)", (s, a) -> delete(path(a, 0), false))
        .staticMethod(
            "void Delete(string path, bool recursive)",
            (s, a) -> delete(path(a, 0), Arguments.flag(a, 1)))
        .staticMethod(
            "string GetCurrentDirectory()",
            (s, a) -> ProcessContext.current().currentDirectory().toString())
        .staticMethod(
            "void SetCurrentDirectory(string path)",
            (s, a) ->
                ListMembers.nothing(() -> ProcessContext.current().setCurrentDirectory(path(a, 0))))
        .staticMethod(
            "System.IO.DirectoryInfo GetParent(string path)",
            (s, a) -> {
              Path parent = path(a, 0).getParent();
              return parent == null ? null : FileSystemInfo.directory(parent);
            })
        .build();
  }

  private static Object delete(Path directory, boolean recursive) {
    if (!Files.isDirectory(directory)) {
      throw Exceptions.of(
          "System.IO.DirectoryNotFoundException",
          "Could not find a part of the path '" + directory + "'.");
    }
    run(
        directory,
        () -> {
          if (recursive) {
            deleteTree(directory);
          } else {
            Files.delete(directory);
          }
          return null;
        });
    return AutomationNull.VALUE;
  }

  private static void deleteTree(Path directory) throws IOException {
    try (Stream<Path> children = Files.list(directory)) {
      for (Path child : (Iterable<Path>) children::iterator) {
        if (Files.isDirectory(child, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
          deleteTree(child);
        } else {
          Files.delete(child);
        }
      }
    }
    Files.delete(directory);
  }

  private static void list(TableBuilder table, String name, boolean files, boolean folders) {
    String head = "string[] " + name + "(string path";
    table
        .staticMethod(head + ")", (s, a) -> entries(text(a, 0), "*", false, files, folders))
        .staticMethod(
            head + ", string searchPattern)",
            (s, a) -> entries(text(a, 0), text(a, 1), false, files, folders))
        .staticMethod(
            head + ", string searchPattern, System.IO.SearchOption searchOption)",
            (s, a) -> entries(text(a, 0), text(a, 1), Arguments.option(a, 2) == 1, files, folders));
  }

  private static Object entries(
      String root, String pattern, boolean deep, boolean files, boolean folders) {
    Path path = path(root);
    if (!Files.isDirectory(path)) {
      throw Exceptions.of(
          "System.IO.DirectoryNotFoundException",
          "Could not find a part of the path '" + path + "'.");
    }
    List<String> found = new ArrayList<>();
    Wildcard wildcard = Wildcard.compile(pattern.equals("*.*") ? "*" : pattern, true);
    run(
        path,
        () -> {
          try (Stream<Path> all = Files.walk(path, deep ? Integer.MAX_VALUE : 1)) {
            all.filter(entry -> !entry.equals(path))
                .filter(entry -> Files.isDirectory(entry) ? folders : files)
                .filter(entry -> wildcard.matches(String.valueOf(entry.getFileName())))
                .sorted()
                .forEach(entry -> found.add(entry.toString()));
          }
          return null;
        });
    return Arguments.ofStrings(found);
  }

  static PsDateTime time(java.nio.file.attribute.FileTime time) {
    return PsDateTime.utc(time.toInstant()).toLocal();
  }
}
