<#
.SYNOPSIS
Replaces one smart host by another on every Send connector that uses it.

.PARAMETER Old
The smart host to take out.

.PARAMETER New
The smart host to put in.
#>
[CmdletBinding()]
param(
    [string]$Old = 'relay1.fabrikam.com',
    [string]$New = 'relay3.fabrikam.com'
)

$affected = @(Get-SendConnector | Where-Object { $_.SmartHosts -contains $Old })
"$($affected.Count) connector(s) use $Old"

foreach ($connector in $affected) {
    $before = $connector.SmartHosts -join ', '
    $connector | Set-SendConnector -SmartHosts @{ Add = $New; Remove = $Old }
    $after = (Get-SendConnector $connector.Identity).SmartHosts -join ', '
    "$($connector.Name): $before -> $after"
}

# Running it again changes nothing.
$left = @(Get-SendConnector | Where-Object { $_.SmartHosts -contains $Old })
if ($left.Count -gt 0) { throw "$($left.Count) connector(s) still use $Old" }
