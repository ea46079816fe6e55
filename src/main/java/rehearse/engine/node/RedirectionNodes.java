package rehearse.engine.node;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.command.Argument;
import rehearse.command.CommandInfo;
import rehearse.command.ErrorRecord;
import rehearse.engine.command.CmdletCommand;
import rehearse.engine.error.LanguageErrors;
import rehearse.engine.pipeline.CmdletStage;
import rehearse.engine.pipeline.CommandRuntime;
import rehearse.engine.pipeline.Streams;
import rehearse.source.Span;
import rehearse.syntax.ast.RedirectionStream;
import rehearse.value.AutomationNull;
import rehearse.value.Output;

/** Redirections of a command's streams. */
public final class RedirectionNodes {
  private RedirectionNodes() {}

  /**
   * A redirection as it is written.
   *
   * @param location where to, or null for a merge into the success stream
   */
  public record Redirection(
      RedirectionStream stream, @Nullable ExpressionNode location, boolean append, Span span) {}

  /** The redirections of one running command: its rewired output and the files to close. */
  public static final class Rewired {
    private final List<CmdletStage> files = new ArrayList<>();
    private Output out;
    private Streams streams;

    Rewired(Output out, Streams streams) {
      this.out = out;
      this.streams = streams;
    }

    public Output out() {
      return out;
    }

    public Streams streams() {
      return streams;
    }

    /** Writes what is left and closes the files. */
    public void finish() {
      for (CmdletStage file : files) {
        file.close();
      }
    }

    /** Closes the files after an error. */
    public void abandon() {
      for (CmdletStage file : files) {
        file.clean();
      }
    }
  }

  /** Opens the files and rewires the streams. */
  public static Rewired apply(
      Redirection[] redirections, Frame frame, Output out, Streams streams) {
    Rewired rewired = new Rewired(out, streams);
    for (Redirection redirection : redirections) {
      ExpressionNode location = redirection.location();
      if (location != null) {
        toFile(redirection, location, frame, rewired);
      }
    }
    for (Redirection redirection : redirections) {
      if (redirection.location() == null) {
        redirect(redirection.stream(), merging(rewired.out), rewired);
      }
    }
    return rewired;
  }

  /** Returns {@code out} as a place for records: an error stays recognisable among objects. */
  private static Output merging(Output out) {
    return value -> out.write(value instanceof ErrorRecord record ? record.asMerged() : value);
  }

  private static void redirect(RedirectionStream stream, Output target, Rewired rewired) {
    switch (stream) {
      case OUTPUT -> rewired.out = target;
      case ALL -> {
        rewired.out = target;
        for (int number = Streams.ERROR; number <= Streams.INFORMATION; number++) {
          rewired.streams = rewired.streams.redirect(number, target);
        }
      }
      case ERROR -> rewired.streams = rewired.streams.redirect(Streams.ERROR, target);
      case WARNING -> rewired.streams = rewired.streams.redirect(Streams.WARNING, target);
      case VERBOSE -> rewired.streams = rewired.streams.redirect(Streams.VERBOSE, target);
      case DEBUG -> rewired.streams = rewired.streams.redirect(Streams.DEBUG, target);
      case INFORMATION -> rewired.streams = rewired.streams.redirect(Streams.INFORMATION, target);
    }
  }

  private static void toFile(
      Redirection redirection, ExpressionNode location, Frame frame, Rewired rewired) {
    Object path = AutomationNull.toNull(location.eval(frame));
    if (path == null) {
      redirect(redirection.stream(), Streams.NOWHERE, rewired);
      return;
    }
    CommandInfo command = frame.session().commands().find("Out-File", frame.scope());
    if (!(command instanceof CmdletCommand cmdlet)) {
      throw LanguageErrors.commandNotFound("Out-File");
    }
    List<Argument> arguments = new ArrayList<>();
    arguments.add(Argument.parameter("FilePath", path, null, null, redirection.span()));
    if (redirection.append()) {
      arguments.add(Argument.parameter("Append", null));
    }
    CommandRuntime runtime =
        new CommandRuntime(
            frame.session(),
            cmdlet.spec(),
            CommandNode.info("Out-File", cmdlet, frame, redirection.span(), 1, 1),
            Streams.NOWHERE,
            frame.streams(),
            frame.scope(),
            true);
    CmdletStage stage = new CmdletStage(cmdlet, arguments, runtime, frame, true);
    stage.prepare();
    stage.open();
    rewired.files.add(stage);
    redirect(redirection.stream(), stage, rewired);
  }
}
