package rehearse.directory;

import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rehearse.value.PsType;

/**
 * One property of a class of directory objects, described once: what it holds, what it starts with,
 * what it refuses, which editions have it, and where Active Directory keeps it.
 *
 * @param <T> the Java class of its values; for a multi-valued property, of one element's list
 */
public final class PropertyDefinition<T> {
  /** Who may change a property. */
  public enum Access {
    /** Administrators, through parameters of the same name. */
    PARAMETER,
    /** Nobody: it is stored when the object is made or read in. */
    READ_ONLY,
    /** The directory itself, on every write; differences do not show it. */
    OPERATIONAL,
    /** Nobody: it is worked out of other properties when it is read. */
    COMPUTED
  }

  /** How a computed property is worked out. */
  @FunctionalInterface
  public interface Computation {
    @Nullable Object compute(DirectoryObject object);
  }

  private final String name;
  private final PsType type;
  private final @Nullable PsType elementType;
  private final Access access;
  private final Function<Edition, @Nullable T> initial;
  private final Constraint<T> constraint;
  private final Set<Edition> editions;
  private final String documentation;
  private final @Nullable String attribute;
  private final @Nullable Computation computation;
  private final boolean nullable;
  private int slot = -1;

  private PropertyDefinition(Builder<T> builder) {
    this.name = builder.name;
    this.type = builder.type;
    this.elementType = builder.elementType;
    this.access = builder.access;
    this.initial = builder.initial;
    this.constraint = builder.constraint;
    this.editions = builder.editions;
    this.documentation = builder.documentation;
    this.attribute = builder.attribute;
    this.computation = builder.computation;
    this.nullable = builder.nullable;
  }

  /** Starts the description of a property whose values are of class {@code T}. */
  public static <T> Builder<T> named(String name, PsType type) {
    return new Builder<>(name, type);
  }

  public String name() {
    return name;
  }

  /** Returns the type scripts see; for a multi-valued property that of the whole collection. */
  public PsType type() {
    return type;
  }

  /** Returns the type of the elements of a multi-valued property, or null for a single value. */
  public @Nullable PsType elementType() {
    return elementType;
  }

  public boolean isMultiValued() {
    return elementType != null;
  }

  public Access access() {
    return access;
  }

  /** Returns what a new object of {@code edition} holds. */
  public @Nullable T initial(Edition edition) {
    return initial.apply(edition);
  }

  /** Returns why {@code value} is refused, or null if it is acceptable; null always is. */
  public @Nullable String violation(@Nullable T value, Edition edition) {
    return value == null ? null : constraint.violation(value, edition);
  }

  public boolean existsIn(Edition edition) {
    return editions.contains(edition);
  }

  public Set<Edition> editions() {
    return editions;
  }

  /** Returns what the property is for, in one sentence. */
  public String documentation() {
    return documentation;
  }

  /** Returns the name of the LDAP attribute that holds it, or null if that is not known. */
  public @Nullable String attribute() {
    return attribute;
  }

  /** Returns whether {@code $null} clears it. */
  public boolean isNullable() {
    return nullable;
  }

  @Nullable Computation computation() {
    return computation;
  }

  int slot() {
    return slot;
  }

  void place(int index) {
    if (slot >= 0 && slot != index) {
      throw new IllegalStateException(name + " belongs to another schema");
    }
    slot = index;
  }

  @Override
  public String toString() {
    return name;
  }

  /**
   * Describes a property step by step.
   *
   * @param <T> the Java class of its values
   */
  public static final class Builder<T> {
    private final String name;
    private final PsType type;
    private @Nullable PsType elementType;
    private Access access = Access.PARAMETER;
    private Function<Edition, @Nullable T> initial = edition -> null;
    private Constraint<T> constraint = Constraint.none();
    private Set<Edition> editions = Edition.ALL;
    private String documentation = "";
    private @Nullable String attribute;
    private @Nullable Computation computation;
    private boolean nullable;

    private Builder(String name, PsType type) {
      this.name = name;
      this.type = type;
    }

    /** Makes the property hold any number of values of {@code type}. */
    public Builder<T> of(PsType element) {
      this.elementType = element;
      return this;
    }

    public Builder<T> initially(T value) {
      this.initial = edition -> value;
      return this;
    }

    public Builder<T> initially(Function<Edition, @Nullable T> byEdition) {
      this.initial = byEdition;
      return this;
    }

    public Builder<T> constraint(Constraint<T> check) {
      this.constraint = check;
      return this;
    }

    public Builder<T> editions(Set<Edition> having) {
      this.editions = having;
      return this;
    }

    public Builder<T> doc(String sentence) {
      this.documentation = sentence;
      return this;
    }

    public Builder<T> attribute(String ldapName) {
      this.attribute = ldapName;
      return this;
    }

    public Builder<T> nullable() {
      this.nullable = true;
      return this;
    }

    public Builder<T> readOnly() {
      this.access = Access.READ_ONLY;
      return this;
    }

    public Builder<T> operational() {
      this.access = Access.OPERATIONAL;
      return this;
    }

    public Builder<T> computed(Computation how) {
      this.access = Access.COMPUTED;
      this.computation = how;
      return this;
    }

    public PropertyDefinition<T> build() {
      return new PropertyDefinition<>(this);
    }
  }
}
