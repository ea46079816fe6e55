package rehearse.cmdlets.utility;

import static rehearse.command.Param.Pipeline.VALUE;

import com.google.auto.service.AutoService;
import rehearse.command.ArgumentRule;
import rehearse.command.Cmdlet;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.command.rule.Rules;

/** {@code Get-SecureRandom}: random numbers that nobody can foretell. */
@AutoService(Cmdlet.class)
public final class GetSecureRandom extends Cmdlet {
  private final Param<Integer> count =
      param("Count", ParameterType.INT)
          .set("RandomListItemParameterSet")
          .set("RandomNumberParameterSet")
          .rule(Rules.range(1, Integer.MAX_VALUE))
          .doc("How many numbers or elements to give.");

  private final Param<Object[]> inputObject =
      param("InputObject", ParameterType.OBJECT_ARRAY)
          .set("RandomListItemParameterSet")
          .mandatory()
          .position(0)
          .pipeline(VALUE)
          .set("ShuffleParameterSet")
          .mandatory()
          .position(0)
          .pipeline(VALUE)
          .rule(ArgumentRule.Mark.ALLOW_NULL)
          .doc("The elements to choose from.");

  private final Param<Object> maximum =
      param("Maximum", ParameterType.OBJECT)
          .set("RandomNumberParameterSet")
          .position(0)
          .doc("The number that all results stay below.");

  private final Param<Object> minimum =
      param("Minimum", ParameterType.OBJECT)
          .set("RandomNumberParameterSet")
          .doc("The least number to give.");

  private final Param<Boolean> shuffle =
      switchParam("Shuffle")
          .set("ShuffleParameterSet")
          .mandatory()
          .doc("Gives all elements, in random order.");

  public GetSecureRandom() {
    super("Get-SecureRandom", "Gets random numbers that cannot be foretold.");
    defaultParameterSet("RandomNumberParameterSet");
    outputs("System.Int32", "System.Int64", "System.Double");
    example("Get a number in a range", "Get-SecureRandom -Minimum 5 -Maximum 6", "5");
  }

  @Override
  public Execution start(Invocation in) {
    RandomSource source = RandomSource.secure();
    boolean list =
        in.has(inputObject) || (in.expectsInput() && !in.has(minimum) && !in.has(maximum));
    if (!list && !in.isOn(shuffle)) {
      return new RandomNumbers(in, source, in.get(minimum), in.get(maximum), in.get(count, 1));
    }
    int wanted = in.isOn(shuffle) ? Integer.MAX_VALUE : in.get(count, 1);
    return new RandomElements(in, source, inputObject, wanted);
  }
}
