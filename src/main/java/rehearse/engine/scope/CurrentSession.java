package rehearse.engine.scope;

import org.jspecify.annotations.Nullable;
import rehearse.engine.PowerShellSession;

/**
 * The session that runs on this thread, for static methods such as {@code [scriptblock]::Create}.
 */
public final class CurrentSession {
  private static final ThreadLocal<@Nullable PowerShellSession> CURRENT = new ThreadLocal<>();

  private CurrentSession() {}

  /** Says which session runs on this thread; null for none. */
  public static void set(@Nullable PowerShellSession session) {
    if (session == null) {
      CURRENT.remove();
    } else {
      CURRENT.set(session);
    }
  }

  /**
   * Returns the session that runs on this thread.
   *
   * @throws IllegalStateException if none does
   */
  public static PowerShellSession get() {
    PowerShellSession session = CURRENT.get();
    if (session == null) {
      throw new IllegalStateException("No session runs on this thread");
    }
    return session;
  }
}
