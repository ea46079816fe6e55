#Requires -Version 7.0

using namespace System.Collections.Generic
using namespace System.Management.Automation

<#
.SYNOPSIS
  Plans and runs the waves of a mailbox migration.

.DESCRIPTION
  The plan is a CSV file with the columns Address, Wave, Size and Delegate. Mailboxes that share
  delegates are put into the same wave, so that nobody loses access half-way. For each wave one
  migration batch is created, started, watched and, inside the maintenance window, completed.

.PARAMETER Plan
  The plan file.

.PARAMETER Wave
  The waves to work on, for instance 3, 4 or (3..6).

.EXAMPLE
  PS> .\Start-MigrationWave.ps1 -Plan waves.csv -Wave (3..6) -Target DB07, DB08 -Verbose

.EXAMPLE
  PS> .\Start-MigrationWave.ps1 -Plan waves.csv -Wave 3 -Complete
#>
[CmdletBinding(SupportsShouldProcess)]
param(
  [Parameter(Mandatory)] [string]   $Plan,
  [Parameter(Mandatory)] [int[]]    $Wave,
  [string[]]                        $Target = (Get-MailboxDatabase | ? Name -match '^DB\d+$' | % Name),
  [ValidateRange('Positive')] [int] $BadItems = 10,
  [long]                            $WaveLimit = 400gb,
  [switch]                          $Complete
)

$window = @{
  Monday    = '22:00', '05:00'
  Tuesday   = '22:00', '05:00'
  Wednesday = '22:00', '05:00'
  Thursday  = '22:00', '05:00'
  Friday    = '20:00', '23:59'
  Saturday  = '00:00', '23:59'
  Sunday    = '00:00', '20:00'
}

function Test-Window {
  param([datetime] $At = [datetime]::Now)
  $from, $to = $window["$($At.DayOfWeek)"] | ForEach-Object { [timespan] $_ }
  $now = $At.TimeOfDay
  $from -le $to ? ($now -ge $from -and $now -le $to) : ($now -ge $from -or $now -le $to)
}

# Union-find over addresses: whoever has a delegate ends up in the delegate's group.
function Join-Delegates {
  param([object[]] $Rows)

  $parent = [Dictionary[string, string]]::new([StringComparer]::OrdinalIgnoreCase)
  foreach ($row in $Rows) { $parent[$row.Address] = $row.Address }

  $find = {
    param($a)
    while ($parent[$a] -ne $a) {
      $parent[$a] = $parent[$parent[$a]]
      $a = $parent[$a]
    }
    $a
  }

  foreach ($row in $Rows) {
    foreach ($d in $row.Delegate -split ';' -ne '') {
      if (!$parent.ContainsKey($d)) { continue }
      $x = & $find $row.Address
      $y = & $find $d
      if ($x -ne $y) { $parent[$x] = $y }
    }
  }
  $Rows | Group-Object { & $find $_.Address } -AsHashTable -AsString
}

function Format-Size([long] $Bytes) {
  switch ($Bytes) {
    { $_ -ge 1TB } { '{0:n2} TB' -f ($_ / 1TB); break }
    { $_ -ge 1GB } { '{0:n1} GB' -f ($_ / 1GB); break }
    { $_ -ge 1MB } { '{0:n0} MB' -f ($_ / 1MB); break }
    default        { "$_ B" }
  }
}

function Wait-Batch {
  [OutputType([bool])]
  param([string] $Name, [string[]] $State, [int] $Minutes = 600)
  $deadline = (Get-Date).AddMinutes($Minutes)
  $last = ''
  for (;;) {
    $batch = Get-MigrationBatch -Identity $Name
    $text = "$($batch.Status): $($batch.SyncedCount)/$($batch.TotalCount) synced, $($batch.FailedCount) failed"
    if ($text -ne $last) { Write-Information "$(Get-Date -Format HH:mm) $Name $text" -InformationAction Continue }
    $last = $text
    if ("$($batch.Status)" -in $State) { return $true }
    if ("$($batch.Status)" -eq 'Failed' -or (Get-Date) -gt $deadline) { return $false }
    Start-Sleep 60
  }
}

$all = Import-Csv $Plan | Where-Object { [int]$_.Wave -in $Wave }
$groups = Join-Delegates $all

# A group moves with its earliest wave.
foreach ($group in $groups.Values) {
  $first = ($group | Measure-Object Wave -Minimum).Minimum
  $group.Where({ [int]$_.Wave -ne $first }).ForEach({
    Write-Verbose "$($_.Address) moves from wave $($_.Wave) to $first"
    $_.Wave = $first
  })
}

$failed = [List[string]]::new()
foreach ($number in $all.Wave | Sort-Object { [int]$_ } -Unique) {
  $members = $all | Where-Object Wave -EQ $number
  $size = ($members | Measure-Object -Property { [long]$_.Size } -Sum).Sum
  $name = 'WAVE-{0:d2}' -f [int]$number
  Write-Verbose "$name has $(@($members).Count) mailboxes, $(Format-Size $size)"
  if ($size -gt $WaveLimit) {
    Write-Warning "$name is larger than $(Format-Size $WaveLimit); split it."
    $failed.Add($name)
    continue
  }

  $csv = Join-Path ([IO.Path]::GetTempPath()) "$name.csv"
  $members | Select-Object @{n='EmailAddress';e='Address'}, @{n='BadItemLimit';e={$BadItems}} | Export-Csv $csv -NoTypeInformation

  if (-not (Get-MigrationBatch $name -ErrorAction Ignore)) {
    if (!$PSCmdlet.ShouldProcess($name, 'New-MigrationBatch')) { continue }
    $bytes = [IO.File]::ReadAllBytes($csv)
    New-MigrationBatch -Local -Name $name -CSVData $bytes -TargetDatabases $Target -BadItemLimit $BadItems -AutoStart | Out-Null
  }

  if (-not (Wait-Batch $name 'Synced', 'Completed')) {
    Get-MigrationUser -BatchId $name -Status Failed |
      Get-MigrationUserStatistics -IncludeReport:$false |
      ForEach-Object { '{0,-40} {1}' -f $_.Identity, $_.Error } |
      Tee-Object -FilePath "$name-failed.txt"
    $failed += $name
    continue
  }

  if ($Complete) {
    while (-not (Test-Window)) { Start-Sleep -Seconds 300 }
    Complete-MigrationBatch -Identity $name -Confirm:$false && [void](Wait-Batch $name Completed 240)
  }
}

$failed.Count ? (Write-Error "Not done: $($failed -join ', ')") : "All done."
