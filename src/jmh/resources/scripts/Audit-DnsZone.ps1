<#
.SYNOPSIS
   DNS hygiene: forward and reverse records that do not fit, stale records, dangling aliases.
#>
[CmdletBinding()]
param
(
  [string]   $Server = $env:LOGONSERVER.TrimStart('\'),
  [string[]] $Zone,
  [int]      $StaleDays = 30,
  [ValidateSet('A', 'AAAA', 'CNAME', 'PTR', 'SRV')]
  [string[]] $Type = @('A', 'CNAME', 'PTR'),
  [switch]   $Ping
)

$dns = @{ ComputerName = $Server }

if (-not $Zone)
{
  $Zone = Get-DnsServerZone @dns |
    Where-Object { -not $_.IsAutoCreated -and $_.ZoneType -eq 'Primary' -and $_.ZoneName -ne 'TrustAnchors' } |
    Select-Object -ExpandProperty ZoneName
}

$forward = @{}   # fqdn -> list of addresses
$reverse = @{}   # address -> list of fqdn
$alias   = @{}
$problems = New-Object System.Collections.Generic.List[psobject]

function problem($zone, $name, $kind, $detail)
{
  $problems.Add([pscustomobject]@{ Zone = $zone; Name = $name; Kind = $kind; Detail = $detail })
}

function ConvertFrom-ReverseName([string]$Owner, [string]$ZoneName)
{
  $full = "$Owner.$ZoneName" -replace '\.$'
  if ($full -match '^(?<d>\d+)\.(?<c>\d+)\.(?<b>\d+)\.(?<a>\d+)\.in-addr\.arpa$')
  {
    return '{0}.{1}.{2}.{3}' -f $Matches.a, $Matches.b, $Matches.c, $Matches.d
  }
  if ($full -match '^((?:[0-9a-f]\.){32})ip6\.arpa$')
  {
    $nibbles = $Matches[1] -split '\.' | ? { $_ }
    [array]::Reverse($nibbles)
    $groups = for ($i = 0; $i -lt 32; $i += 4) { -join $nibbles[$i..($i + 3)] }
    return ([ipaddress]($groups -join ':')).ToString()
  }
}

foreach ($z in $Zone)
{
  Write-Verbose "Reading $z"
  $records = Get-DnsServerResourceRecord @dns -ZoneName $z -ErrorAction SilentlyContinue -ErrorVariable +errors
  foreach ($r in $records)
  {
    $owner = if ($r.HostName -eq '@') { $z } else { "$($r.HostName).$z" }
    switch ($r.RecordType)
    {
      { $_ -in 'A', 'AAAA' }
      {
        $address = ($_ -eq 'A') ? "$($r.RecordData.IPv4Address)" : "$($r.RecordData.IPv6Address)"
        if (!$forward.ContainsKey($owner)) { $forward[$owner] = @() }
        $forward[$owner] += $address
      }
      'CNAME' { $alias[$owner] = $r.RecordData.HostNameAlias.TrimEnd('.') }
      'PTR'
      {
        $address = ConvertFrom-ReverseName $r.HostName $z
        if ($address) { $reverse[$address] = @($reverse[$address]) + $r.RecordData.PtrDomainName.TrimEnd('.') -ne $null }
      }
      'SRV'
      {
        $target = $r.RecordData.DomainName.TrimEnd('.')
        if (-not $forward[$target]) { problem $z $owner 'SRV' "points to unknown $target" }
      }
    }
    if ($null -ne $r.TimeStamp -and $r.TimeStamp -lt (Get-Date).AddDays(-$StaleDays))
    {
      problem $z $owner 'Stale' ('{0} of {1:d}' -f $r.RecordType, $r.TimeStamp)
    }
  }
}

# --- forward without reverse, and the other way round
if ('A' -in $Type)
{
  foreach ($name in $forward.Keys)
  {
    foreach ($address in $forward[$name])
    {
      $back = $reverse[$address]
      if (-not $back) { problem 'forward' $name 'NoPtr' $address }
      elseif ($back -notcontains $name) { problem 'forward' $name 'OtherPtr' "$address -> $($back -join ', ')" }
    }
  }
}

if ('PTR' -in $Type)
{
  $reverse.GetEnumerator() | ForEach-Object {
    $entry = $_
    $entry.Value | Where-Object { $forward[$_] -notcontains $entry.Key } | ForEach-Object {
      problem 'reverse' $entry.Key 'NoHost' $_
    }
    if ($entry.Value.Count -gt 1) { problem 'reverse' $entry.Key 'ManyPtr' ($entry.Value -join ', ') }
  }
}

# --- aliases: chains, loops, ends in nothing
if ('CNAME' -in $Type)
{
  foreach ($start in $alias.Keys)
  {
    $path = @($start)
    $at = $start
    while ($alias.ContainsKey($at))
    {
      $at = $alias[$at]
      if ($path -contains $at) { problem 'alias' $start 'Loop' (($path + $at) -join ' > '); $at = $null; break }
      $path += $at
      if ($path.Length -ge 8) { break }
    }
    if (-not $at) { continue }
    if ($path.Length -gt 2) { problem 'alias' $start 'Chain' ($path -join ' > ') }
    $internal = $Zone | Where-Object { $at -like "*.$_" -or $at -eq $_ }
    if ($internal -and !$forward.ContainsKey($at)) { problem 'alias' $start 'Dangling' $at }
  }
}

# --- one address, many names
$forward.GetEnumerator() |
  ForEach-Object { foreach ($a in $_.Value) { [pscustomobject]@{ Address = $a; Name = $_.Key } } } |
  Group-Object Address |
  Where-Object Count -gt 5 |
  ForEach-Object { problem 'forward' $_.Name 'Crowded' "$($_.Count) names" }

if ($Ping)
{
  $silent = $forward.Values | ForEach-Object { $_ } | Sort-Object { [version]$_ } -Unique |
    ForEach-Object -Parallel {
      if (-not (Test-Connection -TargetName $_ -Count 1 -TimeoutSeconds 1 -Quiet)) { $_ }
    } -ThrottleLimit 32
  foreach ($s in $silent) { problem 'network' $s 'Silent' "$($reverse[$s])" }
}

$problems | Sort-Object Kind, Zone, Name | Group-Object Kind | ForEach-Object {
  ''
  "## {0} ({1})" -f $_.Name.ToUpper(), $_.Count
  $_.Group | ForEach-Object { '  {0,-45} {1}' -f $_.Name, $_.Detail }
}
if ($errors) { ''; '## ERRORS'; $errors | ForEach-Object { "  $($_.Exception.Message)" } }
