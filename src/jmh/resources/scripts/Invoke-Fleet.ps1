<#
.SYNOPSIS
    Runs a block on many servers with a pool of runspaces, thread jobs or remote jobs.
.PARAMETER Engine
    Runspace, ThreadJob, Parallel or Remote.
.EXAMPLE
    Invoke-Fleet.ps1 -Target (Get-Content servers.txt) -Script { param($t) Test-NetConnection $t -Port 25 } -Engine Runspace
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory, ValueFromPipeline)] [string[]] $Target,
    [Parameter(Mandatory)] [scriptblock] $Script,
    [ValidateSet('Runspace', 'ThreadJob', 'Parallel', 'Remote')] [string] $Engine = 'Runspace',
    [ValidateRange(1, 128)] [int] $Limit = [System.Environment]::ProcessorCount * 4,
    [int] $TimeoutSeconds = 120,
    [hashtable] $Variable = @{}
)

begin { $all = [System.Collections.Generic.List[string]]::new() }

process { foreach ($t in $Target) { $all.Add($t) } }

end {
    function New-Result($Target, $Output, $Failure, $Started) {
        [pscustomobject]@{
            Target  = $Target
            Ok      = $null -eq $Failure
            Output  = $Output
            Failure = "$Failure"
            Seconds = [math]::Round(((Get-Date) - $Started).TotalSeconds, 2)
        }
    }

    function Invoke-Runspace {
        $initial = [initialsessionstate]::CreateDefault2()
        foreach ($name in $Variable.Keys) {
            $entry = [System.Management.Automation.Runspaces.SessionStateVariableEntry]::new($name, $Variable[$name], '')
            $initial.Variables.Add($entry)
        }
        $pool = [runspacefactory]::CreateRunspacePool(1, $Limit, $initial, $Host)
        $pool.ApartmentState = 'MTA'
        $pool.Open()
        try {
            $running = foreach ($t in $all) {
                $shell = [powershell]::Create().AddScript($Script).AddArgument($t)
                $shell.RunspacePool = $pool
                @{ Target = $t; Shell = $shell; Handle = $shell.BeginInvoke(); Started = Get-Date }
            }
            $open = [System.Collections.ArrayList]@($running)
            while ($open.Count -gt 0) {
                for ($i = $open.Count - 1; $i -ge 0; $i--) {
                    $r = $open[$i]
                    $late = ((Get-Date) - $r.Started).TotalSeconds -gt $TimeoutSeconds
                    if (-not $r.Handle.IsCompleted -and -not $late) { continue }
                    $failure = $null
                    $output = $null
                    if ($late -and !$r.Handle.IsCompleted) {
                        $failure = "no answer within $TimeoutSeconds s"
                        [void]$r.Shell.BeginStop($null, $null)
                    }
                    else {
                        try {
                            $output = @($r.Shell.EndInvoke($r.Handle))
                            if ($r.Shell.HadErrors) { $failure = $r.Shell.Streams.Error[0] }
                        }
                        catch { $failure = $_.Exception.InnerException ?? $_.Exception }
                    }
                    New-Result $r.Target $output $failure $r.Started
                    if (-not $late) { $r.Shell.Dispose() }
                    $open.RemoveAt($i)
                }
                Write-Progress -Activity $Engine -Status "$($open.Count) left" -PercentComplete (100 - 100 * $open.Count / $all.Count)
                Start-Sleep -Milliseconds 50
            }
        }
        finally {
            $pool.Close()
            $pool.Dispose()
        }
    }

    function Invoke-ThreadJobs {
        $jobs = foreach ($t in $all) {
            Start-ThreadJob -Name $t -ThrottleLimit $Limit -ScriptBlock $Script -ArgumentList $t -InitializationScript { $ErrorActionPreference = 'Stop' }
        }
        $started = Get-Date
        $null = Wait-Job -Job $jobs -Timeout $TimeoutSeconds
        foreach ($job in $jobs) {
            switch ($job.State) {
                'Completed' { New-Result $job.Name (Receive-Job $job) $null $started }
                'Failed'    { New-Result $job.Name $null $job.JobStateInfo.Reason.Message $started }
                default     { Stop-Job $job; New-Result $job.Name $null "state $_" $started }
            }
        }
        $jobs | Remove-Job -Force
    }

    function Invoke-ForEachParallel {
        $text = $Script.ToString()
        $variables = $Variable
        $all | ForEach-Object -ThrottleLimit $Limit -TimeoutSeconds $TimeoutSeconds -Parallel {
            $started = [datetime]::Now
            $block = [scriptblock]::Create($using:text)
            foreach ($name in ($using:variables).Keys) { Set-Variable -Name $name -Value ($using:variables)[$name] }
            try { [pscustomobject]@{ Target = $_; Ok = $true; Output = & $block $_; Failure = ''; Seconds = ([datetime]::Now - $started).TotalSeconds } }
            catch { [pscustomobject]@{ Target = $PSItem.TargetObject; Ok = $false; Output = $null; Failure = "$_"; Seconds = -1 } }
        }
    }

    function Invoke-Remote {
        $option = New-PSSessionOption -OpenTimeout 5000 -OperationTimeout ($TimeoutSeconds * 1000) -NoMachineProfile
        $started = Get-Date
        $sessions = New-PSSession -ComputerName $all -SessionOption $option -ErrorAction SilentlyContinue -ErrorVariable noSession
        $noSession | ForEach-Object { New-Result $_.TargetObject.ComputerName $null $_.Exception.Message $started }
        if (!$sessions) { return }
        try {
            Invoke-Command -Session $sessions -ScriptBlock {
                $inner = [scriptblock]::Create($using:Script)
                $extra = $using:Variable
                foreach ($key in $extra.Keys) { New-Variable -Name $key -Value $extra.$key -Force }
                & $inner $env:COMPUTERNAME
            } -ErrorVariable problems -ErrorAction SilentlyContinue |
                Group-Object PSComputerName |
                ForEach-Object { New-Result $_.Name $_.Group $null $started }
            foreach ($p in $problems) { New-Result $p.OriginInfo.PSComputerName $null $p $started }
        }
        finally { $sessions | Remove-PSSession }
    }

    $engines = @{
        Runspace  = ${function:Invoke-Runspace}
        ThreadJob = ${function:Invoke-ThreadJobs}
        Parallel  = ${function:Invoke-ForEachParallel}
        Remote    = (Get-Command Invoke-Remote).ScriptBlock
    }
    $clock = [System.Diagnostics.Stopwatch]::StartNew()
    $results = & $engines[$Engine]
    $results | Sort-Object Ok, Target

    $failed = @($results).Where({ -not $_.Ok })
    Write-Verbose ("{0} targets, {1} failed, {2:mm\:ss\.f}" -f $all.Count, $failed.Count, $clock.Elapsed)

    # Something to look at while it rains: a background job in the short form.
    if ($failed.Count -gt 0 -and (Get-Command nslookup -ErrorAction Ignore)) {
        $lookup = nslookup $failed[0].Target 2>&1 &
        $lookup | Wait-Job -Timeout 5 | Receive-Job | Select-Object -Last 4 | Out-String | Write-Debug
        Remove-Job $lookup -Force
    }
}
