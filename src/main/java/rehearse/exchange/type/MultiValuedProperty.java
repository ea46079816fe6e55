package rehearse.exchange.type;

import static rehearse.exchange.type.TypeDescription.parameter;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rehearse.exchange.Messages;
import rehearse.value.Conversion;
import rehearse.value.Dictionary;
import rehearse.value.Enumeration;
import rehearse.value.Member;
import rehearse.value.MemberTable;
import rehearse.value.PsException;
import rehearse.value.PsList;
import rehearse.value.PsType;
import rehearse.value.ReferenceObject;
import rehearse.value.Types;

/**
 * The values of a property that has several: typed, each at most once. Scripts add and remove
 * elements; texts become elements as they are added.
 *
 * <p>One made of {@code @{Add=…; Remove=…}} holds only changes, which {@link #appliedTo} makes to
 * the values a property has.
 */
public final class MultiValuedProperty extends ReferenceObject implements PsList {
  /** The base of all such collections. */
  public static final PsType BASE =
      PsType.named("Microsoft.Exchange.Data.MultiValuedPropertyBase").base(Types.OBJECT).build();

  public static final PsType ADDRESS_SPACES =
      typeOf(AddressSpace.TYPE, "Microsoft.Exchange.Data.AddressSpace, Microsoft.Exchange.Data");
  public static final PsType SMART_HOSTS =
      typeOf(SmartHost.TYPE, "Microsoft.Exchange.Data.SmartHost, Microsoft.Exchange.Data");
  public static final PsType STRINGS =
      typeOf(Types.STRING, "System.String, Microsoft.Exchange.Data");
  public static final PsType CONNECTED_DOMAINS =
      typeOf(
          PsType.named("Microsoft.Exchange.Data.ConnectedDomain").base(Types.OBJECT).build(),
          "Microsoft.Exchange.Data.ConnectedDomain, Microsoft.Exchange.Data");

  /** Names of servers, as parameters take them. */
  public static final PsType SERVER_NAMES =
      typeOf(
          ServerIdParameter.TYPE,
          "Microsoft.Exchange.Configuration.Tasks.ServerIdParameter,"
              + " Microsoft.Exchange.Configuration.ObjectModel");

  /** Servers, as objects hold them. */
  public static final PsType OBJECT_IDS =
      generic(
          "Microsoft.Exchange.Data.Directory.ADMultiValuedProperty`1",
          AdObjectId.TYPE,
          "Microsoft.Exchange.Data.Directory.ADObjectId, Microsoft.Exchange.Data");

  private final PsType type;
  private final PsType elementType;
  private final List<Object> values;
  private final @Nullable Delta delta;
  private boolean changed;

  /** What to add and what to remove. */
  private record Delta(List<Object> added, List<Object> removed) {}

  private MultiValuedProperty(PsType type, List<Object> values, @Nullable Delta delta) {
    this.type = type;
    this.elementType = type.typeArguments().get(0);
    this.values = values;
    this.delta = delta;
  }

  /** Makes a collection of {@code type} that holds {@code values}; they have the right type. */
  public static MultiValuedProperty of(PsType type, List<?> values) {
    return new MultiValuedProperty(type, new ArrayList<>(values), null);
  }

  private static PsType typeOf(PsType element, String argumentName) {
    return generic("Microsoft.Exchange.Data.MultiValuedProperty`1", element, argumentName);
  }

  private static PsType generic(String name, PsType element, String argumentName) {
    PsType[] self = new PsType[1];
    self[0] =
        PsType.named(name + "[[" + argumentName + "]]")
            .name(name.substring(name.lastIndexOf('.') + 1))
            .base(BASE)
            .implementing(Types.LIST)
            .typeArguments(List.of(element))
            .converter(value -> convert(self[0], value))
            .members(() -> members(self[0]))
            .build();
    return self[0];
  }

  private static @Nullable Object convert(PsType type, Object value) {
    if (value instanceof MultiValuedProperty same && same.type == type) {
      return same;
    }
    if (value instanceof Dictionary changes) {
      return changes(type, changes);
    }
    MultiValuedProperty result = new MultiValuedProperty(type, new ArrayList<>(), null);
    for (Object element : elements(value)) {
      result.addElement(element);
    }
    return result;
  }

  private static MultiValuedProperty changes(PsType type, Dictionary table) {
    MultiValuedProperty added = new MultiValuedProperty(type, new ArrayList<>(), null);
    MultiValuedProperty removed = new MultiValuedProperty(type, new ArrayList<>(), null);
    for (Object key : table.keys()) {
      String name = Texts.of(key);
      boolean adds = name.equalsIgnoreCase("Add");
      if (!adds && !name.equalsIgnoreCase("Remove")) {
        throw Messages.UNKNOWN_CHANGE_KEY.formatError(name);
      }
      Object given = key == null ? null : table.get(key);
      for (Object element : given == null ? List.of() : elements(given)) {
        Object converted = (adds ? added : removed).element(element);
        List<Object> target = adds ? added.values : removed.values;
        if (!target.contains(converted)) {
          target.add(converted);
        }
      }
    }
    return new MultiValuedProperty(
        type, new ArrayList<>(), new Delta(added.values, removed.values));
  }

  private static List<@Nullable Object> elements(Object value) {
    List<@Nullable Object> result = new ArrayList<>();
    Iterator<@Nullable Object> iterator = Enumeration.of(value);
    if (iterator == null) {
      result.add(value);
    } else {
      iterator.forEachRemaining(result::add);
    }
    return result;
  }

  private Object element(@Nullable Object value) {
    Object converted = value == null || value.equals("") ? null : converted(value);
    if (converted == null) {
      throw Messages.COLLECTION_NEEDS_VALUE.formatError();
    }
    return converted;
  }

  /** Converts an element; what is wrong with it is wrong with the whole collection. */
  private @Nullable Object converted(Object value) {
    try {
      return Conversion.to(value, elementType);
    } catch (PsException e) {
      PsException cause = e.inner();
      throw cause != null ? cause : e;
    }
  }

  private void addElement(@Nullable Object value) {
    Object converted = element(value);
    if (values.contains(converted)) {
      throw Messages.VALUE_ALREADY_PRESENT.formatError(converted);
    }
    values.add(converted);
    changed = true;
  }

  private boolean removeElement(@Nullable Object value) {
    boolean removed = value != null && values.remove(element(value));
    changed |= removed;
    return removed;
  }

  /** Returns whether this holds only what to add and remove. */
  public boolean isChangesOnly() {
    return delta != null;
  }

  /** Returns the elements. */
  public List<Object> values() {
    return List.copyOf(values);
  }

  /**
   * Returns the values a property has after this was set on it: these elements, or {@code current}
   * with the changes made. Adding what is there and removing what is not changes nothing.
   */
  public List<Object> appliedTo(List<?> current) {
    if (delta == null) {
      return List.copyOf(values);
    }
    List<Object> result = new ArrayList<>(current);
    result.removeAll(delta.removed);
    for (Object added : delta.added) {
      if (!result.contains(added)) {
        result.add(added);
      }
    }
    return List.copyOf(result);
  }

  /**
   * Returns a collection of {@code other} with {@code mapping} done to each element, or to each
   * element of the changes; elements mapped to null are left out.
   */
  public MultiValuedProperty mapped(PsType other, Function<Object, @Nullable Object> mapping) {
    Delta changes = delta;
    return new MultiValuedProperty(
        other,
        mapped(values, mapping),
        changes == null
            ? null
            : new Delta(mapped(changes.added, mapping), mapped(changes.removed, mapping)));
  }

  private static List<Object> mapped(
      List<Object> elements, Function<Object, @Nullable Object> mapping) {
    List<Object> result = new ArrayList<>();
    for (Object element : elements) {
      Object image = mapping.apply(element);
      if (image != null && !result.contains(image)) {
        result.add(image);
      }
    }
    return result;
  }

  @Override
  public PsType type() {
    return type;
  }

  @Override
  public PsType elementType() {
    return elementType;
  }

  @Override
  public int size() {
    return values.size();
  }

  @Override
  public @Nullable Object get(int index) {
    return values.get(index);
  }

  @Override
  public void set(int index, @Nullable Object value) {
    values.set(index, element(value));
    changed = true;
  }

  @Override
  public Iterator<@Nullable Object> iterator() {
    return new ArrayList<@Nullable Object>(values).iterator();
  }

  @Override
  public String toString() {
    return type.toString();
  }

  private @Nullable Object clear() {
    changed |= !values.isEmpty();
    values.clear();
    return null;
  }

  private @Nullable Object copyChangesFrom(@Nullable Object source) {
    if (source instanceof MultiValuedProperty changes) {
      List<Object> result = changes.appliedTo(values);
      changed |= !result.equals(values);
      values.clear();
      values.addAll(result);
    }
    return null;
  }

  private static MemberTable members(PsType type) {
    List<Member.Parameter> item = List.of(parameter("item", Types.OBJECT));
    return new TypeDescription<>(MultiValuedProperty.class)
        .property("Count", Types.INT, MultiValuedProperty::size)
        .property("Changed", Types.BOOL, values -> values.changed)
        .property("IsChangesOnlyCopy", Types.BOOL, MultiValuedProperty::isChangesOnly)
        .property("IsReadOnly", Types.BOOL, values -> false)
        .property("Added", Types.OBJECT_ARRAY, values -> values.part(true))
        .property("Removed", Types.OBJECT_ARRAY, values -> values.part(false))
        .method(
            "Add",
            Types.OBJECT,
            item,
            (values, in) -> {
              values.addElement(in[0]);
              return rehearse.value.AutomationNull.VALUE;
            })
        .method("Remove", Types.BOOL, item, (values, in) -> values.removeElement(in[0]))
        .method(
            "Clear",
            Types.OBJECT,
            values -> {
              values.clear();
              return rehearse.value.AutomationNull.VALUE;
            })
        .method(
            "Contains",
            Types.BOOL,
            item,
            (values, in) -> in[0] != null && values.values.contains(values.element(in[0])))
        .method(
            "IndexOf",
            Types.INT,
            item,
            (values, in) -> in[0] == null ? -1 : values.values.indexOf(values.element(in[0])))
        .method(
            "CopyChangesFrom",
            Types.OBJECT,
            List.of(parameter("changedMvp", Types.OBJECT)),
            (values, in) -> {
              values.copyChangesFrom(in[0]);
              return rehearse.value.AutomationNull.VALUE;
            })
        .method("ToArray", Types.OBJECT_ARRAY, values -> values.values.toArray())
        .method("ToString", Types.STRING, MultiValuedProperty::toString)
        .constructor(type, List.of(), in -> of(type, List.of()))
        .constructor(
            type,
            List.of(parameter("value", Types.OBJECT)),
            in -> in[0] == null ? of(type, List.of()) : convert(type, in[0]))
        .build();
  }

  private Object[] part(boolean added) {
    if (delta == null) {
      return new Object[0];
    }
    return (added ? delta.added : delta.removed).toArray();
  }
}
