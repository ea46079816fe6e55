#Requires -Version 5.1
Set-StrictMode -Version 3

<# Scheduled tasks of many servers in one table.
   Password-carrying tasks and tasks which fail are marked. #>

$script:ResultText = @{
    0x0        = 'ok'
    0x1        = 'wrong function'
    0x2        = 'file not found'
    0x41300    = 'ready'
    0x41301    = 'running'
    0x41302    = 'disabled'
    0x41303    = 'never run'
    0x41306    = 'stopped by user'
    0x8004130F = 'no account information'
    0x800704DD = 'not logged on'
    0x800710E0 = 'refused'
}

function Get-TaskInventory {
    [CmdletBinding()]
    [OutputType('Task.Inventory')]
    param (
        [Parameter(ValueFromPipeline, Position = 0)]
        [string[]] $ComputerName = @('.'),

        [Parameter()]
        [string] $TaskPath = '\*',

        [Parameter()]
        [switch] $IncludeMicrosoft
    )

    begin {
        $service = New-Object -ComObject Schedule.Service
        $namespace = @{ t = 'http://schemas.microsoft.com/windows/2004/02/mit/task' }

        function Expand-Folder($Folder) {
            $Folder.GetTasks(1)
            foreach ($sub in $Folder.GetFolders(0)) { Expand-Folder $sub }
        }

        function Format-Trigger([System.Xml.XmlElement] $Trigger) {
            $repeat = ''
            $interval = $Trigger.SelectSingleNode('*[local-name()="Repetition"]/*[local-name()="Interval"]')
            if ($interval) { $repeat = " every $([System.Xml.XmlConvert]::ToTimeSpan($interval.InnerText))" }
            $start = if ($Trigger['StartBoundary']) { [datetime] $Trigger.StartBoundary } else { $null }

            $text = switch ($Trigger.LocalName) {
                'BootTrigger' { 'at boot' }
                'LogonTrigger' { 'at logon' }
                'IdleTrigger' { 'when idle' }
                'EventTrigger' { 'on event' }
                'RegistrationTrigger' { 'when registered' }
                'TimeTrigger' { 'once {0:yyyy-MM-dd HH:mm}' -f $start }
                'CalendarTrigger' {
                    $what = @($Trigger.ChildNodes | Where-Object LocalName -like 'ScheduleBy*')[0]
                    $days = switch ($what.LocalName) {
                        'ScheduleByDay' { if ($what.DaysInterval -eq '1') { 'daily' } else { "every $($what.DaysInterval) days" } }
                        'ScheduleByWeek' { ($what.DaysOfWeek.ChildNodes | ForEach-Object { $_.LocalName.Substring(0, 3) }) -join ',' }
                        'ScheduleByMonth' { "monthly on $(@($what.DaysOfMonth.Day) -join ',')" }
                        default { $_ -replace '^ScheduleBy' }
                    }
                    '{0} {1:HH:mm}' -f $days, $start
                }
                default { $_ }
            }
            "$text$repeat"
        }
    }

    process {
        foreach ($computer in $ComputerName) {
            $target = if ($computer -in '.', 'localhost') { $env:COMPUTERNAME } else { $computer }
            try {
                $service.Connect($target)
            }
            catch [System.Runtime.InteropServices.COMException] {
                $code = '0x{0:X8}' -f $_.Exception.HResult
                Write-Error -Message "${target}: $code" -Category ConnectionError -TargetObject $target
                continue
            }

            foreach ($task in Expand-Folder $service.GetFolder('\')) {
                if (!$IncludeMicrosoft -and $task.Path -like '\Microsoft\*') { continue }
                if ($task.Path -notlike $TaskPath) { continue }
                [xml] $xml = $task.Xml
                $principal = $xml.Task.Principals.Principal
                $actions = foreach ($node in $xml.Task.Actions.ChildNodes) {
                    switch ($node.LocalName) {
                        Exec {
                            $arguments = if ($node['Arguments']) { $node.Arguments }
                            "$($node.Command) $arguments".Trim()
                        }
                        ComHandler { "COM $($node.ClassId)" }
                        SendEmail { 'mail' }
                    }
                }
                $triggers = $xml | Select-Xml -XPath '//t:Triggers/*' -Namespace $namespace | ForEach-Object { Format-Trigger $_.Node }
                $last = [long] $task.LastTaskResult -band 0xFFFFFFFFL
                $userId = try { $principal.UserId } catch { '' }
                $logon = try { $principal.LogonType } catch { '' }

                [pscustomobject] @{
                    PSTypeName  = 'Task.Inventory'
                    Computer    = $target
                    Path        = $task.Path
                    Enabled     = $task.Enabled
                    State       = ('Unknown', 'Disabled', 'Queued', 'Ready', 'Running')[$task.State]
                    Account     = $userId
                    Password    = $logon -eq 'Password'
                    Elevated    = "$(try { $principal.RunLevel } catch { })" -eq 'HighestAvailable'
                    Triggers    = $triggers -join '; '
                    Actions     = $actions -join '; '
                    LastRun     = if ($task.LastRunTime.Year -gt 2000) { $task.LastRunTime }
                    LastResult  = $last
                    ResultText  = $script:ResultText.ContainsKey([int] $last) ? $script:ResultText[[int] $last] : ('0x{0:x}' -f $last)
                    NextRun     = if ($task.NextRunTime.Year -gt 2000) { $task.NextRunTime }
                    Missed      = $task.NumberOfMissedRuns
                }
            }
        }
    }

    end {
        [void] [System.Runtime.InteropServices.Marshal]::ReleaseComObject($service)
        Remove-Variable -Name service
    }
}

$inventory = Get-Content .\servers.txt | Where-Object { $_ -and $_ -notmatch '^\s*#' } | Get-TaskInventory -ErrorAction Continue
$inventory | Export-Csv -Path .\tasks.csv -NoTypeInformation -UseQuotes AsNeeded

$inventory |
    Where-Object { $_.Enabled -and $_.LastResult -notin 0, 0x41300, 0x41301, 0x41303 } |
    Sort-Object Computer, Path |
    Format-Table Computer, Path, ResultText, LastRun, Account -Wrap

'Accounts whose password is stored in tasks:'
$inventory.Where({ $_.Password }) |
    Group-Object -Property Account |
    Select-Object Count, Name, @{ Name = 'Computers'; Expression = { ($_.Group.Computer | Sort-Object -Unique) -join ' ' } } |
    Sort-Object -Property Count -Descending -Top 25
