package rehearse.command;

import org.jspecify.annotations.Nullable;

/**
 * What a parameter is in one parameter set.
 *
 * @param set the set's name, {@link #ALL} for every set
 * @param position 0-based, or null for a parameter that is given by name only
 * @param fromPipeline takes the piped object itself
 * @param fromPipelineByPropertyName takes the piped object's property of the same name
 * @param fromRemainingArguments takes what no other parameter took
 */
public record ParameterSetEntry(
    String set,
    boolean mandatory,
    @Nullable Integer position,
    boolean fromPipeline,
    boolean fromPipelineByPropertyName,
    boolean fromRemainingArguments,
    @Nullable String helpMessage) {
  public static final String ALL = "__AllParameterSets";

  /** An optional, named parameter in every set. */
  public static final ParameterSetEntry NAMED =
      new ParameterSetEntry(ALL, false, null, false, false, false, null);
}
