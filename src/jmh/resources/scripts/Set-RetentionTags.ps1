<#
.SYNOPSIS
    Brings retention tags and policies in line with a definition in this file.
#>
[CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'Medium')]
param (
    [switch] $Remove,
    [ValidateScript({
        if ($_ -lt [datetime]::Today) { throw [System.ArgumentOutOfRangeException]::new('Effective', $_, 'is in the past') }
        $true
    })]
    [datetime] $Effective = [datetime]::Today
)

data Tags {
    @{
        'Never'          = @{ Type = 'Personal'; Age = 0;    Action = 'none' }
        '1 month'        = @{ Type = 'Personal'; Age = 30;   Action = 'DeleteAndAllowRecovery' }
        '6 months'       = @{ Type = 'Personal'; Age = 180;  Action = 'DeleteAndAllowRecovery' }
        '1 year'         = @{ Type = 'Personal'; Age = 365;  Action = 'DeleteAndAllowRecovery' }
        '10 years'       = @{ Type = 'Personal'; Age = 3650; Action = 'DeleteAndAllowRecovery' }
        'Default 2y'     = @{ Type = 'All';      Age = 730;  Action = 'MoveToArchive' }
        'Deleted 30d'    = @{ Type = 'DeletedItems'; Age = 30; Action = 'DeleteAndAllowRecovery' }
        'Junk 14d'       = @{ Type = 'JunkEmail'; Age = 14;  Action = 'PermanentlyDelete' }
        'RSS 7d'         = @{ Type = 'RssSubscriptions'; Age = 7; Action = 'PermanentlyDelete' }
        'Recoverable 14' = @{ Type = 'RecoverableItems'; Age = 14; Action = 'MoveToArchive' }
    }
}

$policies = [ordered]@{
    Standard = 'Never', '1 month', '6 months', '1 year', 'Default 2y', 'Deleted 30d', 'Junk 14d', 'RSS 7d'
    Legal    = 'Never', '10 years', 'Recoverable 14'
    Shared   = @('1 year'; 'Default 2y'; 'Junk 14d')
}

$messages = data -SupportedCommand ConvertFrom-StringData {
    ConvertFrom-StringData @'
created = Tag "{0}" created ({1} days, {2})
changed = Tag "{0}" changed: {1}
removed = {0} "{1}" removed
unused  = Tag "{0}" is in no policy
'@
}

function Say([string] $key) {
    Write-Verbose ($messages[$key] -f $args) -Verbose
}

# --- tags
$have = @{}
foreach ($tag in Get-RetentionPolicyTag) { $have[$tag.Name] = $tag }

foreach ($name in $Tags.Keys | Sort-Object { $Tags[$_].Type }, { $Tags[$_].Age }) {
    $wanted = $Tags[$name]
    $arguments = @{
        RetentionEnabled      = $wanted.Action -ne 'none'
        AgeLimitForRetention  = if ($wanted.Age) { $wanted.Age } else { $null }
        RetentionAction       = if ($wanted.Action -eq 'none') { 'DeleteAndAllowRecovery' } else { $wanted.Action }
        Comment               = "managed; since $($Effective.ToString('d', [cultureinfo]'en-GB'))"
    }
    if (-not $have.ContainsKey($name)) {
        if ($PSCmdlet.ShouldProcess($name, 'New-RetentionPolicyTag')) {
            New-RetentionPolicyTag -Name $name -Type $wanted.Type @arguments | Out-Null
            Say created $name $wanted.Age $wanted.Action
        }
        continue
    }

    $current = $have[$name]
    if ("$($current.Type)" -ne $wanted.Type) {
        Write-Error "The type of '$name' cannot change from $($current.Type) to $($wanted.Type)." -Category InvalidOperation
        continue
    }
    $changes = $arguments.GetEnumerator() | Where-Object { $_.Key -ne 'Comment' } | Where-Object {
        $value = $current.($_.Key)
        if ($value -is [timespan]) { $value = $value.TotalDays }
        "$value" -ne "$($_.Value)"
    }
    if ($changes -and $PSCmdlet.ShouldProcess($name, 'Set-RetentionPolicyTag')) {
        Set-RetentionPolicyTag -Identity $name @arguments
        Say changed $name ($changes.ForEach({ "$($_.Key)=$($_.Value)" }) -join ' ')
    }
}

# --- policies
foreach ($entry in $policies.GetEnumerator()) {
    $policy = Get-RetentionPolicy -Identity $entry.Key -ErrorAction SilentlyContinue
    if ($null -eq $policy) {
        if ($PSCmdlet.ShouldProcess($entry.Key, 'New-RetentionPolicy')) {
            $null = New-RetentionPolicy $entry.Key -RetentionPolicyTagLinks $entry.Value
        }
    }
    else {
        $missing = $entry.Value.Where({ $_ -notin $policy.RetentionPolicyTagLinks.Name })
        $extra = $policy.RetentionPolicyTagLinks.Name.Where({ $_ -notin $entry.Value })
        if ($missing.Count + $extra.Count -gt 0) {
            Set-RetentionPolicy $entry.Key -RetentionPolicyTagLinks @{ Add = $missing; Remove = $extra }
        }
    }
}

$used = $policies.Values | ForEach-Object { $_ } | Sort-Object -Unique
$Tags.Keys | Where-Object { $used -cnotcontains $_ } | ForEach-Object { Say unused $_ }

if ($Remove) {
    $have.Values.Where({ $_.Name -notin $Tags.Keys -and $_.Comment -like 'managed;*' }) | ForEach-Object {
        if ($PSCmdlet.ShouldProcess($_.Name, 'Remove-RetentionPolicyTag')) {
            Remove-RetentionPolicyTag $_.Identity -Confirm:$false
            Say removed Tag $_.Name
        }
    }
}
