package rehearse.syntax.token;

import rehearse.syntax.ast.VariablePath;

/** Scans the name of a variable after its {@code $} or {@code @}. */
final class VariableScanner {
  private final SourceRegion region;
  private final String text;
  private final int limit;
  private final ScanErrors errors;
  private int position;
  private boolean inError;

  VariableScanner(SourceRegion region, ScanErrors errors) {
    this.region = region;
    this.text = region.text();
    this.limit = region.end();
    this.errors = errors;
  }

  int position() {
    return position;
  }

  boolean inError() {
    return inError;
  }

  private char at(int index) {
    return index < limit ? text.charAt(index) : '\0';
  }

  /** Scans the variable whose sign is at {@code start} and returns its name. */
  String scan(int start) {
    inError = false;
    String name = at(start + 1) == '{' ? scanBraced(start) : scanPlain(start);
    if (!inError && name.indexOf(':') >= 0) {
      checkPath(start, name);
    }
    return name;
  }

  private void checkPath(int start, String name) {
    VariablePath path = VariablePath.parse(name);
    if (path.unqualifiedPath().isEmpty() || name.equals(":")) {
      String id =
          path.driveName() == null && path.scope() != VariablePath.Scope.USING
              ? "InvalidVariableReference"
              : "InvalidVariableReferenceWithDrive";
      inError = true;
      errors.report(id, start, position, false, "");
    }
  }

  private String scanPlain(int start) {
    char first = text.charAt(start + 1);
    int index = start + 2;
    if (first != '$' && first != '?' && first != '^') {
      while (index < limit && continuesName(index)) {
        index++;
      }
    }
    position = index;
    return region.cut(start + 1, index);
  }

  private boolean continuesName(int index) {
    char c = text.charAt(index);
    if (c == ':') {
      return at(index + 1) != ':';
    }
    return CharTraits.isIdentifierFollow(c) || c == '?';
  }

  private String scanBraced(int start) {
    StringBuilder name = new StringBuilder();
    int index = start + 2;
    while (index < limit) {
      char c = text.charAt(index++);
      if (c == '}') {
        position = index;
        if (name.length() == 0) {
          inError = true;
          errors.report("EmptyVariableReference", index - 1, index, false, "");
        }
        return name.toString();
      }
      if (c == '`' && index < limit) {
        c = unescape(text.charAt(index++));
      } else if (c == '{') {
        inError = true;
        errors.report("OpenBraceNeedsToBeBackTickedInVariableName", index, index + 1, false, "");
      }
      name.append(c);
    }
    position = limit;
    inError = true;
    errors.report("IncompleteDollarVariableReference", start + 1, limit, true, "");
    return name.toString();
  }

  private static char unescape(char c) {
    return switch (c) {
      case '0' -> '\0';
      case 'a' -> '\u0007';
      case 'b' -> '\b';
      case 'e' -> '\u001b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'v' -> '\u000b';
      default -> c;
    };
  }
}
