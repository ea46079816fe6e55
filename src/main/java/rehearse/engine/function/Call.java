package rehearse.engine.function;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.command.BoundParameters;
import rehearse.command.ErrorRecord;
import rehearse.command.InvocationInfo;
import rehearse.engine.node.Frame;
import rehearse.engine.scope.CallState;
import rehearse.engine.scope.VariableName;
import rehearse.value.Enumerator;
import rehearse.value.Types;

/** One call of a script block, function or script, and what it knows about itself. */
public final class Call implements CallState {
  private static final @Nullable Object[] NO_ARGUMENTS = {};

  private final CodeBlock code;
  private final String displayName;
  private final @Nullable Call caller;
  private @Nullable Object[] arguments = NO_ARGUMENTS;
  private InvocationInfo info = InvocationInfo.NONE;
  private @Nullable BoundParameters bound;
  private @Nullable Object input = ABSENT;
  private @Nullable Object cmdlet;
  private @Nullable Frame frame;
  private @Nullable ErrorRecord caught;
  private @Nullable Object methodResult;

  public Call(CodeBlock code, String displayName, @Nullable Call caller) {
    this.code = code;
    this.displayName = displayName;
    this.caller = caller;
  }

  public CodeBlock code() {
    return code;
  }

  /** Returns what the call stack shows: a function's name, or {@code <ScriptBlock>}. */
  public String displayName() {
    return displayName;
  }

  public @Nullable Call caller() {
    return caller;
  }

  public @Nullable Frame frame() {
    return frame;
  }

  public void setFrame(Frame newFrame) {
    frame = newFrame;
  }

  public @Nullable Object[] arguments() {
    return arguments;
  }

  public void setArguments(@Nullable Object[] values) {
    arguments = values;
  }

  public InvocationInfo info() {
    return info;
  }

  public void setInfo(InvocationInfo invocation) {
    info = invocation;
  }

  public @Nullable BoundParameters bound() {
    return bound;
  }

  public void setBound(@Nullable BoundParameters parameters) {
    bound = parameters;
  }

  /** Sets what {@code $input} enumerates. */
  public void setInput(@Nullable Object enumerator) {
    input = enumerator;
  }

  public @Nullable Object cmdlet() {
    return cmdlet;
  }

  /** Sets {@code $PSCmdlet}. */
  public void setCmdlet(@Nullable Object newCmdlet) {
    cmdlet = newCmdlet;
  }

  /** Returns the record that the innermost running {@code catch} clause caught, or null. */
  public @Nullable ErrorRecord caught() {
    return caught;
  }

  public void setCaught(@Nullable ErrorRecord record) {
    caught = record;
  }

  public @Nullable Object methodResult() {
    return methodResult;
  }

  public void setMethodResult(@Nullable Object value) {
    methodResult = value;
  }

  @Override
  public @Nullable Object automatic(VariableName name) {
    if (name == VariableName.ARGS) {
      return arguments;
    }
    if (name == VariableName.INPUT) {
      return input();
    }
    if (name == VariableName.BOUND_PARAMETERS) {
      return boundParameters();
    }
    if (name == VariableName.MY_INVOCATION) {
      return info;
    }
    if (name == VariableName.SCRIPT_ROOT) {
      return scriptRoot();
    }
    if (name == VariableName.COMMAND_PATH) {
      String path = code.source().path();
      return path == null ? "" : path;
    }
    return cmdlet == null ? ABSENT : cmdlet;
  }

  /** Returns {@code $input}. */
  public @Nullable Object input() {
    return input == ABSENT
        ? new Enumerator(Types.ENUMERATOR, List.<@Nullable Object>of().iterator())
        : input;
  }

  /** Returns {@code $PSBoundParameters}. */
  public Object boundParameters() {
    BoundParameters parameters = bound;
    return parameters == null
        ? new java.util.LinkedHashMap<String, Object>()
        : parameters.dictionary();
  }

  /** Returns {@code $PSScriptRoot}. */
  public String scriptRoot() {
    String path = code.source().path();
    if (path == null) {
      return "";
    }
    Path parent = Path.of(path).getParent();
    return parent == null ? "" : parent.toString();
  }
}
