package rehearse.conformance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import rehearse.source.Diagnostic;
import rehearse.source.SourceText;
import rehearse.syntax.ParseResult;
import rehearse.syntax.PowerShellParser;
import rehearse.syntax.SyntaxTreePrinter;
import rehearse.syntax.TokenPrinter;
import rehearse.syntax.ast.ScriptBlockAst;

/** Runs the cases that only read text: trees, parse errors, tokens. */
final class SyntaxModes {
  private SyntaxModes() {}

  /** Mode {@code ast}: the tree, or the parse errors. */
  static List<String> tree(String script) {
    SourceText source = SourceText.of(script);
    ParseResult result = PowerShellParser.parse(source);
    ScriptBlockAst tree = result.ast();
    if (tree != null && result.diagnostics().isEmpty()) {
      return List.of(SyntaxTreePrinter.print(tree));
    }
    return errors(source, result.diagnostics());
  }

  static List<String> errors(SourceText source, List<Diagnostic> diagnostics) {
    List<String> lines = new ArrayList<>();
    for (Diagnostic diagnostic : diagnostics) {
      lines.add(
          "PARSE %s @%s-%s %s%s"
              .formatted(
                  diagnostic.id(),
                  position(source, diagnostic.span().start()),
                  position(source, diagnostic.span().end()),
                  diagnostic.incomplete() ? "incomplete " : "",
                  Quote.quote(diagnostic.message())));
    }
    return lines;
  }

  private static String position(SourceText source, int offset) {
    return source.line(offset) + ":" + source.column(offset);
  }

  static List<String> tokens(String script) {
    return TokenPrinter.print(SourceText.of(script));
  }

  /** Mode {@code parse}: the verdict with the tree's digest, or the first error. */
  static List<String> parse(String script) {
    SourceText source = SourceText.of(script);
    ParseResult result = PowerShellParser.parse(source);
    ScriptBlockAst tree = result.ast();
    if (tree != null && result.diagnostics().isEmpty()) {
      return List.of("tree " + digest(SyntaxTreePrinter.print(tree)));
    }
    List<String> lines = new ArrayList<>();
    for (Diagnostic diagnostic : result.diagnostics()) {
      lines.add(diagnostic.id() + "@" + position(source, diagnostic.span().start()));
    }
    return lines;
  }

  private static String digest(String tree) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(tree.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, 10);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
