package rehearse.engine.function;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import rehearse.command.CommandType;
import rehearse.engine.PowerShellSession;
import rehearse.engine.error.LanguageErrors;
import rehearse.engine.scope.SessionState;
import rehearse.value.AutomationNull;
import rehearse.value.Output;
import rehearse.value.PsType;
import rehearse.value.ReferenceObject;
import rehearse.value.ScriptBlock;
import rehearse.value.Types;

/** A script block: code, and the session state it belongs to. */
public final class EngineScriptBlock extends ReferenceObject implements ScriptBlock {
  private final PowerShellSession session;
  private final CodeBlock code;
  private final SessionState state;
  private @Nullable Loop loop;
  private @Nullable FunctionInfo function;

  public EngineScriptBlock(PowerShellSession session, CodeBlock code, SessionState state) {
    this.session = session;
    this.code = code;
    this.state = state;
  }

  public CodeBlock code() {
    return code;
  }

  public SessionState state() {
    return state;
  }

  public PowerShellSession session() {
    return session;
  }

  /** Returns the block as a command without a name. */
  public FunctionInfo asFunction() {
    FunctionInfo made = function;
    if (made == null) {
      made = new FunctionInfo("", CommandType.Function, this, "");
      function = made;
    }
    return made;
  }

  @Override
  public PsType type() {
    return Types.SCRIPT_BLOCK;
  }

  @Override
  public String text() {
    return code.text();
  }

  @Override
  public @Nullable Object invoke(@Nullable Object underscore, @Nullable Object... arguments) {
    return guarded(() -> BlockRunner.invoke(this, underscore, false, null, arguments));
  }

  @Override
  public @Nullable Object invokeQuietly(@Nullable Object underscore) {
    return BlockRunner.invokeQuietly(this, underscore);
  }

  @Override
  public @Nullable Object invokeWithThis(@Nullable Object self, @Nullable Object... arguments) {
    return guarded(() -> BlockRunner.invoke(this, null, true, self, arguments));
  }

  /** Runs the block so that what fails in it goes to the Java code that called. */
  private @Nullable Object guarded(Supplier<@Nullable Object> run) {
    boolean before = session().errors().setPropagating(true);
    try {
      return run.get();
    } finally {
      session().errors().setPropagating(before);
    }
  }

  @Override
  public void invokeInto(@Nullable Object underscore, Output out) {
    Loop running = loop;
    if (running == null || !running.fits()) {
      running = new Loop(this);
      loop = running;
    }
    running.run(underscore, out);
  }

  /** Returns whether scripts can call {@code method} on a script block. */
  public static boolean hasMethod(String method) {
    return switch (method.toLowerCase(java.util.Locale.ROOT)) {
      case "invoke", "invokereturnasis", "getnewclosure", "invokewithcontext" -> true;
      default -> false;
    };
  }

  /** Calls a method of the script block that needs the engine. */
  public @Nullable Object call(
      String method, @Nullable Object[] arguments, rehearse.engine.node.Frame frame) {
    return switch (method.toLowerCase(java.util.Locale.ROOT)) {
      case "invoke" -> BlockMethods.invoke(this, arguments);
      case "invokereturnasis" -> BlockMethods.invokeReturnAsIs(this, arguments);
      case "getnewclosure" -> BlockMethods.newClosure(this, frame.scope());
      case "invokewithcontext" -> BlockMethods.invokeWithContext(this, arguments);
      default -> throw LanguageErrors.runtime(method);
    };
  }

  @Override
  public String toString() {
    return text();
  }

  /** Returns the output of a run as one list. */
  static List<@Nullable Object> listOf(@Nullable Object result) {
    if (result == AutomationNull.VALUE) {
      return new java.util.ArrayList<>();
    }
    if (result instanceof Object[] array) {
      return new java.util.ArrayList<>(java.util.Arrays.asList(array));
    }
    List<@Nullable Object> one = new java.util.ArrayList<>();
    one.add(result);
    return one;
  }
}
