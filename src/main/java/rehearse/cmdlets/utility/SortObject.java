package rehearse.cmdlets.utility;

import static rehearse.command.Param.Pipeline.VALUE;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import rehearse.command.Cmdlet;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.command.rule.Rules;
import rehearse.value.AutomationNull;

/** {@code Sort-Object}: puts objects in order. */
@AutoService(Cmdlet.class)
public final class SortObject extends Cmdlet {
  private final Param<Integer> bottom =
      param("Bottom", ParameterType.INT)
          .set("Bottom")
          .mandatory()
          .rule(Rules.range(1, Integer.MAX_VALUE))
          .doc("How many objects to give from the end of the order.");

  private final Param<Boolean> caseSensitive =
      switchParam("CaseSensitive").doc("Tells upper from lower case.");

  private final Param<String> culture =
      param("Culture", ParameterType.STRING).doc("The culture whose rules compare text.");

  private final Param<Boolean> descending =
      switchParam("Descending").doc("Puts the greatest first.");

  private final Param<Object> inputObject =
      param("InputObject", ParameterType.PS_OBJECT).pipeline(VALUE).doc("The objects to sort.");

  private final Param<Object[]> property =
      param("Property", ParameterType.OBJECT_ARRAY)
          .position(0)
          .doc("What to sort by: names, script blocks, or calculated keys.");

  private final Param<Boolean> stable =
      switchParam("Stable").set("Default").doc("Keeps equal objects in the order they came in.");

  private final Param<Integer> top =
      param("Top", ParameterType.INT)
          .set("Top")
          .mandatory()
          .rule(Rules.range(1, Integer.MAX_VALUE))
          .doc("How many objects to give from the start of the order.");

  private final Param<Boolean> unique = switchParam("Unique").doc("Gives equal objects once.");

  public SortObject() {
    super("Sort-Object", "Sorts objects by their properties.");
    defaultParameterSet("Default");
    example("Sort numbers", "3, 1, 2 | Sort-Object", "1\n2\n3");
    example(
        "Sort by a property", "'bb', 'a', 'ccc' | Sort-Object Length -Descending", "ccc\nbb\na");
    example(
        "Sort by several keys",
        "'b1', 'a1', 'b2' | Sort-Object { $_[0] }, @{ Expression = { $_[1] }; Descending = $true }",
        "a1\nb2\nb1");
  }

  @Override
  public Execution start(Invocation in) {
    return new Sorting(in);
  }

  private final class Sorting extends Execution {
    private final Invocation in;
    private final List<Object> inputs = new ArrayList<>();

    Sorting(Invocation in) {
      this.in = in;
    }

    @Override
    public void process() {
      Object input = in.get(inputObject);
      if (input != null && input != AutomationNull.VALUE) {
        inputs.add(input);
      }
    }

    @Override
    public void end() {
      OrderByProperty keys =
          OrderByProperty.parse(in.get(property), OrderByProperty.SORT_KEYS, in)
              .expandedFor(inputs);
      OrderEntry[] entries = new OrderEntry[inputs.size()];
      for (int i = 0; i < entries.length; i++) {
        entries[i] = keys.entry(inputs.get(i));
      }
      Comparator<OrderEntry> order =
          keys.order(
              !in.isOn(descending), ObjectComparer.of(in.get(culture), !in.isOn(caseSensitive)));
      if (in.isOn(stable) || in.has(top) || in.has(bottom)) {
        IntroSort.sortStably(entries, order);
      } else {
        IntroSort.sort(entries, order);
      }
      write(in.isOn(unique) ? distinct(entries, order) : entries);
    }

    private void write(OrderEntry[] entries) {
      int from = 0;
      int to = entries.length;
      if (in.has(top)) {
        to = Math.min(to, in.get(top, to));
      } else if (in.has(bottom)) {
        from = Math.max(0, to - in.get(bottom, to));
      }
      for (int i = from; i < to; i++) {
        in.write(entries[i].input());
      }
    }
  }

  /** Returns the first of each run of equal entries. */
  private static OrderEntry[] distinct(OrderEntry[] entries, Comparator<OrderEntry> order) {
    int count = 0;
    for (OrderEntry entry : entries) {
      if (count == 0 || order.compare(entries[count - 1], entry) != 0) {
        entries[count++] = entry;
      }
    }
    return Arrays.copyOf(entries, count);
  }
}
