package rehearse.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import rehearse.source.SourceText;
import rehearse.source.Span;
import rehearse.value.AutomationNull;
import rehearse.value.Conversion;
import rehearse.value.EnumValue;
import rehearse.value.ErrorCategory;
import rehearse.value.Member;
import rehearse.value.MemberKind;
import rehearse.value.MemberTable;
import rehearse.value.PsException;
import rehearse.value.PsType;
import rehearse.value.TypeNames;
import rehearse.value.Types;

/** What scripts see of error records, invocations, information records and variables. */
final class RecordMembers {
  private static final String AUTOMATION = "System.Management.Automation.";
  private static final PsType CATEGORY = TypeNames.named(AUTOMATION + "ErrorCategory");

  private RecordMembers() {}

  static void addTo(Map<String, Supplier<MemberTable>> tables) {
    tables.put(ErrorRecord.TYPE.fullName(), RecordMembers::errorRecord);
    tables.put(ErrorCategoryInfo.TYPE.fullName(), RecordMembers::category);
    tables.put(ErrorDetails.TYPE.fullName(), RecordMembers::details);
    tables.put(InvocationInfo.TYPE.fullName(), RecordMembers::invocation);
    tables.put(AUTOMATION + "InformationRecord", RecordMembers::information);
    tables.put(AUTOMATION + "HostInformationMessage", RecordMembers::hostMessage);
    tables.put(PsVariable.TYPE.fullName(), RecordMembers::variable);
    tables.put(
        AUTOMATION + "PSBoundParametersDictionary",
        () -> BoundParameters.dictionaryBuilder().build());
  }

  private static MemberTable errorRecord() {
    return MemberTable.builder()
        .constructor(
            new Member.Overload(
                ErrorRecord.TYPE,
                List.of(
                    new Member.Parameter("exception", Types.EXCEPTION),
                    new Member.Parameter("errorId", Types.STRING),
                    new Member.Parameter("errorCategory", CATEGORY),
                    new Member.Parameter("targetObject", Types.OBJECT)),
                false,
                (self, a) -> record(a)))
        .constructor(
            new Member.Overload(
                ErrorRecord.TYPE,
                List.of(
                    new Member.Parameter("errorRecord", ErrorRecord.TYPE),
                    new Member.Parameter(
                        "replaceParentContainsErrorRecordException", Types.EXCEPTION)),
                false,
                (self, a) -> replaced(a)))
        .instance(read("Exception", "System.Exception", ErrorRecord.class, ErrorRecord::exception))
        .instance(read("TargetObject", "System.Object", ErrorRecord.class, ErrorRecord::target))
        .instance(
            read(
                "CategoryInfo",
                AUTOMATION + "ErrorCategoryInfo",
                ErrorRecord.class,
                ErrorRecord::categoryInfo))
        .instance(
            read(
                "FullyQualifiedErrorId",
                "string",
                ErrorRecord.class,
                ErrorRecord::fullyQualifiedErrorId))
        .instance(
            change(
                "ErrorDetails",
                ErrorDetails.TYPE,
                ErrorRecord.class,
                ErrorDetails::of,
                RecordMembers::setDetails))
        .instance(
            read(
                "InvocationInfo",
                AUTOMATION + "InvocationInfo",
                ErrorRecord.class,
                r -> r.invocation() == InvocationInfo.NONE ? null : r.invocation()))
        .instance(
            read("ScriptStackTrace", "string", ErrorRecord.class, ErrorRecord::scriptStackTrace))
        .build();
  }

  private static ErrorRecord record(@Nullable Object[] a) {
    PsException exception = (PsException) Objects.requireNonNull(a[0]);
    EnumValue category = (EnumValue) Objects.requireNonNull(a[2]);
    return new ErrorRecord(
        exception, Conversion.toText(a[1]), ErrorCategory.valueOf(category.toString()), a[3]);
  }

  private static ErrorRecord replaced(@Nullable Object[] a) {
    ErrorRecord record = (ErrorRecord) Objects.requireNonNull(a[0]);
    PsException exception = a[1] instanceof PsException given ? given : record.exception();
    ErrorRecord copy =
        new ErrorRecord(exception, record.errorId(), record.category(), record.target());
    copy.setDetails(record.detailsMessage(), record.recommendedAction());
    copy.setInvocation(record.invocation());
    String suffix = record.suffix();
    return suffix == null ? copy : copy.withSuffix(suffix);
  }

  private static void setDetails(ErrorRecord record, @Nullable Object value) {
    if (value instanceof ErrorDetails details) {
      record.setDetails(details.message(), details.recommendedAction());
    } else if (value == null) {
      record.setDetails(null, null);
    }
  }

  private static MemberTable category() {
    return MemberTable.builder()
        .instance(
            read(
                "Category",
                AUTOMATION + "ErrorCategory",
                ErrorCategoryInfo.class,
                c -> EnumValue.of(CATEGORY, c.category().name())))
        .instance(text("Activity", ErrorCategoryInfo::activity, ErrorCategoryInfo::setActivity))
        .instance(text("Reason", ErrorCategoryInfo::reason, ErrorCategoryInfo::setReason))
        .instance(
            text("TargetName", ErrorCategoryInfo::targetName, ErrorCategoryInfo::setTargetName))
        .instance(
            text("TargetType", ErrorCategoryInfo::targetType, ErrorCategoryInfo::setTargetType))
        .instance(
            new SimpleMethod(
                "GetMessage",
                "string GetMessage()",
                new Member.Overload(
                    Types.STRING, List.of(), false, (self, a) -> String.valueOf(self))))
        .build();
  }

  private static Member text(
      String name,
      Function<ErrorCategoryInfo, @Nullable Object> reader,
      BiConsumer<ErrorCategoryInfo, @Nullable String> writer) {
    return change(
        name,
        Types.STRING,
        ErrorCategoryInfo.class,
        reader,
        (info, value) -> writer.accept(info, value == null ? null : Conversion.toText(value)));
  }

  private static MemberTable details() {
    return MemberTable.builder()
        .constructor(
            new Member.Overload(
                ErrorDetails.TYPE,
                List.of(new Member.Parameter("message", Types.STRING)),
                false,
                (self, a) -> new ErrorDetails(Conversion.toText(a[0]))))
        .instance(read("Message", "string", ErrorDetails.class, ErrorDetails::message))
        .instance(
            change(
                "RecommendedAction",
                Types.STRING,
                ErrorDetails.class,
                ErrorDetails::recommendedAction,
                (d, value) ->
                    d.setRecommendedAction(value == null ? null : Conversion.toText(value))))
        .build();
  }

  private static MemberTable invocation() {
    Class<InvocationInfo> owner = InvocationInfo.class;
    return MemberTable.builder()
        .instance(read("MyCommand", AUTOMATION + "CommandInfo", owner, InvocationInfo::resolved))
        .instance(read("InvocationName", "string", owner, InvocationInfo::command))
        .instance(read("ScriptLineNumber", "int", owner, InvocationInfo::line))
        .instance(read("OffsetInLine", "int", owner, InvocationInfo::column))
        .instance(read("Line", "string", owner, RecordMembers::line))
        .instance(read("Statement", "string", owner, RecordMembers::statement))
        .instance(read("PositionMessage", "string", owner, RecordMembers::position))
        .instance(read("ScriptName", "string", owner, RecordMembers::scriptName))
        .instance(read("PSCommandPath", "string", owner, RecordMembers::scriptName))
        .instance(read("PSScriptRoot", "string", owner, RecordMembers::scriptRoot))
        .instance(read("PipelineLength", "int", owner, InvocationInfo::pipelineLength))
        .instance(read("PipelinePosition", "int", owner, InvocationInfo::pipelinePosition))
        .instance(read("ExpectingInput", "bool", owner, i -> i.pipelinePosition() > 1))
        .instance(read("HistoryId", "long", owner, i -> -1L))
        .instance(
            read(
                "BoundParameters",
                "System.Collections.Generic.Dictionary[string,System.Object]",
                owner,
                i -> new rehearse.value.Hashtable()))
        .instance(
            read(
                "UnboundArguments",
                "System.Collections.Generic.List[System.Object]",
                owner,
                i -> new Object[0]))
        .build();
  }

  private static String line(InvocationInfo info) {
    SourceText source = info.source();
    if (source == null) {
      return "";
    }
    String text = source.lineText(info.line());
    return info.line() < source.lineCount() ? text + "\n" : text;
  }

  private static String statement(InvocationInfo info) {
    SourceText source = info.source();
    Span span = info.span();
    return source == null || span == null ? "" : source.text(span);
  }

  private static String position(InvocationInfo info) {
    ErrorPosition position = ErrorPosition.of(info);
    return position == null ? "" : position.message();
  }

  private static String scriptName(InvocationInfo info) {
    SourceText source = info.source();
    String path = source == null ? null : source.path();
    return path == null ? "" : path;
  }

  private static String scriptRoot(InvocationInfo info) {
    String path = scriptName(info);
    int slash = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
    return slash < 0 ? "" : path.substring(0, Math.max(1, slash));
  }

  private static MemberTable information() {
    Class<InformationRecord> owner = InformationRecord.class;
    return MemberTable.builder()
        .instance(read("MessageData", "System.Object", owner, InformationRecord::message))
        .instance(read("Source", "string", owner, InformationRecord::source))
        .instance(
            read(
                "Tags",
                "System.Collections.Generic.List[string]",
                owner,
                r -> new ArrayList<Object>(r.tags()).toArray()))
        .build();
  }

  private static MemberTable hostMessage() {
    Class<InformationRecord.HostMessage> owner = InformationRecord.HostMessage.class;
    return MemberTable.builder()
        .instance(read("Message", "string", owner, InformationRecord.HostMessage::text))
        .instance(read("NoNewLine", "bool", owner, InformationRecord.HostMessage::noNewLine))
        .instance(
            read(
                "ForegroundColor",
                "System.ConsoleColor",
                owner,
                InformationRecord.HostMessage::foreground))
        .instance(
            read(
                "BackgroundColor",
                "System.ConsoleColor",
                owner,
                InformationRecord.HostMessage::background))
        .build();
  }

  private static MemberTable variable() {
    return MemberTable.builder()
        .instance(read("Name", "string", PsVariable.class, PsVariable::name))
        .instance(
            change(
                "Description",
                Types.STRING,
                PsVariable.class,
                PsVariable::description,
                (v, value) -> v.setDescription(Conversion.toText(value))))
        .instance(
            change(
                "Value", Types.OBJECT, PsVariable.class, PsVariable::value, PsVariable::setValue))
        .instance(
            read("Options", AUTOMATION + "ScopedItemOptions", PsVariable.class, v -> options(v)))
        .instance(read("Module", "psmoduleinfo", PsVariable.class, v -> null))
        .instance(read("ModuleName", "string", PsVariable.class, v -> ""))
        .build();
  }

  private static Object options(PsVariable variable) {
    PsType type = TypeNames.named(AUTOMATION + "ScopedItemOptions");
    List<String> names = new ArrayList<>();
    for (PsVariable.Option option : variable.options()) {
      names.add(option.name());
    }
    Object text = names.isEmpty() ? "None" : String.join(", ", names);
    Object converted = Conversion.to(text, type);
    return converted == null ? AutomationNull.VALUE : converted;
  }

  private static <T> Member read(
      String name, String typeName, Class<T> owner, Function<T, @Nullable Object> reader) {
    return new ReadOnlyProperty<>(name, typeName, owner, reader);
  }

  private static <T> Member change(
      String name,
      PsType type,
      Class<T> owner,
      Function<T, @Nullable Object> reader,
      BiConsumer<T, @Nullable Object> writer) {
    return new ChangeableProperty<>(name, type, owner, reader, writer);
  }

  /** A property that scripts can set. */
  private record ChangeableProperty<T>(
      String name,
      PsType type,
      Class<T> owner,
      Function<T, @Nullable Object> reader,
      BiConsumer<T, @Nullable Object> writer)
      implements Member.Property {
    @Override
    public MemberKind kind() {
      return MemberKind.Property;
    }

    @Override
    public String definition() {
      return type.displayName() + " " + name + " {get;set;}";
    }

    @Override
    public @Nullable Object get(@Nullable Object self) {
      return owner.isInstance(self) ? reader.apply(owner.cast(self)) : null;
    }

    @Override
    public void set(@Nullable Object self, @Nullable Object value) {
      if (owner.isInstance(self)) {
        writer.accept(owner.cast(self), Conversion.to(value, type));
      }
    }

    @Override
    public boolean isSettable() {
      return true;
    }

    @Override
    public String typeName(@Nullable Object self) {
      return type.fullName();
    }
  }

  /** A method with one overload and no arguments. */
  private record SimpleMethod(String name, String definition, Member.Overload overload)
      implements Member.Method {
    @Override
    public MemberKind kind() {
      return MemberKind.Method;
    }

    @Override
    public @Nullable Object invoke(@Nullable Object self, @Nullable Object[] arguments) {
      return overload.body().call(self, arguments);
    }

    @Override
    public List<Member.Overload> overloads() {
      return List.of(overload);
    }
  }
}
