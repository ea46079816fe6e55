package rehearse.engine.error;

import org.jspecify.annotations.Nullable;
import rehearse.command.ReadOnlyProperty;
import rehearse.source.SourceText;
import rehearse.source.Span;
import rehearse.value.Member;
import rehearse.value.MemberTable;
import rehearse.value.PsType;
import rehearse.value.Typed;
import rehearse.value.Types;

/** A part of a script as scripts see it: PowerShell's {@code IScriptExtent}. */
public record ScriptExtent(SourceText source, Span span) implements Typed {
  public static final PsType TYPE =
      PsType.named("System.Management.Automation.Language.InternalScriptExtent")
          .base(Types.OBJECT)
          .members(ScriptExtent::members)
          .build();

  @Override
  public PsType type() {
    return TYPE;
  }

  private String text() {
    int length = source.text().length();
    int end = Math.min(span.end(), length);
    return source.text().substring(Math.min(span.start(), end), end);
  }

  @Override
  public String toString() {
    return text();
  }

  private static MemberTable members() {
    return MemberTable.builder()
        .instance(read("File", "string", extent -> extent.source.path()))
        .instance(read("StartLineNumber", "int", e -> e.source.line(e.span.start())))
        .instance(read("StartColumnNumber", "int", e -> e.source.column(e.span.start())))
        .instance(read("EndLineNumber", "int", e -> e.source.line(e.span.end())))
        .instance(read("EndColumnNumber", "int", e -> e.source.column(e.span.end())))
        .instance(read("StartOffset", "int", e -> e.span.start()))
        .instance(read("EndOffset", "int", e -> e.span.end()))
        .instance(read("Text", "string", ScriptExtent::text))
        .build();
  }

  private static Member read(
      String name,
      String typeName,
      java.util.function.Function<ScriptExtent, @Nullable Object> reader) {
    return new ReadOnlyProperty<>(name, typeName, ScriptExtent.class, reader);
  }
}
