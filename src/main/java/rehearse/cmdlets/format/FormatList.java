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

/** {@code Format-List}: formats objects as lists of their properties. */
@AutoService(Cmdlet.class)
public final class FormatList extends FormatCommand {
  private static final Set<PropertyKey> KEYS =
      EnumSet.of(PropertyKey.EXPRESSION, PropertyKey.NAME, PropertyKey.FORMAT_STRING);

  private final Param<Object[]> property =
      param("Property", ParameterType.OBJECT_ARRAY)
          .position(0)
          .doc("The lines: names, script blocks, or calculated properties.");

  public FormatList() {
    super(
        "Format-List",
        "Formats the output as a list of properties in which each property appears on a new line.");
    example(
        "Show every property",
        "[pscustomobject]@{ Name = 'EX1'; Port = 25 } | Format-List",
        "\nName : EX1\nPort : 25\n");
  }

  @Override
  FormatRequest.Builder request(Invocation in) {
    return new FormatRequest.Builder(FormatRequest.Shape.LIST);
  }

  @Override
  List<FormatProperty> properties(Invocation in) {
    return parse(in.get(property), KEYS, in);
  }
}
