package rehearse.engine.function;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.command.ArgumentRule;
import rehearse.command.ParameterSetEntry;
import rehearse.command.ParameterSpec;
import rehearse.value.Conversion;
import rehearse.value.Enumeration;
import rehearse.value.Members;
import rehearse.value.PsType;
import rehearse.value.ReferenceObject;
import rehearse.value.Types;

/** A parameter that a {@code dynamicparam} block makes. */
public final class RuntimeDefinedParameter extends ReferenceObject {
  public static final PsType TYPE =
      PsType.named("System.Management.Automation.RuntimeDefinedParameter")
          .base(Types.OBJECT)
          .build();

  private final String name;
  private final PsType type;
  private final @Nullable Object attributes;

  public RuntimeDefinedParameter(String name, PsType type, @Nullable Object attributes) {
    this.name = name;
    this.type = type;
    this.attributes = attributes;
  }

  @Override
  public PsType type() {
    return TYPE;
  }

  public String name() {
    return name;
  }

  public PsType parameterType() {
    return type;
  }

  public @Nullable Object attributes() {
    return attributes;
  }

  ParameterSpec spec() {
    List<ParameterSetEntry> sets = new ArrayList<>();
    List<String> aliases = new ArrayList<>();
    List<ArgumentRule> rules = new ArrayList<>();
    Iterator<@Nullable Object> all = attributes == null ? null : Enumeration.of(attributes);
    while (all != null && all.hasNext()) {
      Object attribute = all.next();
      if (attribute instanceof ArgumentRule rule) {
        rules.add(rule);
      } else if (attribute != null
          && PsType.of(attribute).name().equals("ParameterAttribute")) {
        sets.add(entry(attribute));
      }
    }
    if (sets.isEmpty()) {
      sets.add(ParameterSetEntry.NAMED);
    }
    return new ParameterSpec(
        name, type, aliases, sets, rules, type.displayName(), false, null);
  }

  private static ParameterSetEntry entry(Object attribute) {
    Object position = Members.get(attribute, "Position");
    boolean positioned = position instanceof Integer number && number != Integer.MIN_VALUE;
    Object set = Members.get(attribute, "ParameterSetName");
    return new ParameterSetEntry(
        set == null ? ParameterSetEntry.ALL : Conversion.toText(set),
        Conversion.toBoolean(Members.get(attribute, "Mandatory")),
        positioned ? (Integer) position : null,
        Conversion.toBoolean(Members.get(attribute, "ValueFromPipeline")),
        Conversion.toBoolean(Members.get(attribute, "ValueFromPipelineByPropertyName")),
        Conversion.toBoolean(Members.get(attribute, "ValueFromRemainingArguments")),
        null);
  }
}
