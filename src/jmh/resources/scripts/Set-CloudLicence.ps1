#Requires -Version 7.1
#Requires -Modules Microsoft.Graph.Users, Microsoft.Graph.Groups
<#
.SYNOPSIS
    Assigns licences by group, reports what is bought, used and wasted.
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Mandatory)] [guid] $TenantId,
    [Parameter(Mandatory)] [string] $ClientId,
    [Parameter()] [ValidatePattern('^[0-9A-Fa-f]{40}$')] [string] $Thumbprint,
    [hashtable] $GroupToSku = @{
        'LIC-E3'      = 'ENTERPRISEPACK'
        'LIC-E5'      = 'ENTERPRISEPREMIUM'
        'LIC-Project' = 'PROJECTPROFESSIONAL'
    },
    [string[]] $DisabledPlans = @('YAMMER_ENTERPRISE', 'SWAY'),
    [decimal] $Reserve = 0.05d,
    [switch] $Repair
)

$prices = @{ ENTERPRISEPACK = 20.75d; ENTERPRISEPREMIUM = 33.00d; PROJECTPROFESSIONAL = 25.3d }

Connect-MgGraph -TenantId $TenantId -ClientId $ClientId -CertificateThumbprint $Thumbprint -NoWelcome -ErrorAction Stop

function Invoke-Paged {
    param([string] $Uri, [int] $Retry = 5)
    while ($Uri) {
        $page = $null
        foreach ($attempt in 1..$Retry) {
            try {
                $page = Invoke-MgGraphRequest -Method GET -Uri $Uri -OutputType PSObject -ErrorAction Stop
                break
            }
            catch {
                $response = $_.Exception.Response
                if ([int]($response?.StatusCode ?? 0) -notin 429, 503, 504 -or $attempt -eq $Retry) { throw }
                $after = $response.Headers.RetryAfter?.Delta?.TotalSeconds ?? [math]::Pow(2, $attempt)
                Write-Verbose "throttled, waiting $after s"
                Start-Sleep -Seconds $after
            }
        }
        $page.value
        $Uri = $page.'@odata.nextLink'
    }
}

# --------------------------------------------------------------------- what there is
$skus = @{}
Invoke-Paged 'https://graph.microsoft.com/v1.0/subscribedSkus' | ForEach-Object {
    $skus[$_.skuPartNumber] = [pscustomobject]@{
        Id     = $_.skuId
        Name   = $_.skuPartNumber
        Bought = [int]$_.prepaidUnits.enabled
        Used   = [int]$_.consumedUnits
        Plans  = @{} + ($_.servicePlans | ForEach-Object -Begin { $p = @{} } -Process { $p[$_.servicePlanName] = $_.servicePlanId } -End { $p })
    }
}

$missing = $GroupToSku.Values.Where({ -not $skus.ContainsKey($_) })
if ($missing) { Write-Error "Not bought: $($missing -join ', ')" -ErrorAction Stop }

$users = @{}
$select = 'id,userPrincipalName,accountEnabled,assignedLicenses,usageLocation,signInActivity,department'
foreach ($u in Invoke-Paged "https://graph.microsoft.com/beta/users?`$select=$select&`$top=999&`$filter=userType eq 'Member'") {
    $users[$u.id] = $u
}
Write-Verbose "$($users.Count) users, $($skus.Count) products"

# --------------------------------------------------------------------- who shall have what
$plan = [System.Collections.Generic.List[object]]::new()
foreach ($group in $GroupToSku.GetEnumerator() | Sort-Object Key) {
    $sku = $skus[$group.Value]
    $id = (Get-MgGroup -Filter "displayName eq '$($group.Key)'").Id
    if (-not $id) { Write-Warning "Group $($group.Key) does not exist"; continue }
    $members = [System.Collections.Generic.HashSet[string]]::new([string[]]@((Invoke-Paged "https://graph.microsoft.com/v1.0/groups/$id/transitiveMembers?`$select=id").id))

    $users.Values.ForEach({
        $has = $sku.Id -in $_.assignedLicenses.skuId
        $should = $members.Contains($_.id) -and $_.accountEnabled
        switch ("$has/$should") {
            'False/True' { $plan.Add(@{ User = $_; Sku = $sku; Action = 'add' }) }
            'True/False' { $plan.Add(@{ User = $_; Sku = $sku; Action = 'remove' }) }
        }
    })
}

$perSku = $plan | Group-Object { $_.Sku.Name }, { $_.Action } -AsHashTable -AsString
foreach ($name in $GroupToSku.Values | Sort-Object -Unique) {
    $s = $skus[$name]
    $adds = @($perSku["$name, add"]).Count
    $removes = @($perSku["$name, remove"]).Count
    $after = $s.Used + $adds - $removes
    if ($after -gt $s.Bought * (1 - $Reserve)) {
        Write-Warning ('{0}: {1} of {2} would be used, less than {3:p0} in reserve' -f $name, $after, $s.Bought, $Reserve)
    }
}

# --------------------------------------------------------------------- do it, removals first
$errors = 0
foreach ($step in $plan | Sort-Object { $_.Action } -Descending) {
    $upn = $step.User.userPrincipalName
    if (-not $PSCmdlet.ShouldProcess($upn, "$($step.Action) $($step.Sku.Name)")) { continue }
    try {
        if ($step.Action -eq 'add' -and -not $step.User.usageLocation) {
            Update-MgUser -UserId $step.User.id -UsageLocation DE
        }
        $disabled = @($DisabledPlans | ForEach-Object { $step.Sku.Plans[$_] } | Where-Object { $_ })
        $body = @{
            AddLicenses    = @(if ($step.Action -eq 'add') { @{ SkuId = $step.Sku.Id; DisabledPlans = $disabled } })
            RemoveLicenses = @(if ($step.Action -eq 'remove') { $step.Sku.Id })
        }
        $null = Set-MgUserLicense -UserId $step.User.id @body
    }
    catch {
        $errors++
        $detail = try { ($_.ErrorDetails.Message | ConvertFrom-Json).error.message } catch { $_.Exception.Message }
        Write-Error "${upn}: $detail"
    }
}

# --------------------------------------------------------------------- waste
$limit = (Get-Date).AddDays(-60)
$waste = foreach ($u in $users.Values) {
    if (!$u.assignedLicenses) { continue }
    $last = $u.signInActivity?.lastSignInDateTime
    if ($u.accountEnabled -and $last -and [datetime]$last -gt $limit) { continue }
    foreach ($l in $u.assignedLicenses) {
        $name = ($skus.Values | Where-Object Id -eq $l.skuId).Name
        if (-not $prices.ContainsKey("$name")) { continue }
        [pscustomobject]@{ Department = $u.department ?? '-'; User = $u.userPrincipalName; Product = $name; Price = $prices[$name]; Last = $last }
    }
}

$waste | Group-Object Department | ForEach-Object {
    [pscustomobject]@{
        Department = $_.Name
        Users      = @($_.Group.User | Select-Object -Unique).Count
        Monthly    = ($_.Group | Measure-Object Price -Sum).Sum
    }
} | Sort-Object Monthly -Descending | Format-Table Department, Users, @{ n = 'Monthly'; e = { $_.Monthly.ToString('c', [cultureinfo]'de-DE') }; a = 'right' }

if ($Repair) {
    # Licences in error state are processed again.
    $users.Keys.Where({ $false -ne $users[$_].accountEnabled }) | ForEach-Object -Parallel {
        Invoke-MgGraphRequest -Method POST "https://graph.microsoft.com/v1.0/users/$_/reprocessLicenseAssignment" | Out-Null
    } -ThrottleLimit 6 -WhatIf:$WhatIfPreference
}

Disconnect-MgGraph | Out-Null
exit ($errors -gt 0 ? 1 : 0)
