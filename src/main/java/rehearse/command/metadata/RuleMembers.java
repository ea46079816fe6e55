package rehearse.command.metadata;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import rehearse.command.ArgumentRule;
import rehearse.command.ReadOnlyProperty;
import rehearse.command.rule.Rules;
import rehearse.command.rule.ValidateCount;
import rehearse.command.rule.ValidateLength;
import rehearse.command.rule.ValidatePattern;
import rehearse.command.rule.ValidateRange;
import rehearse.command.rule.ValidateScript;
import rehearse.command.rule.ValidateSet;
import rehearse.value.Member;
import rehearse.value.MemberTable;
import rehearse.value.PsType;
import rehearse.value.TypeNames;
import rehearse.value.Types;

/** What scripts see of argument rules, and how {@code [ValidateSet]::new(…)} makes them. */
final class RuleMembers {
  private static final String AUTOMATION = "System.Management.Automation.";

  private RuleMembers() {}

  static void addTo(Map<String, Supplier<MemberTable>> tables) {
    add(
        tables,
        "ValidateSet",
        true,
        Types.STRING,
        property("ValidValues", ValidateSet.class, r -> r.validValues().toArray()),
        property("IgnoreCase", ValidateSet.class, ValidateSet::ignoreCase),
        property("ErrorMessage", ValidateSet.class, ValidateSet::errorMessage));
    add(
        tables,
        "ValidateRange",
        false,
        Types.OBJECT,
        property("MinRange", ValidateRange.class, ValidateRange::minRange),
        property("MaxRange", ValidateRange.class, ValidateRange::maxRange));
    add(
        tables,
        "ValidatePattern",
        false,
        Types.STRING,
        property("RegexPattern", ValidatePattern.class, ValidatePattern::regexPattern),
        property("ErrorMessage", ValidatePattern.class, ValidatePattern::errorMessage));
    add(
        tables,
        "ValidateLength",
        false,
        Types.INT,
        property("MinLength", ValidateLength.class, ValidateLength::minLength),
        property("MaxLength", ValidateLength.class, ValidateLength::maxLength));
    add(
        tables,
        "ValidateCount",
        false,
        Types.INT,
        property("MinLength", ValidateCount.class, ValidateCount::minLength),
        property("MaxLength", ValidateCount.class, ValidateCount::maxLength));
    add(
        tables,
        "ValidateScript",
        false,
        Types.SCRIPT_BLOCK,
        property("ScriptBlock", ValidateScript.class, ValidateScript::scriptBlock),
        property("ErrorMessage", ValidateScript.class, ValidateScript::errorMessage));
    for (String plain :
        List.of(
            "ValidateNotNull",
            "ValidateNotNullOrEmpty",
            "ValidateNotNullOrWhiteSpace",
            "AllowNull",
            "AllowEmptyString",
            "AllowEmptyCollection",
            "SupportsWildcards")) {
      add(tables, plain, false, Types.OBJECT);
    }
  }

  private static void add(
      Map<String, Supplier<MemberTable>> tables,
      String name,
      boolean variadic,
      PsType parameter,
      Member... properties) {
    tables.put(AUTOMATION + name + "Attribute", () -> table(name, variadic, parameter, properties));
  }

  private static MemberTable table(
      String name, boolean variadic, PsType parameter, Member[] properties) {
    PsType type = TypeNames.named(AUTOMATION + name + "Attribute");
    MemberTable.Builder builder = MemberTable.builder();
    if (variadic) {
      builder.constructor(constructor(type, name, true, parameter.arrayType(1)));
    } else {
      builder.constructor(constructor(type, name, false));
      builder.constructor(constructor(type, name, false, parameter));
      builder.constructor(constructor(type, name, false, parameter, parameter));
    }
    for (Member property : properties) {
      builder.instance(property);
    }
    return builder.build();
  }

  private static Member.Overload constructor(
      PsType type, String name, boolean variadic, PsType... parameters) {
    List<Member.Parameter> list =
        Arrays.stream(parameters).map(p -> new Member.Parameter("value", p)).toList();
    return new Member.Overload(type, list, variadic, (self, arguments) -> make(name, arguments));
  }

  private static @Nullable Object make(String name, @Nullable Object[] arguments) {
    return Rules.fromAttribute(name, Arrays.asList(arguments), Map.of());
  }

  private static <T extends ArgumentRule> Member property(
      String name, Class<T> owner, Function<T, @Nullable Object> reader) {
    return new ReadOnlyProperty<>(name, "object", owner, reader);
  }
}
