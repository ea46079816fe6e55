package rehearse.value.member;

import static rehearse.value.member.Arguments.text;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rehearse.value.Exceptions;
import rehearse.value.MemberTable;
import rehearse.value.NetworkCredential;
import rehearse.value.PsCredential;
import rehearse.value.SecureString;

/** Secure strings and credentials. */
final class SecurityMembers {
  private SecurityMembers() {}

  private static SecureString secret(@Nullable Object self) {
    return (SecureString) Objects.requireNonNull(self);
  }

  private static PsCredential credential(@Nullable Object self) {
    return (PsCredential) Objects.requireNonNull(self);
  }

  static MemberTable secureStrings() {
    return new TableBuilder()
        .property("int Length", s -> secret(s).length())
        .method(
            "void AppendChar(char c)",
            (s, a) -> ListMembers.nothing(() -> secret(s).append(Arguments.character(a, 0))))
        .method("securestring Copy()", (s, a) -> copy(secret(s)))
        .method("void Dispose()", (s, a) -> rehearse.value.AutomationNull.VALUE)
        .method("bool IsReadOnly()", (s, a) -> secret(s).isReadOnly())
        .method(
            "void MakeReadOnly()", (s, a) -> ListMembers.nothing(() -> secret(s).makeReadOnly()))
        .constructor("new()", (s, a) -> new SecureString())
        .build();
  }

  private static SecureString copy(SecureString source) {
    SecureString copy = new SecureString();
    String text = source.reveal();
    for (int i = 0; i < text.length(); i++) {
      copy.append(text.charAt(i));
    }
    return copy;
  }

  static MemberTable credentials() {
    return new TableBuilder()
        .property("securestring Password", s -> credential(s).password())
        .property("string UserName", s -> credential(s).userName())
        .method(
            "System.Net.NetworkCredential GetNetworkCredential()",
            (s, a) -> NetworkCredential.of(credential(s)))
        .constructor(
            "new(string userName, securestring password)",
            (s, a) -> create(text(a, 0), (SecureString) Arguments.value(a, 1)))
        .build();
  }

  private static PsCredential create(String userName, SecureString password) {
    if (userName.isEmpty()) {
      throw Exceptions.of(
          "System.Management.Automation.PSArgumentException",
          "Cannot process argument because the value of argument \"userName\" is not valid. Change"
              + " the value of the \"userName\" argument and run the operation again.");
    }
    return new PsCredential(userName, password);
  }

  private static NetworkCredential network(@Nullable Object self) {
    return (NetworkCredential) Objects.requireNonNull(self);
  }

  static MemberTable networkCredentials() {
    return new TableBuilder()
        .property("string Domain", s -> network(s).domain())
        .property("string Password", s -> network(s).password())
        .property("securestring SecurePassword", s -> new SecureString(network(s).password()))
        .property("string UserName", s -> network(s).userName())
        .constructor(
            "new(string userName, string password)",
            (s, a) -> new NetworkCredential(text(a, 0), text(a, 1), ""))
        .constructor(
            "new(string userName, securestring password)",
            (s, a) ->
                new NetworkCredential(
                    text(a, 0), ((SecureString) Arguments.value(a, 1)).reveal(), ""))
        .constructor(
            "new(string userName, string password, string domain)",
            (s, a) -> new NetworkCredential(text(a, 0), text(a, 1), text(a, 2)))
        .build();
  }
}
