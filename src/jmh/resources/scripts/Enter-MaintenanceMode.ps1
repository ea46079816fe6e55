<#
 Puts an Exchange server of a DAG into maintenance and takes it out again.
 Author:  messaging team
 History: 1.0 first version
          1.1 redirects messages to a server of the same site
          1.2 -Force, checks number of copies before
#>
[CmdletBinding(DefaultParameterSetName = 'Enter')]
param (
    [Parameter(Mandatory = $true, Position = 1)]
    [string] $Server,
    [Parameter(ParameterSetName = 'Enter')] [switch] $Enter,
    [Parameter(ParameterSetName = 'Leave', Mandatory = $true)] [switch] $Leave,
    [Parameter(ParameterSetName = 'Enter')] [string] $Target,
    [Parameter(ParameterSetName = 'Enter')] [switch] $Force
)

$VerbosePreference = 'Continue'
$requester = 'Maintenance'

function step {
    param([string] $what, [scriptblock] $action, [switch] $ignore)
    Write-Host ('[{0:HH:mm:ss}] {1,-50}' -f [datetime]::Now, $what) -NoNewline
    try {
        . $action
        Write-Host ' ok' -ForegroundColor Green
    } catch {
        Write-Host " failed: $_" -ForegroundColor Red
        if (-not $ignore) { throw }
    }
}

function Wait-Condition([scriptblock] $condition, [int] $seconds = 900, [int] $every = 15) {
    $end = (Get-Date).AddSeconds($seconds)
    do {
        if (& $condition) { return $true }
        Start-Sleep -Seconds $every
    } until ((Get-Date) -ge $end)
    return $false
}

$info = Get-ExchangeServer $Server
$fqdn = $info.Fqdn
$dag = Get-DatabaseAvailabilityGroup | Where-Object { $_.Servers -contains $info.Name }

if ($Leave) {
    step 'bring components back' {
        Set-ServerComponentState $Server -Component ServerWideOffline -State Active -Requester $requester
        Set-ServerComponentState $Server -Component HubTransport -State Active -Requester $requester
    }
    if ($dag) {
        step 'resume cluster node' {
            Invoke-Command -ComputerName $fqdn { Resume-ClusterNode -Name $using:info.Name }
        } -ignore
        step 'allow activation' {
            Set-MailboxServer $Server -DatabaseCopyActivationDisabledAndMoveNow $false
            Set-MailboxServer $Server -DatabaseCopyAutoActivationPolicy Unrestricted
        }
    }
    step 'restart transport' {
        Invoke-Command -ComputerName $fqdn { Restart-Service MSExchangeTransport, MSExchangeFrontEndTransport -WarningAction SilentlyContinue }
    }
    Get-ServerComponentState $Server | Where-Object { $_.State -ne 'Active' -and $_.Component -notin 'ForwardSyncDaemon', 'ProvisioningRps' }
    return
}

# --- may it go down at all?
if ($dag) {
    $mine = Get-MailboxDatabaseCopyStatus -Server $Server
    $alone = foreach ($copy in $mine) {
        $others = Get-MailboxDatabaseCopyStatus $copy.DatabaseName | Where-Object {
            $_.MailboxServer -ne $info.Name -and
            $_.Status -in 'Healthy', 'Mounted' -and
            $_.CopyQueueLength -le 5
        }
        if (@($others).Count -lt 1) { $copy.DatabaseName }
    }
    if ($alone -and !$Force) {
        throw "No other healthy copy of: $($alone -join ', '). Use -Force if you know what you do."
    }
}

if (-not $Target) {
    $Target = Get-ExchangeServer |
        Where-Object { $_.Site -eq $info.Site -and $_.Name -ne $info.Name -and $_.IsHubTransportServer } |
        Where-Object { (Get-ServerComponentState $_.Name HubTransport).State -eq 'Active' } |
        Get-Random |
        Select-Object -ExpandProperty Fqdn
    Write-Verbose "messages go to $Target"
}

step 'drain transport' { Set-ServerComponentState $Server -Component HubTransport -State Draining -Requester $requester }
step 'redirect messages' { Redirect-Message -Server $Server -Target $Target -Confirm:$false }

if ($dag) {
    step 'pause cluster node' { Invoke-Command -ComputerName $fqdn -ScriptBlock { param($n) Suspend-ClusterNode -Name $n -Drain | Out-Null } -ArgumentList $info.Name }
    step 'move databases' {
        Set-MailboxServer $Server -DatabaseCopyActivationDisabledAndMoveNow $true
        Set-MailboxServer $Server -DatabaseCopyAutoActivationPolicy Blocked
    }
    step 'wait for databases' {
        $moved = Wait-Condition { -not (Get-MailboxDatabaseCopyStatus -Server $Server | Where-Object Status -eq 'Mounted') } 1200
        if (-not $moved) {
            Get-MailboxDatabaseCopyStatus -Server $Server | ? Status -eq Mounted | % { Move-ActiveMailboxDatabase $_.DatabaseName -SkipClientExperienceChecks -Confirm:$false }
        }
    } -ignore:$Force
}

step 'wait for queues' {
    $empty = Wait-Condition -seconds 600 -condition {
        $left = Get-Queue -Server $Server | Where-Object { $_.DeliveryType -ne 'ShadowRedundancy' -and $_.Identity -notmatch '\\Poison$' }
        $sum = ($left | Measure-Object MessageCount -Sum).Sum
        Write-Debug "$sum message(s) left"
        !$sum
    }
    if (!$empty) { Write-Warning 'Queues are not empty; the rest stays on the disk.' }
} -ignore

step 'all components offline' { Set-ServerComponentState $Server -Component ServerWideOffline -State Inactive -Requester $requester }

$state = [ordered]@{
    Server     = $info.Name
    Components = @(Get-ServerComponentState $Server | Where-Object State -eq 'Active').Component -join ', '
    Mounted    = @(Get-MailboxDatabaseCopyStatus -Server $Server -ea 0 | Where-Object Status -eq 'Mounted').Count
    Node       = $( if ($dag) { (Get-ClusterNode -Cluster $dag.Name -Name $info.Name).State } else { 'none' } )
    Since      = [datetimeoffset]::Now
}
[pscustomobject]$state | Format-List
