package rehearse.cmdlets.utility;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rehearse.command.ArgumentRule;
import rehearse.command.Cmdlet;
import rehearse.command.ErrorRecord;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.command.rule.Rules;
import rehearse.command.rule.ValidateRange;
import rehearse.serialization.json.JsonReader;
import rehearse.value.Conversion;
import rehearse.value.EnumValue;
import rehearse.value.ErrorCategory;
import rehearse.value.Exceptions;
import rehearse.value.KeyComparer;
import rehearse.value.OrderedDictionary;
import rehearse.value.PsCustomObject;
import rehearse.value.PsDateTime;
import rehearse.value.PsException;
import rehearse.value.Shape;
import rehearse.value.Types;

/** {@code ConvertFrom-Json}: JSON text becomes objects. */
@AutoService(Cmdlet.class)
public final class ConvertFromJson extends Cmdlet {
  private static final Pattern TIME =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)?");

  private final Param<String> inputObject =
      param("InputObject", ParameterType.STRING)
          .mandatory()
          .position(0)
          .pipeline(Param.Pipeline.VALUE)
          .rule(ArgumentRule.Mark.ALLOW_EMPTY_STRING)
          .doc("The text to read, in one string or in lines.");
  private final Param<Boolean> asHashtable =
      switchParam("AsHashtable").doc("Makes dictionaries whose keys compare with case.");
  private final Param<EnumValue> dateKind =
      param("DateKind", ParameterType.enumeration("Microsoft.PowerShell.Commands.JsonDateTimeKind"))
          .doc("What becomes of times: local ones, ones of UTC, ones with offset, or texts.");
  private final Param<Boolean> noEnumerate =
      switchParam("NoEnumerate").doc("Writes an array as one object.");
  private final Param<Integer> depth =
      param("Depth", ParameterType.INT)
          .rule(Rules.range(ValidateRange.Kind.Positive))
          .doc("How many levels of objects may lie in each other.");

  public ConvertFromJson() {
    super("ConvertFrom-Json", "Turns JSON text into objects.");
    example("Read a number", "('{\"Port\":25}' | ConvertFrom-Json).Port", "25");
  }

  @Override
  public Execution start(Invocation in) {
    List<String> lines = new ArrayList<>();
    return new Execution() {
      @Override
      public void process() {
        lines.add(in.get(inputObject, ""));
      }

      @Override
      public void end() {
        if (lines.size() > 1 && isWhole(lines.get(0))) {
          lines.forEach(line -> convert(in, line));
        } else if (!lines.isEmpty()) {
          convert(in, String.join("\n", lines));
        }
      }
    };
  }

  /** Lines that are values by themselves are read one by one. */
  private static boolean isWhole(String line) {
    try {
      new JsonReader(line, new Maker(true, "String")).read();
      return true;
    } catch (PsException e) {
      return false;
    }
  }

  private void convert(Invocation in, String text) {
    if (text.isBlank()) {
      in.write(null);
      return;
    }
    Object value;
    try {
      value = new JsonReader(text, new Maker(in.isOn(asHashtable), kind(in))).read();
    } catch (PsException e) {
      String id = e.errorId();
      throw in.terminate(
          id != null
              ? ErrorRecord.of(e)
              : new ErrorRecord(e, "System.ArgumentException", ErrorCategory.NotSpecified, null));
    }
    int limit = in.get(depth, 1024);
    if (levels(value) > limit) {
      throw in.terminate(
          new ErrorRecord(
              Exceptions.argument(
                  "Conversion from JSON failed with error: The reader's MaxDepth of "
                      + limit
                      + " has been exceeded."),
              "System.ArgumentException",
              ErrorCategory.NotSpecified,
              null));
    }
    if (in.isOn(noEnumerate)) {
      in.write(value);
    } else {
      in.writeAll(value);
    }
  }

  private String kind(Invocation in) {
    EnumValue kind = in.get(dateKind);
    return kind == null ? "Default" : kind.toString();
  }

  private static int levels(@Nullable Object value) {
    int deepest = 0;
    if (value instanceof Object[] elements) {
      for (Object element : elements) {
        deepest = Math.max(deepest, levels(element));
      }
      return deepest + 1;
    }
    if (value instanceof PsCustomObject object) {
      for (int i = 0; i < object.shape().size(); i++) {
        deepest = Math.max(deepest, levels(object.slot(i)));
      }
      return deepest + 1;
    }
    return 0;
  }

  /** Makes custom objects, or dictionaries, and times of a kind. */
  private record Maker(boolean dictionaries, String dateKind) implements JsonReader.ObjectMaker {
    @Override
    public @Nullable Object make(List<String> names, List<@Nullable Object> values) {
      if (dictionaries) {
        OrderedDictionary dictionary = new OrderedDictionary(KeyComparer.ORDINAL);
        for (int i = 0; i < names.size(); i++) {
          dictionary.put(names.get(i), values.get(i));
        }
        return dictionary;
      }
      Shape shape = Shape.EMPTY;
      List<@Nullable Object> slots = new ArrayList<>();
      for (int i = 0; i < names.size(); i++) {
        String name = names.get(i);
        int slot = shape.slot(name);
        if (slot >= 0 && !shape.name(slot).equals(name)) {
          throw differentCase(shape.name(slot), name);
        }
        if (name.toLowerCase(Locale.ROOT).equals("psobject")) {
          throw Exceptions.of(
                  "System.Management.Automation.ExtendedTypeSystemException",
                  "The member name \"" + name + "\" is reserved.")
              .withError("PSObjectMembersMembersAddReservedName", ErrorCategory.NotSpecified);
        }
        if (slot >= 0) {
          slots.set(slot, values.get(i));
        } else {
          shape = shape.plus(name);
          slots.add(values.get(i));
        }
      }
      return new PsCustomObject(shape, slots.toArray());
    }

    private static PsException differentCase(String there, String added) {
      return Exceptions.invalidOperation(
              "Cannot convert the JSON string because it contains keys with different casing."
                  + " Please use the -AsHashTable switch instead. The key that was attempted to be"
                  + " added to the existing key '"
                  + there
                  + "' was '"
                  + added
                  + "'.")
          .withError("KeysWithDifferentCasingInJsonString", ErrorCategory.InvalidOperation);
    }

    @Override
    public Object text(String text) {
      if (dateKind.equals("String") || !TIME.matcher(text).matches()) {
        return text;
      }
      try {
        return time(text);
      } catch (PsException e) {
        return text;
      }
    }

    private Object time(String text) {
      boolean zoned = text.endsWith("Z") || text.lastIndexOf('-') > 7 || text.indexOf('+') > 0;
      PsDateTime time = (PsDateTime) Objects.requireNonNull(Conversion.to(text, Types.DATETIME));
      return switch (dateKind) {
        case "Offset" -> Objects.requireNonNull(Conversion.to(text, Types.DATETIME_OFFSET));
        case "Utc" -> zoned ? time.toUtc() : PsDateTime.ofTicks(time.ticks(), PsDateTime.Kind.UTC);
        case "Local" ->
            zoned ? time.toLocal() : PsDateTime.ofTicks(time.ticks(), PsDateTime.Kind.LOCAL);
        default -> time;
      };
    }
  }
}
