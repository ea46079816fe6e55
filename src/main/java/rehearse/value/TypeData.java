package rehearse.value;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code Update-TypeData} has added to one type: members, and how objects of it are shown. */
public final class TypeData implements Typed {
  public static final PsType TYPE =
      PsType.named("System.Management.Automation.Runspaces.TypeData")
          .base(Types.OBJECT)
          .members(TypeData::describe)
          .build();

  /** The member set that holds {@link #settings}. */
  static final String STANDARD_MEMBERS = "PSStandardMembers";

  private final String typeName;
  private final Map<String, Member> members = new LinkedHashMap<>();
  private final PsCustomObject settings = new PsCustomObject();

  public TypeData(String typeName) {
    this.typeName = typeName;
  }

  private static MemberTable describe() {
    return MemberTable.builder()
        .instance(new Shown("TypeName", "string", TypeData::typeName))
        .instance(
            new Shown(
                "Members",
                "System.Collections.Generic.Dictionary[string,System.Management.Automation.Runspaces.TypeMemberData]",
                TypeData::memberTable))
        .build();
  }

  private Hashtable memberTable() {
    Hashtable table = new Hashtable();
    members.values().forEach(member -> table.put(member.name(), member));
    return table;
  }

  /** A property that scripts can read. */
  private record Shown(
      String name, String typeName, java.util.function.Function<TypeData, Object> getter)
      implements Member.Property {
    @Override
    public MemberKind kind() {
      return MemberKind.Property;
    }

    @Override
    public String definition() {
      return typeName + " " + name + " {get;}";
    }

    @Override
    public @Nullable Object get(@Nullable Object self) {
      return self instanceof TypeData data ? getter.apply(data) : null;
    }

    @Override
    public void set(@Nullable Object self, @Nullable Object value) {
      throw MemberFailure.noPropertyToSet(name);
    }

    @Override
    public boolean isSettable() {
      return false;
    }

    @Override
    public String typeName(@Nullable Object self) {
      return typeName;
    }
  }

  @Override
  public PsType type() {
    return TYPE;
  }

  public String typeName() {
    return typeName;
  }

  /** Returns the added member, or null; the standard members if anything is set. */
  public @Nullable Member member(String name) {
    Member member = members.get(name.toLowerCase(Locale.ROOT));
    boolean standard = member == null && name.equalsIgnoreCase(STANDARD_MEMBERS);
    return standard && settings.shape().size() > 0
        ? new MemberSet(STANDARD_MEMBERS, settings)
        : member;
  }

  public Collection<Member> members() {
    return members.values();
  }

  public void put(Member member) {
    members.put(member.name().toLowerCase(Locale.ROOT), member);
  }

  /** Sets a list of names, such as {@code DefaultDisplayPropertySet}. */
  public void setNames(String setting, List<String> names) {
    settings.put(setting, new TypedArray(Types.STRING, names.toArray()));
  }

  /** Sets a standard member, such as {@code SerializationDepth}. */
  public void set(String setting, @Nullable Object value) {
    settings.put(setting, value);
  }

  /** Sets all standard members that {@code other} has. */
  public void setAll(TypeData other) {
    for (String name : other.settings.shape().names()) {
      settings.put(name, other.settings.value(name));
    }
  }

  /** Returns a standard member, or null if it is not set. */
  public @Nullable Object setting(String name) {
    return settings.value(name);
  }

  @Override
  public String toString() {
    return TYPE.fullName();
  }
}
