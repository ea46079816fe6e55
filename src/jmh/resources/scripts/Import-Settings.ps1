#Requires -Version 7.0
using namespace System.Collections

<#
.SYNOPSIS
    Reads settings from several places and checks them against a schema.
.DESCRIPTION
    Order: defaults, file of the machine, file of the user, environment variables MAILOPS_*,
    arguments. Later places win, key by key, also inside nested tables.
#>
[CmdletBinding()]
param(
    [Parameter(ValueFromRemainingArguments)] [string[]] $Override
)

Set-StrictMode -Version Latest

#region merge
function Merge-Table {
    param([IDictionary] $Base, [IDictionary] $Over)
    $result = [ordered]@{}
    foreach ($key in $Base.Keys) { $result[$key] = $Base[$key] }
    foreach ($key in $Over.Keys) {
        $result[$key] =
            if ($result.Contains($key) -and $result[$key] -is [IDictionary] -and $Over[$key] -is [IDictionary]) {
                Merge-Table $result[$key] $Over[$key]
            }
            else {
                $Over[$key]
            }
    }
    $result
}

function Set-Path([IDictionary] $Table, [string] $Path, $Value) {
    $parts = $Path.Split('.')
    $at = $Table
    foreach ($part in $parts | Select-Object -SkipLast 1) {
        if (-not $at.Contains($part)) { $at[$part] = [ordered]@{} }
        $at = $at[$part]
    }
    $at[$parts[-1]] = $Value
}

function Get-Path($Table, [string] $Path, $Default = $null) {
    $at = $Table
    foreach ($part in $Path -split '\.') {
        if ($at -isnot [IDictionary] -or -not $at.Contains($part)) { return $Default }
        $at = $at[$part]
    }
    return , $at
}

# "5" -> 5, "true" -> $true, "10mb" -> 10485760, "a,b" -> 'a','b'
function ConvertFrom-Text([AllowEmptyString()] [string] $Text) {
    switch -Regex ($Text.Trim()) {
        '^(?i:true|yes|on)$' { return $true }
        '^(?i:false|no|off)$' { return $false }
        '^[+-]?\d{1,9}$' { return [int] $_ }
        '^[+-]?\d+\.\d+$' { return [double]::Parse($_, [cultureinfo]::InvariantCulture) }
        '^(?<n>\d+)(?<u>[kmgt]b)$' { return [long]($Matches.n) * @{ kb = 1kb; mb = 1mb; gb = 1gb; tb = 1tb }[$Matches.u] }
        '^\d+\.\d\d:\d\d:\d\d$|^\d\d:\d\d(:\d\d)?$' { return [timespan] $_ }
        '^\{.*\}$' { return $_ | ConvertFrom-Json -AsHashtable }
        ',' { return , @($_ -split '\s*,\s*') }
        default { return $_ }
    }
    ''
}
#endregion

#region schema
class Rule {
    [string] $Path
    [type] $Type
    [bool] $Required
    [scriptblock] $Check
    [string] $Message

    Rule([string] $path, [type] $type) { $this.Path = $path; $this.Type = $type }
    [Rule] Must([scriptblock] $check, [string] $message) {
        $this.Check = $check
        $this.Message = $message
        return $this
    }
    [Rule] Needed() { $this.Required = $true; return $this }

    [string] Test([object] $value) {
        if ($null -eq $value) {
            if ($this.Required) { return "$($this.Path) is missing" }
            return $null
        }
        $typed = $value -as $this.Type
        if ($null -eq $typed) { return "$($this.Path): '$value' is no $($this.Type.Name)" }
        if ($this.Check -and -not ($typed | Where-Object $this.Check)) { return "$($this.Path): $($this.Message)" }
        return $null
    }
}

$schema = @(
    [Rule]::new('Transport.MaxMessageSize', [long]).Needed().Must({ $_ -ge 1mb -and $_ -le 2gb }, 'between 1 MB and 2 GB')
    [Rule]::new('Transport.MaxRecipients', [int]).Must({ $_ -gt 0 }, 'must be positive')
    [Rule]::new('Transport.Postmaster', [mailaddress]).Needed()
    [Rule]::new('Transport.Retry.Seconds', [int[]])
    [Rule]::new('Limits.Mailbox.Warn', [long])
    [Rule]::new('Reports.Folder', [string]).
        Needed().
        Must({ $_ -match '^(\\\\|[A-Z]:\\|/)' }, 'must be an absolute path')
    [Rule]::new('Reports.Culture', [cultureinfo])
    [Rule]::new('PrivateData.PSData.Tags', [string[]])
)
#endregion

#region sources
$sources = [ordered]@{
    defaults    = { & "$PSScriptRoot\Settings.Defaults.ps1" }
    machine     = { if (Test-Path ($f = "$env:ProgramData\mailops\settings.psd1")) { Import-PowerShellDataFile $f } }
    user        = { if (Test-Path ($f = Join-Path $HOME .mailops settings.json)) { Get-Content $f -Raw | ConvertFrom-Json -AsHashtable } }
    environment = {
        $table = [ordered]@{}
        foreach ($variable in Get-ChildItem env:MAILOPS_*) {
            $path = $variable.Name.Substring('MAILOPS_'.Length) -replace '__', '.'
            Set-Path $table $path (ConvertFrom-Text $variable.Value)
        }
        $table
    }
    arguments   = {
        $table = [ordered]@{}
        foreach ($item in $Override) {
            $name, $value = $item -split '=', 2
            if ($null -eq $value) { throw "'$item' is not of the form name=value" }
            Set-Path $table $name.Trim() (ConvertFrom-Text $value)
        }
        $table
    }
}

$settings = [ordered]@{}
$origin = @{}
foreach ($source in $sources.GetEnumerator()) {
    try {
        $table = . $source.Value
        if (-not $table) { continue }
        $settings = Merge-Table $settings $table
        foreach ($key in $table.Keys) { $origin[$key] = $source.Key }
        Write-Verbose ('{0}: {1}' -f $source.Key, ($table.Keys -join ', '))
    }
    catch {
        $PSCmdlet.ThrowTerminatingError([System.Management.Automation.ErrorRecord]::new(
            [System.InvalidOperationException]::new("Settings from $($source.Key): $($_.Exception.Message)", $_.Exception),
            'SettingsUnreadable',
            [System.Management.Automation.ErrorCategory]::ReadError,
            $source.Key))
    }
}
#endregion

$mistakes = $schema.ForEach({ $_.Test((Get-Path $settings $_.Path)) }).Where({ $_ })
if ($mistakes) {
    $mistakes | ForEach-Object { Write-Error $_ }
    throw "$($mistakes.Count) mistake(s) in the settings"
}
$settings | Add-Member -MemberType NoteProperty -Name Origin -Value $origin -PassThru
