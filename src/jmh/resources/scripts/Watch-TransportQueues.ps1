[CmdletBinding()]
param(
    [int]$Threshold = 250,
    [timespan]$Interval = '00:01:00',
    [datetime]$Until = (Get-Date).AddHours(8),
    [string]$MailTo,
    [string]$LogPath = "$env:ProgramData\QueueWatch\queues.log"
)

# State per queue: last length, how often in a row it grew, when somebody was told.
$state = @{}
$cultures = [cultureinfo]::InvariantCulture

function Write-Log {
    param(
        [Parameter(Mandatory, Position = 0)] [string]$Message,
        [ValidateSet('INFO', 'WARN', 'FAIL')] [string]$Level = 'INFO'
    )
    $line = '{0:yyyy-MM-ddTHH:mm:ss} {1,-4} {2}' -f (Get-Date), $Level, $Message
    $line >> $LogPath
    switch ($Level) {
        'INFO' { Write-Verbose $line; break }
        'WARN' { Write-Warning $Message; break }
        'FAIL' { Write-Host $line -ForegroundColor Red -BackgroundColor Black }
    }
}

function Get-QueueSample {
    $servers = Get-TransportService | Select-Object -ExpandProperty Name
    $servers | ForEach-Object -Begin { $all = @() } -Process {
        $server = $_
        try {
            $all += Get-Queue -Server $server -ResultSize Unlimited -ErrorAction Stop |
                Select-Object @{ n = 'Server'; e = { $server } },
                    Identity,
                    NextHopDomain,
                    DeliveryType,
                    Status,
                    MessageCount,
                    @{ Name = 'Velocity'; Expression = { [math]::Round($_.Velocity, 2) } },
                    @{ Name = 'LastError'; Expression = { ($_.LastError -split "`r?`n")[0] } }
        } catch {
            Write-Log "$server does not answer: $_" -Level FAIL
        }
    } -End { $all }
}

function Send-Alarm([string]$Subject, [object[]]$Queues)
{
    if (!$MailTo) { return }
    $body = $Queues |
        Sort-Object MessageCount -Descending |
        ConvertTo-Html -Fragment Server, NextHopDomain, MessageCount, Status, LastError |
        Out-String
    $mail = @{
        To         = $MailTo -split '[;,]'
        From       = "queuewatch@$env:USERDNSDOMAIN"
        Subject    = $Subject
        Body       = "<p>$($Queues.Count) queue(s) need a look at $(Get-Date -Format t).</p>$body"
        BodyAsHtml = $true
        SmtpServer = 'localhost'
        Port       = 2525
        Priority   = if ($Queues.Count -gt 3) { 'High' } else { 'Normal' }
    }
    try { Send-MailMessage @mail -ErrorAction Stop -WarningAction SilentlyContinue }
    catch [System.Net.Mail.SmtpException] { Write-Log "Alarm not sent: $($_.Exception.StatusCode)" FAIL }
    catch { Write-Log "Alarm not sent: $_" FAIL }
}

$folder = Split-Path $LogPath
if (-not (Test-Path $folder)) { mkdir $folder | Out-Null }
Write-Log "started, threshold $Threshold, every $($Interval.TotalSeconds.ToString('0', $cultures)) s"

do {
    $began = [System.Diagnostics.Stopwatch]::StartNew()
    $sample = @(Get-QueueSample)
    $trouble = foreach ($q in $sample) {
        $key = "$($q.Identity)"
        if (-not $state.ContainsKey($key)) {
            $state[$key] = [pscustomobject]@{ Last = 0; Growing = 0; Told = [datetime]::MinValue }
        }
        $s = $state[$key]
        $s.Growing = $q.MessageCount -gt $s.Last ? $s.Growing + 1 : 0
        $s.Last = $q.MessageCount

        $late = $q.Status -in @('Retry', 'Suspended') -and $q.MessageCount -gt 0
        $long = $q.MessageCount -ge $Threshold -or $s.Growing -ge 5
        if (($late -or $long) -and (Get-Date) - $s.Told -gt [timespan]::FromMinutes(30)) {
            $s.Told = Get-Date
            Write-Log "$key $($q.Status) $($q.MessageCount) messages, last error '$($q.LastError)'" WARN
            $q
        }
    }
    if ($trouble) { Send-Alarm "[queues] $(@($trouble).Count) in trouble" $trouble }

    # Retry what only waits; poison and shadow queues are left alone.
    $sample |
        Where-Object { $_.Status -eq 'Retry' -and $_.DeliveryType -notmatch 'Shadow|Undefined' -and $_.LastError -like '4*' } |
        ForEach-Object { Retry-Queue -Identity $_.Identity -Confirm:$false -EA SilentlyContinue }

    foreach ($gone in @($state.Keys | Where-Object { $_ -notin $sample.Identity })) { $state.Remove($gone) }

    $rest = $Interval - $began.Elapsed
    if ($rest -gt [timespan]::Zero) { Start-Sleep -Milliseconds $rest.TotalMilliseconds }
} while ((Get-Date) -lt $Until)

Write-Log 'ended'
