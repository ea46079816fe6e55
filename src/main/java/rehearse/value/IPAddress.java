package rehearse.value;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An address of IP version 4 or 6 ({@code System.Net.IPAddress}). */
public final class IPAddress implements Typed {
  private final byte[] bytes;
  private final long scope;

  public IPAddress(byte[] bytes, long scope) {
    this.bytes = bytes.clone();
    this.scope = scope;
  }

  /** Returns the address {@code text} stands for, or null if it is none. */
  public static @Nullable IPAddress tryParse(String text) {
    String plain = text;
    if (plain.indexOf(':') >= 0) {
      if (plain.startsWith("[")) {
        int close = plain.indexOf(']');
        if (close < 0) {
          return null;
        }
        plain = plain.substring(1, close);
      }
      return parse6(plain);
    }
    return parse4(plain);
  }

  private static @Nullable IPAddress parse6(String text) {
    int percent = text.indexOf('%');
    String plain = percent < 0 ? text : text.substring(0, percent);
    long scope = 0;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Character.digit(c, 16) < 0 && c != ':' && c != '.') {
        return null;
      }
    }
    if (percent >= 0) {
      try {
        scope = Long.parseLong(text.substring(percent + 1));
      } catch (NumberFormatException e) {
        scope = 0;
      }
    }
    try {
      InetAddress address = InetAddress.getByName(plain);
      byte[] raw = address.getAddress();
      return new IPAddress(address instanceof Inet4Address ? mapped(raw) : raw, scope);
    } catch (UnknownHostException e) {
      return null;
    }
  }

  private static byte[] mapped(byte[] four) {
    byte[] all = new byte[16];
    all[10] = -1;
    all[11] = -1;
    System.arraycopy(four, 0, all, 12, 4);
    return all;
  }

  private static @Nullable IPAddress parse4(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length > 4) {
      return null;
    }
    long value = 0;
    for (int i = 0; i < parts.length; i++) {
      long part = number(parts[i]);
      int width = i == parts.length - 1 ? 5 - parts.length : 1;
      if (part < 0 || part >= 1L << (8 * width)) {
        return null;
      }
      value = (value << (8 * width)) | part;
    }
    return new IPAddress(
        new byte[] {(byte) (value >> 24), (byte) (value >> 16), (byte) (value >> 8), (byte) value},
        0);
  }

  /** Reads a decimal, octal (0…) or hexadecimal (0x…) number; -1 if it is none. */
  private static long number(String text) {
    int radix = 10;
    String digits = text;
    if (text.length() > 2 && (text.startsWith("0x") || text.startsWith("0X"))) {
      radix = 16;
      digits = text.substring(2);
    } else if (text.length() > 1 && text.startsWith("0")) {
      radix = 8;
    }
    if (digits.isEmpty() || digits.length() > 12) {
      return -1;
    }
    long value = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      int digit = c < 128 ? Character.digit(c, radix) : -1;
      if (digit < 0) {
        return -1;
      }
      value = value * radix + digit;
    }
    return value;
  }

  @Override
  public PsType type() {
    return Types.IP_ADDRESS;
  }

  public boolean isVersion6() {
    return bytes.length == 16;
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  public long scope() {
    return scope;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof IPAddress that
        && that.scope == scope
        && Arrays.equals(that.bytes, bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    if (!isVersion6()) {
      return (bytes[0] & 255)
          + "."
          + (bytes[1] & 255)
          + "."
          + (bytes[2] & 255)
          + "."
          + (bytes[3] & 255);
    }
    return text6() + (scope == 0 ? "" : "%" + scope);
  }

  private String text6() {
    int[] words = new int[8];
    for (int i = 0; i < 8; i++) {
      words[i] = (bytes[2 * i] & 255) << 8 | bytes[2 * i + 1] & 255;
    }
    boolean isMapped = words[5] == 0xffff || (words[5] == 0 && words[6] != 0);
    for (int i = 0; i < 5; i++) {
      isMapped &= words[i] == 0;
    }
    int count = isMapped ? 6 : 8;
    StringBuilder text = new StringBuilder();
    int[] gap = longestZeros(words, count);
    for (int i = 0; i < count; i++) {
      if (i == gap[0]) {
        text.append("::");
        i = gap[1] - 1;
      } else {
        if (text.length() > 0 && text.charAt(text.length() - 1) != ':') {
          text.append(':');
        }
        text.append(Integer.toHexString(words[i]));
      }
    }
    if (isMapped) {
      if (text.charAt(text.length() - 1) != ':') {
        text.append(':');
      }
      text.append(bytes[12] & 255).append('.').append(bytes[13] & 255).append('.');
      text.append(bytes[14] & 255).append('.').append(bytes[15] & 255);
    }
    return text.toString();
  }

  private static int[] longestZeros(int[] words, int count) {
    int[] best = {-1, -1};
    for (int from = 0; from < count; from++) {
      int to = from;
      while (to < count && words[to] == 0) {
        to++;
      }
      if (to - from > 1 && to - from > best[1] - best[0]) {
        best = new int[] {from, to};
      }
      from = to;
    }
    return best;
  }
}
