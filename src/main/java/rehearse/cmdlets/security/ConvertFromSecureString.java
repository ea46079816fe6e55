package rehearse.cmdlets.security;

import com.google.auto.service.AutoService;
import java.security.GeneralSecurityException;
import java.util.Objects;
import rehearse.command.Cmdlet;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.value.SecureString;
import rehearse.value.TypedArray;
import rehearse.value.Types;

/** {@code ConvertFrom-SecureString}: secure strings as plain or encrypted text. */
@AutoService(Cmdlet.class)
public final class ConvertFromSecureString extends Cmdlet {
  private static final ParameterType<SecureString> SECRET =
      new ParameterType<>(Types.SECURE_STRING, SecureString.class);

  private final Param<Boolean> asPlainText =
      switchParam("AsPlainText").set("AsPlainText").doc("Gives the text in clear.");
  private final Param<TypedArray> key =
      param("Key", ParameterType.arrayOf(Types.BYTE))
          .set("Open")
          .doc("The 16, 24 or 32 bytes to encrypt with.");
  private final Param<SecureString> secureKey =
      param("SecureKey", SECRET).set("Secure").position(1).doc("The key as a secure string.");
  private final Param<SecureString> secureString =
      param("SecureString", SECRET)
          .mandatory()
          .position(0)
          .pipeline(Param.Pipeline.VALUE)
          .doc("The secure string.");

  public ConvertFromSecureString() {
    super("ConvertFrom-SecureString", "Writes secure strings as text.");
    defaultParameterSet("Secure");
    outputs("System.String");
    example(
        "Read a secret",
        "ConvertTo-SecureString 'P@ss' -AsPlainText | ConvertFrom-SecureString -AsPlainText",
        "P@ss");
  }

  @Override
  public Execution start(Invocation in) {
    return new Execution() {
      @Override
      public void process() {
        String text = Objects.requireNonNull(in.get(secureString)).reveal();
        in.write(in.isOn(asPlainText) ? text : encrypted(in, text));
      }
    };
  }

  private String encrypted(Invocation in, String text) {
    byte[] bytes = EncryptionKey.of(in.get(key), in.get(secureKey));
    try {
      return bytes == null ? EncryptedText.unprotected(text) : EncryptedText.encrypt(text, bytes);
    } catch (GeneralSecurityException wrongKey) {
      throw EncryptionKey.failure(in, "ExportSecureString_InvalidKey", wrongKey);
    }
  }
}
