# E-mail address policies, address lists and offline address books of several companies in one
# organization. Table driven; run it as often as you like.
[CmdletBinding(SupportsShouldProcess)] param([switch]$Apply, [string]$DomainController)

$PSDefaultParameterValues = @{
    'Get-*:ErrorAction'      = 'SilentlyContinue'
    'New-*:ErrorAction'      = 'Stop'
    'Set-*:Confirm'          = $false
    '*:DomainController'     = $DomainController
    'Format-Table:AutoSize'  = { $Host.Name -eq 'ConsoleHost' }
}
if (-not $DomainController) { $PSDefaultParameterValues.Remove('*:DomainController') }

$companies = [ordered]@{
    Corp = @{
        Filter  = "Company -eq 'Corp'"
        Domains = 'corp.example', 'corp.test'
        Format  = '%g.%s'
        Lists   = @{ Users = 'UserMailbox'; Rooms = 'RoomMailbox'; Groups = 'MailUniversalDistributionGroup' }
    }
    Mill = @{
        Filter  = "Company -eq 'Mill' -or CustomAttribute3 -eq 'MILL'"
        Domains = , 'mill.example'
        Format  = '%1g%s'
        Lists   = @{ Users = 'UserMailbox'; Rooms = 'RoomMailbox' }
    }
    Harbour = @{
        Filter  = "(Company -eq 'Harbour') -and (Office -ne 'Closed')"
        Domains = @('harbour.example'; 'port.example'; 'dock.example')
        Format  = '%s'
        Lists   = @{ Users = 'UserMailbox'; Groups = 'MailUniversalDistributionGroup'; Contacts = 'MailContact' }
    }
}

$todo = [System.Collections.Queue]::new()
function Plan([string]$Text, [scriptblock]$Do) { $todo.Enqueue([tuple]::Create($Text, $Do)) }

# %g given name, %s surname, %1g first letter, %i initials; rXY replaces X with Y
function Resolve-Template([string]$Template, $User) {
    $result = [regex]::Replace($Template, '%(?<n>\d?)(?<k>[gsimd])', {
        param($m)
        $value = switch -CaseSensitive ($m.Groups['k'].Value) {
            'g' { $User.FirstName }
            's' { $User.LastName }
            'i' { $User.Initials }
            'm' { $User.Alias }
            'd' { $User.DisplayName }
        }
        $n = $m.Groups['n'].Value
        if ($n -and $value.Length -gt $n) { $value.Substring(0, $n) } else { $value }
    })
    ($result -replace "[\s']", '').ToLower()
}

foreach ($company in $companies.Keys) {
    $c = $companies[$company]
    $primary, $other = $c.Domains

    foreach ($d in $c.Domains) {
        if (-not (Get-AcceptedDomain $d)) {
            Plan "accepted domain $d" { New-AcceptedDomain -Name $d -DomainName $d -DomainType Authoritative }.GetNewClosure()
        }
    }

    $templates = @("SMTP:$($c.Format)@$primary") + @($other | Where-Object { $_ } | ForEach-Object { "smtp:$($c.Format)@$_" }) + 'smtp:%m@corp.example'
    $policy = Get-EmailAddressPolicy "EAP $company"
    $sameTemplates = -not (Compare-Object @("$($policy.EnabledEmailAddressTemplates)" -split ' ') $templates -CaseSensitive)
    if (!$policy) {
        Plan "policy of $company" { New-EmailAddressPolicy -Name "EAP $company" -RecipientFilter $c.Filter -EnabledEmailAddressTemplates $templates -Priority 1 }.GetNewClosure()
    }
    elseif (-not $sameTemplates) {
        Plan "templates of $company" { Set-EmailAddressPolicy "EAP $company" -EnabledEmailAddressTemplates $templates; Update-EmailAddressPolicy "EAP $company" }.GetNewClosure()
    }

    foreach ($list in $c.Lists.GetEnumerator()) {
        $name = "$company $($list.Key)"
        $filter = "(RecipientTypeDetails -eq '$($list.Value)') -and ($($c.Filter))"
        $al = Get-AddressList $name
        if (!$al) { Plan "list $name" { New-AddressList -Name $name -RecipientFilter $filter -Container "\$company" }.GetNewClosure() }
        elseif ($al.RecipientFilter -ne $filter) { Plan "filter of $name" { Set-AddressList $name -RecipientFilter $filter }.GetNewClosure() }
    }

    if (!(Get-GlobalAddressList "GAL $company")) { Plan "GAL $company" { New-GlobalAddressList "GAL $company" -RecipientFilter $c.Filter }.GetNewClosure() }
    if (!(Get-OfflineAddressBook "OAB $company")) {
        Plan "OAB $company" {
            New-OfflineAddressBook "OAB $company" -AddressLists "GAL $company" |
                ForEach-Object { Set-OfflineAddressBook $_.Identity -VirtualDirectories (Get-OabVirtualDirectory) }
        }.GetNewClosure()
    }
    if (!(Get-AddressBookPolicy "ABP $company")) {
        Plan "ABP $company" {
            $lists = @($c.Lists.Keys | ForEach-Object { "\$company\$company $_" })
            New-AddressBookPolicy "ABP $company" -AddressLists $lists -GlobalAddressList "\GAL $company" -OfflineAddressBook "\OAB $company" -RoomList "\$company\$company Rooms"
        }.GetNewClosure()
    }

    # Who would get an address that somebody else has?
    $wanted = @{}
    Get-User -Filter $c.Filter -RecipientTypeDetails UserMailbox -ResultSize Unlimited | ForEach-Object {
        $address = "$(Resolve-Template $c.Format $_)@$primary"
        if ($wanted.ContainsKey($address)) { Write-Warning "${address}: $($_.Name) and $($wanted[$address])" }
        else { $wanted[$address] = $_.Name }
        if ($address -notmatch '^[a-z0-9._-]+@') { Write-Warning "${address}: not a good address for $($_.Name)" }
    }
}

$n = 0
while ($todo.Count) {
    $step = $todo.Dequeue()
    $n++
    if (!$Apply) { "{0,3}. would create or change: {1}" -f $n, $step.Item1; continue }
    if ($PSCmdlet.ShouldProcess($step.Item1)) {
        try { & $step.Item2 | Out-Null; "{0,3}. done: {1}" -f $n, $step.Item1 }
        catch { "{0,3}. FAILED: {1}: {2}" -f $n, $step.Item1, $_.Exception.Message }
    }
}
if ($n -eq 0) { 'Nothing to do.' }
