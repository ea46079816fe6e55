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
import rehearse.format.FormatProperty;
import rehearse.format.FormatRequest;

/** {@code Format-Table}: formats objects as a table. */
@AutoService(Cmdlet.class)
public final class FormatTable extends FormatCommand {
  private static final Set<PropertyKey> KEYS =
      EnumSet.of(
          PropertyKey.EXPRESSION,
          PropertyKey.NAME,
          PropertyKey.WIDTH,
          PropertyKey.ALIGNMENT,
          PropertyKey.FORMAT_STRING);

  private final Param<Boolean> autoSize =
      switchParam("AutoSize").doc("Makes each column as wide as what it holds.");

  private final Param<Boolean> hideTableHeaders =
      switchParam("HideTableHeaders").doc("Leaves the labels of the columns out.");

  private final Param<Object[]> property =
      param("Property", ParameterType.OBJECT_ARRAY)
          .position(0)
          .doc("The columns: names, script blocks, or calculated properties.");

  private final Param<Boolean> repeatHeader =
      switchParam("RepeatHeader").doc("Repeats the labels on each page.");

  private final Param<Boolean> wrap =
      switchParam("Wrap").doc("Continues long values on the next line.");

  public FormatTable() {
    super("Format-Table", "Formats the output as a table.");
    example(
        "Choose columns",
        "[pscustomobject]@{ Name = 'EX1'; Port = 25; On = $true } | Format-Table Name, On",
        "\nName   On\n----   --\nEX1  True\n");
  }

  @Override
  FormatRequest.Builder request(Invocation in) {
    return new FormatRequest.Builder(FormatRequest.Shape.TABLE)
        .table(in.isOn(autoSize), in.isOn(wrap), in.isOn(hideTableHeaders), in.isOn(repeatHeader));
  }

  @Override
  List<FormatProperty> properties(Invocation in) {
    return parse(in.get(property), KEYS, in);
  }
}
