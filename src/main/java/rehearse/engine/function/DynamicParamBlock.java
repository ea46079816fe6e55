package rehearse.engine.function;

import java.util.List;
import rehearse.command.BoundParameters;
import rehearse.command.ParameterSpec;
import rehearse.command.metadata.RuntimeDefinedParameter;
import rehearse.engine.node.StatementNode;
import rehearse.engine.pipeline.Collector;
import rehearse.engine.pipeline.CommandRuntime;
import rehearse.value.Output;

/** Runs a {@code dynamicparam} block and reads the parameters it gives. */
public final class DynamicParamBlock implements CommandRuntime.DynamicParameters {
  private final FunctionCall call;
  private final StatementNode body;

  public DynamicParamBlock(FunctionCall call, StatementNode body) {
    this.call = call;
    this.body = body;
  }

  @Override
  public List<ParameterSpec> specs(BoundParameters bound) {
    List<ScriptParameter> parameters = call.compiled().parameters();
    for (int i = 0; i < parameters.size(); i++) {
      if (bound.isBound(i)) {
        call.parameterPlace(parameters.get(i).slot()).setPlainValue(bound.value(i));
      }
    }
    call.call().setBound(bound);
    Collector collector = new Collector();
    Output before = call.frame().out();
    call.frame().setOut(collector);
    try {
      call.run(body);
    } finally {
      call.frame().setOut(before);
    }
    return RuntimeDefinedParameter.specs(collector.result());
  }
}
