package rehearse.command.metadata;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rehearse.command.CommandSpec;
import rehearse.command.CommonParameter;
import rehearse.command.ParameterSetEntry;
import rehearse.command.ParameterSpec;
import rehearse.command.ReadOnlyProperty;
import rehearse.value.Dictionary;
import rehearse.value.GenericDictionary;
import rehearse.value.GenericTypes;
import rehearse.value.KeyComparer;
import rehearse.value.Member;
import rehearse.value.MemberTable;
import rehearse.value.PsType;
import rehearse.value.TypeNames;
import rehearse.value.Typed;
import rehearse.value.Types;

/** A parameter as {@code (Get-Command x).Parameters} gives it. */
public record ParameterMetadata(ParameterSpec spec, CommandSpec.Dialect dialect) implements Typed {
  public static final PsType TYPE =
      TypeNames.named("System.Management.Automation.ParameterMetadata");

  private static final PsType SETS =
      GenericTypes.dictionary(Types.STRING, ParameterSetMetadata.TYPE);

  @Override
  public PsType type() {
    return TYPE;
  }

  /**
   * Returns the parameters of a command by name, in declared order.
   *
   * @param withCommon whether common parameters follow
   */
  public static Dictionary of(CommandSpec command, boolean withCommon) {
    Dictionary all =
        new GenericDictionary(GenericTypes.dictionary(Types.STRING, TYPE), KeyComparer.IGNORE_CASE);
    for (ParameterSpec parameter : command.parameters()) {
      all.put(parameter.name(), new ParameterMetadata(parameter, command.dialect()));
    }
    if (withCommon) {
      for (CommonParameter common : CommonParameter.values()) {
        if (common.isIn(command)) {
          all.put(
              common.parameterName(),
              new ParameterMetadata(common.spec(), CommandSpec.Dialect.CMDLET));
        }
      }
    }
    return all;
  }

  private Dictionary sets() {
    Dictionary sets = new GenericDictionary(SETS, KeyComparer.IGNORE_CASE);
    for (ParameterSetEntry entry : spec.sets()) {
      sets.put(entry.set(), new ParameterSetMetadata(entry));
    }
    return sets;
  }

  static MemberTable members() {
    return MemberTable.builder()
        .instance(property("Name", "string", m -> m.spec.name()))
        .instance(property("ParameterType", "type", m -> m.spec.type()))
        .instance(
            property(
                "ParameterSets",
                "System.Collections.Generic.Dictionary[string,ParameterSetMetadata]",
                ParameterMetadata::sets))
        .instance(property("IsDynamic", "bool", m -> false))
        .instance(
            property(
                "Aliases",
                "System.Collections.ObjectModel.Collection[string]",
                m -> m.spec.aliases().toArray()))
        .instance(
            property(
                "Attributes",
                "System.Collections.ObjectModel.Collection[System.Attribute]",
                m -> ParameterAttributes.of(m.spec, m.dialect)))
        .instance(property("SwitchParameter", "bool", m -> m.spec.isSwitch()))
        .build();
  }

  private static Member property(
      String name, String typeName, Function<ParameterMetadata, @Nullable Object> reader) {
    return new ReadOnlyProperty<>(name, typeName, ParameterMetadata.class, reader);
  }

  @Override
  public String toString() {
    return TYPE.fullName();
  }
}
