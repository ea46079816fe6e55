# Rooms and equipment: policy by building, capacity from the name, places metadata

$ErrorActionPreference = "Stop"
Import-LocalizedData -BindingVariable Text -FileName rooms.psd1 -ErrorAction SilentlyContinue

# ------------------------------------------------------------
# Policy table. Later entries win; '*' is for everybody.
# ------------------------------------------------------------
$Policy = @(
    @{ Match = '*';            BookingWindowInDays = 180; MaximumDurationInMinutes = 600; AllowConflicts = $false; AutomateProcessing = 'AutoAccept' },
    @{ Match = 'HH-*';         BookingWindowInDays = 365 },
    @{ Match = 'HH-BOARD*';    ResourceDelegates = 'assistant.board@corp.example'; AllBookInPolicy = $false; AllRequestInPolicy = $true },
    @{ Match = '*-CAR-*';      MaximumDurationInMinutes = 60 * 24 * 14; EnforceSchedulingHorizon = $false },
    @{ Match = '*-LAB-[0-9]*'; AddAdditionalResponse = $true; AdditionalResponse = @"
Please wear a coat and glasses.
Contact: lab-$(($env:USERDOMAIN ?? 'corp').ToLower())@corp.example
"@ }
)

Function Merge-Policy ($Alias)
{
    $merged = @{}
    ForEach ($entry in $Policy)
    {
        If ($Alias -like $entry.Match)
        {
            ForEach ($key in $entry.Keys) { If ($key -ne 'Match') { $merged[$key] = $entry[$key] } }
        }
    }
    Return $merged
}

Function Get-Capacity ([String] $DisplayName)
{
    # "Elbe (12 seats, 3rd floor, projector)"
    If ($DisplayName -Match '\((?<seats>\d{1,3})\s+(seat|chair|person)s?\b')
    {
        Return [Int] $Matches['seats']
    }
    Elseif ($DisplayName -Match 'huddle|focus')
    {
        Return 4
    }
    Return $Null
}

Function Get-Floor ([String] $DisplayName)
{
    $words = @{ ground = 0; first = 1; second = 2; third = 3; fourth = 4 }
    Switch -Regex ($DisplayName)
    {
        '\b(?<n>\d+)(st|nd|rd|th) floor' { [int]$Matches.n; Break }
        "\b(?<w>$($words.Keys -join '|')) floor" { $words[$Matches.w]; Break }
        '\bbasement\b' { -1 }
    }
}

$rooms = Get-Mailbox -RecipientTypeDetails RoomMailbox, EquipmentMailbox -ResultSize Unlimited
$i = 0
$changes = @()

foreach ($room in $rooms)
{
    Write-Progress 'Rooms' $room.Name -PercentComplete (++$i / $rooms.Count * 100)
    $wanted = Merge-Policy $room.Alias
    $now = Get-CalendarProcessing $room.Identity

    $set = @{}
    $wanted.GetEnumerator() | ForEach-Object {
        If ("$($now.($_.Key))" -cne "$($_.Value)") { $set.($_.Key) = $_.Value }
    }
    If ($set.Count)
    {
        Set-CalendarProcessing -Identity $room.Identity @set
        $changes += $set.Keys | % { "$($room.Alias).$_ = $($set[$_])" }
    }

    $capacity = Get-Capacity $room.DisplayName
    If ($capacity -and $room.ResourceCapacity -ne $capacity) { Set-Mailbox $room.Identity -ResourceCapacity $capacity }

    $floor = Get-Floor $room.DisplayName
    $place = @{ Identity = $room.PrimarySmtpAddress }
    If ($Null -ne $floor) { $place += @{ Floor = $floor; FloorLabel = ('G', '1', '2', '3', '4')[$floor] } }
    If ($room.Office -match '^(?<b>[A-Z]{2})/(?<r>\d+)') { $place += @{ Building = $Matches.b; Label = "Room $($Matches.r)" } }
    If ($place.Count -gt 1) { Set-Place @place }

    # Everybody may see the subject of bookings, nobody the details.
    $calendar = "$($room.Alias):\$((Get-MailboxFolderStatistics $room.Identity -FolderScope Calendar | Select -First 1).Name)"
    Try   { Set-MailboxFolderPermission $calendar -User Default -AccessRights LimitedDetails }
    Catch { Add-MailboxFolderPermission $calendar -User Default -AccessRights LimitedDetails }
}

$changes | Sort-Object | Out-File changes.txt -Append -Width 300
"{0} rooms, {1} changes" -f $rooms.Count, $changes.Count

# Utilisation of last month by room: hours booked / working hours
$from = (Get-Date -Day 1).Date.AddMonths(-1)
$to   = $from.AddMonths(1)
$workdays = 0
For ($d = $from; $d -lt $to; $d = $d.AddDays(1))
{
    If ($d.DayOfWeek -notin [DayOfWeek]::Saturday, [DayOfWeek]::Sunday) { $workdays++ }
}
$possible = $workdays * 9

$rooms | Where-Object { $_.RecipientTypeDetails -eq "RoomMailbox" } | ForEach-Object {
    $room = $_
    $hours = Get-CalendarDiagnosticObjects -Identity $room.Identity -StartDate $from -EndDate $to -ItemClass IPM.Appointment |
        Where-Object { $_.FreeBusyStatus -eq 'Busy' -and !$_.IsCancelled } |
        Sort-Object CleanGlobalObjectId -Unique |
        ForEach-Object { ([datetime]$_.EndTime - [datetime]$_.StartTime).TotalHours } |
        Where-Object { $_ -gt 0 -and $_ -le 12 } |
        Measure-Object -Sum |
        Select-Object -ExpandProperty Sum
    [pscustomobject]@{
        Room = $room.DisplayName
        Hours = [math]::Round([double]$hours, 1)
        Used = '{0:P0}' -f ($hours / $possible)
        Verdict = $hours -gt $possible * .7 ? 'too small or too popular' : $hours -lt $possible * .1 ? 'hardly used' : ''
    }
} | Sort-Object Hours -Descending | Export-Csv -NoTypeInformation -Path "utilisation-$($from.ToString('yyyy-MM')).csv" -Encoding utf8BOM
