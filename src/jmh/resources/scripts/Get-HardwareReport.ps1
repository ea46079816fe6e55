# Hardware and health of servers by CIM: one session a computer, DCOM for the old ones.

[CmdletBinding()]
param (
	[Parameter(ValueFromPipeline, ValueFromPipelineByPropertyName)]
	[Alias('Name', 'DNSHostName')]
	[string[]] $ComputerName = @('localhost'),
	[System.Management.Automation.PSCredential] $Credential,
	[ValidateSet('Text', 'Json', 'Html')] [string] $As = 'Text'
)

begin {
	$dcom = New-CimSessionOption -Protocol Dcom
	$reports = New-Object 'System.Collections.Generic.List[System.Collections.IDictionary]'

	$memoryType = @{ 20 = 'DDR'; 21 = 'DDR2'; 24 = 'DDR3'; 26 = 'DDR4'; 34 = 'DDR5' }
	$chassis = { param ([int] $c) switch ($c) { { $_ -in 3..7 } { 'desktop' } { $_ -in 8..10 + 14 } { 'portable' } { $_ -in 17, 23, 28, 29 } { 'server' } default { 'other' } } }

	function Open-Session ([string] $Name) {
		$common = @{ ComputerName = $Name; OperationTimeoutSec = 20; ErrorAction = 'Stop' }
		if ($Credential) { $common['Credential'] = $Credential }
		try {
			return New-CimSession @common
		}
		catch [Microsoft.Management.Infrastructure.CimException] {
			Write-Verbose "${Name}: WS-Man failed ($($_.Exception.NativeErrorCode)), trying DCOM"
			return New-CimSession @common -SessionOption $dcom
		}
	}

	function Format-Bytes ([double] $Value, [int] $Digits = 1) {
		if ($Value -le 0) { return '0' }
		$power = [math]::Min(5, [math]::Floor([math]::Log($Value, 1024)))
		'{0:N' + $Digits + '} {1}' -f ($Value / [math]::Pow(1024, $power)), ('B', 'KB', 'MB', 'GB', 'TB', 'PB')[$power]
	}
}

process {
	foreach ($computer in $ComputerName) {
		$session = $null
		try {
			$session = Open-Session $computer
			$get = { param($class, $filter) Get-CimInstance -CimSession $session -ClassName $class -Filter $filter -ErrorAction SilentlyContinue }

			$system = & $get Win32_ComputerSystem
			$os = & $get Win32_OperatingSystem
			$bios = & $get Win32_BIOS
			$processors = @(& $get Win32_Processor)
			$modules = @(& $get Win32_PhysicalMemory)
			$disks = & $get Win32_LogicalDisk 'DriveType = 3'
			$adapters = & $get Win32_NetworkAdapterConfiguration 'IPEnabled = TRUE'
			$case = (& $get Win32_SystemEnclosure).ChassisTypes | Select-Object -First 1

			$uptime = (Get-Date) - $os.LastBootUpTime
			$report = [ordered] @{
				Computer  = $system.DNSHostName ?? $computer
				Model     = "$($system.Manufacturer) $($system.Model)".Trim()
				Kind      = ($system.Model -match 'virtual|vmware|kvm') ? 'virtual' : (& $chassis $case)
				Serial    = $bios.SerialNumber
				System    = $os.Caption -replace '^Microsoft\s+'
				Build     = "$($os.Version) ($($os.OSArchitecture))"
				Booted    = $os.LastBootUpTime
				Uptime    = '{0} d {1:00}:{2:00}' -f $uptime.Days, $uptime.Hours, $uptime.Minutes
				Processor = ($processors.Name | Group-Object | ForEach-Object { "$($_.Count) x $($_.Name -replace '\s+', ' ')" }) -join ', '
				Cores     = ($processors | Measure-Object NumberOfCores -Sum).Sum
				Load      = [int] ($processors | Measure-Object LoadPercentage -Average).Average
				Memory    = Format-Bytes ($modules | Measure-Object Capacity -Sum).Sum
				Modules   = @($modules | ForEach-Object { '{0}: {1} {2} {3} MHz' -f $_.DeviceLocator, (Format-Bytes $_.Capacity 0), ($memoryType[[int] $_.SMBIOSMemoryType] ?? '?'), $_.Speed })
				FreeRam   = '{0:P0}' -f ($os.FreePhysicalMemory / $os.TotalVisibleMemorySize)
				Disks     = @(
					foreach ($d in $disks) {
						$share = 1 - $d.FreeSpace / [math]::Max(1, $d.Size)
						[pscustomobject] @{
							Drive = $d.DeviceID
							Label = $d.VolumeName
							Size  = Format-Bytes $d.Size
							Free  = Format-Bytes $d.FreeSpace
							Bar   = '[' + ('#' * [math]::Round($share * 20)).PadRight(20, '.') + ']'
							State = if ($share -gt .95) { 'critical' } elseif ($share -gt .85) { 'warning' } else { 'good' }
						}
					}
				)
				Network   = @($adapters | ForEach-Object {
						[pscustomobject] @{
							Adapter = $_.Description
							Mac     = $_.MACAddress
							Ip      = $_.IPAddress -ne $null -join ', '
							Gateway = "$($_.DefaultIPGateway)"
							Dns     = $_.DNSServerSearchOrder -join ' '
							Dhcp    = $_.DHCPEnabled
						}
					})
				Hotfixes  = @(& $get Win32_QuickFixEngineering | Sort-Object InstalledOn -Descending | Select-Object -First 5 -ExpandProperty HotFixID)
				Problems  = @()
			}

			# ----- judge
			if ($uptime.TotalDays -gt 45) { $report.Problems += "not restarted for $($uptime.Days) days" }
			if ($report.Load -gt 90) { $report.Problems += "processor at $($report.Load) %" }
			$report.Disks | Where-Object State -NE good | ForEach-Object { $report.Problems += "$($_.Drive) $($_.State), $($_.Free) free" }
			$stopped = & $get Win32_Service "StartMode = 'Auto' AND State <> 'Running' AND ExitCode <> 0"
			if ($stopped) { $report.Problems += 'services: {0}' -f ($stopped.Name -join ', ') }
			$failing = Get-CimInstance -CimSession $session -Namespace root/wmi -ClassName MSStorageDriver_FailurePredictStatus -ErrorAction Ignore | Where-Object PredictFailure
			if ($failing) { $report.Problems += "$(@($failing).Count) disk(s) about to fail" }

			$clock = [math]::Abs(($os.LocalDateTime - (Get-Date)).TotalSeconds)
			if ($clock -ge 5) { $report.Problems += "clock is off by $([math]::Round($clock)) s" }
			$reports.Add($report)
		}
		catch {
			$reports.Add([ordered] @{ Computer = $computer; Problems = @("no answer: $($_.Exception.Message)") })
		}
		finally {
			if ($session) { Remove-CimSession $session }
		}
	}
}

end {
	switch ($As) {
		'Json' { ConvertTo-Json -InputObject $reports -Depth 4; return }
		'Html' {
			$parts = foreach ($r in $reports) {
				"<h2 class='$(if ($r.Problems) { 'bad' } else { 'good' })'>$($r.Computer)</h2>"
				[pscustomobject] $r | ConvertTo-Html -As List -Fragment -Property Model, Kind, Serial, System, Build, Uptime, Processor, Memory
				$r.Disks | ConvertTo-Html -Fragment
				if ($r.Problems) { "<ul>$(-join $r.Problems.ForEach{ "<li>$_</li>" })</ul>" }
			}
			ConvertTo-Html -Head '<style>.bad { color: red }</style>' -Body ($parts -join "`n")
			return
		}
	}
	foreach ($r in $reports) {
		Write-Host "`n=== $($r.Computer) ===" -ForegroundColor $(if ($r.Problems.Count) { 'Yellow' } else { 'Green' })
		foreach ($key in $r.Keys | Where-Object { $_ -notin 'Computer', 'Disks', 'Network', 'Problems' }) {
			if ($null -eq $r[$key] -or '' -eq "$($r[$key])") { continue }
			'{0,-12} {1}' -f $key, ($r[$key] -join "`n             ")
		}
		$r['Disks'] | Format-Table -AutoSize | Out-String | ForEach-Object Trim
		$r['Network'] | Format-List | Out-String | ForEach-Object Trim
		$r.Problems | ForEach-Object { Write-Warning "$($r.Computer): $_" }
	}
}
