package rehearse.cmdlets.utility;

import static rehearse.command.Param.Pipeline.VALUE;

import com.google.auto.service.AutoService;
import rehearse.cmdlets.ExceptionTypes;
import rehearse.command.ArgumentRule;
import rehearse.command.Cmdlet;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.value.ErrorCategory;
import rehearse.value.Hashtable;
import rehearse.value.regex.NetRegex;

/** {@code ConvertFrom-StringData}: makes a hashtable of lines {@code name=value}. */
@AutoService(Cmdlet.class)
public final class ConvertFromStringData extends Cmdlet {
  private final Param<Character> delimiter =
      param("Delimiter", ParameterType.CHAR)
          .position(1)
          .doc("The character between name and value.");

  private final Param<String> stringData =
      param("StringData", ParameterType.STRING)
          .mandatory()
          .position(0)
          .pipeline(VALUE)
          .rule(ArgumentRule.Mark.ALLOW_EMPTY_STRING)
          .doc("Lines of the form name=value.");

  public ConvertFromStringData() {
    super("ConvertFrom-StringData", "Makes a hashtable of lines of the form name=value.");
    outputs("System.Collections.Hashtable");
    example("Read two settings", "(ConvertFrom-StringData \"Name=A`nPort=25\").Port", "25");
  }

  @Override
  public Execution start(Invocation in) {
    return new Execution() {
      @Override
      public void process() {
        String data = in.get(stringData);
        if (data != null) {
          in.write(read(data, in));
        } else {
          in.write(new Hashtable());
        }
      }
    };
  }

  private Hashtable read(String data, Invocation in) {
    String mark = in.has(delimiter) ? String.valueOf(in.get(delimiter)) : "=";
    Hashtable table = new Hashtable();
    for (String line : data.split("\n", -1)) {
      String text = line.strip();
      if (text.isEmpty() || text.startsWith("#")) {
        continue;
      }
      int end = text.indexOf(mark);
      if (end < 0) {
        throw in.terminate(
            ExceptionTypes.PS_INVALID_OPERATION,
            "Data line '" + text + "' is not in 'name=value' format. ",
            "InvalidOperation",
            ErrorCategory.InvalidOperation,
            null);
      }
      String name = NetRegex.unescape(text.substring(0, end).strip());
      if (table.contains(name)) {
        throw in.terminate(
            ExceptionTypes.PS_INVALID_OPERATION,
            "Data item '" + name + "' in line '" + text + "' is already defined. ",
            "InvalidOperation",
            ErrorCategory.InvalidOperation,
            null);
      }
      table.put(name, NetRegex.unescape(text.substring(end + 1).strip()));
    }
    return table;
  }
}
