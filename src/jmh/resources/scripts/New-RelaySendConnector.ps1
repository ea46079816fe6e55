#Requires -Version 7.2
#Requires -Modules @{ ModuleName = 'ExchangeManagement'; ModuleVersion = '1.4.0' }
<#
.SYNOPSIS
    Creates or updates the Send connectors of the relay farm from a CSV file.
.DESCRIPTION
    Every line of the file describes one connector. A connector that exists already is compared
    property by property, and only what differs is set. Nothing is ever removed unless -Prune is
    given; even then connectors whose comment starts with "KEEP" stay.
.PARAMETER Path
    The CSV file: Name, AddressSpaces, SmartHosts, Port, MaxMessageSize, Tls, Comment.
.PARAMETER SourceServer
    Transport servers that host the connectors. All of the site by default.
.PARAMETER Prune
    Removes connectors that start with the prefix and are not in the file.
.EXAMPLE
    .\New-RelaySendConnector.ps1 -Path .\relays.csv -WhatIf
.EXAMPLE
    Import-Csv .\relays.csv | .\New-RelaySendConnector.ps1 -SourceServer MBX01, MBX02
.NOTES
    Run it from a management shell with the Organization Management role.
#>
[CmdletBinding(SupportsShouldProcess = $true, ConfirmImpact = 'High', DefaultParameterSetName = 'File')]
[OutputType([pscustomobject])]
param(
    [Parameter(Mandatory, Position = 0, ParameterSetName = 'File')]
    [ValidateScript({ Test-Path -LiteralPath $_ -PathType Leaf })]
    [string] $Path,

    [Parameter(Mandatory, ValueFromPipeline, ParameterSetName = 'Object')]
    [ValidateNotNull()]
    [psobject] $InputObject,

    [Alias('Server', 'Hub')]
    [ValidateCount(1, 16)]
    [string[]] $SourceServer = @('MBX01', 'MBX02'),

    [ValidatePattern('^[A-Z]{2,5}-$')]
    [string] $Prefix = 'REL-',

    [switch] $Prune
)

begin {
    Set-StrictMode -Version 2.0
    $ErrorActionPreference = 'Stop'
    $seen = [System.Collections.Generic.HashSet[string]]::new([StringComparer]::OrdinalIgnoreCase)
    $summary = [ordered]@{ Created = 0; Changed = 0; Same = 0; Removed = 0; Failed = 0 }
    $existing = @{}
    Get-SendConnector | Where-Object Name -Like "$Prefix*" | ForEach-Object { $existing[$_.Name] = $_ }
    Write-Verbose "Found $($existing.Count) connector(s) with prefix '$Prefix'"

    function ConvertTo-ByteCount([string] $Text) {
        if ([string]::IsNullOrWhiteSpace($Text)) { return 25MB }
        if ($Text -notmatch '^\s*(?<n>\d+(\.\d+)?)\s*(?<u>[KMG]?B)?\s*$') {
            throw "'$Text' is not a size."
        }
        $factor = switch ($Matches['u']) { 'KB' { 1KB } 'MB' { 1MB } 'GB' { 1GB } default { 1 } }
        [long]([double]$Matches['n'] * $factor)
    }

    function Compare-Setting {
        param($Current, [hashtable] $Wanted)
        $difference = @{}
        foreach ($key in $Wanted.Keys) {
            $have = $Current.$key
            $want = $Wanted[$key]
            $same = if ($want -is [array]) {
                -not (Compare-Object @($have | ForEach-Object { "$_" }) $want)
            }
            else {
                "$have" -eq "$want"
            }
            if (-not $same) { $difference[$key] = $want }
        }
        return $difference
    }
}

process {
    $rows = if ($PSCmdlet.ParameterSetName -eq 'File') { Import-Csv -LiteralPath $Path } else { $InputObject }

    foreach ($row in $rows) {
        $name = '{0}{1}' -f $Prefix, $row.Name.Trim()
        if (-not $seen.Add($name)) {
            Write-Warning "Line for '$name' appears twice; the second one is skipped."
            continue
        }

        $settings = @{
            AddressSpaces           = @($row.AddressSpaces -split '\s*,\s*' -ne '')
            SmartHosts              = @($row.SmartHosts -split '[,;]\s*' | ? { $_ })
            Port                    = [int]($row.Port ? $row.Port : 25)
            MaxMessageSize          = ConvertTo-ByteCount $row.MaxMessageSize
            RequireTls              = $row.Tls -in 'yes', 'true', '1', 'x'
            SourceTransportServers  = $SourceServer
            ProtocolLoggingLevel    = 'Verbose'
            DNSRoutingEnabled       = $false
            Comment                 = "$($row.Comment ?? 'relay') (set $(Get-Date -Format 'yyyy-MM-dd'))"
        }

        try {
            if ($existing.ContainsKey($name)) {
                $settings.Remove('Comment')
                $change = Compare-Setting -Current $existing[$name] -Wanted $settings
                if ($change.Count -eq 0) {
                    $summary.Same++
                    Write-Verbose "$name is as it should be"
                    continue
                }
                $what = ($change.Keys | Sort-Object) -join ', '
                if ($PSCmdlet.ShouldProcess($name, "Set $what")) {
                    Set-SendConnector -Identity $name @change -Confirm:$false
                    $summary.Changed++
                }
            }
            elseif ($PSCmdlet.ShouldProcess($name, 'Create Send connector')) {
                $null = New-SendConnector -Name $name -Usage Custom @settings
                $summary.Created++
            }
        }
        catch [System.Management.Automation.RuntimeException] {
            $summary.Failed += 1
            Write-Error -Message "$name failed: $($_.Exception.Message)" -TargetObject $row -ErrorAction Continue
        }
    }
}

end {
    if ($Prune) {
        $existing.GetEnumerator() |
            Where-Object { -not $seen.Contains($_.Key) -and $_.Value.Comment -notlike 'KEEP*' } |
            Sort-Object Key |
            ForEach-Object {
                if ($PSCmdlet.ShouldProcess($_.Key, 'Remove Send connector')) {
                    Remove-SendConnector -Identity $_.Value.Identity -Confirm:$false
                    $summary['Removed']++
                }
            }
    }
    [pscustomobject]$summary
}
