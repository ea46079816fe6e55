package rehearse.cmdlets.transcript;

import com.google.auto.service.AutoService;
import rehearse.command.Cmdlet;
import rehearse.command.ErrorRecord;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.value.ErrorCategory;
import rehearse.value.Exceptions;

/** {@code Stop-Transcript}: ends the transcript started last. */
@AutoService(Cmdlet.class)
public final class StopTranscript extends Cmdlet {
  public StopTranscript() {
    super("Stop-Transcript", "Ends the transcript that was started last.");
    module("Microsoft.PowerShell.Host");
    outputs("System.String");
    example(
        "Keep what a command shows",
        "Start-Transcript log.txt | Out-Null; 5; Stop-Transcript | Out-Null\n"
            + "(Get-Content log.txt | Select-String '^5$').Count",
        "5\n1");
  }

  @Override
  public Execution start(Invocation in) {
    return new Execution() {
      @Override
      public void begin() {
        String file = in.session().transcripts().stop();
        if (file == null) {
          throw in.terminate(
              new ErrorRecord(
                  Exceptions.of(
                      "System.Management.Automation.PSInvalidOperationException",
                      "An error occurred stopping transcription: The host is not currently"
                          + " transcribing."),
                  "InvalidOperation",
                  ErrorCategory.InvalidOperation,
                  null));
        }
        in.write("Transcript stopped, output file is " + file);
      }
    };
  }
}
