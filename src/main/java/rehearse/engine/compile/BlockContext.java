package rehearse.engine.compile;

import java.util.List;
import rehearse.engine.function.CodeBlock;
import rehearse.engine.function.CompileOptions;
import rehearse.engine.scope.Layout;
import rehearse.source.SourceText;

/** What the compilers know of the script block they are in. */
final class BlockContext {
  private final CodeBlock code;
  private final Layout.Builder layout = new Layout.Builder();
  private int loops;
  private int traps;
  private int catches;

  BlockContext(CodeBlock code) {
    this.code = code;
  }

  SourceText source() {
    return code.source();
  }

  CompileOptions options() {
    return code.options();
  }

  List<String> namespaces() {
    return code.options().namespaces();
  }

  boolean isMethod() {
    return code.kind() == CodeBlock.BlockKind.METHOD;
  }

  int slot(String name) {
    return layout.slot(name);
  }

  Layout layout() {
    return layout.build();
  }

  boolean insideLoop() {
    return loops > 0;
  }

  void enterLoop() {
    loops++;
  }

  void leaveLoop() {
    loops--;
  }

  /** Forgets loops for code that a jump does not leave directly; returns how many there were. */
  int suspendLoops() {
    int before = loops;
    loops = 0;
    return before;
  }

  void resumeLoops(int before) {
    loops = before;
  }

  boolean insideTrap() {
    return traps > 0;
  }

  void enterTraps() {
    traps++;
  }

  void leaveTraps() {
    traps--;
  }

  boolean insideCatch() {
    return catches > 0;
  }

  void enterCatch() {
    catches++;
  }

  void leaveCatch() {
    catches--;
  }
}
