<#
.SYNOPSIS
    Sets up a case: hold over mailboxes, search with a query built from words, export.

.DESCRIPTION
    The query language joins with AND inside a property and between properties; several values of
    one property are joined with OR. Words with blanks are put into quotes.

.PARAMETER Case
    Name of the case; used as a prefix of hold and search.

.PARAMETER Person
    Mailboxes, by any identity.

.PARAMETER Word
    Words to look for. A word that starts with "-" must not occur.

.EXAMPLE
    New-ComplianceHold.ps1 -Case 2024-17 -Person ann, bob -Word 'project blue', '-canteen' -From 2023-01-01

.EXAMPLE
    $spec = @{
        Case   = '2024-18'
        Person = Get-DistributionGroupMember Board | ForEach-Object Alias
        Kind   = 'email', 'meetings'
    }
    New-ComplianceHold.ps1 @spec -EstimateOnly
#>
[CmdletBinding(SupportsShouldProcess, DefaultParameterSetName = 'Words')]
param(
    [Parameter(Mandatory, Position = 0)] [ValidatePattern('^\d{4}-\d+$', ErrorMessage = "'{0}' is not of the form YYYY-N")] [string] $Case,
    [Parameter(Mandatory, Position = 1)] [string[]] $Person,
    [Parameter(ParameterSetName = 'Words')] [string[]] $Word = @(),
    [Parameter(ParameterSetName = 'Query', Mandatory)] [string] $Query,
    [Nullable[datetime]] $From,
    [Nullable[datetime]] $To,
    [ValidateSet('email', 'meetings', 'notes', 'tasks', 'contacts', 'im')] [string[]] $Kind = 'email',
    [switch] $EstimateOnly,
    [timespan] $Duration = '3650.00:00:00'
)

function ConvertTo-Term([string] $Text) {
    $t = $Text.Trim() -replace '"', ''
    if ($t -match '[\s:()<>=]') { "`"$t`"" } else { $t }
}

function ConvertTo-Query {
    $parts = [System.Collections.Generic.List[string]]::new()

    [string[]] $yes, [string[]] $no = $Word.Where({ -not $_.StartsWith('-') }, 'Split')
    if ($yes) { $parts.Add('(' + (($yes | ForEach-Object { ConvertTo-Term $_ }) -join ' OR ') + ')') }
    foreach ($n in $no) { $parts.Add("NOT $(ConvertTo-Term $n.Substring(1))") }

    if ($Kind) { $parts.Add("(kind:$($Kind -join ' OR kind:'))") }

    $format = 'yyyy-MM-dd'
    $range = switch (($null -ne $From), ($null -ne $To) -join '') {
        'TrueTrue' { "received:$($From.ToString($format))..$($To.ToString($format))" }
        'TrueFalse' { "received>=$($From.ToString($format))" }
        'FalseTrue' { "received<=$($To.ToString($format))" }
    }
    if ($range) { $parts.Add($range) }
    $parts -join ' AND '
}

$text = if ($PSCmdlet.ParameterSetName -eq 'Query') { $Query } else { ConvertTo-Query }
Write-Verbose "Query: $text"
if ($text.Length -gt 4096) { throw "The query is $($text.Length) characters long; 4096 are allowed." }

$mailboxes = foreach ($p in $Person) {
    $found = @(Get-Recipient -Identity $p -ErrorAction SilentlyContinue)
    switch ($found.Count) {
        0 { Write-Warning "Nobody is called '$p'." }
        1 {
            if ("$($found[0].RecipientType)" -match 'Group$') {
                Get-DistributionGroupMember $found[0].Identity | Where-Object RecipientType -eq UserMailbox
            }
            else { $found[0] }
        }
        default { Write-Warning "'$p' fits $_ recipients: $($found.PrimarySmtpAddress -join ', ')" }
    }
}
$mailboxes = $mailboxes | Sort-Object PrimarySmtpAddress -Unique
if (-not $mailboxes) { throw 'No mailbox is left.' }

# ------------------------------------------------------------------ hold
$names = @{ Hold = "CASE-$Case-hold"; Search = "CASE-$Case-search"; Report = "CASE-$Case.html" }
$hold = @{
    Name                 = $names.Hold
    SourceMailboxes      = @($mailboxes.PrimarySmtpAddress)
    SearchQuery          = $text
    InPlaceHoldEnabled   = $true
    ItemHoldPeriod       = $Duration
    EstimateOnly         = $true
    IncludeUnsearchableItems = $true
}
try {
    $existing = Get-MailboxSearch $names.Hold -ErrorAction Stop
}
catch {
    $existing = $null
}

if (!$existing) {
    if ($PSCmdlet.ShouldProcess("$(@($mailboxes).Count) mailbox(es)", "Hold for $($Duration.TotalDays) days")) {
        New-MailboxSearch @hold | Out-Null
    }
}
elseif ($PSCmdlet.ShouldContinue("The hold '$($names.Hold)' exists. Add the mailboxes to it?", 'Hold exists')) {
    $joined = @($existing.SourceMailboxes) + @($mailboxes.PrimarySmtpAddress) | Select-Object -Unique
    Set-MailboxSearch $names.Hold -SourceMailboxes $joined -Force
}

# ------------------------------------------------------------------ estimate
Start-MailboxSearch $names.Hold -Force -ErrorAction SilentlyContinue
$spinner = '|/-\'
$i = 0
do {
    Start-Sleep -Milliseconds 500
    $state = Get-MailboxSearch $names.Hold
    Write-Host "`r$($spinner[$i++ % $spinner.Length]) $($state.Status) $($state.PercentComplete)%   " -NoNewline
} until ($state.Status -in 'EstimateSucceeded', 'EstimateFailed', 'EstimatePartiallySucceeded', 'EstimateStopped' -or $i -gt 7200)
Write-Host

$rows = $state.KeywordHits | ForEach-Object {
    if ($_ -match '^(?<phrase>.+?)\s*\|\s*(?<count>\d+)\s*\|\s*(?<boxes>\d+)') {
        [pscustomobject] @{ Phrase = $Matches.phrase; Hits = [int] $Matches.count; Mailboxes = [int] $Matches.boxes }
    }
}

$pre = @"
<h1>Case $Case</h1>
<p>Query: <code>$([Net.WebUtility]::HtmlEncode($text))</code></p>
<p>$($state.ResultNumberEstimate) items, $([math]::Round(($state.ResultSizeEstimate -replace '\D') / 1MB, 1)) MB estimated in $(@($mailboxes).Count) mailboxes.</p>
"@
$rows | Sort-Object Hits -Descending |
    ConvertTo-Html -Title "Case $Case" -PreContent $pre -PostContent "<hr><small>$($env:USERNAME), $(Get-Date -Format R)</small>" -CssUri 'https://intranet.corp.example/report.css' |
    Out-File $names.Report -Encoding utf8

if (-not $EstimateOnly) {
    $export = $hold.Clone()
    'InPlaceHoldEnabled', 'ItemHoldPeriod', 'EstimateOnly' | ForEach-Object { $export.Remove($_) }
    $export.Name = $names.Search
    $export.TargetMailbox = 'discovery@corp.example'
    $export.LogLevel = 'Full'
    if ($PSCmdlet.ShouldProcess($export.TargetMailbox, 'Copy results')) { New-MailboxSearch @export && Start-MailboxSearch $names.Search }
}
Get-Item $names.Report
