package rehearse.syntax;

import java.util.ArrayList;
import java.util.List;
import rehearse.source.SourceText;
import rehearse.source.Span;
import rehearse.syntax.ast.TokenFlags;
import rehearse.syntax.token.ScannedToken;

/** Prints the tokens of a script, one a line: kind, extent, text and flags. */
public final class TokenPrinter {
  private final SourceText source;
  private final List<String> lines = new ArrayList<>();

  private TokenPrinter(SourceText source) {
    this.source = source;
  }

  /** Returns the tokens of a script; those inside expandable strings are indented under them. */
  public static List<String> print(SourceText source) {
    TokenPrinter printer = new TokenPrinter(source);
    printer.print(PowerShellParser.tokens(source), "");
    return printer.lines;
  }

  private void print(List<ScannedToken> tokens, String indent) {
    for (ScannedToken token : tokens) {
      lines.add(indent + line(token));
      print(token.nested(), indent + "  ");
    }
  }

  private String line(ScannedToken token) {
    StringBuilder line = new StringBuilder(token.kind().displayName());
    Span span = token.span();
    line.append(' ').append(position(span.start())).append('-').append(position(span.end()));
    line.append(' ');
    SyntaxTreePrinter.quote(token.text(), line);
    if (token.flags() != 0) {
      line.append(" [").append(TokenFlags.names(token.flags())).append(']');
    }
    return line.toString();
  }

  private String position(int offset) {
    return source.line(offset) + ":" + source.column(offset);
  }
}
