package rehearse.cmdlets.utility;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.command.ArgumentRule;
import rehearse.command.Cmdlet;
import rehearse.command.ErrorRecord;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.command.rule.Rules;
import rehearse.serialization.json.JsonWriter;
import rehearse.value.EnumValue;
import rehearse.value.PsException;

/** {@code ConvertTo-Json}: objects become JSON text. */
@AutoService(Cmdlet.class)
public final class ConvertToJson extends Cmdlet {
  private final Param<Object> inputObject =
      param("InputObject", ParameterType.OBJECT)
          .mandatory()
          .position(0)
          .pipeline(Param.Pipeline.VALUE)
          .rule(ArgumentRule.Mark.ALLOW_NULL)
          .doc("The objects to write; several piped ones become an array.");
  private final Param<Integer> depth =
      param("Depth", ParameterType.INT)
          .rule(Rules.range(0, 100))
          .doc("How many levels of objects are written as objects; 2 unless you say otherwise.");
  private final Param<Boolean> compress =
      switchParam("Compress").doc("Leaves out line breaks and blanks.");
  private final Param<Boolean> enumsAsStrings =
      switchParam("EnumsAsStrings").doc("Writes the names of enum values, not their numbers.");
  private final Param<Boolean> asArray =
      switchParam("AsArray").doc("Writes an array even for one object.");
  private final Param<EnumValue> escapeHandling =
      param("EscapeHandling", ParameterType.enumeration("Newtonsoft.Json.StringEscapeHandling"))
          .doc("Which characters become escapes: Default, EscapeNonAscii or EscapeHtml.");

  public ConvertToJson() {
    super("ConvertTo-Json", "Turns objects into JSON text.");
    outputs("System.String");
    example(
        "Write one object",
        "[ordered]@{ Name = 'Internet'; Port = 25 } | ConvertTo-Json -Compress",
        "{\"Name\":\"Internet\",\"Port\":25}");
  }

  @Override
  public Execution start(Invocation in) {
    List<@Nullable Object> objects = new ArrayList<>();
    return new Execution() {
      @Override
      public void process() {
        objects.add(in.get(inputObject));
      }

      @Override
      public void end() {
        if (!objects.isEmpty()) {
          boolean array = objects.size() > 1 || in.isOn(asArray);
          write(in, array ? objects.toArray() : objects.get(0));
        }
      }
    };
  }

  private void write(Invocation in, @Nullable Object value) {
    int levels = in.get(depth, 2);
    EnumValue escapes = in.get(escapeHandling);
    JsonWriter writer =
        new JsonWriter(
            levels,
            in.isOn(compress),
            in.isOn(enumsAsStrings),
            escapes == null
                ? JsonWriter.Escapes.Default
                : JsonWriter.Escapes.valueOf(escapes.toString()));
    String text;
    try {
      text = writer.write(value);
    } catch (PsException e) {
      throw in.terminate(ErrorRecord.of(e));
    }
    if (writer.isTruncated()) {
      in.writeWarning(
          "Resulting JSON is truncated as serialization has exceeded the set depth of "
              + levels
              + ".");
    }
    in.write(text);
  }
}
