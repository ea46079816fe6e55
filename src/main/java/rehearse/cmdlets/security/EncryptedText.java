package rehearse.cmdlets.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Secure strings as text, as {@code ConvertFrom-SecureString} writes it: with a key encrypted by
 * AES, without one in the digits that PowerShell uses where Windows does not protect data.
 */
final class EncryptedText {
  private static final String HEADER = "76492d1116743f0423413b16050a5345";
  private static final String VERSION = "2";
  private static final String CIPHER = "AES/CBC/PKCS5Padding";
  private static final int BLOCK_BYTES = 16;
  private static final List<Integer> KEY_BYTES = List.of(16, 24, 32);

  private EncryptedText() {}

  /** Returns the digits of {@code text}. */
  static String unprotected(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16LE));
  }

  /**
   * Returns the text whose digits are {@code digits}.
   *
   * @throws IllegalArgumentException if they are none
   */
  static String fromUnprotected(String digits) {
    byte[] bytes = HexFormat.of().parseHex(digits);
    if (bytes.length % 2 != 0) {
      throw new IllegalArgumentException(digits);
    }
    return new String(bytes, StandardCharsets.UTF_16LE);
  }

  /** Returns {@code text} encrypted with {@code key}, each time another text. */
  static String encrypt(String text, byte[] key) throws GeneralSecurityException {
    byte[] start = new byte[BLOCK_BYTES];
    new SecureRandom().nextBytes(start);
    byte[] encrypted =
        cipher(Cipher.ENCRYPT_MODE, key, start).doFinal(text.getBytes(StandardCharsets.UTF_16LE));
    String parts =
        VERSION
            + "|"
            + Base64.getEncoder().encodeToString(start)
            + "|"
            + HexFormat.of().formatHex(encrypted);
    return HEADER + Base64.getEncoder().encodeToString(parts.getBytes(StandardCharsets.UTF_16LE));
  }

  /**
   * Returns the text that {@link #encrypt} was given.
   *
   * @throws IllegalArgumentException if {@code encrypted} is not such a text
   * @throws GeneralSecurityException if the key is not the one, or no key at all
   */
  static String decrypt(String encrypted, byte[] key) throws GeneralSecurityException {
    if (!encrypted.toLowerCase(Locale.ROOT).startsWith(HEADER)) {
      throw new IllegalArgumentException(encrypted);
    }
    byte[] bytes = Base64.getDecoder().decode(encrypted.substring(HEADER.length()));
    String[] parts = new String(bytes, StandardCharsets.UTF_16LE).split("\\|", -1);
    if (parts.length != 3 || !parts[0].equals(VERSION)) {
      throw new IllegalArgumentException(encrypted);
    }
    Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, Base64.getDecoder().decode(parts[1]));
    return new String(cipher.doFinal(HexFormat.of().parseHex(parts[2])), StandardCharsets.UTF_16LE);
  }

  private static Cipher cipher(int mode, byte[] key, byte[] start) throws GeneralSecurityException {
    if (!KEY_BYTES.contains(key.length)) {
      throw new java.security.InvalidKeyException(
          "Specified key is not a valid size for this algorithm.");
    }
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(start));
    return cipher;
  }
}
