package rehearse.cmdlets.utility;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.cmdlets.Arguments;
import rehearse.cmdlets.FileErrors;
import rehearse.cmdlets.TextEncoding;
import rehearse.cmdlets.provider.ItemPath;
import rehearse.cmdlets.provider.ItemPaths;
import rehearse.command.Cmdlet;
import rehearse.command.ErrorRecord;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.serialization.clixml.CliXmlReader;
import rehearse.value.Enumeration;
import rehearse.value.ErrorCategory;
import rehearse.value.Exceptions;
import rehearse.value.NoteProperty;
import rehearse.value.PsException;
import rehearse.value.PsObject;
import rehearse.value.TypedArray;
import rehearse.value.Types;
import rehearse.value.UInt64;
import rehearse.value.Wildcard;

/** {@code Import-Clixml}: the objects of files written by Export-Clixml. */
@AutoService(Cmdlet.class)
public final class ImportClixml extends Cmdlet {
  private static final ParameterType<UInt64> COUNT = new ParameterType<>(Types.ULONG, UInt64.class);

  private final Param<UInt64> first = param("First", COUNT).doc("How many objects to give.");
  private final Param<Boolean> includeTotalCount =
      switchParam("IncludeTotalCount")
          .doc("Gives the number of objects first; a file does not tell it before it is read.");
  private final Param<TypedArray> literalPath =
      param("LiteralPath", ParameterType.STRING_ARRAY)
          .set("ByLiteralPath")
          .mandatory()
          .pipeline(Param.Pipeline.PROPERTY_NAME)
          .alias("PSPath", "LP")
          .doc("The files to read, wildcard characters taken as they are.");
  private final Param<TypedArray> path =
      param("Path", ParameterType.STRING_ARRAY)
          .set("ByPath")
          .mandatory()
          .position(0)
          .pipeline(Param.Pipeline.VALUE_AND_PROPERTY_NAME)
          .doc("The files to read; wildcards allowed.");
  private final Param<UInt64> skip = param("Skip", COUNT).doc("How many objects to leave out.");

  public ImportClixml() {
    super("Import-Clixml", "Reads the objects of files written by Export-Clixml.");
    defaultParameterSet("ByPath");
    example(
        "Read a list of servers again",
        "'EX1', 'EX2' | Export-Clixml s.xml; (Import-Clixml s.xml).Count",
        "2");
  }

  @Override
  public Execution start(Invocation in) {
    return new Execution() {
      @Override
      public void process() {
        for (String name : Arguments.texts(in.get(path))) {
          for (Path file : matching(in, name)) {
            read(in, file);
          }
        }
        for (String name : Arguments.texts(in.get(literalPath))) {
          read(in, Path.of(new ItemPaths(in.session()).literal(name).path()));
        }
      }
    };
  }

  private static List<Path> matching(Invocation in, String name) {
    ItemPaths paths = new ItemPaths(in.session());
    if (!Wildcard.hasWildcards(name)) {
      return List.of(Path.of(paths.literal(Wildcard.unescape(name)).path()));
    }
    List<Path> files = new ArrayList<>();
    for (ItemPath item : paths.matching(name)) {
      files.add(Path.of(item.path()));
    }
    if (files.isEmpty()) {
      throw in.terminate(
          new ErrorRecord(
              Exceptions.of(
                  "System.IO.FileNotFoundException",
                  "Cannot perform operation because the wildcard path "
                      + name
                      + " did not resolve to a file."),
              "FileOpenFailure",
              ErrorCategory.OpenError,
              name));
    }
    return files;
  }

  private void read(Invocation in, Path file) {
    List<@Nullable Object> objects;
    try {
      objects = CliXmlReader.read(TextEncoding.decode(Files.readAllBytes(file), TextEncoding.UTF8));
    } catch (IOException e) {
      throw in.terminate(FileErrors.openFailure(e, file));
    } catch (PsException e) {
      throw in.terminate(new ErrorRecord(e, e.type().fullName(), ErrorCategory.NotSpecified, null));
    }
    if (in.isOn(includeTotalCount)) {
      PsObject unknown = new PsObject(UInt64.of(0));
      unknown.extension().put(new NoteProperty("Accuracy", 0.0));
      unknown.extension().setText("Unknown total count");
      in.write(unknown);
    }
    if (in.has(first) || in.has(skip)) {
      writePage(in, objects);
    } else {
      objects.forEach(in::write);
    }
  }

  /** Writes the part of the objects that First and Skip ask for; one list is taken apart. */
  private void writePage(Invocation in, List<@Nullable Object> objects) {
    List<@Nullable Object> all = objects;
    Iterator<@Nullable Object> only = objects.size() == 1 ? Enumeration.of(objects.get(0)) : null;
    if (only != null) {
      all = new ArrayList<>();
      only.forEachRemaining(all::add);
    }
    int start = limited(in.get(skip), 0, all.size());
    int count = limited(in.get(first), all.size(), all.size() - start);
    all.subList(start, start + count).forEach(in::write);
  }

  private static int limited(@Nullable UInt64 given, int otherwise, int most) {
    long wanted = given == null ? otherwise : given.longValue();
    return wanted < 0 || wanted > most ? most : (int) wanted;
  }
}
