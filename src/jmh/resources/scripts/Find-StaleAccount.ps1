<#
.SYNOPSIS
Finds user and computer accounts nobody uses any more, disables them and, later, deletes them.
.DESCRIPTION
lastLogonTimestamp is replicated but up to 14 days late, so this script adds two weeks to every limit.
Stage 1: not used for -DisableAfter days: disabled and moved to the quarantine OU.
Stage 2: in quarantine for -DeleteAfter days: deleted, unless protected.
.NOTES
Service accounts are recognised by their name or a servicePrincipalName.
#>
#Requires -Version 5
#Requires -Modules ActiveDirectory, @{ModuleName='Microsoft.PowerShell.Utility'; ModuleVersion='3.0'}
[CmdletBinding(SupportsShouldProcess=$True, ConfirmImpact="High")]
Param(
  [ValidateRange(30,1000)] [Int]$DisableAfter=90,
  [ValidateRange(7,1000)]  [Int]$DeleteAfter=60,
  [ValidateSet("User","Computer")] [String[]]$Kind=@("User","Computer"),
  [ValidateNotNull()] [String]$Quarantine="OU=Quarantine",
  [Switch]$Delete
)

$domain=Get-ADDomain
$quarantineDn="$Quarantine,$($domain.DistinguishedName)"
$slack=14
$exceptions=@"
krbtgt
Guest
svc-*
sql_*
*`$_msa
healthmailbox*
"@ -split "\r?\n" | Where-Object {$_}

Function Test-Exception([String]$Account)
{
  ForEach($pattern in $exceptions) { If($Account -like $pattern) {Return $True} }
  Return $False
}

Function Convert-FileTime($Value)
{
  # 0 and 9223372036854775807 both mean "never"
  If($Value -eq $Null -Or $Value -le 0 -Or $Value -eq [Int64]::MaxValue) {Return $Null}
  [DateTime]::FromFileTimeUtc($Value).ToLocalTime()
}

Function Get-Stale([String]$Class)
{
  $limit=(Get-Date).AddDays(-($DisableAfter+$slack))
  $stamp=$limit.ToFileTimeUtc()
  $ldap="(&(objectCategory=$Class)(|(lastLogonTimestamp<=$stamp)(!(lastLogonTimestamp=*)))(whenCreated<=$($limit.ToUniversalTime().ToString('yyyyMMddHHmmss.0Z')))(!(userAccountControl:1.2.840.113556.1.4.803:=2)))"
  Write-Debug $ldap
  $searcher=New-Object DirectoryServices.DirectorySearcher
  $searcher.SearchRoot=New-Object DirectoryServices.DirectoryEntry "LDAP://$($domain.PDCEmulator)/$($domain.DistinguishedName)"
  $searcher.Filter=$ldap
  $searcher.PageSize=500
  [Void]$searcher.PropertiesToLoad.AddRange(@('samaccountname','distinguishedname','lastlogontimestamp','pwdlastset','serviceprincipalname','operatingsystem'))
  $results=$searcher.FindAll()
  Try
  {
    ForEach($r in $results)
    {
      $p=$r.Properties
      $name=[String]$p['samaccountname'][0]
      If(Test-Exception $name) {Continue}
      If($Class -eq 'person' -And $p['serviceprincipalname'].Count) {Continue}
      [PSCustomObject]@{
        Name=$name
        Kind=@{person='User';computer='Computer'}[$Class]
        LastLogon=Convert-FileTime ($p['lastlogontimestamp'] | Select -First 1)
        PasswordSet=Convert-FileTime ($p['pwdlastset'] | Select -First 1)
        System="$($p['operatingsystem'])"
        Dn=[String]$p['distinguishedname'][0]
      }
    }
  }
  Finally { $results.Dispose(); $searcher.Dispose() }
}

# ------------------------------------------------------------------ stage 1
$stale=ForEach($k in $Kind) { Get-Stale @{User='person';Computer='computer'}.$k }
$stale=@($stale | Sort-Object Kind,LastLogon)
$perKind=$stale | Group-Object Kind -AsHashTable -AsString
If($perKind) { $perKind.Keys | ForEach-Object { Write-Host ("{0,-10}{1,6}" -f $_,$perKind[$_].Count) } }

$disabled=0
ForEach($s in $stale)
{
  $since=If($s.LastLogon) {[Int]((Get-Date)-$s.LastLogon).TotalDays} Else {'never'}
  If($PSCmdlet.ShouldProcess("$($s.Kind) $($s.Name)","Disable (last logon: $since)"))
  {
    Try
    {
      Disable-ADAccount -Identity $s.Dn -Confirm:$False
      Set-ADObject -Identity $s.Dn -Replace @{info="stale since $(Get-Date -Format s); was in $($s.Dn -Replace '^CN=.+?(?<!\\),','')"}
      Move-ADObject -Identity $s.Dn -TargetPath $quarantineDn
      $disabled++
    }
    Catch [Microsoft.ActiveDirectory.Management.ADException]
    {
      Write-Warning "$($s.Name): $($_.Exception.Message) [$('0x{0:X8}' -f $_.Exception.ErrorCode)]"
    }
  }
}

# ------------------------------------------------------------------ stage 2
$deleted=0
If($Delete)
{
  $limit=[DateTime]::Now.AddDays(-$DeleteAfter)
  Get-ADObject -SearchBase $quarantineDn -SearchScope OneLevel -LDAPFilter '(info=stale since *)' -Properties info,ProtectedFromAccidentalDeletion |
    Where-Object {
      $_.info -match 'stale since (?<when>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)' -And
      [DateTime]$Matches['when'] -lt $limit -And
      -Not $_.ProtectedFromAccidentalDeletion
    } |
    ForEach-Object {
      If($PSCmdlet.ShouldProcess($_.Name,'Delete for good'))
      {
        Remove-ADObject $_ -Recursive -Confirm:$False
        $Script:deleted++
      }
    }
}

$line="{0:u};{1};{2};{3};{4}" -F [DateTime]::UtcNow,$env:USERNAME,$stale.Count,$disabled,$deleted
[IO.File]::AppendAllText("$PSScriptRoot\stale.csv",$line+[Environment]::NewLine)
$stale
