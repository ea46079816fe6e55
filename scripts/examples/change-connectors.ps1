<#
.SYNOPSIS
Sets limits, logging and domains of Send connectors as a CSV file says.

.DESCRIPTION
Reads one connector a row. A row that cannot be done is reported and the next one is tried, so that
one wrong name does not stop the change. Run it with -WhatIf first.

.PARAMETER Path
The CSV file, with the columns Name, MaxMessageSize, ProtocolLogging and AddDomain.

.EXAMPLE
./change-connectors.ps1 -Path connectors.csv -WhatIf
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    [string]$Path = (Join-Path $PSScriptRoot 'connectors.csv')
)

$done = 0
$failed = @()

foreach ($row in Import-Csv -Path $Path) {
    $settings = @{
        Identity             = $row.Name
        MaxMessageSize       = $row.MaxMessageSize
        ProtocolLoggingLevel = $row.ProtocolLogging
    }
    if ($row.AddDomain) {
        $settings.AddressSpaces = @{ Add = "SMTP:$($row.AddDomain);10" }
    }

    try {
        if ($PSCmdlet.ShouldProcess($row.Name, 'Change Send connector')) {
            Set-SendConnector @settings -ErrorAction Stop
            Write-Host "changed  $($row.Name)"
            $done++
        }
    }
    catch {
        Write-Host "FAILED   $($row.Name): $($_.Exception.Message)"
        $failed += $row.Name
    }
}

"$done changed, $($failed.Count) failed"
if ($failed) { exit 1 }
