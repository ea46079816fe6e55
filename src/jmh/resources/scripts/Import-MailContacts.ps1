#!/usr/bin/env pwsh
# Contacts of partner companies: CSV in, mail contacts and one group per partner out.

[CmdletBinding(SupportsShouldProcess = $true)]
param(
    [Parameter(Mandatory = $true, HelpMessage = 'CSV with Partner,First,Last,Mail,Phone')]
    [Alias('FullName', 'PSPath')]
    [string]$File,

    [Parameter()]
    [string]$OU = 'corp.example/Partners',

    [char]$Delimiter = ';',

    [ValidateSet('ascii', 'utf8', 'utf8BOM', 'unicode', 'oem')]
    [string]$Encoding = 'utf8',

    [string]$Report = "import-$(Get-Date -Format 'yyyyMMdd-HHmmss').log",

    [switch]$Update, [switch]$NoGroups
)

$counter = @{ Added = 0; Updated = 0; Skipped = 0; Bad = 0 }
$pattern = [regex]::new(@'
    ^ (?<local> [a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64} )
    @ (?<domain> (?: [a-z0-9] (?: [a-z0-9-]{0,61} [a-z0-9] )? \. )+ [a-z]{2,24} )
    $
'@, 'IgnorePatternWhitespace, IgnoreCase, Compiled')

function out-line { param($text, $colour = 'Gray') ; Write-Host $text -ForegroundColor $colour ; Add-Content -Path $Report -Value "$([datetime]::UtcNow.ToString('o')) $text" }

function ConvertTo-Alias([string]$s) {
    # ä -> ae and so on, then everything that is left with an accent loses it
    $map = [ordered]@{ 'ä' = 'ae'; 'ö' = 'oe'; 'ü' = 'ue'; 'ß' = 'ss'; 'æ' = 'ae'; 'ø' = 'oe'; 'å' = 'aa' }
    $t = $s.ToLowerInvariant()
    foreach ($k in $map.Keys) { $t = $t.Replace($k, $map[$k]) }
    $t = $t.Normalize([Text.NormalizationForm]::FormD)
    $chars = $t.ToCharArray() | Where-Object {
        [Globalization.CharUnicodeInfo]::GetUnicodeCategory($_) -ne 'NonSpacingMark'
    }
    return (-join $chars) -replace '[^a-z0-9.\-]', ''
}

function Format-Phone {
    param ( [string] $Number )
    $n = $Number -replace '[^\d+]'
    switch -wildcard ($n) {
        ''      { return $null }
        '+*'    { return $n }
        '00*'   { return '+' + $n.Substring(2) }
        '0*'    { return "+49$($n.Substring(1))" }
        default { "+49$n" }
    }
}

$lines = Import-Csv -Path $File -Delimiter $Delimiter -Encoding $Encoding
if (@($lines).Count -eq 0) { throw "'$File' has no lines." }
$columns = $lines[0].psobject.Properties.Name
$need = 'Partner', 'First', 'Last', 'Mail'
$lacks = @($need | Where-Object { $columns -notcontains $_ })
if ($lacks) { throw ('{0} lacks {1}' -f $File, ($lacks -join ' and ')) }

$groups = @{}
$lineNumber = 1
foreach ($line in $lines) {
    $lineNumber++
    $mail = "$($line.Mail)".Trim().ToLower()
    $m = $pattern.Match($mail)
    if (-not $m.Success) {
        out-line "line ${lineNumber}: '$mail' is no address" Red
        $counter.Bad++
        continue
    }
    if ($m.Groups['domain'].Value -in (Get-AcceptedDomain).DomainName) {
        out-line "line ${lineNumber}: $mail is one of ours" Yellow
        $counter.Skipped++
        continue
    }

    $display = '{1}, {0} ({2})' -f $line.First.Trim(), $line.Last.Trim(), $line.Partner.Trim()
    $alias = ConvertTo-Alias "$($line.First).$($line.Last).$($line.Partner)"
    if ($alias.Length -gt 64) { $alias = $alias.Substring(0, 64) }

    $contact = Get-MailContact -Filter "ExternalEmailAddress -eq 'SMTP:$($mail -replace "'", "''")'" -ErrorAction SilentlyContinue
    try {
        if (!$contact) {
            if (!$PSCmdlet.ShouldProcess($mail, 'create contact')) { continue }
            $contact = New-MailContact -Name $display -DisplayName $display -Alias $alias -FirstName $line.First `
                -LastName $line.Last -ExternalEmailAddress $mail -OrganizationalUnit $OU -ErrorAction Stop
            Set-MailContact $contact.Identity -HiddenFromAddressListsEnabled:$false -MailTip "Partner $($line.Partner)"
            $counter.Added++
            out-line "+ $display <$mail>" Green
        } elseif ($Update) {
            Set-MailContact -Identity $contact.Identity -DisplayName $display -ErrorAction Stop
            $counter.Updated++
            out-line "~ $display <$mail>"
        } else { $counter.Skipped++ }

        if ($phone = Format-Phone $line.Phone) {
            Set-Contact -Identity $contact.Identity -Phone $phone -Company $line.Partner -Confirm:$false
        }
        if (-not $groups.ContainsKey($line.Partner)) { $groups[$line.Partner] = [Collections.Generic.List[string]]@() }
        $groups[$line.Partner].Add($mail)
    } catch {
        $counter.Bad += 1
        out-line ("line {0}: {1} [{2}]" -f $lineNumber, $_.Exception.Message, $_.FullyQualifiedErrorId) Red
    }
}

if (-not $NoGroups) {
    foreach ($partner in ($groups.Keys | sort)) {
        $name = "Partner $partner"
        $g = Get-DistributionGroup $name -ea SilentlyContinue
        if ($g -eq $null) { $g = New-DistributionGroup -Name $name -Alias (ConvertTo-Alias "partner-$partner") -Type Distribution -WhatIf:$WhatIfPreference }
        if (!$g) { continue }
        $current = [string[]](Get-DistributionGroupMember $g.Identity -ResultSize Unlimited | ForEach-Object { "$($_.PrimarySmtpAddress)" })
        $groups[$partner] | ? { $current -notcontains $_ } | % { Add-DistributionGroupMember $g.Identity -Member $_ }
    }
}

$counter
