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

/** {@code Format-Custom}: formats objects with everything in them. */
@AutoService(Cmdlet.class)
public final class FormatCustom extends FormatCommand {
  private static final Set<PropertyKey> KEYS =
      EnumSet.of(PropertyKey.EXPRESSION, PropertyKey.DEPTH);
  private static final int DEFAULT_DEPTH = 5;

  private final Param<Integer> depth =
      param("Depth", ParameterType.INT)
          .rule(Rules.range(1, Integer.MAX_VALUE))
          .doc("How deep to follow objects.");

  private final Param<Object[]> property =
      param("Property", ParameterType.OBJECT_ARRAY)
          .position(0)
          .doc("What to show: names, script blocks, or calculated properties.");

  public FormatCustom() {
    super("Format-Custom", "Uses a customized view to format the output.");
    example(
        "Look into an object",
        "[pscustomobject]@{ A = 1 } | Format-Custom",
        "\nclass PSCustomObject\n{\n  A = 1\n}\n\n");
  }

  @Override
  FormatRequest.Builder request(Invocation in) {
    return new FormatRequest.Builder(FormatRequest.Shape.CUSTOM)
        .depth(in.get(depth, DEFAULT_DEPTH));
  }

  @Override
  List<FormatProperty> properties(Invocation in) {
    return parse(in.get(property), KEYS, in);
  }
}
