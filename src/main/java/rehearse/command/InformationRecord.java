package rehearse.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.value.Conversion;
import rehearse.value.PsType;
import rehearse.value.TypeNames;
import rehearse.value.Typed;

/**
 * A record of the information stream.
 *
 * @param message what was written; a {@link HostMessage} for {@code Write-Host}
 */
public record InformationRecord(@Nullable Object message, String source, List<String> tags)
    implements Typed {
  private static final PsType TYPE =
      TypeNames.named("System.Management.Automation.InformationRecord");

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
      String text, boolean noNewLine, @Nullable String foreground, @Nullable String background)
      implements Typed {
    private static final PsType TYPE =
        TypeNames.named("System.Management.Automation.HostInformationMessage");

    @Override
    public PsType type() {
      return TYPE;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  @Override
  public String toString() {
    return Conversion.toText(message);
  }
}
