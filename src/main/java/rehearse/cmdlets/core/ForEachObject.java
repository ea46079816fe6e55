package rehearse.cmdlets.core;

import static rehearse.command.Param.Pipeline.VALUE;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import rehearse.cmdlets.ArgumentTypes;
import rehearse.cmdlets.Arguments;
import rehearse.cmdlets.ExceptionTypes;
import rehearse.command.ArgumentRule;
import rehearse.command.Cmdlet;
import rehearse.command.ConfirmImpact;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.command.rule.Rules;
import rehearse.value.AutomationNull;
import rehearse.value.ErrorCategory;
import rehearse.value.PsObject;
import rehearse.value.ScriptBlock;
import rehearse.value.TypedArray;

/** {@code ForEach-Object}: does something with each object. */
@AutoService(Cmdlet.class)
public final class ForEachObject extends Cmdlet {
  private final Param<Object[]> argumentList =
      param("ArgumentList", ParameterType.OBJECT_ARRAY)
          .alias("Args")
          .set("PropertyAndMethodSet")
          .remaining()
          .doc("The arguments of the method.");

  private final Param<Boolean> asJob =
      switchParam("AsJob").set("ParallelParameterSet").doc("Runs the script block as a job.");

  private final Param<ScriptBlock> begin =
      param("Begin", ParameterType.SCRIPT_BLOCK)
          .set("ScriptBlockSet")
          .doc("What to run before the first object.");

  private final Param<ScriptBlock> end =
      param("End", ParameterType.SCRIPT_BLOCK)
          .set("ScriptBlockSet")
          .doc("What to run after the last object.");

  private final Param<Object> inputObject =
      param("InputObject", ParameterType.PS_OBJECT)
          .set("ParallelParameterSet")
          .pipeline(VALUE)
          .set("PropertyAndMethodSet")
          .pipeline(VALUE)
          .set("ScriptBlockSet")
          .pipeline(VALUE)
          .doc("The objects to work on.");

  private final Param<String> memberName =
      param("MemberName", ParameterType.STRING)
          .set("PropertyAndMethodSet")
          .mandatory()
          .position(0)
          .rule(Rules.notNullOrEmpty())
          .doc("The property to read or the method to call.");

  private final Param<ScriptBlock> parallel =
      param("Parallel", ParameterType.SCRIPT_BLOCK)
          .set("ParallelParameterSet")
          .mandatory()
          .doc("The script block to run for several objects at a time.");

  private final Param<TypedArray> process =
      param("Process", ArgumentTypes.SCRIPT_BLOCKS)
          .set("ScriptBlockSet")
          .mandatory()
          .position(0)
          .rule(ArgumentRule.Mark.ALLOW_NULL)
          .rule(ArgumentRule.Mark.ALLOW_EMPTY_COLLECTION)
          .doc("What to run for each object.");

  private final Param<TypedArray> remainingScripts =
      param("RemainingScripts", ArgumentTypes.SCRIPT_BLOCKS)
          .set("ScriptBlockSet")
          .remaining()
          .rule(ArgumentRule.Mark.ALLOW_NULL)
          .rule(ArgumentRule.Mark.ALLOW_EMPTY_COLLECTION)
          .doc("Further script blocks.");

  private final Param<Integer> timeoutSeconds =
      param("TimeoutSeconds", ParameterType.INT)
          .set("ParallelParameterSet")
          .rule(Rules.range(0, 2147483))
          .doc("How long to wait for all script blocks.");

  public ForEachObject() {
    super("ForEach-Object", "Does something with each object.");
    module("Microsoft.PowerShell.Core");
    declareParallelOptions();
    defaultParameterSet("ScriptBlockSet");
    supportsShouldProcess(ConfirmImpact.Low);
    example("Run a script block for each object", "1..3 | ForEach-Object { $_ * 2 }", "2\n4\n6");
    example("Read a property of each object", "'a', 'bbb' | ForEach-Object Length", "1\n3");
    example("Call a method of each object", "'a', 'b' | ForEach-Object ToUpper", "A\nB");
    example(
        "Add up",
        "1..4 | ForEach-Object -Begin { $sum = 0 } -Process { $sum += $_ } -End { $sum }",
        "10");
  }

  /** Declares what makes no difference to blocks that run one after the other. */
  private void declareParallelOptions() {
    param("ThrottleLimit", ParameterType.INT)
        .set("ParallelParameterSet")
        .rule(Rules.range(1, Integer.MAX_VALUE))
        .doc("How many script blocks run at a time.");
    switchParam("UseNewRunspace")
        .set("ParallelParameterSet")
        .doc("Gives each script block a session of its own.");
  }

  @Override
  public Execution start(Invocation in) {
    if (in.has(memberName)) {
      return new MemberOfEach(
          in,
          inputObject,
          in.get(memberName, ""),
          in.has(argumentList) ? in.get(argumentList) : null);
    }
    ScriptBlock block = in.get(parallel);
    return block != null ? new Parallel(in, block) : new Blocks(in);
  }

  private final class Blocks extends Execution {
    private final Invocation in;
    private final List<@Nullable ScriptBlock> scripts = new ArrayList<>();
    private final int first;
    private final int last;
    private @Nullable ScriptBlock endScript;

    Blocks(Invocation in) {
      this.in = in;
      if (in.has(begin)) {
        scripts.add(in.get(begin));
      }
      addAll(in.get(process));
      addAll(in.get(remainingScripts));
      first = scripts.size() > 1 ? 1 : 0;
      if (in.has(end)) {
        endScript = in.get(end);
        last = scripts.size();
      } else if (scripts.size() > 2) {
        last = scripts.size() - 1;
        endScript = scripts.get(last);
      } else {
        last = scripts.size();
      }
    }

    private void addAll(@Nullable Object blocks) {
      for (Object block : Arguments.elements(blocks)) {
        scripts.add((ScriptBlock) PsObject.unwrap(block));
      }
    }

    @Override
    public void begin() {
      ScriptBlock script = last < 2 ? null : scripts.get(0);
      if (script != null) {
        script.invokeInto(AutomationNull.VALUE, in);
      }
    }

    @Override
    public void process() {
      Object input = in.get(inputObject);
      for (int i = first; i < last; i++) {
        ScriptBlock script = scripts.get(i);
        if (script != null) {
          script.invokeInto(input, in);
        }
      }
    }

    @Override
    public void end() {
      if (endScript != null) {
        endScript.invokeInto(AutomationNull.VALUE, in);
      }
    }
  }

  /** Runs the block for one object after the other, each in a scope of its own. */
  private final class Parallel extends Execution {
    private final Invocation in;
    private final ScriptBlock block;
    private final long deadline;

    Parallel(Invocation in, ScriptBlock block) {
      this.in = in;
      this.block = block;
      int seconds = in.get(timeoutSeconds, 0);
      this.deadline =
          seconds == 0 ? Long.MAX_VALUE : System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    }

    @Override
    public void begin() {
      if (in.isOn(asJob)) {
        throw in.terminate(
            ExceptionTypes.NOT_SUPPORTED,
            "Jobs are not supported. Leave the AsJob parameter out.",
            "JobsNotSupported",
            ErrorCategory.NotImplemented,
            null);
      }
    }

    @Override
    public void process() {
      if (System.nanoTime() < deadline) {
        in.writeAll(block.invoke(in.get(inputObject)));
      }
    }
  }
}
