package rehearse.cmdlets.utility;

import static rehearse.command.Param.Pipeline.VALUE;

import com.google.auto.service.AutoService;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rehearse.cmdlets.Arguments;
import rehearse.cmdlets.PropertyArgument;
import rehearse.cmdlets.PropertyArgument.PropertyKey;
import rehearse.cmdlets.PropertyExpression;
import rehearse.command.Cmdlet;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.command.rule.Rules;
import rehearse.value.AutomationNull;
import rehearse.value.TypedArray;
import rehearse.value.Wildcard;

/** {@code Select-Object}: takes some objects out of many, and some properties out of each. */
@AutoService(Cmdlet.class)
public final class SelectObject extends Cmdlet {
  private static final Set<PropertyKey> KEYS = EnumSet.of(PropertyKey.NAME, PropertyKey.EXPRESSION);

  private final Param<Boolean> caseInsensitive =
      switchParam("CaseInsensitive")
          .doc("Takes upper and lower case as equal when finding unique objects.");

  private final Param<TypedArray> excludeProperty =
      param("ExcludeProperty", ParameterType.STRING_ARRAY)
          .set("DefaultParameter")
          .set("SkipLastParameter")
          .doc("Leaves out properties whose names match.");

  private final Param<String> expandProperty =
      param("ExpandProperty", ParameterType.STRING)
          .set("DefaultParameter")
          .set("SkipLastParameter")
          .doc("The property whose values to give instead of the object.");

  private final Param<Integer> first =
      param("First", ParameterType.INT)
          .set("DefaultParameter")
          .rule(Rules.range(0, Integer.MAX_VALUE))
          .doc("How many objects to give from the beginning.");

  private final Param<TypedArray> index =
      param("Index", ParameterType.INT_ARRAY)
          .set("IndexParameter")
          .rule(Rules.range(0, Integer.MAX_VALUE))
          .doc("The places of the objects to give, the first being 0.");

  private final Param<Object> inputObject =
      param("InputObject", ParameterType.PS_OBJECT)
          .pipeline(VALUE)
          .doc("The objects to select from.");

  private final Param<Integer> last =
      param("Last", ParameterType.INT)
          .set("DefaultParameter")
          .rule(Rules.range(0, Integer.MAX_VALUE))
          .doc("How many objects to give from the end.");

  private final Param<Object[]> property =
      param("Property", ParameterType.OBJECT_ARRAY)
          .set("DefaultParameter")
          .position(0)
          .set("SkipLastParameter")
          .position(0)
          .doc("The properties to give: names, wildcards, or calculated ones.");

  private final Param<Integer> skip =
      param("Skip", ParameterType.INT)
          .set("DefaultParameter")
          .set("SkipLastParameter")
          .rule(Rules.range(0, Integer.MAX_VALUE))
          .doc("How many objects to leave out.");

  private final Param<TypedArray> skipIndex =
      param("SkipIndex", ParameterType.INT_ARRAY)
          .set("SkipIndexParameter")
          .rule(Rules.range(0, Integer.MAX_VALUE))
          .doc("The places of objects to leave out.");

  private final Param<Integer> skipLast =
      param("SkipLast", ParameterType.INT)
          .set("SkipLastParameter")
          .rule(Rules.range(0, Integer.MAX_VALUE))
          .doc("How many objects at the end to leave out.");

  private final Param<Boolean> unique = switchParam("Unique").doc("Gives equal objects once.");

  private final Param<Boolean> wait =
      switchParam("Wait")
          .set("DefaultParameter")
          .set("IndexParameter")
          .doc("Lets the commands before this one finish.");

  public SelectObject() {
    super("Select-Object", "Selects objects, and properties of objects.");
    defaultParameterSet("DefaultParameter");
    example("Take the first objects", "1..9 | Select-Object -First 2", "1\n2");
    example(
        "Take one property's values",
        "'one', 'three' | Select-Object -ExpandProperty Length",
        "3\n5");
    example(
        "Calculate a property",
        "(5 | Select-Object @{ Name = 'Twice'; Expression = { $_ * 2 } }).Twice",
        "10");
  }

  @Override
  public Execution start(Invocation in) {
    return new Selection(in);
  }

  private final class Selection extends Execution {
    private final Invocation in;
    private final ObjectReshaper reshaper;
    private final @Nullable UniqueObjects uniques;
    private final ObjectWindow window;
    private final Set<Integer> indexes = new java.util.HashSet<>();
    private int place;

    Selection(Invocation in) {
      this.in = in;
      this.uniques = in.isOn(unique) ? new UniqueObjects(in.isOn(caseInsensitive)) : null;
      this.reshaper = reshaper();
      this.window =
          new ObjectWindow(
              in.get(first, 0),
              in.get(last, 0),
              in.get(skip, 0),
              in.get(skipLast, 0),
              in.has(first) || in.has(last));
      for (Object wanted : Arguments.elements(in.has(index) ? in.get(index) : in.get(skipIndex))) {
        indexes.add((Integer) wanted);
      }
    }

    private ObjectReshaper reshaper() {
      @Nullable Object @Nullable [] properties = in.get(property);
      String expand = in.get(expandProperty);
      boolean excludes = in.has(excludeProperty);
      if (properties == null || properties.length == 0) {
        properties = excludes ? new Object[] {"*"} : new Object[0];
      }
      List<PropertyArgument> arguments = PropertyArgument.parse(properties, KEYS, in);
      PropertyExpression expansion =
          expand == null || expand.isEmpty() ? null : PropertyExpression.named(expand);
      List<Wildcard> exclusions =
          excludes ? Arguments.patterns(in.get(excludeProperty)) : List.of();
      return new ObjectReshaper(in, arguments, expansion, exclusions, this::give);
    }

    @Override
    public void process() {
      Object input = in.get(inputObject);
      if (input == null || input == AutomationNull.VALUE) {
        return;
      }
      if (in.has(index) || in.has(skipIndex)) {
        processByPlace(input);
        return;
      }
      Object passed = window.push(input);
      if (passed != null) {
        reshaper.reshape(passed, input);
      }
      if (window.isComplete() && !in.isOn(wait)) {
        throw in.stopUpstream();
      }
    }

    private void processByPlace(Object input) {
      boolean listed = indexes.contains(place++);
      if (in.has(skipIndex)) {
        if (!listed) {
          reshaper.reshape(input, input);
        }
        return;
      }
      if (listed) {
        reshaper.reshape(input, input);
        indexes.remove(place - 1);
        if (indexes.isEmpty() && !in.isOn(wait)) {
          throw in.stopUpstream();
        }
      }
    }

    @Override
    public void end() {
      Object input = in.get(inputObject);
      for (Object left : window.rest()) {
        reshaper.reshape(left, input == null ? left : input);
      }
      if (uniques != null) {
        uniques.objects().forEach(in::write);
      }
    }

    private void give(Object object, Set<String> addedNotes) {
      if (uniques == null) {
        in.write(object);
      } else {
        uniques.add(object, addedNotes);
      }
    }
  }
}
