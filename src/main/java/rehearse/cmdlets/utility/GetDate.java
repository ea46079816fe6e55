package rehearse.cmdlets.utility;

import static rehearse.command.Param.Pipeline.VALUE_AND_PROPERTY_NAME;

import com.google.auto.service.AutoService;
import java.time.Instant;
import java.util.Locale;
import rehearse.cmdlets.ArgumentTypes;
import rehearse.command.Cmdlet;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.command.rule.Rules;
import rehearse.value.EnumValue;
import rehearse.value.Members;
import rehearse.value.NoteProperty;
import rehearse.value.PsDateTime;
import rehearse.value.PsTimeSpan;
import rehearse.value.PsType;
import rehearse.value.TypeNames;
import rehearse.value.format.NetFormat;

/** {@code Get-Date}: the current date and time, or another one, as a value or as text. */
@AutoService(Cmdlet.class)
public final class GetDate extends Cmdlet {
  private static final PsType DISPLAY_HINT =
      TypeNames.named("Microsoft.PowerShell.Commands.DisplayHintType");

  private final Param<Boolean> asUTC =
      switchParam("AsUTC").doc("Gives the time in universal time.");

  private final Param<Object> date =
      param("Date", ArgumentTypes.of("datetime"))
          .alias("LastWriteTime")
          .set("DateAndFormat")
          .position(0)
          .pipeline(VALUE_AND_PROPERTY_NAME)
          .set("DateAndUFormat")
          .position(0)
          .pipeline(VALUE_AND_PROPERTY_NAME)
          .doc("The date and time; the current one if not given.");

  private final Param<Integer> day =
      param("Day", ParameterType.INT).rule(Rules.range(1, 31)).doc("The day of the month to set.");

  private final Param<Object> displayHint =
      param("DisplayHint", ArgumentTypes.of("Microsoft.PowerShell.Commands.DisplayHintType"))
          .doc("Which part of the value to show.");

  private final Param<String> format =
      param("Format", ParameterType.STRING)
          .set("DateAndFormat")
          .set("UnixTimeSecondsAndFormat")
          .doc("The .NET format to give the date in.");

  private final Param<Integer> hour =
      param("Hour", ParameterType.INT).rule(Rules.range(0, 23)).doc("The hour to set.");

  private final Param<Integer> millisecond =
      param("Millisecond", ParameterType.INT)
          .rule(Rules.range(0, 999))
          .doc("The milliseconds to set.");

  private final Param<Integer> minute =
      param("Minute", ParameterType.INT).rule(Rules.range(0, 59)).doc("The minute to set.");

  private final Param<Integer> month =
      param("Month", ParameterType.INT).rule(Rules.range(1, 12)).doc("The month to set.");

  private final Param<Integer> second =
      param("Second", ParameterType.INT).rule(Rules.range(0, 59)).doc("The second to set.");

  private final Param<String> uFormat =
      param("UFormat", ParameterType.STRING)
          .set("DateAndUFormat")
          .mandatory()
          .set("UnixTimeSecondsAndUFormat")
          .mandatory()
          .doc("The UNIX format to give the date in.");

  private final Param<Long> unixTimeSeconds =
      param("UnixTimeSeconds", ParameterType.LONG)
          .alias("UnixTime")
          .set("UnixTimeSecondsAndFormat")
          .mandatory()
          .set("UnixTimeSecondsAndUFormat")
          .mandatory()
          .rule(Rules.range(-62135596800L, 253402300799L))
          .doc("The seconds since the start of 1970.");

  private final Param<Integer> year =
      param("Year", ParameterType.INT).rule(Rules.range(1, 9999)).doc("The year to set.");

  public GetDate() {
    super("Get-Date", "Gets the current date and time, or formats a given one.");
    defaultParameterSet("DateAndFormat");
    outputs("System.String", "System.DateTime");
    example("Format a date", "Get-Date '2024-03-05' -Format 'yyyy/MM/dd'", "2024/03/05");
    example("Format a date as UNIX does", "Get-Date '2024-03-05 14:07' -UFormat '%H:%M'", "14:07");
    example("Make a date of its parts", "(Get-Date -Year 2024 -Month 2 -Day 29).DayOfYear", "60");
  }

  @Override
  public Execution start(Invocation in) {
    return new Execution() {
      @Override
      public void process() {
        PsDateTime time = time(in);
        String unix = in.get(uFormat);
        String net = in.get(format);
        if (unix != null) {
          in.write(UnixDateFormat.format(time, unix));
        } else if (net != null) {
          in.write(format(time, net));
        } else {
          in.write(withHint(in, time));
        }
      }
    };
  }

  private PsDateTime time(Invocation in) {
    PsDateTime time = PsDateTime.now();
    if (in.has(unixTimeSeconds)) {
      time = PsDateTime.utc(Instant.ofEpochSecond(in.get(unixTimeSeconds, 0L))).toLocal();
    } else if (in.get(date) instanceof PsDateTime given) {
      time = given;
    }
    if (in.has(year)) {
      time = time.plusMonths(12 * (in.get(year, 1) - time.clock().getYear()));
    }
    if (in.has(month)) {
      time = time.plusMonths(in.get(month, 1) - time.clock().getMonthValue());
    }
    time = moved(in, day, time, time.clock().getDayOfMonth(), PsTimeSpan.PER_DAY);
    time = moved(in, hour, time, time.clock().getHour(), PsTimeSpan.PER_HOUR);
    time = moved(in, minute, time, time.clock().getMinute(), PsTimeSpan.PER_MINUTE);
    time = moved(in, second, time, time.clock().getSecond(), PsTimeSpan.PER_SECOND);
    if (in.has(millisecond)) {
      int now = time.timeOfDay().milliseconds();
      time = moved(in, millisecond, time, now, PsTimeSpan.PER_MILLISECOND);
      time = time.plusTicks(-(time.ticks() % PsTimeSpan.PER_MILLISECOND));
    }
    return in.isOn(asUTC) ? time.toUtc() : time;
  }

  /** Moves one part of the time to what the parameter says, if it was given. */
  private static PsDateTime moved(
      Invocation in, Param<Integer> part, PsDateTime time, int now, long unit) {
    return in.has(part) ? time.plusTicks((in.get(part, now) - now) * unit) : time;
  }

  private static String format(PsDateTime time, String format) {
    return switch (format.toLowerCase(Locale.ROOT)) {
      case "filedate" -> NetFormat.format(time, "yyyyMMdd");
      case "filedateuniversal" -> NetFormat.format(time.toUtc(), "yyyyMMddZ");
      case "filedatetime" -> NetFormat.format(time, "yyyyMMddTHHmmssffff");
      case "filedatetimeuniversal" -> NetFormat.format(time.toUtc(), "yyyyMMddTHHmmssffffZ");
      default -> NetFormat.format(time, format);
    };
  }

  private Object withHint(Invocation in, PsDateTime time) {
    Object hint = in.get(displayHint);
    return Members.add(
        time,
        new NoteProperty(
            "DisplayHint", hint != null ? hint : EnumValue.of(DISPLAY_HINT, "DateTime")));
  }
}
