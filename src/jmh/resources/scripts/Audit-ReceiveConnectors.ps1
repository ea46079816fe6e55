<#
    Audits all Receive connectors of the organization and writes one HTML page.

    What is looked for:
      * anonymous relay (Ms-Exch-SMTP-Accept-Any-Recipient for ANONYMOUS LOGON)
      * remote ranges wider than /16
      * basic authentication without TLS
      * connectors which share a binding and a range
#>
Param(
    [String]$OutFile = ( Join-Path $env:TEMP "receive-connectors-$(Get-Date -f yyyyMMdd).html" ),
    [String[]]$Server,
    [Switch]$Open
)

$RelayRight = 'Ms-Exch-SMTP-Accept-Any-Recipient'
$Findings   = New-Object System.Collections.ArrayList

Function Add-Finding
{
    Param($Connector, [String]$Severity, [String]$Text)
    $entry = New-Object PSObject -Property @{
        Server    = $Connector.Server
        Connector = $Connector.Name
        Severity  = $Severity
        Text      = $Text
    }
    [void]$Findings.Add($entry)
}

Function Get-RangeSize
{
    Param([String]$Range)
    Switch -Regex ($Range)
    {
        '^(?<ip>[\d.]+)/(?<bits>\d+)$' {
            Return [Math]::Pow(2, 32 - [int]$Matches.bits)
        }
        '^(?<from>[\d.]+)-(?<to>[\d.]+)$' {
            $from = ConvertTo-Number $Matches.from
            $to   = ConvertTo-Number $Matches.to
            Return $to - $from + 1
        }
        '^::|:' { Return 0 }
        Default { Return 1 }
    }
}

Function ConvertTo-Number([String]$Address)
{
    $bytes = ([System.Net.IPAddress]$Address).GetAddressBytes()
    [Array]::Reverse($bytes)
    [BitConverter]::ToUInt32($bytes, 0)
}

# ---------------------------------------------------------------- collect
$Connectors = If ($Server) { $Server | % { Get-ReceiveConnector -Server $_ } } Else { Get-ReceiveConnector }
$Connectors = @($Connectors | Sort-Object Server, Name)
$Total      = $Connectors.Count
$i          = 0

ForEach ($c In $Connectors)
{
    $i++
    Write-Progress -Activity "Receive connectors" -Status "$($c.Identity)" -PercentComplete ($i * 100 / $Total)

    $anonymous = Get-ADPermission -Identity $c.DistinguishedName -User 'NT AUTHORITY\ANONYMOUS LOGON' -EA 0 |
        Where { $_.ExtendedRights -like "*$RelayRight*" -and -not $_.Deny }

    If ($anonymous)
    {
        $wide = @($c.RemoteIPRanges | Where { (Get-RangeSize "$_") -gt 65536 })
        If ($wide.Count -gt 0)
        {
            Add-Finding $c 'High' ("open relay for {0}" -f ($wide -join ', '))
        }
        Else
        {
            Add-Finding $c 'Info' "relay for $(@($c.RemoteIPRanges).Count) range(s)"
        }
    }

    $auth = "$($c.AuthMechanism)" -Split ',\s*'
    If (($auth -Contains 'BasicAuth') -And ($auth -NotContains 'BasicAuthRequireTLS'))
    {
        Add-Finding $c 'Medium' 'passwords may cross the wire in clear text'
    }
    If ($c.MaxMessageSize.ToBytes() -gt 100MB) { Add-Finding $c 'Low' "accepts messages of $($c.MaxMessageSize)" }
    If ($c.Banner -and $c.Banner -notmatch '^220 ') { Add-Finding $c 'Low' "banner '$($c.Banner)' gives something away" }
    If (!$c.Enabled) { Add-Finding $c 'Info' 'disabled' }
}

# Two connectors on one server may not answer the same clients on the same port.
:left For ($a = 0; $a -lt $Total; $a++)
{
    For ($b = $a + 1; $b -lt $Total; $b++)
    {
        $x, $y = $Connectors[$a, $b]
        If ($x.Server -ne $y.Server) { Continue left }
        $sharedBinding = $x.Bindings | ? { $y.Bindings -contains $_ }
        $sharedRange   = $x.RemoteIPRanges | ? { $y.RemoteIPRanges -contains $_ }
        If ($sharedBinding -And $sharedRange)
        {
            Add-Finding $x 'High' "answers the same clients as $($y.Name) on $sharedBinding"
        }
    }
}

# ---------------------------------------------------------------- report
$Style = @'
<style>
  body  { font-family: "Segoe UI", sans-serif; font-size: 10pt; }
  table { border-collapse: collapse; }
  td, th { border: 1px solid #999; padding: 3px 8px; }
  tr.High td { background: #fdd; }
  tr.Medium td { background: #ffd; }
</style>
'@

$order = @{ High = 0; Medium = 1; Low = 2; Info = 3 }
$rows  = $Findings | Sort-Object @{ Expression = { $order[$_.Severity] } }, Server, Connector

$html = $rows | ConvertTo-Html -Head $Style -Title 'Receive connectors' -PreContent "<h1>Receive connectors</h1><p>$Total connectors, $($Findings.Count) findings, $(Get-Date)</p>" |
    ForEach-Object {
        If ($_ -match '<td>(High|Medium)</td>') { $_ -replace '^<tr>', ('<tr class="{0}">' -f $Matches[1]) }
        Else { $_ }
    }
$html | Out-File -FilePath $OutFile -Encoding UTF8

$rows | Group-Object Severity -NoElement | Format-Table -AutoSize | Out-Host
If ($Open) { Invoke-Item $OutFile } Else { Write-Host "Report: $OutFile" -ForegroundColor Green }
Exit ([int](@($rows | Where { $_.Severity -eq 'High' }).Count -gt 0))
