package rehearse.command;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.value.PsType;

/**
 * A parameter of a cmdlet written in Java: declared once as a field, read in a call with {@link
 * Invocation#get}. The methods that say what it is in a parameter set apply to the set named last
 * with {@link #set}, or to all sets if none was named.
 *
 * @param <T> the Java class of converted arguments
 */
public final class Param<T> {
  /** How a parameter takes piped objects. */
  public enum Pipeline {
    VALUE,
    PROPERTY_NAME,
    VALUE_AND_PROPERTY_NAME
  }

  private final String name;
  private final PsType type;
  private final Class<T> javaClass;
  private final int index;
  private final List<ParameterSetEntry> sets = new ArrayList<>();
  private final List<String> aliases = new ArrayList<>();
  private final List<ArgumentRule> rules = new ArrayList<>();
  private @Nullable String documentation;
  private boolean dontShow;

  Param(String name, PsType type, Class<T> javaClass, int index) {
    this.name = name;
    this.type = type;
    this.javaClass = javaClass;
    this.index = index;
  }

  public String name() {
    return name;
  }

  /** Returns the parameter's place among the command's parameters. */
  public int index() {
    return index;
  }

  public Class<T> javaClass() {
    return javaClass;
  }

  /** Says that the parameter is in {@code set}; what follows is meant for that set. */
  public Param<T> set(String set) {
    sets.add(new ParameterSetEntry(set, false, null, false, false, false, null));
    return this;
  }

  public Param<T> mandatory() {
    ParameterSetEntry e = last();
    return replace(
        new ParameterSetEntry(
            e.set(),
            true,
            e.position(),
            e.fromPipeline(),
            e.fromPipelineByPropertyName(),
            e.fromRemainingArguments(),
            e.helpMessage()));
  }

  /** Gives the 0-based position. */
  public Param<T> position(int position) {
    ParameterSetEntry e = last();
    return replace(
        new ParameterSetEntry(
            e.set(),
            e.mandatory(),
            position,
            e.fromPipeline(),
            e.fromPipelineByPropertyName(),
            e.fromRemainingArguments(),
            e.helpMessage()));
  }

  public Param<T> pipeline(Pipeline pipeline) {
    ParameterSetEntry e = last();
    return replace(
        new ParameterSetEntry(
            e.set(),
            e.mandatory(),
            e.position(),
            pipeline != Pipeline.PROPERTY_NAME,
            pipeline != Pipeline.VALUE,
            e.fromRemainingArguments(),
            e.helpMessage()));
  }

  public Param<T> remaining() {
    ParameterSetEntry e = last();
    return replace(
        new ParameterSetEntry(
            e.set(),
            e.mandatory(),
            e.position(),
            e.fromPipeline(),
            e.fromPipelineByPropertyName(),
            true,
            e.helpMessage()));
  }

  public Param<T> alias(String... names) {
    aliases.addAll(List.of(names));
    return this;
  }

  public Param<T> rule(ArgumentRule rule) {
    rules.add(rule);
    return this;
  }

  public Param<T> doc(String sentence) {
    documentation = sentence;
    return this;
  }

  public Param<T> dontShow() {
    dontShow = true;
    return this;
  }

  ParameterSpec spec() {
    return new ParameterSpec(
        name,
        type,
        aliases,
        sets.isEmpty() ? List.of(ParameterSetEntry.NAMED) : sets,
        rules,
        type.displayName(),
        dontShow,
        documentation);
  }

  private ParameterSetEntry last() {
    if (sets.isEmpty()) {
      sets.add(ParameterSetEntry.NAMED);
    }
    return sets.get(sets.size() - 1);
  }

  private Param<T> replace(ParameterSetEntry entry) {
    sets.set(sets.size() - 1, entry);
    return this;
  }
}
