package rehearse.cmdlets.help;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.command.Cmdlet;
import rehearse.command.CommandInfo;
import rehearse.command.CommandSpec;
import rehearse.command.CommandType;
import rehearse.command.CommonParameter;
import rehearse.command.HelpComment;
import rehearse.command.ParameterSpec;

/**
 * A command that help is asked about, and what was written about it.
 *
 * @param comment the help somebody wrote, or null
 * @param aliases the aliases of the command
 */
record HelpTopic(
    CommandInfo command, CommandSpec spec, @Nullable HelpComment comment, List<String> aliases) {

  /** Returns the name that help shows: a script's path, any other command's name. */
  String name() {
    return command.commandType() == CommandType.ExternalScript
        ? command.definition()
        : command.name();
  }

  String category() {
    return command.commandType().name();
  }

  /** Returns the parameters that help lists: the command's own, WhatIf and the like behind them. */
  List<ParameterSpec> parameters() {
    List<ParameterSpec> parameters = new ArrayList<>(spec.parameters());
    parameters.removeIf(ParameterSpec::dontShow);
    for (CommonParameter common : CommonParameter.values()) {
      if (common.ordinal() >= CommonParameter.WHAT_IF.ordinal() && common.isIn(spec)) {
        parameters.add(common.spec());
      }
    }
    return parameters;
  }

  /** Returns the help that a cmdlet written in Java describes itself with. */
  static HelpComment of(Cmdlet cmdlet) {
    List<HelpComment.Section> sections = new ArrayList<>();
    sections.add(new HelpComment.Section("SYNOPSIS", null, cmdlet.synopsis()));
    sections.add(new HelpComment.Section("DESCRIPTION", null, cmdlet.synopsis()));
    for (ParameterSpec parameter : cmdlet.spec().parameters()) {
      if (parameter.documentation() != null) {
        sections.add(
            new HelpComment.Section("PARAMETER", parameter.name(), parameter.documentation()));
      }
    }
    for (Cmdlet.Example example : cmdlet.examples()) {
      sections.add(
          new HelpComment.Section(
              "EXAMPLE", null, example.command() + "\n\n" + example.title() + "."));
    }
    for (String output : cmdlet.spec().outputTypes()) {
      sections.add(new HelpComment.Section("OUTPUTS", null, output));
    }
    return new HelpComment(sections);
  }
}
