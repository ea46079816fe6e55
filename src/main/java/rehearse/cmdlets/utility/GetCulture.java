package rehearse.cmdlets.utility;

import static rehearse.command.Param.Pipeline.VALUE;

import com.google.auto.service.AutoService;
import java.util.Locale;
import java.util.Set;
import rehearse.cmdlets.Arguments;
import rehearse.cmdlets.CultureNames;
import rehearse.command.Cmdlet;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.command.rule.Rules;
import rehearse.value.CultureValue;
import rehearse.value.TypedArray;
import rehearse.value.format.Culture;

/** {@code Get-Culture}: the session's culture, or others by name. */
@AutoService(Cmdlet.class)
public final class GetCulture extends Cmdlet {
  private final Param<Boolean> listAvailable =
      switchParam("ListAvailable").set("ListAvailable").doc("Gives all cultures.");

  private final Param<TypedArray> name =
      param("Name", ParameterType.STRING_ARRAY)
          .set("Name")
          .position(0)
          .pipeline(VALUE)
          .rule(CultureNames.KNOWN)
          .rule(Rules.notNull())
          .doc("The names of the cultures.");

  public GetCulture() {
    super("Get-Culture", "Gets the culture of the session, or cultures by name.");
    defaultParameterSet("CurrentCulture");
    outputs("System.Globalization.CultureInfo");
    switchParam("NoUserOverrides")
        .set("CurrentCulture")
        .set("Name")
        .doc("Leaves the user's own settings out.");
    example("Get a culture by name", "(Get-Culture de-DE).Name", "de-DE");
  }

  @Override
  public Execution start(Invocation in) {
    return new Execution() {
      @Override
      public void process() {
        if (in.isOn(listAvailable)) {
          writeAll(in);
        } else if (in.has(name)) {
          for (String wanted : Arguments.texts(in.get(name))) {
            in.write(CultureValue.named(wanted));
          }
        } else {
          in.write(new CultureValue(Culture.current()));
        }
      }
    };
  }

  private static void writeAll(Invocation in) {
    Set<String> names = new java.util.TreeSet<>();
    for (Locale locale : Locale.getAvailableLocales()) {
      if (locale.getVariant().isEmpty() && locale.getExtensionKeys().isEmpty()) {
        names.add(locale.toLanguageTag());
      }
    }
    names.remove("und");
    in.write(new CultureValue(Culture.INVARIANT));
    for (String tag : names) {
      Culture culture = Culture.named(tag);
      if (culture != null) {
        in.write(new CultureValue(culture));
      }
    }
  }
}
