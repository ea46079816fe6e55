package rehearse.engine.node;

import org.jspecify.annotations.Nullable;
import rehearse.engine.error.LanguageErrors;
import rehearse.engine.scope.Scope;
import rehearse.engine.scope.Variable;
import rehearse.engine.scope.VariableName;
import rehearse.syntax.ast.VariablePath;
import rehearse.value.ErrorCategory;

/** Reading variables. */
public final class VariableNodes {
  private VariableNodes() {}

  /** A variable without a qualifier, in a slot of the frame. */
  public static final class Local extends TargetNode {
    private final int slot;
    private final String spelling;

    public Local(int slot, String spelling) {
      this.slot = slot;
      this.spelling = spelling;
    }

    public int slot() {
      return slot;
    }

    @Override
    public @Nullable Object eval(Frame frame) {
      Variable variable = frame.lookUp(slot);
      if (variable != null) {
        return variable.isPlainToRead() ? variable.plainValue() : variable.get();
      }
      return undefined(frame, spelling);
    }

    @Override
    public void assign(Frame frame, @Nullable Object value) {
      frame.write(slot, value);
    }

    @Override
    public @Nullable Object update(Frame frame, Update update) {
      Object value = update.apply(eval(frame), frame);
      frame.write(slot, value);
      return value;
    }

    /** Reads this scope's own variable: {@code +=} does not start from a caller's value. */
    @Override
    public @Nullable Object evalForUpdate(Frame frame) {
      Variable variable = frame.local(slot);
      if (variable == null) {
        return frame.scope().strictMode() > 0 ? eval(frame) : null;
      }
      return variable.get();
    }

    @Override
    public Variable variable(Frame frame) {
      return frame.localOrNew(slot);
    }

    @Override
    public @Nullable Object evalQuietly(Frame frame) {
      return frame.read(slot);
    }
  }

  static @Nullable Object undefined(Frame frame, String spelling) {
    if (frame.scope().strictMode() > 0) {
      throw LanguageErrors.error(
              "VariableIsUndefined",
              ErrorCategory.InvalidOperation,
              "The variable '$" + spelling + "' cannot be retrieved because it has not been set.")
          .withTarget(spelling);
    }
    return null;
  }

  /** A variable of a scope that its name asks for. */
  public static final class Qualified extends TargetNode {
    private final VariablePath path;
    private final VariableName name;

    public Qualified(VariablePath path) {
      this.path = path;
      this.name = VariableName.of(path.unqualifiedPath());
    }

    private Scope scope(Frame frame) {
      VariablePath.Scope scope = path.scope();
      if (scope == VariablePath.Scope.GLOBAL) {
        return frame.scope().globalScope();
      }
      return scope == VariablePath.Scope.SCRIPT ? frame.scope().scriptScope() : frame.scope();
    }

    @Override
    public @Nullable Object eval(Frame frame) {
      Variable variable = find(frame);
      return variable == null ? undefined(frame, path.userPath()) : variable.get();
    }

    @Override
    public @Nullable Object evalQuietly(Frame frame) {
      Variable variable = find(frame);
      return variable == null ? null : variable.get();
    }

    private @Nullable Variable find(Frame frame) {
      if (path.scope() == VariablePath.Scope.USING) {
        return frame.scope().find(name);
      }
      return scope(frame).local(name);
    }

    @Override
    public void assign(Frame frame, @Nullable Object value) {
      variable(frame).set(value);
    }

    @Override
    public Variable variable(Frame frame) {
      Variable variable = scope(frame).localOrNew(name, path.unqualifiedPath());
      if (path.scope() == VariablePath.Scope.PRIVATE) {
        variable.expose().options().add(rehearse.command.PsVariable.Option.Private);
      }
      return variable;
    }
  }

  /** An item of a drive, such as {@code $env:PATH} or {@code ${function:f}}. */
  public static final class DriveItem extends TargetNode {
    private final String drive;
    private final String path;

    public DriveItem(String drive, String path) {
      this.drive = drive;
      this.path = path;
    }

    @Override
    public @Nullable Object eval(Frame frame) {
      return frame.session().drives().get(frame, drive, path);
    }

    @Override
    public @Nullable Object evalQuietly(Frame frame) {
      return eval(frame);
    }

    @Override
    public void assign(Frame frame, @Nullable Object value) {
      frame.session().drives().set(frame, drive, path, value);
    }
  }
}
