package rehearse.syntax.ast;

import java.util.List;
import rehearse.source.Span;

/** A statement that could not be parsed; only in trees of scripts with parse errors. */
public record ErrorStatementAst(Span span, List<Ast> nestedAst) implements PipelineBaseAst {
  public ErrorStatementAst {
    nestedAst = List.copyOf(nestedAst);
  }
}
