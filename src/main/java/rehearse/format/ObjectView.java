package rehearse.format;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.value.DateTimeOffset;
import rehearse.value.Dictionary;
import rehearse.value.Enumeration;
import rehearse.value.Member;
import rehearse.value.MemberKind;
import rehearse.value.Members;
import rehearse.value.PsCustomObject;
import rehearse.value.PsDateTime;
import rehearse.value.PsObject;

/** What formatting wants to know of an object: its type names, elements and properties. */
public final class ObjectView {
  private static final List<String> CUSTOM_OBJECT =
      List.of("System.Management.Automation.PSCustomObject", "System.Object");
  private static final List<String> STRING = List.of("System.String", "System.Object");

  private ObjectView() {}

  /** Returns the type names, most derived first. */
  public static List<String> typeNames(Object value) {
    if (value instanceof String) {
      return STRING;
    }
    if (value instanceof PsCustomObject object) {
      return object.hasDefaultTypeNames() ? CUSTOM_OBJECT : object.typeNames();
    }
    return Members.typeNames(value);
  }

  /** Returns the elements if formatting takes {@code value} apart, dictionaries included. */
  public static @Nullable Iterator<@Nullable Object> elements(@Nullable Object value) {
    if (value == null
        || value instanceof String
        || value instanceof PsCustomObject
        || value instanceof Number
        || value instanceof Boolean) {
      return null;
    }
    if (value instanceof Dictionary dictionary) {
      return dictionary.entryIterator();
    }
    return value instanceof PsObject wrapper ? elements(wrapper.base()) : Enumeration.of(value);
  }

  /** Returns whether the value's text depends on the culture: numbers, dates. */
  public static boolean followsCulture(Object value) {
    Object plain = PsObject.unwrap(value);
    return plain instanceof Number
        || plain instanceof PsDateTime
        || plain instanceof DateTimeOffset;
  }

  /** Returns whether the value prints as its own text wherever it stands. */
  static boolean isScalar(Object value, List<String> typeNames) {
    if (typeNames.isEmpty()) {
      return false;
    }
    String name = typeNames.get(0);
    if (name.startsWith("Deserialized.")) {
      name = name.substring("Deserialized.".length());
    }
    return switch (name) {
      case "System.String",
          "System.SByte",
          "System.Byte",
          "System.Int16",
          "System.UInt16",
          "System.Int32",
          "System.UInt32",
          "System.Int64",
          "System.UInt64",
          "System.Char",
          "System.Single",
          "System.Double",
          "System.Boolean",
          "System.Decimal",
          "System.IntPtr",
          "System.Security.SecureString",
          "System.Numerics.BigInteger" ->
          true;
      default -> typeNames.contains("System.Enum");
    };
  }

  /** Returns whether the value has no property to show. */
  static boolean hasNoProperties(Object value) {
    return value instanceof PsCustomObject object && plain(object)
        ? object.shape().size() == 0
        : propertyNames(value).isEmpty();
  }

  /** Returns the names of the properties that {@code *} stands for. */
  static List<String> propertyNames(Object value) {
    if (value instanceof PsCustomObject object && plain(object)) {
      return object.shape().names();
    }
    List<String> names = new ArrayList<>();
    for (Member.Property property : Members.properties(value)) {
      names.add(property.name());
    }
    return names;
  }

  /** Returns the names of the properties to show unless others are asked for; empty for all. */
  static List<String> defaultPropertyNames(Object value) {
    Member set = null;
    if (!(value instanceof PsCustomObject object) || !isBare(object)) {
      set = Members.find(value, "PSStandardMembers");
    }
    Object members =
        set instanceof Member.Property property && property.kind() == MemberKind.MemberSet
            ? property.get(value)
            : null;
    return members == null
        ? List.of()
        : referencedNames(Members.get(members, "DefaultDisplayPropertySet"));
  }

  /** Returns the names a property set holds, given the set or its names. */
  static List<String> referencedNames(@Nullable Object propertySet) {
    List<String> names = new ArrayList<>();
    if (propertySet == null) {
      return names;
    }
    Iterator<@Nullable Object> elements = Enumeration.of(propertySet);
    if (elements == null) {
      elements = Enumeration.of(Members.get(propertySet, "ReferencedPropertyNames"));
    }
    while (elements != null && elements.hasNext()) {
      Object name = elements.next();
      if (name != null) {
        names.add(name.toString());
      }
    }
    return names;
  }

  /** Returns whether the object's own slots are all the members it can have. */
  private static boolean isBare(PsCustomObject object) {
    return object.hasDefaultTypeNames() && !object.has("PSStandardMembers");
  }

  /** Returns whether the object's slots hold nothing but plain note properties. */
  private static boolean plain(PsCustomObject object) {
    if (!object.hasDefaultTypeNames()) {
      return false;
    }
    for (int i = 0; i < object.shape().size(); i++) {
      if (object.slot(i) instanceof Member) {
        return false;
      }
    }
    return true;
  }
}
