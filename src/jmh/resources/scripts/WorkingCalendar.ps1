#Requires -Version 7.0
<#
.SYNOPSIS
    Calendar arithmetic: working days, holidays, maintenance windows, month overview.
.DESCRIPTION
    Easter by Gauss' rule as extended by others; movable feasts count from it.
#>

enum HolidayKind { Public; Regional; Company }

class Holiday {
    [datetime] $Date
    [string] $Name
    [HolidayKind] $Kind = 'Public'
    [string[]] $Regions = @()

    Holiday([datetime] $date, [string] $name) { $this.Date = $date.Date; $this.Name = $name }

    static [Holiday] At([int] $year, [int] $month, [int] $day, [string] $name) {
        return [Holiday]::new([datetime]::new($year, $month, $day), $name)
    }

    [Holiday] Only([string[]] $regions) {
        $this.Kind = [HolidayKind]::Regional
        $this.Regions = $regions
        return $this
    }
}

class WorkCalendar {
    hidden [hashtable] $years = @{}
    [string] $Region
    [System.DayOfWeek[]] $Weekend = @([System.DayOfWeek]::Saturday, [System.DayOfWeek]::Sunday)
    [timespan] $Opens = '08:00'
    [timespan] $Closes = '17:00'

    WorkCalendar() { $this.Region = 'HH' }
    WorkCalendar([string] $region) { $this.Region = $region }

    static [datetime] Easter([int] $year) {
        $a = $year % 19
        $b = [Math]::Floor($year / 100)
        $c = $year % 100
        $d = [Math]::Floor($b / 4)
        $e = $b % 4
        $f = [Math]::Floor(($b + 8) / 25)
        $g = [Math]::Floor(($b - $f + 1) / 3)
        $h = (19 * $a + $b - $d - $g + 15) % 30
        $i = [Math]::Floor($c / 4)
        $k = $c % 4
        $l = (32 + 2 * $e + 2 * $i - $h - $k) % 7
        $m = [Math]::Floor(($a + 11 * $h + 22 * $l) / 451)
        $month = [Math]::Floor(($h + $l - 7 * $m + 114) / 31)
        $day = (($h + $l - 7 * $m + 114) % 31) + 1
        return [datetime]::new($year, [int] $month, [int] $day)
    }

    [Holiday[]] Holidays([int] $year) {
        if (-not $this.years.ContainsKey($year)) {
            $easter = [WorkCalendar]::Easter($year)
            $all = @(
                [Holiday]::At($year, 1, 1, 'New Year')
                [Holiday]::new($easter.AddDays(-2), 'Good Friday')
                [Holiday]::new($easter.AddDays(1), 'Easter Monday')
                [Holiday]::At($year, 5, 1, 'May Day')
                [Holiday]::new($easter.AddDays(39), 'Ascension')
                [Holiday]::new($easter.AddDays(50), 'Whit Monday')
                [Holiday]::new($easter.AddDays(60), 'Corpus Christi').Only(@('BY', 'BW', 'NW'))
                [Holiday]::At($year, 10, 3, 'Unity Day')
                [Holiday]::At($year, 10, 31, 'Reformation Day').Only(@('HH', 'SH', 'NI'))
                [Holiday]::At($year, 12, 25, 'Christmas')
                [Holiday]::At($year, 12, 26, 'Boxing Day')
            )
            $this.years[$year] = $all | Where-Object { -not $_.Regions -or $this.Region -in $_.Regions } | Sort-Object Date
        }
        return $this.years[$year]
    }

    [bool] IsWorkday([datetime] $day) {
        if ($day.DayOfWeek -in $this.Weekend) { return $false }
        return $day.Date -notin $this.Holidays($day.Year).Date
    }

    [datetime] AddWorkdays([datetime] $day, [int] $count) {
        $step = [Math]::Sign($count)
        $left = [Math]::Abs($count)
        $at = $day
        while ($left -gt 0) {
            $at = $at.AddDays($step)
            if ($this.IsWorkday($at)) { $left-- }
        }
        return $at
    }

    [timespan] WorkingTime([datetime] $from, [datetime] $to) {
        $sum = [timespan]::Zero
        if ($to -le $from) { return $sum }
        for ($d = $from.Date; $d -le $to.Date; $d = $d.AddDays(1)) {
            if (!$this.IsWorkday($d)) { continue }
            $a = $d + $this.Opens
            $b = $d + $this.Closes
            if ($from -gt $a) { $a = $from }
            if ($to -lt $b) { $b = $to }
            if ($b -gt $a) { $sum += $b - $a }
        }
        return $sum
    }

    static [int] Week([datetime] $day) { return [System.Globalization.ISOWeek]::GetWeekOfYear($day) }
}

# The second Tuesday plus n days: when updates may be installed.
function Get-PatchWindow {
    param(
        [Parameter(ValueFromPipeline)] [ValidateRange(2000, 2100)] [int] $Year = (Get-Date).Year,
        [ValidateRange(1, 12)] [int[]] $Month = (1..12),
        [int] $Delay = 11,
        [string] $Begin = '22:00', [string] $End = '04:00'
    )
    process {
        foreach ($m in $Month) {
            $first = [datetime]::new($Year, $m, 1)
            $offset = ([int] [DayOfWeek]::Tuesday - [int] $first.DayOfWeek + 7) % 7
            $tuesday = $first.AddDays($offset + 7)
            $from = $tuesday.AddDays($Delay) + [timespan] $Begin
            $to = $tuesday.AddDays($Delay) + [timespan] $End
            if ($to -le $from) { $to += [timespan] '1.00:00:00' }
            [pscustomobject] @{ Patchday = $tuesday; From = $from; To = $to; Hours = ($to - $from).TotalHours }
        }
    }
}

function Show-Month([datetime] $Day = (Get-Date), [WorkCalendar] $Calendar = [WorkCalendar]::new()) {
    $first = $Day.Date.AddDays(1 - $Day.Day)
    $days = [datetime]::DaysInMonth($Day.Year, $Day.Month)
    $title = $Day.ToString('MMMM yyyy')
    $esc = [char] 27
    (' ' * [Math]::Floor((27 - $title.Length) / 2)) + $title
    'Wk  Mo Tu We Th Fr Sa Su'
    $column = ([int] $first.DayOfWeek + 6) % 7
    $line = '{0,2}  {1}' -f [WorkCalendar]::Week($first), ('   ' * $column)
    foreach ($n in 1..$days) {
        $d = $first.AddDays($n - 1)
        $cell = '{0,2}' -f $n
        $line += if ($d -eq [datetime]::Today) { "$esc[7m$cell$esc[0m " } elseif (!$Calendar.IsWorkday($d)) { "$esc[31m$cell$esc[0m " } else { "$cell " }
        if ($d.DayOfWeek -eq 'Sunday' -and $n -lt $days) {
            $line
            $line = '{0,2}  ' -f [WorkCalendar]::Week($d.AddDays(1))
        }
    }
    $line.TrimEnd()
    $Calendar.Holidays($Day.Year) | Where-Object { $_.Date.Month -eq $Day.Month } | ForEach-Object { '{0:dd.} {1} ({2})' -f $_.Date, $_.Name, $_.Kind }
}

$calendar = [WorkCalendar] 'HH'
$today = [datetime]::Today
$due = $calendar.AddWorkdays($today, 10)
"Ten working days from now: $($due.ToString('dddd, d MMMM', [cultureinfo] 'en-GB')) (week $([WorkCalendar]::Week($due)))"
'Working hours until then:  {0:0.0}' -f $calendar.WorkingTime((Get-Date), $due).TotalHours
Get-PatchWindow -Month ($today.Month..[Math]::Min(12, $today.Month + 2)) | Format-Table Patchday, From, To, Hours
Show-Month $today $calendar

$utc = [datetimeoffset]::UtcNow
$zones = 'Europe/Berlin', 'America/New_York', 'Asia/Tokyo' | ForEach-Object { [TimeZoneInfo]::FindSystemTimeZoneById($_) }
$zones | Select-Object Id, @{ n = 'Now'; e = { [TimeZoneInfo]::ConvertTime($utc, $_).ToString('HH:mm zzz') } }, @{ n = 'Summer'; e = { $_.IsDaylightSavingTime($utc) } }
