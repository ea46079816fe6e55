package rehearse.syntax.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the {@code #requires} comments of a script ask for.
 *
 * @param requiredVersion the lowest version, such as {@code 5.1}, or null
 * @param requiredApplicationId the shell's identifier, or null
 * @param elevationRequired whether an administrator must run it
 */
public record ScriptRequirements(
    @Nullable String requiredVersion,
    @Nullable String requiredApplicationId,
    List<String> requiredEditions,
    List<RequiredModule> requiredModules,
    List<String> requiredAssemblies,
    boolean elevationRequired) {
  public ScriptRequirements {
    requiredEditions = List.copyOf(requiredEditions);
    requiredModules = List.copyOf(requiredModules);
    requiredAssemblies = List.copyOf(requiredAssemblies);
  }

  /** A module that must be there, with the versions that will do. */
  public record RequiredModule(
      String name,
      @Nullable String guid,
      @Nullable String moduleVersion,
      @Nullable String requiredVersion,
      @Nullable String maximumVersion) {}
}
