package rehearse.cmdlets.utility;

import static rehearse.command.Param.Pipeline.VALUE;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rehearse.cmdlets.ArgumentTypes;
import rehearse.cmdlets.Arguments;
import rehearse.cmdlets.ExceptionTypes;
import rehearse.cmdlets.ObjectText;
import rehearse.cmdlets.PropertyExpression;
import rehearse.command.Cmdlet;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.command.rule.Rules;
import rehearse.value.AutomationNull;
import rehearse.value.ErrorCategory;
import rehearse.value.PsObject;
import rehearse.value.Types;

/** {@code Measure-Object}: counts objects, and adds up what they hold. */
@AutoService(Cmdlet.class)
public final class MeasureObject extends Cmdlet {
  /** The name under which the objects themselves are measured. */
  private static final String THIS_OBJECT = "$_";

  private final Param<Boolean> allStats =
      switchParam("AllStats").set("GenericMeasure").doc("Computes everything that numbers allow.");

  private final Param<Boolean> average =
      switchParam("Average").set("GenericMeasure").doc("Computes the average.");

  private final Param<Boolean> character =
      switchParam("Character").set("TextMeasure").doc("Counts characters.");

  private final Param<Boolean> ignoreWhiteSpace =
      switchParam("IgnoreWhiteSpace")
          .set("TextMeasure")
          .doc("Leaves white space out of the characters.");

  private final Param<Object> inputObject =
      param("InputObject", ParameterType.PS_OBJECT).pipeline(VALUE).doc("The objects to measure.");

  private final Param<Boolean> line = switchParam("Line").set("TextMeasure").doc("Counts lines.");

  private final Param<Boolean> maximum =
      switchParam("Maximum").set("GenericMeasure").doc("Finds the greatest value.");

  private final Param<Boolean> minimum =
      switchParam("Minimum").set("GenericMeasure").doc("Finds the least value.");

  private final Param<Object> property =
      param("Property", ArgumentTypes.of(Types.arrayOf(PropertyExpression.TYPE)))
          .position(0)
          .rule(Rules.notNullOrEmpty())
          .doc("The properties to measure.");

  private final Param<Boolean> standardDeviation =
      switchParam("StandardDeviation")
          .set("GenericMeasure")
          .doc("Computes the standard deviation of a sample.");

  private final Param<Boolean> sum =
      switchParam("Sum").set("GenericMeasure").doc("Computes the sum.");

  private final Param<Boolean> word = switchParam("Word").set("TextMeasure").doc("Counts words.");

  public MeasureObject() {
    super("Measure-Object", "Counts objects and computes statistics of their properties.");
    defaultParameterSet("GenericMeasure");
    outputs(
        "Microsoft.PowerShell.Commands.GenericMeasureInfo",
        "Microsoft.PowerShell.Commands.TextMeasureInfo",
        "Microsoft.PowerShell.Commands.GenericObjectMeasureInfo");
    example("Count", "('a', 'b' | Measure-Object).Count", "2");
    example("Add up", "(1..4 | Measure-Object -Sum).Sum", "10");
    example("Count words", "('one two', 'three' | Measure-Object -Word).Words", "3");
  }

  @Override
  public Execution start(Invocation in) {
    return new Measuring(in);
  }

  private final class Measuring extends Execution {
    private final Invocation in;
    private final List<PropertyExpression> expressions = new ArrayList<>();
    private final Map<String, Statistics> statistics = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Measure measure;
    private final boolean ofObjects;
    private boolean anything;
    private boolean nonNumeric;

    Measuring(Invocation in) {
      this.in = in;
      for (Object expression : Arguments.elements(in.get(property))) {
        if (expression instanceof PropertyExpression known) {
          expressions.add(known);
        }
      }
      ofObjects = expressions.isEmpty();
      boolean all = in.isOn(allStats);
      measure =
          new Measure(
              all || in.isOn(sum),
              all || in.isOn(average),
              all || in.isOn(standardDeviation),
              all || in.isOn(minimum),
              all || in.isOn(maximum),
              in.isOn(line),
              in.isOn(word),
              in.isOn(character),
              in.isOn(ignoreWhiteSpace));
    }

    @Override
    public void process() {
      Object input = in.get(inputObject);
      if (input == null || input == AutomationNull.VALUE) {
        return;
      }
      anything = true;
      if (ofObjects) {
        add(THIS_OBJECT, PsObject.unwrap(input));
      } else {
        addProperties(input);
      }
    }

    private void addProperties(Object input) {
      HashSet<String> counted = new HashSet<>();
      for (PropertyExpression expression : expressions) {
        Object quick = expression.quick(input);
        if (quick != PropertyExpression.MISSING) {
          if (expressions.size() == 1 || counted.add(expression.toString())) {
            add(expression.toString(), quick);
          }
          continue;
        }
        List<PropertyExpression> names = expression.resolve(input);
        if (names.isEmpty() && !expression.hasWildcards()) {
          statisticsOf(expression.toString());
        }
        for (PropertyExpression name : names) {
          if (counted.add(name.toString())) {
            add(name.toString(), name.evaluate(input).value());
          }
        }
      }
    }

    private Statistics statisticsOf(String name) {
      return statistics.computeIfAbsent(name, n -> new Statistics());
    }

    private void add(String name, @Nullable Object value) {
      Statistics measured = statisticsOf(name);
      measured.count();
      if (measure.isText()) {
        measured.addText(ObjectText.of(value), measure);
      }
      if (measure.isNumeric()) {
        Double number = Statistics.number(value);
        if (number == null) {
          nonNumeric = true;
          in.writeError(
              ExceptionTypes.PS_INVALID_OPERATION,
              "Input object \"" + ObjectText.of(value) + "\" is not numeric.",
              "NonNumericInputObject",
              ErrorCategory.InvalidType,
              value);
          return;
        }
        measured.addNumber(number, measure);
      }
      measured.addExtremes(value, measure);
    }

    @Override
    public void end() {
      if (!anything && ofObjects) {
        statisticsOf(THIS_OBJECT);
      }
      boolean text = in.parameterSet().equals("TextMeasure");
      for (Map.Entry<String, Statistics> entry : statistics.entrySet()) {
        Statistics measured = entry.getValue();
        if (measured.total() == 0 && !ofObjects) {
          reportMissing(entry.getKey(), text);
          continue;
        }
        String name = ofObjects ? null : entry.getKey();
        in.write(
            text
                ? TextMeasureInfo.of(measured, measure, name)
                : GenericMeasureInfo.of(measured, measure, nonNumeric, name));
      }
    }

    private void reportMissing(String name, boolean text) {
      if (in.session().operators().strictModeVersion() >= 2) {
        in.writeError(
            ExceptionTypes.PS_ARGUMENT,
            "Cannot process argument because the value of argument \""
                + name
                + "\" is not valid. Change the value of the \""
                + name
                + "\" argument and run the operation again.",
            text ? "TextMeasurePropertyNotFound" : "GenericMeasurePropertyNotFound",
            ErrorCategory.ObjectNotFound,
            null);
      }
    }
  }
}
