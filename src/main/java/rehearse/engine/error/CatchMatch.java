package rehearse.engine.error;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.command.ErrorRecord;
import rehearse.command.TerminatingError;
import rehearse.engine.compile.TypeReference;
import rehearse.engine.node.Frame;
import rehearse.engine.node.TryNode.CatchClause;
import rehearse.value.PsException;
import rehearse.value.PsType;
import rehearse.value.Types;

/** Which {@code catch} clause takes an error, and the record it sees as {@code $_}. */
public record CatchMatch(CatchClause clause, ErrorRecord record) {

  /** Returns the clause for {@code failure}, or null if none takes it. */
  public static @Nullable CatchMatch find(
      Throwable failure, List<CatchClause> clauses, Frame frame) {
    TerminatingError error = frame.errors().asError(failure, frame);
    ErrorRecord record = error.record();
    PsException exception = record.exception();
    PsException inner = unwrapped(exception);
    CatchClause clause = inner == null ? null : byType(inner.type(), clauses, frame);
    if (clause != null && inner != null) {
      return new CatchMatch(clause, about(inner, record));
    }
    clause = byType(exception.type(), clauses, frame);
    if (clause == null && !Types.RUNTIME_EXCEPTION.isAssignableFrom(exception.type())) {
      clause = byType(Types.RUNTIME_EXCEPTION, clauses, frame);
    }
    if (clause == null) {
      clause = catchAll(clauses);
    }
    return clause == null ? null : new CatchMatch(clause, record);
  }

  /** Returns the exception behind a RuntimeException; the script sees any other directly. */
  static @Nullable PsException unwrapped(PsException exception) {
    return Types.RUNTIME_EXCEPTION.isAssignableFrom(exception.type()) ? exception.inner() : null;
  }

  /** Returns the record of {@code exception}, otherwise like {@code record}. */
  static ErrorRecord about(PsException exception, ErrorRecord record) {
    ErrorRecord copy =
        new ErrorRecord(exception, record.errorId(), record.category(), record.target());
    String suffix = record.suffix();
    if (suffix != null) {
      copy.withSuffix(suffix);
    }
    copy.setInvocation(record.invocation());
    String trace = record.scriptStackTrace();
    if (trace != null) {
      copy.setScriptStackTrace(trace);
    }
    return copy;
  }

  private static @Nullable CatchClause byType(
      PsType thrown, List<CatchClause> clauses, Frame frame) {
    CatchClause best = null;
    int bestRank = Integer.MAX_VALUE;
    for (CatchClause clause : clauses) {
      for (TypeReference reference : clause.types()) {
        int rank = rank(reference.resolve(frame), thrown);
        if (rank < bestRank) {
          bestRank = rank;
          best = clause;
        }
      }
    }
    return best;
  }

  /** Returns how many steps up from {@code thrown} the type {@code caught} is. */
  static int rank(PsType caught, PsType thrown) {
    int rank = 0;
    for (PsType type = thrown; type != null; type = type.base()) {
      if (type == caught || type.fullName().equals(caught.fullName())) {
        return rank;
      }
      rank++;
    }
    return caught.isAssignableFrom(thrown) ? rank : Integer.MAX_VALUE;
  }

  private static @Nullable CatchClause catchAll(List<CatchClause> clauses) {
    for (CatchClause clause : clauses) {
      if (clause.types().isEmpty()) {
        return clause;
      }
    }
    return null;
  }
}
