<# Quarantine digest: every morning one message a user, with links that release what was caught by mistake.
   Runs on the edge servers, which know nothing of the directory; recipients come from a hashed list. #>
param
(
    [string] $Store = 'E:\Quarantine',
    [string] $Hashes = 'E:\Quarantine\recipients.sha',
    [uri]    $Portal = 'https://quarantine.corp.example/release',
    [int]    $MaxPerUser = 100,
    [securestring] $Key
)

$ErrorActionPreference = 'Continue'
$WarningPreference     = 'Continue'

if ($null -eq $Key) { $Key = ConvertTo-SecureString (Get-Content "$Store\key.txt") }
$plain = [Runtime.InteropServices.Marshal]::PtrToStringBSTR([Runtime.InteropServices.Marshal]::SecureStringToBSTR($Key))
$hmac = New-Object System.Security.Cryptography.HMACSHA256 -ArgumentList (, [Text.Encoding]::UTF8.GetBytes($plain))
$sha = [Security.Cryptography.SHA1]::Create()

function Get-Hash([string] $Text)
{
    ([BitConverter]::ToString($sha.ComputeHash([Text.Encoding]::UTF8.GetBytes($Text.ToLowerInvariant())))).Replace('-', '')
}

function New-Token([string] $File, [string] $Recipient, [datetime] $Expires)
{
    $payload = '{0}|{1}|{2:yyyyMMdd}' -f $File, $Recipient, $Expires
    $mac = [Convert]::ToBase64String($hmac.ComputeHash([Text.Encoding]::UTF8.GetBytes($payload)), 0, 12)
    [uri]::EscapeDataString("$([Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes($payload))).$mac")
}

# =?utf-8?B?...?= and =?iso-8859-1?Q?...?=
function ConvertFrom-EncodedWord([string] $Text)
{
    $joined = $Text -replace '\?=\s+=\?', '?==?'
    [regex]::Replace($joined, '=\?(?<set>[^?*]+)(?:\*[^?]*)?\?(?<enc>[BQ])\?(?<data>[^?]*)\?=', {
        param([System.Text.RegularExpressions.Match] $m)
        try
        {
            $encoding = [Text.Encoding]::GetEncoding($m.Groups['set'].Value)
            if ($m.Groups['enc'].Value -eq 'B')
            {
                return $encoding.GetString([Convert]::FromBase64String($m.Groups['data'].Value))
            }
            $bytes = New-Object 'System.Collections.Generic.List[byte]'
            $s = $m.Groups['data'].Value
            for ($i = 0; $i -lt $s.Length; $i++)
            {
                switch ($s[$i])
                {
                    '_' { $bytes.Add(0x20) }
                    '=' { $bytes.Add([Convert]::ToByte($s.Substring($i + 1, 2), 16)); $i += 2 }
                    default { $bytes.Add([byte][char] $_) }
                }
            }
            return $encoding.GetString($bytes.ToArray())
        }
        catch { return $m.Value }
    }, 'IgnoreCase')
}

function Read-Header([IO.FileInfo] $File)
{
    $headers = @{}
    $name = $null
    foreach ($line in [IO.File]::ReadLines($File.FullName, [Text.Encoding]::GetEncoding('iso-8859-1')))
    {
        if ($line.Length -eq 0) { break }
        if ($line -match '^[ \t]+(?<more>.*)$')
        {
            if ($name) { $headers[$name] += ' ' + $Matches['more'] }
        }
        elseif ($line -match '^(?<name>[!-9;-~]+):\s*(?<value>.*)$')
        {
            $name = $Matches.name
            if (-not $headers.ContainsKey($name)) { $headers[$name] = $Matches.value } else { $headers[$name] += "`n" + $Matches.value }
        }
    }
    $headers
}

$known = New-Object 'System.Collections.Generic.HashSet[string]'
Get-Content $Hashes -ReadCount 1000 | ForEach-Object { foreach ($h in $_) { $null = $known.Add($h) } }
Write-Verbose "$($known.Count) recipients"

$yesterday = (Get-Date).Date.AddDays(-1)
$perUser = @{}
$reasons = @{}

Get-ChildItem -Path $Store -Filter *.eml -File |
Where-Object { $_.CreationTime -ge $yesterday } |
ForEach-Object `
    -Begin { $n = 0 } `
    -Process {
        $n++
        $h = Read-Header $_
        $score = if ("$($h['X-Spam-Score'])" -match '-?\d+(\.\d+)?') { [double] $Matches[0] } else { [double]::NaN }
        $reason = switch -Regex ($h['X-Quarantine-Reason'])
        {
            'virus|malware' { 'virus'; break }
            'spf|dkim|dmarc' { 'sender'; break }
            'attachment\s*=\s*"?(?<ext>\.\w+)' { "attachment $($Matches.ext)"; break }
            'score' { 'spam'; break }
            default { 'other' }
        }
        $reasons[$reason] = 1 + $reasons[$reason]
        if ($reason -eq 'virus' -or $score -gt 15) { return }

        $to = [regex]::Matches("$($h['X-Envelope-To']),$($h['To'])", '[\w.+-]+@[\w-]+(\.[\w-]+)+').Value | Select-Object -Unique
        foreach ($r in $to)
        {
            if (!$known.Contains((Get-Hash $r))) { continue }
            if (!$perUser[$r]) { $perUser[$r] = New-Object Collections.ArrayList }
            [void] $perUser[$r].Add([pscustomobject] @{
                Time    = $_.CreationTime
                From    = ConvertFrom-EncodedWord $h['From']
                Subject = ConvertFrom-EncodedWord ($h['Subject'] ?? '(no subject)')
                Reason  = $reason
                Link    = "$Portal`?t=$(New-Token $_.Name $r $yesterday.AddDays(15))"
                Size    = $_.Length
            })
        }
    } `
    -End { Write-Information "$n messages since $($yesterday.ToString('d'))" -InformationAction Continue }

foreach ($user in $perUser.Keys)
{
    $items = $perUser[$user] | Sort-Object Time | Select-Object -Last $MaxPerUser
    $rows = $items | ForEach-Object {
        $subject = [Net.WebUtility]::HtmlEncode($_.Subject)
        "<tr><td>{0:t}</td><td>{1}</td><td>{2}</td><td>{3}</td><td><a href=`"{4}`">release</a></td></tr>" -f $_.Time, [Net.WebUtility]::HtmlEncode($_.From), $subject, $_.Reason, $_.Link
    }
    $more = $perUser[$user].Count - @($items).Count
    $note = if ($more -gt 0) { "<p>... and $more more.</p>" } else { '' }
    $html = @"
<html><body style="font-family:sans-serif">
<p>$($perUser[$user].Count) message$(if ($perUser[$user].Count -ne 1) { 's' }) for you did not get through yesterday.
Nothing has to be done; what is not released is deleted after two weeks.</p>
<table cellpadding="3">$($rows -join "`n")</table>$note
</body></html>
"@
    try { Send-MailMessage -To $user -From 'quarantine@corp.example' -Subject "Quarantine: $($perUser[$user].Count) message(s)" -Body $html -BodyAsHtml -SmtpServer localhost -Encoding ([Text.Encoding]::UTF8) -ErrorAction Stop }
    catch { Write-Warning ("{0}...: {1}" -f (Get-Hash $user).Substring(0, 8), $_.Exception.Message) }
}

$reasons.GetEnumerator() | Sort-Object Value -Descending | ForEach-Object { "{0,-20}{1,6}" -f $_.Key, $_.Value } | Tee-Object -Variable table | Out-File "$Store\digest-$($yesterday.ToString('yyyyMMdd')).txt"
Get-ChildItem $Store -Filter *.eml | Where-Object CreationTime -lt (Get-Date).AddDays(-14) | Remove-Item -Force
$table
