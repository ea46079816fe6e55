# Tells people that their password is about to expire. Runs every morning from the task scheduler.
[CmdletBinding()]
param(
    [int[]]$DaysBefore = (14, 7, 3, 1),
    [string]$From = 'helpdesk@corp.example',
    [string]$SmtpServer = 'smtp.corp.example',
    [string]$TestTo,
    [switch]$Summary
)

$texts = @{
    en = @{
        Subject = 'Your password expires {0}'
        Body    = @'
<p>Hello {0},</p>
<p>your password expires <b>{1}</b> ({2}). Please change it in time:</p>
<ol>
<li>Press Ctrl+Alt+Del</li>
<li>Choose "Change a password"</li>
</ol>
<p>Rules: at least {3} characters, different from your last {4} passwords.</p>
'@
        When    = { param($d) switch ($d) { 0 { 'today' } 1 { 'tomorrow' } default { "in $d days" } } }
        Format  = 'dddd, d MMMM yyyy'
    }
    de = @{
        Subject = 'Ihr Kennwort läuft {0} ab'
        Body    = @'
<p>Guten Tag {0},</p>
<p>Ihr Kennwort läuft <b>{1}</b> ab ({2}). Bitte ändern Sie es rechtzeitig:</p>
<ol>
<li>Strg+Alt+Entf drücken</li>
<li>„Kennwort ändern“ wählen</li>
</ol>
<p>Regeln: mindestens {3} Zeichen, anders als die letzten {4} Kennwörter.</p>
'@
        When    = { param($d) switch ($d) { 0 { 'heute' } 1 { 'morgen' } default { "in $d Tagen" } } }
        Format  = 'dddd, d. MMMM yyyy'
    }
}

function Get-Language($user) {
    switch -Wildcard ($user.preferredLanguage, $user.c, 'en') {
        'de*' { return 'de' }
        'AT'  { return 'de' }
        'CH'  { return 'de' }
        'en*' { return 'en' }
    }
}

$default = Get-ADDefaultDomainPasswordPolicy
$filter = { Enabled -eq $true -and PasswordNeverExpires -eq $false -and PasswordLastSet -gt 0 -and mail -like '*@*' }
$users = Get-ADUser -Filter $filter -Properties mail, preferredLanguage, c, PasswordLastSet, 'msDS-UserPasswordExpiryTimeComputed', GivenName

$sent = 0; $failed = @(); $perDay = @{}
foreach ($user in $users) {
    $raw = $user.'msDS-UserPasswordExpiryTimeComputed'
    if ($raw -eq 0 -or $raw -eq 0x7fffffffffffffff) { continue }
    $expires = [datetime]::FromFileTime($raw)
    $days = ($expires.Date - [datetime]::Today).Days
    if ($days -lt 0) { continue }
    $perDay[$days] += 1
    if ($days -notin $DaysBefore) { continue }

    $policy = Get-ADUserResultantPasswordPolicy $user
    if (-not $policy) { $policy = $default }
    $language = Get-Language $user
    $t = $texts[$language]
    $culture = [cultureinfo]::GetCultureInfo(@{ en = 'en-GB'; de = 'de-DE' }[$language])
    $when = & $t.When $days
    $mail = [System.Net.Mail.MailMessage]::new()
    $mail.From = $From
    $mail.To.Add(($TestTo ? $TestTo : $user.mail))
    $mail.Subject = $t.Subject -f $when
    $mail.Body = $t.Body -f $user.GivenName, $when, $expires.ToString($t.Format, $culture), $policy.MinPasswordLength, $policy.PasswordHistoryCount
    $mail.IsBodyHtml = $true
    $mail.BodyEncoding = [Text.Encoding]::UTF8
    if ($days -le 1) { $mail.Priority = [System.Net.Mail.MailPriority]::High }

    $client = [System.Net.Mail.SmtpClient]::new($SmtpServer, 25)
    $client.UseDefaultCredentials = $true
    $tries = 0
    :again while ($true) {
        $tries++
        try {
            $client.Send($mail)
            $sent++
            break again
        }
        catch {
            $inner = $_.Exception.InnerException
            if ($tries -lt 3 -and $inner.StatusCode -in 'ServiceNotAvailable', 'MailboxBusy', 421, 450) {
                Start-Sleep -Seconds ([math]::Pow(2, $tries))
                continue again
            }
            $failed += "$($user.SamAccountName): $($inner.Message)"
            break
        }
    }
    $mail.Dispose()
}

if ($Summary) {
    $max = ($perDay.Values | Measure-Object -Maximum).Maximum
    0..([math]::Max(30, ($DaysBefore | Sort-Object | Select-Object -Last 1))) | ForEach-Object {
        $n = [int]$perDay[$_]
        $bar = '#' * $(if ($max) { [math]::Round(50 * $n / $max) } else { 0 })
        '{0,3} {1:ddd dd.MM.} {2,5} {3}' -f $_, [datetime]::Today.AddDays($_), $n, $bar
    }
}

"$sent message(s) sent, $($failed.Count) failed"
$failed
exit ($failed.Count -ne 0)
