package rehearse.syntax.check;

import java.util.Set;
import rehearse.value.PsType;

/** The types of the platform that no class can be derived from. */
final class SealedTypes {
  private static final Set<String> CLASSES =
      Set.of(
          "System.Activator",
          "System.BitConverter",
          "System.Collections.BitArray",
          "System.Console",
          "System.Convert",
          "System.DBNull",
          "System.Environment",
          "System.GC",
          "System.IO.Directory",
          "System.IO.DirectoryInfo",
          "System.IO.DriveInfo",
          "System.IO.File",
          "System.IO.FileInfo",
          "System.IO.Path",
          "System.Management.Automation.PSCredential",
          "System.Math",
          "System.Net.WebUtility",
          "System.Security.SecureString",
          "System.String",
          "System.Text.StringBuilder",
          "System.TimeZoneInfo",
          "System.Version",
          "System.Web.HttpUtility");

  private SealedTypes() {}

  static boolean contains(PsType type) {
    return type.isValueType() || type.isEnum() || CLASSES.contains(type.fullName());
  }
}
