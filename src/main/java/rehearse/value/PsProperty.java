package rehearse.value;

import org.jspecify.annotations.Nullable;

/**
 * A member as an object ({@code PSMemberInfo}): what {@code $o.PSObject.Properties['A']} gives, and
 * what {@code [psnoteproperty]::new('A', 1)} makes.
 */
public final class PsProperty implements Typed {
  private static final String NAMESPACE = "System.Management.Automation.PS";

  private final @Nullable Object owner;
  private final Member member;

  public PsProperty(@Nullable Object owner, Member member) {
    this.owner = owner;
    this.member = member;
  }

  @Override
  public PsType type() {
    return TypeNames.named(NAMESPACE + member.kind().name());
  }

  public Member member() {
    return member;
  }

  public @Nullable Object value() {
    return member instanceof Member.Property property
        ? property.get(owner)
        : new MethodReference(owner, (Member.Method) member);
  }

  public void setValue(@Nullable Object value) {
    if (member instanceof Member.Property property) {
      property.set(owner, value);
    } else {
      throw Exceptions.notSupported("Cannot set the Value property of a method.");
    }
  }

  public String typeNameOfValue() {
    return member instanceof Member.Property property
        ? property.typeName(owner)
        : "System.Management.Automation.PSMethod";
  }

  public boolean isSettable() {
    return member instanceof Member.Property property && property.isSettable();
  }

  /** Returns whether the member belongs to this object and not to its type. */
  public boolean isInstance() {
    return switch (member.kind()) {
      case NoteProperty, ScriptProperty, AliasProperty, ScriptMethod, PropertySet, MemberSet ->
          true;
      default -> false;
    };
  }

  @Override
  public String toString() {
    return member.definition();
  }
}
