package rehearse.engine.function;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.command.TerminatingError;
import rehearse.engine.scope.Scope;
import rehearse.engine.scope.SessionState;
import rehearse.engine.scope.Variable;
import rehearse.value.AutomationNull;
import rehearse.value.MemberFailure;
import rehearse.value.PsException;
import rehearse.value.PsType;
import rehearse.value.TypeNames;
import rehearse.value.Types;

/** The methods of script blocks. */
final class BlockMethods {
  private BlockMethods() {}

  /** {@code $block.Invoke(…)}: the output as a collection, errors wrapped. */
  static @Nullable Object invoke(EngineScriptBlock block, @Nullable Object[] arguments) {
    Object result = invokeReturnAsIs(block, arguments, "Invoke");
    return rehearse.value.Conversion.to(
        EngineScriptBlock.listOf(result).toArray(), collectionType());
  }

  private static PsType collectionType() {
    PsType type =
        TypeNames.find(
            "System.Collections.ObjectModel.Collection[System.Management.Automation.PSObject]");
    return type != null ? type : Types.OBJECT_ARRAY;
  }

  static @Nullable Object invokeReturnAsIs(EngineScriptBlock block, @Nullable Object[] arguments) {
    return AutomationNull.toNull(invokeReturnAsIs(block, arguments, "InvokeReturnAsIs"));
  }

  private static @Nullable Object invokeReturnAsIs(
      EngineScriptBlock block, @Nullable Object[] arguments, String method) {
    try {
      return BlockRunner.invoke(block, null, false, null, arguments);
    } catch (TerminatingError error) {
      PsException inner = error.record().exception();
      throw MemberFailure.invocation(method, arguments.length, inner);
    }
  }

  /** {@code GetNewClosure()}: the block with copies of the variables its maker sees locally. */
  static EngineScriptBlock newClosure(EngineScriptBlock block, Scope source) {
    SessionState closure = new SessionState("__DynamicModule", block.state().global());
    copyVariables(source, closure.top());
    return new EngineScriptBlock(block.session(), block.code(), closure);
  }

  private static void copyVariables(Scope source, Scope target) {
    for (Variable variable : source.variables()) {
      if (target.local(variable.name()) == null
          && !variable.isRemoved()
          && variable.isPlainToRead()) {
        Variable copy = target.create(variable.name(), variable.spelling());
        copy.setPlainValue(variable.get());
        copy.constrain(variable.constraint(), variable.rules());
      }
    }
  }

  /** {@code InvokeWithContext(functions, variables, arguments)}. */
  static @Nullable Object invokeWithContext(EngineScriptBlock block, @Nullable Object[] arguments) {
    List<@Nullable Object> variables = new ArrayList<>();
    if (arguments.length > 1 && arguments[1] != null) {
      variables.addAll(EngineScriptBlock.listOf(arguments[1]));
    }
    Object rest = arguments.length > 2 ? arguments[2] : null;
    @Nullable Object[] values =
        rest instanceof Object[] array ? array : rest == null ? new Object[0] : new Object[] {rest};
    return rehearse.value.Conversion.to(
        EngineScriptBlock.listOf(BlockRunner.invokeWithVariables(block, variables, values))
            .toArray(),
        collectionType());
  }
}
