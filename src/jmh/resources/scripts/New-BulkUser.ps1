<#
.SYNOPSIS
    Creates accounts from the personnel system's export.
.PARAMETER Path
    The export, fixed width, code page 1252: number(8) last(25) first(20) department(15) start(8) manager(8)
.EXAMPLE
    New-BulkUser.ps1 -Path \\hr\export\new.txt -WhatIf *>&1 | Tee-Object new.log
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Mandatory)] [string] $Path,
    [string] $Domain = $env:USERDNSDOMAIN,
    [hashtable] $DepartmentOU = @{
        Sales     = 'OU=Sales,OU=Staff'
        IT        = 'OU=IT,OU=Staff'
        Warehouse = 'OU=Warehouse,OU=Sites'
        '*'       = 'OU=Staff'
    }
)

#region reading
$layout = [ordered]@{ Number = 8; Last = 25; First = 20; Department = 15; Start = 8; Manager = 8 }

function Read-FixedWidth {
    param([string] $File, [System.Collections.Specialized.OrderedDictionary] $Layout)
    $length = ($Layout.Values | Measure-Object -Sum).Sum
    $encoding = [System.Text.Encoding]::GetEncoding(1252)
    $reader = [System.IO.StreamReader]::new($File, $encoding)
    try {
        $lineNumber = 0
        while ($null -ne ($line = $reader.ReadLine())) {
            $lineNumber++
            if ($line.Length -eq 0 -or $line[0] -ceq '#') { continue }
            if ($line.Length -lt $length) {
                Write-Warning "Line $lineNumber is too short ($($line.Length) of $length)"
                $line = $line.PadRight($length)
            }
            $row = @{ Line = $lineNumber }
            $at = 0
            foreach ($column in $Layout.GetEnumerator()) {
                $row[$column.Name] = $line.Substring($at, $column.Value).TrimEnd()
                $at += $column.Value
            }
            $row
        }
    }
    finally {
        $reader.Close()
    }
}
#endregion reading

#region names
$taken = New-Object 'System.Collections.Generic.HashSet[string]' -ArgumentList ([StringComparer]::OrdinalIgnoreCase)
Get-ADUser -Filter * | ForEach-Object { [void] $taken.Add($_.SamAccountName) }

function Get-FreeAccountName([string] $First, [string] $Last) {
    $f = (ConvertTo-Plain $First).ToLower()
    $l = (ConvertTo-Plain $Last).ToLower()
    $candidates = @(
        { "$($f[0])$l" }
        { "$($f.Substring(0, [Math]::Min(2, $f.Length)))$l" }
        { "$f.$l" }
        { 2..99 | ForEach-Object { "$($f[0])$l$_" } }
    )
    foreach ($candidate in $candidates) {
        foreach ($name in & $candidate) {
            $short = if ($name.Length -gt 20) { $name.Substring(0, 20) } else { $name }
            if ($taken.Add($short)) { return $short }
        }
    }
    throw "No free name for $First $Last"
}

function ConvertTo-Plain([string] $Text) {
    $from = 'äöüÄÖÜßéèêáàâçñ'
    $to = 'ae', 'oe', 'ue', 'Ae', 'Oe', 'Ue', 'ss', 'e', 'e', 'e', 'a', 'a', 'a', 'c', 'n'
    $builder = [System.Text.StringBuilder] ''
    foreach ($char in $Text.GetEnumerator()) {
        $index = $from.IndexOf($char)
        $null = if ($index -ge 0) { $builder.Append($to[$index]) }
                elseif ([char]::IsLetterOrDigit($char)) { $builder.Append($char) }
    }
    "$builder"
}
#endregion

function New-InitialPassword {
    # Three words are easier to type than eight signs.
    $words = 'amber', 'basil', 'cedar', 'delta', 'ember', 'fjord', 'grove', 'haven', 'ivory', 'jolly', 'koala', 'lemon'
    $culture = [cultureinfo]::InvariantCulture.TextInfo
    $pick = $words | Get-Random -Count 3 | ForEach-Object { $culture.ToTitleCase($_) }
    ($pick -join '-') + (Get-Random -Minimum 10 -Maximum 99)
}

$created = @()
:rows foreach ($row in Read-FixedWidth $Path $layout) {
    $start = [datetime]::MinValue
    $ok = [datetime]::TryParseExact($row.Start, 'yyyyMMdd', [cultureinfo]::InvariantCulture, 'None', [ref] $start)
    if (-not $ok) {
        Write-Error "Line $($row.Line): '$($row.Start)' is no date"
        continue rows
    }
    if (Get-ADUser -Filter "employeeNumber -eq '$($row.Number)'") {
        Write-Verbose "$($row.Number) exists"
        continue rows
    }

    $account = Get-FreeAccountName $row.First $row.Last
    $ou = $DepartmentOU[$row.Department] ?? $DepartmentOU['*']
    $password = New-InitialPassword
    $user = @{
        Name                  = "$($row.Last), $($row.First)"
        DisplayName           = "$($row.First) $($row.Last)"
        GivenName             = $row.First
        Surname               = $row.Last
        SamAccountName        = $account
        UserPrincipalName     = "$account@$($Domain.ToLower())"
        Department            = $row.Department
        EmployeeNumber        = $row.Number
        Path                  = "$ou,$((Get-ADDomain).DistinguishedName)"
        AccountPassword       = $password | ConvertTo-SecureString -AsPlainText -Force
        ChangePasswordAtLogon = $true
        Enabled               = $start -le [datetime]::Today.AddDays(3)
        OtherAttributes       = @{ extensionAttribute1 = 'HR'; employeeType = "$(if ($row.Number -like '9*') { 'external' } else { 'internal' })" }
    }
    if ($row.Manager) {
        $manager = Get-ADUser -LDAPFilter "(employeeNumber=$($row.Manager))"
        if ($manager) { $user.Manager = $manager } else { Write-Warning "Line $($row.Line): manager $($row.Manager) not found" }
    }

    if ($PSCmdlet.ShouldProcess($user.UserPrincipalName, 'New-ADUser')) {
        try { New-ADUser @user -ErrorAction Stop }
        catch { Write-Error -ErrorRecord $_; continue }
        $created += [pscustomobject] @{ Account = $account; Name = $user.DisplayName; Password = $password; Start = $start }
    }
}

if ($created) {
    $created | Sort-Object Start, Name | Format-Table -Property Account, Name, @{ n = 'Start'; e = { $_.Start.ToShortDateString() } }
    $letter = Get-Content "$PSScriptRoot/letter.txt" -Raw -ErrorAction Ignore
    if ($letter) {
        foreach ($c in $created) {
            $text = [regex]::Replace($letter, '\{\{\s*(\w+)\s*\}\}', { param($m) $c.($m.Groups[1].Value) })
            Set-Content -Path "letters/$($c.Account).txt" -Value $text -NoNewline
        }
    }
}
Write-Output "$($created.Length) account$(if ($created.Length -ne 1) { 's' }) created"
