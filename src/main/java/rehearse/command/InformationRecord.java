package rehearse.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.value.PsType;
import rehearse.value.Typed;

/**
 * A record of the information stream.
 *
 * @param message what was written; a {@link HostMessage} for {@code Write-Host}
 */
public record InformationRecord(@Nullable Object message, String source, List<String> tags)
    implements Typed {
  private static final PsType TYPE =
      PsType.named("System.Management.Automation.InformationRecord")
          .base(rehearse.value.Types.OBJECT)
          .build();

  @Override
  public PsType type() {
    return TYPE;
  }

  /**
   * What {@code Write-Host} writes.
   *
   * @param foreground a ConsoleColor's name, or null
   */
  public record HostMessage(
      String text, boolean noNewLine, @Nullable String foreground, @Nullable String background) {}
}
