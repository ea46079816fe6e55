#Requires -Modules ActiveDirectory
<#
.SYNOPSIS
Fills distribution groups from rules over user attributes.
.DESCRIPTION
Rules are script blocks over a user. A group whose rule would lose more than half of its members
is left alone unless -Force is given: a broken personnel feed must not empty the organization.
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    [ValidateNotNullOrEmpty()][string] $SearchBase = (Get-ADDomain).DistinguishedName,
    [ValidateRange(0.0, 1.0)][double] $MaxLoss = 0.5,
    [switch] $Force,
    [pscredential] [System.Management.Automation.Credential()] $Credential = [pscredential]::Empty
)

Set-StrictMode -Version Latest

$rules = @(
    @{
        Group = 'All Sales'
        Rule  = { $_.Department -eq 'Sales' -and $_.Enabled }
    }
    @{
        Group = 'Managers'
        Rule  = { $_.directReports.Count -gt 0 }
        Keep  = 'ceo-office', 'assistant.board'
    }
    @{
        Group = 'Site Hamburg'
        Rule  = { $_.l -in 'Hamburg', 'HH' -or $_.postalCode -like '2[0-2]*' }
    }
    @{ Group = 'New colleagues'; Rule = { $_.whenCreated -gt (Get-Date).AddDays(-60) } }
    @{ Group = 'Night shift';    Rule = { "$($_.extensionAttribute7)" -cmatch '^N[1-4]$' }; Keep = @() }
)

$ad = @{ SearchBase = $SearchBase }
if ($Credential -ne [pscredential]::Empty) { $ad.Credential = $Credential }

$properties = 'Department', 'directReports', 'l', 'postalCode', 'whenCreated', 'extensionAttribute7', 'mail'
$users = @(Get-ADUser @ad -LDAPFilter '(&(objectCategory=person)(mail=*)(!(userAccountControl:1.2.840.113556.1.4.803:=2)))' -Properties $properties)
Write-Verbose "$($users.Count) users with mail"

$results = foreach ($rule in $rules) {
    $name = $rule.Group
    $group = Get-ADGroup -Filter { Name -eq $name } -Properties member
    if (-not $group) {
        Write-Error -Message "There is no group '$name'." -ErrorId GroupMissing -Category ObjectNotFound -TargetObject $name
        continue
    }

    $want = [Collections.Generic.HashSet[string]] @($users | Where-Object $rule.Rule | ForEach-Object DistinguishedName)
    $keep = $rule.ContainsKey('Keep') ? $rule['Keep'] : @()
    foreach ($account in $keep) {
        $dn = (Get-ADUser -Identity $account -ErrorAction SilentlyContinue)?.DistinguishedName
        if ($dn) { [void]$want.Add($dn) }
    }

    $have = [Collections.Generic.HashSet[string]] @($group.member)
    $add = [Collections.Generic.HashSet[string]]::new($want)
    $add.ExceptWith($have)
    $remove = [Collections.Generic.HashSet[string]]::new($have)
    $remove.ExceptWith($want)

    $loss = if ($have.Count) { $remove.Count / $have.Count } else { 0 }
    if ($loss -gt $MaxLoss -and -not $Force) {
        Write-Warning ('{0} would lose {1:p0} of its {2} members; skipped.' -f $name, $loss, $have.Count)
        [pscustomobject]@{ Group = $name; Added = 0; Removed = 0; Now = $have.Count; Skipped = $true }
        continue
    }

    # Large changes go in portions: a request of the directory takes 5000 values.
    foreach ($job in @{ Set = $add; Verb = 'add' }, @{ Set = $remove; Verb = 'remove' }) {
        $list = @($job.Set)
        for ($i = 0; $i -lt $list.Count; $i += 1000) {
            $part = $list[$i..([math]::Min($i + 999, $list.Count - 1))]
            if ($PSCmdlet.ShouldProcess($name, "$($job.Verb) $($part.Count) member(s)")) {
                $change = @{ Identity = $group; "$($job.Verb)" = @{ member = $part } }
                Set-ADGroup @change
            }
        }
    }

    [pscustomobject]@{ Group = $name; Added = $add.Count; Removed = $remove.Count; Now = $want.Count; Skipped = $false }
}

$results | Format-Table -AutoSize @{ l = 'Group'; e = { $_.Group }; w = 30 },
    @{ l = '+'; e = { $_.Added }; a = 'right'; f = 'n0' },
    @{ l = '-'; e = { $_.Removed }; a = 'right'; f = 'n0' },
    Now, Skipped

# An event for the monitoring, one line a group.
if ($results.Where({ $_.Skipped }).Count -gt 0) {
    $text = $results | Where-Object { $_.Skipped } | ForEach-Object Group | Join-String -Separator ', ' -OutputPrefix 'Skipped: '
    eventcreate /T WARNING /ID 417 /L APPLICATION /SO GroupSync /D "$text" | Out-Null
    if ($LASTEXITCODE -ne 0) { Write-Warning "eventcreate: $LASTEXITCODE" }
}
