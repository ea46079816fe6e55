package rehearse.cmdlets.security;

import com.google.auto.service.AutoService;
import java.security.GeneralSecurityException;
import rehearse.command.Cmdlet;
import rehearse.command.ErrorRecord;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.value.ErrorCategory;
import rehearse.value.Exceptions;
import rehearse.value.SecureString;
import rehearse.value.TypedArray;
import rehearse.value.Types;

/** {@code ConvertTo-SecureString}: plain or encrypted text as a secure string. */
@AutoService(Cmdlet.class)
public final class ConvertToSecureString extends Cmdlet {
  private static final String INVALID = "ImportSecureString_InvalidArgument";

  private final Param<Boolean> asPlainText =
      switchParam("AsPlainText").set("PlainText").position(1).doc("Takes the text as it stands.");
  private final Param<Boolean> force =
      switchParam("Force")
          .set("PlainText")
          .position(2)
          .doc("Says that plain text is meant; it need not be said.");
  private final Param<TypedArray> key =
      param("Key", ParameterType.arrayOf(Types.BYTE))
          .set("Open")
          .doc("The 16, 24 or 32 bytes that the text was encrypted with.");
  private final Param<SecureString> secureKey =
      param("SecureKey", new ParameterType<>(Types.SECURE_STRING, SecureString.class))
          .set("Secure")
          .position(1)
          .doc("The key as a secure string.");
  private final Param<String> string =
      param("String", ParameterType.STRING)
          .mandatory()
          .position(0)
          .pipeline(Param.Pipeline.VALUE)
          .doc("The text.");

  public ConvertToSecureString() {
    super("ConvertTo-SecureString", "Makes secure strings of text.");
    defaultParameterSet("Secure");
    outputs("System.Security.SecureString");
    example(
        "Make a credential",
        "$secret = ConvertTo-SecureString 'P@ss' -AsPlainText -Force\n"
            + "[pscredential]::new('CONTOSO\\admin', $secret).UserName",
        "CONTOSO\\admin");
  }

  @Override
  public Execution start(Invocation in) {
    return new Execution() {
      @Override
      public void process() {
        String text = in.get(string, "");
        boolean plain = in.isOn(asPlainText) || in.isOn(force);
        in.write(new SecureString(plain ? text : decrypted(in, text)));
      }
    };
  }

  private String decrypted(Invocation in, String text) {
    byte[] bytes = EncryptionKey.of(in.get(key), in.get(secureKey));
    try {
      return bytes == null
          ? EncryptedText.fromUnprotected(text)
          : EncryptedText.decrypt(text, bytes);
    } catch (GeneralSecurityException wrongKey) {
      throw EncryptionKey.failure(in, INVALID + "_CryptographicError", wrongKey);
    } catch (IllegalArgumentException notEncrypted) {
      String message = "The parameter value \"" + text + "\" is not a valid encrypted string.";
      throw in.terminate(
          new ErrorRecord(
              Exceptions.of("System.Management.Automation.PSArgumentException", message),
              INVALID,
              ErrorCategory.InvalidArgument,
              text));
    }
  }
}
