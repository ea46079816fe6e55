package rehearse.cmdlets.utility;

import static rehearse.command.Param.Pipeline.VALUE;

import com.google.auto.service.AutoService;
import rehearse.cmdlets.ArgumentTypes;
import rehearse.command.ArgumentRule;
import rehearse.command.Cmdlet;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.command.rule.Rules;

/** {@code Get-Random}: random numbers, or elements in random order. */
@AutoService(Cmdlet.class)
public final class GetRandom extends Cmdlet {
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

  private final Param<Object> setSeed =
      param("SetSeed", ArgumentTypes.of("System.Nullable[int]"))
          .rule(Rules.notNull())
          .doc("Starts the sequence of numbers at a known point.");

  private final Param<Boolean> shuffle =
      switchParam("Shuffle")
          .set("ShuffleParameterSet")
          .mandatory()
          .doc("Gives all elements, in random order.");

  public GetRandom() {
    super("Get-Random", "Gets random numbers, or chooses elements at random.");
    defaultParameterSet("RandomNumberParameterSet");
    outputs("System.Int32", "System.Int64", "System.Double");
    example("Get a number in a range", "Get-Random -Minimum 5 -Maximum 6", "5");
    example("Shuffle", "(1..5 | Get-Random -Shuffle | Sort-Object) -join ','", "1,2,3,4,5");
  }

  @Override
  public Execution start(Invocation in) {
    RandomSource source = in.session().state(RandomSource.class, RandomSource::new);
    if (in.get(setSeed) instanceof Integer seed) {
      source.seed(seed);
    }
    boolean list =
        in.has(inputObject) || (in.expectsInput() && !in.has(minimum) && !in.has(maximum));
    if (!list && !in.isOn(shuffle)) {
      return new RandomNumbers(in, source, in.get(minimum), in.get(maximum), in.get(count, 1));
    }
    int wanted = in.isOn(shuffle) ? Integer.MAX_VALUE : in.get(count, 1);
    return new RandomElements(in, source, inputObject, wanted);
  }
}
