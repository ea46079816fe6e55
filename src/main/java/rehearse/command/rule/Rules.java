package rehearse.command.rule;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rehearse.command.ArgumentRule;
import rehearse.value.Conversion;
import rehearse.value.PsException;
import rehearse.value.PsObject;
import rehearse.value.ScriptBlock;
import rehearse.value.Types;
import rehearse.value.regex.RegexOptions;

/** Makes argument rules, for cmdlets by a method and for scripts by the attribute's name. */
public final class Rules {
  private Rules() {}

  /** Accepts only these words, in any case. */
  public static ArgumentRule set(String... words) {
    return new ValidateSet(List.of(words), true, null);
  }

  /** Accepts values from {@code least} to {@code greatest}. */
  public static ArgumentRule range(Object least, Object greatest) {
    return ValidateRange.between(least, greatest);
  }

  /** Accepts numbers of one sign. */
  public static ArgumentRule range(ValidateRange.Kind kind) {
    return ValidateRange.of(kind);
  }

  /** Accepts text that matches the regular expression, in any case. */
  public static ArgumentRule pattern(String regex) {
    return new ValidatePattern(regex, RegexOptions.IGNORE_CASE, null);
  }

  public static ArgumentRule length(int least, int greatest) {
    return new ValidateLength(least, greatest);
  }

  public static ArgumentRule count(int least, int greatest) {
    return new ValidateCount(least, greatest);
  }

  public static ArgumentRule notNull() {
    return new ValidateNotNull();
  }

  public static ArgumentRule notNullOrEmpty() {
    return new ValidateNotNullOrEmpty(false);
  }

  public static ArgumentRule notNullOrWhiteSpace() {
    return new ValidateNotNullOrEmpty(true);
  }

  public static ArgumentRule allowNull() {
    return ArgumentRule.Mark.ALLOW_NULL;
  }

  public static ArgumentRule allowEmptyString() {
    return ArgumentRule.Mark.ALLOW_EMPTY_STRING;
  }

  public static ArgumentRule allowEmptyCollection() {
    return ArgumentRule.Mark.ALLOW_EMPTY_COLLECTION;
  }

  /** Says that the argument may hold wildcards, which help shows. */
  public static ArgumentRule supportsWildcards() {
    return ArgumentRule.Mark.SUPPORTS_WILDCARDS;
  }

  /** Offers words for completion without checking them. */
  public static ArgumentRule completions(String... words) {
    return new ArgumentCompletions(List.of(words));
  }

  /**
   * Returns the rule that an attribute of a {@code param()} block stands for, or null if the
   * attribute is no rule.
   *
   * @param name as written, with or without {@code Attribute} and namespace
   * @param arguments the positional arguments, evaluated
   * @param named the named arguments, evaluated
   * @throws PsException if the arguments do not fit the attribute
   */
  public static @Nullable ArgumentRule fromAttribute(
      String name, List<@Nullable Object> arguments, Map<String, @Nullable Object> named) {
    return switch (simpleName(name)) {
      case "validateset" ->
          new ValidateSet(
              texts(arguments), flag(named, "IgnoreCase", true), text(named, "ErrorMessage"));
      case "validaterange" -> ValidateRange.fromArguments(arguments);
      case "validatepattern" ->
          new ValidatePattern(
              Conversion.toText(first(arguments)),
              options(find(named, "Options")),
              text(named, "ErrorMessage"));
      case "validatelength" -> ValidateLength.fromArguments(arguments);
      case "validatecount" -> ValidateCount.fromArguments(arguments);
      case "validatescript" ->
          new ValidateScript(block(first(arguments)), text(named, "ErrorMessage"));
      case "validatenotnull" -> new ValidateNotNull();
      case "validatenotnullorempty" -> new ValidateNotNullOrEmpty(false);
      case "validatenotnullorwhitespace" -> new ValidateNotNullOrEmpty(true);
      case "validatedrive" -> new ValidateDrive(texts(arguments), "ValidateDrive");
      case "validateuserdrive" -> new ValidateDrive(List.of("User"), "ValidateUserDrive");
      case "allownull" -> ArgumentRule.Mark.ALLOW_NULL;
      case "allowemptystring" -> ArgumentRule.Mark.ALLOW_EMPTY_STRING;
      case "allowemptycollection" -> ArgumentRule.Mark.ALLOW_EMPTY_COLLECTION;
      case "supportswildcards" -> ArgumentRule.Mark.SUPPORTS_WILDCARDS;
      case "argumentcompletions" -> new ArgumentCompletions(texts(arguments));
      case "argumentcompleter" -> new ArgumentCompleter(block(first(arguments)));
      case "pstypename" -> new ArgumentRule.RequiredTypeName(Conversion.toText(first(arguments)));
      default -> null;
    };
  }

  /** Returns the attribute's name as rules are known by it: {@code validateset}. */
  static String simpleName(String name) {
    String bare = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return bare.endsWith("attribute")
        ? bare.substring(0, bare.length() - "attribute".length())
        : bare;
  }

  private static @Nullable Object first(List<@Nullable Object> arguments) {
    if (arguments.isEmpty()) {
      throw new PsException(
              Types.RUNTIME_EXCEPTION,
              "Cannot find an overload for \".ctor\" and the argument count: \"0\".")
          .withError("MethodCountCouldNotFindBest", rehearse.value.ErrorCategory.NotSpecified);
    }
    return PsObject.unwrap(arguments.get(0));
  }

  private static List<String> texts(List<@Nullable Object> arguments) {
    List<String> texts = new java.util.ArrayList<>();
    for (Object argument : arguments) {
      var elements = rehearse.value.Enumeration.of(argument);
      if (elements == null) {
        texts.add(Conversion.toText(argument));
      } else {
        elements.forEachRemaining(element -> texts.add(Conversion.toText(element)));
      }
    }
    return texts;
  }

  private static ScriptBlock block(@Nullable Object argument) {
    if (argument instanceof ScriptBlock block) {
      return block;
    }
    if (Conversion.to(argument, Types.SCRIPT_BLOCK) instanceof ScriptBlock converted) {
      return converted;
    }
    throw new PsException(Types.RUNTIME_EXCEPTION, "A script block is expected.");
  }

  private static int options(@Nullable Object value) {
    return value == null ? RegexOptions.IGNORE_CASE : ValidatePattern.options(value);
  }

  private static boolean flag(Map<String, @Nullable Object> named, String key, boolean otherwise) {
    Object value = find(named, key);
    return value == null ? otherwise : Conversion.toBoolean(value);
  }

  private static @Nullable String text(Map<String, @Nullable Object> named, String key) {
    Object value = find(named, key);
    return value == null ? null : Conversion.toText(value);
  }

  private static @Nullable Object find(Map<String, @Nullable Object> named, String key) {
    for (Map.Entry<String, @Nullable Object> entry : named.entrySet()) {
      if (entry.getKey().equalsIgnoreCase(key)) {
        return entry.getValue();
      }
    }
    return null;
  }
}
