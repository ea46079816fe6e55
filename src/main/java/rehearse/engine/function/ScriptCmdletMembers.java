package rehearse.engine.function;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rehearse.command.ErrorRecord;
import rehearse.command.InformationRecord;
import rehearse.command.ReadOnlyProperty;
import rehearse.engine.node.EngineMethod;
import rehearse.engine.pipeline.CommandRuntime;
import rehearse.engine.pipeline.ShouldProcessPrompt.Standing;
import rehearse.engine.pipeline.Unroll;
import rehearse.value.Conversion;
import rehearse.value.Enumeration;
import rehearse.value.Member;
import rehearse.value.MemberTable;
import rehearse.value.PsReference;
import rehearse.value.PsType;
import rehearse.value.Types;

/** The members of {@code $PSCmdlet}. */
public final class ScriptCmdletMembers {
  private static final PsType RECORD = ErrorRecord.TYPE;

  private ScriptCmdletMembers() {}

  private static CommandRuntime runtime(@Nullable Object self) {
    return ((ScriptCmdlet) Objects.requireNonNull(self)).runtime();
  }

  private static String text(@Nullable Object value) {
    return Conversion.toText(value);
  }

  private static Member.Overload overload(PsType returns, Member.Body body, PsType... types) {
    List<Member.Parameter> parameters = new java.util.ArrayList<>();
    for (PsType type : types) {
      parameters.add(new Member.Parameter("argument" + parameters.size(), type));
    }
    return new Member.Overload(returns, parameters, false, body);
  }

  private static Member method(String name, String definition, Member.Overload... overloads) {
    return new EngineMethod(name, definition, List.of(overloads));
  }

  /** Returns the table of members. */
  public static MemberTable table() {
    MemberTable.Builder table = MemberTable.builder();
    table.instance(
        new ReadOnlyProperty<>(
            "ParameterSetName",
            "string",
            ScriptCmdlet.class,
            cmdlet -> cmdlet.runtime().parameterSet()));
    table.instance(
        new ReadOnlyProperty<>(
            "MyInvocation",
            "System.Management.Automation.InvocationInfo",
            ScriptCmdlet.class,
            cmdlet -> cmdlet.runtime().info()));
    writing(table);
    asking(table);
    return table.build();
  }

  private static void writing(MemberTable.Builder table) {
    table.instance(
        method(
            "WriteObject",
            "void WriteObject(System.Object sendToPipeline)",
            overload(
                Types.VOID,
                (self, a) -> {
                  runtime(self).write(a[0]);
                  return rehearse.value.AutomationNull.VALUE;
                },
                Types.OBJECT),
            overload(
                Types.VOID, (self, a) -> writeObject(runtime(self), a), Types.OBJECT, Types.BOOL)));
    table.instance(
        method(
            "WriteError",
            "void WriteError(System.Management.Automation.ErrorRecord errorRecord)",
            overload(
                Types.VOID,
                (self, a) -> {
                  runtime(self).writeError((ErrorRecord) Objects.requireNonNull(a[0]));
                  return rehearse.value.AutomationNull.VALUE;
                },
                RECORD)));
    table.instance(
        method(
            "ThrowTerminatingError",
            "void ThrowTerminatingError(System.Management.Automation.ErrorRecord errorRecord)",
            overload(
                Types.VOID,
                (self, a) -> {
                  throw runtime(self).terminateAnew((ErrorRecord) Objects.requireNonNull(a[0]));
                },
                RECORD)));
    text(table, "WriteWarning", (runtime, message) -> runtime.writeWarning(message));
    text(table, "WriteVerbose", (runtime, message) -> runtime.writeVerbose(message));
    text(table, "WriteDebug", (runtime, message) -> runtime.writeDebug(message));
    table.instance(
        method(
            "WriteInformation",
            "void WriteInformation(System.Object messageData, string[] tags)",
            overload(
                Types.VOID,
                (self, a) -> writeInformation(runtime(self), a),
                Types.OBJECT,
                Types.OBJECT)));
  }

  private static @Nullable Object writeObject(CommandRuntime runtime, @Nullable Object[] a) {
    if (Conversion.toBoolean(a[1])) {
      Unroll.write(a[0], runtime);
    } else {
      runtime.write(a[0]);
    }
    return rehearse.value.AutomationNull.VALUE;
  }

  private static @Nullable Object writeInformation(CommandRuntime runtime, @Nullable Object[] a) {
    List<String> tags = new java.util.ArrayList<>();
    var elements = a[1] == null ? null : Enumeration.of(a[1]);
    while (elements != null && elements.hasNext()) {
      tags.add(text(elements.next()));
    }
    runtime.writeInformation(new InformationRecord(a[0], runtime.spec().name(), tags));
    return rehearse.value.AutomationNull.VALUE;
  }

  /** Writes a text to a stream. */
  private interface TextWriter {
    void write(CommandRuntime runtime, String text);
  }

  private static void text(MemberTable.Builder table, String name, TextWriter writer) {
    table.instance(
        method(
            name,
            "void " + name + "(string text)",
            overload(
                Types.VOID,
                (self, a) -> {
                  writer.write(runtime(self), text(a[0]));
                  return rehearse.value.AutomationNull.VALUE;
                },
                Types.STRING)));
  }

  private static void asking(MemberTable.Builder table) {
    table.instance(
        method(
            "ShouldProcess",
            "bool ShouldProcess(string target), bool ShouldProcess(string target, string action),"
                + " bool ShouldProcess(string verboseDescription, string verboseWarning, string"
                + " caption)",
            overload(
                Types.BOOL, (self, a) -> runtime(self).shouldProcess(text(a[0])), Types.STRING),
            overload(
                Types.BOOL,
                (self, a) -> runtime(self).shouldProcess(text(a[0]), text(a[1])),
                Types.STRING,
                Types.STRING),
            overload(
                Types.BOOL,
                (self, a) -> runtime(self).shouldProcess(text(a[0]), text(a[1]), text(a[2])),
                Types.STRING,
                Types.STRING,
                Types.STRING)));
    table.instance(
        method(
            "ShouldContinue",
            "bool ShouldContinue(string query, string caption), bool ShouldContinue(string query,"
                + " string caption, [ref] bool yesToAll, [ref] bool noToAll)",
            overload(
                Types.BOOL,
                (self, a) -> runtime(self).shouldContinue(text(a[0]), text(a[1])),
                Types.STRING,
                Types.STRING),
            overload(
                Types.BOOL,
                (self, a) -> shouldContinue(runtime(self), a),
                Types.STRING,
                Types.STRING,
                Types.OBJECT,
                Types.OBJECT)));
  }

  private static boolean shouldContinue(CommandRuntime runtime, @Nullable Object[] a) {
    PsReference yes = (PsReference) Objects.requireNonNull(a[2]);
    PsReference no = (PsReference) Objects.requireNonNull(a[3]);
    if (Conversion.toBoolean(yes.value())) {
      return true;
    }
    if (Conversion.toBoolean(no.value())) {
      return false;
    }
    boolean[] answer = new boolean[1];
    Standing standing =
        runtime.shouldProcessPrompt().shouldContinueAll(text(a[0]), text(a[1]), answer);
    yes.setValue(standing == Standing.YES_TO_ALL);
    no.setValue(standing == Standing.NO_TO_ALL);
    return answer[0];
  }
}
