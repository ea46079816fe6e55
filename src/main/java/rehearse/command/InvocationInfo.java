package rehearse.command;

import org.jspecify.annotations.Nullable;
import rehearse.source.SourceText;
import rehearse.source.Span;

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
    int pipelineLength) {
  public static final InvocationInfo NONE = new InvocationInfo("", null, null, null, 0, 0);

  /** Returns the same call, with a part of it as what an error points at. */
  public InvocationInfo at(Span part) {
    return new InvocationInfo(command, resolved, source, part, pipelinePosition, pipelineLength);
  }
}
