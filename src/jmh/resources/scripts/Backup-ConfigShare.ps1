#!/usr/bin/pwsh
# Daily, weekly and monthly copies of configuration folders, with verification.
param(
    [Parameter(Mandatory)][ValidateScript({ Test-Path $_ })] [string]$Source,
    [Parameter(Mandatory)] [string]$Target,
    [hashtable]$Keep = @{ daily = 7; weekly = 5; monthly = 13 },
    [switch]$Verify,
    [switch]$DryRun
)

$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $false
$now = Get-Date
$kind = if ($now.Day -eq 1) { 'monthly' } elseif ($now.DayOfWeek -eq 'Sunday') { 'weekly' } else { 'daily' }
$name = '{0}-{1:yyyyMMdd}' -f $kind, $now
$to = [IO.Path]::Combine($Target, $kind, $name)
$log = Join-Path $Target "logs" "$name.log"     # Join-Path takes any number of parts now

New-Item -Type Directory -Force (Split-Path $log), (Split-Path $to) 1>$null 2>&1

function Invoke-Native {
    param([scriptblock]$Command, [int[]]$Good = @(0))
    $global:LASTEXITCODE = 0
    & $Command 2>&1 | ForEach-Object {
        if ($_ -is [System.Management.Automation.ErrorRecord]) { "E $($_.Exception.Message)" } else { "  $_" }
    } | Tee-Object -FilePath $log -Append | Write-Verbose
    if ($LASTEXITCODE -notin $Good) { throw "exit code $LASTEXITCODE from: $($Command.ToString().Trim())" }
}

# ---- copy
if ($IsWindows) {
    $flags = '/E', '/COPY:DAT', '/DCOPY:T', '/R:2', '/W:5', '/XJ', '/NP', '/NDL'
    if ($DryRun) { $flags += '/L' }
    Invoke-Native { robocopy.exe $Source $to @flags /XF *.tmp ~* /XD cache } -Good (0..7)
}
else {
    $previous = Get-ChildItem (Join-Path $Target $kind) -Directory -EA Ignore | Sort-Object Name | Select-Object -Last 1
    $link = $previous ? "--link-dest=$($previous.FullName)" : '--stats'
    $dry = $DryRun ? '--dry-run' : '--human-readable'
    Invoke-Native { rsync -a --delete --exclude '*.tmp' $link $dry "$Source/" "$to/" }
}

# ---- manifest: path and hash of every file
if (!$DryRun) {
    $manifest = [ordered]@{}
    Get-ChildItem $to -Recurse -File -Force | Sort-Object FullName | ForEach-Object {
        $relative = [IO.Path]::GetRelativePath($to, $_.FullName).Replace('\', '/')
        $manifest[$relative] = (Get-FileHash -LiteralPath $_.FullName -Algorithm SHA256).Hash.Substring(0, 32)
    }
    $manifest | ConvertTo-Json -Compress | Set-Content "$to.manifest.json" -Encoding utf8NoBOM
    "$($manifest.Count) files" >> $log
}

# ---- rotation
foreach ($k in $Keep.Keys) {
    $folder = Join-Path $Target $k
    if (-not (Test-Path $folder)) { continue }
    Get-ChildItem $folder -Directory |
        Where-Object Name -Match "^$k-\d{8}`$" |
        Sort-Object Name -Descending |
        Select-Object -Skip $Keep[$k] |
        ForEach-Object {
            "remove $($_.FullName)" | Out-File $log -Append
            if (-not $DryRun) {
                Remove-Item $_.FullName -Recurse -Force -ProgressAction SilentlyContinue
                Remove-Item "$($_.FullName).manifest.json" -ErrorAction SilentlyContinue
            }
        }
}

# ---- verification of a random older copy
if ($Verify) {
    $candidate = Get-ChildItem $Target -Recurse -Filter *.manifest.json -Depth 2 | Get-Random -ErrorAction Ignore
    if ($null -ne $candidate) {
        $base = $candidate.FullName -replace '\.manifest\.json$'
        $expected = Get-Content $candidate.FullName -Raw | ConvertFrom-Json -AsHashtable
        $bad = $expected.GetEnumerator() | ForEach-Object -ThrottleLimit 4 -Parallel {
            $file = Join-Path $using:base $_.Key
            $actual = if (Test-Path -LiteralPath $file) { (Get-FileHash -LiteralPath $file).Hash.Substring(0, 32) } else { 'missing' }
            if ($actual -cne $_.Value) { [pscustomobject]@{ File = $_.Key; Expected = $_.Value; Actual = $actual } }
        }
        if ($bad) {
            $bad | Format-Table | Out-String | Add-Content $log
            Write-Error "$(@($bad).Count) damaged file(s) in $base" -ErrorAction Continue
        }
    }
}

# ---- off-site copy through the command line of the store; ends the script on trouble
$archive = "$to.tar.gz"
if ($IsLinux -and -not $DryRun) {
    tar -czf $archive -C (Split-Path $to) $name && sha256sum $archive > "$archive.sum" || throw 'tar failed'
    (Get-Item $archive).Length -gt 2gb && Write-Warning 'the archive is larger than 2 GB' || $true > $null
    scp -q -B $archive backup@vault.corp.example:/srv/in/ ||
        (Write-Warning 'scp failed, trying sftp') &&
        sftp -b - backup@vault.corp.example *>> $log
}
else {
    icacls --% "D:\Backup" /grant:r "BUILTIN\Backup Operators:(OI)(CI)M" /T /Q /C | Out-Null
    cmd /c "vssadmin list shadows | find /c ""Shadow Copy ID""" 2>$null
}

$free = (Get-PSDrive -Name ($to[0]) -ErrorAction Ignore)?.Free
[pscustomobject]@{
    Copy     = $name
    Files    = ${manifest}?.Count
    Free     = if ($null -ne $free) { '{0:n0} GB' -f ($free / 1gb) } else { 'n/a' }
    Seconds  = [int]((Get-Date) - $now).TotalSeconds
    Log      = Get-Item $log | ForEach-Object FullName
}
