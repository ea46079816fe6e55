package rehearse.cmdlets.management;

import java.util.ArrayList;
import java.util.List;
import rehearse.cmdlets.Arguments;
import rehearse.cmdlets.TextEncoding;
import rehearse.cmdlets.provider.ItemPath;
import rehearse.cmdlets.provider.ItemPaths;
import rehearse.command.ArgumentRule;
import rehearse.command.ConfirmImpact;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.command.rule.Rules;
import rehearse.value.Wildcard;

/** What {@code Set-Content} and {@code Add-Content} share. */
abstract class ContentCmdlet extends ItemCmdlet {
  private final Param<Object[]> value =
      param("Value", ParameterType.OBJECT_ARRAY)
          .mandatory()
          .position(1)
          .pipeline(Param.Pipeline.VALUE_AND_PROPERTY_NAME)
          .rule(ArgumentRule.Mark.ALLOW_NULL)
          .rule(ArgumentRule.Mark.ALLOW_EMPTY_COLLECTION)
          .doc("What is written, each element on a line of its own.");
  private final Param<Boolean> passThru =
      switchParam("PassThru").doc("Writes the content to the pipeline too.");
  private final Param<Boolean> noNewline =
      switchParam("NoNewline").doc("Writes no line breaks behind the elements.");
  private final Param<TextEncoding> encoding =
      param("Encoding", TextEncoding.PARAMETER)
          .rule(TextEncoding.FROM_NAME)
          .rule(Rules.notNullOrEmpty())
          .doc("The encoding of the file; UTF-8 without a mark unless you say otherwise.");
  private final Param<Boolean> asByteStream =
      switchParam("AsByteStream").doc("Writes bytes instead of text.");

  ContentCmdlet(String name, String synopsis) {
    super(name, synopsis, Param.Pipeline.PROPERTY_NAME);
    supportsShouldProcess(ConfirmImpact.Medium);
  }

  final Execution start(Invocation in, boolean adds) {
    return new ContentWriting(
        in,
        new ContentWriting.Style(
            adds,
            in.isOn(asByteStream),
            !in.isOn(noNewline),
            in.isOn(passThru),
            in.get(encoding, TextEncoding.UTF8)),
        this::targets,
        invocation -> invocation.get(value));
  }

  /** Returns the items to write: existing ones for patterns, new ones too for plain paths. */
  private List<ItemPath> targets(Invocation in) {
    List<ItemPath> targets = new ArrayList<>();
    ItemPaths paths = new ItemPaths(in.session());
    for (String name : Arguments.texts(in.get(path))) {
      reporting(
          in,
          () -> {
            if (Wildcard.hasWildcards(name)) {
              List<ItemPath> matching = paths.matching(name);
              if (matching.isEmpty()) {
                throw noMatch(name);
              }
              targets.addAll(matching);
            } else {
              targets.add(paths.literal(Wildcard.unescape(name)));
            }
          });
    }
    for (String name : Arguments.texts(in.get(literalPath))) {
      reporting(in, () -> targets.add(paths.literal(name)));
    }
    targets.removeIf(item -> !isWanted(in, item.name()));
    return targets;
  }
}
