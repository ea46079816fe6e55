using namespace System.Net.Mail
using namespace System.Threading.Tasks

#Requires -Version 7.3

<#
.SYNOPSIS
    Sends probes over every way mail can take and waits until they arrive.
.DESCRIPTION
    A probe is a message with an id in its subject. Outbound probes go to an echo service, whose
    answers come back; inbound ones are injected at the edge. Latency goes to a CSV file and, when
    a way is broken, to the event log.
.PARAMETER Way
    Names of ways; wildcards allowed.
#>
[CmdletBinding()]
[OutputType([pscustomobject], ParameterSetName = 'Run')]
param(
    [Parameter(ParameterSetName = 'Run', Position = 0)]
    [SupportsWildcards()]
    [string[]] $Way = '*',

    [Parameter(ParameterSetName = 'Run')]
    [ValidateRange('NonNegative')]
    [int] $Timeout = 180,

    [Parameter(ParameterSetName = 'List', Mandatory)]
    [switch] $List,

    [ValidateNotNullOrWhiteSpace()]
    [string] $History = (Join-Path $PSScriptRoot 'mailflow.csv')
)

$ways = @(
    [pscustomobject]@{ Name = 'internal';  Server = 'mbx01';   Port = 2525; From = 'probe1@corp.example'; To = 'probe2@corp.example'; Limit = 5 }
    [pscustomobject]@{ Name = 'inbound';   Server = 'edge01';  Port = 25;   From = 'probe@outside.test';  To = 'probe2@corp.example'; Limit = 30 }
    [pscustomobject]@{ Name = 'outbound';  Server = 'mbx01';   Port = 2525; From = 'probe1@corp.example'; To = 'echo@echo.test';      Limit = 90 }
    [pscustomobject]@{ Name = 'relay-app'; Server = 'relay';   Port = 25;   From = 'app@corp.example';    To = 'probe2@corp.example'; Limit = 15 }
)

if ($List) {
    $ways | Format-Table -AutoSize
    return
}

$chosen = $ways | Where-Object { $name = $_.Name; $Way | Where-Object { $name -like $_ } }
if (-not $chosen) { throw "No way is called '$($Way -join "', '")'." }

function Send-Probe([object] $To) {
    $id = '{0}-{1:x8}' -f $To.Name, (Get-Random)
    $client = [SmtpClient]::new($To.Server, $To.Port)
    $client.Timeout = 15e3
    $message = [MailMessage]::new($To.From, $To.To, "probe $id", "Sent at $([datetimeoffset]::Now.ToString('o'))")
    $message.Headers.Add('X-Probe', $id)
    $message.Headers.Add('Auto-Submitted', 'auto-generated')
    $sent = [datetime]::UtcNow
    $task = $client.SendMailAsync($message)
    [pscustomobject] @{ Id = $id; Way = $To; Sent = $sent; Task = $task; Arrived = $null; Problem = $null }
}

$probes = @($chosen | ForEach-Object { Send-Probe $_ })
try { [Task]::WaitAll(@($probes.Task)) } catch [AggregateException] { Write-Debug "$($_.Exception.InnerExceptions.Count) not sent" }

$probes | Where-Object { $_.Task.IsFaulted } | ForEach-Object {
    $e = $_.Task.Exception.GetBaseException()
    $_.Problem = switch ($e) {
        { $_ -is [SmtpFailedRecipientException] } { "refused $($_.FailedRecipient): $($_.StatusCode)"; break }
        { $_ -is [SmtpException] } { "SMTP $([int] $_.StatusCode) $($_.Message)"; break }
        { $_ -is [System.Net.Sockets.SocketException] } { "socket $($_.SocketErrorCode)"; break }
        default { $_.GetType().Name }
    }
}

# ------------------------------------------------------------------------------------ wait
$deadline = [datetime]::UtcNow.AddSeconds($Timeout)
$pending = { $probes.Where({ -not $_.Arrived -and -not $_.Problem }) }
:waiting while (($open = & $pending).Count) {
    foreach ($server in Get-TransportService) {
        $found = Get-MessageTrackingLog -Server $server.Name -EventId DELIVER -Start $probes[0].Sent.ToLocalTime().AddSeconds(-5) |
            Where-Object { $_.MessageSubject -match '^(?:Re: |Echo: )?probe (?<id>[a-z-]+-[0-9a-f]{8})$' -and ($id = $Matches.id) } |
            Select-Object Timestamp, @{ n = 'Id'; e = { ($_.MessageSubject -split ' ')[-1] } }
        foreach ($f in $found) {
            $probe = $open | Where-Object Id -CEQ $f.Id | Select-Object -First 1
            if ($probe -and -not $probe.Arrived) { $probe.Arrived = $f.Timestamp.ToUniversalTime() }
        }
    }
    if ([datetime]::UtcNow -ge $deadline) {
        foreach ($p in & $pending) { $p.Problem = "not seen within $Timeout s" }
        break waiting
    }
    Start-Sleep -Milliseconds (1kb * 2)
}

$results = foreach ($p in $probes) {
    $latency = if ($p.Arrived) { [math]::Round(($p.Arrived - $p.Sent).TotalSeconds, 1) }
    [pscustomobject] @{
        Time    = $p.Sent.ToString('s')
        Way     = $p.Way.Name
        Latency = $latency
        Verdict = $p.Problem ? 'BROKEN' : $latency -gt $p.Way.Limit ? 'SLOW' : 'OK'
        Problem = $p.Problem
    }
}
$results | Export-Csv $History -Append -Encoding utf8
$results

# ------------------------------------------------------------------------------------ compare with the last week
if (Test-Path $History) {
    $past = Import-Csv $History | Where-Object { $_.Latency -and [datetime] $_.Time -gt [datetime]::Now.AddDays(-7) }
    foreach ($group in $past | Group-Object Way) {
        [double[]] $values = $group.Group.Latency
        [array]::Sort($values)
        $mean = [System.Linq.Enumerable]::Average($values)
        $spread = [math]::Sqrt(($values | ForEach-Object { [math]::Pow($_ - $mean, 2) } | Measure-Object -Average).Average)
        $median = $values.Length % 2 ? $values[$values.Length / 2 - .5] : ($values[$values.Length / 2] + $values[$values.Length / 2 - 1]) / 2
        $last = @($results).Where({ $_.Way -eq $group.Name })[0].Latency
        $sigma = if ($spread -gt 0 -and $null -ne $last) { ($last - $mean) / $spread } else { 0 }
        Write-Verbose ('{0,-10} n={1} mean={2:f1} median={3:f1} s={4:f2} last={5} ({6:+0.0;-0.0;0} sigma)' -f $group.Name, $values.Length, $mean, $median, $spread, $last, $sigma)
        if ([math]::Abs($sigma) -ge 3) { Write-Warning "$($group.Name): $last s is unusual, normally $([math]::Round($median, 1)) s" }
    }
}

exit @($results | Where-Object Verdict -eq BROKEN).Count
