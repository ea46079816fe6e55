using namespace System.IO
using namespace System.Collections.Generic

<#
.SYNOPSIS
Statistics over IIS logs: requests per status, slowest pages, busiest clients, errors per hour.
.DESCRIPTION
Reads W3C files line by line, so that gigabytes fit. The #Fields line may change in the middle.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory, ValueFromPipeline, ValueFromPipelineByPropertyName)]
    [Alias('FullName')] [string[]] $Path,
    [datetime] $From = [datetime]::MinValue,
    [datetime] $To = [datetime]::MaxValue,
    [regex] $Include = '.',
    [regex] $Exclude = '^/(healthcheck|favicon\.ico)',
    [ValidateRange(1, 1000)] [int] $Top = 15,
    [switch] $AsJson
)

begin {
    class Counter {
        [string] $Key
        [long] $Hits
        [long] $Bytes
        [double] $Total
        [double] $Max
        hidden [List[int]] $Samples = [List[int]]::new()

        Counter([string] $key) { $this.Key = $key }

        [void] Add([int] $ms, [long] $bytes) {
            $this.Hits++
            $this.Bytes += $bytes
            $this.Total += $ms
            if ($ms -gt $this.Max) { $this.Max = $ms }
            # Reservoir of a thousand samples
            if ($this.Samples.Count -lt 1000) { $this.Samples.Add($ms) }
            else {
                $slot = Get-Random -Maximum $this.Hits
                if ($slot -lt 1000) { $this.Samples[$slot] = $ms }
            }
        }

        [double] Average() { return $this.Hits ? [Math]::Round($this.Total / $this.Hits, 1) : 0 }

        [int] Percentile([int] $p) {
            if (-not $this.Samples.Count) { return 0 }
            $this.Samples.Sort()
            return $this.Samples[[Math]::Min($this.Samples.Count - 1, [int][Math]::Floor($this.Samples.Count * $p / 100))]
        }
    }

    class CounterMap : Dictionary[string, Counter] {
        [void] Count([string] $key, [int] $ms, [long] $bytes) {
            if (-not $this.ContainsKey($key)) { $this.Add($key, [Counter]::new($key)) }
            $this[$key].Add($ms, $bytes)
        }
        [Counter[]] Top([int] $n) {
            return $this.Values | Sort-Object -Property Hits -Descending | Select-Object -First $n
        }
    }

    $status = [CounterMap]::new()
    $pages = [CounterMap]::new()
    $clients = [CounterMap]::new()
    $agents = [CounterMap]::new()
    $hours = [SortedDictionary[string, int[]]]::new()
    $lines = $bad = 0L

    # "/api/orders/4711/items" and ".../4712/..." are one page
    function Get-PageName([string] $stem) {
        $stem.ToLowerInvariant() -replace '/\d+(?=/|$)', '/#' -replace '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}', '{guid}'
    }

    function Get-AgentName([string] $agent) {
        switch -Regex -CaseSensitive ($agent) {
            'Edg/(?<v>\d+)' { return "Edge $($Matches.v)" }
            'Firefox/(?<v>\d+)' { return "Firefox $($Matches.v)" }
            'Chrome/(?<v>\d+)' { return "Chrome $($Matches.v)" }
            '(?i)(bot|crawl|spider)' { return 'Robot' }
            'Microsoft\+Office|Outlook' { return 'Outlook' }
            '^-$' { return '(none)' }
            default { return ($agent -split '[+/ ]', 2)[0] }
        }
    }
}

process {
    foreach ($file in Get-ChildItem -Path $Path -File) {
        Write-Verbose "$($file.Name), $([int]($file.Length / 1kb)) KB"
        $index = @{}
        foreach ($line in [File]::ReadLines($file.FullName)) {
            $lines++
            if ($line.StartsWith('#')) {
                if ($line -cmatch '^#Fields: (?<f>.+)$') {
                    $index = @{}
                    $n = 0
                    $Matches.f -split ' ' | ForEach-Object { $index[$_] = $n++ }
                }
                continue
            }
            $c = $line.Split(' ')
            if ($c.Length -ne $index.Count) { $bad++; continue }

            $when = [datetime]::ParseExact("$($c[$index['date']]) $($c[$index['time']])", 'yyyy-MM-dd HH:mm:ss', [cultureinfo]::InvariantCulture)
            if ($when -lt $From -or $when -gt $To) { continue }
            $stem = $c[$index['cs-uri-stem']]
            if ($stem -notmatch $Include -or $stem -match $Exclude) { continue }

            [int]$ms = $c[$index['time-taken']]
            [long]$bytes = $index.ContainsKey('sc-bytes') ? $c[$index['sc-bytes']] : 0
            $code = $c[$index['sc-status']]
            $sub = $c[$index['sc-substatus']]

            $status.Count($(if ($sub -in '0', '-') { $code } else { "$code.$sub" }), $ms, $bytes)
            $pages.Count("$($c[$index['cs-method']]) $(Get-PageName $stem)", $ms, $bytes)
            $clients.Count($c[$index['c-ip']], $ms, $bytes)
            if ($index['cs(User-Agent)']) { $agents.Count((Get-AgentName $c[$index['cs(User-Agent)']]), $ms, $bytes) }

            $hour = $when.ToString('MM-dd HH')
            if (!$hours.ContainsKey($hour)) { $hours[$hour] = [int[]]::new(2) }
            $hours[$hour][0]++
            if ($code -ge '500') { $hours[$hour][1] += 1 }
        }
    }
}

end {
    $columns = 'Key', 'Hits',
        @{ n = 'MB'; e = { [Math]::Round($_.Bytes / 1mb, 1) } },
        @{ n = 'Avg'; e = { $_.Average() } },
        @{ n = 'P95'; e = { $_.Percentile(95) } },
        'Max'
    $result = [ordered] @{
        Lines   = $lines
        Bad     = $bad
        Status  = $status.Top(50) | Sort-Object Key | Select-Object $columns
        Pages   = $pages.Top($Top) | Select-Object $columns
        Slowest = $pages.Values | Where-Object Hits -ge 10 | Sort-Object { $_.Percentile(95) } -Descending | Select-Object -First $Top $columns
        Clients = $clients.Top($Top) | Select-Object $columns
        Agents  = $agents.Top($Top) | Select-Object Key, Hits
        Hours   = $hours.GetEnumerator() | ForEach-Object { [pscustomobject] @{ Hour = $_.Key; Requests = $_.Value[0]; Errors = $_.Value[1] } }
    }
    if ($AsJson) { return $result | ConvertTo-Json -Depth 5 -Compress }
    "$lines lines, $bad unreadable"
    foreach ($part in $result.Keys.Where({ $_ -notin 'Lines', 'Bad' })) {
        "`n--- $part ---"
        $result[$part] | Format-Table -AutoSize | Out-String -Stream | Where-Object { $_ -match '\S' }
    }
}
