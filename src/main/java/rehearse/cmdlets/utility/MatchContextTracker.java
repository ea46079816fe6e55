package rehearse.cmdlets.utility;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Gathers the lines around matches, and gives each match on when it has them all. */
final class MatchContextTracker {
  private final int before;
  private final int after;
  private final Consumer<MatchInfo> target;
  private final ArrayDeque<String> previous = new ArrayDeque<>();
  private final ArrayDeque<String> unshown = new ArrayDeque<>();
  private final ArrayDeque<Pending> waiting = new ArrayDeque<>();
  private @Nullable Pending showing;

  /** A match whose following lines are still to come. */
  private static final class Pending {
    private final MatchInfo match;
    private final List<String> before;
    private final List<String> shownBefore;
    private final List<String> after = new ArrayList<>();
    private final List<String> shownAfter = new ArrayList<>();

    Pending(MatchInfo match, List<String> before, List<String> shownBefore) {
      this.match = match;
      this.before = before;
      this.shownBefore = shownBefore;
    }
  }

  MatchContextTracker(int before, int after, Consumer<MatchInfo> target) {
    this.before = before;
    this.after = after;
    this.target = target;
  }

  private boolean isOff() {
    return before == 0 && after == 0;
  }

  /** Takes a line that did not match. */
  void addLine(String line) {
    if (isOff()) {
      return;
    }
    Pending last = showing;
    if (last != null && last.shownAfter.size() < after) {
      last.shownAfter.add(line);
    } else {
      push(unshown, line);
    }
    follow(line);
  }

  /** Takes a line that matched. */
  void addMatch(MatchInfo match) {
    if (isOff()) {
      target.accept(match);
      return;
    }
    Pending pending = new Pending(match, new ArrayList<>(previous), new ArrayList<>(unshown));
    unshown.clear();
    follow(match.line());
    showing = pending;
    waiting.add(pending);
    giveComplete();
  }

  private void follow(String line) {
    for (Pending pending : waiting) {
      pending.after.add(line);
    }
    push(previous, line);
    giveComplete();
  }

  private void push(ArrayDeque<String> lines, String line) {
    lines.add(line);
    if (lines.size() > before) {
      lines.remove();
    }
  }

  private void giveComplete() {
    while (!waiting.isEmpty() && waiting.getFirst().after.size() >= after) {
      give(waiting.remove());
    }
  }

  /** Gives on what still waits for lines, there being none. */
  void finish() {
    while (!waiting.isEmpty()) {
      give(waiting.remove());
    }
    previous.clear();
    unshown.clear();
    showing = null;
  }

  private void give(Pending pending) {
    pending.match.setContext(
        new MatchInfoContext(
            pending.before, pending.after, pending.shownBefore, pending.shownAfter));
    target.accept(pending.match);
  }
}
