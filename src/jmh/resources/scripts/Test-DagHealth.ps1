<#
.SYNOPSIS
    Short health check of a database availability group.
.OUTPUTS
    One object per database copy; exit code 0 good, 1 warning, 2 critical (for the monitoring agent).
#>
[CmdletBinding()]
param(
    [Parameter(Position=0)]
    [string] $Dag = '*',
    [uint32] $CopyQueue = 10,
    [uint32] $ReplayQueue = 500,
    [double] $MinFreePercent = 12.5,
    [switch] $Quiet
)

enum Health { Good = 0; Warning = 1; Critical = 2 }

class Probe {
    [string]$Target
    [Health]$Health = [Health]::Good
    [System.Collections.Generic.List[string]]$Notes = @()

    Probe([string]$target) { $this.Target = $target }

    [void] Warn([string]$note) { $this.Raise([Health]::Warning, $note) }
    [void] Fail([string]$note) { $this.Raise([Health]::Critical, $note) }

    hidden [void] Raise([Health]$level, [string]$note) {
        if ($level -gt $this.Health) { $this.Health = $level }
        $this.Notes.Add($note)
    }

    [string] ToString() { return '{0}: {1} {2}' -f $this.Target, $this.Health, ($this.Notes -join '; ') }
}

class CopyProbe : Probe {
    [string]$Server
    [int]$Preference
    static [hashtable]$BadStates = @{
        Failed = 'Fail'; FailedAndSuspended = 'Fail'; ServiceDown = 'Fail'
        Suspended = 'Warn'; Resynchronizing = 'Warn'; DisconnectedAndHealthy = 'Warn'
    }

    CopyProbe([object]$status) : base("$($status.DatabaseName)\$($status.MailboxServer)") {
        $this.Server = $status.MailboxServer
        $this.Preference = $status.ActivationPreference
        $state = "$($status.Status)"
        if ([CopyProbe]::BadStates.ContainsKey($state)) {
            $method = [CopyProbe]::BadStates[$state]
            $this.$method("state is $state")
        }
    }

    [void] CheckQueues([object]$status, [uint32]$copy, [uint32]$replay) {
        if ($status.CopyQueueLength -gt $copy) { $this.Warn("copy queue $($status.CopyQueueLength)") }
        if ($status.CopyQueueLength -gt 10 * $copy) { $this.Fail('copy queue is out of hand') }
        if ($status.ReplayQueueLength -gt $replay -and -not $status.ReplayLagStatus) {
            $this.Warn("replay queue $($status.ReplayQueueLength)")
        }
        if ($status.ContentIndexState -notin 'Healthy', 'NotApplicable', $null) {
            $this.Warn("index $($status.ContentIndexState)")
        }
    }
}

$probes = [System.Collections.Generic.List[Probe]]::new()

foreach ($group in Get-DatabaseAvailabilityGroup -Identity $Dag -Status) {
    $probe = [Probe]::new($group.Name)
    $missing = $group.Servers | Where-Object { $_ -notin $group.OperationalServers }
    if ($missing) { $probe.Fail("not operational: $($missing -join ', ')") }
    if ($group.WitnessShareInUse -ne 'Primary') { $probe.Warn("witness in use: $($group.WitnessShareInUse)") }
    $probes.Add($probe)

    $group.Servers.ForEach({
        $name = "$_"
        Write-Verbose "Asking $name"
        $copies = Get-MailboxDatabaseCopyStatus -Server $name -ErrorVariable problem -ErrorAction SilentlyContinue
        if ($problem) {
            $down = [Probe]::new($name)
            $down.Fail($problem[0].Exception.Message)
            $probes.Add($down)
            return
        }
        foreach ($copy in $copies) {
            $p = [CopyProbe]::new($copy)
            $p.CheckQueues($copy, $CopyQueue, $ReplayQueue)
            $free = $copy.DiskFreeSpacePercent ?? 100
            if ($free -lt $MinFreePercent) { $p.Warn(('{0:n1} % free' -f $free)) }
            if ($free -lt $MinFreePercent / 2) { $p.Fail('disk nearly full') }
            if ($copy.Status -eq 'Mounted' -and $copy.ActivationPreference -ne 1) {
                $p.Warn("mounted on preference $($copy.ActivationPreference)")
            }
            $probes.Add($p)
        }
    })
}

# Every database needs a second healthy copy.
$probes.Where({ $_ -is [CopyProbe] }) |
    Group-Object { $_.Target.Split('\')[0] } |
    Where-Object { @($_.Group | Where-Object Health -EQ Good).Count -lt 2 } |
    ForEach-Object {
        $lonely = [Probe]::new($_.Name)
        $lonely.Fail('fewer than two healthy copies')
        $probes.Add($lonely)
    }

$worst = ($probes | Measure-Object -Property Health -Maximum).Maximum
if (-not $Quiet) {
    $probes | Sort-Object -Property @{ e = 'Health'; Descending = $true }, Target |
        Format-Table Target, Health, @{ Label = 'Notes'; Expression = { $_.Notes -join '; ' }; Width = 60 } -Wrap
}
$bad = $probes.Where({ $_.Health -ne 'Good' }, 'First', 20)
Write-Output ("{0} - {1} probes, {2} not good | probes={1} bad={2}" -f [Health][int]$worst, $probes.Count, $bad.Count)
exit [int]$worst
