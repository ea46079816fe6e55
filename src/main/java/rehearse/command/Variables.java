package rehearse.command;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Variables by name, found through the scopes of the calling code. */
public interface Variables {
  /** Returns the value of the variable, {@code scope:} prefixes understood, or null. */
  @Nullable Object get(String name);

  /** Sets the variable in the current scope, or the one its prefix names. */
  void set(String name, @Nullable Object value);

  /** Returns the variable itself, or null if there is none. */
  @Nullable PsVariable find(String name);

  /**
   * Returns the variable in the given scope only: {@code Global}, {@code Local}, {@code Script}, or
   * a number.
   */
  @Nullable PsVariable find(String name, String scope);

  /** Makes or replaces a variable in the given scope. */
  void put(PsVariable variable, String scope);

  /**
   * Makes a variable in the given scope, the current one if null, in place of one of that name.
   *
   * @throws rehearse.value.PsException if the variable there is constant
   */
  PsVariable define(
      String name,
      @Nullable Object value,
      Set<PsVariable.Option> options,
      String description,
      @Nullable String scope);

  void remove(PsVariable variable, @Nullable String scope);

  /** Returns the visible variables, or those of one scope. */
  List<PsVariable> all(@Nullable String scope);
}
