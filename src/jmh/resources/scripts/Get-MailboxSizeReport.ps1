[CmdletBinding()]
Param(
    [Parameter(ValueFromRemainingArguments)]
    [string[]]$Database,
    [ValidateSet('Html', 'Csv', 'Grid', 'Object')]
    [string]$As = 'Html',
    [int]$Top = 50,
    [string]$Folder = (Get-Location).ProviderPath
)

Begin {
    Function Get-Bytes {
        # "12.5 GB (13,421,772,800 bytes)" -> 13421772800
        Param($Size)
        If ($Null -eq $Size) { Return [int64]0 }
        $digits = [regex]::Match("$Size", '\(([\d,.\s]+) bytes\)').Groups[1].Value -replace '[^\d]'
        If ($digits) { [int64]$digits } Else { 0l }
    }

    Function Get-Quota($Mailbox, $Database) {
        $value = If ($Mailbox.UseDatabaseQuotaDefaults) { $Database.ProhibitSendQuota } Else { $Mailbox.ProhibitSendQuota }
        If ("$value" -eq 'Unlimited') { [int64]::MaxValue } Else { Get-Bytes $value }
    }

    Filter Where-Large([int64]$Than) { If ($_.Bytes -gt $Than) { $_ } }

    $bar = {
        Param([double]$Share)
        $width = [Math]::Min(200, [int](200 * $Share))
        $colour = Switch ($Share) {
            { $PSItem -gt .95 } { '#c00'; Break }
            { $PSItem -gt .80 } { '#e80'; Break }
            Default { '#4a4' }
        }
        '<div style="width:{0}px;background:{1}">&nbsp;</div>' -f $width, $colour
    }

    $databases = @{}
    $result = New-Object Collections.ArrayList
}

Process {
    $names = If ($Database) { $Database } Else { (Get-MailboxDatabase -Status | Where { $_.Mounted }).Name }
    ForEach ($name In $names) {
        $db = $databases.$name
        If (!$db) { $db = $databases.$name = Get-MailboxDatabase $name }

        $statistics = @{}
        Get-MailboxStatistics -Database $name | Where-Object { -not $_.DisconnectReason } | ForEach-Object { $statistics["$($_.MailboxGuid)"] = $_ }

        Get-Mailbox -Database $name -ResultSize Unlimited | ForEach-Object -Process {
            $s = $statistics["$($_.ExchangeGuid)"]
            If (!$s) { Return }
            $quota = Get-Quota $_ $db
            $bytes = Get-Bytes $s.TotalItemSize
            $deleted = Get-Bytes $s.TotalDeletedItemSize
            [void]$result.Add([pscustomobject]@{
                Name     = $_.DisplayName
                Address  = [string]$_.PrimarySmtpAddress
                Database = $name
                Items    = $s.ItemCount
                Bytes    = $bytes
                Deleted  = $deleted
                Quota    = $quota
                Share    = If ($quota -in 0, [int64]::MaxValue) { 0 } Else { $bytes / $quota }
                Logon    = $s.LastLogonTime
                Archive  = [bool]($_.ArchiveGuid -and $_.ArchiveGuid -ne [guid]::Empty)
            })
        }
    }
}

End {
    $sorted = $result | Sort-Object -Property Bytes -Descending
    $sum = ($result | Measure-Object Bytes -Sum -Average -Maximum)
    $stamp = Get-Date -Format 'yyyyMMdd'

    If ($As -eq 'Object') { Return $sorted }
    If ($As -eq 'Grid')   { $sorted | Out-GridView -Title "Mailboxes ($($result.Count))"; Return }
    If ($As -eq 'Csv') {
        $sorted | Select-Object *, @{ n = 'GB'; e = { [Math]::Round($_.Bytes / 1GB, 3) } } -ExcludeProperty Quota |
            Export-Csv -Path "$Folder\mailboxes-$stamp.csv" -NoTypeInformation -Force
        Return
    }

    $rows = ForEach ($m In $sorted | Select-Object -First $Top) {
        $logon = If ($m.Logon) { $m.Logon.ToString('yyyy-MM-dd') } Else { '<i>never</i>' }
        @"
    <tr>
      <td>$([System.Net.WebUtility]::HtmlEncode($m.Name))</td>
      <td><a href="mailto:$($m.Address)">$($m.Address)</a></td>
      <td align="right">$('{0:N0}' -f $m.Items)</td>
      <td align="right">$('{0:N2}' -f ($m.Bytes / 1GB))</td>
      <td>$(& $bar $m.Share)</td>
      <td>$logon</td>
      <td>$(If ($m.Archive) { "&#10003;" } Else { "" })</td>
    </tr>
"@
    }

    $perDatabase = $result | Group-Object Database | Sort-Object Name | ForEach-Object {
        $total = ($_.Group | Measure-Object Bytes -Sum).Sum
        "<li><b>$($_.Name)</b>: $($_.Count) mailboxes, $([Math]::Round($total / 1GB)) GB</li>"
    }

    $page = @"
<!DOCTYPE html>
<html>
<head><title>Mailbox sizes $stamp</title><style>td { border-bottom: 1px solid `#ddd; }</style></head>
<body>
<h1>The $Top largest mailboxes</h1>
<p>$($sum.Count) mailboxes, average $("{0:N1}" -f ($sum.Average / 1MB)) MB, largest $("{0:N1}" -f ($sum.Maximum / 1GB)) GB, costs \$$([int]($sum.Sum / 1GB * 0.12)) a month</p>
<ul>
$($perDatabase -join "`r`n")
</ul>
<table>
    <tr><th>Name</th><th>Address</th><th>Items</th><th>GB</th><th>Quota used</th><th>Last logon</th><th>Archive</th></tr>
$($rows -join [Environment]::NewLine)
</table>
</body>
</html>
"@
    $file = Join-Path $Folder "mailboxes-$stamp.html"
    $page | Set-Content $file -Encoding UTF8
    Get-Item $file
}
