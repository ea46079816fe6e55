package rehearse.engine.error;

import org.jspecify.annotations.Nullable;
import rehearse.engine.function.Call;
import rehearse.engine.node.Frame;
import rehearse.source.SourceText;

/** The text of {@code $_.ScriptStackTrace}. */
final class StackTrace {
  private StackTrace() {}

  static String of(Frame frame) {
    StringBuilder text = new StringBuilder();
    append(text, frame.call(), frame.position().start());
    for (Call call = frame.call().caller(); call != null; call = call.caller()) {
      Frame at = call.frame();
      if (at == null) {
        break;
      }
      text.append('\n');
      append(text, call, at.position().start());
    }
    return text.toString();
  }

  private static void append(StringBuilder text, Call call, int offset) {
    SourceText source = call.code().source();
    @Nullable String path = source.path();
    text.append("at ")
        .append(call.displayName())
        .append(", ")
        .append(path == null ? "<No file>" : path)
        .append(": line ")
        .append(source.line(offset));
  }
}
