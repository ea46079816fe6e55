package rehearse.cmdlets.transcript;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import rehearse.cmdlets.Arguments;
import rehearse.cmdlets.FileErrors;
import rehearse.cmdlets.ObjectText;
import rehearse.cmdlets.TextEncoding;
import rehearse.cmdlets.provider.ItemPaths;
import rehearse.command.Cmdlet;
import rehearse.command.ConfirmImpact;
import rehearse.command.ErrorRecord;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.command.rule.Rules;
import rehearse.value.Dictionary;
import rehearse.value.ErrorCategory;
import rehearse.value.Exceptions;
import rehearse.value.PsList;

/** {@code Start-Transcript}: keeps what the session shows in a file. */
@AutoService(Cmdlet.class)
public final class StartTranscript extends Cmdlet {
  private final Param<Boolean> append =
      switchParam("Append").doc("Adds to the file rather than writing it anew.");
  private final Param<Boolean> force =
      switchParam("Force").doc("Writes to files that are read-only, too.");
  private final Param<String> literalPath =
      param("LiteralPath", ParameterType.STRING)
          .set("ByLiteralPath")
          .position(0)
          .pipeline(Param.Pipeline.PROPERTY_NAME)
          .alias("PSPath", "LP")
          .rule(Rules.notNullOrEmpty())
          .doc("The file, wildcard characters taken as they are.");
  private final Param<Boolean> noClobber =
      switchParam("NoClobber").alias("NoOverwrite").doc("Fails if the file exists.");
  private final Param<String> outputDirectory =
      param("OutputDirectory", ParameterType.STRING)
          .set("ByOutputDirectory")
          .pipeline(Param.Pipeline.PROPERTY_NAME)
          .rule(Rules.notNullOrEmpty())
          .doc("Where to write a file whose name is made up.");
  private final Param<String> path =
      param("Path", ParameterType.STRING)
          .set("ByPath")
          .position(0)
          .pipeline(Param.Pipeline.PROPERTY_NAME)
          .doc("The file; one with a name made up, in the home directory, if left out.");
  private final Param<Boolean> useMinimalHeader =
      switchParam("UseMinimalHeader").doc("Says no more than when it starts.");

  public StartTranscript() {
    super("Start-Transcript", "Keeps what the session shows in a file.");
    module("Microsoft.PowerShell.Host");
    defaultParameterSet("ByPath");
    supportsShouldProcess(ConfirmImpact.Medium);
    outputs("System.String");
    example(
        "Keep a log of a change",
        "Start-Transcript change.log | Out-Null; Stop-Transcript | Out-Null; Test-Path change.log",
        "True");
  }

  @Override
  public Execution start(Invocation in) {
    return new Execution() {
      @Override
      public void begin() {
        Path file = file(in);
        if (in.shouldProcess(file.toString())) {
          open(in, file);
        }
      }
    };
  }

  private Path file(Invocation in) {
    ItemPaths paths = new ItemPaths(in.session());
    if (in.has(path) || in.has(literalPath)) {
      return Path.of(paths.literal(in.get(path, in.get(literalPath, ""))).path());
    }
    String name =
        "PowerShell_transcript."
            + machine()
            + "."
            + Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36)
            + "."
            + TranscriptFile.now()
            + ".txt";
    return Path.of(paths.literal(in.get(outputDirectory, "~")).path()).resolve(name);
  }

  private void open(Invocation in, Path file) {
    if (in.isOn(noClobber) && !in.isOn(append) && Files.exists(file)) {
      throw in.terminate(
          new ErrorRecord(
              Exceptions.of(
                  "System.UnauthorizedAccessException",
                  "File " + file + " already exists and NoClobber was specified."),
              "NoClobber",
              ErrorCategory.ResourceExists,
              file.toString()));
    }
    if (in.isOn(force) && Files.exists(file) && !Files.isWritable(file)) {
      file.toFile().setWritable(true);
    }
    TranscriptFile transcript;
    try {
      if (in.has(outputDirectory)) {
        Files.createDirectories(file.getParent());
      }
      transcript =
          TranscriptFile.of(
              in.session(), file, FileErrors.writer(file, TextEncoding.UTF8, in.isOn(append)));
    } catch (IOException e) {
      throw in.terminate(FileErrors.openFailure(e, file));
    }
    transcript.begin(in.isOn(useMinimalHeader) ? "" : details(in));
    in.session().transcripts().start(transcript);
    in.write("Transcript started, output file is " + file);
  }

  private static String machine() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException nameless) {
      return "localhost";
    }
  }

  private static String details(Invocation in) {
    String user = machine() + "\\" + System.getProperty("user.name");
    StringBuilder text = new StringBuilder();
    text.append("Username: ").append(user).append("\nRunAs User: ").append(user);
    text.append("\nConfiguration Name: \nMachine: ").append(machine());
    text.append(" (").append(System.getProperty("os.name")).append(' ');
    text.append(System.getProperty("os.version")).append(")\nHost Application: rehearse");
    text.append("\nProcess ID: ").append(ProcessHandle.current().pid()).append('\n');
    @Nullable Object table = in.session().variables().get("PSVersionTable");
    if (table instanceof Dictionary versions) {
      Iterator<@Nullable Object> names = versions.keyIterator();
      while (names.hasNext()) {
        Object name = names.next();
        text.append(name).append(": ").append(version(versions.get(name))).append('\n');
      }
    }
    return text.toString();
  }

  private static String version(@Nullable Object value) {
    return value instanceof PsList || value instanceof Object[]
        ? String.join(", ", Arguments.texts(value))
        : ObjectText.of(value);
  }
}
