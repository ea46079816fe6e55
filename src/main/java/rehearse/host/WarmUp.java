package rehearse.host;

import java.io.BufferedReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A run over the usual paths that shows nothing: the launcher records its classes in an archive, so
 * that later starts need not load them one by one.
 */
final class WarmUp {
  private static final List<String> SCRIPTS =
      List.of(
          "'ready'",
          """
          function Update-It { [CmdletBinding(SupportsShouldProcess)] param([Parameter(Mandatory)][string]$Name, [int]$Port = 25)
            process { if ($PSCmdlet.ShouldProcess($Name)) { "$Name on $Port" } } }
          $rows = foreach ($i in 1..3) { [pscustomobject]@{ Name = "c$i"; Port = $i * 2; On = $i -gt 1 } }
          $rows | Where-Object { $_.On } | Sort-Object Port -Descending | Select-Object Name, @{ n = 'P'; e = { $_.Port } } | Format-Table
          $rows | Group-Object On | ForEach-Object { '{0}: {1}' -f $_.Name, $_.Count } | Out-String
          $rows | Measure-Object Port -Sum | Format-List Sum
          $table = @{ Name = 'x'; Port = '26' }
          Update-It @table -WhatIf
          try { [int]'x' } catch { "caught $($_.FullyQualifiedErrorId)" }
          switch -Wildcard ('abc') { 'a*' { 'A' } default { 'other' } }
          if ('SMTP:a.com;1' -match '^(\\w+):(.*);(\\d+)$') { $Matches[2].ToUpper() -replace 'A', 'b' -split ',' -join '|' }
          """,
          "Get-SendConnector | Format-Table; Get-SendConnector | Select-Object -First 1 |"
              + " Format-List",
          "Set-SendConnector 'Outbound to Internet' -MaxMessageSize 10MB -AddressSpaces"
              + " @{Add='SMTP:a.example;2'} -WhatIf",
          "1/0; nosuchcommand; Write-Warning w");

  private WarmUp() {}

  static int run(HostIo io) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    HostIo quiet =
        new HostIo(
            new BufferedReader(new StringReader("")),
            true,
            nowhere,
            nowhere,
            io.directory(),
            io.environment());
    for (String script : SCRIPTS) {
      int exit = new Rehearse(quiet).run(List.of("--plan", "-NonInteractive", "-Command", script));
      if (exit > 1) {
        return exit;
      }
    }
    return 0;
  }
}
