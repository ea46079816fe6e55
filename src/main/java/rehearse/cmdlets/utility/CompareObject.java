package rehearse.cmdlets.utility;

import static rehearse.command.Param.Pipeline.VALUE;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.cmdlets.Arguments;
import rehearse.command.ArgumentRule;
import rehearse.command.Cmdlet;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.command.rule.Rules;
import rehearse.value.AutomationNull;
import rehearse.value.Members;
import rehearse.value.NoteProperty;
import rehearse.value.PsCustomObject;
import rehearse.value.TypedArray;

/** {@code Compare-Object}: finds what two lists of objects do not have in common. */
@AutoService(Cmdlet.class)
public final class CompareObject extends Cmdlet {
  private final Param<Boolean> caseSensitive =
      switchParam("CaseSensitive").doc("Tells upper from lower case.");

  private final Param<String> culture =
      param("Culture", ParameterType.STRING).doc("The culture whose rules compare text.");

  private final Param<TypedArray> differenceObject =
      param("DifferenceObject", ParameterType.PS_OBJECT_ARRAY)
          .mandatory()
          .position(1)
          .pipeline(VALUE)
          .rule(ArgumentRule.Mark.ALLOW_EMPTY_COLLECTION)
          .doc("The objects to compare.");

  private final Param<Boolean> excludeDifferent =
      switchParam("ExcludeDifferent").doc("Leaves out what differs.");

  private final Param<Boolean> includeEqual =
      switchParam("IncludeEqual").doc("Shows also what both sides have.");

  private final Param<Boolean> passThru =
      switchParam("PassThru").doc("Gives the objects themselves, marked with a SideIndicator.");

  private final Param<Object[]> property =
      param("Property", ParameterType.OBJECT_ARRAY)
          .doc("The properties to compare, by name or script block.");

  private final Param<TypedArray> referenceObject =
      param("ReferenceObject", ParameterType.PS_OBJECT_ARRAY)
          .mandatory()
          .position(0)
          .rule(ArgumentRule.Mark.ALLOW_EMPTY_COLLECTION)
          .doc("The objects to compare with.");

  private final Param<Integer> syncWindow =
      param("SyncWindow", ParameterType.INT)
          .rule(Rules.range(0, Integer.MAX_VALUE))
          .doc("How far apart equal objects may stand.");

  public CompareObject() {
    super("Compare-Object", "Compares two lists of objects.");
    example(
        "See what was added and removed",
        "Compare-Object 'a', 'b' 'b', 'c' | ForEach-Object { \"$($_.SideIndicator)"
            + " $($_.InputObject)\" }",
        "=> c\n<= a");
    example("See whether two lists agree", "$null -eq (Compare-Object 1, 2 2, 1)", "True");
  }

  @Override
  public Execution start(Invocation in) {
    return new Comparing(in);
  }

  private final class Comparing extends Execution {
    private final Invocation in;
    private final List<OrderEntry> differencesWaiting = new ArrayList<>();
    private final List<OrderEntry> referencesWaiting = new ArrayList<>();
    private final List<OrderEntry> references = new ArrayList<>();
    private final OrderByProperty unexpanded;
    private OrderByProperty keys;
    private Comparator<OrderEntry> order;
    private int nextReference;
    private boolean started;

    Comparing(Invocation in) {
      this.in = in;
      this.unexpanded = OrderByProperty.parse(in.get(property), OrderByProperty.GROUP_KEYS, in);
      this.keys = unexpanded;
      this.order = comparer(unexpanded);
    }

    private Comparator<OrderEntry> comparer(OrderByProperty properties) {
      return properties.order(true, ObjectComparer.of(in.get(culture), !in.isOn(caseSensitive)));
    }

    private void readReferences(List<Object> differences) {
      if (started) {
        return;
      }
      started = true;
      List<Object> objects = present(in.get(referenceObject));
      List<Object> all = new ArrayList<>(objects);
      all.addAll(differences);
      keys = unexpanded.expandedFor(all);
      order = comparer(keys);
      for (Object object : objects) {
        references.add(keys.entry(object));
      }
    }

    private static List<Object> present(@Nullable Object objects) {
      List<Object> present = new ArrayList<>();
      for (Object object : Arguments.elements(objects)) {
        if (object != null && object != AutomationNull.VALUE) {
          present.add(object);
        }
      }
      return present;
    }

    @Override
    public void process() {
      List<Object> differences = present(in.get(differenceObject));
      readReferences(differences);
      for (Object difference : differences) {
        step(keys.entry(difference));
      }
    }

    @Override
    public void end() {
      readReferences(List.of());
      while (nextReference < references.size()) {
        step(null);
      }
      differencesWaiting.forEach(entry -> give(entry, "=>"));
      referencesWaiting.forEach(entry -> give(entry, "<="));
    }

    /** Takes one object of each side and pairs them with each other or with those that wait. */
    private void step(@Nullable OrderEntry incoming) {
      OrderEntry difference = incoming;
      OrderEntry reference =
          nextReference < references.size() ? references.get(nextReference++) : null;
      if (difference != null && reference != null && order.compare(reference, difference) == 0) {
        giveMatch(reference);
        return;
      }
      OrderEntry match = take(difference, referencesWaiting);
      if (match != null) {
        giveMatch(match);
        difference = null;
      }
      if (take(reference, differencesWaiting) != null && reference != null) {
        giveMatch(reference);
        reference = null;
      }
      keep(difference, differencesWaiting, "=>");
      keep(reference, referencesWaiting, "<=");
    }

    private @Nullable OrderEntry take(@Nullable OrderEntry entry, List<OrderEntry> waiting) {
      if (entry != null) {
        for (int i = 0; i < waiting.size(); i++) {
          if (order.compare(waiting.get(i), entry) == 0) {
            return waiting.remove(i);
          }
        }
      }
      return null;
    }

    private void keep(@Nullable OrderEntry entry, List<OrderEntry> waiting, String side) {
      if (entry == null) {
        return;
      }
      int window = in.get(syncWindow, Integer.MAX_VALUE);
      if (window == 0) {
        give(entry, side);
        return;
      }
      while (waiting.size() >= window) {
        give(waiting.remove(0), side);
      }
      waiting.add(entry);
    }

    private void giveMatch(OrderEntry entry) {
      boolean wanted = in.has(includeEqual) ? in.isOn(includeEqual) : in.isOn(excludeDifferent);
      if (wanted) {
        write(entry, "==");
      }
    }

    private void give(OrderEntry entry, String side) {
      if (!in.isOn(excludeDifferent)) {
        write(entry, side);
      }
    }

    private void write(OrderEntry entry, String side) {
      if (in.isOn(passThru)) {
        in.write(Members.add(entry.input(), new NoteProperty("SideIndicator", side)));
        return;
      }
      PsCustomObject result = new PsCustomObject();
      if (keys.isEmpty()) {
        result.put("InputObject", entry.input());
      }
      for (int i = 0; i < keys.arguments().size(); i++) {
        String name = keys.arguments().get(i).expression().toString();
        if (!result.has(name)) {
          result.put(name, entry.value(i));
        }
      }
      result.put("SideIndicator", side);
      in.write(result);
    }
  }
}
