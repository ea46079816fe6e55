package rehearse.value;

/** A user name with its password ({@code System.Management.Automation.PSCredential}). */
public final class PsCredential extends ReferenceObject {
  private final String userName;
  private final SecureString password;

  public PsCredential(String userName, SecureString password) {
    this.userName = userName;
    this.password = password;
  }

  @Override
  public PsType type() {
    return Types.CREDENTIAL;
  }

  public String userName() {
    return userName;
  }

  public SecureString password() {
    return password;
  }

  @Override
  public String toString() {
    return "System.Management.Automation.PSCredential";
  }
}
