package rehearse.syntax.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rehearse.syntax.ast.Ast;
import rehearse.syntax.ast.AttributeAst;
import rehearse.syntax.ast.ExpressionAst;
import rehearse.syntax.ast.FunctionMemberAst;
import rehearse.syntax.ast.NamedAttributeArgumentAst;
import rehearse.syntax.ast.ParameterAst;
import rehearse.syntax.ast.PropertyMemberAst;
import rehearse.syntax.ast.TypeDefinitionAst;
import rehearse.syntax.ast.TypeDefinitionKind;

/** Checks where attributes stand and what they are given. */
final class AttributeChecks {
  /**
   * What is known of an attribute.
   *
   * @param name its name as PowerShell prints it
   * @param targets what it may stand on, as PowerShell prints it
   * @param writable the properties it lets a script set
   * @param readable the properties it only shows
   */
  private record Usage(String name, String targets, List<String> writable, List<String> readable) {}

  private static final Map<String, Usage> USAGES = new HashMap<>();
  private static final String PROPERTY = "Property, Field";

  static {
    List<String> command =
        List.of(
            "DefaultParameterSetName",
            "SupportsShouldProcess",
            "SupportsPaging",
            "SupportsTransactions",
            "ConfirmImpact",
            "HelpUri",
            "RemotingCapability");
    put(
        new Usage(
            "System.Management.Automation.CmdletAttribute",
            "Class",
            command,
            List.of("NounName", "VerbName")),
        "cmdlet");
    put(new Usage("CmdletBinding", "Class", binding(command), List.of()), "cmdletbinding");
    put(
        new Usage(
            "Parameter",
            PROPERTY,
            List.of(
                "Position",
                "ParameterSetName",
                "Mandatory",
                "ValueFromPipeline",
                "ValueFromPipelineByPropertyName",
                "ValueFromRemainingArguments",
                "HelpMessage",
                "HelpMessageBaseName",
                "HelpMessageResourceId",
                "DontShow"),
            List.of("ExperimentName", "ExperimentAction")),
        "parameter");
    put(
        new Usage(
            "DscProperty", PROPERTY, List.of("Key", "Mandatory", "NotConfigurable"), List.of()),
        "dscproperty");
    put(new Usage("DscResource", "Class", List.of("RunAsCredential"), List.of()), "dscresource");
    put(new Usage("System.FlagsAttribute", "Enum", List.of(), List.of()), "flags");
    put(
        new Usage(
            "System.SerializableAttribute", "Class, Struct, Enum, Delegate", List.of(), List.of()),
        "serializable");
    put(
        new Usage(
            "ValidateSet", PROPERTY, List.of("ErrorMessage", "IgnoreCase"), List.of("ValidValues")),
        "validateset");
    put(
        new Usage(
            "ValidatePattern",
            PROPERTY,
            List.of("ErrorMessage", "Options"),
            List.of("RegexPattern")),
        "validatepattern");
    put(
        new Usage("ValidateScript", PROPERTY, List.of("ErrorMessage"), List.of("ScriptBlock")),
        "validatescript");
    put(
        new Usage("ValidateLength", PROPERTY, List.of(), List.of("MinLength", "MaxLength")),
        "validatelength");
    put(
        new Usage("ValidateRange", PROPERTY, List.of(), List.of("MinRange", "MaxRange")),
        "validaterange");
    put(
        new Usage("ValidateCount", PROPERTY, List.of(), List.of("MinLength", "MaxLength")),
        "validatecount");
    for (String name :
        List.of(
            "ValidateNotNull",
            "ValidateNotNullOrEmpty",
            "ValidateNotNullOrWhiteSpace",
            "AllowNull",
            "AllowEmptyString",
            "AllowEmptyCollection",
            "SupportsWildcards")) {
      put(new Usage(name, PROPERTY, List.of(), List.of()), name.toLowerCase(Locale.ROOT));
    }
  }

  private final SemanticChecks checks;

  AttributeChecks(SemanticChecks checks) {
    this.checks = checks;
  }

  private static void put(Usage usage, String key) {
    USAGES.put(key, usage);
  }

  private static List<String> binding(List<String> command) {
    List<String> all = new java.util.ArrayList<>();
    all.add("PositionalBinding");
    all.addAll(command);
    return all;
  }

  void check(AttributeAst attribute) {
    String target = target(checks.parent());
    Usage usage = target == null ? null : USAGES.get(key(attribute.typeName().fullName()));
    if (usage != null && target != null && !applies(usage, target)) {
      checks.error(attribute.span(), "AttributeNotAllowedOnDeclaration", usage.name, usage.targets);
    }
    String id =
        target == null
            ? "ParameterAttributeArgumentNeedsToBeConstantOrScriptBlock"
            : "ParameterAttributeArgumentNeedsToBeConstant";
    Set<String> names = new HashSet<>();
    for (NamedAttributeArgumentAst argument : attribute.namedArguments()) {
      String name = argument.argumentName();
      if (!names.add(name.toLowerCase(Locale.ROOT))) {
        checks.error(argument.span(), "DuplicateNamedArgument", name);
        continue;
      }
      if (usage != null) {
        property(argument, usage);
      }
      constant(argument.argument(), target == null, id);
    }
    for (ExpressionAst argument : attribute.positionalArguments()) {
      constant(argument, target == null, id);
    }
  }

  private void constant(ExpressionAst argument, boolean scriptBlocks, String id) {
    if (!Constants.isAttributeArgument(argument, scriptBlocks)) {
      checks.error(argument.span(), id);
    }
  }

  private void property(NamedAttributeArgumentAst argument, Usage usage) {
    String name = argument.argumentName();
    if (contains(usage.readable, name) || name.equalsIgnoreCase("TypeId")) {
      checks.error(argument.span(), "ReadOnlyProperty", name);
    } else if (!contains(usage.writable, name)) {
      checks.error(
          argument.span(),
          "PropertyNotFoundForAttribute",
          name,
          usage.name,
          String.join(", ", usage.writable));
    }
  }

  private static boolean contains(List<String> names, String name) {
    return names.stream().anyMatch(name::equalsIgnoreCase);
  }

  /** Returns what an attribute of a class, or of a part of one, stands on; null elsewhere. */
  private @Nullable String target(@Nullable Ast owner) {
    if (owner instanceof TypeDefinitionAst definition) {
      return definition.kind() == TypeDefinitionKind.ENUM ? "Enum" : "Class";
    }
    if (owner instanceof PropertyMemberAst) {
      return PROPERTY;
    }
    if (owner instanceof FunctionMemberAst method) {
      return method.constructor() ? "Constructor" : "Method";
    }
    return owner instanceof ParameterAst && checks.member() instanceof FunctionMemberAst
        ? "Parameter"
        : null;
  }

  private static boolean applies(Usage usage, String target) {
    List<String> allowed = List.of(usage.targets.split(", ", -1));
    for (String part : target.split(", ", -1)) {
      if (allowed.contains(part)) {
        return true;
      }
    }
    return false;
  }

  private static String key(String name) {
    String plain = name.toLowerCase(Locale.ROOT);
    plain = plain.substring(plain.lastIndexOf('.') + 1);
    return plain.endsWith("attribute")
        ? plain.substring(0, plain.length() - "attribute".length())
        : plain;
  }
}
