package rehearse.host;

import java.io.BufferedReader;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Starts the program in its process. */
public final class Main {
  /** Deep recursion in scripts is limited by PowerShell's own rule, well within this stack. */
  private static final long STACK_BYTES = 512L << 20;

  private Main() {}

  public static void main(String[] args) throws InterruptedException {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8));
    HostIo io =
        new HostIo(in, !isTerminal(), out, err, Path.of("").toAbsolutePath(), System.getenv());
    AtomicInteger exit = new AtomicInteger();
    Thread runner =
        new Thread(
            null, () -> exit.set(new Rehearse(io).run(List.of(args))), "rehearse", STACK_BYTES);
    runner.start();
    runner.join();
    out.flush();
    err.flush();
    System.exit(exit.get());
  }

  /** Returns whether somebody sits at a terminal; from JDK 22 on a console need not be one. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }
}
