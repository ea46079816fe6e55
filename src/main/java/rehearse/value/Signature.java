package rehearse.value;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads signatures as {@code Get-Member} prints them: {@code string Insert(int startIndex, string
 * value)}. A parameter marked {@code params} takes any number of arguments, one marked {@code
 * [ref]} a reference.
 */
final class Signature {
  private static final String VARIADIC = "params ";
  private static final String REFERENCE = "[ref] ";

  private Signature() {}

  /** Returns the name that stands before the parenthesis. */
  static String name(String signature) {
    int open = open(signature);
    return signature.substring(signature.lastIndexOf(' ', open) + 1, open);
  }

  private static int open(String signature) {
    int open = signature.indexOf('(');
    if (open < 0) {
      throw new IllegalArgumentException(signature);
    }
    return open;
  }

  static Member.Overload parse(String signature, Member.Body body) {
    int open = open(signature);
    int space = signature.lastIndexOf(' ', open);
    PsType returns = space < 0 ? Types.VOID : TypeNames.named(signature.substring(0, space));
    String inner = signature.substring(open + 1, signature.lastIndexOf(')'));
    List<Member.Parameter> parameters = new ArrayList<>();
    boolean variadic = false;
    for (String part : split(inner)) {
      String text = part;
      boolean isReference = text.startsWith(REFERENCE);
      if (text.startsWith(VARIADIC)) {
        variadic = true;
        text = text.substring(VARIADIC.length());
      } else if (isReference) {
        text = text.substring(REFERENCE.length());
      }
      int last = text.lastIndexOf(' ');
      PsType type = isReference ? Types.REFERENCE : TypeNames.named(text.substring(0, last));
      parameters.add(new Member.Parameter(text.substring(last + 1), type));
    }
    return new Member.Overload(returns, List.copyOf(parameters), variadic, body);
  }

  /** Splits at the commas outside brackets. */
  private static List<String> split(String inner) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < inner.length(); i++) {
      char c = inner.charAt(i);
      if (c == '[') {
        depth++;
      } else if (c == ']') {
        depth--;
      } else if (c == ',' && depth == 0) {
        parts.add(inner.substring(start, i).strip());
        start = i + 1;
      }
    }
    if (!inner.isBlank()) {
      parts.add(inner.substring(start).strip());
    }
    return parts;
  }

  /** Returns the signature as {@code Get-Member} prints it. */
  static String print(String name, Member.Overload overload) {
    StringBuilder text = new StringBuilder();
    text.append(overload.returns().displayName()).append(' ').append(name).append('(');
    for (int i = 0; i < overload.parameters().size(); i++) {
      Member.Parameter parameter = overload.parameters().get(i);
      if (i > 0) {
        text.append(", ");
      }
      if (overload.variadic() && i == overload.parameters().size() - 1) {
        text.append("Params ");
      }
      text.append(parameter.type().displayName()).append(' ').append(parameter.name());
    }
    return text.append(')').toString();
  }
}
