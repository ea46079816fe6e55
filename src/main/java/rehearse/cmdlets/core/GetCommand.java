package rehearse.cmdlets.core;

import static rehearse.command.Param.Pipeline.PROPERTY_NAME;
import static rehearse.command.Param.Pipeline.VALUE_AND_PROPERTY_NAME;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rehearse.cmdlets.ArgumentTypes;
import rehearse.cmdlets.Arguments;
import rehearse.command.AliasInfo;
import rehearse.command.Cmdlet;
import rehearse.command.CommandInfo;
import rehearse.command.CommandNotFoundException;
import rehearse.command.CommandSpec;
import rehearse.command.CommandSyntax;
import rehearse.command.CommandType;
import rehearse.command.Commands;
import rehearse.command.ErrorRecord;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.command.rule.Rules;
import rehearse.value.EnumValue;
import rehearse.value.PsType;
import rehearse.value.TypeNames;
import rehearse.value.TypedArray;
import rehearse.value.Wildcard;

/** {@code Get-Command}: finds commands by name, verb, noun, module or parameter. */
@AutoService(Cmdlet.class)
public final class GetCommand extends Cmdlet {
  private static final String BY_NAME = "AllCommandSet";
  private static final String BY_VERB_AND_NOUN = "CmdletSet";

  private final Param<TypedArray> name =
      param("Name", ParameterType.STRING_ARRAY)
          .set(BY_NAME)
          .position(0)
          .pipeline(VALUE_AND_PROPERTY_NAME)
          .rule(Rules.notNullOrEmpty())
          .doc("The names of the commands, wildcards allowed.");

  private final Param<TypedArray> verb =
      param("Verb", ParameterType.STRING_ARRAY)
          .set(BY_VERB_AND_NOUN)
          .pipeline(PROPERTY_NAME)
          .doc("What stands before the dash of the names.");

  private final Param<TypedArray> noun =
      param("Noun", ParameterType.STRING_ARRAY)
          .set(BY_VERB_AND_NOUN)
          .pipeline(PROPERTY_NAME)
          .doc("What stands behind the dash of the names.");

  private final Param<TypedArray> module =
      param("Module", ParameterType.STRING_ARRAY)
          .alias("PSSnapin")
          .pipeline(PROPERTY_NAME)
          .doc("The modules the commands come from.");

  private final Param<TypedArray> excludeModule =
      param("ExcludeModule", ParameterType.STRING_ARRAY)
          .doc("Modules whose commands are left out.");

  private final Param<EnumValue> commandType =
      param("CommandType", ParameterType.enumeration("System.Management.Automation.CommandTypes"))
          .set(BY_NAME)
          .pipeline(PROPERTY_NAME)
          .alias("Type")
          .doc("The kinds of commands.");

  private final Param<Integer> totalCount =
      param("TotalCount", ParameterType.INT)
          .pipeline(PROPERTY_NAME)
          .doc("How many commands to return at most.");

  private final Param<Boolean> syntax =
      switchParam("Syntax").pipeline(PROPERTY_NAME).doc("Returns how the commands are written.");

  private final Param<Boolean> all =
      switchParam("All")
          .pipeline(PROPERTY_NAME)
          .doc("Returns also commands that others of the same name hide.");

  private final Param<TypedArray> parameterName =
      param("ParameterName", ParameterType.STRING_ARRAY)
          .rule(Rules.notNullOrEmpty())
          .doc("Parameters the commands have, by name or alias.");

  private final Param<Object> parameterType =
      param("ParameterType", ArgumentTypes.of("System.Object[]"))
          .rule(Rules.notNullOrEmpty())
          .doc("Types of parameters the commands have.");

  private final Param<Boolean> useAbbreviation =
      switchParam("UseAbbreviationExpansion")
          .set(BY_NAME)
          .pipeline(PROPERTY_NAME)
          .doc("Matches the capital letters of names: i-psdf for Import-PowerShellDataFile.");

  private final Param<Boolean> useFuzzyMatching =
      switchParam("UseFuzzyMatching").set(BY_NAME).doc("Matches names that look similar.");

  private final Param<Object> fuzzyDistance =
      param("FuzzyMinimumDistance", ArgumentTypes.of("uint"))
          .set(BY_NAME)
          .doc("How many letters of a similar name may differ; 5 if not given.");

  private final Param<Object[]> argumentList =
      param("ArgumentList", ParameterType.OBJECT_ARRAY)
          .position(1)
          .remaining()
          .alias("Args")
          .rule(Rules.allowNull())
          .rule(Rules.allowEmptyCollection())
          .doc("Arguments that decide which dynamic parameters the command has.");

  public GetCommand() {
    super("Get-Command", "Gets commands.");
    module("Microsoft.PowerShell.Core");
    implementingType("Microsoft.PowerShell.Commands.GetCommandCommand");
    defaultParameterSet(BY_VERB_AND_NOUN);
    switchParam("ListImported")
        .pipeline(PROPERTY_NAME)
        .doc("Returns only commands of this session, which are all there are.");
    outputs(
        "System.Management.Automation.AliasInfo",
        "System.Management.Automation.ApplicationInfo",
        "System.Management.Automation.FunctionInfo",
        "System.Management.Automation.CmdletInfo",
        "System.Management.Automation.ExternalScriptInfo",
        "System.Management.Automation.FilterInfo",
        "System.String",
        "System.Management.Automation.PSObject");
    example("See what a name stands for", "(Get-Command gcm).Definition", "Get-Command");
    example(
        "See how a command is written",
        "(Get-Command Get-Unique -Syntax).Contains('[-InputObject <psobject>]')",
        "True");
  }

  @Override
  public Execution start(Invocation in) {
    return new Search(in);
  }

  /** One call. */
  private final class Search extends Execution {
    private final Invocation in;
    private int written;

    Search(Invocation in) {
      this.in = in;
    }

    @Override
    public void process() {
      CommandFilter filter = filter();
      List<String> names = Arguments.texts(in.get(name));
      if (names.isEmpty()) {
        writeMatching("*", filter);
      }
      for (String wanted : names) {
        find(wanted, filter);
      }
      checkArguments(names);
    }

    private void checkArguments(List<String> names) {
      if (in.has(argumentList) && names.size() != 1) {
        throw in.terminate(
            rehearse.cmdlets.ExceptionTypes.PS_ARGUMENT,
            "The command could not be retrieved because the ArgumentList parameter can be"
                + " specified only when retrieving a single cmdlet or script.",
            "CommandArgsOnlyForSingleCmdlet",
            rehearse.value.ErrorCategory.InvalidArgument,
            null);
      }
    }

    private CommandFilter filter() {
      List<PsType> types = new ArrayList<>();
      for (Object type : Arguments.elements(in.get(parameterType))) {
        types.add(
            type instanceof PsType given
                ? given
                : TypeNames.named(rehearse.value.Conversion.toText(type)));
      }
      return new CommandFilter(
          types(),
          Arguments.patterns(in.get(verb)),
          Arguments.patterns(in.get(noun)),
          Arguments.patterns(in.get(module)),
          Arguments.patterns(in.get(excludeModule)),
          Arguments.patterns(in.get(parameterName)),
          types);
    }

    private Set<CommandType> types() {
      Set<CommandType> types = EnumSet.noneOf(CommandType.class);
      EnumValue given = in.get(commandType);
      for (CommandType type : CommandType.values()) {
        if (given == null || (given.value() & flag(type)) != 0) {
          types.add(type);
        }
      }
      return types;
    }

    private static long flag(CommandType type) {
      return EnumValue.of(TypeNames.named("System.Management.Automation.CommandTypes"), type.name())
          .value();
    }

    private void find(String wanted, CommandFilter filter) {
      if (in.isOn(useFuzzyMatching) || in.isOn(useAbbreviation)) {
        writeSimilar(wanted, filter);
        return;
      }
      if (Wildcard.hasWildcards(wanted)) {
        writeMatching(wanted, filter);
        return;
      }
      List<CommandInfo> found = named(wanted, filter);
      if (found.isEmpty()) {
        in.writeError(ErrorRecord.of(new CommandNotFoundException(wanted)));
        return;
      }
      boolean everyOne = in.isOn(all);
      for (CommandInfo command : everyOne ? found : found.subList(0, 1)) {
        write(command, wanted);
      }
    }

    /** Returns the commands of exactly this name, the one that would run first. */
    private List<CommandInfo> named(String wanted, CommandFilter filter) {
      Commands commands = in.session().commands();
      List<CommandInfo> found = new ArrayList<>();
      for (CommandInfo command :
          commands.matching(Wildcard.escape(wanted), EnumSet.allOf(CommandType.class))) {
        if (filter.accepts(command)) {
          found.add(inSession(command));
        }
      }
      if (found.isEmpty() && isQualified(wanted)) {
        CommandInfo command = commands.find(wanted);
        if (command != null && filter.accepts(command)) {
          found.add(command);
        }
      }
      return found;
    }

    private static boolean isQualified(String wanted) {
      return wanted.indexOf('\\') >= 0 || wanted.indexOf('/') >= 0 || wanted.indexOf('.') >= 0;
    }

    private void writeMatching(String pattern, CommandFilter filter) {
      for (CommandInfo command :
          in.session().commands().matching(pattern, EnumSet.allOf(CommandType.class))) {
        if (filter.accepts(command)) {
          write(inSession(command), command.name());
        }
      }
    }

    private CommandInfo inSession(CommandInfo command) {
      return command instanceof AliasInfo alias ? alias.in(in.session().commands()) : command;
    }

    private void writeSimilar(String wanted, CommandFilter filter) {
      Object given = in.get(fuzzyDistance);
      int distance = given == null ? 5 : Integer.parseInt(given.toString());
      List<CommandInfo> found = new ArrayList<>();
      for (CommandInfo command :
          in.session().commands().matching("*", EnumSet.allOf(CommandType.class))) {
        if (filter.accepts(command) && isSimilar(command.name(), wanted, distance)) {
          found.add(command);
        }
      }
      if (in.isOn(useFuzzyMatching)) {
        found.sort(
            (left, right) ->
                Integer.compare(
                    SimilarNames.distance(left.name(), wanted),
                    SimilarNames.distance(right.name(), wanted)));
      }
      for (CommandInfo command : found) {
        write(inSession(command), command.name());
      }
    }

    private boolean isSimilar(String commandName, String wanted, int distance) {
      return in.isOn(useAbbreviation)
          ? SimilarNames.isAbbreviation(wanted, commandName)
          : SimilarNames.distance(commandName, wanted) <= distance;
    }

    private void write(CommandInfo command, String asked) {
      Integer limit = in.get(totalCount);
      if (limit != null && limit >= 0 && written >= limit) {
        return;
      }
      written++;
      if (!in.isOn(syntax)) {
        in.write(command);
        return;
      }
      String text = syntaxOf(command, asked);
      if (text != null) {
        in.write(text);
      }
    }

    private @Nullable String syntaxOf(CommandInfo command, String asked) {
      CommandInfo target = command;
      if (command instanceof AliasInfo alias) {
        CommandInfo resolved = alias.resolvedCommand();
        if (resolved == null) {
          return alias.definition();
        }
        target = resolved;
      }
      CommandSpec spec = target.spec();
      if (spec == null) {
        return target.definition();
      }
      boolean isScript = target.commandType() == CommandType.ExternalScript;
      String shown = isScript ? target.definition() : target.name();
      boolean renamed = isScript || command instanceof AliasInfo;
      String header = renamed ? asked + " (alias) -> " + shown + "\n" : "";
      return header + CommandSyntax.of(spec, renamed ? asked : target.name());
    }
  }
}
