package rehearse.value;

/** A user name with its password in clear ({@code System.Net.NetworkCredential}). */
public record NetworkCredential(String userName, String password, String domain) implements Typed {
  /** Returns the parts of a credential; the domain stands before a backslash. */
  public static NetworkCredential of(PsCredential credential) {
    String name = credential.userName();
    int slash = name.indexOf('\\');
    return new NetworkCredential(
        name.substring(slash + 1),
        credential.password().reveal(),
        slash < 0 ? "" : name.substring(0, slash));
  }

  @Override
  public PsType type() {
    return TypeNames.named("System.Net.NetworkCredential");
  }

  @Override
  public String toString() {
    return "System.Net.NetworkCredential";
  }
}
