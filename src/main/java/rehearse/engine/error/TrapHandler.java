package rehearse.engine.error;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.command.ErrorRecord;
import rehearse.command.TerminatingError;
import rehearse.engine.compile.TypeReference;
import rehearse.engine.function.BlockRunner;
import rehearse.engine.node.BlockNodes.Trap;
import rehearse.engine.node.Completion;
import rehearse.engine.node.Frame;
import rehearse.engine.pipeline.ControlFlow;
import rehearse.value.PsException;
import rehearse.value.PsType;

/** Runs the {@code trap} that an error in its block calls for. */
public final class TrapHandler {
  private TrapHandler() {}

  /**
   * Deals with a failed statement of a block with traps: NORMAL if its next statement shall run.
   *
   * @param propagating whether a {@code try} is up the call stack from the block
   */
  public static Completion handle(
      Throwable failure, Frame frame, List<Trap> traps, boolean propagating) {
    Errors errors = frame.errors();
    TerminatingError error = errors.asError(failure, frame);
    frame.session().setSuccess(false);
    ErrorRecord record = error.record();
    PsException inner = CatchMatch.unwrapped(record.exception());
    Trap trap = inner == null ? null : byType(inner.type(), traps, frame);
    if (trap != null && inner != null) {
      record = CatchMatch.about(inner, record);
    } else {
      trap = byType(record.exception().type(), traps, frame);
    }
    if (trap == null) {
      trap = general(traps);
    }
    if (trap == null) {
      if (propagating) {
        throw error;
      }
      errors.settle(error, frame, false);
      return Completion.NORMAL;
    }
    errors.list().add(record);
    return run(trap, record, error, frame, propagating);
  }

  private static Completion run(
      Trap trap, ErrorRecord record, TerminatingError error, Frame frame, boolean propagating) {
    Completion completion;
    try {
      completion = BlockRunner.runTrap(trap, record, frame);
    } catch (ControlFlow.LoopJump jump) {
      if (jump.label() != null) {
        throw jump;
      }
      completion = jump.continues() ? Completion.CONTINUE : Completion.BREAK;
    }
    frame.session().setSuccess(false);
    return switch (completion) {
      case CONTINUE -> Completion.NORMAL;
      case BREAK -> throw error;
      case RETURN -> Completion.RETURN;
      case NORMAL -> {
        if (propagating) {
          throw error;
        }
        frame.errors().settle(error, frame, true);
        yield Completion.NORMAL;
      }
    };
  }

  private static @Nullable Trap byType(PsType thrown, List<Trap> traps, Frame frame) {
    Trap best = null;
    int bestRank = Integer.MAX_VALUE;
    for (Trap trap : traps) {
      TypeReference type = trap.type();
      if (type != null) {
        int rank = CatchMatch.rank(type.resolve(frame), thrown);
        if (rank < bestRank) {
          bestRank = rank;
          best = trap;
        }
      }
    }
    return best;
  }

  private static @Nullable Trap general(List<Trap> traps) {
    for (Trap trap : traps) {
      if (trap.type() == null) {
        return trap;
      }
    }
    return null;
  }
}
