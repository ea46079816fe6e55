package rehearse.cmdlets.utility;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
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
import rehearse.value.ErrorCategory;
import rehearse.value.TypedArray;

/** {@code Get-FileHash}: a number that tells files with the same content from others. */
@AutoService(Cmdlet.class)
public final class GetFileHash extends Cmdlet {
  private static final int CHUNK_BYTES = 1 << 16;

  private final Param<String> algorithm =
      param("Algorithm", ParameterType.STRING)
          .position(1)
          .rule(Rules.set("SHA1", "SHA256", "SHA384", "SHA512", "MD5"))
          .doc("How to compute it; SHA256 unless something else is said.");
  private final Param<TypedArray> literalPath =
      param("LiteralPath", ParameterType.STRING_ARRAY)
          .set("LiteralPath")
          .mandatory()
          .position(0)
          .pipeline(Param.Pipeline.PROPERTY_NAME)
          .alias("PSPath", "LP")
          .doc("The files, wildcard characters taken as they are.");
  private final Param<TypedArray> path =
      param("Path", ParameterType.STRING_ARRAY)
          .set("Path")
          .mandatory()
          .position(0)
          .pipeline(Param.Pipeline.VALUE_AND_PROPERTY_NAME)
          .doc("The files; wildcards allowed.");

  public GetFileHash() {
    super("Get-FileHash", "Computes the hash of files.");
    defaultParameterSet("Path");
    outputs("Microsoft.PowerShell.Commands.FileHashInfo");
    example(
        "Compare two files",
        "'x' > a.txt; 'x' > b.txt; (Get-FileHash a.txt).Hash -eq (Get-FileHash b.txt).Hash",
        "True");
  }

  @Override
  public Execution start(Invocation in) {
    return new Execution() {
      @Override
      public void process() {
        ItemPaths paths = new ItemPaths(in.session());
        for (String name : Arguments.texts(in.get(path))) {
          List<ItemPath> items = paths.matching(name);
          (items.isEmpty() ? List.of(paths.literal(name)) : items).forEach(i -> hash(in, i));
        }
        for (String name : Arguments.texts(in.get(literalPath))) {
          hash(in, paths.literal(name));
        }
      }
    };
  }

  private void hash(Invocation in, ItemPath item) {
    Path file = Path.of(item.path());
    if (!item.exists()) {
      in.writeError(
          new ErrorRecord(
              ItemPaths.notFound(item.path()),
              "FileNotFound",
              ErrorCategory.ObjectNotFound,
              item.path()));
    } else if (!item.isContainer()) {
      String name = in.get(algorithm, "SHA256").toUpperCase(Locale.ROOT);
      try {
        in.write(new FileHashInfo(name, digest(name, file), file.toString()));
      } catch (IOException unreadable) {
        in.writeError(FileErrors.openFailure(unreadable, file));
      }
    }
  }

  private static String digest(String algorithm, Path file) throws IOException {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance(algorithm.replace("SHA", "SHA-"));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing); // every Java has these
    }
    try (InputStream stream = Files.newInputStream(file)) {
      byte[] chunk = new byte[CHUNK_BYTES];
      for (int count = stream.read(chunk); count >= 0; count = stream.read(chunk)) {
        digest.update(chunk, 0, count);
      }
    }
    return HexFormat.of().withUpperCase().formatHex(digest.digest());
  }
}
