package rehearse.engine.error;

import rehearse.command.ReadOnlyProperty;
import rehearse.source.Diagnostic;
import rehearse.source.SourceText;
import rehearse.source.Span;
import rehearse.value.MemberTable;
import rehearse.value.PsType;
import rehearse.value.Typed;
import rehearse.value.Types;

/** One thing that keeps a text from being run, as scripts see it. */
public record ParseError(SourceText source, Diagnostic diagnostic) implements Typed {
  private static final String LANGUAGE = "System.Management.Automation.Language.";

  public static final PsType TYPE =
      PsType.named(LANGUAGE + "ParseError").base(Types.OBJECT).members(ParseError::members).build();

  @Override
  public PsType type() {
    return TYPE;
  }

  public ScriptExtent extent() {
    return new ScriptExtent(source, diagnostic.span());
  }

  /** Returns where the error is, with its line and a mark under the extent, and what it is. */
  @Override
  public String toString() {
    return position(source, diagnostic.span()) + "\n" + diagnostic.message();
  }

  private static String position(SourceText source, Span span) {
    int line = source.line(span.start());
    int column = source.column(span.start());
    String content = source.lineText(line);
    int length = Math.max(1, Math.min(span.length(), content.length() - column + 1));
    String path = source.path();
    return (path == null ? "At line:" : "At " + path + ":")
        + line
        + " char:"
        + column
        + "\n+ "
        + content
        + "\n+ "
        + " ".repeat(column - 1)
        + "~".repeat(length);
  }

  private static MemberTable members() {
    Class<ParseError> owner = ParseError.class;
    return MemberTable.builder()
        .instance(
            new ReadOnlyProperty<>("Extent", LANGUAGE + "IScriptExtent", owner, ParseError::extent))
        .instance(new ReadOnlyProperty<>("ErrorId", "string", owner, e -> e.diagnostic.id()))
        .instance(new ReadOnlyProperty<>("Message", "string", owner, e -> e.diagnostic.message()))
        .instance(
            new ReadOnlyProperty<>(
                "IncompleteInput", "bool", owner, e -> e.diagnostic.incomplete()))
        .build();
  }
}
