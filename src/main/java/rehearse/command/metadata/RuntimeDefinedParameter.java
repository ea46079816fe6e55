package rehearse.command.metadata;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.command.ArgumentRule;
import rehearse.command.BoundParameters;
import rehearse.command.ParameterSetEntry;
import rehearse.command.ParameterSpec;
import rehearse.command.ReadOnlyProperty;
import rehearse.value.Conversion;
import rehearse.value.Dictionary;
import rehearse.value.Enumeration;
import rehearse.value.GenericDictionary;
import rehearse.value.GenericList;
import rehearse.value.GenericTypes;
import rehearse.value.KeyComparer;
import rehearse.value.Member;
import rehearse.value.MemberTable;
import rehearse.value.PsObject;
import rehearse.value.PsType;
import rehearse.value.ReferenceObject;
import rehearse.value.TypeNames;
import rehearse.value.Types;

/** A parameter that a {@code dynamicparam} block makes. */
public final class RuntimeDefinedParameter extends ReferenceObject {
  public static final PsType TYPE =
      TypeNames.named("System.Management.Automation.RuntimeDefinedParameter");

  /** The type of the dictionary that the block returns. */
  public static final PsType DICTIONARY =
      PsType.named("System.Management.Automation.RuntimeDefinedParameterDictionary")
          .base(GenericTypes.dictionary(Types.STRING, TYPE))
          .build();

  private static final PsType ATTRIBUTES =
      GenericTypes.make(
          "System.Collections.ObjectModel.Collection`1",
          List.of(TypeNames.named("System.Attribute")));

  private String name = "";
  private PsType parameterType = Types.OBJECT;
  private Object attributes = new GenericList(ATTRIBUTES);
  private @Nullable Object value;
  private boolean isSet;

  @Override
  public PsType type() {
    return TYPE;
  }

  /** Sets what the parameter was bound to, so that the block's owner can read it. */
  public void setValue(@Nullable Object argument) {
    value = argument;
    isSet = true;
  }

  /**
   * Returns the parameters in what a {@code dynamicparam} block gave: a dictionary of them;
   * anything else has none.
   */
  public static List<ParameterSpec> specs(@Nullable Object result) {
    List<ParameterSpec> specs = new ArrayList<>();
    if (PsObject.unwrap(result) instanceof Dictionary dictionary) {
      Iterator<@Nullable Object> values = dictionary.valueIterator();
      while (values.hasNext()) {
        if (PsObject.unwrap(values.next()) instanceof RuntimeDefinedParameter parameter) {
          specs.add(parameter.spec());
        }
      }
    }
    return specs;
  }

  /** Returns the description that the attributes amount to. */
  public ParameterSpec spec() {
    List<String> aliases = new ArrayList<>();
    List<ParameterSetEntry> sets = new ArrayList<>();
    List<ArgumentRule> rules = new ArrayList<>();
    boolean dontShow = false;
    Iterator<@Nullable Object> elements = Enumeration.of(attributes);
    while (elements != null && elements.hasNext()) {
      Object attribute = PsObject.unwrap(elements.next());
      if (attribute instanceof ParameterAttribute parameter) {
        sets.add(parameter.entry());
        dontShow |= parameter.dontShow();
      } else if (attribute instanceof AliasAttribute alias) {
        aliases.addAll(alias.aliasNames());
      } else if (attribute instanceof ArgumentRule rule) {
        rules.add(rule);
      }
    }
    return new ParameterSpec(
        name,
        parameterType,
        aliases,
        sets.isEmpty() ? List.of(ParameterSetEntry.NAMED) : sets,
        rules,
        parameterType.displayName(),
        dontShow,
        null);
  }

  static MemberTable members() {
    Member.Parameter nameParameter = new Member.Parameter("name", Types.STRING);
    Member.Parameter typeParameter = new Member.Parameter("parameterType", Types.TYPE);
    Member.Parameter attributesParameter = new Member.Parameter("attributes", Types.OBJECT);
    return MemberTable.builder()
        .constructor(
            new Member.Overload(
                TYPE, List.of(), false, (self, arguments) -> new RuntimeDefinedParameter()))
        .constructor(
            new Member.Overload(
                TYPE,
                List.of(nameParameter, typeParameter, attributesParameter),
                false,
                (self, arguments) -> make(arguments)))
        .instance(
            new SettableProperty<>(
                "Name",
                Types.STRING,
                RuntimeDefinedParameter.class,
                p -> p.name,
                (p, text) -> p.name = Conversion.toText(text)))
        .instance(
            new SettableProperty<>(
                "ParameterType",
                Types.TYPE,
                RuntimeDefinedParameter.class,
                p -> p.parameterType,
                (p, type) -> p.parameterType = type instanceof PsType given ? given : Types.OBJECT))
        .instance(
            new SettableProperty<>(
                "Value",
                Types.OBJECT,
                RuntimeDefinedParameter.class,
                p -> p.value,
                RuntimeDefinedParameter::setValue))
        .instance(
            new SettableProperty<>(
                "IsSet",
                Types.BOOL,
                RuntimeDefinedParameter.class,
                p -> p.isSet,
                (p, on) -> p.isSet = Boolean.TRUE.equals(on)))
        .instance(
            new ReadOnlyProperty<>(
                "Attributes",
                "System.Collections.ObjectModel.Collection[System.Attribute]",
                RuntimeDefinedParameter.class,
                p -> p.attributes))
        .build();
  }

  private static RuntimeDefinedParameter make(@Nullable Object[] arguments) {
    RuntimeDefinedParameter made = new RuntimeDefinedParameter();
    made.name = Conversion.toText(arguments[0]);
    made.parameterType = arguments[1] instanceof PsType type ? type : Types.OBJECT;
    if (arguments[2] != null) {
      made.attributes = arguments[2];
    }
    return made;
  }

  static MemberTable dictionaryMembers() {
    return BoundParameters.dictionaryBuilder()
        .constructor(
            new Member.Overload(
                DICTIONARY,
                List.of(),
                false,
                (self, arguments) -> new GenericDictionary(DICTIONARY, KeyComparer.IGNORE_CASE)))
        .build();
  }

  @Override
  public String toString() {
    return TYPE.fullName();
  }
}
