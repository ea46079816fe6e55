package rehearse.cmdlets.format;

import com.google.auto.service.AutoService;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import rehearse.cmdlets.PropertyArgument.PropertyKey;
import rehearse.command.Cmdlet;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.command.rule.Rules;
import rehearse.format.FormatProperty;
import rehearse.format.FormatRequest;

/** {@code Format-Wide}: formats objects as one property each, several in a row. */
@AutoService(Cmdlet.class)
public final class FormatWide extends FormatCommand {
  private static final Set<PropertyKey> KEYS =
      EnumSet.of(PropertyKey.EXPRESSION, PropertyKey.FORMAT_STRING);

  private final Param<Boolean> autoSize =
      switchParam("AutoSize").doc("Puts as many in a row as fit.");

  private final Param<Integer> column =
      param("Column", ParameterType.INT)
          .rule(Rules.range(1, Integer.MAX_VALUE))
          .doc("How many to put in a row.");

  private final Param<Object> property =
      param("Property", ParameterType.OBJECT)
          .position(0)
          .doc("The property to show: a name, a script block, or a calculated property.");

  public FormatWide() {
    super(
        "Format-Wide",
        "Formats objects as a wide table that displays only one property of each object.");
    example(
        "Put three in a row",
        "'a', 'b', 'c' | ForEach-Object { [pscustomobject]@{ Name = $_ } } | Format-Wide -Column 3",
        null);
  }

  @Override
  FormatRequest.Builder request(Invocation in) {
    if (in.isOn(autoSize) && in.has(column)) {
      throw failed(
          in,
          "FormatCannotSpecifyAutosizeAndColumns",
          "The AutoSize and Column parameters cannot be specified together.");
    }
    return new FormatRequest.Builder(FormatRequest.Shape.WIDE)
        .wide(in.isOn(autoSize), in.get(column, 0));
  }

  @Override
  List<FormatProperty> properties(Invocation in) {
    Object wanted = in.get(property);
    return wanted == null ? List.of() : parse(new Object[] {wanted}, KEYS, in);
  }
}
