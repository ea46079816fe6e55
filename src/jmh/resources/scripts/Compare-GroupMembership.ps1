# Compare what several users are members of, nested groups included.
#   Compare-GroupMembership ann, bob
#   Compare-GroupMembership -Reference ann -Difference (Get-ADGroupMember 'Team X')

function Get-NestedGroup {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory, ValueFromPipeline)] $Identity,
        [int] $MaxDepth = 15
    )
    begin { $resolved = @{} }
    process {
        $queue = [System.Collections.Generic.Queue[object]]::new()
        $queue.Enqueue(@{ Dn = "$Identity"; Depth = 0; Path = @() })
        $visited = @{}
        while ($queue.Count -gt 0) {
            $item = $queue.Dequeue()
            if ($item.Depth -gt $MaxDepth) { continue }
            if (!$resolved.ContainsKey($item.Dn)) {
                $resolved[$item.Dn] = (Get-ADObject $item.Dn -Properties memberOf).memberOf
            }
            foreach ($parent in $resolved[$item.Dn]) {
                if ($visited.Contains($parent)) { continue }
                $visited[$parent] = $true
                $short = $parent -replace '^CN=((?:\\,|[^,])+),.*$', '$1' -replace '\\(.)', '$1'
                $path = $item.Path + $short
                [pscustomobject]@{ Group = $short; Depth = $item.Depth + 1; Via = $path[0..($path.Length - 2)] -join ' > '; Dn = $parent }
                $queue.Enqueue(@{ Dn = $parent; Depth = $item.Depth + 1; Path = $path })
            }
        }
    }
}

function Compare-GroupMembership {
    [CmdletBinding(PositionalBinding = $false)]
    [Alias('cgm')]
    param(
        [Parameter(Position = 0, Mandatory)] [string[]] $Reference,
        [Parameter(Position = 1)] [object[]] $Difference,
        [ArgumentCompleter({
            param($command, $parameter, $word, $ast, $bound)
            'Matrix', 'List', 'Script' -like "$word*" | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', "as $_")
            }
        })]
        [string] $View = 'Matrix',
        [switch] $OnlyDifferent
    )

    $people = @($Reference) + @($Difference | ForEach-Object { $_.SamAccountName ?? "$_" }) | Where-Object { $_ } | Select-Object -Unique
    if ($people.Count -lt 2) { throw [System.ArgumentException]::new('At least two users are needed.', 'Difference') }

    $sets = [ordered]@{}
    foreach ($p in $people) {
        $dn = (Get-ADUser $p).DistinguishedName
        $sets[$p] = @($dn | Get-NestedGroup | Sort-Object Group -Unique)
    }
    $groups = $sets.Values.ForEach({ $_.Group }) | Sort-Object -Unique

    $matrix = foreach ($g in $groups) {
        $row = [ordered]@{ Group = $g }
        foreach ($p in $people) {
            $hit = $sets[$p] | Where-Object Group -CEQ $g | Select-Object -First 1
            $row[$p] = switch ($hit.Depth) {
                $null { '' }
                1     { 'direct' }
                default { "via $($hit.Via)" }
            }
        }
        $o = [pscustomobject]$row
        $marks = @($people | ForEach-Object { [bool]$o.$_ } | Select-Object -Unique)
        if ($OnlyDifferent -and $marks.Count -eq 1) { continue }
        $o
    }

    switch ($View) {
        'Matrix' { $matrix | Format-Table -AutoSize; break }
        'List' {
            foreach ($p in $people) {
                "== $p"
                ($matrix).Where({ $_.$p }).ForEach({ '   {0,-40}{1}' -f $_.Group, $_.$p })
            }
            break
        }
        'Script' {
            $first, $rest = $people
            foreach ($p in $rest) {
                $missing = $matrix | Where-Object { $_.$first -eq 'direct' -and -not $_.$p }
                $extra = $matrix | Where-Object { -not $_.$first -and $_.$p -eq 'direct' }
                $missing | ForEach-Object { "Add-ADGroupMember -Identity '$($_.Group)' -Members '$p'" }
                $extra | ForEach-Object { "Remove-ADGroupMember -Identity '$($_.Group)' -Members '$p' -Confirm:`$false" }
            }
            break
        }
        default { Write-Error "View '$_' is not known." -RecommendedAction 'Use Matrix, List or Script' }
    }
}

# Loops among groups are legal and confuse everything; find them with a depth-first walk.
function Find-GroupLoop {
    param([string] $Base = (Get-ADDomain).DistinguishedName)

    $graph = @{}
    Get-ADGroup -Filter * -SearchBase $Base -Properties memberOf | ForEach-Object { $graph[$_.DistinguishedName] = @($_.memberOf) }
    $colour = @{}            # absent: white, 1: grey, 2: black
    $stack = [System.Collections.Stack]::new()

    $visit = {
        param([string] $node)
        $colour[$node] = 1
        $stack.Push($node)
        foreach ($next in $graph[$node]) {
            switch ([int]$colour[$next]) {
                0 { & $visit $next }
                1 {
                    $loop = @($stack.ToArray())
                    $from = [array]::IndexOf($loop, $next)
                    ($loop[$from..0] + $next).ForEach({ ($_ -split ',')[0].Substring(3) }) -join ' -> '
                }
            }
        }
        [void]$stack.Pop()
        $colour[$node] = 2
    }

    foreach ($n in @($graph.Keys)) {
        if (-not $colour[$n]) { & $visit $n }
    }
}

Set-Alias -Name fgl -Value Find-GroupLoop -Description 'loops among groups' -Scope Global -Force
if ($MyInvocation.MyCommand.ModuleName) { Export-ModuleMember -Function *-Group* -Alias cgm, fgl }
