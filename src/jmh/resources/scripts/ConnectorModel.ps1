using namespace System.Collections.Generic

# Classes that describe Send connectors and answer which one a message would take.
# Dot-source this file; the functions at the end are the public ones.

[Flags()] enum TlsMode {
    None = 0
    Offered = 1
    Required = 2
    Validated = 4
    Domain = 8
    Strict = 14
}

enum SpaceType { Smtp; X400; Custom }

class ConnectorException : System.Exception {
    [string] $ConnectorName
    ConnectorException([string] $message) : base($message) { }
    ConnectorException([string] $message, [string] $name) : base($message) { $this.ConnectorName = $name }
}

class AddressSpace : System.IComparable {
    [SpaceType] $Type = 'Smtp'
    [string] $Address
    [ValidateRange(1, 100)] [int] $Cost = 1
    [bool] $IncludeSubdomains

    static hidden [regex] $Pattern = '^(?:(?<type>\w+):)?(?<sub>\*\.)?(?<address>[^;]+)(?:;(?<cost>\d+))?$'

    AddressSpace([string] $text) {
        $m = [AddressSpace]::Pattern.Match($text.Trim())
        if (-not $m.Success) {
            throw [ConnectorException]::new("'$text' is not an address space.")
        }
        if ($m.Groups['type'].Success) { $this.Type = $m.Groups['type'].Value }
        if ($m.Groups['cost'].Success) { $this.Cost = [int] $m.Groups['cost'].Value }
        $this.IncludeSubdomains = $m.Groups['sub'].Success -or $m.Groups['address'].Value -eq '*'
        $this.Address = $m.Groups['address'].Value.ToLowerInvariant()
    }

    [int] Score([string] $domain) {
        if ($this.Address -eq '*') { return 1 }
        $d = $domain.ToLowerInvariant()
        if ($d -eq $this.Address) { return 1000 + $this.Address.Length }
        if ($this.IncludeSubdomains -and $d.EndsWith('.' + $this.Address)) { return 10 + $this.Address.Length }
        return 0
    }

    [int] CompareTo([object] $other) {
        if ($null -eq $other) { return 1 }
        $byCost = $this.Cost.CompareTo($other.Cost)
        if ($byCost -ne 0) { return $byCost }
        return [string]::CompareOrdinal($this.Address, $other.Address)
    }

    [bool] Equals([object] $other) {
        return $other -is [AddressSpace] -and $this.CompareTo($other) -eq 0
    }

    [int] GetHashCode() { return $this.Address.GetHashCode() -bxor $this.Cost }

    [string] ToString() {
        $prefix = if ($this.IncludeSubdomains -and $this.Address -ne '*') { '*.' } else { '' }
        return '{0}:{1}{2};{3}' -f "$($this.Type)".ToUpper(), $prefix, $this.Address, $this.Cost
    }
}

class Connector {
    [ValidateNotNullOrEmpty()] [string] $Name
    [List[AddressSpace]] $Spaces
    [string[]] $SmartHosts = @()
    [TlsMode] $Tls = [TlsMode]::Offered
    [bool] $Enabled = $true
    [long] $MaxSize = 35mb
    hidden [int] $used = 0
    static [int] $Count

    static Connector() { [Connector]::Count = 0 }

    Connector() {
        $this.Spaces = [List[AddressSpace]]::new()
        [Connector]::Count++
    }

    Connector([string] $name, [string[]] $spaces) {
        $this.Name = $name
        $this.Spaces = [List[AddressSpace]]::new()
        foreach ($s in $spaces) { $this.Spaces.Add([AddressSpace] $s) }
        [Connector]::Count++
    }

    [bool] UsesDns() { return $this.SmartHosts.Count -eq 0 }

    [AddressSpace] Best([string] $domain) {
        $best = $null
        $top = 0
        foreach ($space in $this.Spaces) {
            $score = $space.Score($domain)
            if ($score -gt $top) { $top = $score; $best = $space }
        }
        return $best
    }

    [bool] Accepts([string] $domain, [long] $size) {
        if (!$this.Enabled -or $size -gt $this.MaxSize) { return $false }
        return $null -ne $this.Best($domain)
    }

    [void] Use() { $this.used += 1 }

    static [Connector] FromObject([object] $o) {
        $c = [Connector]::new($o.Name, @($o.AddressSpaces | ForEach-Object { "$_" }))
        $c.SmartHosts = @($o.SmartHosts)
        $c.Enabled = $o.Enabled
        if ($o.RequireTLS) { $c.Tls = $c.Tls -bor [TlsMode]::Required }
        if ($o.TlsDomain) { $c.Tls = $c.Tls -bor [TlsMode]::Domain }
        if ("$($o.MaxMessageSize)" -match '\(([\d,]+) bytes\)') { $c.MaxSize = [long] ($Matches[1] -replace ',') }
        return $c
    }

    [string] ToString() { return "$($this.Name) [$($this.Spaces -join ', ')]" }
}

class ScopedConnector : Connector {
    [string] $Site

    ScopedConnector([string] $name, [string[]] $spaces, [string] $site) : base($name, $spaces) {
        $this.Site = $site
    }

    [bool] Accepts([string] $domain, [long] $size) {
        return ([Connector] $this).Enabled -and ([Connector]$this).Accepts($domain, $size)
    }
}

class Router {
    [Dictionary[string, Connector]] $Connectors = [Dictionary[string, Connector]]::new([System.StringComparer]::OrdinalIgnoreCase)
    [string] $Site

    Router([string] $site) { $this.Site = $site }

    [Router] Add([Connector] $c) {
        if ($this.Connectors.ContainsKey($c.Name)) {
            throw [ConnectorException]::new("There is a connector '$($c.Name)' already.", $c.Name)
        }
        $this.Connectors[$c.Name] = $c
        return $this
    }

    [Connector] Route([string] $domain) { return $this.Route($domain, 0) }

    [Connector] Route([string] $domain, [long] $size) {
        $candidates = foreach ($c in $this.Connectors.Values) {
            if (-not $c.Accepts($domain, $size)) { continue }
            if ($c -is [ScopedConnector] -and $c.Site -ne $this.Site) { continue }
            $space = $c.Best($domain)
            [pscustomobject] @{ Connector = $c; Score = $space.Score($domain); Cost = $space.Cost }
        }
        if (-not $candidates) { return $null }
        $winner = $candidates | Sort-Object -Property @{ e = 'Score'; Descending = $true }, Cost, { $_.Connector.Name } | Select-Object -First 1
        $winner.Connector.Use()
        return $winner.Connector
    }
}

function New-Router {
    [OutputType([Router])]
    param([string] $Site = 'Default-First-Site-Name', [Parameter(ValueFromPipeline)] [psobject[]] $InputObject)
    begin { $router = [Router]::new($Site) }
    process { foreach ($o in $InputObject) { [void] $router.Add([Connector]::FromObject($o)) } }
    end { $router }
}

function Test-Route([Router] $Router, [string[]] $Address, [long] $Size = 10kb) {
    foreach ($a in $Address) {
        $domain = $a.Split('@')[-1]
        $c = $Router.Route($domain, $Size)
        '{0,-40} {1}' -f $a, ($c ? $c.Name : '(no route)')
    }
}
