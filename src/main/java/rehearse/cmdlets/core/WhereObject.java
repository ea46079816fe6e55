package rehearse.cmdlets.core;

import static rehearse.command.Param.Pipeline.VALUE;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.cmdlets.ExceptionTypes;
import rehearse.cmdlets.PropertyExpression;
import rehearse.command.Cmdlet;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.command.rule.Rules;
import rehearse.value.AutomationNull;
import rehearse.value.Conversion;
import rehearse.value.Dictionary;
import rehearse.value.ErrorCategory;
import rehearse.value.Member;
import rehearse.value.Output;
import rehearse.value.PsException;
import rehearse.value.PsObject;
import rehearse.value.ScriptBlock;
import rehearse.value.operator.BinaryOp;
import rehearse.value.operator.OperatorContext;

/** {@code Where-Object}: lets those objects pass that meet a condition. */
@AutoService(Cmdlet.class)
public final class WhereObject extends Cmdlet {
  /** A switch and the comparison it asks for. */
  private record Comparison(Param<Boolean> chosen, BinaryOp operator) {}

  private final List<Comparison> comparisons = new ArrayList<>();

  private final Param<Object> inputObject =
      param("InputObject", ParameterType.PS_OBJECT).pipeline(VALUE).doc("The objects to filter.");

  private final Param<ScriptBlock> filterScript =
      param("FilterScript", ParameterType.SCRIPT_BLOCK)
          .set("ScriptBlockSet")
          .mandatory()
          .position(0)
          .doc("The condition; objects for which it is true pass.");

  private final Param<String> property =
      param("Property", ParameterType.STRING)
          .rule(Rules.notNullOrEmpty())
          .doc("The property to compare.");

  private final Param<Object> value =
      param("Value", ParameterType.OBJECT).doc("The value to compare with.");

  private final Param<Boolean> not;

  public WhereObject() {
    super("Where-Object", "Filters objects by a condition.");
    module("Microsoft.PowerShell.Core");
    defaultParameterSet("EqualSet");
    pair("EQ", "EqualSet", BinaryOp.IEQ, BinaryOp.CEQ, "Equal");
    pair("NE", "NotEqualSet", BinaryOp.INE, BinaryOp.CNE, "Not equal");
    pair("GT", "GreaterThanSet", BinaryOp.IGT, BinaryOp.CGT, "Greater than");
    pair("LT", "LessThanSet", BinaryOp.ILT, BinaryOp.CLT, "Less than");
    pair("GE", "GreaterOrEqualSet", BinaryOp.IGE, BinaryOp.CGE, "Greater than or equal to");
    pair("LE", "LessOrEqualSet", BinaryOp.ILE, BinaryOp.CLE, "Less than or equal to");
    pair("Like", "LikeSet", BinaryOp.ILIKE, BinaryOp.CLIKE, "Matches the wildcard pattern");
    pair(
        "NotLike",
        "NotLikeSet",
        BinaryOp.INOTLIKE,
        BinaryOp.CNOTLIKE,
        "Does not match the wildcard pattern");
    pair("Match", "MatchSet", BinaryOp.IMATCH, BinaryOp.CMATCH, "Matches the regular expression");
    pair(
        "NotMatch",
        "NotMatchSet",
        BinaryOp.INOTMATCH,
        BinaryOp.CNOTMATCH,
        "Does not match the regular expression");
    pair(
        "Contains",
        "ContainsSet",
        BinaryOp.ICONTAINS,
        BinaryOp.CCONTAINS,
        "The property holds the value");
    pair(
        "NotContains",
        "NotContainsSet",
        BinaryOp.INOTCONTAINS,
        BinaryOp.CNOTCONTAINS,
        "The property does not hold the value");
    pair("In", "InSet", BinaryOp.IIN, BinaryOp.CIN, "The property is among the values");
    pair(
        "NotIn",
        "NotInSet",
        BinaryOp.INOTIN,
        BinaryOp.CNOTIN,
        "The property is not among the values");
    comparison("Is", "IsSet", BinaryOp.IS, "The property is of the type.").mandatory();
    comparison("IsNot", "IsNotSet", BinaryOp.IS_NOT, "The property is not of the type.")
        .mandatory();
    not = switchParam("Not").set("Not").mandatory().doc("The property is not set, or false.");
    property.set("Not").mandatory().position(0);
    example("Filter by a script block", "1..6 | Where-Object { $_ % 2 -eq 0 }", "2\n4\n6");
    example("Filter by a property", "'a', 'bbb' | Where-Object Length -GT 1", "bbb");
    example("Filter by a pattern", "'EX1', 'DC1' | Where-Object { $_ -like 'EX*' }", "EX1");
  }

  /** Declares the two switches of an operator, without and with regard to case. */
  private void pair(String name, String set, BinaryOp anyCase, BinaryOp exact, String sentence) {
    Param<Boolean> chosen =
        comparison(name, set, anyCase, sentence + ", any case.").alias("I" + name);
    if (anyCase != BinaryOp.IEQ) {
      chosen.mandatory();
    }
    comparison("C" + name, "CaseSensitive" + set, exact, sentence + ", case included.").mandatory();
  }

  private Param<Boolean> comparison(String name, String set, BinaryOp operator, String sentence) {
    property.set(set).mandatory().position(0);
    value.set(set).position(1);
    Param<Boolean> chosen = switchParam(name).set(set).doc(sentence);
    comparisons.add(new Comparison(chosen, operator));
    return chosen;
  }

  @Override
  public Execution start(Invocation in) {
    ScriptBlock filter = in.get(filterScript);
    return filter != null ? new ByScript(in, filter) : new ByProperty(in);
  }

  private final class ByScript extends Execution {
    private final Invocation in;
    private final ScriptBlock filter;
    private final Verdict verdict = new Verdict();

    ByScript(Invocation in, ScriptBlock filter) {
      this.in = in;
      this.filter = filter;
    }

    @Override
    public void process() {
      Object input = in.get(inputObject);
      if (input == AutomationNull.VALUE) {
        return;
      }
      verdict.clear();
      filter.invokeInto(input, verdict);
      if (verdict.isTrue()) {
        in.write(input);
      }
    }
  }

  /** The truth of what a script block outputs: of one object itself, of several always. */
  private static final class Verdict implements Output {
    private @Nullable Object only;
    private int count;

    void clear() {
      only = null;
      count = 0;
    }

    @Override
    public void write(@Nullable Object value) {
      only = value;
      count++;
    }

    boolean isTrue() {
      return count > 1 || (count == 1 && truth(only));
    }
  }

  private static boolean truth(@Nullable Object value) {
    return value instanceof Boolean answer ? answer : Conversion.toBoolean(value);
  }

  private final class ByProperty extends Execution {
    private final Invocation in;
    private final String name;
    private final PropertyExpression quick;
    private final @Nullable Object wanted;
    private final @Nullable BinaryOp comparison;
    private final OperatorContext context;

    ByProperty(Invocation in) {
      this.in = in;
      this.name = in.get(property, "");
      this.quick = PropertyExpression.exactly(name);
      this.comparison = comparison(in);
      this.wanted = wanted(in, comparison);
      this.context = in.session().operators();
    }

    @Override
    public void process() {
      Object input = in.get(inputObject);
      if (input == AutomationNull.VALUE) {
        return;
      }
      checkArguments();
      Object actual = quick.quick(input);
      if (actual == PropertyExpression.MISSING) {
        actual = find(input);
        if (actual == PropertyExpression.MISSING) {
          return;
        }
      }
      if (passes(actual, input)) {
        in.write(input);
      }
    }

    private void checkArguments() {
      boolean named = comparison != null;
      if (named && !in.has(value)) {
        throw in.terminate(
            ExceptionTypes.ARGUMENT,
            "The specified operator requires both the -Property and -Value parameters. Provide"
                + " values for both parameters, and then try the command again.",
            "ValueNotSpecifiedForWhereObject",
            ErrorCategory.InvalidArgument,
            null);
      }
      if (!named && in.has(value) && !in.isOn(not)) {
        throw in.terminate(
            ExceptionTypes.ARGUMENT,
            "An operator is required to compare the two specified values. Include a valid operator"
                + " in the command, and then try the command again. For example, Get-Process |"
                + " Where-Object -Property Name -eq Idle",
            "OperatorNotSpecified",
            ErrorCategory.InvalidArgument,
            null);
      }
    }

    private boolean passes(@Nullable Object actual, @Nullable Object input) {
      if (comparison == null) {
        return in.isOn(not) != truth(AutomationNull.toNull(actual));
      }
      try {
        return truth(comparison.apply(actual, wanted, context));
      } catch (PsException e) {
        in.writeError(
            ExceptionTypes.PS_INVALID_OPERATION,
            "The operator '" + comparison + "' failed: " + e.message(),
            "OperatorFailed",
            ErrorCategory.InvalidOperation,
            input);
        return false;
      }
    }

    /** Returns the property's value, or MISSING after an error was written. */
    private @Nullable Object find(@Nullable Object input) {
      if (input == null) {
        if (isStrict()) {
          write("InputObjectIsNull", "The input object is null.", input);
          return PropertyExpression.MISSING;
        }
        return null;
      }
      if (PsObject.unwrap(input) instanceof Dictionary table && table.contains(name)) {
        return table.get(name);
      }
      List<Member> members = MatchedMembers.of(input, name);
      if (members.size() > 1) {
        write("AmbiguousPropertyName", MatchedMembers.ambiguity(name, members), input);
        return PropertyExpression.MISSING;
      }
      if (members.isEmpty()) {
        if (isStrict()) {
          write(
              "PropertyNotFound",
              "The input name \"" + name + "\" cannot be resolved to a property.",
              input);
          return PropertyExpression.MISSING;
        }
        return null;
      }
      try {
        Member member = members.get(0);
        return member instanceof Member.Property found ? found.get(input) : member;
      } catch (PsException e) {
        return null;
      }
    }

    private boolean isStrict() {
      return context.strictModeVersion() >= 2;
    }

    private void write(String id, String message, @Nullable Object input) {
      in.writeError(ExceptionTypes.PS_ARGUMENT, message, id, ErrorCategory.InvalidArgument, input);
    }
  }

  private @Nullable BinaryOp comparison(Invocation in) {
    for (Comparison comparison : comparisons) {
      if (in.isOn(comparison.chosen())) {
        return comparison.operator();
      }
    }
    return null;
  }

  /** Returns the value to compare with; {@code [int]} behind {@code -Is} is a type. */
  private @Nullable Object wanted(Invocation in, @Nullable BinaryOp operator) {
    Object wanted = in.get(value);
    boolean type = operator == BinaryOp.IS || operator == BinaryOp.IS_NOT;
    if (type && wanted instanceof String text && text.startsWith("[") && text.endsWith("]")) {
      return text.substring(1, text.length() - 1);
    }
    return wanted;
  }
}
