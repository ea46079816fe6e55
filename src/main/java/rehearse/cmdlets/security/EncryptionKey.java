package rehearse.cmdlets.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import org.jspecify.annotations.Nullable;
import rehearse.command.ErrorRecord;
import rehearse.command.Invocation;
import rehearse.value.Conversion;
import rehearse.value.ErrorCategory;
import rehearse.value.Exceptions;
import rehearse.value.SecureString;
import rehearse.value.TypedArray;
import rehearse.value.Types;

/** The key that the parameters {@code Key} and {@code SecureKey} give. */
final class EncryptionKey {
  private EncryptionKey() {}

  /** Returns the bytes of whichever key was given, null if none was. */
  static byte @Nullable [] of(@Nullable TypedArray key, @Nullable SecureString secureKey) {
    if (secureKey != null) {
      return secureKey.reveal().getBytes(StandardCharsets.UTF_16LE);
    }
    if (key == null) {
      return null;
    }
    byte[] bytes = new byte[key.size()];
    for (int i = 0; i < bytes.length; i++) {
      Object number = Conversion.to(key.get(i), Types.INT);
      bytes[i] = number instanceof Integer value ? value.byteValue() : 0;
    }
    return bytes;
  }

  /** Returns the error that a key which does not fit is to a command. */
  static RuntimeException failure(Invocation in, String id, GeneralSecurityException cause) {
    String message =
        cause instanceof InvalidKeyException && cause.getMessage() != null
            ? cause.getMessage()
            : "Padding is invalid and cannot be removed.";
    return in.terminate(
        new ErrorRecord(
            Exceptions.of("System.Security.Cryptography.CryptographicException", message),
            id,
            ErrorCategory.InvalidArgument,
            null));
  }
}
