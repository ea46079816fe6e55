# Menu for the help desk. Everything is asked for, nothing has to be remembered.
param([string] $Title = 'Mail help desk', [switch] $NoColor)

$ui = $Host.UI.RawUI
$oldTitle = $ui.WindowTitle
$ui.WindowTitle = $Title
$palette = @{ Title = 'Cyan'; Item = 'White'; Key = 'Yellow'; Error = 'Red'; Ok = 'Green' }
$audit = New-Object System.Text.StringBuilder

function Write-Colored([string] $Kind, [string] $Text, [switch] $NoNewline) {
    $arguments = @{ Object = $Text; NoNewline = $NoNewline }
    if (-not $NoColor) { $arguments.ForegroundColor = $palette[$Kind] }
    Write-Host @arguments
}

function Read-Choice {
    param([string] $Caption, [string] $Question, [System.Collections.IDictionary] $Choices, [int] $Default = 0)
    $list = [System.Management.Automation.Host.ChoiceDescription[]] @(
        foreach ($c in $Choices.GetEnumerator()) {
            New-Object System.Management.Automation.Host.ChoiceDescription $c.Key, $c.Value
        }
    )
    $answer = $Host.UI.PromptForChoice($Caption, $Question, $list, $Default)
    @($Choices.Keys)[$answer] -replace '&'
}

function Read-Text {
    param([string] $Prompt, [string] $Pattern = '.', [string] $Hint = '', [switch] $Optional)
    while ($true) {
        $t = (Read-Host $Prompt).Trim()
        if ($t -eq '' -and $Optional) { return $null }
        if ($t -match $Pattern) { return $t }
        Write-Colored Error "  That does not look right. $Hint"
    }
}

function Select-Mailbox {
    $text = Read-Text -Prompt 'Name, alias or address' -Hint 'At least two characters.' -Pattern '^.{2,}'
    $found = @(Get-Mailbox -Anr $text -ResultSize 20 -WarningAction SilentlyContinue)
    if ($found.Count -eq 0) { Write-Colored Error "Nobody found for '$text'"; return }
    if ($found.Count -eq 1) { return $found[0] }
    for ($i = 0; $i -lt $found.Count; $i++) {
        Write-Colored Key ('{0,4} ' -f ($i + 1)) -NoNewline
        Write-Colored Item ('{0,-30} {1,-35} {2}' -f $found[$i].DisplayName, $found[$i].PrimarySmtpAddress, $found[$i].Office)
    }
    $n = [int] (Read-Text 'Number' '^\d{1,2}$')
    if ($n -lt 1 -or $n -gt $found.Count) { return }
    $found[$n - 1]
}

$menu = [ordered] @{
    '1' = @{
        Text = 'Show a mailbox'
        Do   = {
            $m = Select-Mailbox
            if (!$m) { return }
            $s = Get-MailboxStatistics $m.Identity
            $quota = "$($m.ProhibitSendQuota)" -replace '\s*\(.*$'
            @"
  Name      $($m.DisplayName)
  Address   $($m.PrimarySmtpAddress) $(if ($m.EmailAddresses.Count -gt 1) { "and $($m.EmailAddresses.Count - 1) more" })
  Database  $($m.Database) on $($m.ServerName)
  Size      $(($s.TotalItemSize.ToString() -split ' \x28')[0]) of $quota, $($s.ItemCount) items
  Forward   $(if ($m.ForwardingAddress) { $m.ForwardingAddress } elseif ($m.ForwardingSmtpAddress) { $m.ForwardingSmtpAddress } else { '-' })
  Hidden    $($m.HiddenFromAddressListsEnabled)
"@ | Out-Host
        }
    }
    '2' = @{
        Text = 'Out-of-office reply'
        Do   = {
            $m = Select-Mailbox
            if (-not $m) { return }
            $now = Get-MailboxAutoReplyConfiguration $m.Identity
            Write-Colored Item "State: $($now.AutoReplyState)"
            switch (Read-Choice 'Reply' 'What shall happen?' ([ordered] @{ '&On' = 'switch on now'; 'O&ff' = 'switch off'; '&Schedule' = 'from ... to'; '&Nothing' = 'leave it' }) 3) {
                'On' { Set-MailboxAutoReplyConfiguration $m.Identity -AutoReplyState Enabled -InternalMessage (Read-Text 'Text') }
                'Off' { Set-MailboxAutoReplyConfiguration $m.Identity -AutoReplyState Disabled }
                'Schedule' {
                    $dates = foreach ($p in 'From', 'To') {
                        $d = [datetime]::MinValue
                        while (-not [datetime]::TryParse((Read-Host "$p (date and time)"), [ref] $d)) { Write-Colored Error '  no date' }
                        $d
                    }
                    if ($dates[0] -ge $dates[1]) { Write-Colored Error 'The end is before the beginning.'; break }
                    Set-MailboxAutoReplyConfiguration $m.Identity -AutoReplyState Scheduled -StartTime $dates[0] -EndTime $dates[1]
                }
                default { return }
            }
            [void] $audit.AppendLine("$(Get-Date -Format s) OOF $($m.Alias) $_")
        }
    }
    '3' = @{
        Text = 'Give somebody access to a mailbox'
        Do   = {
            Write-Colored Item 'Which mailbox?'
            $m = Select-Mailbox
            Write-Colored Item 'Who gets access?'
            $u = Select-Mailbox
            if (-not ($m -and $u)) { return }
            if ($m.Guid -eq $u.Guid) { Write-Colored Error 'These are the same.'; return }
            $right = Read-Choice "$($u.DisplayName) -> $($m.DisplayName)" 'Which right?' ([ordered] @{ '&Full' = ''; '&Send as' = ''; '&Both' = ''; '&Cancel' = '' }) 3
            if ($right -eq 'Cancel') { return }
            $ticket = Read-Text 'Ticket number' '^\d{6}$' 'Six digits.'
            if ($right -in 'Full', 'Both') { Add-MailboxPermission $m.Identity -User $u.Identity -AccessRights FullAccess -InheritanceType All | Out-Null }
            if ($right -in 'Send as', 'Both') { Add-ADPermission $m.DistinguishedName -User $u.Identity -ExtendedRights 'Send As' | Out-Null }
            [void] $audit.AppendFormat('{0:s} {1} {2} -> {3} #{4}', [datetime]::Now, $right, $u.Alias, $m.Alias, $ticket).AppendLine()
        }
    }
    '4' = @{ Text = 'Where is my message?'; Do = { & "$PSScriptRoot\Search-MessageTracking.ps1" -Sender (Read-Text 'Sender' '@') -Hours 48 | Out-Host -Paging } }
    'a' = @{ Text = 'Audit of this session'; Do = { $audit.ToString() | Out-Host } }
    'q' = @{ Text = 'Quit'; Do = $null }
}

try {
    :menu while ($true) {
        if ($Host.Name -eq 'ConsoleHost') { Clear-Host }
        $width = [Math]::Min(70, [Math]::Max(40, $ui.WindowSize.Width - 1))
        Write-Colored Title ("`n " + $Title.ToUpper())
        Write-Colored Title (' ' + '=' * ($width - 1))
        foreach ($key in $menu.Keys) {
            Write-Colored Key "   $key  " -NoNewline
            Write-Colored Item $menu[$key].Text
        }
        Write-Host
        $pick = (Read-Host ' Your choice').ToLower()
        switch ($pick) {
            'q' { break menu }
            '' { continue menu }
            { -not $menu.Contains($_) } { Write-Colored Error " There is no '$_'."; Start-Sleep 1; continue menu }
            default {
                try { . $menu[$_].Do; Write-Colored Ok ' Ready.' }
                catch { Write-Colored Error " $($_.Exception.Message)"; [void] $audit.AppendLine("ERROR $($_.FullyQualifiedErrorId)") }
                $null = Read-Host ' Enter to go on'
            }
        }
    }
} finally {
    $ui.WindowTitle = $oldTitle
    if ($audit.Length) { $audit.ToString() | Out-File "$HOME\helpdesk-$(Get-Date -f yyyyMMdd).log" -Append -Encoding utf8 }
}
