package rehearse.value.member;

import static rehearse.value.member.Arguments.text;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rehearse.value.Conversion;
import rehearse.value.Hashtable;
import rehearse.value.KeyComparer;
import rehearse.value.MemberTable;
import rehearse.value.ProcessContext;
import rehearse.value.PsVersion;
import rehearse.value.format.NetFormat;

/** {@code System.Environment} and {@code System.Console}. */
final class EnvironmentMembers {
  private EnvironmentMembers() {}

  private static ProcessContext context() {
    return ProcessContext.current();
  }

  static MemberTable environment() {
    return new TableBuilder()
        .staticProperty("string CommandLine", s -> "pwsh")
        .staticProperty(
            "string CurrentDirectory",
            s -> context().currentDirectory().toString(),
            (s, value) -> context().setCurrentDirectory(Path.of(Conversion.toText(value))))
        .staticProperty("int CurrentManagedThreadId", s -> 1)
        .staticProperty("int ExitCode", s -> 0)
        .staticProperty("bool HasShutdownStarted", s -> false)
        .staticProperty("bool Is64BitOperatingSystem", s -> true)
        .staticProperty("bool Is64BitProcess", s -> true)
        .staticProperty("string MachineName", s -> context().machineName())
        .staticProperty("string NewLine", s -> System.lineSeparator())
        .staticProperty("int ProcessId", s -> (int) ProcessHandle.current().pid())
        .staticProperty("int ProcessorCount", s -> Runtime.getRuntime().availableProcessors())
        .staticProperty("string StackTrace", s -> "")
        .staticProperty("string SystemDirectory", s -> "")
        .staticProperty("int TickCount", s -> (int) (System.nanoTime() / 1_000_000L))
        .staticProperty("long TickCount64", s -> System.nanoTime() / 1_000_000L)
        .staticProperty("string UserDomainName", s -> context().machineName())
        .staticProperty("bool UserInteractive", s -> true)
        .staticProperty("string UserName", s -> context().userName())
        .staticProperty("version Version", s -> new PsVersion(10, 0, 0, -1))
        .staticMethod(
            "string GetEnvironmentVariable(string variable)",
            (s, a) -> context().variables().get(text(a, 0)))
        .staticMethod(
            "string GetEnvironmentVariable(string variable, System.EnvironmentVariableTarget"
                + " target)",
            (s, a) -> Arguments.option(a, 1) == 0 ? context().variables().get(text(a, 0)) : null)
        .staticMethod(
            "System.Collections.IDictionary GetEnvironmentVariables()", (s, a) -> variables())
        .staticMethod(
            "void SetEnvironmentVariable(string variable, string value)",
            (s, a) -> ListMembers.nothing(() -> set(text(a, 0), text(a, 1))))
        .staticMethod(
            "void SetEnvironmentVariable(string variable, string value,"
                + " System.EnvironmentVariableTarget target)",
            (s, a) -> ListMembers.nothing(() -> set(text(a, 0), text(a, 1))))
        .staticMethod(
            "string ExpandEnvironmentVariables(string name)", (s, a) -> expand(text(a, 0)))
        .staticMethod(
            "string GetFolderPath(System.Environment+SpecialFolder folder)", (s, a) -> folder(a[0]))
        .staticMethod(
            "string[] GetCommandLineArgs()",
            (s, a) -> Arguments.ofStrings(java.util.List.of("pwsh")))
        .build();
  }

  private static String folder(@Nullable Object folder) {
    String home = context().variables().getOrDefault("HOME", "");
    return switch (Conversion.toText(folder)) {
      case "UserProfile" -> home;
      case "Desktop", "DesktopDirectory" -> home.isEmpty() ? "" : home + "/Desktop";
      case "MyDocuments", "Personal" -> home;
      case "ApplicationData" -> home.isEmpty() ? "" : home + "/.config";
      case "LocalApplicationData" -> home.isEmpty() ? "" : home + "/.local/share";
      default -> "";
    };
  }

  private static void set(String name, String value) {
    if (value.isEmpty()) {
      context().variables().remove(name);
    } else {
      context().variables().put(name, value);
    }
  }

  private static Hashtable variables() {
    Hashtable table = new Hashtable(KeyComparer.ORDINAL);
    for (Map.Entry<String, String> entry : context().variables().entrySet()) {
      table.put(entry.getKey(), entry.getValue());
    }
    return table;
  }

  private static String expand(String text) {
    StringBuilder result = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int open = text.indexOf('%', at);
      int close = open < 0 ? -1 : text.indexOf('%', open + 1);
      if (close < 0) {
        break;
      }
      String value = context().variables().get(text.substring(open + 1, close));
      if (value != null) {
        result.append(text, at, open).append(value);
        at = close + 1;
      } else {
        result.append(text, at, close);
        at = close;
      }
    }
    return result.append(text.substring(at)).toString();
  }

  static MemberTable console() {
    TableBuilder table = new TableBuilder();
    String[] types = {
      "string", "bool", "char", "decimal", "double", "int", "long", "System.Object"
    };
    for (String type : types) {
      table
          .staticMethod("void Write(" + type + " value)", (s, a) -> write(line(a), false))
          .staticMethod("void WriteLine(" + type + " value)", (s, a) -> write(line(a), true));
    }
    return table
        .staticMethod("void WriteLine()", (s, a) -> write("", true))
        .staticMethod(
            "void WriteLine(string format, params System.Object[] arg)",
            (s, a) -> write(NetFormat.composite(text(a, 0), Arguments.elements(a, 1)), true))
        .staticMethod(
            "void Write(string format, params System.Object[] arg)",
            (s, a) -> write(NetFormat.composite(text(a, 0), Arguments.elements(a, 1)), false))
        .staticMethod("string ReadLine()", (s, a) -> context().readLine())
        .staticMethod("void Beep()", (s, a) -> write("\u0007", false))
        .staticMethod("void Clear()", (s, a) -> write("", false))
        .staticMethod("void ResetColor()", (s, a) -> write("", false))
        .staticProperty("int WindowWidth", s -> 120)
        .staticProperty("int WindowHeight", s -> 50)
        .staticProperty("int BufferWidth", s -> 120)
        .staticProperty("bool IsOutputRedirected", s -> true)
        .staticProperty("bool IsInputRedirected", s -> true)
        .staticProperty("bool IsErrorRedirected", s -> true)
        .staticProperty("string Title", s -> "", (s, value) -> {})
        .staticProperty(
            "System.Text.Encoding OutputEncoding",
            s -> EncodingMembers.named("utf-8"),
            (s, value) -> {})
        .staticProperty(
            "System.Text.Encoding InputEncoding",
            s -> EncodingMembers.named("utf-8"),
            (s, value) -> {})
        .staticProperty(
            "System.ConsoleColor ForegroundColor",
            s -> TableBuilder.enumValue("System.ConsoleColor", "Gray"),
            (s, value) -> {})
        .staticProperty(
            "System.ConsoleColor BackgroundColor",
            s -> TableBuilder.enumValue("System.ConsoleColor", "Black"),
            (s, value) -> {})
        .staticProperty("System.IO.TextWriter Out", s -> ConsoleWriter.OUT)
        .staticProperty("System.IO.TextWriter Error", s -> ConsoleWriter.ERROR)
        .build();
  }

  private static String line(@Nullable Object[] a) {
    return a[0] == null ? "" : ObjectMembers.text(a[0]);
  }

  private static Object write(String text, boolean newLine) {
    context().write(newLine ? text + System.lineSeparator() : text);
    return rehearse.value.AutomationNull.VALUE;
  }

  static MemberTable writers() {
    return new TableBuilder()
        .method(
            "void Write(System.Object value)",
            (s, a) -> ListMembers.nothing(() -> ConsoleWriter.of(s).write(line(a))))
        .method(
            "void WriteLine(System.Object value)",
            (s, a) ->
                ListMembers.nothing(
                    () -> ConsoleWriter.of(s).write(line(a) + System.lineSeparator())))
        .method(
            "void WriteLine()",
            (s, a) -> ListMembers.nothing(() -> ConsoleWriter.of(s).write(System.lineSeparator())))
        .method("void Flush()", (s, a) -> rehearse.value.AutomationNull.VALUE)
        .build();
  }
}
