# Saves all transport rules in a form that can be compared with a text tool, and shows what
# has changed since the last run.
using namespace System.Text
using namespace System.Collections.Generic

param (
  [ValidateNotNullOrEmpty()] [string] $Folder = "$PSScriptRoot\rules",
  [ValidateRange(1, 365)] [int] $KeepDays = 90,
  [ValidateSet('Text', 'Json', 'Xml', IgnoreCase = $true)] [string[]] $Format = @('Text', 'Json'),
  [switch] $PassThru
)

$skip = @(
  'PSComputerName', 'RunspaceId', 'PSShowComputerName', 'WhenChanged', 'Guid', 'ImmutableId'
  'ObjectState', 'IsValid', 'OrganizationId', 'DistinguishedName', 'ExchangeVersion'
)

class RuleText {
  [string] $Name
  [int] $Priority
  [List[string]] $Lines = [List[string]]::new()
  hidden [string] $hash

  RuleText([object] $rule, [string[]] $skip) {
    $this.Name = $rule.Name
    $this.Priority = $rule.Priority
    foreach ($property in $rule.PSObject.Properties | Sort-Object Name) {
      if ($property.Name -in $skip -or $null -eq $property.Value) { continue }
      $value = @($property.Value) -join '; '
      if ($value -eq '' -or $value -eq 'False') { continue }
      $this.Lines.Add(('{0,-40} {1}' -f $property.Name, $value))
    }
  }

  [string] GetHash() {
    if (-not $this.hash) {
      $sha = [System.Security.Cryptography.SHA256]::Create()
      try {
        $bytes = $sha.ComputeHash([System.Text.Encoding]::UTF8.GetBytes($this.Lines -join "`n"))
        $this.hash = -join ($bytes[0..7] | ForEach-Object { $_.ToString('x2') })
      } finally {
        $sha.Dispose()
      }
    }
    return $this.hash
  }

  [string] ToString() {
    $text = [System.Text.StringBuilder]::new()
    [void] $text.AppendLine("=== $($this.Priority) $($this.Name)")
    foreach ($line in $this.Lines) { [void] $text.AppendLine("    $line") }
    return $text.ToString()
  }

  static [string] FileName([string] $rule) {
    $invalid = [regex]::Escape(-join [System.IO.Path]::GetInvalidFileNameChars())
    return ($rule -replace "[$invalid]", '_').Trim(' ', '.')
  }
}

$today = Join-Path $Folder (Get-Date).ToString('yyyy-MM-dd_HHmm')
$previous = Get-ChildItem -Path $Folder -Directory -ErrorAction SilentlyContinue |
  Where-Object Name -Match '^\d{4}-\d\d-\d\d_\d{4}$' |
  Sort-Object -Property Name -Descending |
  Select-Object -First 1

$rules = Get-TransportRule -ResultSize Unlimited | Sort-Object Priority
if (-not $rules) { Write-Warning 'There are no transport rules.'; return }
$null = New-Item -ItemType Directory -Path $today -Force

$texts = foreach ($rule in $rules) { [RuleText]::new($rule, $skip) }
$index = [ordered] @{}
foreach ($text in $texts) {
  $index[$text.Name] = $text.GetHash()
  $file = Join-Path $today ('{0:d3} {1}.txt' -f $text.Priority, [RuleText]::FileName($text.Name))
  if ('Text' -in $Format) { [IO.File]::WriteAllText($file, "$text", [UTF8Encoding]::new($false)) }
}

switch ($Format) {
  'Json' { $rules | Select-Object -ExcludeProperty $skip -Property * | ConvertTo-Json -Depth 4 > "$today\rules.json" }
  'Xml'  { $rules | Export-Clixml -Path (Join-Path $today rules.xml) -Depth 3 }
}
$index | ConvertTo-Json | Set-Content -LiteralPath "$today\index.json" -Encoding utf8NoBOM

if ($previous) {
  $old = Get-Content -Raw "$($previous.FullName)\index.json" | ConvertFrom-Json -AsHashtable
  $report = @(
    foreach ($name in $index.Keys) {
      if (-not $old.ContainsKey($name)) { [pscustomobject] @{ Rule = $name; Change = 'new' } }
      elseif ($old[$name] -ne $index[$name]) { [pscustomobject] @{ Rule = $name; Change = 'changed' } }
    }
    foreach ($name in $old.Keys) {
      if (-not $index.Contains($name)) { [pscustomobject] @{ Rule = $name; Change = 'removed' } }
    }
  )
  if ($report.Count) {
    $report | Sort-Object Change, Rule | Format-Table -GroupBy Change -Property Rule
  } else {
    # Nothing to keep: the same rules as last time.
    Remove-Item -LiteralPath $today -Recurse -Force
    Write-Host "No change since $($previous.Name)."
  }
}

Get-ChildItem $Folder -Directory |
  Where-Object { $_.LastWriteTime -lt [datetime]::Today.AddDays(-$KeepDays) } |
  Remove-Item -Recurse -Force -Verbose:($VerbosePreference -eq 'Continue')

if ($PassThru) { , $texts }
