package rehearse.syntax.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rehearse.syntax.ast.VariableExpressionAst;

/** A stretch of a method that control enters at its start only and leaves at its end only. */
final class FlowBlock {
  /** An assignment to a variable, or a look at one. */
  private record Use(String name, @Nullable VariableExpressionAst read) {}

  private final List<Use> uses = new ArrayList<>();
  private final List<FlowBlock> successors = new ArrayList<>(2);
  private final List<FlowBlock> predecessors = new ArrayList<>(2);
  private boolean reachable;
  private boolean leaves;
  private boolean ordered;
  private @Nullable Set<String> assigned;

  /** Returns the block that a method starts with. */
  static FlowBlock entry() {
    FlowBlock block = new FlowBlock();
    block.reachable = true;
    return block;
  }

  /**
   * Tells that control may go from here to {@code next}. As in PowerShell it is the moment of the
   * first such call that decides whether {@code next} counts as reachable from here.
   */
  void flowsTo(FlowBlock next) {
    if (!successors.contains(next)) {
      next.reachable |= reachable;
      successors.add(next);
      next.predecessors.add(this);
    }
  }

  /** Tells that the method ends here with a value or an error. */
  void setLeaves() {
    leaves = true;
  }

  void assigns(String name) {
    uses.add(new Use(name, null));
  }

  void reads(String name, VariableExpressionAst variable) {
    uses.add(new Use(name, variable));
  }

  /** Returns whether every way to this block, a method's end, gives a value or an error. */
  boolean isReachedByLeavingOnly() {
    return predecessors.stream().allMatch(block -> block.leaves || !block.reachable);
  }

  /** Returns what is read, from this block on, where no assignment is sure to have come before. */
  List<VariableExpressionAst> unassignedReads() {
    List<VariableExpressionAst> found = new ArrayList<>();
    for (FlowBlock block : inOrder()) {
      block.collect(found);
    }
    return found;
  }

  private void collect(List<VariableExpressionAst> found) {
    Set<String> known = null;
    for (FlowBlock block : predecessors) {
      if (block.assigned != null) {
        if (known == null) {
          known = new HashSet<>(block.assigned);
        } else {
          known.retainAll(block.assigned);
        }
      }
    }
    Set<String> here = known == null ? new HashSet<>() : known;
    for (Use use : uses) {
      if (use.read == null) {
        here.add(use.name);
      } else if (!here.contains(use.name)) {
        found.add(use.read);
      }
    }
    assigned = here;
  }

  /** Returns the blocks so that, loops aside, each comes after all that flow to it. */
  private List<FlowBlock> inOrder() {
    Deque<FlowBlock> order = new ArrayDeque<>();
    Deque<FlowBlock> open = new ArrayDeque<>();
    Deque<Integer> positions = new ArrayDeque<>();
    ordered = true;
    open.push(this);
    positions.push(0);
    while (!open.isEmpty()) {
      FlowBlock block = open.peek();
      int position = positions.pop();
      if (position == block.successors.size()) {
        order.push(open.pop());
        continue;
      }
      positions.push(position + 1);
      FlowBlock next = block.successors.get(position);
      if (!next.ordered) {
        next.ordered = true;
        open.push(next);
        positions.push(0);
      }
    }
    return new ArrayList<>(order);
  }
}
