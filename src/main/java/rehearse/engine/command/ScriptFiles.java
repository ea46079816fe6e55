package rehearse.engine.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rehearse.command.CommandType;
import rehearse.engine.PowerShellSession;
import rehearse.engine.function.EngineScriptBlock;
import rehearse.engine.function.FunctionInfo;
import rehearse.source.SourceText;

/** Scripts that are called by their path. */
final class ScriptFiles {
  private final PowerShellSession session;

  ScriptFiles(PowerShellSession session) {
    this.session = session;
  }

  /** Returns the script that {@code name} is the path of, or null. */
  @Nullable FunctionInfo find(String name) {
    if (!isPath(name)) {
      return null;
    }
    Path path = resolve(name);
    if (path != null && !Files.isRegularFile(path)) {
      path = resolve(name + ".ps1");
    }
    if (path == null
        || !Files.isRegularFile(path)
        || !path.toString().toLowerCase(Locale.ROOT).endsWith(".ps1")) {
      return null;
    }
    return load(path);
  }

  private static boolean isPath(String name) {
    return name.indexOf('/') >= 0 || name.indexOf('\\') >= 0;
  }

  private @Nullable Path resolve(String name) {
    try {
      Path path = Path.of(name.replace('\\', '/'));
      return session.location().resolve(path).normalize();
    } catch (InvalidPathException unusable) {
      return null;
    }
  }

  private FunctionInfo load(Path path) {
    SourceText source = SourceText.ofFile(path.toString(), read(path));
    EngineScriptBlock block = session.compileScript(source);
    return new FunctionInfo(path.getFileName().toString(), CommandType.ExternalScript, block, "");
  }

  private static String read(Path path) {
    try {
      return SourceText.decode(Files.readAllBytes(path));
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
