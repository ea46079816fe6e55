# Watches services: starts what should run, kills what hangs in StopPending, gives up politely.
#
#   -Once     one round, for tests
#   -Config   JSON: [{ "name": "W3SVC", "max": 3, "port": 443 }, ...]

param ([switch] $Once, [string] $Config = 'services.json', [int] $Seconds = 30)

$default = '[{"name":"MSExchangeTransport","max":3,"port":25},{"name":"W3SVC","max":5,"port":443,"url":"https://localhost/owa/healthcheck.htm"},{"name":"Spooler","max":2}]'
$services = (Test-Path $Config) ? (Get-Content $Config -Raw | ConvertFrom-Json) : ($default | ConvertFrom-Json)

if (($services | Get-Member -Name name, max -MemberType NoteProperty).Count -ne 2) {
    Write-Host "Every service needs name and max." -ForegroundColor Red
    exit 87
}

$history = @{}
$null = $services | ForEach-Object { $history[$_.name] = [System.Collections.Generic.Queue[datetime]]::new() }

function Write-Event {
    param($Id, $Text, [System.Diagnostics.EventLogEntryType] $Type = 'Information')
    $source = 'ServiceWatch'
    if (-not [System.Diagnostics.EventLog]::SourceExists($source)) {
        [System.Diagnostics.EventLog]::CreateEventSource($source, 'Application')
    }
    [System.Diagnostics.EventLog]::WriteEntry($source, $Text, $Type, $Id)
    Write-Information "$Id $Type $Text" -Tags $source, "$Type"
}

function Test-Port([int] $Port, [int] $Timeout = 2000) {
    $client = New-Object Net.Sockets.TcpClient
    try {
        $async = $client.BeginConnect('127.0.0.1', $Port, $null, $null)
        return $async.AsyncWaitHandle.WaitOne($Timeout, $false) -and $client.Connected
    }
    catch { return $false }
    finally { $client.Close() }
}

function Test-Url {
    [OutputType([bool])] param([uri] $Url)
    try {
        $r = Invoke-WebRequest -Uri $Url -UseBasicParsing -TimeoutSec 10 -SkipCertificateCheck
        return $r.StatusCode -ge 200 -and $r.StatusCode -lt 400
    }
    catch [System.Net.Http.HttpRequestException], [System.Threading.Tasks.TaskCanceledException] {
        Write-Verbose "$Url $($_.Exception.Message)"
        return $false
    }
}

function Get-Health($Item) {
    $s = Get-CimInstance Win32_Service -Filter "Name='$($Item.name)'" -ErrorAction SilentlyContinue
    if (!$s) { return 'missing' }
    switch ($s.State) {
        'Stopped'       { return ($s.StartMode -eq 'Disabled') ? 'disabled' : 'stopped' }
        'Stop Pending'  { return 'hung' }
        'Start Pending' { return 'starting' }
        'Paused'        { return 'paused' }
    }
    if ($Item.port -and -not (Test-Port $Item.port)) { return 'deaf' }
    if ($Item.url -and -not (Test-Url $Item.url)) { return 'sick' }
    'healthy'
}

function Repair-Service($Item, [string] $Health) {
    $name = $Item.name
    $queue = $history[$name]
    while ($queue.Count -and $queue.Peek() -lt [datetime]::Now.AddHours(-1)) { [void] $queue.Dequeue() }
    if ($queue.Count -ge $Item.max) {
        Write-Event 13 "$name is $Health, but was repaired $($queue.Count) times within an hour. Somebody has to look." Error
        return
    }
    $queue.Enqueue([datetime]::Now)

    switch ($Health) {
        { $_ -in 'stopped', 'paused' } {
            try {
                if ($_ -eq 'paused') { Resume-Service $name -ErrorAction Stop } else { Start-Service $name -ErrorAction Stop }
                Write-Event 10 "$name was $Health; started"
            }
            catch { Write-Event 12 "$name does not start: $($_.Exception.Message)" Error }
            break
        }
        'hung' {
            $id = (Get-CimInstance Win32_Service -Filter "Name='$name'").ProcessId
            if ($id -gt 4) {
                $shared = @(Get-CimInstance Win32_Service -Filter "ProcessId=$id").Count
                if ($shared -gt 1) { Write-Event 14 "$name hangs, its process $id serves $shared services" Warning; break }
                Stop-Process -Id $id -Force
                Start-Sleep -Seconds 3
                Start-Service -Name $name
                Write-Event 11 "$name hung; process $id ended, service started" Warning
            }
            break
        }
        { 'deaf', 'sick' -contains $_ } {
            Restart-Service $name -Force -WarningAction SilentlyContinue
            Write-Event 11 "$name was $_; restarted" Warning
        }
        default { Write-Verbose "$name $_" }
    }
}

$InformationPreference = 'Continue'
$round = 0
while ($true) {
    $round++
    $state = foreach ($item in $services) {
        $health = Get-Health $item
        if ($health -ne 'healthy') { Repair-Service $item $health }
        "$($item.name)=$health"
    }
    Write-Verbose "round ${round}: $($state -join ' ')"
    if ($Once) { break }
    if ($Host.UI.RawUI.KeyAvailable -and ($Host.UI.RawUI.ReadKey('NoEcho,IncludeKeyDown,IncludeKeyUp').Character -eq 'q')) { break }
    Start-Sleep $Seconds
}
