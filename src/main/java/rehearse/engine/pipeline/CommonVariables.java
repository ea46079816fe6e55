package rehearse.engine.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.command.BoundParameters;
import rehearse.command.CommonParameter;
import rehearse.engine.scope.Scope;
import rehearse.engine.scope.Variable;
import rehearse.engine.scope.VariableName;
import rehearse.syntax.ast.VariablePath;
import rehearse.value.Conversion;
import rehearse.value.Output;

/**
 * The variables that {@code -OutVariable}, {@code -ErrorVariable} and their like name, and the
 * objects that {@code -OutBuffer} holds back.
 */
public final class CommonVariables {
  static final CommonVariables NONE = new CommonVariables(null, null);

  private final @Nullable Buffer buffer;
  private final @Nullable Variable pipelineVariable;

  private CommonVariables(@Nullable Buffer buffer, @Nullable Variable pipelineVariable) {
    this.buffer = buffer;
    this.pipelineVariable = pipelineVariable;
  }

  /** Sets up the variables of a call in {@code scope} and wires its streams to them. */
  public static CommonVariables of(BoundParameters bound, CommandRuntime runtime, Scope scope) {
    Buffer buffer = null;
    Object count = bound.common(CommonParameter.OUT_BUFFER);
    if (count instanceof Integer size && size > 0) {
      buffer = new Buffer(runtime.out(), size);
      runtime.setOut(buffer);
    }
    Variable pipelineVariable = pipelineVariable(bound, runtime, scope);
    Output outList = list(bound, CommonParameter.OUT_VARIABLE, scope);
    if (outList != null) {
      Output next = runtime.out();
      runtime.setOut(
          value -> {
            outList.write(value);
            next.write(value);
          });
    }
    capture(bound, CommonParameter.ERROR_VARIABLE, Streams.ERROR, runtime, scope);
    capture(bound, CommonParameter.WARNING_VARIABLE, Streams.WARNING, runtime, scope);
    capture(bound, CommonParameter.INFORMATION_VARIABLE, Streams.INFORMATION, runtime, scope);
    return buffer == null && pipelineVariable == null
        ? NONE
        : new CommonVariables(buffer, pipelineVariable);
  }

  private static void capture(
      BoundParameters bound,
      CommonParameter parameter,
      int stream,
      CommandRuntime runtime,
      Scope scope) {
    Output list = list(bound, parameter, scope);
    if (list != null) {
      runtime.setStreams(runtime.streams().capture(stream, list));
    }
  }

  private static @Nullable Variable pipelineVariable(
      BoundParameters bound, CommandRuntime runtime, Scope scope) {
    Object name = bound.common(CommonParameter.PIPELINE_VARIABLE);
    if (name == null) {
      return null;
    }
    Variable variable = place(Conversion.toText(name), scope);
    variable.set(null);
    Output next = runtime.out();
    runtime.setOut(
        value -> {
          variable.set(value);
          next.write(value);
        });
    return variable;
  }

  private static Variable place(String text, Scope scope) {
    VariablePath path = VariablePath.parse(text);
    Scope target = scope;
    if (path.scope() == VariablePath.Scope.GLOBAL) {
      target = scope.globalScope();
    } else if (path.scope() == VariablePath.Scope.SCRIPT) {
      target = scope.scriptScope();
    }
    return target.localOrNew(VariableName.of(path.unqualifiedPath()), path.unqualifiedPath());
  }

  private static @Nullable Output list(
      BoundParameters bound, CommonParameter parameter, Scope scope) {
    Object given = bound.common(parameter);
    if (given == null) {
      return null;
    }
    String name = Conversion.toText(given);
    boolean appends = name.startsWith("+");
    Variable variable = place(appends ? name.substring(1) : name, scope);
    rehearse.value.ArrayList list = new rehearse.value.ArrayList();
    if (appends) {
      Object before = variable.get();
      if (before instanceof rehearse.value.ArrayList same) {
        list = same;
      } else if (before != null) {
        Unroll.write(before, list::add);
      }
    }
    variable.set(list);
    rehearse.value.ArrayList target = list;
    return target::add;
  }

  /** Lets go of what was held back. */
  void flush() {
    if (buffer != null) {
      buffer.flush();
    }
  }

  /** Takes the pipeline variable's value away when the pipeline is over. */
  void close() {
    if (pipelineVariable != null) {
      pipelineVariable.set(null);
    }
  }

  /** Holds back objects until there are more than a number of them. */
  private static final class Buffer implements Output {
    private final Output next;
    private final int size;
    private final List<@Nullable Object> held = new ArrayList<>();

    Buffer(Output next, int size) {
      this.next = next;
      this.size = size;
    }

    @Override
    public void write(@Nullable Object value) {
      held.add(value);
      if (held.size() > size) {
        flush();
      }
    }

    void flush() {
      List<@Nullable Object> all = new ArrayList<>(held);
      held.clear();
      for (Object value : all) {
        next.write(value);
      }
    }
  }
}
