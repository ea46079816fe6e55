package rehearse.engine.node;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.engine.compile.TypeReference;
import rehearse.engine.error.TrapHandler;

/** Lists of statements: where a statement's error is dealt with, and traps. */
public final class BlockNodes {
  private BlockNodes() {}

  /** Nothing to run. */
  public static final class Empty extends StatementNode {
    @Override
    public Completion exec(Frame frame) {
      return Completion.NORMAL;
    }
  }

  /**
   * Statements in order. An error in one is reported, and the next one runs, unless rules differ.
   */
  public static final class Statements extends StatementNode {
    private final StatementNode[] statements;
    private final boolean insideTrap;

    /**
     * @param insideTrap whether a block around this one has traps, which deal with errors there
     */
    public Statements(StatementNode[] statements, boolean insideTrap) {
      this.statements = statements;
      this.insideTrap = insideTrap;
    }

    @Override
    public Completion exec(Frame frame) {
      StatementNode[] list = statements;
      int at = 0;
      while (true) {
        try {
          while (at < list.length) {
            Completion completion = list[at].exec(frame);
            if (completion != Completion.NORMAL) {
              return completion;
            }
            at++;
          }
          return Completion.NORMAL;
        } catch (RuntimeException | StackOverflowError failure) {
          frame.errors().statementFailed(failure, frame, insideTrap);
          at++;
        }
      }
    }
  }

  /** Statements of a block that has traps. */
  public static final class TrappedStatements extends StatementNode {
    private final StatementNode[] statements;
    private final List<Trap> traps;

    public TrappedStatements(StatementNode[] statements, List<Trap> traps) {
      this.statements = statements;
      this.traps = List.copyOf(traps);
    }

    @Override
    public Completion exec(Frame frame) {
      boolean before = frame.errors().setPropagating(false);
      try {
        int at = 0;
        while (true) {
          try {
            while (at < statements.length) {
              Completion completion = statements[at].exec(frame);
              if (completion != Completion.NORMAL) {
                return completion;
              }
              at++;
            }
            return Completion.NORMAL;
          } catch (RuntimeException | StackOverflowError failure) {
            Completion completion = TrapHandler.handle(failure, frame, traps, before);
            if (completion != Completion.NORMAL) {
              return completion;
            }
            at++;
          }
        }
      } finally {
        frame.errors().setPropagating(before);
      }
    }
  }

  /**
   * A {@code trap}.
   *
   * @param type what it catches, or null for everything
   */
  public record Trap(@Nullable TypeReference type, StatementNode body, int underscoreSlot) {}
}
