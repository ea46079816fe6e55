package rehearse.host;

import java.io.BufferedReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import rehearse.source.SourceText;
import rehearse.syntax.PowerShellParser;
import rehearse.syntax.SyntaxTreePrinter;
import rehearse.syntax.ast.ScriptBlockAst;

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

  /** A script that is only read, with most of what scripts may hold. */
  private static final String READ =
      """
      #requires -Version 5.1 -Modules @{ ModuleName = 'a'; ModuleVersion = '1.0' }
      using namespace System.IO
      <#
      .SYNOPSIS
      Shows nothing.
      .PARAMETER Name
      A name.
      #>
      [CmdletBinding()] param([Parameter(Mandatory)][Alias('n', 'm')][string[]]$Name = @('a'), [switch]$On)
      # .DESCRIPTION of a function
      filter Get-Part([int]$n, $m = 1) { if ($_ -is [int]) { return $_ } elseif ($n) { 1 } else { exit 1 } }
      begin { $x, $y = 1, -2; $h = [ordered]@{ 'k' = { $args }; 2 = 0x1F; b = 1.5e3 } }
      process {
          :outer foreach ($i in 1..3) { while ($true) { do { continue outer } until ($i++ -gt 2); break } }
          for ($i = 0; $i -lt 3; $i++) { try { $h.k.Invoke($i)[0] } catch [IOException] { throw } finally { $null = 1 } }
          trap { "t $($_.Message) $($h['k']) ${x}" }
          switch -Regex -CaseSensitive ($y) { '^a' { "A" } { $_ } { 'b'; break } default { @'
      c
      '@ } }
          & $cmd @h -Flag:$false a,"b $x",'c' 2>&1 | . { $_ } > $null; a *>> b.txt && c || d &
          $z = $x ? [math]::Max(1, 2) : ${y}?.Length ?? !$y -and -not ($x -join ',' -f 1)
          [string]$s = @"
      $x and $(Get-Part)
      "@
          data { 1 }
      }
      end { class A : System.Object { [int]$n = 1; hidden static [string] M($p) { return 'x' } } ; enum E { A; B = 2 } }
      """;

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
    SyntaxTreePrinter.print(tree(READ));
    tree("if ($x) { 'unfinished");
    for (String script : SCRIPTS) {
      int exit = new Rehearse(quiet).run(List.of("--plan", "-NonInteractive", "-Command", script));
      if (exit > 1) {
        return exit;
      }
    }
    return 0;
  }

  private static ScriptBlockAst tree(String script) {
    return Objects.requireNonNull(PowerShellParser.parse(SourceText.of(script)).ast());
  }
}
