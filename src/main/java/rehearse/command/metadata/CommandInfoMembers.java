package rehearse.command.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rehearse.command.AliasInfo;
import rehearse.command.CommandInfo;
import rehearse.command.CommandSpec;
import rehearse.command.CommandSyntax;
import rehearse.command.CommonParameter;
import rehearse.command.ParameterBinder;
import rehearse.command.ParameterBindingException;
import rehearse.command.PsVariable;
import rehearse.command.ReadOnlyProperty;
import rehearse.value.Conversion;
import rehearse.value.Dictionary;
import rehearse.value.EnumValue;
import rehearse.value.GenericDictionary;
import rehearse.value.GenericTypes;
import rehearse.value.KeyComparer;
import rehearse.value.Member;
import rehearse.value.MemberTable;
import rehearse.value.PsException;
import rehearse.value.PsType;
import rehearse.value.TypeNames;
import rehearse.value.Types;

/** What scripts see of what {@code Get-Command} returns. */
final class CommandInfoMembers {
  private static final String AUTOMATION = "System.Management.Automation.";
  private static final PsType COMMAND_TYPES = TypeNames.named(AUTOMATION + "CommandTypes");
  private static final PsType VISIBILITY =
      TypeNames.named(AUTOMATION + "SessionStateEntryVisibility");
  private static final PsType OPTIONS = TypeNames.named(AUTOMATION + "ScopedItemOptions");

  private CommandInfoMembers() {}

  static MemberTable common() {
    return commonTo(MemberTable.builder()).build();
  }

  private static MemberTable.Builder commonTo(MemberTable.Builder builder) {
    return builder
        .instance(property("Name", "string", CommandInfo::name))
        .instance(
            property(
                "CommandType",
                AUTOMATION + "CommandTypes",
                c -> EnumValue.of(COMMAND_TYPES, c.commandType().name())))
        .instance(property("Source", "string", CommandInfo::module))
        .instance(property("Version", "version", CommandInfo::version))
        .instance(
            property(
                "Visibility",
                AUTOMATION + "SessionStateEntryVisibility",
                c -> EnumValue.of(VISIBILITY, "Public")))
        .instance(property("ModuleName", "string", CommandInfo::module))
        .instance(property("Module", "psmoduleinfo", CommandInfo::moduleInfo))
        .instance(
            property(
                "Parameters",
                "System.Collections.Generic.Dictionary[string,ParameterMetadata]",
                c -> parameters(CommandInfoMembers.described(c))))
        .instance(
            property(
                "ParameterSets",
                "System.Collections.ObjectModel.ReadOnlyCollection[CommandParameterSetInfo]",
                c -> parameterSets(CommandInfoMembers.described(c))))
        .instance(
            property(
                "OutputType",
                "System.Collections.ObjectModel.ReadOnlyCollection[PSTypeName]",
                c -> outputTypes(CommandInfoMembers.described(c))))
        .instance(property("Definition", "string", CommandInfoMembers::definition))
        .instance(resolveParameter());
  }

  static MemberTable function() {
    return commonTo(MemberTable.builder())
        .instance(property("ScriptBlock", "scriptblock", CommandInfo::scriptBlock))
        .instance(property("CmdletBinding", "bool", c -> c.spec() != null && c.spec().advanced()))
        .instance(property("DefaultParameterSet", "string", CommandInfoMembers::defaultSet))
        .instance(
            property("Options", AUTOMATION + "ScopedItemOptions", CommandInfoMembers::options))
        .instance(property("Description", "string", CommandInfo::description))
        .instance(property("Verb", "string", c -> verb(c.name())))
        .instance(property("Noun", "string", c -> noun(c.name())))
        .instance(property("HelpFile", "string", c -> null))
        .build();
  }

  static MemberTable cmdlet() {
    return commonTo(MemberTable.builder())
        .instance(property("DefaultParameterSet", "string", CommandInfoMembers::defaultSet))
        .instance(property("Verb", "string", c -> verb(c.name())))
        .instance(property("Noun", "string", c -> noun(c.name())))
        .instance(
            property("Options", AUTOMATION + "ScopedItemOptions", CommandInfoMembers::options))
        .instance(
            property(
                "ImplementingType",
                "type",
                c -> c.spec() == null ? null : TypeNames.named(c.spec().errorSuffix())))
        .instance(property("HelpFile", "string", c -> c.module() + ".dll-Help.xml"))
        .build();
  }

  static MemberTable alias() {
    return commonTo(MemberTable.builder())
        .instance(
            property(
                "ReferencedCommand", AUTOMATION + "CommandInfo", c -> alias(c).referencedCommand()))
        .instance(
            property(
                "ResolvedCommand", AUTOMATION + "CommandInfo", c -> alias(c).resolvedCommand()))
        .instance(
            property("Options", AUTOMATION + "ScopedItemOptions", CommandInfoMembers::options))
        .instance(property("Description", "string", CommandInfo::description))
        .instance(property("DisplayName", "System.Object", c -> alias(c).displayName()))
        .instance(
            property("ResolvedCommandName", "System.Object", CommandInfoMembers::resolvedName))
        .build();
  }

  static MemberTable script() {
    return commonTo(MemberTable.builder())
        .instance(property("Path", "string", CommandInfo::definition))
        .instance(property("ScriptBlock", "scriptblock", CommandInfo::scriptBlock))
        .instance(property("ScriptContents", "string", CommandInfo::scriptContents))
        .build();
  }

  /** Returns the static members of {@code [PSCmdlet]}: the names of common parameters. */
  static MemberTable cmdletBase() {
    List<String> all = new ArrayList<>();
    for (CommonParameter parameter : CommonParameter.values()) {
      if (parameter.ordinal() < CommonParameter.WHAT_IF.ordinal()) {
        all.add(parameter.parameterName());
      }
    }
    Object[] optional = {"Confirm", "UseTransaction", "WhatIf"};
    return MemberTable.builder()
        .statics(names("CommonParameters", all.toArray()))
        .statics(names("OptionalCommonParameters", optional))
        .build();
  }

  private static Member names(String name, Object[] values) {
    return new ConstantProperty(name, "System.Collections.Generic.HashSet[string]", values);
  }

  /** Returns the description of a command; of the command an alias stands for. */
  private static @Nullable CommandSpec described(CommandInfo command) {
    CommandInfo resolved = command instanceof AliasInfo alias ? alias.resolvedCommand() : command;
    return resolved == null ? null : resolved.spec();
  }

  private static Dictionary parameters(@Nullable CommandSpec spec) {
    return spec == null || !isConsistent(spec)
        ? new GenericDictionary(
            GenericTypes.dictionary(Types.STRING, ParameterMetadata.TYPE), KeyComparer.IGNORE_CASE)
        : ParameterMetadata.of(spec, true);
  }

  private static boolean isConsistent(CommandSpec spec) {
    try {
      return new ParameterBinder(spec).command() == spec;
    } catch (rehearse.command.TerminatingError e) {
      return false;
    }
  }

  private static Object[] parameterSets(@Nullable CommandSpec spec) {
    return spec == null ? new Object[0] : CommandParameterSetInfo.of(spec).toArray();
  }

  private static Object[] outputTypes(@Nullable CommandSpec spec) {
    List<Object> types = new ArrayList<>();
    if (spec != null) {
      for (String name : spec.outputTypes()) {
        types.add(new OutputTypeName(name));
      }
    }
    return types.toArray();
  }

  private static Object definition(CommandInfo command) {
    return command.commandType() == rehearse.command.CommandType.Cmdlet && command.spec() != null
        ? CommandSyntax.of(command.spec(), command.name())
        : command.definition();
  }

  private static @Nullable Object defaultSet(CommandInfo command) {
    CommandSpec spec = command.spec();
    return spec == null ? null : spec.defaultParameterSet();
  }

  private static Object options(CommandInfo command) {
    List<String> names = new ArrayList<>();
    for (PsVariable.Option option : command.options()) {
      names.add(option.name());
    }
    Object value = Conversion.to(names.isEmpty() ? "None" : String.join(",", names), OPTIONS);
    return value == null ? "None" : value;
  }

  private static @Nullable Object resolvedName(CommandInfo command) {
    CommandInfo resolved = alias(command).resolvedCommand();
    return resolved == null ? null : resolved.name();
  }

  private static AliasInfo alias(CommandInfo command) {
    if (command instanceof AliasInfo alias) {
      return alias;
    }
    throw new IllegalStateException(command.name() + " is not an alias");
  }

  /** Returns what stands before the dash of a command's name; "" without one. */
  static String verb(String name) {
    int dash = name.indexOf('-');
    return dash <= 0 ? "" : name.substring(0, dash);
  }

  /** Returns what stands behind the dash of a command's name; "" without one. */
  static String noun(String name) {
    int dash = name.indexOf('-');
    return dash <= 0 ? "" : name.substring(dash + 1);
  }

  private static Member resolveParameter() {
    Member.Overload overload =
        new Member.Overload(
            ParameterMetadata.TYPE,
            List.of(new Member.Parameter("name", Types.STRING)),
            false,
            (self, arguments) -> resolve(self, Conversion.toText(arguments[0])));
    return new SingleMethod("ResolveParameter", overload);
  }

  private static @Nullable Object resolve(@Nullable Object self, String name) {
    CommandSpec spec = self instanceof CommandInfo command ? described(command) : null;
    if (spec == null) {
      return null;
    }
    try {
      return new ParameterMetadata(new ParameterBinder(spec).resolve(name), spec.dialect());
    } catch (ParameterBindingException e) {
      throw new PsException(ParameterBindingException.TYPE, e.message());
    }
  }

  private static Member property(
      String name, String typeName, Function<CommandInfo, @Nullable Object> reader) {
    return new ReadOnlyProperty<>(name, typeName, CommandInfo.class, reader);
  }
}
