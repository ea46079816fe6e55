package rehearse.value;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Member access as scripts do it: {@code value.Name}, {@code value.Name = x}, {@code
 * value.Name(…)}.
 */
public final class Members {
  /** What {@link #lookup} returns when there is no such member. */
  public static final Object MISSING = new Object();

  private Members() {}

  /**
   * Returns {@code value.name}: a property, a dictionary's key, or, for a collection without such a
   * property, the property of its elements; null if there is none.
   */
  public static @Nullable Object get(@Nullable Object value, String name) {
    Object result = lookup(value, name);
    return result == MISSING ? implicit(value, name) : result;
  }

  /** Every value has a Count and a Length. */
  private static @Nullable Object implicit(@Nullable Object value, String name) {
    if (name.equalsIgnoreCase("Count") || name.equalsIgnoreCase("Length")) {
      return value == null || value == AutomationNull.VALUE ? 0 : 1;
    }
    return nullsOf(value);
  }

  /** Where the elements of a collection miss a property, each custom object counts as one null. */
  private static @Nullable Object nullsOf(@Nullable Object value) {
    @Nullable Object[] elements = Enumeration.toArray(value);
    int count = 0;
    for (int i = 0; elements != null && i < elements.length; i++) {
      count += elements[i] instanceof PsCustomObject ? 1 : 0;
    }
    return count > 1 ? new @Nullable Object[count] : null;
  }

  /** Returns {@code value.name}, or {@link #MISSING} where strict mode reports an error. */
  public static @Nullable Object lookup(@Nullable Object value, String name) {
    if (value instanceof PsCustomObject object) {
      int slot = object.shape().slot(name);
      if (slot >= 0) {
        Object held = object.slot(slot);
        return held instanceof Member member ? read(member, object) : held;
      }
    }
    if (value == null || value == AutomationNull.VALUE) {
      return MISSING;
    }
    if (value instanceof Dictionary dictionary && dictionary.contains(name)) {
      return dictionary.get(name);
    }
    Member member = find(value, name);
    if (member != null) {
      return read(member, value);
    }
    if (isIntrinsic(name)) {
      return intrinsic(value, name);
    }
    Iterator<@Nullable Object> elements = Enumeration.of(value);
    return elements == null ? MISSING : ofElements(elements, name);
  }

  private static @Nullable Object read(Member member, Object self) {
    return member instanceof Member.Property property
        ? property.get(self)
        : new MethodReference(self, (Member.Method) member);
  }

  private static boolean isIntrinsic(String name) {
    return name.length() > 5
        && (name.charAt(0) == 'p' || name.charAt(0) == 'P')
        && (name.charAt(1) == 's' || name.charAt(1) == 'S');
  }

  private static @Nullable Object intrinsic(Object value, String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "psobject" -> new PsObjectView(value);
      case "psbase", "psadapted" -> PsObject.unwrap(value);
      case "psextended" -> value;
      case "pstypenames" -> new PsObjectView(value).typeNames();
      default -> {
        Iterator<@Nullable Object> elements = Enumeration.of(value);
        yield elements == null ? MISSING : ofElements(elements, name);
      }
    };
  }

  /** Collects a property of the elements of a collection. */
  private static @Nullable Object ofElements(Iterator<@Nullable Object> elements, String name) {
    List<@Nullable Object> results = new ArrayList<>();
    boolean found = false;
    while (elements.hasNext()) {
      @Nullable Object element = elements.next();
      if (element == null) {
        continue;
      }
      Object result = lookupElement(element, name);
      found |= result != MISSING;
      if (result != MISSING) {
        append(results, result);
      } else if (element instanceof PsCustomObject) {
        results.add(null);
      }
    }
    if (!found) {
      return MISSING;
    }
    return results.size() == 1 ? results.get(0) : results.toArray();
  }

  private static @Nullable Object lookupElement(Object element, String name) {
    if (Enumeration.isEnumerable(element)) {
      Member member = find(element, name);
      return member == null ? lookup(element, name) : read(member, element);
    }
    return lookup(element, name);
  }

  private static void append(List<@Nullable Object> results, @Nullable Object result) {
    Iterator<@Nullable Object> parts = Enumeration.of(result);
    if (parts == null) {
      results.add(result);
      return;
    }
    while (parts.hasNext()) {
      results.add(parts.next());
    }
  }

  /** Sets {@code value.name}. */
  public static void set(@Nullable Object value, String name, @Nullable Object newValue) {
    if (value == null || value == AutomationNull.VALUE) {
      throw MemberFailure.noProperty("PropertyNotFound", name);
    }
    if (value instanceof PsCustomObject object) {
      setOnCustomObject(object, name, newValue);
      return;
    }
    if (value instanceof Dictionary dictionary) {
      Member member = dictionary.contains(name) ? null : find(value, name);
      if (!(member instanceof Member.Property property && property.isSettable())) {
        dictionary.put(name, Dictionaries.value(dictionary, newValue));
        return;
      }
    }
    Member member = find(value, name);
    if (member instanceof Member.Property property) {
      property.set(value, newValue);
      return;
    }
    if (value instanceof MemberSource) {
      throw MemberFailure.noPropertyToSet(name);
    }
    throw MemberFailure.noProperty("PropertyAssignmentException", name);
  }

  private static void setOnCustomObject(
      PsCustomObject object, String name, @Nullable Object newValue) {
    int slot = object.shape().slot(name);
    if (slot < 0) {
      throw MemberFailure.noPropertyToSet(name);
    }
    Object held = object.slot(slot);
    if (held instanceof Member.Property property) {
      property.set(object, newValue);
    } else if (held instanceof Member.Method) {
      throw MemberFailure.noPropertyToSet(name);
    } else {
      object.setSlot(slot, newValue);
    }
  }

  /** Calls {@code value.name(arguments)}. */
  public static @Nullable Object invoke(
      @Nullable Object value, String name, @Nullable Object... arguments) {
    if (value == null || value == AutomationNull.VALUE) {
      if (IntrinsicMethods.isName(name)) {
        return IntrinsicMethods.call(null, name, arguments);
      }
      throw MemberFailure.callOnNull();
    }
    Member member = find(value, name);
    if (member instanceof Member.Method method) {
      return method.invoke(value, arguments);
    }
    if (IntrinsicMethods.isName(name)) {
      return IntrinsicMethods.call(value, name, arguments);
    }
    if (member instanceof Member.Property property
        && property.get(value) instanceof MethodReference reference) {
      return reference.invoke(arguments);
    }
    Iterator<@Nullable Object> elements = member == null ? Enumeration.of(value) : null;
    if (elements != null && elements.hasNext()) {
      return invokeOnElements(elements, name, arguments);
    }
    throw MemberFailure.noMethod(typeNames(value).get(0), name);
  }

  private static @Nullable Object invokeOnElements(
      Iterator<@Nullable Object> elements, String name, @Nullable Object[] arguments) {
    List<@Nullable Object> results = new ArrayList<>();
    while (elements.hasNext()) {
      Object result = invoke(elements.next(), name, arguments);
      if (result != AutomationNull.VALUE) {
        append(results, result);
      }
    }
    return results.isEmpty()
        ? AutomationNull.VALUE
        : results.size() == 1 ? results.get(0) : results.toArray();
  }

  /** Returns the member {@code name} of {@code value} itself, extended members first, or null. */
  public static @Nullable Member find(@Nullable Object value, String name) {
    if (value == null) {
      return null;
    }
    if (value instanceof PsCustomObject object) {
      int slot = object.shape().slot(name);
      if (slot >= 0) {
        return CustomProperty.of(object, slot);
      }
    }
    Extension extension = Extensions.of(value);
    if (extension != null) {
      Member added = extension.member(name);
      if (added != null) {
        return added;
      }
    }
    Member ofType = TypeTable.find(value, name);
    if (ofType != null) {
      return ofType;
    }
    Object plain = PsObject.unwrap(value);
    if (plain instanceof MemberSource source) {
      Member own = source.member(name);
      if (own != null) {
        return own;
      }
    }
    return TypeMembers.find(PsType.of(plain), name);
  }

  /** Returns all members of {@code value} in PowerShell's order: extended ones, then the type's. */
  public static List<Member> all(@Nullable Object value) {
    List<Member> members = new ArrayList<>();
    if (value == null) {
      return members;
    }
    if (value instanceof PsCustomObject object) {
      for (int i = 0; i < object.shape().size(); i++) {
        members.add(CustomProperty.of(object, i));
      }
    }
    Extension extension = Extensions.of(value);
    if (extension != null) {
      members.addAll(extension.members());
    }
    for (Member member : TypeTable.all(value)) {
      if (!hasName(members, member.name())) {
        members.add(member);
      }
    }
    Object plain = PsObject.unwrap(value);
    if (plain instanceof MemberSource source) {
      members.addAll(source.members());
    }
    for (Member member : TypeMembers.all(PsType.of(plain))) {
      if (!hasName(members, member.name())) {
        members.add(member);
      }
    }
    return members;
  }

  private static boolean hasName(List<Member> members, String name) {
    for (Member member : members) {
      if (member.name().equalsIgnoreCase(name)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the properties of {@code value} that formatting and {@code Select-Object *} see. */
  public static List<Member.Property> properties(@Nullable Object value) {
    List<Member.Property> properties = new ArrayList<>();
    for (Member member : all(value)) {
      if (member instanceof Member.Property property
          && property.kind() != MemberKind.ParameterizedProperty
          && property.kind() != MemberKind.PropertySet
          && property.kind() != MemberKind.MemberSet) {
        properties.add(property);
      }
    }
    return properties;
  }

  /**
   * Adds an extended member to {@code value} and returns what carries it: the value or its wrapper.
   */
  public static Object add(Object value, Member member) {
    if (value instanceof PsCustomObject object) {
      object.put(member.name(), member instanceof NoteProperty note ? note.get(object) : member);
      return value;
    }
    Object carrier =
        value instanceof PsObject || Extensions.isReference(value) ? value : new PsObject(value);
    Extensions.extend(carrier).put(member);
    return carrier;
  }

  /** Takes an added member away again. */
  public static void remove(Object value, String name) {
    if (value instanceof PsCustomObject object) {
      object.remove(name);
    } else {
      Extension extension = Extensions.of(value);
      if (extension != null) {
        extension.remove(name);
      }
    }
  }

  /** Returns whether a script has added a member of that name to {@code value}. */
  public static boolean isAdded(Object value, String name) {
    Extension extension = Extensions.of(value);
    return value instanceof PsCustomObject object
        ? object.has(name)
        : extension != null && extension.member(name) != null;
  }

  /** Returns the type names of {@code value}, most derived first. */
  public static List<String> typeNames(@Nullable Object value) {
    if (value == null) {
      return List.of();
    }
    if (value instanceof PsCustomObject object) {
      return object.typeNames();
    }
    Extension extension = Extensions.of(value);
    List<String> changed = extension == null ? null : extension.typeNames();
    if (changed != null) {
      return changed;
    }
    List<String> names = new ArrayList<>();
    for (PsType type = PsType.of(value); type != null; type = type.base()) {
      names.add(type.fullName());
    }
    return names;
  }

  /** Replaces the type names of {@code value} and returns what carries them. */
  public static Object setTypeNames(Object value, List<String> names) {
    if (value instanceof PsCustomObject object) {
      List<String> own = object.typeNames();
      List<String> copy = List.copyOf(names);
      own.clear();
      own.addAll(copy);
      return value;
    }
    Object carrier =
        value instanceof PsObject || Extensions.isReference(value) ? value : new PsObject(value);
    Extensions.extend(carrier).setTypeNames(new ArrayList<>(names));
    return carrier;
  }

  /** Returns the static member {@code name} of {@code type}, or null. */
  public static @Nullable Member findStatic(PsType type, String name) {
    return TypeMembers.findStatic(type, name);
  }

  /** Creates an object as {@code New-Object} does: arguments are told by number in errors. */
  public static @Nullable Object create(PsType type, @Nullable Object... arguments) {
    return Construction.create(type, arguments);
  }

  /** Calls a constructor of {@code type}. */
  public static @Nullable Object construct(PsType type, @Nullable Object... arguments) {
    return Construction.construct(type, arguments);
  }
}
