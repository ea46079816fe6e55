package rehearse.engine.node;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import rehearse.engine.node.ConditionalNodes.Condition;
import rehearse.engine.pipeline.ControlFlow;
import rehearse.engine.scope.Variable;
import rehearse.source.Span;
import rehearse.value.AutomationNull;
import rehearse.value.Enumerator;
import rehearse.value.Types;

/** Loops. */
public final class LoopNodes {
  private LoopNodes() {}

  /** A loop: what {@code break} and {@code continue} look for. */
  abstract static class Loop extends StatementNode {
    private final @Nullable String label;
    private final StatementNode body;

    Loop(@Nullable String label, StatementNode body) {
      this.label = label;
      this.body = body;
    }

    final boolean isMeant(@Nullable String wanted) {
      return wanted == null || wanted.isEmpty() || wanted.equalsIgnoreCase(label);
    }

    /** Runs the body once: NORMAL means that the loop goes on, BREAK that it ends here. */
    final Completion runBody(Frame frame) {
      Completion completion;
      try {
        completion = body.exec(frame);
      } catch (ControlFlow.LoopJump jump) {
        if (!isMeant(jump.label())) {
          throw jump;
        }
        return jump.continues() ? Completion.NORMAL : Completion.BREAK;
      }
      frame.session().checkInterrupt();
      return completion == Completion.NORMAL ? completion : settle(frame, completion);
    }

    private Completion settle(Frame frame, Completion completion) {
      if (completion == Completion.RETURN) {
        return completion;
      }
      if (isMeant(frame.jumpLabel())) {
        frame.setJumpLabel(null);
        return completion == Completion.CONTINUE ? Completion.NORMAL : Completion.BREAK;
      }
      throw new ControlFlow.LoopJump(completion == Completion.CONTINUE, frame.jumpLabel());
    }
  }

  /** {@code while}, and {@code for} without its other parts. */
  public static final class While extends Loop {
    private final Condition condition;

    public While(@Nullable String label, Condition condition, StatementNode body) {
      super(label, body);
      this.condition = condition;
    }

    @Override
    public Completion exec(Frame frame) {
      while (condition.test(frame)) {
        Completion completion = runBody(frame);
        if (completion != Completion.NORMAL) {
          return completion == Completion.BREAK ? Completion.NORMAL : completion;
        }
      }
      return Completion.NORMAL;
    }
  }

  /** {@code do … while} and {@code do … until}. */
  public static final class Do extends Loop {
    private final Condition condition;
    private final boolean until;

    public Do(@Nullable String label, Condition condition, boolean until, StatementNode body) {
      super(label, body);
      this.condition = condition;
      this.until = until;
    }

    @Override
    public Completion exec(Frame frame) {
      do {
        Completion completion = runBody(frame);
        if (completion != Completion.NORMAL) {
          return completion == Completion.BREAK ? Completion.NORMAL : completion;
        }
      } while (condition.test(frame) != until);
      return Completion.NORMAL;
    }
  }

  /** {@code for}. */
  public static final class For extends Loop {
    private final @Nullable StatementNode initializer;
    private final @Nullable Condition condition;
    private final @Nullable StatementNode iterator;

    public For(
        @Nullable String label,
        @Nullable StatementNode initializer,
        @Nullable Condition condition,
        @Nullable StatementNode iterator,
        StatementNode body) {
      super(label, body);
      this.initializer = initializer;
      this.condition = condition;
      this.iterator = iterator;
    }

    @Override
    public Completion exec(Frame frame) {
      if (initializer != null) {
        initializer.exec(frame);
      }
      while (condition == null || condition.test(frame)) {
        Completion completion = runBody(frame);
        if (completion != Completion.NORMAL) {
          return completion == Completion.BREAK ? Completion.NORMAL : completion;
        }
        if (iterator != null) {
          iterator.exec(frame);
        }
      }
      return Completion.NORMAL;
    }
  }

  /** {@code foreach}. */
  public static final class ForEach extends Loop {
    private final TargetNode variable;
    private final AssignmentNodes.Source source;
    private final int enumeratorSlot;
    private final Span span;

    /**
     * @param enumeratorSlot the slot of {@code $foreach}, or -1 if nobody asks for it
     */
    public ForEach(
        @Nullable String label,
        TargetNode variable,
        AssignmentNodes.Source source,
        int enumeratorSlot,
        StatementNode body,
        Span span) {
      super(label, body);
      this.variable = variable;
      this.source = source;
      this.enumeratorSlot = enumeratorSlot;
      this.span = span;
    }

    @Override
    public Completion exec(Frame frame) {
      frame.setPosition(span);
      Object collection = source.value(frame);
      if (collection == null || collection == AutomationNull.VALUE) {
        return Completion.NORMAL;
      }
      if (collection instanceof Object[] array && enumeratorSlot < 0) {
        return overArray(frame, array);
      }
      Iterator<@Nullable Object> elements = CollectionNodes.iterator(collection);
      if (elements == null) {
        elements = new SingleIterator(collection);
      }
      return enumeratorSlot < 0 ? over(frame, elements) : withEnumerator(frame, elements);
    }

    private Completion overArray(Frame frame, @Nullable Object[] array) {
      for (Object element : array) {
        assign(frame, element);
        Completion completion = runBody(frame);
        if (completion != Completion.NORMAL) {
          return completion == Completion.BREAK ? Completion.NORMAL : completion;
        }
      }
      return Completion.NORMAL;
    }

    private void assign(Frame frame, @Nullable Object element) {
      if (variable instanceof VariableNodes.Local local) {
        frame.write(local.slot(), element);
      } else {
        variable.assign(frame, AutomationNull.toNull(element));
      }
    }

    private Completion over(Frame frame, Iterator<@Nullable Object> elements) {
      while (elements.hasNext()) {
        assign(frame, elements.next());
        Completion completion = runBody(frame);
        if (completion != Completion.NORMAL) {
          return completion == Completion.BREAK ? Completion.NORMAL : completion;
        }
      }
      return Completion.NORMAL;
    }

    private Completion withEnumerator(Frame frame, Iterator<@Nullable Object> elements) {
      Enumerator enumerator = new Enumerator(Types.ENUMERATOR, elements);
      Variable place = frame.localOrNew(enumeratorSlot);
      Object before = place.get();
      place.setUnguarded(enumerator);
      try {
        while (enumerator.moveNext()) {
          assign(frame, enumerator.current());
          Completion completion = runBody(frame);
          if (completion != Completion.NORMAL) {
            return completion == Completion.BREAK ? Completion.NORMAL : completion;
          }
        }
        return Completion.NORMAL;
      } finally {
        place.setUnguarded(before);
      }
    }
  }

  /** One element. */
  static final class SingleIterator implements Iterator<@Nullable Object> {
    private final @Nullable Object element;
    private boolean done;

    SingleIterator(@Nullable Object element) {
      this.element = element;
    }

    @Override
    public boolean hasNext() {
      return !done;
    }

    @Override
    public @Nullable Object next() {
      if (done) {
        throw new java.util.NoSuchElementException();
      }
      done = true;
      return element;
    }
  }
}
