package rehearse.command;

import org.jspecify.annotations.Nullable;
import rehearse.source.SourceText;
import rehearse.source.Span;
import rehearse.value.PsType;
import rehearse.value.TypeNames;
import rehearse.value.Typed;

/**
 * Where a command was called: {@code $MyInvocation}, and the position of an error record.
 *
 * @param command the name as typed; empty for an expression
 * @param source the text that holds the call, or null for a call from Java
 * @param span the call's extent in that text
 */
public record InvocationInfo(
    String command,
    @Nullable CommandInfo resolved,
    @Nullable SourceText source,
    @Nullable Span span,
    int pipelinePosition,
    int pipelineLength)
    implements Typed {
  public static final PsType TYPE = TypeNames.named("System.Management.Automation.InvocationInfo");

  public static final InvocationInfo NONE = new InvocationInfo("", null, null, null, 0, 0);

  @Override
  public PsType type() {
    return TYPE;
  }

  /** Returns the 1-based line, or 0 if there is no position. */
  public int line() {
    return source == null || span == null ? 0 : source.line(span.start());
  }

  /** Returns the 1-based column, or 0 if there is no position. */
  public int column() {
    return source == null || span == null ? 0 : source.column(span.start());
  }

  @Override
  public String toString() {
    return TYPE.fullName();
  }

  /** Returns the same call, with a part of it as what an error points at. */
  public InvocationInfo at(Span part) {
    return new InvocationInfo(command, resolved, source, part, pipelinePosition, pipelineLength);
  }
}
