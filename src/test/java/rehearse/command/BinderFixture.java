package rehearse.command;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.source.Span;
import rehearse.value.PsException;
import rehearse.value.PsType;
import rehearse.value.TypeNames;
import rehearse.value.Types;

/** Describes a function in a few words and binds calls of it. */
final class BinderFixture implements BindingContext {
  private final List<ParameterSpec> parameters = new ArrayList<>();
  private boolean advanced = true;
  private CommandSpec.Dialect dialect = CommandSpec.Dialect.FUNCTION;
  private @Nullable String defaultSet;
  private boolean shouldProcess;
  boolean piped;
  @Nullable Object defaults;
  List<@Nullable Object> answers = List.of();
  final List<String> log = new ArrayList<>();
  final List<ErrorRecord> errors = new ArrayList<>();

  static BinderFixture function() {
    return new BinderFixture();
  }

  static BinderFixture cmdlet() {
    BinderFixture fixture = new BinderFixture();
    fixture.dialect = CommandSpec.Dialect.CMDLET;
    return fixture;
  }

  static BinderFixture simple() {
    BinderFixture fixture = new BinderFixture();
    fixture.advanced = false;
    return fixture;
  }

  BinderFixture defaultSet(String name) {
    defaultSet = name;
    return this;
  }

  BinderFixture supportsShouldProcess() {
    shouldProcess = true;
    return this;
  }

  BinderFixture parameter(String name, String type, ParameterSetEntry... sets) {
    return parameter(name, type, List.of(), List.of(), sets);
  }

  BinderFixture parameter(
      String name,
      String type,
      List<String> aliases,
      List<ArgumentRule> rules,
      ParameterSetEntry... sets) {
    PsType found = TypeNames.find(type);
    parameters.add(
        new ParameterSpec(
            name,
            found == null ? Types.OBJECT : found,
            aliases,
            sets.length == 0 ? List.of(ParameterSetEntry.NAMED) : List.of(sets),
            rules,
            type,
            false,
            null));
    return this;
  }

  static ParameterSetEntry at(int position) {
    return new ParameterSetEntry(ParameterSetEntry.ALL, false, position, false, false, false, null);
  }

  static ParameterSetEntry mandatory() {
    return new ParameterSetEntry(ParameterSetEntry.ALL, true, null, false, false, false, null);
  }

  static ParameterSetEntry in(String set, boolean mandatory, @Nullable Integer position) {
    return new ParameterSetEntry(set, mandatory, position, false, false, false, null);
  }

  static ParameterSetEntry byValue(boolean mandatory) {
    return new ParameterSetEntry(ParameterSetEntry.ALL, mandatory, 0, true, false, false, null);
  }

  static ParameterSetEntry byPropertyName() {
    return new ParameterSetEntry(ParameterSetEntry.ALL, false, null, false, true, false, null);
  }

  static ParameterSetEntry remaining() {
    return new ParameterSetEntry(ParameterSetEntry.ALL, false, null, false, false, true, null);
  }

  CommandSpec spec() {
    return new CommandSpec(
        "f",
        "",
        dialect == CommandSpec.Dialect.FUNCTION ? "f" : "Contoso.FCommand",
        dialect,
        advanced,
        parameters,
        defaultSet,
        shouldProcess,
        ConfirmImpact.Medium,
        true,
        false,
        List.of());
  }

  /** Binds what is written as PowerShell would: {@code "-Name"}, {@code "-Name:"}, values. */
  Binding bind(@Nullable Object... words) {
    return new ParameterBinder(spec()).bind(arguments(words), this);
  }

  /**
   * Binds and returns the bound parameters as {@code name=value} joined by blanks, or the error.
   */
  String outcome(@Nullable Object... words) {
    try {
      Binding binding = bind(words);
      StringBuilder text = new StringBuilder();
      var keys = binding.bound().dictionary().keyIterator();
      while (keys.hasNext()) {
        Object key = keys.next();
        text.append(key).append('=').append(show(binding.bound().dictionary().get(key + "")));
        text.append(' ');
      }
      for (Object rest : binding.rest()) {
        text.append("rest:").append(show(rest)).append(' ');
      }
      return text.toString().trim();
    } catch (TerminatingError e) {
      return describe(e.record());
    }
  }

  static String describe(ErrorRecord record) {
    return record.fullyQualifiedErrorId() + " | " + record.category() + " | " + record.message();
  }

  static String show(@Nullable Object value) {
    if (value == null) {
      return "null";
    }
    return PsType.of(value).displayName() + ":" + rehearse.value.Conversion.toText(value);
  }

  static List<Argument> arguments(@Nullable Object... words) {
    List<Argument> arguments = new ArrayList<>();
    int offset = 2;
    for (Object word : words) {
      Span span = new Span(offset, offset + String.valueOf(word).length());
      offset = span.end() + 1;
      if (word instanceof Argument argument) {
        arguments.add(argument);
      } else if (word instanceof String text && text.startsWith("-") && text.length() > 1) {
        int colon = text.indexOf(':');
        arguments.add(
            colon < 0
                ? Argument.parameter(text.substring(1), span)
                : Argument.parameter(
                    text.substring(1, colon), text.substring(colon + 1), null, span, span));
      } else {
        arguments.add(Argument.value(word, null, span));
      }
    }
    return arguments;
  }

  @Override
  public InvocationInfo info() {
    return new InvocationInfo("f", null, null, null, 1, 1);
  }

  @Override
  public boolean expectsInput() {
    return piped;
  }

  @Override
  public @Nullable Object defaultParameterValues() {
    return defaults;
  }

  @Override
  public List<String> aliasesOf(String command) {
    return List.of();
  }

  @Override
  public HostInterface host() {
    return new AnsweringHost();
  }

  @Override
  public void writeWarning(String text) {
    log.add("WARNING " + text);
  }

  @Override
  public void writeError(ErrorRecord error) {
    errors.add(error);
  }

  /** Answers from a list, and refuses when that is empty. */
  private final class AnsweringHost implements HostInterface {
    @Override
    public int width() {
      return 120;
    }

    @Override
    public boolean isInteractive() {
      return true;
    }

    @Override
    public int choose(String caption, String message, List<Choice> choices, int defaultChoice) {
      return defaultChoice;
    }

    @Override
    public List<@Nullable Object> prompt(String caption, String message, List<Field> fields) {
      log.add("ASK " + fields.get(0).name());
      if (answers.isEmpty()) {
        throw new PsException(Types.RUNTIME_EXCEPTION, "not interactive");
      }
      return answers;
    }

    @Override
    public @Nullable String readLine(@Nullable String prompt, boolean secret) {
      return null;
    }

    @Override
    public void write(String text) {}
  }
}
