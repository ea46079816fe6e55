param(
    [string]$Root = '\',
    [ValidateSet('Report', 'Names', 'Permissions', 'MailEnable')]
    [string[]]$Task = 'Report',
    [string]$LogFile = [IO.Path]::ChangeExtension($PSCommandPath, '.log'),
    [switch]$Apply
)

# Bad characters in names break a migration: backslash, slash, blanks at either end, control
# characters, and names longer than 250 characters.
$bad = '[\\/\x00-\x1f]|^\s|\s$'

function script:Log([Parameter(ValueFromPipeline = $true)] $text, [ConsoleColor] $color = 'White') {
    process {
        $stamp = [DateTime]::Now.ToString('HH:mm:ss')
        Write-Host "$stamp $text" -ForegroundColor $color
        "$stamp`t$text" | Out-File -FilePath $LogFile -Append -Encoding Unicode
    }
}

function Repair-Name([string] $Name) {
    $n = $Name -replace '[\\/]', '-' -replace '[\x00-\x1f]', ''
    $n = $n.Trim()
    if ($n.Length -gt 250) { $n = $n.Remove(250) }
    if ($n -eq '') { $n = "unnamed-$([guid]::NewGuid().ToString('N').Substring(0, 6))" }
    return $n
}

function Get-Depth($Folder) { ($Folder.Identity.ToString().ToCharArray() -eq '\').Count }

if ($Task -contains 'Report') {
    "folders below $Root" | Log -color Cyan
    $stats = @{}
    Get-PublicFolderStatistics -ResultSize Unlimited | ForEach-Object { $stats[[string]$_.EntryId] = $_ }
    $tree = Get-PublicFolder -Identity $Root -Recurse -ResultSize Unlimited | ForEach-Object {
        $s = $stats[[string]$_.EntryId]
        New-Object PSObject -Property @{
            Path    = $_.Identity.ToString()
            Depth   = Get-Depth $_
            Items   = [int]$s.ItemCount
            MB      = if ($s) { [Math]::Round(("$($s.TotalItemSize)" -replace '.*\((.+) bytes\)', '$1' -replace ',') / 1MB, 2) } else { 0 }
            Age     = if ($s.LastModificationTime) { (New-TimeSpan -Start $s.LastModificationTime).Days } else { -1 }
            Mail    = $_.MailEnabled
        }
    }
    $tree |
        Sort-Object Path |
        Select-Object @{ Name = 'Folder'; Expression = { ('  ' * $_.Depth) + ($_.Path -split '\\')[-1] } }, Items, MB, Age, Mail |
        Format-Table -AutoSize |
        Out-String -Width 200 -Stream |
        Where-Object { $_.Trim() } |
        Log

    $old = @($tree | Where-Object { $_.Age -gt 3 * 365 -and $_.Items })
    if ($old.Count -ne 0) {
        "$($old.Count) folders, $(($old | Measure-Object MB -Sum).Sum) MB, not touched for three years" | Log -color Yellow
    }
    $empty = $tree | Where-Object { $_.Items -eq 0 -and $_.Path -ne '\' }
    $leaf = foreach ($e in $empty) {
        $prefix = $e.Path + '\'
        if (-not ($tree | Where-Object { $_.Path.StartsWith($prefix, [StringComparison]::OrdinalIgnoreCase) })) { $e }
    }
    "{0} empty folders without subfolders" -f @($leaf).Count | Log
}

if ($Task -contains 'Names') {
    Get-PublicFolder $Root -Recurse -ResultSize Unlimited | Where-Object { $_.Name -match $bad -or $_.Name.Length -gt 250 } | ForEach-Object {
        $new = Repair-Name $_.Name
        $text = "'{0}' -> '{1}'" -f $_.Name, $new
        if ($Apply.IsPresent) {
            try   { Set-PublicFolder -Identity $_.EntryId -Name $new -ErrorAction Stop; "renamed $text" | Log -color Green }
            catch { "NOT renamed ${text}: $($_.Exception.Message)" | Log -color Red }
        }
        else { "would rename $text" | Log }
    }
}

if ($Task -contains 'Permissions') {
    # Entries of deleted users look like "NT User:S-1-5-21-..."
    $sid = 'NT User:(S-\d-(\d+-){1,14}\d+)'
    $folders = Get-PublicFolder $Root -Recurse -ResultSize Unlimited
    $removed = 0
    foreach ($f in $folders) {
        $entries = Get-PublicFolderClientPermission $f.Identity
        foreach ($entry in $entries) {
            if ("$($entry.User)" -notmatch $sid) { continue }
            $who = $matches[1]
            if ($Apply) { Remove-PublicFolderClientPermission $f.Identity -User $entry.User -Confirm:$false; $removed++ }
            "$($f.Identity): $who ($($entry.AccessRights -join ','))" | Log
        }
        # Anonymous may create items in mail-enabled folders, elsewhere it has no business.
        $anonymous = $entries | Where-Object { "$($_.User)" -eq 'Anonymous' }
        switch ($true) {
            ($f.MailEnabled -and "$($anonymous.AccessRights)" -notmatch 'CreateItems') {
                if ($Apply) { Add-PublicFolderClientPermission $f.Identity -User Anonymous -AccessRights CreateItems | Out-Null }
                "$($f.Identity): anonymous gets CreateItems" | Log -color Magenta
            }
            (!$f.MailEnabled -and $anonymous -and "$($anonymous.AccessRights)" -ne 'None') {
                "$($f.Identity): anonymous has $($anonymous.AccessRights)" | Log -color Red
            }
        }
    }
    "$removed entries removed" | Log
}

if ($Task -contains 'MailEnable') {
    Import-Csv "$PSScriptRoot\mailfolders.csv" | Where-Object { $_.Path -and $_.Address } | ForEach-Object {
        $folder = Get-PublicFolder $_.Path -ErrorAction SilentlyContinue
        if (-not $folder) { "missing: $($_.Path)" | Log -color Red; return }
        if (-not $folder.MailEnabled -and $Apply) { Enable-MailPublicFolder $folder.Identity }
        $mail = Get-MailPublicFolder $folder.Identity
        $addresses = @($mail.EmailAddresses | ForEach-Object ProxyAddressString)
        if ("smtp:$($_.Address)" -notin $addresses) {
            if ($Apply) { Set-MailPublicFolder $mail.Identity -EmailAddresses @{ Add = $_.Address } }
            "address $($_.Address) for $($_.Path)" | Log
        }
    }
}
