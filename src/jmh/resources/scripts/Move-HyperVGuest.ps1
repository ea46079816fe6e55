<#
.SYNOPSIS
Balances virtual machines between the hosts of a cluster by memory and processor load.
.DESCRIPTION
Greedy: as long as the difference between the fullest and the emptiest host is larger than the
tolerance, the machine whose move helps most is moved. Machines of one -KeepApart group never end
on the same host, machines of one -KeepTogether group always do.
#>
[CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'Medium')]
param(
    [string] $Cluster = '.',
    [ValidateRange(0.01, 0.5)] [double] $Tolerance = 0.1,
    [ValidateRange(1, 50)] [int] $MaxMoves = 5,
    [string[][]] $KeepApart = @(@('dc01', 'dc02'), @('mbx01', 'mbx02', 'mbx03')),
    [string[][]] $KeepTogether = @(, @('app01', 'sql01')),
    [string[]] $Pinned = @('fw*')
)

class Guest {
    [string]$Name; [double]$Memory; [int]$Processors; [double]$Load
    [bool]$Fixed
    [Node]$On

    [double] Weight() { return $this.Memory + 2gb * $this.Processors * $this.Load }
    [string] ToString() { return $this.Name }
}

class Node {
    [string]$Name
    [double]$Capacity
    [System.Collections.Generic.List[Guest]]$Guests = @()

    Node([string]$name, [double]$capacity) { $this.Name = $name; $this.Capacity = $capacity }

    [double] Used() {
        $sum = 0.0
        foreach ($g in $this.Guests) { $sum += $g.Weight() }
        return $sum
    }
    [double] Share() { return $this.Used() / $this.Capacity }

    [void] Take([Guest]$guest) {
        if ($null -ne $guest.On) { [void]$guest.On.Guests.Remove($guest) }
        $this.Guests.Add($guest)
        $guest.On = $this
    }
}

class Move {
    [Guest[]]$Guests
    [Node]$From
    [Node]$To
    [double]$Gain
    [string] ToString() { return "$($this.Guests -join '+'): $($this.From.Name) -> $($this.To.Name)" }
}

$nodes = @{}
Get-ClusterNode -Cluster $Cluster | Where-Object State -EQ Up | ForEach-Object {
    $h = Get-VMHost -ComputerName $_.Name
    $nodes[$_.Name] = [Node]::new($_.Name, $h.MemoryCapacity * .9)
}
if ($nodes.Count -lt 2) { Write-Warning 'One host only, nothing to balance.'; return }

$guests = foreach ($n in $nodes.Values) {
    foreach ($vm in Get-VM -ComputerName $n.Name | Where-Object { $_.State -eq 'Running' }) {
        $g = [Guest]@{
            Name       = $vm.Name
            Memory     = $vm.MemoryAssigned
            Processors = $vm.ProcessorCount
            Load       = $vm.CPUUsage / 100
            Fixed      = [bool]($Pinned | Where-Object { $vm.Name -like $_ }) -or -not $vm.IsClustered
        }
        $n.Take($g)
        $g
    }
}

function Get-Companion([Guest] $Guest) {
    foreach ($set in $KeepTogether) {
        if ($Guest.Name -in $set) { return @($guests | Where-Object Name -in $set) }
    }
    , $Guest
}

function Test-Allowed([Guest[]] $Moving, [Node] $To) {
    foreach ($g in $Moving) {
        if ($g.Fixed) { return $false }
        foreach ($set in $KeepApart) {
            if ($g.Name -notin $set) { continue }
            if ($To.Guests.Where({ $_.Name -in $set -and $_ -notin $Moving }, 'First').Count) { return $false }
        }
    }
    $weight = 0
    $Moving | ForEach-Object { $weight += $_.Weight() }
    ($To.Used() + $weight) -lt $To.Capacity
}

function Measure-Imbalance {
    $shares = $nodes.Values | ForEach-Object { $_.Share() } | Measure-Object -Minimum -Maximum -Average
    [pscustomobject]@{ Min = $shares.Minimum; Max = $shares.Maximum; Average = $shares.Average; Spread = $shares.Maximum - $shares.Minimum }
}

# First repair what is forbidden, then balance.
$moves = [System.Collections.Generic.List[Move]]::new()
foreach ($set in $KeepApart) {
    $guests | Where-Object { $_.Name -in $set } | Group-Object { $_.On.Name } | Where-Object Count -gt 1 | ForEach-Object {
        foreach ($g in $_.Group | Select-Object -Skip 1) {
            $target = $nodes.Values | Where-Object { $_ -ne $g.On -and (Test-Allowed $g $_) } | Sort-Object { $_.Share() } | Select-Object -First 1
            if (-not $target) { Write-Warning "No other host for $g"; continue }
            $moves.Add([Move]@{ Guests = $g; From = $g.On; To = $target; Gain = [double]::PositiveInfinity })
            $target.Take($g)
        }
    }
}

$rounds = 0
:balance while ($moves.Count -lt $MaxMoves) {
    $rounds++
    $now = Measure-Imbalance
    Write-Verbose ('round {0}: {1:p1} .. {2:p1}' -f $rounds, $now.Min, $now.Max)
    if ($now.Spread -le $Tolerance) { break balance }

    $full, $rest = $nodes.Values | Sort-Object { $_.Share() } -Descending
    $best = $null
    foreach ($g in @($full.Guests)) {
        $set = Get-Companion $g
        foreach ($target in $rest) {
            if (-not (Test-Allowed $set $target)) { continue }
            $from = $full.Share()
            $to = $target.Share()
            $w = ($set | ForEach-Object { $_.Weight() } | Measure-Object -Sum).Sum
            $after = [math]::Abs(($from - $w / $full.Capacity) - ($to + $w / $target.Capacity))
            $gain = ($from - $to) - $after
            if ($gain -gt 0.005 -and ($null -eq $best -or $gain -gt $best.Gain)) {
                $best = [Move]@{ Guests = $set; From = $full; To = $target; Gain = $gain }
            }
        }
    }
    if ($null -eq $best) { Write-Verbose 'no move helps any more'; break }
    foreach ($g in $best.Guests) { $best.To.Take($g) }
    $moves.Add($best)
}

$running = @()
foreach ($move in $moves) {
    foreach ($g in $move.Guests) {
        if (!$PSCmdlet.ShouldProcess($g.Name, "Live migration $($move.From.Name) -> $($move.To.Name)")) { continue }
        while (@($running | Where-Object State -eq 'Running').Count -ge 2) { Start-Sleep 5 }
        $running += Start-Job -Name "move $($g.Name)" -ScriptBlock {
            Move-ClusterVirtualMachineRole -Cluster $using:Cluster -Name ($using:g).Name -Node ($using:move).To.Name -MigrationType Live -ErrorAction Stop | Out-Null
        }
    }
}
if ($running) {
    $running | Wait-Job -Timeout 3600 | Out-Null
    $running | ForEach-Object { '{0,-25} {1,-10} {2}' -f $_.Name, $_.State, $_.ChildJobs[0].JobStateInfo.Reason.Message }
    $running | Remove-Job -Force
}
$nodes.Values | Sort-Object Name | Select-Object Name, @{ n = 'Guests'; e = { $_.Guests.Count } }, @{ n = 'Used'; e = { '{0:p0}' -f $_.Share() } } | Format-Table
