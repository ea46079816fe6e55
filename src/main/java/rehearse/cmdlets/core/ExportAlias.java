package rehearse.cmdlets.core;

import static rehearse.command.Param.Pipeline.PROPERTY_NAME;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import rehearse.cmdlets.ArgumentTypes;
import rehearse.cmdlets.Arguments;
import rehearse.cmdlets.ExceptionTypes;
import rehearse.cmdlets.FileErrors;
import rehearse.cmdlets.TextEncoding;
import rehearse.cmdlets.provider.ItemPaths;
import rehearse.command.AliasInfo;
import rehearse.command.Cmdlet;
import rehearse.command.Commands;
import rehearse.command.ConfirmImpact;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.command.PsVariable;
import rehearse.value.ErrorCategory;
import rehearse.value.TypedArray;
import rehearse.value.Wildcard;

/** {@code Export-Alias}: writes aliases to a file. */
@AutoService(Cmdlet.class)
public final class ExportAlias extends Cmdlet {
  private final Param<Boolean> append =
      switchParam("Append").doc("Adds to the file instead of replacing it.");

  private final Param<Object> as =
      param("As", ArgumentTypes.of("Microsoft.PowerShell.Commands.ExportAliasFormat"))
          .doc("What to write: comma-separated values, or a script.");

  private final Param<String> description =
      param("Description", ParameterType.STRING).doc("A remark to write into the file's head.");

  private final Param<Boolean> force = switchParam("Force").doc("Overwrites a read-only file.");

  private final Param<String> literalPath =
      param("LiteralPath", ParameterType.STRING)
          .alias("PSPath", "LP")
          .set("ByLiteralPath")
          .mandatory()
          .pipeline(PROPERTY_NAME)
          .doc("The file to write, without wildcards.");

  private final Param<TypedArray> name =
      param("Name", ParameterType.STRING_ARRAY)
          .position(1)
          .pipeline(PROPERTY_NAME)
          .doc("The names of the aliases, wildcards allowed.");

  private final Param<Boolean> noClobber =
      switchParam("NoClobber").alias("NoOverwrite").doc("Keeps a file that is there already.");

  private final Param<Boolean> passThru =
      switchParam("PassThru").doc("Gives the exported aliases back.");

  private final Param<String> path =
      param("Path", ParameterType.STRING)
          .set("ByPath")
          .mandatory()
          .position(0)
          .doc("The file to write.");

  private final Param<String> scope =
      param("Scope", ParameterType.STRING).doc("The scope to take aliases from.");

  public ExportAlias() {
    super("Export-Alias", "Writes aliases to a file.");
    defaultParameterSet("ByPath");
    supportsShouldProcess(ConfirmImpact.Medium);
    outputs("System.Management.Automation.AliasInfo");
    example(
        "Write aliases as a script",
        "Export-Alias a.ps1 where -As Script; (Get-Content a.ps1)[-1]",
        "set-alias -Name:\"where\" -Value:\"Where-Object\" -Description:\"\" -Option:\"None\"");
  }

  @Override
  public Execution start(Invocation in) {
    return new Execution() {
      @Override
      public void end() {
        List<AliasInfo> chosen = chosen(in);
        boolean literal = in.has(literalPath);
        String given = in.get(literal ? literalPath : path, "");
        Path file = Path.of(new ItemPaths(in.session()).literal(given).path());
        if (in.shouldProcess(file.toString())) {
          write(in, file, chosen);
        }
      }
    };
  }

  private List<AliasInfo> chosen(Invocation in) {
    Commands commands = in.session().commands();
    String place = in.get(scope);
    List<Wildcard> names = Arguments.patterns(in.get(name));
    List<AliasInfo> chosen = new ArrayList<>();
    for (AliasInfo alias : place == null ? commands.aliases() : commands.aliases(place)) {
      if (names.isEmpty() || Arguments.matchesAny(names, alias.name())) {
        chosen.add(alias);
      }
    }
    return chosen;
  }

  private void write(Invocation in, Path file, List<AliasInfo> chosen) {
    if (in.isOn(noClobber) && !in.isOn(append) && Files.exists(file)) {
      in.writeError(
          ExceptionTypes.UNAUTHORIZED,
          "The file '" + file + "' already exists.",
          "NoClobber",
          ErrorCategory.ResourceExists,
          file.toString());
      return;
    }
    boolean script = String.valueOf(in.get(as)).equals("Script");
    if (in.isOn(force) && Files.exists(file) && !Files.isWritable(file)) {
      file.toFile().setWritable(true);
    }
    try (Writer writer = FileErrors.writer(file, TextEncoding.UTF8, in.isOn(append))) {
      writer.write("# Alias File\n");
      String remark = in.get(description);
      if (remark != null) {
        writer.write("# " + remark.replace("\n", "\n# ") + "\n");
      }
      for (AliasInfo alias : chosen) {
        writer.write(line(alias, script) + "\n");
      }
    } catch (IOException e) {
      throw in.terminate(FileErrors.openFailure(e, file));
    }
    if (in.isOn(passThru)) {
      chosen.forEach(in::write);
    }
  }

  private static String line(AliasInfo alias, boolean script) {
    StringBuilder options = new StringBuilder();
    for (PsVariable.Option option : alias.options()) {
      options.append(options.length() > 0 ? ", " : "").append(option.name());
    }
    String shown = options.length() == 0 ? "None" : options.toString();
    if (script) {
      return "set-alias -Name:\""
          + alias.name()
          + "\" -Value:\""
          + alias.definition()
          + "\" -Description:\""
          + alias.description()
          + "\" -Option:\""
          + shown
          + "\"";
    }
    return quoted(alias.name())
        + ","
        + quoted(alias.definition())
        + ","
        + quoted(alias.description())
        + ","
        + quoted(shown);
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\"", "\"\"") + "\"";
  }
}
