package rehearse.syntax.ast;

import java.util.List;
import rehearse.source.Span;

/** Commands joined by {@code |}. */
public record PipelineAst(Span span, List<CommandBaseAst> pipelineElements, boolean background)
    implements ChainableAst {
  public PipelineAst {
    pipelineElements = List.copyOf(pipelineElements);
  }
}
