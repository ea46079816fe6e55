package rehearse.syntax.ast;

import java.util.List;
import rehearse.source.Span;

/** {@code @{...}}. */
public record HashtableAst(Span span, List<HashtableAst.HashtableEntry> keyValuePairs)
    implements ExpressionAst {
  public HashtableAst {
    keyValuePairs = List.copyOf(keyValuePairs);
  }

  /** A key with its value, which is a whole statement. */
  public record HashtableEntry(ExpressionAst key, StatementAst value) {}
}
