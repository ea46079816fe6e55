package rehearse.cmdlets.utility;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import rehearse.cmdlets.ObjectText;
import rehearse.cmdlets.ResultType;
import rehearse.value.Enumeration;
import rehearse.value.GenericList;
import rehearse.value.PsObject;
import rehearse.value.PsType;
import rehearse.value.ReferenceObject;

/** A group that {@code Group-Object} found: its value, and the objects that have it. */
final class GroupInfo extends ReferenceObject {
  private static final String NAME = "Microsoft.PowerShell.Commands.GroupInfo";
  private static final PsType TYPE =
      ResultType.named(NAME)
          .property("Values", "System.Collections.ArrayList", GroupInfo.class, GroupInfo::values)
          .property("Count", "int", GroupInfo.class, GroupInfo::count)
          .property(
              "Group",
              "System.Collections.ObjectModel.Collection[psobject]",
              GroupInfo.class,
              group -> group.elements)
          .property("Name", "string", GroupInfo.class, GroupInfo::name)
          .build();
  private static final PsType NO_ELEMENT_TYPE =
      ResultType.named(NAME + "NoElement").base(TYPE).build();

  private final OrderEntry first;
  private final GenericList elements;
  private final boolean keeps;
  private final String name;
  private int count;

  /**
   * @param keeps whether the group holds its objects, and not only counts them
   */
  GroupInfo(OrderEntry first, GenericList elements, boolean keeps) {
    this.first = first;
    this.elements = elements;
    this.keeps = keeps;
    this.name = nameOf(first);
  }

  @Override
  public PsType type() {
    return keeps ? TYPE : NO_ELEMENT_TYPE;
  }

  /** Returns the entry whose value made the group. */
  OrderEntry first() {
    return first;
  }

  int count() {
    return count;
  }

  String name() {
    return name;
  }

  GenericList elements() {
    return elements;
  }

  rehearse.value.ArrayList values() {
    @Nullable Object[] values = new Object[first.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = first.value(i);
    }
    return new rehearse.value.ArrayList(values);
  }

  void add(Object input) {
    count++;
    if (keeps) {
      elements.add(input);
    }
  }

  /** Joins the texts of the values; a collection stands in braces. */
  private static String nameOf(OrderEntry entry) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < entry.size(); i++) {
      Object value = PsObject.unwrap(entry.value(i));
      if (value == null) {
        continue;
      }
      Iterator<@Nullable Object> items = value instanceof String ? null : Enumeration.of(value);
      if (items == null) {
        name.append(ObjectText.of(value));
      } else {
        name.append('{');
        while (items.hasNext()) {
          name.append(ObjectText.of(items.next()));
          name.append(items.hasNext() ? ", " : "");
        }
        name.append('}');
      }
      name.append(", ");
    }
    return name.length() < 2 ? "" : name.substring(0, name.length() - 2);
  }

  @Override
  public String toString() {
    return type().fullName();
  }
}
