package rehearse.value;

/**
 * A path with the drive and provider it is on: the current location, or what Resolve-Path gives.
 *
 * @param path as scripts write it
 * @param drive the drive's name
 * @param provider the provider's name
 */
public record PathInfo(String path, String drive, String provider) implements Typed {
  private static final PsType TYPE =
      PsType.named("System.Management.Automation.PathInfo")
          .base(Types.OBJECT)
          .members(PathInfo::members)
          .build();

  /** Returns the place of a file or directory. */
  public static PathInfo ofFile(String path) {
    return new PathInfo(path, "/", "Microsoft.PowerShell.Core\\FileSystem");
  }

  private static MemberTable members() {
    return MemberTable.builder()
        .instance(property("System.Management.Automation.PSDriveInfo Drive", s -> s.drive))
        .instance(property("System.Management.Automation.ProviderInfo Provider", s -> s.provider))
        .instance(property("string ProviderPath", s -> s.path))
        .instance(property("string Path", s -> s.path))
        .build();
  }

  private static Member property(
      String declaration, java.util.function.Function<PathInfo, Object> getter) {
    return new NativeProperty(
        declaration,
        MemberKind.Property,
        false,
        self -> self instanceof PathInfo info ? getter.apply(info) : null,
        null);
  }

  @Override
  public PsType type() {
    return TYPE;
  }

  @Override
  public String toString() {
    return path;
  }
}
