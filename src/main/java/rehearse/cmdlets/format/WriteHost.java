package rehearse.cmdlets.format;

import static rehearse.command.Param.Pipeline.VALUE;

import com.google.auto.service.AutoService;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.command.Cmdlet;
import rehearse.command.Execution;
import rehearse.command.InformationRecord;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.format.ObjectView;
import rehearse.value.Conversion;
import rehearse.value.EnumValue;
import rehearse.value.format.NetFormat;

/** {@code Write-Host}: writes text to the host, by way of the information stream. */
@AutoService(Cmdlet.class)
public final class WriteHost extends Cmdlet {
  private final Param<EnumValue> backgroundColor =
      param("BackgroundColor", ParameterType.enumeration("System.ConsoleColor"))
          .doc("The colour behind the text.");

  private final Param<EnumValue> foregroundColor =
      param("ForegroundColor", ParameterType.enumeration("System.ConsoleColor"))
          .doc("The colour of the text.");

  private final Param<Boolean> noNewline = switchParam("NoNewline").doc("Does not end the line.");

  private final Param<Object> object =
      param("Object", ParameterType.OBJECT)
          .position(0)
          .pipeline(VALUE)
          .remaining()
          .alias("Msg", "Message")
          .doc("The objects to write, with the separator between them.");

  private final Param<Object> separator =
      param("Separator", ParameterType.OBJECT).doc("What stands between objects; a blank.");

  public WriteHost() {
    super("Write-Host", "Writes customized output to a host.");
    example("Write several objects", "Write-Host 1 2 'three'", "1 2 three");
    example("Choose a separator", "Write-Host (1, 2) -Separator ', '", "1, 2");
  }

  @Override
  public Execution start(Invocation in) {
    return new Execution() {
      @Override
      public void process() {
        Object between = in.get(separator);
        String text = text(in.get(object), between == null ? " " : plain(between));
        in.writeInformation(
            new InformationRecord(
                new InformationRecord.HostMessage(
                    text,
                    in.isOn(noNewline),
                    name(in.get(foregroundColor)),
                    name(in.get(backgroundColor))),
                "Write-Host",
                List.of("PSHOST")));
      }
    };
  }

  private static @Nullable String name(@Nullable EnumValue colour) {
    return colour == null ? null : colour.toString();
  }

  private static String text(@Nullable Object value, String separator) {
    if (value == null) {
      return "";
    }
    Iterator<@Nullable Object> elements = ObjectView.elements(value);
    if (elements == null) {
      return plain(value);
    }
    StringBuilder text = new StringBuilder();
    while (elements.hasNext()) {
      text.append(text(elements.next(), separator));
      if (elements.hasNext()) {
        text.append(separator);
      }
    }
    return text.toString();
  }

  /** Returns {@code value.ToString()}: numbers and dates in the session's culture. */
  private static String plain(Object value) {
    return ObjectView.followsCulture(value) ? NetFormat.general(value) : Conversion.toText(value);
  }
}
