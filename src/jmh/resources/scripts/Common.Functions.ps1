# Functions that every script of ours uses: logging, retry, locks, temporary folders, secrets.

$script:LogTarget = $null
$script:LogLevel = 1
$script:Levels = @{ Debug = 0; Info = 1; Warn = 2; Error = 3 }

<#
.SYNOPSIS
Opens the log. Without a path the log goes to the console only.
#>
function Open-Log {
    param([string] $Path, [ValidateSet('Debug', 'Info', 'Warn', 'Error')] [string] $Level = 'Info', [long] $RollAt = 5MB)
    $script:LogLevel = $script:Levels[$Level]
    if (-not $Path) { return }
    $file = [System.IO.FileInfo] $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Path)
    if ($file.Exists -and $file.Length -gt $RollAt) {
        for ($i = 8; $i -ge 1; $i--) {
            if (Test-Path "$($file.FullName).$i") { Move-Item "$($file.FullName).$i" "$($file.FullName).$($i + 1)" -Force }
        }
        Move-Item $file.FullName "$($file.FullName).1" -Force
    }
    $file.Directory.Create()
    $script:LogTarget = $file.FullName
}

function Log {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory, ValueFromPipeline, Position = 0)] [AllowEmptyString()] [object] $Message,
        [Parameter(Position = 1)] [ValidateSet('Debug', 'Info', 'Warn', 'Error')] [string] $Level = 'Info',
        [hashtable] $Data
    )
    process {
        if ($script:Levels[$Level] -lt $script:LogLevel) { return }
        $caller = (Get-PSCallStack)[1]
        $text = if ($Message -is [System.Management.Automation.ErrorRecord]) {
            "$($Message.Exception.Message) ($($Message.FullyQualifiedErrorId)) at line $($Message.InvocationInfo.ScriptLineNumber)"
        } else { "$Message" }
        if ($Data) { $text += ' ' + (($Data.GetEnumerator() | Sort-Object Key | ForEach-Object { "$($_.Key)=$($_.Value)" }) -join ' ') }
        $line = '{0:yyyy-MM-dd HH:mm:ss.fff} {1,-5} [{2}:{3}] {4}' -f (Get-Date), $Level.ToUpper(), $caller.FunctionName, $caller.ScriptLineNumber, $text
        if ($script:LogTarget) { [System.IO.File]::AppendAllText($script:LogTarget, $line + "`r`n") }
        switch ($Level) {
            Debug { Write-Debug $text }
            Info  { Write-Information $line -InformationAction Continue }
            Warn  { Write-Warning $text }
            Error { Write-Host $line -ForegroundColor Red }
        }
    }
}

<#
.SYNOPSIS
Runs a block again when it fails.
.EXAMPLE
Invoke-Retry { Get-Mailbox ann } -Times 5 -On 'timeout|busy'
#>
function Invoke-Retry {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory, Position = 0)] [scriptblock] $Script,
        [ValidateRange(1, 100)] [int] $Times = 3,
        [timespan] $Delay = [timespan]::FromSeconds(2),
        [double] $Factor = 2.0,
        [regex] $On = '.*',
        [object[]] $ArgumentList = @()
    )
    $wait = $Delay
    for ($try = 1; ; $try++) {
        try {
            return & $Script @ArgumentList
        } catch {
            if ($try -ge $Times -or $_.Exception.Message -notmatch $On) { throw }
            Log "try $try of ${Times}: $($_.Exception.Message)" Debug
            Start-Sleep -Milliseconds ([int] $wait.TotalMilliseconds + (Get-Random -Maximum 250))
            $wait = [timespan]::FromTicks([long] ($wait.Ticks * $Factor))
        }
    }
}

# Only one instance of a script at a time.
function Use-Lock {
    param([Parameter(Mandatory)] [string] $Name, [Parameter(Mandatory)] [scriptblock] $Script, [int] $Seconds = 0)
    $mutex = [System.Threading.Mutex]::new($false, "Global\$Name")
    $owned = $false
    try {
        try { $owned = $mutex.WaitOne([timespan]::FromSeconds($Seconds)) }
        catch [System.Threading.AbandonedMutexException] { $owned = $true }
        if (-not $owned) { throw [System.TimeoutException] "'$Name' is running already." }
        . $Script
    } finally {
        if ($owned) { $mutex.ReleaseMutex() }
        $mutex.Dispose()
    }
}

function Use-TempFolder([scriptblock] $Script) {
    $folder = Join-Path ([System.IO.Path]::GetTempPath()) ([System.IO.Path]::GetRandomFileName())
    $null = New-Item -ItemType Directory -Path $folder
    try { & $Script $folder } finally { Remove-Item -LiteralPath $folder -Recurse -Force -ErrorAction Ignore }
}

function Get-Secret2 {
    [OutputType([pscredential])]
    param([string] $Name, [string] $Store = (Join-Path $env:APPDATA secrets))
    $file = Join-Path $Store "$($Name.ToLower()).xml"
    if (Test-Path $file) { return Import-Clixml $file }
    $credential = Get-Credential -Message "Secret '$Name'" -UserName $Name
    if ($null -eq $credential) { return }
    New-Item $Store -ItemType Directory -Force | Out-Null
    $credential | Export-Clixml $file
    $credential
}

filter ConvertTo-Row { [pscustomobject] @{ Value = $_; Type = ${_}?.GetType().Name ?? 'null' } }

filter Skip-Empty { if (-not [string]::IsNullOrWhiteSpace($_)) { $_ } }

function Join-Table {
    <#
        .SYNOPSIS
        Joins two lists of objects over a property, like a left join.
    #>
    param([object[]] $Left, [object[]] $Right, [string] $On, [string[]] $Take)
    $index = @{}
    foreach ($r in $Right) { $index["$($r.$On)"] = $r }
    foreach ($l in $Left) {
        $r = $index["$($l.$On)"]
        $extra = [ordered] @{}
        foreach ($t in $Take) { $extra[$t] = $r ? $r.$t : $null }
        $l | Select-Object *, @{ Name = '_'; Expression = { } } -ExcludeProperty $Take |
            Add-Member -NotePropertyMembers $extra -PassThru -Force |
            Select-Object -ExcludeProperty _ -Property *
    }
}

function Split-Batch {
    param([Parameter(ValueFromPipeline)] $InputObject, [int] $Size = 100)
    begin { $batch = [System.Collections.ArrayList]::new($Size) }
    process {
        [void] $batch.Add($InputObject)
        if ($batch.Count -ge $Size) { , $batch.ToArray(); $batch.Clear() }
    }
    end { if ($batch.Count) { , $batch.ToArray() } }
}

New-Alias -Name retry -Value Invoke-Retry -Force
New-Alias -Name batch -Value Split-Batch -Force
