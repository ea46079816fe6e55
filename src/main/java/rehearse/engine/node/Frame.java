package rehearse.engine.node;

import org.jspecify.annotations.Nullable;
import rehearse.engine.PowerShellSession;
import rehearse.engine.error.Errors;
import rehearse.engine.function.Call;
import rehearse.engine.pipeline.Collector;
import rehearse.engine.pipeline.ControlFlow;
import rehearse.engine.pipeline.Streams;
import rehearse.engine.pipeline.Unroll;
import rehearse.engine.scope.Layout;
import rehearse.engine.scope.Scope;
import rehearse.engine.scope.Variable;
import rehearse.engine.scope.VariableName;
import rehearse.source.Span;
import rehearse.value.AutomationNull;
import rehearse.value.Output;

/**
 * One run of a script block's code: its scope, its places for variables, where its output and its
 * records go. A block that runs in its caller's scope has a frame of its own that remembers where
 * in that scope its variables are.
 */
public final class Frame {
  private final PowerShellSession session;
  private final Scope scope;
  private final Layout layout;
  private final @Nullable Variable[] slots;
  private final boolean owner;
  private final Call call;
  private Output out;
  private Streams streams;
  private Span position = NOWHERE;
  private @Nullable String jumpLabel;

  private static final Span NOWHERE = new Span(0, 0);

  /** Makes the frame of a block that has {@code scope} to itself. */
  public static Frame owning(
      PowerShellSession session, Scope scope, Call call, Output out, Streams streams) {
    return new Frame(session, scope, scope.layout(), scope.slots(), true, call, out, streams);
  }

  /** Makes the frame of a block that runs in a scope which is there already. */
  public static Frame borrowing(
      PowerShellSession session,
      Scope scope,
      Layout layout,
      Call call,
      Output out,
      Streams streams) {
    return new Frame(
        session, scope, layout, new Variable[layout.size()], false, call, out, streams);
  }

  private Frame(
      PowerShellSession session,
      Scope scope,
      Layout layout,
      @Nullable Variable[] slots,
      boolean owner,
      Call call,
      Output out,
      Streams streams) {
    this.session = session;
    this.scope = scope;
    this.layout = layout;
    this.slots = slots;
    this.owner = owner;
    this.call = call;
    this.out = out;
    this.streams = streams;
  }

  public PowerShellSession session() {
    return session;
  }

  public Scope scope() {
    return scope;
  }

  public Call call() {
    return call;
  }

  public Output out() {
    return out;
  }

  public void setOut(Output output) {
    out = output;
  }

  public Streams streams() {
    return streams;
  }

  public void setStreams(Streams changed) {
    streams = changed;
  }

  /** Returns the extent of what runs just now, for errors to point at. */
  public Span position() {
    return position;
  }

  public void setPosition(Span span) {
    position = span;
  }

  public @Nullable String jumpLabel() {
    return jumpLabel;
  }

  public void setJumpLabel(@Nullable String label) {
    jumpLabel = label;
  }

  /** Returns the value of the variable in {@code slot}; null if there is no such variable. */
  public @Nullable Object read(int slot) {
    Variable variable = slots[slot];
    if (variable != null && variable.isPlainToRead()) {
      return variable.plainValue();
    }
    Variable found = lookUp(slot);
    return found == null ? null : found.get();
  }

  /** Returns the variable in {@code slot} as code here sees it, or null. */
  public @Nullable Variable lookUp(int slot) {
    Variable variable = slots[slot];
    if (variable != null && !variable.isRemoved()) {
      return variable;
    }
    VariableName name = layout.name(slot);
    if (!owner) {
      Variable own = scope.local(name);
      slots[slot] = own;
      if (own != null) {
        return own;
      }
    }
    return scope.find(name);
  }

  /** Returns the variable in {@code slot} of this very scope, or null. */
  public @Nullable Variable local(int slot) {
    Variable variable = slots[slot];
    if (variable != null && !variable.isRemoved()) {
      return variable;
    }
    Variable own = scope.local(layout.name(slot));
    slots[slot] = own;
    return own;
  }

  /** Assigns to the variable in {@code slot}, made here if this scope has none. */
  public void write(int slot, @Nullable Object value) {
    Variable variable = slots[slot];
    if (variable != null && variable.isPlainToWrite()) {
      variable.setPlainValue(value);
    } else {
      localOrNew(slot).set(value);
    }
  }

  /** Returns the variable in {@code slot} of this very scope, made if need be. */
  public Variable localOrNew(int slot) {
    Variable variable = local(slot);
    if (variable == null) {
      VariableName name = layout.name(slot);
      Variable shared = session.sharedVariable(name);
      if (shared != null) {
        return shared;
      }
      variable = scope.create(name, layout.spelling(slot));
      slots[slot] = variable;
    }
    return variable;
  }

  /** Notes that the variable in {@code slot} is {@code variable}. */
  public void place(int slot, Variable variable) {
    slots[slot] = variable;
  }

  public Layout layout() {
    return layout;
  }

  public Errors errors() {
    return session.errors();
  }

  /**
   * Returns what carries a {@code break}, {@code continue} or {@code return} out of a place where a
   * value was wanted.
   */
  RuntimeException leave(Completion completion, Output before, Collector collected) {
    if (completion == Completion.RETURN) {
      Object result = collected.result();
      if (result != AutomationNull.VALUE) {
        Unroll.write(result, before);
      }
      return new ReturnJump(this);
    }
    return new ControlFlow.LoopJump(completion == Completion.CONTINUE, jumpLabel);
  }
}
