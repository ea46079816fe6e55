<#
.SYNOPSIS
    A daily digest of Windows event logs: what is new, what is frequent, what went silent.
.PARAMETER ComputerName
    Computers to ask. They are asked in parallel.
.PARAMETER Since
    Start of the period; yesterday by default.
#>
[CmdletBinding()]
param(
    [string[]]$ComputerName = $env:COMPUTERNAME,
    [Alias('After')][datetime]$Since = [datetime]::Today.AddDays(-1),
    [string[]]$LogName = @('System', 'Application'),
    [int[]]$Level = 1..3,
    [string]$Baseline = "$env:ProgramData\EventDigest\baseline.clixml",
    [int]$ThrottleLimit = 8,
    [pscredential]$Credential
)

$noise = @(
    @{ ProviderName = 'DCOM';                         Id = 10016 }
    @{ ProviderName = 'Schannel';                     Id = 36871, 36874, 36887 }
    @{ ProviderName = 'Microsoft-Windows-GroupPolicy'; Id = 1085 }
)

$xpath = "*[System[($(($Level | ForEach-Object { "Level=$_" }) -join ' or ')) and TimeCreated[@SystemTime>='{0:o}']]]" -f $Since.ToUniversalTime()
Write-Debug "XPath: $xpath"

$collect = {
    param([string[]]$LogName, [string]$XPath)
    foreach ($log in $LogName) {
        try {
            Get-WinEvent -LogName $log -FilterXPath $XPath -ErrorAction Stop | ForEach-Object {
                [pscustomobject]@{
                    Computer = $env:COMPUTERNAME
                    Log      = $log
                    Time     = $_.TimeCreated
                    Level    = $_.LevelDisplayName
                    Provider = $_.ProviderName
                    Id       = $_.Id
                    User     = if ($_.UserId) { try { $_.UserId.Translate([System.Security.Principal.NTAccount]).Value } catch { "$($_.UserId)" } }
                    Text     = ($_.Message -split '\r?\n', 2)[0]
                }
            }
        }
        catch {
            if ($_.FullyQualifiedErrorId -notlike 'NoMatchingEventsFound*') {
                Write-Error "$env:COMPUTERNAME/${log}: $_"
            }
        }
    }
}

# ----- ask all computers
$remote = @{ ScriptBlock = $collect; ArgumentList = $LogName, $xpath }
if ($Credential) { $remote['Credential'] = $Credential }
$events = @(
    $others = $ComputerName -ne $env:COMPUTERNAME
    if ($ComputerName -contains $env:COMPUTERNAME) { & $collect $LogName $xpath }
    if ($others) {
        $job = Invoke-Command @remote -ComputerName $others -AsJob -ThrottleLimit $ThrottleLimit -JobName digest
        $null = $job | Wait-Job -Timeout 300
        $job.ChildJobs | Where-Object State -ne Completed | ForEach-Object { Write-Warning "$($_.Location): $($_.JobStateInfo.Reason.Message)" }
        Receive-Job $job -ErrorAction SilentlyContinue -ErrorVariable remoteErrors
        Remove-Job $job -Force
    }
)

function Test-Noise($Event) {
    foreach ($n in $noise) {
        if ($Event.Provider -like "*$($n.ProviderName)*" -and $Event.Id -in $n.Id) { return $true }
    }
    return $false
}

# Numbers, paths, GUIDs and names make the same event look different each time.
function Get-Signature([string]$Text) {
    $t = $Text
    $t = $t -replace '\{?[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\}?', '<guid>'
    $t = $t -replace '(?:[A-Z]:|\\)(?:\\[^\\\s"'']+)+', '<path>'
    $t = $t -replace '\b\d{1,3}(?:\.\d{1,3}){3}\b', '<ip>'
    $t = $t -replace '0x[0-9a-f]+', '<hex>' -replace '\d+', '#'
    $t.Length -gt 120 ? $t.Substring(0, 117) + '...' : $t
}

$kept = $events.Where({ -not (Test-Noise $_) })
Write-Verbose "$($events.Count) events, $($kept.Count) after filtering"

$groups = $kept |
    Select-Object *, @{ n = 'Signature'; e = { '{0}/{1}: {2}' -f $_.Provider, $_.Id, (Get-Signature $_.Text) } } |
    Group-Object Signature |
    ForEach-Object {
        [pscustomobject]@{
            Signature = $_.Name
            Count     = $_.Count
            Computers = @($_.Group.Computer | Sort-Object -Unique)
            First     = ($_.Group | Measure-Object Time -Minimum).Minimum
            Last      = ($_.Group | Measure-Object Time -Maximum).Maximum
            Example   = $_.Group[0].Text
        }
    }

# ----- baseline: exponential average of the daily count per signature
$old = if (Test-Path -LiteralPath $Baseline) { Import-Clixml -LiteralPath $Baseline } else { @{} }
$alpha = 0.2
$report = foreach ($g in $groups) {
    $usual = $old[$g.Signature]
    $kind = if ($null -eq $usual) { 'new' }
        elseif ($g.Count -gt 5 -and $g.Count -gt 4 * $usual) { 'more' }
        else { 'usual' }
    $old[$g.Signature] = if ($null -eq $usual) { [double]$g.Count } else { $alpha * $g.Count + (1 - $alpha) * $usual }
    $g | Add-Member -NotePropertyMembers @{ Kind = $kind; Usual = [math]::Round([double]$usual, 1) } -PassThru
}
foreach ($signature in @($old.Keys)) {
    if ($signature -notin $groups.Signature) {
        $old[$signature] *= 1 - $alpha
        if ($old[$signature] -lt 0.01) { $old.Remove($signature) }
    }
}
$null = New-Item (Split-Path $Baseline) -ItemType Directory -Force
$old | Export-Clixml -LiteralPath $Baseline -Force

foreach ($kind in 'new', 'more') {
    $part = $report | Where-Object Kind -eq $kind | Sort-Object Count -Descending
    if (-not $part) { continue }
    $title = @{ new = 'NEW'; more = 'MORE THAN USUAL' }.$kind
    "{0}$title{0}{1}" -f [Environment]::NewLine, ('-' * $title.Length)
    foreach ($p in $part) {
        '{0,5}x (usually {1}) {2:HH:mm}-{3:HH:mm} {4}' -f $p.Count, $p.Usual, $p.First, $p.Last, ($p.Computers -join ',')
        "       $($p.Signature)"
    }
}

# ----- who did not write anything at all?
$silent = $ComputerName | Where-Object { $_ -notin $events.Computer }
if ($silent) { "`nSilent: $silent" }
