package rehearse.value.format;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** .NET's GUID formats {@code D}, {@code N}, {@code B}, {@code P} and {@code X}. */
public final class GuidFormat {
  private GuidFormat() {}

  /**
   * Formats a GUID.
   *
   * @throws rehearse.value.PsException a FormatException if the format is not one
   */
  public static String format(UUID guid, @Nullable String format) {
    String dashed = guid.toString();
    if (format == null || format.isEmpty()) {
      return dashed;
    }
    return switch (format.length() == 1 ? format.charAt(0) : '\0') {
      case 'D', 'd' -> dashed;
      case 'N', 'n' -> dashed.replace("-", "");
      case 'B', 'b' -> "{" + dashed + "}";
      case 'P', 'p' -> "(" + dashed + ")";
      case 'X', 'x' -> hexadecimal(dashed.replace("-", ""));
      default ->
          throw FormatFailures.failure(
              "Format string can be only \"D\", \"d\", \"N\", \"n\", \"P\", \"p\", \"B\", \"b\","
                  + " \"X\" or \"x\".");
    };
  }

  private static String hexadecimal(String digits) {
    StringBuilder text = new StringBuilder("{0x").append(digits, 0, 8);
    text.append(",0x").append(digits, 8, 12).append(",0x").append(digits, 12, 16).append(",{");
    for (int i = 16; i < digits.length(); i += 2) {
      text.append(i == 16 ? "0x" : ",0x").append(digits, i, i + 2);
    }
    return text.append("}}").toString();
  }
}
