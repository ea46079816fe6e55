# Mailbox permission report: full access, send-as, send-on-behalf and folder rights
# usage: .\Report-MailboxPermission.ps1 [-Filter "Department -eq 'Sales'"] [-Csv out.csv]
param($Filter = "RecipientTypeDetails -ne 'DiscoveryMailbox'", $Csv, [switch]$Folders, [string[]]$Ignore = @('NT AUTHORITY\*','S-1-5-*','*\Exchange *','*\Domain Admins','*\Organization Management'))

$ErrorActionPreference = 'SilentlyContinue'
$watch = [diagnostics.stopwatch]::startnew()
$cache = @{}

function resolve-user($name) {
	$name = "$name"
	if (-not $cache.containskey($name)) {
		$r = get-recipient $name -resultsize 1
		$cache[$name] = if ($r) { $r.primarysmtpaddress.tostring() } else { $name }
	}
	$cache[$name]
}

function skip($name) {
	foreach ($p in $Ignore) { if ($name -like $p) { return $true } }
	$false
}

function row($mbx, $kind, $who, $right) {
	'' | select @{n='Mailbox';e={$mbx.primarysmtpaddress}},
		@{n='Display';e={$mbx.displayname}},
		@{n='Kind';e={$kind}},
		@{n='Trustee';e={resolve-user $who}},
		@{n='Right';e={$right}},
		@{n='Source';e={if ($who -match '\\') {'group or user'} else {'address'}}}
}

$mailboxes = @(get-mailbox -filter $Filter -resultsize unlimited | sort displayname)
write-host ("{0} mailboxes" -f $mailboxes.count)
$count = 0

$rows = $mailboxes | % {
	$m = $_
	$count += 1
	if ($count % 25 -eq 0) { write-progress -activity Permissions -status $m.displayname -percentcomplete (100*$count/$mailboxes.count) }

	get-mailboxpermission $m.identity | ? { !$_.isinherited -and !$_.deny -and !(skip $_.user) } | % {
		row $m 'FullAccess' $_.user ($_.accessrights -join '+')
	}

	get-adpermission $m.distinguishedname |
		? { $_.extendedrights -match 'send-as' -and -not $_.isinherited } |
		? { -not (skip $_.user) } |
		% { row $m 'SendAs' $_.user 'Send-As' }

	$m.grantsendonbehalfto | ? { $_ } | % { row $m 'OnBehalf' $_ 'SendOnBehalf' }

	if ($Folders) {
		foreach ($f in (get-mailboxfolderstatistics $m.identity -folderscope calendar)) {
			$path = ('{0}:{1}' -f $m.alias, $f.folderpath) -replace '/','\'
			get-mailboxfolderpermission $path |
			? { $_.user.displayname -notin 'Default','Anonymous' } |
			% { row $m "Folder $($f.name)" $_.user.displayname ($_.accessrights -join '+') }
		}
	}
}

if ($Csv) {
	$rows | export-csv $Csv -notypeinformation -encoding utf8 -delimiter ';'
	"wrote $(@($rows).count) lines to $Csv in $([int]$watch.elapsed.totalseconds) s"
} else {
	$rows | ft -groupby Mailbox Kind, Trustee, Right -auto
}

# who has more than twenty mailboxes?
$rows | ? Kind -eq FullAccess | group Trustee | ? count -gt 20 | sort count -desc | select count, name | ft -auto

# orphans: SIDs which no longer resolve
$orphans = $rows | where { $_.Trustee -match '^S-1-5-21(-\d+){4}$' }
if ($orphans) {
	write-warning "$($orphans.count) rights belong to deleted accounts"
	$script = foreach ($o in $orphans) {
		switch ($o.Kind) {
			FullAccess { "Remove-MailboxPermission '$($o.Mailbox)' -User '$($o.Trustee)' -AccessRights FullAccess -Confirm:`$false" }
			SendAs     { "Remove-ADPermission '$($o.Mailbox)' -User '$($o.Trustee)' -ExtendedRights 'Send As' -Confirm:`$false" }
		}
	}
	$script | sort -unique | out-file .\cleanup.ps1
}

# a matrix: departments against kinds
$departments = @{}
$rows | % {
	$d = (get-user $_.Mailbox).department
	if (!$d) { $d = '(none)' }
	if (!$departments[$d]) { $departments[$d] = @{FullAccess=0; SendAs=0; OnBehalf=0} }
	if ($departments[$d].contains($_.Kind)) { $departments[$d][$_.Kind]++ }
}
$departments.keys | sort | % {
	new-object psobject -property ([ordered]@{
		Department = $_
		Full = $departments[$_].FullAccess
		SendAs = $departments[$_].SendAs
		Behalf = $departments[$_].OnBehalf
		Total = ($departments[$_].values | measure -sum).sum
	})
} | ft
