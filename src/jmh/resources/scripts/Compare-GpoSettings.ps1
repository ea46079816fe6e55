#Requires -Modules GroupPolicy
# What differs between two group policy objects, or between a policy and its last backup?

Param(
 [Parameter(Mandatory=$True)][String]$Reference,
 [String]$Difference,
 [String]$BackupFolder="D:\Backup\GPO",
 [Switch]$SaveBackup,
 [ValidateSet("Computer","User","Both")]$Part="Both"
)

Set-Variable NS -Value @{gp="http://www.microsoft.com/GroupPolicy/Settings";q="http://www.microsoft.com/GroupPolicy/Settings/Base"} -Option Constant -ErrorAction SilentlyContinue

Function Flatten([System.Xml.XmlNode]$Node,[String]$Path,[Hashtable]$Into)
{
 $children=@($Node.ChildNodes|?{$_.NodeType -eq "Element"})
 If($children.Count -eq 0)
 {
  $key=$Path;$n=1
  While($Into.ContainsKey($key)){$n++;$key="$Path[$n]"}
  $Into[$key]=$Node.InnerText.Trim()
  Return
 }
 $named=$children|?{$_.LocalName -in "Name","Identifier","KeyName"}|Select -First 1
 $label=If($named){"$($Node.LocalName)<$($named.InnerText)>"}Else{$Node.LocalName}
 ForEach($c in $children)
 {
  If($c.LocalName -in "Explain","Category","Supported"){Continue}
  Flatten $c "$Path/$label" $Into
 }
}

Function Get-Settings([Xml]$Report)
{
 $all=@{}
 $parts=If($Part -eq "Both"){"Computer","User"}Else{,$Part}
 ForEach($p in $parts)
 {
  $extensions=$Report.GPO.$p.ExtensionData
  ForEach($e in $extensions){If($e.Extension){Flatten $e.Extension "$p/$($e.Name)" $all}}
 }
 $all
}

Function Get-Permission2([Xml]$Report)
{
 $Report.GPO.SecurityDescriptor.Permissions.TrusteePermissions|%{
  "{0} {1} {2}" -F $_.Type.PermissionType,$_.Trustee.Name."#text",$_.Standard.GPOGroupedAccessEnum
 }|Sort
}

$left=[Xml](Get-GPOReport -Name $Reference -ReportType Xml)
If($Difference){$right=[Xml](Get-GPOReport -Name $Difference -ReportType Xml);$rightName=$Difference}
Else
{
 $id="{$($left.GPO.Identifier.Identifier.'#text'.Trim('{}').ToUpper())}"
 $backup=Get-ChildItem $BackupFolder -Directory|%{
   $info=Join-Path $_.FullName "bkupInfo.xml"
   If(Test-Path $info){
     [Xml]$x=Get-Content $info -Raw
     If($x.BackupInst.GPOGuid.InnerText -eq $id){@{Folder=$_.FullName;Time=[DateTime]$x.BackupInst.BackupTime.InnerText}}
   }
 }|Sort {$_.Time}|Select -Last 1
 If(!$backup){Write-Warning "There is no backup of '$Reference' in $BackupFolder";If($SaveBackup){Backup-GPO -Name $Reference -Path $BackupFolder|Out-Null};Exit 2}
 [Xml]$right=Get-Content (Join-Path $backup.Folder gpreport.xml) -Encoding Unicode
 $rightName="backup of $($backup.Time.ToString('g'))"
}

$a=Get-Settings $left
$b=Get-Settings $right
$keys=@($a.Keys)+@($b.Keys)|Sort -Unique

$changes=ForEach($k in $keys)
{
 $x=$a[$k];$y=$b[$k]
 $kind=Switch($True){
  (!$a.ContainsKey($k)){"removed";Break}
  (!$b.ContainsKey($k)){"added";Break}
  ($x -cne $y){"changed";Break}
  Default{$Null}
 }
 If($kind){New-Object PSObject -Property @{Kind=$kind;Setting=$k;Now=$x;Before=$y}}
}

Write-Host ("{0} <-> {1}: {2} settings, {3} differences" -F $Reference,$rightName,$keys.Count,@($changes).Count) -Fore White

$colors=@{added="Green";removed="Red";changed="Yellow"}
$changes|Group {($_.Setting -Split "/")[0..1] -Join "/"}|%{
 Write-Host "`n$($_.Name)" -Fore Cyan
 $prefix=$_.Name.Length+1
 ForEach($c in $_.Group|Sort Setting){
  Write-Host ("  {0,-8}" -F $c.Kind) -Fore $colors[$c.Kind] -NoNewLine
  Write-Host $c.Setting.Substring($prefix)
  Switch($c.Kind){
   "changed"{"           - $($c.Before)";"           + $($c.Now)"}
   "added"{"           + $($c.Now)"}
   "removed"{"           - $($c.Before)"}
  }
 }
}

$pl=@(Get-Permission2 $left);$pr=@(Get-Permission2 $right)
$pd=Compare-Object $pl $pr
If($pd){"";"Permissions";$pd|%{"  {0} {1}" -F $(If($_.SideIndicator -eq "<="){"+"}Else{"-"}),$_.InputObject}}

$links=$left.GPO.LinksTo|?{$_}|%{"{0} (enabled {1}, enforced {2})" -F $_.SOMPath,$_.Enabled,$_.NoOverride}
If($links){"";"Linked to";$links|%{"  $_"}}Else{Write-Warning "The policy is linked nowhere."}

# Version counters of AD and SYSVOL must agree
$left.GPO|Select -Expand ChildNodes|?{$_.LocalName -in "Computer","User"}|%{
 If([Int]$_.VersionDirectory -ne [Int]$_.VersionSysvol){Write-Warning "$($_.LocalName): version $($_.VersionDirectory) in the directory, $($_.VersionSysvol) in SYSVOL"}
}
If($SaveBackup){
 $result=Backup-GPO -Name $Reference -Path $BackupFolder -Comment "$env:USERNAME $(Get-Date -Format s)"
 $old=Get-ChildItem $BackupFolder -Directory|Sort CreationTime -Descending|Select -Skip 200
 If($old){$old|Remove-Item -Recurse -Force}
 "backup $($result.Id)"
}
Exit [Math]::Min(255,@($changes).Count)
