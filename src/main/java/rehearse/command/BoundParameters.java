package rehearse.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.value.Dictionary;
import rehearse.value.GenericDictionary;
import rehearse.value.GenericTypes;
import rehearse.value.KeyComparer;
import rehearse.value.Member;
import rehearse.value.MemberTable;
import rehearse.value.PsType;
import rehearse.value.TypeNames;
import rehearse.value.Types;

/**
 * What the parameters of one call hold. Indexes are those of {@link CommandSpec#parameters}; behind
 * them come the common parameters, then the dynamic ones.
 */
public final class BoundParameters {
  private static final PsType DICTIONARY =
      PsType.named("System.Management.Automation.PSBoundParametersDictionary")
          .base(GenericTypes.dictionary(Types.STRING, Types.OBJECT))
          .build();

  private ParameterBinder binder;
  private @Nullable Object[] values;
  private boolean[] bound;
  private boolean[] everBound;
  private final List<Integer> order = new ArrayList<>();
  private int parameterSets = ParameterBinder.ALL_SETS;
  private @Nullable Dictionary dictionary;

  BoundParameters(ParameterBinder binder) {
    this.binder = binder;
    this.values = new Object[binder.size()];
    this.bound = new boolean[binder.size()];
    this.everBound = new boolean[binder.size()];
  }

  /** Returns the number of parameters, common and dynamic ones included. */
  public int size() {
    return values.length;
  }

  /** Returns the description of a parameter. */
  public ParameterSpec spec(int index) {
    return binder.parameter(index).spec;
  }

  /** Returns whether the parameter has an argument just now. */
  public boolean isBound(int index) {
    return bound[index];
  }

  /** Returns the converted argument, or null if there is none. */
  public @Nullable Object value(int index) {
    return values[index];
  }

  /** Returns the argument of a common parameter, or null if it was not given. */
  public @Nullable Object common(CommonParameter parameter) {
    int index = binder.indexOf(parameter);
    return index < 0 ? null : values[index];
  }

  public boolean has(CommonParameter parameter) {
    int index = binder.indexOf(parameter);
    return index >= 0 && bound[index];
  }

  /** Returns the index of the parameter with this name (exact, any case), or -1. */
  public int indexOf(String name) {
    return binder.indexOf(name);
  }

  /** Returns the name of the parameter set in use. */
  public String parameterSet() {
    return binder.setName(parameterSets);
  }

  /**
   * Returns {@code $PSBoundParameters}: what was bound so far, by name, in the order of binding.
   * The dictionary is the call's own: binding adds to it, and a script may take entries away.
   */
  public Dictionary dictionary() {
    Dictionary map = dictionary;
    if (map == null) {
      map = new GenericDictionary(DICTIONARY, KeyComparer.IGNORE_CASE);
      for (int index : order) {
        map.put(binder.parameter(index).name(), values[index]);
      }
      dictionary = map;
    }
    return map;
  }

  /** Starts a member table with what every generic dictionary has. */
  public static MemberTable.Builder dictionaryBuilder() {
    MemberTable.Builder table = MemberTable.builder();
    PsType generic = TypeNames.named("System.Collections.Generic.Dictionary[string,System.Object]");
    for (Member member : generic.members().allInstance()) {
      table.instance(member);
    }
    return table;
  }

  int parameterSets() {
    return parameterSets;
  }

  void setParameterSets(int mask) {
    parameterSets = mask;
  }

  void put(int index, @Nullable Object value) {
    values[index] = value;
    bound[index] = true;
    if (!everBound[index]) {
      everBound[index] = true;
      order.add(index);
    }
    if (dictionary != null) {
      dictionary.put(binder.parameter(index).name(), value);
    }
  }

  /** Marks a parameter as taken; its argument follows with each piped object. */
  void reserve(int index) {
    bound[index] = true;
  }

  boolean[] copyOfBound() {
    return bound.clone();
  }

  /** Takes back a piped argument; {@code $PSBoundParameters} keeps it. */
  void unbind(int index) {
    bound[index] = false;
    values[index] = null;
  }

  /** Makes room for dynamic parameters, which stand behind all others. */
  void extend(ParameterBinder longer) {
    binder = longer;
    values = Arrays.copyOf(values, longer.size());
    bound = Arrays.copyOf(bound, longer.size());
    everBound = Arrays.copyOf(everBound, longer.size());
  }
}
