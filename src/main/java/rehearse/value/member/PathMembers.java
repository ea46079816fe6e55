package rehearse.value.member;

import static rehearse.value.member.Arguments.text;

import org.jspecify.annotations.Nullable;
import rehearse.value.Exceptions;
import rehearse.value.MemberTable;
import rehearse.value.ProcessContext;

/** {@code System.IO.Path}. */
final class PathMembers {
  private PathMembers() {}

  static MemberTable table() {
    return new TableBuilder()
        .constant("char DirectorySeparatorChar", '/')
        .constant("char AltDirectorySeparatorChar", '/')
        .constant("char PathSeparator", ':')
        .constant("char VolumeSeparatorChar", '/')
        .staticMethod(
            "string ChangeExtension(string path, string extension)",
            (s, a) -> changeExtension(text(a, 0), text(a, 1)))
        .staticMethod("string Combine(string path1, string path2)", (s, a) -> combine(a))
        .staticMethod(
            "string Combine(string path1, string path2, string path3)", (s, a) -> combine(a))
        .staticMethod(
            "string Combine(string path1, string path2, string path3, string path4)",
            (s, a) -> combine(a))
        .staticMethod(
            "string Combine(params string[] paths)", (s, a) -> combine(Arguments.elements(a, 0)))
        .staticMethod("string Join(string path1, string path2)", (s, a) -> join(a))
        .staticMethod("string Join(string path1, string path2, string path3)", (s, a) -> join(a))
        .staticMethod(
            "string Join(params string[] paths)", (s, a) -> join(Arguments.elements(a, 0)))
        .staticMethod("string GetDirectoryName(string path)", (s, a) -> directoryName(text(a, 0)))
        .staticMethod("string GetExtension(string path)", (s, a) -> extension(text(a, 0)))
        .staticMethod("string GetFileName(string path)", (s, a) -> fileName(text(a, 0)))
        .staticMethod(
            "string GetFileNameWithoutExtension(string path)", (s, a) -> bareName(text(a, 0)))
        .staticMethod("string GetFullPath(string path)", (s, a) -> fullPath(text(a, 0)))
        .staticMethod("char[] GetInvalidFileNameChars()", (s, a) -> Texts.toChars("\0/"))
        .staticMethod("char[] GetInvalidPathChars()", (s, a) -> Texts.toChars("\0"))
        .staticMethod(
            "string GetPathRoot(string path)", (s, a) -> text(a, 0).startsWith("/") ? "/" : "")
        .staticMethod("string GetRandomFileName()", (s, a) -> randomName())
        .staticMethod("string GetTempPath()", (s, a) -> "/tmp/")
        .staticMethod("string GetTempFileName()", (s, a) -> temporaryFile())
        .staticMethod(
            "string GetRelativePath(string relativeTo, string path)",
            (s, a) -> relative(text(a, 0), text(a, 1)))
        .staticMethod("bool HasExtension(string path)", (s, a) -> !extension(text(a, 0)).isEmpty())
        .staticMethod("bool IsPathRooted(string path)", (s, a) -> text(a, 0).startsWith("/"))
        .staticMethod(
            "bool IsPathFullyQualified(string path)", (s, a) -> text(a, 0).startsWith("/"))
        .staticMethod(
            "bool EndsInDirectorySeparator(string path)", (s, a) -> text(a, 0).endsWith("/"))
        .staticMethod(
            "string TrimEndingDirectorySeparator(string path)",
            (s, a) -> text(a, 0).replaceAll("(?<=.)/$", ""))
        .staticMethod(
            "bool Exists(string path)",
            (s, a) ->
                !text(a, 0).isEmpty() && java.nio.file.Files.exists(FileMembers.path(text(a, 0))))
        .build();
  }

  private static int nameStart(String path) {
    return path.lastIndexOf('/') + 1;
  }

  static String fileName(String path) {
    return path.substring(nameStart(path));
  }

  static String extension(String path) {
    int dot = path.lastIndexOf('.');
    return dot < nameStart(path) || dot == path.length() - 1 ? "" : path.substring(dot);
  }

  static String bareName(String path) {
    String name = fileName(path);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  private static String changeExtension(String path, String extension) {
    if (path.isEmpty()) {
      return path;
    }
    int dot = path.lastIndexOf('.');
    String bare = dot < nameStart(path) ? path : path.substring(0, dot);
    return bare + (extension.startsWith(".") ? extension : "." + extension);
  }

  private static @Nullable String directoryName(String path) {
    if (path.isEmpty() || path.equals("/")) {
      return null;
    }
    int end = path.lastIndexOf('/');
    if (end < 0) {
      return "";
    }
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    return end == 0 ? "/" : path.substring(0, end);
  }

  private static String combine(@Nullable Object[] parts) {
    String path = "";
    for (Object part : parts) {
      if (part == null) {
        throw Exceptions.argumentNull("paths");
      }
      String next = rehearse.value.Conversion.toText(part);
      if (next.startsWith("/")) {
        path = next;
      } else if (!next.isEmpty()) {
        path = path.isEmpty() || path.endsWith("/") ? path + next : path + "/" + next;
      }
    }
    return path;
  }

  private static String join(@Nullable Object[] parts) {
    String path = "";
    for (Object part : parts) {
      String next = rehearse.value.Conversion.toText(part);
      boolean separated = path.isEmpty() || path.endsWith("/") || next.startsWith("/");
      path = next.isEmpty() ? path : separated ? path + next : path + "/" + next;
    }
    return path;
  }

  private static String fullPath(String path) {
    if (path.isEmpty()) {
      throw Exceptions.argument("The path is empty.", "path");
    }
    String full = ProcessContext.current().currentDirectory().resolve(path).normalize().toString();
    return path.endsWith("/") && !full.endsWith("/") ? full + "/" : full;
  }

  private static String relative(String from, String to) {
    return FileMembers.path(from).relativize(FileMembers.path(to)).toString();
  }

  private static String randomName() {
    String digits = "abcdefghijklmnopqrstuvwxyz012345";
    java.util.Random random = new java.util.Random();
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < 11; i++) {
      name.append(i == 8 ? "." : "").append(digits.charAt(random.nextInt(32)));
    }
    return name.toString();
  }

  private static String temporaryFile() {
    Object path =
        FileMembers.run(
            FileMembers.path("/tmp"),
            () -> java.nio.file.Files.createTempFile("tmp", ".tmp").toString());
    return String.valueOf(path);
  }
}
