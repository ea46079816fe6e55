<#
.SYNOPSIS
    Turns SMTP protocol logs into sessions and counts what went wrong in them.
.DESCRIPTION
    Lines: date-time,connector-id,session-id,sequence-number,local-endpoint,remote-endpoint,event,data,context
    Events: + connect, - disconnect, > sent, < received, * information
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [string] $Path,
    [string] $Remote = '*',
    [int] $SlowSeconds = 60,
    [switch] $Transcript
)

$sessions = [ordered]@{}
$codes = @{}
$tls = @{}
$current = $null
$skipped = 0

$parse = [regex]'^(?<time>[^,]+),(?<connector>"[^"]*"|[^,]*),(?<session>[0-9A-F]{16}),(?<no>\d+),(?<local>[^,]*),(?<remote>[^,]*),(?<event>[-+<>*]),(?<data>"(?:[^"]|"")*"|[^,]*),(?<context>.*)$'

:files foreach ($file in Get-ChildItem $Path -Filter *.log | Sort-Object Name) {
    Write-Verbose "Reading $($file.Name)"

    switch -Regex -File $file.FullName {
        '^#Fields: (?<fields>.*)$' {
            if ($Matches['fields'] -notlike 'date-time,connector-id,session-id,*') {
                Write-Warning "$($file.Name): unknown fields, file skipped"
                continue files
            }
            continue
        }
        '^#|^\s*$' { continue }
        $parse {
            $id = $Matches.session
            $data = $Matches.data.Trim('"') -replace '""', '"'
            if (-not $sessions.Contains($id)) {
                $sessions[$id] = @{
                    Id = $id; Connector = $Matches.connector.Trim('"'); Remote = $Matches.remote
                    Start = [datetimeoffset]$Matches.time; End = $null; Lines = @()
                    Helo = $null; Tls = $null; From = @(); To = 0; Errors = @(); Queued = 0; Bytes = 0
                }
            }
            $current = $sessions[$id]
            $current.End = [datetimeoffset]$Matches.time
            if ($Transcript) { $current.Lines += "$($Matches.event) $data" }

            switch ($Matches.event) {
                '<' {
                    switch -Regex ($data) {
                        '^(EHLO|HELO)\s+(?<name>\S+)' { $current.Helo = $Matches.name; break }
                        '^MAIL FROM:\s*<(?<a>[^>]*)>(.*\bSIZE=(?<s>\d+))?' {
                            $current.From += $Matches.a
                            if ($Matches.ContainsKey('s')) { $current.Bytes += [long]$Matches.s }
                            break
                        }
                        '^RCPT TO:' { $current.To++; break }
                        '^(?<c>[45]\d\d)[ -](?<x>\d\.\d+\.\d+)?\s*(?<t>.*)' {
                            $current.Errors += $_
                            $codes["$($Matches.c) $($Matches.x)".Trim()] += 1
                            break
                        }
                        '^250 2\.6\.0' { $current.Queued++ }
                    }
                    break
                }
                '>' {
                    if ($data -match '^(?<c>[45]\d\d) (?<x>\d\.\d\.\d+)') {
                        $current.Errors += $data
                        $codes[$Matches.c + ' ' + $Matches.x] += 1
                    }
                    elseif ($data -clike '250 2.6.0 *') { $current.Queued++ }
                    break
                }
                '*' {
                    if ("$($_)$data" -match 'TLS protocol (?<p>SP_PROT_\w+?)(_CLIENT|_SERVER)? negotiation succeeded.*bulk encryption algorithm (?<alg>\w+) with strength (?<bits>\d+)') {
                        $current.Tls = '{0}/{1}-{2}' -f $Matches.p.Replace('SP_PROT_', ''), $Matches.alg, $Matches.bits
                        $tls[$current.Tls]++
                    }
                }
                { $_ -eq '-' } { $current.Closed = $true }
            }
            continue
        }
        default { $skipped++ }
    }
}

$list = $sessions.Values | Where-Object { ($_.Remote -replace ':\d+$') -like $Remote } | ForEach-Object {
    [pscustomobject]@{
        Session  = $_.Id
        Remote   = $_.Remote -replace ':\d+$', ''
        Helo     = $_.Helo
        Start    = $_.Start.LocalDateTime
        Seconds  = ($_.End - $_.Start).TotalSeconds
        Tls      = $_.Tls ?? 'none'
        From     = $_.From -join ';'
        To       = $_.To
        Messages = $_.Queued
        KB       = [math]::Ceiling($_.Bytes / 1kb)
        Error    = $_.Errors | Select-Object -Last 1
        Lines    = $_.Lines
    }
}

"$($sessions.Count) sessions, $skipped lines not understood"

if ($Transcript) {
    foreach ($s in $list | Where-Object Error) {
        "`n[$($s.Start.ToString('HH:mm:ss'))] $($s.Remote) ($($s.Helo))"
        $s.Lines | ForEach-Object { "    $_" }
    }
    return
}

"`nError codes"
$codes.GetEnumerator() | Sort-Object Value -Descending | Format-Table @{ n = 'Code'; e = 'Key' }, @{ n = 'Count'; e = 'Value' } -HideTableHeaders

"TLS"
$tls.Keys | Sort-Object { $tls[$_] } -Descending | ForEach-Object { '  {0,-30} {1,7:N0}' -f $_, $tls[$_] }

"`nClients by number of sessions"
$list | Group-Object Remote | Sort-Object Count -Descending | Select-Object -First 15 | ForEach-Object {
    $g = $_.Group
    $messages = ($g | Measure-Object Messages -Sum).Sum
    $bad = @($g | Where-Object Error).Count
    $marker = switch ($bad / $_.Count) { { $_ -gt .5 } { '!!'; break } { $_ -gt .1 } { '!'; break } default { '' } }
    '  {0,-16}{1,7} sessions {2,8} messages {3,6} with errors {4}' -f $_.Name, $_.Count, $messages, $bad, $marker
}

"`nSlow sessions (> $SlowSeconds s)"
$list | Where-Object Seconds -GT $SlowSeconds | Sort-Object Seconds -Descending -Top 10 | Format-Table Start, Remote, Helo, Seconds, Messages, KB, Error -AutoSize

# No TLS although the other side offered its name like a real server
$plain = $list | Where-Object { $_.Tls -eq 'none' -and $_.Messages -gt 0 -and $_.Helo -match '^[a-z0-9-]+(\.[a-z0-9-]+){2,}$' }
if ($plain) {
    Write-Warning ("{0} sessions without TLS from {1} hosts" -f @($plain).Count, @($plain.Helo | Select-Object -Unique).Count)
}
