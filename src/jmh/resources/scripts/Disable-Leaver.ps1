<#
.SYNOPSIS
	Offboarding: everything that has to happen to an account on the last day.
.DESCRIPTION
	1. disable the account, random password
	2. remove from groups (saved to the archive file first)
	3. mailbox: out-of-office, forward to the manager, hide, disable protocols
	4. remove mobile devices
	5. move home folder
	Each step is one entry of $steps; a failing step does not keep the later ones from running.
.PARAMETER Identity
	sAMAccountName, mail address or employee number
.PARAMETER ForwardTo
	Who gets the mail; the manager if nobody is named
#>
[CmdletBinding(SupportsShouldProcess, ConfirmImpact='High')]
param(
	[Parameter(Mandatory, ValueFromPipeline, ValueFromPipelineByPropertyName)]
	[Alias('SamAccountName','EmployeeID','Mail')]
	[string]$Identity,
	[string]$ForwardTo,
	[ValidateSet('OffboardA','OffboardB')][string]$OU='OffboardA',
	[string]$Archive='\\files\hr$\leavers',
	[int]$KeepDays=90
)
begin {
	$ErrorActionPreference='Stop'
	function New-Password([int]$Length=32) {
		$sets='ABCDEFGHJKLMNPQRSTUVWXYZ','abcdefghijkmnpqrstuvwxyz','23456789','!$%&/()=?+*#-_'
		$rng=[System.Security.Cryptography.RandomNumberGenerator]::Create()
		$buffer=[byte[]]::new($Length)
		$rng.GetBytes($buffer)
		$i=0
		$chars=foreach($b in $buffer){
			$set=$sets[$i++ % $sets.Count]
			$set[$b % $set.Length]
		}
		ConvertTo-SecureString -String (-join($chars|Get-Random -Count $Length)) -AsPlainText -Force
	}
	function Find-Person([string]$Text) {
		$filter=switch -Regex ($Text) {
			'^\d{5,8}$'      {"employeeID -eq '$Text'";break}
			'^[^@\s]+@[^@]+' {"mail -eq '$Text'";break}
			'^CN='           {"distinguishedName -eq '$Text'";break}
			default          {"sAMAccountName -eq '$Text'"}
		}
		$found=@(Get-ADUser -Filter $filter -Properties manager,memberOf,homeDirectory,mail,employeeID)
		if($found.Count -ne 1){throw "'$Text' fits $($found.Count) accounts"}
		$found[0]
	}
	$oof=@'
<html><body>
<p>Thank you for your message. {0} no longer works for us.</p>
<p>Please write to <a href="mailto:{1}">{1}</a> instead; your message has been passed on.</p>
</body></html>
'@
	$steps=[ordered]@{
		'disable account'={
			param($u)
			Set-ADAccountPassword $u -Reset -NewPassword (New-Password)
			Disable-ADAccount $u
			Set-ADUser $u -Description "left $(Get-Date -f yyyy-MM-dd)" -Clear 'telephoneNumber','mobile'
		}
		'save and remove groups'={
			param($u)
			$file=Join-Path $Archive "$($u.SamAccountName)-groups.txt"
			$u.memberOf|Set-Content $file
			$u.memberOf|?{$_ -notmatch '^CN=Domain Users,'}|%{Remove-ADGroupMember $_ -Members $u -Confirm:$false}
		}
		'set out of office'={
			param($u,$next)
			$text=$oof -f $u.Name,$next
			Set-MailboxAutoReplyConfiguration $u.mail -AutoReplyState Enabled -InternalMessage $text -ExternalMessage $text -ExternalAudience All
		}
		'forward mail'={
			param($u,$next)
			Set-Mailbox $u.mail -ForwardingAddress $next -DeliverToMailboxAndForward:$true -HiddenFromAddressListsEnabled $true
			Set-CASMailbox $u.mail -ActiveSyncEnabled $false -PopEnabled $false -ImapEnabled $false -OWAEnabled $false -MAPIEnabled:$false
		}
		'remove devices'={
			param($u)
			Get-MobileDevice -Mailbox $u.mail|%{
				Clear-MobileDevice $_.Identity -AccountOnly -Confirm:$false
				Start-Sleep -Milliseconds 200
			}
		}
		'move home folder'={
			param($u)
			if($u.homeDirectory -and (Test-Path $u.homeDirectory)){
				$to=Join-Path $Archive $u.SamAccountName
				robocopy $u.homeDirectory $to /MIR /COPY:DAT /R:1 /W:1 /NFL /NDL /NP *> "$to.log"
				if($LASTEXITCODE -ge 8){throw "robocopy ended with $LASTEXITCODE, see $to.log"}
			}
		}
		'remember end date'={
			param($u)
			$end=(Get-Date).Date.AddDays($KeepDays)
			Set-ADUser $u -Replace @{extensionAttribute12=$end.ToString('yyyy-MM-dd')}
			Move-ADObject $u -TargetPath "OU=$OU,$((Get-ADDomain).DistinguishedName)"
		}
	}
	$log=[System.Collections.Generic.List[psobject]]::new()
}
process {
	try{$user=Find-Person $Identity}
	catch{
		$PSCmdlet.WriteError($_)
		return
	}
	$next=if($ForwardTo){$ForwardTo}elseif($user.manager){(Get-ADUser $user.manager -Properties mail).mail}else{'hr@corp.example'}
	if(-not $PSCmdlet.ShouldProcess("$($user.Name) ($($user.SamAccountName))",'Disable')){return}
	$n=0
	foreach($step in $steps.GetEnumerator()){
		$n++
		Write-Progress -Id 1 -Activity $user.Name -Status $step.Key -PercentComplete (100*$n/$steps.Count)
		$clock=[Diagnostics.Stopwatch]::StartNew()
		$outcome='ok'
		try{
			& $step.Value $user $next|Out-Null
		}catch [System.Management.Automation.CommandNotFoundException]{
			$outcome="no such command: $($_.TargetObject)"
		}catch [System.IO.IOException],[System.UnauthorizedAccessException]{
			$outcome="file system: $($_.Exception.Message)"
		}catch{
			$outcome=$_.Exception.GetBaseException().Message
		}finally{
			$clock.Stop()
			$log.Add([pscustomobject]@{User=$user.SamAccountName;Step=$step.Key;Outcome=$outcome;Ms=$clock.ElapsedMilliseconds})
		}
	}
}
end {
	$log|Where-Object{$_.Outcome -ne 'ok'}|ForEach-Object{Write-Warning('{0}: {1}: {2}' -f $_.User,$_.Step,$_.Outcome)}
	$log|Export-Csv -Append -Path (Join-Path $Archive 'log.csv')
	$log
}
clean {
	Write-Progress -Id 1 -Activity 'Leavers' -Completed
}
