package rehearse.cmdlets.security;

import com.google.auto.service.AutoService;
import org.jspecify.annotations.Nullable;
import rehearse.command.Cmdlet;
import rehearse.command.Execution;
import rehearse.command.HostInterface;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.command.rule.Rules;
import rehearse.value.PsCredential;
import rehearse.value.SecureString;
import rehearse.value.Types;

/** {@code Get-Credential}: asks for a user name and a password. */
@AutoService(Cmdlet.class)
public final class GetCredential extends Cmdlet {
  private final Param<Object> credential =
      param("Credential", ParameterType.OBJECT)
          .set("CredentialSet")
          .position(0)
          .rule(Rules.notNull())
          .doc("The user whose password to ask for, or a credential to give as it is.");
  private final Param<String> message =
      param("Message", ParameterType.STRING)
          .set("MessageSet")
          .rule(Rules.notNullOrEmpty())
          .doc("What to say before asking.");
  private final Param<String> title =
      param("Title", ParameterType.STRING)
          .set("MessageSet")
          .rule(Rules.notNullOrEmpty())
          .doc("The title of the question.");
  private final Param<String> userName =
      param("UserName", ParameterType.STRING)
          .set("MessageSet")
          .position(0)
          .rule(Rules.notNullOrEmpty())
          .doc("The user whose password to ask for.");

  public GetCredential() {
    super("Get-Credential", "Asks for a user name and a password.");
    defaultParameterSet("CredentialSet");
    outputs(Types.CREDENTIAL.fullName());
    example("Ask for a password", "if ($false) { Get-Credential -UserName admin }", "");
  }

  @Override
  public Execution start(Invocation in) {
    return new Execution() {
      @Override
      public void begin() {
        if (in.get(credential) instanceof PsCredential ready) {
          in.write(ready);
          return;
        }
        PsCredential given = ask(in);
        if (given != null) {
          in.write(given);
        }
      }
    };
  }

  private @Nullable PsCredential ask(Invocation in) {
    HostInterface host = in.session().host();
    host.write("\n" + in.get(title, "PowerShell credential request") + "\n");
    host.write(in.get(message, "Enter your credentials.") + "\n");
    Object asked = in.has(credential) ? in.get(credential) : in.get(userName);
    String user = asked == null ? host.readLine("User: ", false) : asked.toString();
    if (user == null || user.isEmpty()) {
      return null;
    }
    String secret = host.readLine("Password for user " + user + ": ", true);
    return secret == null ? null : new PsCredential(user, new SecureString(secret));
  }
}
