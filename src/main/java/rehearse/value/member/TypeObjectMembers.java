package rehearse.value.member;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rehearse.value.EnumNames;
import rehearse.value.EnumValue;
import rehearse.value.GenericTypes;
import rehearse.value.Member;
import rehearse.value.MemberTable;
import rehearse.value.PsType;
import rehearse.value.TypeMembers;
import rehearse.value.TypeNames;
import rehearse.value.TypedArray;
import rehearse.value.Types;

/** {@code System.Type}: what scripts ask a type. */
final class TypeObjectMembers {
  private static final String ASSEMBLY =
      ", System.Private.CoreLib, Version=10.0.0.0, Culture=neutral,"
          + " PublicKeyToken=7cec85d7bea7798e";

  private TypeObjectMembers() {}

  private static PsType self(@Nullable Object self) {
    return (PsType) Objects.requireNonNull(self);
  }

  static MemberTable table() {
    TableBuilder table = new TableBuilder();
    names(table);
    kinds(table);
    relations(table);
    table
        .method("string ToString()", (s, a) -> self(s).toString())
        .method("bool Equals(System.Object o)", (s, a) -> s == a[0])
        .method("int GetHashCode()", (s, a) -> self(s).fullName().hashCode())
        .constant("char Delimiter", '.')
        .staticMethod("type GetType(string typeName)", (s, a) -> byFullName(Arguments.text(a, 0)))
        .staticMethod(
            "System.TypeCode GetTypeCode(type type)", (s, a) -> code(Arguments.type(a, 0)))
        .staticProperty(
            "type[] EmptyTypes", s -> new TypedArray(Types.TYPE, new @Nullable Object[0]));
    return table.build();
  }

  /** {@code Type.GetType} knows no accelerators and needs the namespace. */
  private static @Nullable PsType byFullName(String name) {
    PsType found = TypeNames.find(name);
    return found != null && (found.fullName().equals(name) || found.toString().equals(name))
        ? found
        : null;
  }

  private static EnumValue code(PsType type) {
    boolean known =
        type == Types.STRING
            || type == Types.BOOL
            || type == Types.CHAR
            || type == Types.DATETIME
            || (Types.isNumeric(type) && type != Types.BIGINT);
    return TableBuilder.enumValue("System.TypeCode", known ? type.name() : "Object");
  }

  private static void names(TableBuilder table) {
    table
        .property("string AssemblyQualifiedName", s -> self(s).fullName() + ASSEMBLY)
        .property("string FullName", s -> self(s).fullName())
        .property("string Name", s -> self(s).name())
        .property("string Namespace", s -> self(s).namespace())
        .property("guid GUID", s -> new java.util.UUID(0, self(s).fullName().hashCode()))
        .property(
            "string Assembly", s -> "System.Private.CoreLib, Version=10.0.0.0, Culture=neutral")
        .property("type UnderlyingSystemType", s -> s)
        .property("int MetadataToken", s -> 0x02000000 | (self(s).hashCode() & 0xffff));
  }

  private static boolean isClass(PsType type) {
    return type.kind() == PsType.Kind.CLASS;
  }

  private static void kinds(TableBuilder table) {
    table
        .property("bool IsAbstract", s -> self(s).kind() == PsType.Kind.INTERFACE)
        .property("bool IsArray", s -> self(s).isArray())
        .property("bool IsByRef", s -> false)
        .property("bool IsClass", s -> isClass(self(s)))
        .property("bool IsEnum", s -> self(s).isEnum())
        .property("bool IsGenericType", s -> !self(s).typeArguments().isEmpty())
        .property("bool IsConstructedGenericType", s -> !self(s).typeArguments().isEmpty())
        .property("bool IsGenericTypeDefinition", s -> false)
        .property("bool IsInterface", s -> self(s).kind() == PsType.Kind.INTERFACE)
        .property("bool IsNested", s -> self(s).definitionName().indexOf('+') >= 0)
        .property("bool IsPointer", s -> false)
        .property("bool IsPrimitive", s -> isPrimitive(self(s)))
        .property("bool IsPublic", s -> self(s).definitionName().indexOf('+') < 0)
        .property("bool IsSealed", s -> self(s).isValueType() || self(s) == Types.STRING)
        .property("bool IsSerializable", s -> isClass(self(s)) || self(s).isValueType())
        .property("bool IsValueType", s -> self(s).isValueType())
        .property("bool IsVisible", s -> true)
        .property("bool HasElementType", s -> self(s).isArray());
  }

  private static boolean isPrimitive(PsType type) {
    return type == Types.BOOL
        || type == Types.CHAR
        || Types.isInteger(type)
        || Types.isFloating(type);
  }

  private static void relations(TableBuilder table) {
    table
        .property("type BaseType", s -> self(s).base())
        .property("type[] GenericTypeArguments", s -> types(self(s).typeArguments()))
        .property("type[] ImplementedInterfaces", s -> types(self(s).interfaces()))
        .method("type[] GetGenericArguments()", (s, a) -> types(self(s).typeArguments()))
        .method("type[] GetInterfaces()", (s, a) -> types(self(s).interfaces()))
        .method("type GetElementType()", (s, a) -> self(s).element())
        .method("type GetGenericTypeDefinition()", (s, a) -> s)
        .method("int GetArrayRank()", (s, a) -> self(s).rank())
        .method("type MakeArrayType()", (s, a) -> Types.arrayOf(self(s)))
        .method(
            "type MakeArrayType(int rank)", (s, a) -> self(s).arrayType(Arguments.integer(a, 0)))
        .method(
            "type MakeGenericType(params type[] typeArguments)",
            (s, a) -> makeGeneric(self(s), Arguments.elements(a, 0)))
        .method(
            "bool IsAssignableFrom(type c)",
            (s, a) -> self(s).isAssignableFrom(Arguments.type(a, 0)))
        .method(
            "bool IsAssignableTo(type targetType)",
            (s, a) -> Arguments.type(a, 0).isAssignableFrom(self(s)))
        .method("bool IsInstanceOfType(System.Object o)", (s, a) -> self(s).isInstance(a[0]))
        .method(
            "bool IsSubclassOf(type c)",
            (s, a) -> self(s) != a[0] && Arguments.type(a, 0).isAssignableFrom(self(s)))
        .method("type GetEnumUnderlyingType()", (s, a) -> names(self(s)).underlying())
        .method("string[] GetEnumNames()", (s, a) -> Arguments.ofStrings(names(self(s)).names()))
        .method("array GetEnumValues()", (s, a) -> EnumTypeMembers.values(self(s)))
        .method(
            "bool IsEnumDefined(System.Object value)",
            (s, a) -> EnumTypeMembers.isDefined(self(s), a[0]))
        .method(
            "string GetEnumName(System.Object value)",
            (s, a) -> EnumTypeMembers.name(self(s), a[0]))
        .method("System.Object[] GetProperties()", (s, a) -> members(self(s), true))
        .method("System.Object[] GetMethods()", (s, a) -> members(self(s), false))
        .method(
            "System.Object GetProperty(string name)",
            (s, a) -> member(self(s), Arguments.text(a, 0), true))
        .method(
            "System.Object GetMethod(string name)",
            (s, a) -> member(self(s), Arguments.text(a, 0), false));
  }

  private static EnumNames names(PsType type) {
    if (!type.isEnum()) {
      throw rehearse.value.Exceptions.argument("Type provided must be an Enum.", "enumType");
    }
    return type.enumeration();
  }

  private static PsType makeGeneric(PsType definition, @Nullable Object[] arguments) {
    List<PsType> types = new java.util.ArrayList<>();
    for (Object argument : arguments) {
      types.add((PsType) Objects.requireNonNull(argument));
    }
    return GenericTypes.make(definition.definitionName(), types);
  }

  private static TypedArray types(List<PsType> types) {
    return new TypedArray(Types.TYPE, types.toArray());
  }

  private static Object members(PsType type, boolean properties) {
    List<Object> found = new java.util.ArrayList<>();
    for (Member member : TypeMembers.all(type)) {
      if (member instanceof Member.Property == properties) {
        found.add(new rehearse.value.PsProperty(null, member));
      }
    }
    return found.toArray();
  }

  private static @Nullable Object member(PsType type, String name, boolean property) {
    Member member = TypeMembers.find(type, name);
    return member != null && member instanceof Member.Property == property
        ? new rehearse.value.PsProperty(null, member)
        : null;
  }
}
