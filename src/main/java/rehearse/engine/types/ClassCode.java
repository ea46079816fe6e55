package rehearse.engine.types;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.command.InvocationInfo;
import rehearse.engine.PowerShellSession;
import rehearse.engine.compile.TypeReference;
import rehearse.engine.error.Errors;
import rehearse.engine.function.CodeBlock;
import rehearse.engine.function.EngineScriptBlock;
import rehearse.engine.function.FunctionCall;
import rehearse.engine.function.ScriptParameter;
import rehearse.engine.pipeline.Streams;
import rehearse.engine.scope.CurrentSession;
import rehearse.engine.scope.SessionState;
import rehearse.value.AutomationNull;
import rehearse.value.Conversion;
import rehearse.value.Member;
import rehearse.value.PsType;
import rehearse.value.TypeNames;
import rehearse.value.Types;

/** The code of a method or constructor. */
final class ClassCode {
  private final String name;
  private final CodeBlock code;
  private final SessionState state;
  private final PsType returns;

  ClassCode(String name, CodeBlock code, SessionState state, PsType returns) {
    this.name = name;
    this.code = code;
    this.state = state;
    this.returns = returns;
  }

  /** Returns the declared parameters. */
  List<Member.Parameter> parameters() {
    List<Member.Parameter> parameters = new ArrayList<>();
    for (ScriptParameter parameter : code.compiled().parameters()) {
      TypeReference type = parameter.type();
      parameters.add(
          new Member.Parameter(
              parameter.name(), type == null ? Types.OBJECT : TypeNames.named(type.name())));
    }
    return parameters;
  }

  /** Runs the code with {@code $this} set and returns what it returns. */
  @Nullable Object run(@Nullable Object self, @Nullable Object[] arguments) {
    PowerShellSession session = CurrentSession.get();
    EngineScriptBlock block = new EngineScriptBlock(session, code, state);
    FunctionCall call =
        new FunctionCall(
            block, name, true, InvocationInfo.NONE, Streams.NOWHERE, session.streams());
    Errors errors = session.errors();
    boolean before = errors.setPropagating(true);
    call.enter();
    try {
      call.setThis(self);
      call.bindTyped(arguments);
      call.call().setMethodResult(AutomationNull.VALUE);
      call.run(call.compiled().end());
    } finally {
      call.leave();
      errors.setPropagating(before);
    }
    return result(call.call().methodResult());
  }

  private @Nullable Object result(@Nullable Object value) {
    if (returns == Types.VOID) {
      return AutomationNull.VALUE;
    }
    Object plain = AutomationNull.toNull(value);
    return returns == Types.OBJECT ? plain : Conversion.to(plain, returns);
  }
}
