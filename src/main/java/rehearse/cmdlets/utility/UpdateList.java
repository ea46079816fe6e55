package rehearse.cmdlets.utility;

import static rehearse.command.Param.Pipeline.VALUE;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.cmdlets.Arguments;
import rehearse.cmdlets.ExceptionTypes;
import rehearse.command.Cmdlet;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.command.rule.Rules;
import rehearse.value.ErrorCategory;
import rehearse.value.Hashtable;
import rehearse.value.Member;
import rehearse.value.Members;
import rehearse.value.operator.ComparisonOperators;

/** {@code Update-List}: adds and removes elements of a list that an object holds. */
@AutoService(Cmdlet.class)
public final class UpdateList extends Cmdlet {
  private final Param<Object[]> add =
      param("Add", ParameterType.OBJECT_ARRAY)
          .set("AddRemoveSet")
          .rule(Rules.notNullOrEmpty())
          .doc("The elements to add.");

  private final Param<Object> inputObject =
      param("InputObject", ParameterType.PS_OBJECT)
          .pipeline(VALUE)
          .rule(Rules.notNullOrEmpty())
          .doc("The object that holds the list.");

  private final Param<String> property =
      param("Property", ParameterType.STRING)
          .position(0)
          .rule(Rules.notNullOrEmpty())
          .doc("The property that holds the list.");

  private final Param<Object[]> remove =
      param("Remove", ParameterType.OBJECT_ARRAY)
          .set("AddRemoveSet")
          .rule(Rules.notNullOrEmpty())
          .doc("The elements to take away.");

  private final Param<Object[]> replace =
      param("Replace", ParameterType.OBJECT_ARRAY)
          .set("ReplaceSet")
          .mandatory()
          .rule(Rules.notNullOrEmpty())
          .doc("The elements that take the place of all others.");

  public UpdateList() {
    super("Update-List", "Adds elements to a list property and removes elements from it.");
    defaultParameterSet("AddRemoveSet");
    example("Describe a change", "(Update-List -Add 'c' -Remove 'a').Count", "2");
  }

  @Override
  public Execution start(Invocation in) {
    return new Updating(in);
  }

  private final class Updating extends Execution {
    private final Invocation in;
    private boolean changed;

    Updating(Invocation in) {
      this.in = in;
    }

    @Override
    public void process() {
      Object input = in.get(inputObject);
      if (!in.has(inputObject) || input == null) {
        return;
      }
      String wanted = in.get(property);
      if (wanted == null) {
        in.writeError(
            ExceptionTypes.PS_ARGUMENT,
            "The Property parameter is required when an object is piped to the command.",
            "MissingPropertyParameter",
            ErrorCategory.InvalidArgument,
            null);
        return;
      }
      changed = true;
      update(input, wanted);
      in.write(input);
    }

    private void update(Object input, String wanted) {
      if (!(Members.find(input, wanted) instanceof Member.Property list)) {
        in.writeError(
            ExceptionTypes.PS_ARGUMENT,
            "Property \"" + wanted + "\" cannot be found.",
            "MemberDoesntExist",
            ErrorCategory.InvalidArgument,
            input);
        return;
      }
      List<@Nullable Object> elements = new ArrayList<>(Arguments.elements(list.get(input)));
      if (in.has(replace)) {
        elements.clear();
        elements.addAll(Arguments.elements(in.get(replace)));
      }
      elements.addAll(Arguments.elements(in.get(add)));
      for (Object gone : Arguments.elements(in.get(remove))) {
        elements.removeIf(element -> ComparisonOperators.equal(element, gone, true));
      }
      Members.set(input, wanted, elements.toArray());
    }

    @Override
    public void end() {
      if (changed || in.has(inputObject)) {
        return;
      }
      Hashtable change = new Hashtable();
      put(change, "Add", add);
      put(change, "Remove", remove);
      put(change, "Replace", replace);
      in.write(change);
    }

    private void put(Hashtable change, String name, Param<Object[]> elements) {
      if (in.has(elements)) {
        change.put(name, in.get(elements));
      }
    }
  }
}
