package rehearse.cmdlets.format;

import static rehearse.command.Param.Pipeline.VALUE;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rehearse.cmdlets.Arguments;
import rehearse.cmdlets.ExceptionTypes;
import rehearse.command.Cmdlet;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.command.rule.Rules;
import rehearse.value.EnumValue;
import rehearse.value.ErrorCategory;
import rehearse.value.Member;
import rehearse.value.MemberKind;
import rehearse.value.Members;
import rehearse.value.PsObject;
import rehearse.value.PsType;
import rehearse.value.TypeNames;
import rehearse.value.TypedArray;
import rehearse.value.Wildcard;

/** {@code Get-Member}: lists the members of objects, each type of object once. */
@AutoService(Cmdlet.class)
public final class GetMember extends Cmdlet {
  private static final String KINDS = "System.Management.Automation.PSMemberTypes";
  private static final String VIEWS = "System.Management.Automation.PSMemberViewTypes";
  private static final long EXTENDED = 1;
  private static final long ADAPTED = 2;
  private static final long BASE = 4;

  /** Members every object has, shown only by {@code -Force}. */
  private static final Set<String> INTRINSIC =
      Set.of("psbase", "psobject", "pstypenames", "psadapted", "psextended");

  private final Param<Boolean> force =
      switchParam("Force").doc("Shows also members that are usually hidden.");

  private final Param<Object> inputObject =
      param("InputObject", ParameterType.PS_OBJECT)
          .pipeline(VALUE)
          .doc("The objects whose members to list.");

  private final Param<EnumValue> memberType =
      param("MemberType", ParameterType.enumeration(KINDS))
          .alias("Type")
          .doc("The kinds of members to list.");

  private final Param<TypedArray> name =
      param("Name", ParameterType.STRING_ARRAY)
          .position(0)
          .rule(Rules.notNullOrEmpty())
          .doc("The names of the members; wildcards are understood.");

  private final Param<Boolean> isStatic =
      switchParam("Static").doc("Lists the members of the type itself.");

  private final Param<EnumValue> view =
      param("View", ParameterType.enumeration(VIEWS))
          .doc("Whether to list the type's own members, added ones, or both.");

  public GetMember() {
    super("Get-Member", "Gets the properties and methods of objects.");
    outputs("Microsoft.PowerShell.Commands.MemberDefinition");
    example(
        "List some members",
        "'text' | Get-Member Length",
        """

           TypeName: System.String

        Name   MemberType Definition
        ----   ---------- ----------
        Length Property   int Length {get;}
        """);
  }

  @Override
  public Execution start(Invocation in) {
    return new Listing(in);
  }

  private final class Listing extends Execution {
    private final Invocation in;
    private final Set<String> seen = new HashSet<>();
    private boolean hasInput;

    Listing(Invocation in) {
      this.in = in;
    }

    @Override
    public void process() {
      Object value = in.get(inputObject);
      if (value == null) {
        return;
      }
      hasInput = true;
      PsType type = typeOf(value);
      List<String> names = in.isOn(isStatic) ? List.of(type.fullName()) : Members.typeNames(value);
      String shown = names.isEmpty() ? "<null>" : names.get(0);
      if (seen.add(String.join("|", names))) {
        list(shown, in.isOn(isStatic) ? staticMembers(type) : Members.all(value));
      }
    }

    @Override
    public void end() {
      if (!hasInput) {
        in.writeError(
            ExceptionTypes.INVALID_OPERATION,
            "You must specify an object for the Get-Member cmdlet.",
            "NoObjectInGetMember",
            ErrorCategory.CloseError,
            null);
      }
    }

    private void list(String typeName, Collection<Member> members) {
      List<Wildcard> patterns = new ArrayList<>();
      if (in.get(name) == null) {
        patterns.add(Wildcard.compile("*", true));
      } else {
        patterns.addAll(Arguments.patterns(in.get(name)));
      }
      for (Wildcard pattern : patterns) {
        List<Member> found = new ArrayList<>();
        for (Member member : members) {
          if (pattern.matches(member.name()) && isWanted(member)) {
            found.add(member);
          }
        }
        found.sort(
            Comparator.comparing((Member member) -> member.kind().name())
                .thenComparing(Member::name, String.CASE_INSENSITIVE_ORDER));
        for (Member member : found) {
          in.write(definition(typeName, member));
        }
      }
    }

    private boolean isWanted(Member member) {
      EnumValue kinds = in.get(memberType);
      if (kinds != null && (kinds.value() & kindOf(member).value()) == 0) {
        return false;
      }
      if (!in.isOn(force) && isHidden(member)) {
        return false;
      }
      EnumValue views = in.get(view);
      long wanted = views == null ? EXTENDED | ADAPTED : views.value();
      return (wanted & (isOwn(member.kind()) ? ADAPTED | BASE : EXTENDED)) != 0;
    }
  }

  private static PsType typeOf(Object value) {
    return PsObject.unwrap(value) instanceof PsType type ? type : PsType.of(value);
  }

  private static Collection<Member> staticMembers(PsType type) {
    Map<String, Member> members = new LinkedHashMap<>();
    for (@Nullable PsType declaring = type; declaring != null; declaring = declaring.base()) {
      for (Member member : declaring.members().allStatic()) {
        members.putIfAbsent(member.name().toLowerCase(Locale.ROOT), member);
      }
    }
    return members.values();
  }

  private static boolean isHidden(Member member) {
    String lower = member.name().toLowerCase(Locale.ROOT);
    if (INTRINSIC.contains(lower) || member.isHidden()) {
      return true;
    }
    return member.kind() == MemberKind.Method
        && (lower.startsWith("get_")
            || lower.startsWith("set_")
            || lower.startsWith("add_")
            || lower.startsWith("remove_")
            || lower.startsWith("op_"));
  }

  /** Returns whether members of this kind come from the type and have not been added to it. */
  private static boolean isOwn(MemberKind kind) {
    return switch (kind) {
      case Property, Method, ParameterizedProperty, Event, Dynamic -> true;
      case AliasProperty,
          CodeProperty,
          NoteProperty,
          ScriptProperty,
          PropertySet,
          CodeMethod,
          ScriptMethod,
          MemberSet ->
          false;
    };
  }

  private static EnumValue kindOf(Member member) {
    return EnumValue.of(TypeNames.named(KINDS), member.kind().name());
  }

  private static MemberDefinition definition(String typeName, Member member) {
    return new MemberDefinition(typeName, member.name(), kindOf(member), member.definition());
  }
}
