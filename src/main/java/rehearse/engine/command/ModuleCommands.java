package rehearse.engine.command;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rehearse.command.CommandInfo;

/** What imported modules export, for calls such as {@code Module\Command}. */
public final class ModuleCommands {
  private final Map<String, Map<String, CommandInfo>> modules = new HashMap<>();

  public void add(String module, CommandInfo command) {
    modules
        .computeIfAbsent(module.toLowerCase(Locale.ROOT), name -> new HashMap<>())
        .put(command.name().toLowerCase(Locale.ROOT), command);
  }

  public void remove(String module) {
    modules.remove(module.toLowerCase(Locale.ROOT));
  }

  @Nullable CommandInfo find(String module, String command) {
    Map<String, CommandInfo> exported = modules.get(module.toLowerCase(Locale.ROOT));
    return exported == null ? null : exported.get(command.toLowerCase(Locale.ROOT));
  }
}
