<#
.SYNOPSIS
    Checks what the world's DNS says about our mail domains: MX, SPF, DKIM, DMARC, MTA-STS.
.EXAMPLE
    Test-MailDomain.ps1 corp.example | Where-Object Result -ne Pass
#>
[CmdletBinding()]
param(
    [Parameter(ValueFromPipeline)]
    [string[]] $Domain = @(Get-AcceptedDomain | Where-Object DomainType -EQ Authoritative | ForEach-Object { "$($_.DomainName)" }),

    [string[]] $Selector = @('selector1', 'selector2', 'mail', 'k1'),

    [ipaddress] $Resolver = '9.9.9.9',

    [ValidateSet('None', 'Quarantine', 'Reject')]
    [string] $MinimumPolicy = 'Quarantine'
)

begin {
    enum Verdict { Pass; Warn; Fail; Missing }

    class Finding {
        [string] $Domain
        [string] $Check
        [Verdict] $Result
        [string] $Detail

        Finding([string] $d, [string] $c, [Verdict] $r, [string] $t) {
            $this.Domain, $this.Check, $this.Result, $this.Detail = $d, $c, $r, $t
        }
    }

    $strength = 'none', 'quarantine', 'reject'

    function Resolve-Text([string] $Name) {
        try {
            Resolve-DnsName -Name $Name -Type TXT -Server $Resolver -DnsOnly -ErrorAction Stop |
                Where-Object { $_.PSObject.Properties['Strings'] } |
                ForEach-Object { -join $_.Strings }
        }
        catch [System.ComponentModel.Win32Exception] {
            if ($_.Exception.NativeErrorCode -notin 9003, 9501) { throw }
        }
    }

    # v=DMARC1; p=none; rua=mailto:x@y  ->  hashtable
    function ConvertFrom-TagList([string] $Text) {
        $tags = @{}
        foreach ($pair in $Text -split ';') {
            $key, $value = $pair -split '=', 2 | ForEach-Object { "$_".Trim() }
            if ($key) { $tags[$key.ToLower()] = $value }
        }
        $tags
    }

    function Measure-SpfLookup {
        param([string] $Record, [int] $Depth = 0, [Collections.Generic.HashSet[string]] $Visited)
        if ($Depth -gt 10) { return 99 }
        $count = 0
        switch -Regex ($Record -split '\s+') {
            '^[+?~-]?include:(?<t>.+)$' {
                $count++
                $target = $Matches['t']
                if ($Visited.Add($target)) {
                    $inner = Resolve-Text $target | Where-Object { $_ -like 'v=spf1*' } | Select-Object -First 1
                    if ($inner) { $count += Measure-SpfLookup $inner ($Depth + 1) $Visited }
                }
                continue
            }
            '^redirect=(?<t>.+)$' { $count++; continue }
            '^[+?~-]?(a|mx|ptr|exists)([:/].*)?$' { $count++; continue }
        }
        $count
    }
}

process {
    foreach ($name in $Domain) {
        Write-Verbose "Looking at $name"

        # MX
        $mx = Resolve-DnsName $name -Type MX -Server $Resolver -ErrorAction SilentlyContinue | Where-Object QueryType -EQ 'MX'
        if ($mx) {
            $list = $mx | Sort-Object Preference | ForEach-Object { "$($_.Preference) $($_.NameExchange)" }
            [Finding]::new($name, 'MX', 'Pass', $list -join ', ')
            foreach ($h in $mx.NameExchange) {
                $tcp = [System.Net.Sockets.TcpClient]::new()
                try {
                    $open = $tcp.ConnectAsync($h, 25).Wait(3000)
                    [Finding]::new($name, "MX $h", ($open ? 'Pass' : 'Fail'), $open ? 'port 25 answers' : 'port 25 is silent')
                }
                catch { [Finding]::new($name, "MX $h", [Verdict]::Fail, $_.Exception.InnerException?.Message) }
                finally { $tcp.Dispose() }
            }
        }
        else { [Finding]::new($name, 'MX', [Verdict]::Missing, '') }

        # SPF
        $spf = @(Resolve-Text $name | Where-Object { $_ -match '^v=spf1(\s|$)' })
        switch ($spf.Count) {
            0 { [Finding]::new($name, 'SPF', 'Missing', 'no record'); break }
            1 {
                $n = Measure-SpfLookup $spf[0] 0 ([Collections.Generic.HashSet[string]]::new())
                $end = ($spf[0] -split ' ')[-1]
                $verdict = if ($n -gt 10) { 'Fail' } elseif ($end -in '-all', '~all') { 'Pass' } else { 'Warn' }
                [Finding]::new($name, 'SPF', $verdict, "$n lookups, ends in $end")
                break
            }
            default { [Finding]::new($name, 'SPF', [Verdict]::Fail, "$_ records, only one is allowed") }
        }

        # DKIM
        $keys = foreach ($s in $Selector) {
            $text = Resolve-Text "$s._domainkey.$name"
            if ($text) {
                $tags = ConvertFrom-TagList $text
                $length = if ($tags.p) { [Convert]::FromBase64String($tags.p).Length * 8 } else { 0 }
                [pscustomobject]@{ Selector = $s; Bits = $length; Revoked = $tags.p -eq '' }
            }
        }
        $short = $keys | Where-Object { $_.Bits -lt 1024 -and -not $_.Revoked }
        [Finding]::new($name, 'DKIM', $(if (!$keys) { 'Missing' } elseif ($short) { 'Warn' } else { 'Pass' }), "$($keys.Selector)")

        # DMARC
        $dmarc = ConvertFrom-TagList (Resolve-Text "_dmarc.$name" | Select-Object -First 1)
        if ($dmarc['v'] -ne 'DMARC1') {
            [Finding]::new($name, 'DMARC', 'Missing', $null)
        }
        else {
            $have = $strength.IndexOf("$($dmarc.p)".ToLower())
            $need = $strength.IndexOf($MinimumPolicy.ToLower())
            $percent = [int]($dmarc['pct'] ?? 100)
            $verdict = $have -lt $need -or $percent -lt 100 ? [Verdict]::Warn : [Verdict]::Pass
            [Finding]::new($name, 'DMARC', $verdict, "p=$($dmarc.p) pct=$percent rua=$($dmarc['rua'])")
        }

        # MTA-STS
        $sts = Resolve-Text "_mta-sts.$name"
        if ($sts -match 'v=STSv1;\s*id=(?<id>\w+)') {
            $response = Invoke-WebRequest "https://mta-sts.$name/.well-known/mta-sts.txt" -SkipHttpErrorCheck -TimeoutSec 10
            [Finding]::new($name, 'MTA-STS', ($response.StatusCode -eq 200 ? 'Pass' : 'Fail'), "id $($Matches.id), HTTP $($response.StatusCode)")
        }
    }
}
