package rehearse.cmdlets.core;

import static rehearse.command.Param.Pipeline.VALUE_AND_PROPERTY_NAME;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import rehearse.cmdlets.Arguments;
import rehearse.cmdlets.ExceptionTypes;
import rehearse.command.AliasInfo;
import rehearse.command.Cmdlet;
import rehearse.command.Commands;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.command.rule.Rules;
import rehearse.value.ErrorCategory;
import rehearse.value.TextOrder;
import rehearse.value.TypedArray;
import rehearse.value.Wildcard;

/** {@code Get-Alias}: finds aliases. */
@AutoService(Cmdlet.class)
public final class GetAlias extends Cmdlet {
  private final Param<TypedArray> definition =
      param("Definition", ParameterType.STRING_ARRAY)
          .set("Definition")
          .rule(Rules.notNullOrEmpty())
          .doc("Finds the aliases of these commands.");

  private final Param<TypedArray> exclude =
      param("Exclude", ParameterType.STRING_ARRAY).doc("Leaves out aliases whose names match.");

  private final Param<TypedArray> name =
      param("Name", ParameterType.STRING_ARRAY)
          .set("Default")
          .position(0)
          .pipeline(VALUE_AND_PROPERTY_NAME)
          .rule(Rules.notNullOrEmpty())
          .doc("The names of the aliases, wildcards allowed.");

  private final Param<String> scope =
      param("Scope", ParameterType.STRING)
          .doc("The scope to look in: Global, Local, Script, or a number.");

  public GetAlias() {
    super("Get-Alias", "Gets aliases, by their names or by their commands.");
    defaultParameterSet("Default");
    outputs("System.Management.Automation.AliasInfo");
    example("See what an alias stands for", "(Get-Alias where).Definition", "Where-Object");
    example(
        "Find a command's aliases", "(Get-Alias -Definition ForEach-Object).Name", "%\nforeach");
  }

  @Override
  public Execution start(Invocation in) {
    return new Execution() {
      @Override
      public void process() {
        boolean byDefinition = in.has(definition);
        List<String> wanted = Arguments.texts(in.get(byDefinition ? definition : name));
        if (wanted.isEmpty()) {
          write(in, "*", false);
        }
        for (String pattern : wanted) {
          write(in, pattern, byDefinition);
        }
      }
    };
  }

  private void write(Invocation in, String text, boolean byDefinition) {
    Wildcard pattern = Wildcard.compile(text, true);
    List<Wildcard> excluded = Arguments.patterns(in.get(exclude));
    List<AliasInfo> found = new ArrayList<>();
    for (AliasInfo alias : aliases(in)) {
      String compared = byDefinition ? alias.definition() : alias.name();
      if (pattern.matches(compared) && !Arguments.matchesAny(excluded, compared)) {
        found.add(alias);
      }
    }
    found.sort((left, right) -> TextOrder.compare(left.name(), right.name(), true));
    found.forEach(in::write);
    if (found.isEmpty() && !Wildcard.hasWildcards(text)) {
      in.writeError(
          ExceptionTypes.ITEM_NOT_FOUND,
          AliasChange.notFound(byDefinition ? "definition" : "name", text),
          "ItemNotFoundException",
          ErrorCategory.ObjectNotFound,
          text);
    }
  }

  private List<AliasInfo> aliases(Invocation in) {
    Commands commands = in.session().commands();
    String place = in.get(scope);
    return place == null ? commands.aliases() : commands.aliases(place);
  }
}
