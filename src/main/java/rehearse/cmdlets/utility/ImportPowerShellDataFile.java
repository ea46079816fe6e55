package rehearse.cmdlets.utility;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.cmdlets.Arguments;
import rehearse.cmdlets.FileErrors;
import rehearse.cmdlets.provider.ItemPath;
import rehearse.cmdlets.provider.ItemPaths;
import rehearse.command.Cmdlet;
import rehearse.command.ErrorRecord;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.command.rule.Rules;
import rehearse.source.SourceText;
import rehearse.value.ErrorCategory;
import rehearse.value.Exceptions;
import rehearse.value.PsException;
import rehearse.value.TypedArray;

/** {@code Import-PowerShellDataFile}: the hash tables that {@code .psd1} files hold. */
@AutoService(Cmdlet.class)
public final class ImportPowerShellDataFile extends Cmdlet {
  private static final String UNREADABLE = "CouldNotParseAsPowerShellDataFile";

  private final Param<TypedArray> literalPath =
      param("LiteralPath", ParameterType.STRING_ARRAY)
          .set("ByLiteralPath")
          .mandatory()
          .position(0)
          .pipeline(Param.Pipeline.PROPERTY_NAME)
          .alias("PSPath", "LP")
          .rule(Rules.notNullOrEmpty())
          .doc("The files to read, wildcard characters taken as they are.");
  private final Param<TypedArray> path =
      param("Path", ParameterType.STRING_ARRAY)
          .set("ByPath")
          .mandatory()
          .position(0)
          .rule(Rules.notNullOrEmpty())
          .doc("The files to read; wildcards allowed.");
  private final Param<Boolean> skipLimitCheck =
      switchParam("SkipLimitCheck").doc("Reads tables of more than 500 keys, too.");

  public ImportPowerShellDataFile() {
    super("Import-PowerShellDataFile", "Reads hash tables from files without running them.");
    defaultParameterSet("ByPath");
    example(
        "Read settings",
        "Set-Content s.psd1 '@{ Port = 25 }'; (Import-PowerShellDataFile s.psd1).Port",
        "25");
  }

  @Override
  public Execution start(Invocation in) {
    return new Execution() {
      @Override
      public void process() {
        ItemPaths paths = new ItemPaths(in.session());
        for (String name : Arguments.texts(in.get(path))) {
          readAll(in, name, paths.matching(name));
        }
        for (String name : Arguments.texts(in.get(literalPath))) {
          ItemPath item = paths.literal(name);
          readAll(in, name, item.exists() ? List.of(item) : List.of());
        }
      }
    };
  }

  private void readAll(Invocation in, String name, List<ItemPath> items) {
    if (items.isEmpty()) {
      String message = "Cannot find path '" + name + "' because it does not exist.";
      in.writeError(
          new ErrorRecord(
              Exceptions.of("System.IO.FileNotFoundException", message),
              "PathNotFound",
              ErrorCategory.InvalidArgument,
              name));
    }
    for (ItemPath item : items) {
      read(in, Path.of(item.path()));
    }
  }

  private void read(Invocation in, Path file) {
    SourceText source;
    try {
      source = SourceText.ofFile(file.toString(), SourceText.decode(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw in.terminate(FileErrors.openFailure(e, file));
    }
    @Nullable Object table;
    try {
      table = in.session().dataFile(source, !in.isOn(skipLimitCheck));
    } catch (PsException e) {
      if (e.type().name().equals("ParseException")) {
        invalid(in, UNREADABLE, file);
        return;
      }
      throw in.terminate(ErrorRecord.of(e));
    }
    if (table == null) {
      invalid(in, UNREADABLE + "NoHashtableRoot", file);
    } else {
      in.write(table);
    }
  }

  private static void invalid(Invocation in, String id, Path file) {
    String message = "The file '" + file + "' could not be parsed as a PowerShell Data File.";
    in.writeError(
        new ErrorRecord(
            Exceptions.of("System.InvalidOperationException", message),
            id,
            ErrorCategory.InvalidData,
            null));
  }
}
