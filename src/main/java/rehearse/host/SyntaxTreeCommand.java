package rehearse.host;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import rehearse.source.Diagnostic;
import rehearse.source.SourceText;
import rehearse.syntax.ParseResult;
import rehearse.syntax.PowerShellParser;
import rehearse.syntax.SyntaxTreePrinter;
import rehearse.syntax.ast.ScriptBlockAst;

/**
 * {@code --ast FILE…}: one line a file, tab-separated: path, {@code ok} or {@code errors}, and the
 * tree or the {@code id@line:column} list.
 */
final class SyntaxTreeCommand {
  private final HostIo io;

  SyntaxTreeCommand(HostIo io) {
    this.io = io;
  }

  /** Prints all files' lines and returns the exit code: 1 if any file could not be read. */
  int run(CommandLine line) {
    List<String> names = new ArrayList<>(line.arguments());
    String list = line.filesFrom();
    int exit = 0;
    if (list != null) {
      try {
        Files.readAllLines(io.directory().resolve(list)).stream()
            .filter(name -> !name.isBlank())
            .forEach(names::add);
      } catch (IOException e) {
        io.err().println("rehearse: cannot read the list '" + list + "': " + e.getMessage());
        exit = 1;
      }
    }
    PrintStream out = io.out();
    for (String name : names) {
      try {
        out.print(line(name, ScriptFile.read(io.directory().resolve(Path.of(name)))));
        out.print('\n');
      } catch (IOException e) {
        io.err().println("rehearse: cannot read '" + name + "': " + e.getMessage());
        exit = 1;
      }
    }
    out.flush();
    return exit;
  }

  private static String line(String name, SourceText source) {
    ParseResult result = PowerShellParser.parse(source);
    ScriptBlockAst tree = result.ast();
    if (tree != null && result.diagnostics().isEmpty()) {
      return name + "\tok\t" + SyntaxTreePrinter.print(tree);
    }
    StringJoiner errors = new StringJoiner(" ");
    for (Diagnostic diagnostic : result.diagnostics()) {
      int start = diagnostic.span().start();
      errors.add(diagnostic.id() + "@" + source.line(start) + ":" + source.column(start));
    }
    return name + "\terrors\t" + errors;
  }
}
