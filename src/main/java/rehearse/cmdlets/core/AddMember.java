package rehearse.cmdlets.core;

import static rehearse.command.Param.Pipeline.VALUE;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.cmdlets.ArgumentTypes;
import rehearse.cmdlets.Arguments;
import rehearse.cmdlets.ExceptionTypes;
import rehearse.command.ArgumentRule;
import rehearse.command.Cmdlet;
import rehearse.command.Execution;
import rehearse.command.HostInterface;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.command.rule.Rules;
import rehearse.value.AliasProperty;
import rehearse.value.AutomationNull;
import rehearse.value.Conversion;
import rehearse.value.Dictionary;
import rehearse.value.ErrorCategory;
import rehearse.value.Member;
import rehearse.value.MemberKind;
import rehearse.value.MemberSet;
import rehearse.value.Members;
import rehearse.value.NoteProperty;
import rehearse.value.PropertySet;
import rehearse.value.PsCustomObject;
import rehearse.value.PsException;
import rehearse.value.PsObject;
import rehearse.value.PsProperty;
import rehearse.value.PsType;
import rehearse.value.ScriptBlock;
import rehearse.value.ScriptMethod;
import rehearse.value.ScriptProperty;
import rehearse.value.TypeNames;
import rehearse.value.Types;

/** {@code Add-Member}: adds properties and methods to an object. */
@AutoService(Cmdlet.class)
public final class AddMember extends Cmdlet {
  private final Param<Boolean> force =
      switchParam("Force")
          .set("MemberSet")
          .set("NotePropertyMultiMemberSet")
          .set("NotePropertySingleMemberSet")
          .doc("Replaces a member of the same name.");

  private final Param<Object> inputObject =
      param("InputObject", ParameterType.PS_OBJECT)
          .set("MemberSet")
          .mandatory()
          .pipeline(VALUE)
          .set("NotePropertyMultiMemberSet")
          .mandatory()
          .pipeline(VALUE)
          .set("NotePropertySingleMemberSet")
          .mandatory()
          .pipeline(VALUE)
          .set("TypeNameSet")
          .mandatory()
          .pipeline(VALUE)
          .doc("The object that gets the member.");

  private final Param<Object> memberType =
      param("MemberType", ArgumentTypes.of("System.Management.Automation.PSMemberTypes"))
          .alias("Type")
          .set("MemberSet")
          .mandatory()
          .position(0)
          .doc("The kind of member to add.");

  private final Param<String> name =
      param("Name", ParameterType.STRING)
          .set("MemberSet")
          .mandatory()
          .position(1)
          .doc("The name of the member.");

  private final Param<Object> notePropertyMembers =
      param("NotePropertyMembers", ArgumentTypes.of("System.Collections.IDictionary"))
          .set("NotePropertyMultiMemberSet")
          .mandatory()
          .position(0)
          .rule(Rules.notNullOrEmpty())
          .doc("Names and values of note properties to add.");

  private final Param<String> notePropertyName =
      param("NotePropertyName", ParameterType.STRING)
          .set("NotePropertySingleMemberSet")
          .mandatory()
          .position(0)
          .rule(new PlainName())
          .rule(Rules.notNullOrEmpty())
          .doc("The name of a note property to add.");

  private final Param<Object> notePropertyValue =
      param("NotePropertyValue", ParameterType.OBJECT)
          .set("NotePropertySingleMemberSet")
          .mandatory()
          .position(1)
          .rule(ArgumentRule.Mark.ALLOW_NULL)
          .doc("The value of the note property.");

  private final Param<Boolean> passThru =
      switchParam("PassThru")
          .set("MemberSet")
          .set("NotePropertyMultiMemberSet")
          .set("NotePropertySingleMemberSet")
          .set("TypeNameSet")
          .doc("Gives the object back, which a string or number needs.");

  private final Param<Object> secondValue =
      param("SecondValue", ParameterType.OBJECT)
          .set("MemberSet")
          .position(3)
          .doc("What the member needs besides its value: a setter, or the type of an alias.");

  private final Param<String> typeName =
      param("TypeName", ParameterType.STRING)
          .set("MemberSet")
          .set("NotePropertyMultiMemberSet")
          .set("NotePropertySingleMemberSet")
          .set("TypeNameSet")
          .mandatory()
          .rule(Rules.notNullOrEmpty())
          .doc("A type name to put before those the object has.");

  private final Param<Object> value =
      param("Value", ParameterType.OBJECT)
          .set("MemberSet")
          .position(2)
          .doc("The value, script block or name that the member stands for.");

  public AddMember() {
    super("Add-Member", "Adds properties and methods to an object.");
    defaultParameterSet("TypeNameSet");
    example("Add a property", "$o = [pscustomobject]@{ A = 1 }; $o | Add-Member B 2; $o.B", "2");
    example(
        "Add a computed property",
        "$o = [pscustomobject]@{ A = 2 }; $o | Add-Member ScriptProperty Twice { $this.A * 2 };"
            + " $o.Twice",
        "4");
    example("Add a property to a string", "('text' | Add-Member Note 'x' -PassThru).Note", "x");
  }

  @Override
  public Execution start(Invocation in) {
    return new Execution() {
      @Override
      public void process() {
        Object input = in.get(inputObject);
        if (input != null && input != AutomationNull.VALUE) {
          extend(in, input);
        }
      }
    };
  }

  private void extend(Invocation in, Object input) {
    Object carrier = input;
    if (in.get(notePropertyMembers) instanceof Dictionary notes) {
      Iterator<@Nullable Object> names = notes.keyIterator();
      while (names.hasNext()) {
        Object name = names.next();
        if (name != null) {
          carrier = add(in, carrier, new NoteProperty(Conversion.toText(name), notes.get(name)));
        }
      }
    } else if (in.has(notePropertyName)) {
      carrier =
          add(
              in,
              carrier,
              new NoteProperty(in.get(notePropertyName, ""), in.get(notePropertyValue)));
    } else if (in.has(memberType)) {
      Member member = member(in);
      if (member != null) {
        carrier = add(in, carrier, member);
      }
    }
    String type = in.get(typeName);
    if (type != null && !type.isEmpty()) {
      carrier = withTypeName(carrier, type);
    }
    if (in.isOn(passThru)) {
      in.write(carrier);
    }
  }

  private Object add(Invocation in, Object carrier, Member member) {
    Member present = Members.find(carrier, member.name());
    boolean added = Members.isAdded(carrier, member.name());
    if (present != null && !(in.isOn(force) && (added || member instanceof Member.Method))) {
      boolean blocked = !in.isOn(force);
      in.writeError(
          ExceptionTypes.INVALID_OPERATION,
          blocked
              ? "Cannot add a member with the name \""
                  + member.name()
                  + "\" because a member with that name already exists. To overwrite the member"
                  + " anyway, add the Force parameter to your command."
              : "Cannot force the member with name \""
                  + member.name()
                  + "\" and type \""
                  + member.kind()
                  + "\" to be added. A member with that name and type already exists, and the"
                  + " existing member is not an instance extension.",
          blocked ? "MemberAlreadyExists" : "MemberAlreadyExistsAndCannotForce",
          ErrorCategory.InvalidOperation,
          carrier);
      return carrier;
    }
    return Members.add(carrier, member);
  }

  private static Object withTypeName(Object carrier, String type) {
    List<String> names = new ArrayList<>(Members.typeNames(carrier));
    names.add(0, type);
    return Members.setTypeNames(carrier, names);
  }

  private @Nullable Member member(Invocation in) {
    String kind = String.valueOf(in.get(memberType));
    String memberName = in.get(name, "");
    Object given = value(in, kind);
    Object first = PsObject.unwrap(given);
    Object second = PsObject.unwrap(in.get(secondValue));
    return switch (kind) {
      case "NoteProperty" -> {
        refuseSecond(in, kind);
        yield new NoteProperty(memberName, given);
      }
      case "AliasProperty" -> new AliasProperty(memberName, text(first), asType(second));
      case "ScriptProperty" -> scriptProperty(in, memberName, first, second);
      case "ScriptMethod" -> {
        refuseSecond(in, kind);
        yield new ScriptMethod(memberName, script(in, "Value", first));
      }
      case "PropertySet" -> {
        refuseSecond(in, kind);
        yield new PropertySet(memberName, Arguments.texts(first));
      }
      case "MemberSet" -> {
        refuseSecond(in, kind);
        yield memberSet(memberName, first);
      }
      default ->
          throw in.terminate(
              ExceptionTypes.INVALID_OPERATION,
              "Cannot add a member with type \""
                  + kind
                  + "\". Specify a different type for the MemberTypes parameter.",
              "CannotAddMemberType",
              ErrorCategory.InvalidOperation,
              kind);
    };
  }

  private static Member memberSet(String memberName, @Nullable Object members) {
    PsCustomObject held = new PsCustomObject();
    for (Object element : Arguments.elements(members)) {
      if (PsObject.unwrap(element) instanceof PsProperty property) {
        held.put(property.member().name(), property.value());
      }
    }
    return new MemberSet(memberName, held);
  }

  /** Returns the value, which the user is asked for if the command line does not give it. */
  private @Nullable Object value(Invocation in, String kind) {
    if (in.has(value) || kind.equals("ScriptProperty")) {
      return in.get(value);
    }
    HostInterface.Field field = new HostInterface.Field(value.name(), Types.OBJECT, null);
    return in.session()
        .host()
        .prompt("", "Supply the value of a member of type " + kind + ".", List.of(field))
        .get(0);
  }

  private Member scriptProperty(
      Invocation in, String memberName, @Nullable Object getter, @Nullable Object setter) {
    if (getter == null && setter == null) {
      throw in.terminate(
          ExceptionTypes.INVALID_OPERATION,
          "The Value and SecondValue parameters should not both be null for a member of type"
              + " \"ScriptProperty\". Specify a non-null value for one of the two parameters.",
          "Value1AndValue2AreNotBothNull",
          ErrorCategory.InvalidOperation,
          null);
    }
    return new ScriptProperty(
        memberName,
        getter == null ? null : script(in, "Value", getter),
        setter == null ? null : script(in, "SecondValue", setter));
  }

  private ScriptBlock script(Invocation in, String parameter, @Nullable Object value) {
    if (value instanceof ScriptBlock block) {
      return block;
    }
    throw in.terminate(
        ExceptionTypes.INVALID_OPERATION,
        "The "
            + parameter
            + " parameter of this member must be a script block; it is \""
            + Conversion.toText(value)
            + "\".",
        parameter + "ShouldBeScriptBlock",
        ErrorCategory.InvalidOperation,
        null);
  }

  private void refuseSecond(Invocation in, String kind) {
    if (in.has(secondValue)) {
      throw in.terminate(
          ExceptionTypes.INVALID_OPERATION,
          "The SecondValue parameter is not necessary for a member of type \""
              + kind
              + "\", and should not be specified. Do not specify the SecondValue parameter when"
              + " you add members of this type.",
          "Value2ShouldNotBeSpecified",
          ErrorCategory.InvalidOperation,
          null);
    }
  }

  private static String text(@Nullable Object value) {
    return Conversion.toText(value);
  }

  private static @Nullable PsType asType(@Nullable Object value) {
    if (value instanceof PsType type) {
      return type;
    }
    return value == null ? null : TypeNames.find(Conversion.toText(value));
  }

  /** Refuses the name of a member type, which stands for {@code -MemberType} in its place. */
  private record PlainName() implements ArgumentRule.Validation {
    @Override
    public String name() {
      return "ValidateNotePropertyName";
    }

    @Override
    public void validate(@Nullable Object argument) {
      if (argument instanceof String text) {
        for (MemberKind kind : MemberKind.values()) {
          if (isAddable(kind) && kind.name().equalsIgnoreCase(text)) {
            throw new PsException(
                    Types.RUNTIME_EXCEPTION,
                    "The parameter cannot be processed because the name of a note property cannot"
                        + " be a value of the type \"System.Management.Automation.PSMemberTypes\".")
                .withError(PASSED_OVER, ErrorCategory.InvalidData);
          }
        }
      }
    }

    private static boolean isAddable(MemberKind kind) {
      return switch (kind) {
        case NoteProperty,
            AliasProperty,
            ScriptProperty,
            PropertySet,
            ScriptMethod,
            CodeProperty,
            CodeMethod,
            MemberSet ->
            true;
        case Property, Method, ParameterizedProperty, Event, Dynamic -> false;
      };
    }
  }
}
