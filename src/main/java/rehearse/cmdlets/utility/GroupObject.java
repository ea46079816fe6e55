package rehearse.cmdlets.utility;

import static rehearse.command.Param.Pipeline.VALUE;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rehearse.cmdlets.ExceptionTypes;
import rehearse.cmdlets.ObjectText;
import rehearse.command.Cmdlet;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.value.AutomationNull;
import rehearse.value.ErrorCategory;
import rehearse.value.GenericList;
import rehearse.value.Hashtable;
import rehearse.value.KeyComparer;
import rehearse.value.PsException;
import rehearse.value.PsObject;
import rehearse.value.PsType;
import rehearse.value.TypeNames;
import rehearse.value.Types;

/** {@code Group-Object}: gathers objects that have the same values. */
@AutoService(Cmdlet.class)
public final class GroupObject extends Cmdlet {
  private static final String DUPLICATE_KEY =
      "The objects grouped by this property cannot be expanded because there is a key duplication."
          + " Provide a valid value for the property, and then try again.";

  private final Param<Boolean> asHashTable =
      switchParam("AsHashTable")
          .alias("AHT")
          .set("HashTable")
          .doc("Gives one hashtable of all groups.");

  private final Param<Boolean> asString =
      switchParam("AsString").set("HashTable").doc("Makes the keys of the hashtable text.");

  private final Param<Boolean> caseSensitive =
      switchParam("CaseSensitive").doc("Tells upper from lower case.");

  private final Param<String> culture =
      param("Culture", ParameterType.STRING).doc("The culture whose rules compare text.");

  private final Param<Object> inputObject =
      param("InputObject", ParameterType.PS_OBJECT).pipeline(VALUE).doc("The objects to group.");

  private final Param<Boolean> noElement =
      switchParam("NoElement").doc("Leaves the objects out of the groups.");

  private final Param<Object[]> property =
      param("Property", ParameterType.OBJECT_ARRAY)
          .position(0)
          .doc("What to group by, names or script blocks.");

  public GroupObject() {
    super("Group-Object", "Groups objects that have the same value of a property.");
    outputs("System.Collections.Hashtable", "Microsoft.PowerShell.Commands.GroupInfo");
    example(
        "Count equal words",
        "'a', 'b', 'a' | Group-Object -NoElement | ForEach-Object { \"$($_.Name) $($_.Count)\" }",
        "a 2\nb 1");
    example(
        "Find objects by a property",
        "$byLength = 'one', 'two', 'four' | Group-Object Length -AsHashTable; $byLength[3] -join '"
            + " '",
        "one two");
  }

  @Override
  public Execution start(Invocation in) {
    return new Grouping(in);
  }

  private final class Grouping extends Execution {
    private final Invocation in;
    private final OrderByProperty keys;
    private final Comparator<OrderEntry> order;
    private final List<OrderEntry> entries = new ArrayList<>();
    private final List<GroupInfo> groups = new ArrayList<>();
    private final Map<EntryKey, GroupInfo> known = new HashMap<>();
    private @Nullable PsType @Nullable [] keyTypes;
    private boolean sameTypes = true;

    Grouping(Invocation in) {
      this.in = in;
      this.keys = OrderByProperty.parse(in.get(property), OrderByProperty.GROUP_KEYS, in);
      this.order = keys.order(true, ObjectComparer.of(in.get(culture), !in.isOn(caseSensitive)));
    }

    @Override
    public void begin() {
      if (in.isOn(asHashTable) && !in.isOn(asString) && keys.arguments().size() > 1) {
        throw refused(
            "The command cannot be run because using the AsHashTable parameter with more than one"
                + " property requires adding the AsString parameter.");
      }
      if (in.isOn(asString) && !in.isOn(asHashTable)) {
        throw refused(
            "The command cannot be run because the AsString parameter requires that you specify"
                + " the AsHashtable parameter.");
      }
    }

    private RuntimeException refused(String message) {
      return in.terminate(
          ExceptionTypes.ARGUMENT,
          message,
          "ArgumentException",
          ErrorCategory.InvalidArgument,
          in.get(property));
    }

    @Override
    public void process() {
      Object input = in.get(inputObject);
      if (input == null || input == AutomationNull.VALUE) {
        return;
      }
      OrderEntry entry = keys.entry(input);
      entries.add(entry);
      if (sameTypes) {
        noteTypes(entry);
      }
    }

    /** Remembers the types of the values, to see whether all objects have the same. */
    private void noteTypes(OrderEntry entry) {
      @Nullable PsType[] seen = keyTypes;
      if (seen == null) {
        seen = new PsType[entry.size()];
        keyTypes = seen;
      }
      for (int i = 0; i < seen.length; i++) {
        Object value = entry.value(i);
        if (value != null) {
          PsType type = PsType.of(value);
          sameTypes &= seen[i] == null || seen[i] == type;
          seen[i] = type;
        }
      }
    }

    @Override
    public void end() {
      if (entries.isEmpty()) {
        return;
      }
      OrderEntry[] ordered = entries.toArray(new OrderEntry[0]);
      if (sameTypes) {
        IntroSort.sortStably(ordered, order);
      }
      for (OrderEntry entry : ordered) {
        group(entry).add(entry.input());
      }
      if (in.isOn(asHashTable)) {
        writeTable();
      } else {
        groups.forEach(in::write);
      }
    }

    private GroupInfo group(OrderEntry entry) {
      EntryKey key = new EntryKey(entry, order);
      GroupInfo group = known.get(key);
      if (group == null) {
        group = equalGroup(entry);
        if (group == null) {
          group = new GroupInfo(entry, collection(), !in.isOn(noElement));
          groups.add(group);
        }
        known.put(key, group);
      }
      return group;
    }

    private @Nullable GroupInfo equalGroup(OrderEntry entry) {
      int first = sameTypes ? Math.max(0, groups.size() - 1) : 0;
      for (int i = first; i < groups.size(); i++) {
        if (order.compare(groups.get(i).first(), entry) == 0) {
          return groups.get(i);
        }
      }
      return null;
    }

    private GenericList collection() {
      PsType type = TypeNames.find("System.Collections.ObjectModel.Collection[psobject]");
      return type == null ? GenericList.of(Types.PS_OBJECT, new Object[0]) : new GenericList(type);
    }

    private void writeTable() {
      Hashtable table =
          new Hashtable(in.isOn(caseSensitive) ? KeyComparer.ORDINAL : KeyComparer.IGNORE_CASE);
      try {
        for (GroupInfo group : groups) {
          Object key = in.isOn(asString) ? group.name() : group.first().value(0);
          if (key == null) {
            throw new PsException(ExceptionTypes.ARGUMENT, DUPLICATE_KEY);
          }
          table.add(key, group.elements());
        }
      } catch (PsException e) {
        in.writeError(e, DUPLICATE_KEY, ErrorCategory.InvalidArgument, null);
        return;
      }
      in.write(table);
    }
  }

  /** Entries by the values they are ordered by, for finding those that are exactly the same. */
  private record EntryKey(OrderEntry entry, Comparator<OrderEntry> order) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof EntryKey that && order.compare(entry, that.entry) == 0;
    }

    @Override
    public int hashCode() {
      int hash = 1;
      for (int i = 0; i < entry.size(); i++) {
        hash = 31 * hash + hashOf(PsObject.unwrap(entry.value(i)));
      }
      return hash;
    }

    private static int hashOf(@Nullable Object value) {
      if (value instanceof String text) {
        return text.toLowerCase(Locale.ROOT).hashCode();
      }
      return value == null ? 0 : ObjectText.of(value).hashCode();
    }
  }
}
