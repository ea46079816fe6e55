package rehearse.engine.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rehearse.command.ArgumentRule;
import rehearse.command.CommandSpec;
import rehearse.command.ConfirmImpact;
import rehearse.command.ParameterSetEntry;
import rehearse.command.ParameterSpec;
import rehearse.engine.compile.AttributeRules;
import rehearse.engine.compile.BlockCompiler;
import rehearse.engine.compile.TypeReference;
import rehearse.engine.node.Frame;
import rehearse.syntax.ast.AttributeAst;
import rehearse.syntax.ast.AttributeBaseAst;
import rehearse.syntax.ast.ParameterAst;
import rehearse.syntax.ast.TypeConstraintAst;
import rehearse.value.Conversion;
import rehearse.value.PsType;
import rehearse.value.Types;

/** Makes the description of a command from its {@code param} block. */
final class SpecBuilder {
  private final EngineScriptBlock block;
  private final Frame frame;
  private boolean positioned;
  private boolean ownSets;

  private SpecBuilder(EngineScriptBlock block) {
    this.block = block;
    this.frame = AttributeRules.frame(block);
  }

  static CommandSpec build(String name, String module, EngineScriptBlock block) {
    return new SpecBuilder(block).build(name, module);
  }

  private CommandSpec build(String name, String module) {
    CompiledBlock compiled = block.code().compiled();
    Binding binding = new Binding();
    List<String> outputs = new ArrayList<>();
    for (AttributeAst attribute : compiled.declaration().attributes()) {
      if (BlockCompiler.isNamed(attribute, "CmdletBinding")) {
        binding.read(attribute, frame);
      } else if (BlockCompiler.isNamed(attribute, "OutputType")) {
        for (Object type : AttributeRules.positional(attribute, frame)) {
          outputs.add(type instanceof PsType known ? known.fullName() : Conversion.toText(type));
        }
      }
    }
    List<ParameterSpec> parameters = new ArrayList<>();
    for (ParameterAst parameter : compiled.declaration().parameters()) {
      parameters.add(parameter(parameter));
    }
    if (binding.positional && !positioned && !ownSets) {
      position(parameters);
    }
    return new CommandSpec(
        name,
        module,
        name,
        CommandSpec.Dialect.FUNCTION,
        compiled.advanced(),
        parameters,
        binding.defaultSet,
        binding.shouldProcess,
        binding.impact,
        binding.positional,
        binding.paging,
        outputs);
  }

  /** What {@code [CmdletBinding(…)]} says. */
  private static final class Binding {
    private boolean shouldProcess;
    private boolean paging;
    private boolean positional = true;
    private @Nullable String defaultSet;
    private ConfirmImpact impact = ConfirmImpact.Medium;

    void read(AttributeAst attribute, Frame frame) {
      AttributeRules.named(attribute, frame)
          .forEach(
              (name, value) -> {
                switch (name.toLowerCase(java.util.Locale.ROOT)) {
                  case "supportsshouldprocess" -> shouldProcess = Conversion.toBoolean(value);
                  case "supportspaging" -> paging = Conversion.toBoolean(value);
                  case "positionalbinding" -> positional = Conversion.toBoolean(value);
                  case "defaultparametersetname" -> defaultSet = Conversion.toText(value);
                  case "confirmimpact" -> impact = impact(Conversion.toText(value));
                  default -> {}
                }
              });
    }

    private static ConfirmImpact impact(String text) {
      for (ConfirmImpact impact : ConfirmImpact.values()) {
        if (impact.name().equalsIgnoreCase(text)) {
          return impact;
        }
      }
      return ConfirmImpact.Medium;
    }
  }

  private ParameterSpec parameter(ParameterAst parameter) {
    PsType type = null;
    String declared = null;
    List<String> aliases = new ArrayList<>();
    List<ParameterSetEntry> sets = new ArrayList<>();
    List<ArgumentRule> rules = new ArrayList<>();
    boolean hidden = false;
    for (AttributeBaseAst attribute : parameter.attributes()) {
      if (attribute instanceof TypeConstraintAst constraint) {
        type =
            new TypeReference(constraint.typeName(), block.code().options().namespaces())
                .resolve(frame);
        declared = constraint.typeName().fullName();
      } else if (attribute instanceof AttributeAst other) {
        if (BlockCompiler.isNamed(other, "Parameter")) {
          Map<String, @Nullable Object> named = AttributeRules.named(other, frame);
          sets.add(entry(named));
          hidden |= Conversion.toBoolean(find(named, "DontShow"));
        } else if (BlockCompiler.isNamed(other, "Alias")) {
          AttributeRules.positional(other, frame)
              .forEach(alias -> aliases.add(Conversion.toText(alias)));
        } else {
          ArgumentRule rule = AttributeRules.rule(other, frame);
          if (rule != null) {
            rules.add(rule);
          }
        }
      }
    }
    if (sets.isEmpty()) {
      sets.add(ParameterSetEntry.NAMED);
    }
    return new ParameterSpec(
        parameter.name().variablePath().unqualifiedPath(),
        type == null ? Types.OBJECT : type,
        aliases,
        sets,
        rules,
        declared,
        hidden,
        null,
        defaultText(parameter));
  }

  private @Nullable String defaultText(ParameterAst parameter) {
    return parameter.defaultValue() == null
        ? null
        : block.code().source().text(parameter.defaultValue().span());
  }

  private static @Nullable Object find(Map<String, @Nullable Object> named, String key) {
    for (Map.Entry<String, @Nullable Object> entry : named.entrySet()) {
      if (entry.getKey().equalsIgnoreCase(key)) {
        return entry.getValue();
      }
    }
    return null;
  }

  private ParameterSetEntry entry(Map<String, @Nullable Object> named) {
    Object set = find(named, "ParameterSetName");
    Object position = find(named, "Position");
    Object help = find(named, "HelpMessage");
    Integer place = null;
    if (position != null && Conversion.to(position, Types.INT) instanceof Integer number) {
      place = number;
      positioned = true;
    }
    String setName = set == null ? ParameterSetEntry.ALL : Conversion.toText(set);
    ownSets |= !setName.equals(ParameterSetEntry.ALL);
    return new ParameterSetEntry(
        setName,
        Conversion.toBoolean(find(named, "Mandatory")),
        place,
        Conversion.toBoolean(find(named, "ValueFromPipeline")),
        Conversion.toBoolean(find(named, "ValueFromPipelineByPropertyName")),
        Conversion.toBoolean(find(named, "ValueFromRemainingArguments")),
        help == null ? null : Conversion.toText(help));
  }

  private static void position(List<ParameterSpec> parameters) {
    int next = 0;
    for (int i = 0; i < parameters.size(); i++) {
      ParameterSpec spec = parameters.get(i);
      if (spec.isSwitch()) {
        continue;
      }
      ParameterSetEntry e = spec.sets().get(0);
      List<ParameterSetEntry> sets = new ArrayList<>(spec.sets());
      sets.set(
          0,
          new ParameterSetEntry(
              e.set(),
              e.mandatory(),
              next++,
              e.fromPipeline(),
              e.fromPipelineByPropertyName(),
              e.fromRemainingArguments(),
              e.helpMessage()));
      parameters.set(
          i,
          new ParameterSpec(
              spec.name(),
              spec.type(),
              spec.aliases(),
              sets,
              spec.rules(),
              spec.declaredType(),
              spec.dontShow(),
              spec.documentation(),
              spec.defaultText()));
    }
  }
}
