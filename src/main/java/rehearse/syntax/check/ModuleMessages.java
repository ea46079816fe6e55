package rehearse.syntax.check;

/** The texts that tell what is wrong with a table that names a module. */
public final class ModuleMessages {
  private ModuleMessages() {}

  /** Returns what PowerShell says of the keys in {@code wrong}, a list in quotes. */
  public static String wrongKeys(String wrong) {
    return "The hashtable describing a module contains one or more members that are not valid. The"
        + " valid members are (ModuleName, ModuleVersion, MaximumVersion, RequiredVersion, GUID)."
        + " Remove the members that are not valid ("
        + wrong
        + "), then try again.";
  }

  /** Returns what PowerShell says of a table without a module's name. */
  public static String noName() {
    return "The hashtable describing a module must contain the member 'ModuleName'.";
  }
}
