<#
.SYNOPSIS
Shows how each Send connector routes its mail, and what to look at.
#>
$report = foreach ($connector in Get-SendConnector | Sort-Object Name) {
    $notes = @()
    if (-not $connector.Enabled) { $notes += 'disabled' }
    if ($connector.MaxMessageSize.IsUnlimited) { $notes += 'no size limit' }
    if (-not $connector.RequireTLS) { $notes += 'TLS not required' }
    if ($connector.SourceTransportServers.Count -lt 2) { $notes += 'one source server' }

    [pscustomobject]@{
        Name    = $connector.Name
        Domains = $connector.AddressSpaces.Address -join ', '
        Route   = if ($connector.DNSRoutingEnabled) { 'DNS' } else { $connector.SmartHosts -join ', ' }
        Limit   = if ($connector.MaxMessageSize.IsUnlimited) { 'none' } else { '{0} MB' -f $connector.MaxMessageSize.Value.ToMB() }
        Notes   = $notes -join '; '
    }
}

$report | Format-Table -AutoSize

'By route:'
$report | Group-Object { if ($_.Route -eq 'DNS') { 'DNS' } else { 'smart host' } } |
    ForEach-Object { '  {0,-10} {1}' -f $_.Name, $_.Count }

$largest = Get-SendConnector | Where-Object { -not $_.MaxMessageSize.IsUnlimited } |
    Sort-Object { $_.MaxMessageSize.Value.ToBytes() } -Descending | Select-Object -First 1
"Largest limit: $($largest.MaxMessageSize) on '$($largest.Name)'"
