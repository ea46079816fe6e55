package rehearse.cmdlets.utility;

import rehearse.cmdlets.ResultType;
import rehearse.value.PsType;
import rehearse.value.Typed;

/** The hash of a file, as {@code Get-FileHash} gives it. */
record FileHashInfo(String algorithm, String hash, String path) implements Typed {
  private static final PsType TYPE =
      ResultType.named("Microsoft.PowerShell.Commands.FileHashInfo")
          .property("Algorithm", "string", FileHashInfo.class, FileHashInfo::algorithm)
          .property("Hash", "string", FileHashInfo.class, FileHashInfo::hash)
          .property("Path", "string", FileHashInfo.class, FileHashInfo::path)
          .build();

  @Override
  public PsType type() {
    return TYPE;
  }

  @Override
  public String toString() {
    return TYPE.fullName();
  }
}
