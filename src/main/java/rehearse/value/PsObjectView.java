package rehearse.value;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code $o.PSObject} gives: an object's members, type names and base object. */
public final class PsObjectView implements Typed {
  private final Object target;

  public PsObjectView(Object target) {
    this.target = target;
  }

  @Override
  public PsType type() {
    return Types.PS_OBJECT;
  }

  public Object target() {
    return target;
  }

  public @Nullable Object baseObject() {
    return PsObject.unwrap(target);
  }

  public MemberCollection properties() {
    return new MemberCollection(target, MemberCollection.Selection.PROPERTIES);
  }

  public MemberCollection methods() {
    return new MemberCollection(target, MemberCollection.Selection.METHODS);
  }

  public MemberCollection members() {
    return new MemberCollection(target, MemberCollection.Selection.ALL);
  }

  /** Returns the type names as a list that changes the object's. */
  public Object typeNames() {
    return new TypeNameList(target);
  }

  /** Returns a shallow copy of the object. */
  public @Nullable Object copy() {
    if (target instanceof PsCustomObject object) {
      return object.copy();
    }
    if (target instanceof PsObject wrapper) {
      return wrapper.copy();
    }
    if (target instanceof Hashtable table) {
      return table.copy();
    }
    if (target instanceof Object[] array) {
      return array.clone();
    }
    return target;
  }

  @Override
  public String toString() {
    return Conversion.toText(target);
  }

  /** The type names of an object as a collection that can be changed. */
  public static final class TypeNameList extends ReferenceObject implements PsList {
    private static final PsType COLLECTION =
        PsType.named("System.Management.Automation.Runspaces.ConsolidatedString")
            .base(Types.OBJECT)
            .implementing(Types.LIST)
            .build();

    private final Object target;

    TypeNameList(Object target) {
      this.target = target;
    }

    @Override
    public PsType type() {
      return COLLECTION;
    }

    @Override
    public PsType elementType() {
      return Types.STRING;
    }

    @Override
    public boolean isGrowable() {
      return true;
    }

    private List<String> names() {
      return Members.typeNames(target);
    }

    private void change(List<String> names) {
      Members.setTypeNames(target, names);
    }

    @Override
    public int size() {
      return names().size();
    }

    @Override
    public @Nullable Object get(int index) {
      return names().get(index);
    }

    @Override
    public void set(int index, @Nullable Object value) {
      List<String> names = new ArrayList<>(names());
      names.set(index, Conversion.toText(value));
      change(names);
    }

    /** Inserts a name at {@code index}. */
    public void insert(int index, String name) {
      List<String> names = new ArrayList<>(names());
      if (index < 0 || index > names.size()) {
        throw Exceptions.outOfRange("Index must be within the bounds of the List.", "index");
      }
      names.add(index, name);
      change(names);
    }

    /** Takes a name away; returns whether it was there. */
    public boolean remove(String name) {
      List<String> names = new ArrayList<>(names());
      boolean removed = names.remove(name);
      change(names);
      return removed;
    }

    public void clear() {
      change(List.of());
    }

    @Override
    public java.util.Iterator<@Nullable Object> iterator() {
      @Nullable Object[] all = names().toArray();
      return new ArrayIterator(all, all.length);
    }
  }
}
