#Requires -PSEdition Core
<#
.SYNOPSIS
	Client for the ticket system's REST interface, and a job that turns alarms into tickets.
#>
using namespace Microsoft.PowerShell.Commands

param(
	[uri] $BaseUri = 'https://tickets.corp.example/api/v2/',
	[string] $TokenVariable = 'TICKET_TOKEN',
	[string] $AlarmFolder = './alarms',
	[switch] $Loop
)

class TicketClient {
	[uri] $Base
	hidden [string] $token
	hidden [int] $calls = 0
	[int] $PageSize = 100
	[hashtable] $LastHeaders

	TicketClient([uri] $base, [string] $token) {
		$this.Base = $base
		$this.token = $token
	}

	[object] Call([string] $method, [string] $path, [object] $body) {
		$this.calls++
		$request = @{
			Method             = $method
			Uri                = [uri]::new($this.Base, $path)
			Headers            = @{ Authorization = "Bearer $($this.token)"; Accept = 'application/json' }
			ContentType        = 'application/json; charset=utf-8'
			MaximumRetryCount  = 3
			RetryIntervalSec   = 5
			ErrorAction        = 'Stop'
			SkipHttpErrorCheck = $true
		}
		if ($null -ne $body) { $request.Body = $body | ConvertTo-Json -Depth 10 -Compress }
		$status = 0
		$headers = $null
		$answer = Invoke-RestMethod @request -StatusCodeVariable status -ResponseHeadersVariable headers
		$this.LastHeaders = $headers
		switch ($status) {
			{ $_ -ge 200 -and $_ -lt 300 } { return $answer }
			401 { throw [System.Security.Authentication.AuthenticationException]::new('The token is not valid any more.') }
			404 { return $null }
			429 {
				$seconds = [int](${headers}?['Retry-After'] ?? 30)
				Start-Sleep -Seconds $seconds
				return $this.Call($method, $path, $body)
			}
		}
		throw "HTTP $status for $method ${path}: $($answer.message)"
	}

	[object[]] GetAll([string] $path) {
		$result = [System.Collections.ArrayList]::new()
		$page = 1
		do {
			$join = $path.Contains('?') ? '&' : '?'
			$part = $this.Call('Get', "$path${join}page=$page&size=$($this.PageSize)", $null)
			foreach ($item in $part.items) { [void] $result.Add($item) }
			$page++
		} while ($part.items.Count -eq $this.PageSize)
		return $result.ToArray()
	}

	[object] Create([hashtable] $ticket) { return $this.Call('Post', 'tickets', $ticket) }
	[void] Comment([long] $id, [string] $text) { $null = $this.Call('Post', "tickets/$id/comments", @{ text = $text; internal = $true }) }
	[void] Close([long] $id) { $this.Call('Patch', "tickets/$id", @{ state = 'closed' }) | Out-Null }
}

$secret = [Environment]::GetEnvironmentVariable($TokenVariable)
if (-not $secret) { Write-Error "Set the variable $TokenVariable."; exit 2 }
$client = [TicketClient]::new($BaseUri, $secret)

# 1 = everybody stands still ... 4 = somebody would like something
function Get-Priority {
	param([Parameter(Mandatory)] $Alarm)
	$score = 0
	$score += switch ($Alarm.severity) { 'critical' { 50 } 'error' { 30 } 'warning' { 10 } default { 0 } }
	$score += switch -Wildcard ($Alarm.host) { 'mbx*' { 20; break } 'dc*' { 30; break } '*test*' { -40 } }
	$score += [math]::Min(20, [int] $Alarm.repeated * 2)
	$hour = (Get-Date $Alarm.time).Hour
	if ($hour -lt 7 -or $hour -ge 19) { $score -= 10 }
	foreach ($limit in 80, 50, 20) {
		if ($score -ge $limit) { return [array]::IndexOf(@(80, 50, 20), $limit) + 1 }
	}
	4
}

function ConvertTo-Description($Alarm) {
	$details = $Alarm.details.psobject.Properties | ForEach-Object { "| $($_.Name) | $($_.Value -replace '\|', '\|') |" }
	@"
**$($Alarm.text)**

Host: ``$($Alarm.host)``
First seen: $('{0:u}' -f ([datetime] $Alarm.time).ToUniversalTime())
Repeated: $($Alarm.repeated ?? 0) time$(if ($Alarm.repeated -ne 1) { 's' })

| Name | Value |
|---|---|
$($details -join "`n")

$(if ($Alarm.runbook) { "[Runbook]($($Alarm.runbook))" } else { '_There is no runbook._' })
"@
}

function Sync-Alarm {
	[CmdletBinding(SupportsShouldProcess)]
	param([System.IO.FileInfo[]] $File, [object[]] $Open)

	foreach ($f in $File) {
		try { $alarm = Get-Content -LiteralPath $f -Raw | ConvertFrom-Json -ErrorAction Stop }
		catch [System.ArgumentException] {
			Move-Item $f "$f.bad" -Force
			Write-Warning "$($f.Name): $($_.Exception.Message)"
			continue
		}
		$key = ($alarm.host, $alarm.check, $alarm.severity -join '/').ToLower()
		$ticket = $Open.Where({ $_.externalKey -ceq $key }, 'First')[0]

		$action = ($null -ne $ticket), ($alarm.state -eq 'ok')
		if ($action[0] -and $action[1]) {
			if ($PSCmdlet.ShouldProcess("ticket $($ticket.id)", 'close')) {
				$client.Comment($ticket.id, "Gone since $($alarm.time).")
				$client.Close($ticket.id)
			}
		} elseif ($action[0]) {
			$client.Comment($ticket.id, "Again: $($alarm.text)")
		} elseif (-not $action[1]) {
			$new = @{
				title       = "[$($alarm.host)] $($alarm.text)".PadRight(1).Substring(0, [math]::Min(120, "[$($alarm.host)] $($alarm.text)".Length))
				priority    = Get-Priority $alarm
				queue       = @{ mbx = 'messaging'; dc = 'directory'; web = 'web' }[$alarm.host -replace '\d.*$'] ?? 'operations'
				externalKey = $key
				description = ConvertTo-Description $alarm
				tags        = @('auto', $alarm.check) + @($alarm.tags | Where-Object { $_ })
			}
			if ($PSCmdlet.ShouldProcess($new.title, "create with priority $($new.priority)")) {
				$created = $client.Create($new)
				Write-Host "ticket $($created.id): $($new.title)"
			}
		}
		Remove-Item -LiteralPath $f
	}
}

do {
	$files = Get-ChildItem -Path $AlarmFolder -Filter *.json -File | Sort-Object LastWriteTime
	if ($files) {
		$open = $client.GetAll('tickets?state=open&tag=auto')
		Sync-Alarm -File $files -Open $open
	}
	if ($Loop) { Start-Sleep -Seconds 60 }
} while ($Loop)
