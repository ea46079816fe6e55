package rehearse.command;

import org.jspecify.annotations.Nullable;
import rehearse.value.PsException;
import rehearse.value.PsType;
import rehearse.value.TypeNames;
import rehearse.value.Typed;

/**
 * A check or change that an attribute makes on an argument, such as {@code [ValidateRange(1, 5)]}.
 */
public sealed interface ArgumentRule extends Typed {
  /** The attribute's name without {@code Attribute}: {@code ValidateSet}, {@code AllowNull}. */
  String name();

  @Override
  default PsType type() {
    return TypeNames.named("System.Management.Automation." + name() + "Attribute");
  }

  /** A check on the converted argument. */
  non-sealed interface Validation extends ArgumentRule {
    /**
     * The error id of a failed check after which another parameter of the same position may take
     * the argument.
     */
    String PASSED_OVER = "ArgumentPassedOver";

    /**
     * Returns normally if {@code argument} is acceptable.
     *
     * @throws PsException with the text that stands behind "Cannot validate argument on parameter"
     */
    void validate(@Nullable Object argument);
  }

  /** A change made before the argument is converted. */
  non-sealed interface Transformation extends ArgumentRule {
    @Nullable Object transform(@Nullable Object argument);
  }

  /** A mark that lets a mandatory parameter take null or empty values, or that only help reads. */
  record Mark(String name) implements ArgumentRule {
    public static final Mark ALLOW_NULL = new Mark("AllowNull");
    public static final Mark ALLOW_EMPTY_STRING = new Mark("AllowEmptyString");
    public static final Mark ALLOW_EMPTY_COLLECTION = new Mark("AllowEmptyCollection");
    public static final Mark SUPPORTS_WILDCARDS = new Mark("SupportsWildcards");
  }

  /** {@code [PSTypeName('Contoso.Relay')]}: objects that carry this type name. */
  record RequiredTypeName(String typeName) implements ArgumentRule {
    @Override
    public String name() {
      return "PSTypeName";
    }
  }
}
