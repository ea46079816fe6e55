package rehearse.engine.scope;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.command.ArgumentRule;
import rehearse.command.PsVariable;
import rehearse.engine.error.ExceptionTypes;
import rehearse.value.AutomationNull;
import rehearse.value.Conversion;
import rehearse.value.ErrorCategory;
import rehearse.value.PsException;
import rehearse.value.PsType;
import rehearse.value.Types;

/**
 * A variable's place in a scope. Plain ones hold a value and nothing else; a type, rules or options
 * make reads or writes take the slow way, which the flags say.
 */
public final class Variable {
  /** Reading must go through {@link #get}: the variable was removed, or its value is computed. */
  static final int SLOW_READ = 1;

  /** Writing must go through {@link #set}. */
  static final int SLOW_WRITE = 2;

  static final int REMOVED = 4;

  /** Computes and takes the value of a variable such as {@code $?}. */
  public interface Computed {
    @Nullable Object get();

    void set(@Nullable Object value);
  }

  private final VariableName name;
  private final String spelling;
  private @Nullable Object value;
  private int flags;
  private @Nullable PsType constraint;
  private List<ArgumentRule> rules = List.of();
  private boolean parameter;
  private boolean first;
  private @Nullable Computed computed;
  private @Nullable ScopedVariable exposed;

  public Variable(VariableName name, String spelling) {
    this.name = name;
    this.spelling = spelling;
  }

  public VariableName name() {
    return name;
  }

  public String spelling() {
    return spelling;
  }

  public boolean isPlainToRead() {
    return (flags & SLOW_READ) == 0;
  }

  public boolean isPlainToWrite() {
    return (flags & SLOW_WRITE) == 0;
  }

  public boolean isRemoved() {
    return (flags & REMOVED) != 0;
  }

  /** Returns the value of a variable that is plain to read. */
  public @Nullable Object plainValue() {
    return value;
  }

  /** Sets the value of a variable that is plain to write. */
  public void setPlainValue(@Nullable Object newValue) {
    value = newValue;
  }

  public @Nullable Object get() {
    Computed source = computed;
    return source != null ? source.get() : value;
  }

  /** Converts, checks and stores {@code newValue} as an assignment does. */
  public void set(@Nullable Object newValue) {
    if ((flags & SLOW_WRITE) == 0) {
      value = newValue;
      return;
    }
    if (isReadOnly()) {
      throw notWritable();
    }
    setUnguarded(newValue);
  }

  /** As {@link #set}, also on a read-only variable. */
  public void setUnguarded(@Nullable Object newValue) {
    Object converted = convert(AutomationNull.toNull(newValue));
    Computed target = computed;
    if (target != null) {
      target.set(converted);
    } else {
      value = converted;
    }
  }

  private @Nullable Object convert(@Nullable Object newValue) {
    Object converted = newValue;
    for (ArgumentRule rule : rules) {
      if (rule instanceof ArgumentRule.Transformation change) {
        converted = change.transform(converted);
      }
    }
    PsType type = constraint;
    if (type != null) {
      converted = convertTo(converted, type);
    }
    for (int i = rules.size() - 1; i >= 0; i--) {
      if (rules.get(i) instanceof ArgumentRule.Validation check) {
        validate(check, converted);
      }
    }
    return converted;
  }

  private @Nullable Object convertTo(@Nullable Object newValue, PsType type) {
    try {
      if (type == Types.BOOL && newValue instanceof String) {
        throw PsException.error(
            "InvalidCastExceptionUnsupportedParameterType",
            ErrorCategory.InvalidArgument,
            "Cannot convert value \"System.String\" to type \"System.Boolean\". Boolean parameters"
                + " accept only Boolean values and numbers, such as $True, $False, 1 or 0.");
      }
      if (newValue == null && type.isEnum()) {
        throw PsException.error(
            "nullToEnumInvalidCast",
            ErrorCategory.InvalidArgument,
            "Cannot convert null to type \""
                + type.fullName()
                + "\" due to enumeration values that are not valid. Specify one of the following"
                + " enumeration values and try again. The possible enumeration values are \""
                + String.join(",", type.enumeration().names())
                + "\".");
      }
      return Conversion.to(newValue, type);
    } catch (PsException failure) {
      if (parameter) {
        throw failure;
      }
      throw new PsException(
              ExceptionTypes.ARGUMENT_TRANSFORMATION_METADATA, failure.message(), failure)
          .withError("RuntimeException", ErrorCategory.MetadataError);
    }
  }

  /** As {@link #set}, for the assignment that the rules stand before. */
  public void setFirst(@Nullable Object newValue) {
    first = true;
    try {
      set(newValue);
    } finally {
      first = false;
    }
  }

  private void validate(ArgumentRule.Validation check, @Nullable Object newValue) {
    try {
      check.validate(newValue);
    } catch (PsException failure) {
      if (first) {
        throw new PsException(
                ExceptionTypes.VALIDATION_METADATA,
                "The attribute cannot be added because variable "
                    + spelling
                    + " with value "
                    + Conversion.toText(newValue)
                    + " would no longer be valid.",
                failure)
            .withError("ValidateSetFailure", ErrorCategory.MetadataError);
      }
      throw new PsException(
              ExceptionTypes.VALIDATION_METADATA,
              "The variable cannot be validated because the value "
                  + Conversion.toText(newValue)
                  + " is not a valid value for the "
                  + spelling
                  + " variable.",
              failure)
          .withError("ValidateSetFailure", ErrorCategory.MetadataError);
    }
  }

  private PsException notWritable() {
    return new PsException(
            ExceptionTypes.SESSION_STATE_UNAUTHORIZED,
            "Cannot overwrite variable " + spelling + " because it is read-only or constant.")
        .withError("VariableNotWritable", ErrorCategory.WriteError)
        .withTarget(spelling);
  }

  /** Makes later assignments convert to {@code type}; the value stays as it is. */
  public void constrain(@Nullable PsType type, List<ArgumentRule> argumentRules) {
    constraint = type;
    rules = List.copyOf(argumentRules);
    if (type != null || !rules.isEmpty()) {
      flags |= SLOW_WRITE;
    }
  }

  /**
   * As {@link #constrain}, for a parameter's variable: a value that does not convert is an ordinary
   * conversion error.
   */
  public void constrainParameter(@Nullable PsType type, List<ArgumentRule> argumentRules) {
    constrain(type, argumentRules);
    parameter = true;
  }

  public @Nullable PsType constraint() {
    return constraint;
  }

  public List<ArgumentRule> rules() {
    return rules;
  }

  /** Adds one more rule to those that assignments obey. */
  public void addRule(ArgumentRule rule) {
    List<ArgumentRule> more = new ArrayList<>(rules);
    more.add(rule);
    constrain(constraint, more);
  }

  public void compute(Computed source) {
    computed = source;
    flags |= SLOW_READ | SLOW_WRITE;
  }

  /** Marks that frames which still know this place must look the name up again. */
  void remove() {
    flags |= REMOVED | SLOW_READ | SLOW_WRITE;
  }

  /** Returns the variable as commands see it; its options then guard every write. */
  public PsVariable expose() {
    ScopedVariable made = exposed;
    if (made == null) {
      made = new ScopedVariable(this);
      exposed = made;
      flags |= SLOW_WRITE;
    }
    return made;
  }

  public boolean has(PsVariable.Option option) {
    ScopedVariable made = exposed;
    return made != null && made.options().contains(option);
  }

  public boolean isReadOnly() {
    return has(PsVariable.Option.ReadOnly) || has(PsVariable.Option.Constant);
  }
}
