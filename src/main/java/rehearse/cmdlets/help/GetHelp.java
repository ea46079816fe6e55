package rehearse.cmdlets.help;

import static rehearse.command.Param.Pipeline.PROPERTY_NAME;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.cmdlets.Arguments;
import rehearse.cmdlets.ExceptionTypes;
import rehearse.command.AliasInfo;
import rehearse.command.Cmdlet;
import rehearse.command.CommandInfo;
import rehearse.command.CommandSpec;
import rehearse.command.CommandType;
import rehearse.command.Commands;
import rehearse.command.Execution;
import rehearse.command.HelpComment;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.command.rule.Rules;
import rehearse.value.ErrorCategory;
import rehearse.value.Exceptions;
import rehearse.value.PsCustomObject;
import rehearse.value.PsException;
import rehearse.value.TypeNames;
import rehearse.value.TypedArray;
import rehearse.value.Wildcard;

/** {@code Get-Help}: tells how commands are used. */
@AutoService(Cmdlet.class)
public final class GetHelp extends Cmdlet {
  private final Param<String> name =
      param("Name", ParameterType.STRING)
          .position(0)
          .pipeline(PROPERTY_NAME)
          .rule(Rules.notNullOrEmpty())
          .doc("The command, wildcards allowed.");

  private final Param<TypedArray> category =
      param("Category", ParameterType.STRING_ARRAY)
          .rule(
              Rules.set(
                  "Alias",
                  "Cmdlet",
                  "Provider",
                  "General",
                  "FAQ",
                  "Glossary",
                  "HelpFile",
                  "ScriptCommand",
                  "Function",
                  "Filter",
                  "ExternalScript",
                  "All",
                  "DefaultHelp",
                  "DscResource",
                  "Class",
                  "Configuration"))
          .doc("The kinds of commands to look among.");

  private final Param<Boolean> full =
      switchParam("Full").set("AllUsersView").doc("Shows everything.");

  private final Param<Boolean> detailed =
      switchParam("Detailed").set("DetailedView").mandatory().doc("Adds parameters and examples.");

  private final Param<Boolean> examples =
      switchParam("Examples").set("Examples").mandatory().doc("Shows just the examples.");

  private final Param<TypedArray> parameter =
      param("Parameter", ParameterType.STRING_ARRAY)
          .set("Parameters")
          .mandatory()
          .doc("Shows just these parameters, wildcards allowed.");

  private final Param<Boolean> online =
      switchParam("Online").set("Online").mandatory().doc("Names the page on the web.");

  private final Param<TypedArray> component =
      param("Component", ParameterType.STRING_ARRAY).doc("Only commands of these components.");

  private final Param<TypedArray> functionality =
      param("Functionality", ParameterType.STRING_ARRAY)
          .doc("Only commands with these functionalities.");

  private final Param<TypedArray> role =
      param("Role", ParameterType.STRING_ARRAY).doc("Only commands for these roles.");

  public GetHelp() {
    super("Get-Help", "Displays information about commands.");
    module("Microsoft.PowerShell.Core");
    implementingType("Microsoft.PowerShell.Commands.GetHelpCommand");
    defaultParameterSet("AllUsersView");
    param("Path", ParameterType.STRING)
        .doc("The place the question is about; help is the same everywhere.");
    example("See what a command is for", "(Get-Help Get-Help).Name", "Get-Help");
  }

  @Override
  public Execution start(Invocation in) {
    return new Search(in);
  }

  /** One call. */
  private final class Search extends Execution {
    private final Invocation in;

    Search(Invocation in) {
      this.in = in;
    }

    @Override
    public void process() {
      String wanted = in.get(name, "Get-Help");
      List<PsCustomObject> found = new ArrayList<>();
      for (CommandInfo command : commands(wanted)) {
        PsCustomObject help = helpOf(command);
        if (help != null && passes(help)) {
          found.add(help);
        }
      }
      if (found.isEmpty()) {
        if (!Wildcard.hasWildcards(wanted)) {
          writeNotFound(wanted);
        }
      } else if (found.size() == 1) {
        write(found.get(0));
      } else {
        for (PsCustomObject help : found) {
          help.typeNames().add(0, HelpViews.SHORT);
          in.write(help);
        }
      }
    }

    private List<CommandInfo> commands(String wanted) {
      Commands table = in.session().commands();
      boolean isPattern = Wildcard.hasWildcards(wanted);
      List<CommandInfo> matches =
          new ArrayList<>(
              table.matching(
                  isPattern ? wanted : Wildcard.escape(wanted), EnumSet.allOf(CommandType.class)));
      if (matches.isEmpty() && !isPattern && isPath(wanted)) {
        CommandInfo script = table.find(wanted);
        return script == null ? List.of() : List.of(script);
      }
      return isPattern || matches.isEmpty() ? matches : List.of(matches.get(0));
    }

    private static boolean isPath(String wanted) {
      return wanted.indexOf('/') >= 0 || wanted.indexOf('\\') >= 0;
    }

    private @Nullable PsCustomObject helpOf(CommandInfo command) {
      Commands table = in.session().commands();
      CommandInfo target =
          command instanceof AliasInfo alias ? alias.in(table).resolvedCommand() : command;
      HelpComment comment = target == null ? null : commentOf(target, table);
      String forward = comment == null ? null : comment.argument("FORWARDHELPTARGETNAME");
      if (forward != null) {
        target = table.find(forward);
        comment = target == null ? null : commentOf(target, table);
      }
      CommandSpec spec = target == null ? null : target.spec();
      if (target == null || spec == null) {
        return null;
      }
      HelpTopic topic = new HelpTopic(target, spec, comment, aliasesOf(target.name(), table));
      return comment == null ? ToldHelp.of(topic) : WrittenHelp.of(topic, comment);
    }

    private static @Nullable HelpComment commentOf(CommandInfo command, Commands table) {
      HelpComment comment = command.helpComment();
      if (comment == null && command.commandType() == CommandType.Cmdlet) {
        Cmdlet cmdlet = table.cmdlet(command.name());
        return cmdlet == null ? null : HelpTopic.of(cmdlet);
      }
      return comment;
    }

    private static List<String> aliasesOf(String command, Commands table) {
      List<String> names = new ArrayList<>();
      for (AliasInfo alias : table.aliases()) {
        if (alias.definition().equalsIgnoreCase(command)) {
          names.add(alias.name());
        }
      }
      return names;
    }

    private boolean passes(PsCustomObject help) {
      return matches(in.get(component), help, "Component")
          && matches(in.get(functionality), help, "Functionality")
          && matches(in.get(role), help, "Role")
          && isInCategory(HelpObject.text(help, "Category"));
    }

    private static boolean matches(
        @Nullable Object patterns, PsCustomObject help, String property) {
      return patterns == null
          || Arguments.matchesAny(Arguments.patterns(patterns), HelpObject.text(help, property));
    }

    private boolean isInCategory(String actual) {
      for (String wanted : Arguments.texts(in.get(category))) {
        if (wanted.equalsIgnoreCase(actual) || wanted.equalsIgnoreCase("All")) {
          return true;
        }
      }
      return !in.has(category);
    }

    private void write(PsCustomObject help) {
      if (in.has(parameter)) {
        writeParameters(help);
      } else if (in.isOn(online)) {
        writeOnline(help);
      } else {
        String kind = help.typeNames().get(0);
        if (in.isOn(full)) {
          help.typeNames().add(0, kind + "#FullView");
        } else if (in.isOn(detailed)) {
          help.typeNames().add(0, kind + "#DetailedView");
        } else if (in.isOn(examples)) {
          help.typeNames().add(0, kind + "#ExamplesView");
        }
        in.write(help);
      }
    }

    private void writeParameters(PsCustomObject help) {
      List<Object> all = HelpObject.elements(help.value("parameters"), "parameter");
      for (String wanted : Arguments.texts(in.get(parameter))) {
        Wildcard pattern = Wildcard.compile(wanted, true);
        boolean any = false;
        for (Object each : all) {
          if (pattern.matches(HelpObject.text(each, "name"))) {
            any = true;
            in.write(each);
          }
        }
        if (!any) {
          in.writeError(
              Exceptions.of(
                  "System.Management.Automation.PSArgumentException",
                  "No parameter matches criteria " + wanted + "."),
              "NoParmsFound",
              ErrorCategory.InvalidArgument,
              wanted);
        }
      }
    }

    private void writeOnline(PsCustomObject help) {
      for (Object link : HelpObject.elements(help.value("relatedLinks"), "navigationLink")) {
        String address = HelpObject.text(link, "uri");
        if (!address.isEmpty()) {
          in.session().host().write(address + System.lineSeparator());
          return;
        }
      }
      throw in.terminate(
          ExceptionTypes.PS_INVALID_OPERATION,
          "The online version of this Help topic cannot be displayed because the Internet address"
              + " (URI) of the Help topic is not specified in the command code or in the help file"
              + " for the command.",
          "InvalidOperation",
          ErrorCategory.InvalidOperation,
          null);
    }

    private void writeNotFound(String wanted) {
      in.writeError(
          new PsException(
              TypeNames.named("Microsoft.PowerShell.Commands.HelpNotFoundException"),
              "Get-Help could not find "
                  + wanted
                  + " in a help file in this session. To download updated help topics type:"
                  + " \"Update-Help\". To get help online, search for the help topic in the"
                  + " TechNet library at https://go.microsoft.com/fwlink/?LinkID=107116."),
          "HelpNotFound",
          ErrorCategory.ResourceUnavailable,
          null);
    }
  }
}
