package rehearse.cmdlets.core;

import static rehearse.command.Param.Pipeline.VALUE_AND_PROPERTY_NAME;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import rehearse.cmdlets.ExceptionTypes;
import rehearse.cmdlets.FileErrors;
import rehearse.cmdlets.TextEncoding;
import rehearse.cmdlets.provider.ItemPath;
import rehearse.cmdlets.provider.ItemPaths;
import rehearse.command.AliasInfo;
import rehearse.command.Cmdlet;
import rehearse.command.ConfirmImpact;
import rehearse.command.ErrorRecord;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.command.rule.Rules;
import rehearse.value.Conversion;
import rehearse.value.ErrorCategory;
import rehearse.value.PsType;
import rehearse.value.TypeNames;

/** {@code Import-Alias}: reads aliases from a file. */
@AutoService(Cmdlet.class)
public final class ImportAlias extends Cmdlet {
  private static final int FIELDS = 4;

  private final Param<Boolean> force =
      switchParam("Force").doc("Replaces aliases that are read-only.");

  private final Param<String> literalPath =
      param("LiteralPath", ParameterType.STRING)
          .alias("PSPath", "LP")
          .set("ByLiteralPath")
          .mandatory()
          .pipeline(VALUE_AND_PROPERTY_NAME)
          .doc("The file to read, without wildcards.");

  private final Param<Boolean> passThru =
      switchParam("PassThru").doc("Gives the imported aliases back.");

  private final Param<String> path =
      param("Path", ParameterType.STRING)
          .set("ByPath")
          .mandatory()
          .position(0)
          .pipeline(VALUE_AND_PROPERTY_NAME)
          .doc("The file to read.");

  private final Param<String> scope =
      param("Scope", ParameterType.STRING)
          .rule(Rules.notNullOrEmpty())
          .doc("The scope to put the aliases into.");

  public ImportAlias() {
    super("Import-Alias", "Reads aliases from a file that Export-Alias has written.");
    defaultParameterSet("ByPath");
    supportsShouldProcess(ConfirmImpact.Medium);
    outputs("System.Management.Automation.AliasInfo");
    example(
        "Read aliases",
        "Set-Content a.csv '\"say\",\"Write-Output\",\"\",\"None\"'; Import-Alias a.csv; say hello",
        "hello");
  }

  @Override
  public Execution start(Invocation in) {
    return new Execution() {
      @Override
      public void process() {
        ItemPaths paths = new ItemPaths(in.session());
        boolean literal = in.has(literalPath);
        String given = in.get(literal ? literalPath : path, "");
        List<ItemPath> items = literal ? List.of(paths.literal(given)) : paths.matching(given);
        if (items.isEmpty() || !items.get(0).exists()) {
          in.writeError(ErrorRecord.of(ItemPaths.notFound(paths.literal(given))));
          return;
        }
        for (ItemPath item : items) {
          read(in, Path.of(item.path()));
        }
      }
    };
  }

  private void read(Invocation in, Path file) {
    String text;
    try {
      text = TextEncoding.decode(Files.readAllBytes(file), TextEncoding.UTF8);
    } catch (IOException e) {
      throw in.terminate(FileErrors.openFailure(e, file));
    }
    AliasChange change = new AliasChange(in, in.get(scope), in.isOn(force), in.isOn(passThru));
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> fields = fields(line);
      if (fields.size() != FIELDS) {
        in.writeError(
            ExceptionTypes.PS_ARGUMENT,
            "Cannot import an alias because line number "
                + number
                + " in the file '"
                + file
                + "' is not a properly-formatted, comma-separated values (CSV) line for aliases."
                + " Change the line to contain four values separated by commas. If the value text"
                + " itself contains a comma, then the value must be contained in quotes.",
            "ImportAliasFileFormatError",
            ErrorCategory.ReadError,
            file.toString());
        continue;
      }
      add(in, change, fields);
    }
  }

  private void add(Invocation in, AliasChange change, List<String> fields) {
    PsType options = TypeNames.named("System.Management.Automation.ScopedItemOptions");
    AliasInfo alias =
        new AliasInfo(
            fields.get(0),
            fields.get(1),
            VariableChange.options(Conversion.to(fields.get(3), options)),
            fields.get(2));
    if (!in.isOn(force) && change.find(alias.name()) != null) {
      in.writeError(
          ExceptionTypes.SESSION_STATE,
          "The alias is not allowed, because an alias with the name '"
              + alias.name()
              + "' already exists.",
          "AliasAlreadyExists",
          ErrorCategory.ResourceExists,
          alias.name());
    } else if (in.shouldProcess(
        "Name: " + alias.name() + " Value: " + alias.definition(), "Import Alias")) {
      change.put(alias);
    }
  }

  /** Takes a comma-separated line apart; quotes may stand around each value. */
  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        field.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }
}
