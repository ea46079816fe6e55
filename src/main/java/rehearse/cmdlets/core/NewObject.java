package rehearse.cmdlets.core;

import com.google.auto.service.AutoService;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.cmdlets.ArgumentTypes;
import rehearse.cmdlets.ExceptionTypes;
import rehearse.command.Cmdlet;
import rehearse.command.ErrorRecord;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.command.TerminatingError;
import rehearse.value.Conversion;
import rehearse.value.Dictionary;
import rehearse.value.ErrorCategory;
import rehearse.value.Exceptions;
import rehearse.value.Member;
import rehearse.value.MemberFailure;
import rehearse.value.Members;
import rehearse.value.PsCustomObject;
import rehearse.value.PsException;
import rehearse.value.PsType;
import rehearse.value.TypeNames;
import rehearse.value.Types;

/** {@code New-Object}: makes an object of a .NET type. */
@AutoService(Cmdlet.class)
public final class NewObject extends Cmdlet {
  private final Param<Object[]> argumentList =
      param("ArgumentList", ParameterType.OBJECT_ARRAY)
          .alias("Args")
          .set("Net")
          .position(1)
          .doc("The arguments of the constructor.");

  private final Param<Object> property =
      param("Property", ArgumentTypes.of("System.Collections.IDictionary"))
          .doc("Properties to set on the new object.");

  private final Param<String> typeName =
      param("TypeName", ParameterType.STRING)
          .set("Net")
          .mandatory()
          .position(0)
          .doc("The name of the type.");

  public NewObject() {
    super("New-Object", "Makes an object of a .NET type.");
    defaultParameterSet("Net");
    switchParam("Strict").set("Com").doc("Fails if a COM object uses a wrapper.");
    example("Make a version", "(New-Object System.Version '1.2').Minor", "2");
    example(
        "Make a custom object",
        "(New-Object psobject -Property ([ordered]@{ A = 1; B = 2 })).B",
        "2");
  }

  @Override
  public Execution start(Invocation in) {
    return new Execution() {
      @Override
      public void end() {
        PsType type = find(in);
        Object made = construct(in, type);
        if (in.get(property) instanceof Dictionary values) {
          made = setProperties(in, made, values);
        }
        in.write(made);
      }
    };
  }

  private PsType find(Invocation in) {
    String name = in.get(typeName, "").strip();
    PsType type = TypeNames.find(name);
    if (type == null) {
      throw in.terminate(
          ExceptionTypes.PS_ARGUMENT,
          "Cannot find type ["
              + name
              + "]: verify that the assembly containing this type is loaded.",
          "TypeNotFound",
          ErrorCategory.InvalidType,
          null);
    }
    return type;
  }

  private Object construct(Invocation in, PsType type) {
    if (type == Types.PS_OBJECT || type == Types.PS_CUSTOM_OBJECT) {
      return new PsCustomObject();
    }
    @Nullable Object[] arguments = in.has(argumentList) ? in.get(argumentList) : null;
    boolean none = arguments == null || arguments.length == 0;
    if (none && type.isValueType()) {
      Object initial = Conversion.defaultOf(type);
      if (initial != null) {
        return initial;
      }
    }
    if (!isCreatable(type, none)) {
      throw in.terminate(
          ExceptionTypes.PS_ARGUMENT,
          "A constructor was not found. Cannot find an appropriate constructor for type "
              + type.fullName()
              + ".",
          "CannotFindAppropriateCtor",
          ErrorCategory.ObjectNotFound,
          null);
    }
    @Nullable Object[] given = arguments == null ? new Object[0] : arguments;
    try {
      Object made = Members.create(type, given);
      return made == null ? new PsCustomObject() : made;
    } catch (PsException e) {
      throw failed(in, e);
    } catch (TerminatingError e) {
      PsException thrown = e.record().exception();
      throw failed(in, MemberFailure.invocation(".ctor", given.length, thrown));
    }
  }

  private static RuntimeException failed(Invocation in, PsException failure) {
    return in.terminate(
        new ErrorRecord(
            failure, "ConstructorInvokedThrowException", ErrorCategory.InvalidOperation, null));
  }

  /** Returns whether the type has constructors, and one without parameters if none are given. */
  private static boolean isCreatable(PsType type, boolean withoutArguments) {
    if (type.isArray() || Types.EXCEPTION.isAssignableFrom(type)) {
      return true;
    }
    if (type.kind() == PsType.Kind.INTERFACE) {
      return false;
    }
    List<Member.Overload> constructors = type.members().constructors();
    if (!withoutArguments) {
      return !constructors.isEmpty();
    }
    for (Member.Overload constructor : constructors) {
      if (constructor.parameters().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private Object setProperties(Invocation in, Object object, Dictionary values) {
    if (object instanceof PsCustomObject custom) {
      Iterator<@Nullable Object> names = values.keyIterator();
      while (names.hasNext()) {
        Object name = names.next();
        if (name != null) {
          custom.put(Conversion.toText(name), values.get(name));
        }
      }
      return object;
    }
    Iterator<@Nullable Object> names = values.keyIterator();
    while (names.hasNext()) {
      Object name = names.next();
      if (name != null) {
        setMember(in, object, Conversion.toText(name), values.get(name));
      }
    }
    return object;
  }

  /** Sets a property, or calls a method with the value as its argument. */
  private void setMember(Invocation in, Object object, String name, @Nullable Object value) {
    Member member = Members.find(object, name);
    if (member == null) {
      throw in.terminate(
          new ErrorRecord(
              Exceptions.invalidOperation(
                  "The member \"" + name + "\" was not found for the specified .NET object."),
              "InvalidOperationException",
              ErrorCategory.InvalidOperation,
              null));
    }
    try {
      if (member instanceof Member.Method method) {
        method.invoke(object, new Object[] {value});
      } else {
        Members.set(object, name, value);
      }
    } catch (PsException e) {
      throw in.terminate(
          ExceptionTypes.PS_INVALID_OPERATION,
          "The value supplied is not valid, or the property is read-only. Change the value, and"
              + " then try again.",
          "SetValueException",
          ErrorCategory.InvalidData,
          null);
    }
  }
}
