package rehearse.command;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How arguments find the parameters of one command: names with their prefixes and aliases,
 * parameter sets as bits, positions. Made once for a command and used by all its calls.
 */
public final class ParameterBinder {
  static final int ALL_SETS = -1;

  private final CommandSpec command;

  /**
   * @throws TerminatingError if the description contradicts itself, such as a parameter declared
   *     twice
   */
  public ParameterBinder(CommandSpec command) {
    this.command = command;
  }

  public CommandSpec command() {
    return command;
  }

  /**
   * Returns whether {@code -?} is among the arguments, which shows help instead of running the
   * command.
   */
  public static boolean asksForHelp(List<Argument> arguments) {
    for (Argument argument : arguments) {
      if ("?".equals(argument.name())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Adds the arguments that the splatted {@code value} stands for: names and values of a
   * dictionary, elements of a collection.
   */
  public static void splat(
      @Nullable Object value, rehearse.source.@Nullable Span span, List<Argument> into) {
    throw new UnsupportedOperationException();
  }

  /**
   * Binds a command line.
   *
   * @throws TerminatingError if an argument does not fit or one is missing
   */
  public Binding bind(List<Argument> arguments, BindingContext context) {
    throw new UnsupportedOperationException();
  }

  /**
   * Returns what an omitted parameter of a function holds without a default: 0 for {@code [int]},
   * and so on.
   */
  public @Nullable Object valueWhenOmitted(int index) {
    throw new UnsupportedOperationException();
  }

  /**
   * Converts the value of a default expression as an argument is converted; nothing is validated.
   */
  public @Nullable Object convertDefault(
      int index, @Nullable Object value, BindingContext context) {
    throw new UnsupportedOperationException();
  }

  int size() {
    return command.parameters().size();
  }

  BindableParameter parameter(int index) {
    throw new UnsupportedOperationException();
  }

  int indexOf(String name) {
    return command.indexOf(name);
  }

  int indexOf(CommonParameter parameter) {
    return -1;
  }

  String setName(int mask) {
    return ParameterSetEntry.ALL;
  }
}
