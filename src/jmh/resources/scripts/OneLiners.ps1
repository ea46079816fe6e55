# A page from the notebook: lines that were useful more than once. Not meant to be run as a whole.
return

#--- mailboxes -----------------------------------------------------------------------------------
Get-Mailbox -ResultSize Unlimited | Get-MailboxStatistics | sort TotalItemSize -Descending | select -First 10 DisplayName,TotalItemSize,ItemCount
Get-Mailbox | ? { $_.ForwardingAddress -or $_.ForwardingSmtpAddress } | ft Name,Forward*,DeliverToMailboxAndForward -auto
Get-Mailbox -Filter { (IsShared -eq $true) -and (Name -like 'Info*') } | % { "{0}`t{1}" -f $_.Name,$_.PrimarySmtpAddress } | clip
gci function: | ? source -eq '' | % name
(Get-Mailbox -ResultSize Unlimited | group { $_.Database.Name } -NoElement | sort Name | % { '{0}={1}' -f $_.Name,$_.Count }) -join ' '
Get-Mailbox ann | select -Expand EmailAddresses | ? { $_ -clike 'SMTP:*' } | % { ("$_" -split ':',2)[1] }
Get-MailboxDatabase -Status | select Name,@{n='GB';e={[int]($_.DatabaseSize.ToBytes()/1gb)}},@{n='White';e={'{0:p1}' -f ($_.AvailableNewMailboxSpace.ToBytes()/$_.DatabaseSize.ToBytes())}}
$m=@{};Get-Mailbox -res Unlimited|%{$m[$_.ServerName]++};$m.GetEnumerator()|sort Value -desc
Set-Mailbox ann -EmailAddresses @{add='ann.old@corp.example','a@corp.example';remove='x@corp.example'}
Get-CASMailbox -Filter {ActiveSyncEnabled -eq $true} | ?{!$_.HasActiveSyncDevicePartnership} | Set-CASMailbox -ActiveSyncEnabled:$false -wi
[int]((Get-Mailbox ann).ProhibitSendQuota.Value.ToMB()) -gt 2kb ? 'large' : 'small'

#--- transport -----------------------------------------------------------------------------------
Get-TransportService | Get-Queue | ? MessageCount -gt 0 | sort MessageCount -d | ft Identity,Status,*Count,NextHop*,LastError -a -wrap
Get-TransportService | Get-MessageTrackingLog -EventId FAIL -Start (date).AddHours(-1) | group {$_.RecipientStatus[0] -replace '\s*\{.*'} -n | sort Count -desc | select -f 20
Get-SendConnector | %{ $c=$_; $_.AddressSpaces | %{ [pscustomobject]@{Connector=$c.Name;Domain=$_.Domain;Cost=$_.Cost} } } | sort Domain,Cost
Get-ReceiveConnector "$env:COMPUTERNAME\Relay" | Set-ReceiveConnector -RemoteIPRanges @{Add='10.1.2.3','10.1.2.64-10.1.2.80','10.9.0.0/16'}
Get-Message -Filter "FromAddress -like '*@spam.test' -and Size -gt 1MB" | Remove-Message -WithNDR $false -Confirm:$false
Test-Path "$exinstall\Bin\ExSetup.exe" && & "$exinstall\Scripts\RedistributeActiveDatabases.ps1" -DagName DAG1 -BalanceDbsByActivationPreference -Confirm:$false
Resolve-DnsName corp.example -Type MX | sort Preference | %{ tnc $_.NameExchange -p 25 -inf Quiet }
1..3|%{$t=[net.sockets.tcpclient]::new("mx$_.corp.example",25);$r=[io.streamreader]::new($t.GetStream());$r.ReadLine();$t.Dispose()}
Get-TransportRule | ?{$_.State -eq 'Enabled'} | select Priority,Name,@{n='What';e={$_.Description -replace '\s+',' '}} | fl
gc C:\Logs\send.log | sls '550 5\.[17]\.\d+' | %{$_.Matches.Value} | group | sort count -des

#--- files, text ---------------------------------------------------------------------------------
gci -r *.log | ?{$_.Length -gt 100mb} | select FullName,@{n='MB';e={$_.Length/1mb -as [int]}} | sort MB -desc
gci -r -file | group Extension | select Name,Count,@{n='Sum';e={($_.Group|measure Length -sum).Sum}} | sort Sum -desc | select -f 10
(gc a.txt -raw) -replace "(?m)^\s*#.*`r?`n" | sc a.txt -nonewline
gc a.txt | %{$i=0}{ '{0,5}: {1}' -f ++$i,$_ }
diff (gc a.txt) (gc b.txt) | ?{$_.SideIndicator -eq '=>'} | %{$_.InputObject}
'a,b;c' -split '[,;]' -join '-'; -join('abc'[2..0]); 'x'*20; "{0:x2}"-f 255; '{0:d3}'-f 7
[regex]::Matches('k1=v1;k2=v2','(\w+)=(\w+)')|%{@{$_.Groups[1].Value=$_.Groups[2].Value}}
$h=@{};gc access.log|%{$h[($_ -split ' ')[0]]++};$h.GetEnumerator()|?{$_.Value -ge 5}|sort -pr Value
[io.file]::ReadAllLines('c:\x.csv',[text.encoding]::Default)[1..5]
import-csv x.csv -del ';'|?{[datetime]::ParseExact($_.Date,'dd.MM.yyyy',$null) -ge '2024-01-01'}|export-csv y.csv -not -enc utf8
[convert]::ToBase64String([text.encoding]::Unicode.GetBytes('dir'))
-join(1..16|%{[char](33..126|random)})
$x = 5; $x++; $x*=2; $x%=7; $x -bor 8 -bxor 3; -bnot $x; 1 -shl 10; !$x; -$x; +'7'; ,1; -not 0
@(1,2;3)[-1], @()[0], (1..5)[1,-1], ('a'..'e')[0..2], @{a=1}.a, @{a=@{b=2}}.a.b, "$(@{a=1}['a'])"
0xff, 0b101, 1e3, 1.5e-2, 10kb, 1mb, 3L, 2.5d, 7u, 200uy, 100n, .5

#--- system --------------------------------------------------------------------------------------
gps | ? WS -gt 500mb | sort WS -d | ft Name,Id,@{n='MB';e={$_.WS/1mb};f='n0'},StartTime
gsv | ?{$_.StartType -eq 'Automatic' -and $_.Status -ne 'Running'} | sasv -pas -wi
gcim Win32_LogicalDisk -f 'DriveType=3' | ft DeviceID,@{n='Free%';e={'{0,5:p0}' -f ($_.FreeSpace/$_.Size)}}
while(!(tnc mbx01 -p 443 -inf q)){write-host . -n;sleep 5};[console]::Beep(800,300)
for($i=0;$i -lt 3;$i++){ping -n 1 10.0.0.$i>$null;if($?){"10.0.0.$i"}}
$(foreach($s in 'mbx01','mbx02'){icm $s{gp 'HKLM:\SOFTWARE\Microsoft\ExchangeServer\v15\Setup'|% MsiProductMajor}}) -join '.'
try{1/0}catch{"$_"}finally{'x'}; & {param($a,$b)$a+$b} 1 2; .{1;2}; &{$args.Count} a b c; switch(3){3{'three'}}
if(-not(Test-Path x)){ni x -i Directory|out-null}elseif((gi x).PSIsContainer){ri x -r -fo}else{throw 'x is a file'}
do{$n=read-host 'Number'}until($n -as [int]);[math]::Sqrt($n)
Get-Date -UFormat '%V'; (date).DayOfYear; [datetime]::IsLeapYear(2024); [timespan]'1.02:03:04'; ((date) - (date '2024-01-01')).Days
$env:Path -split [io.path]::PathSeparator | ?{$_ -and !(Test-Path $_)}
powershell.exe -NoProfile -Command "& { Get-Process | Sort-Object -Property WS | Select-Object -Last 3 }"
cmd /c dir /b "C:\Program Files" 2>nul | findstr /r "^Micro" ; echo "exit $LASTEXITCODE" 2>&1
schtasks /create /tn "Daily report" /tr "pwsh -f C:\Scripts\report.ps1" /sc daily /st 06:00 /ru SYSTEM /f
netsh interface ipv4 show addresses; ipconfig /all | sls 'IPv4' -ca; reg query HKLM\Software\Microsoft /s /f "Exchange" | more
sc.exe --% config "MyService" obj= ".\svc" password= "p&ss|w^rd" & rem not a comment
wevtutil qe System "/q:*[System[(EventID=6008)]]" /c:5 /rd:true /f:text
start-job {sleep 5;'done'}|wait-job|receive-job -auto; get-job|remove-job -fo
${a b} = 1; ${a b} + ${env:TEMP}.Length; $global:x = $script:y = $null; ${c:\temp\x.txt}; $function:prompt; @'
here
'@.Length; @"
$(Get-Date)
"@
