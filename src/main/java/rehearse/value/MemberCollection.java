package rehearse.value;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The members of one object as a collection: {@code $o.PSObject.Properties}. */
public final class MemberCollection extends ReferenceObject implements Sequence, Indexable {
  /** Which members it shows. */
  public enum Selection {
    PROPERTIES,
    METHODS,
    ALL
  }

  private final Object target;
  private final Selection selection;

  MemberCollection(Object target, Selection selection) {
    this.target = target;
    this.selection = selection;
  }

  @Override
  public PsType type() {
    return TypeNames.named("System.Management.Automation.PSMemberInfoIntegratingCollection");
  }

  private List<PsProperty> list() {
    List<PsProperty> list = new ArrayList<>();
    for (Member member : Members.all(target)) {
      if (isShown(member)) {
        list.add(new PsProperty(target, member));
      }
    }
    return list;
  }

  private boolean isShown(Member member) {
    boolean isProperty =
        member instanceof Member.Property && member.kind() != MemberKind.ParameterizedProperty;
    return switch (selection) {
      case PROPERTIES -> isProperty;
      case METHODS -> member instanceof Member.Method;
      case ALL -> true;
    };
  }

  @Override
  public int size() {
    return list().size();
  }

  @Override
  public Iterator<@Nullable Object> iterator() {
    @Nullable Object[] all = list().toArray();
    return new ArrayIterator(all, all.length);
  }

  /** Returns the member {@code name}, any case, or null. */
  public @Nullable PsProperty get(String name) {
    Member member = Members.find(target, name);
    return member != null && isShown(member) ? new PsProperty(target, member) : null;
  }

  @Override
  public @Nullable Object at(Object index) {
    if (index instanceof Integer position) {
      List<PsProperty> list = list();
      return position >= 0 && position < list.size() ? list.get(position) : null;
    }
    return get(Conversion.toText(index));
  }

  /** Returns the members whose names match a wildcard pattern. */
  public GenericList match(String pattern) {
    Wildcard wildcard = Wildcard.compile(pattern, true);
    List<@Nullable Object> found = new ArrayList<>();
    for (PsProperty property : list()) {
      if (wildcard.matches(property.member().name())) {
        found.add(property);
      }
    }
    return GenericList.of(
        TypeNames.named("System.Management.Automation.PSPropertyInfo"), found.toArray());
  }

  public void add(PsProperty property) {
    if (Members.isAdded(target, property.member().name())) {
      throw Exceptions.of(
          "System.Management.Automation.ExtendedTypeSystemException",
          "Cannot add a member with the name \""
              + property.member().name()
              + "\" because a member with that name already exists.");
    }
    Members.add(target, property.member());
  }

  public void remove(String name) {
    Members.remove(target, name);
  }

  @Override
  public String toString() {
    List<String> texts = new ArrayList<>();
    for (PsProperty property : list()) {
      texts.add(property.toString());
    }
    return String.join(", ", texts);
  }
}
