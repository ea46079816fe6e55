<#
  Role groups, roles and scopes as a matrix, with a check against the intended state.
  The rights of a role are kept as flags so that two roles can be compared with bit operators.
#>

[Flags()]
enum Right : int {
  None    = 0
  Read    = 1
  Create  = 2
  Change  = 4
  Delete  = 8
  Enable  = 0x10
  Move    = 0x20
  Export  = 0x40
  Test    = 0x80
  Manage  = 0x3E
  All     = 0xFF
}

enum ScopeKind : byte {
  None
  Organization = 10
  OU
  Custom = 50
  Self
}

class RoleEntry {
  [ValidateNotNullOrEmpty()][string] $Noun
  [Right] $Rights

  RoleEntry([string] $noun, [Right] $rights) {
    $this.Noun = $noun
    $this.Rights = $rights
  }

  static [Right] FromVerb([string] $verb) {
    switch ($verb) {
      'Get' { return [Right]::Read }
      'New' { return [Right]::Create }
      'Add' { return [Right]::Create -bor [Right]::Change }
      'Set' { return [Right]::Change }
      'Remove' { return [Right]::Delete }
      { $_ -in 'Enable', 'Disable' } { return [Right]::Enable }
      { $_ -like 'Move*' -or $_ -eq 'Redirect' } { return [Right]::Move }
      'Export' { return 'Export, Read' }
      'Search' { return 'Export' }
      'Test' { return [Right]::Test }
      default { return [Right]::Change }
    }
    return 0
  }

  [bool] Equals([object] $other) { return $other -and $this.Noun -eq $other.Noun -and $this.Rights -eq $other.Rights }
  [int] GetHashCode() { return $this.Noun.ToLower().GetHashCode() -bxor [int]$this.Rights }
  [string] ToString() { return "$($this.Noun): $($this.Rights)" }
}

class Role {
  [string] $Name
  [System.Collections.Generic.SortedDictionary[string, RoleEntry]] $Entries

  Role([string] $name) {
    $this.Name = $name
    $this.Entries = [System.Collections.Generic.SortedDictionary[string, RoleEntry]]::new()
  }

  [void] Grant([string] $noun, [Right] $right) {
    if (-not $this.Entries.ContainsKey($noun)) { $this.Entries[$noun] = [RoleEntry]::new($noun, 0) }
    $e = $this.Entries[$noun]
    $e.Rights = $e.Rights -bor $right
  }

  [void] Revoke([string] $noun, [Right] $right) {
    if (!$this.Entries.ContainsKey($noun)) { return }
    $e = $this.Entries[$noun]
    $e.Rights = $e.Rights -band (-bnot [int]$right)
    if ($e.Rights -eq [Right]::None) { [void]$this.Entries.Remove($noun) }
  }

  [bool] May([string] $cmdlet) {
    $verb, $noun = $cmdlet.Split('-')
    $need = [RoleEntry]::FromVerb($verb)
    return $this.Entries.ContainsKey($noun) -and (($this.Entries[$noun].Rights -band $need) -eq $need)
  }

  [Role] Minus([Role] $other) {
    $result = [Role]::new("$($this.Name) - $($other.Name)")
    foreach ($noun in $this.Entries.Keys) {
      $mine = [int]$this.Entries[$noun].Rights
      $theirs = $other.Entries.ContainsKey($noun) ? [int]$other.Entries[$noun].Rights : 0
      $rest = $mine -band -bnot $theirs
      if ($rest) { $result.Grant($noun, $rest) }
    }
    return $result
  }

  static [Role] Load([string] $name) {
    $role = [Role]::new($name)
    Get-ManagementRoleEntry "$name\*" | ForEach-Object {
      $verb, $noun = $_.Name -split '-', 2
      if ($noun) { $role.Grant($noun, [RoleEntry]::FromVerb($verb)) }
    }
    return $role
  }
}

# ---------------------------------------------------------------- the intended state
$intended = @{
  'Help Desk Plus' = @{
    Roles   = 'View-Only Recipients', 'User Options', 'Reset Password'
    Scope   = @{ Kind = [ScopeKind]::OU; Value = 'corp.example/Staff' }
    Members = 'G-HELPDESK'
    Never   = 'Remove-Mailbox', 'Export-MailboxPermission', 'New-MailboxExportRequest'
  }
  'Transport Operators' = @{
    Roles   = @('Transport Queues', 'Message Tracking', 'Send Connectors')
    Scope   = @{ Kind = 'Organization' }
    Members = 'G-TRANSPORT', 'adm-night'
    Never   = , 'Set-TransportConfig'
  }
}

$cache = @{}
function role([string]$n) { $cache[$n] ??= [Role]::Load($n); $cache[$n] }

$deviations = foreach ($group in $intended.Keys) {
  $want = $intended.$group
  $actual = Get-RoleGroup $group -ErrorAction SilentlyContinue
  if (!$actual) { [pscustomobject]@{ Group = $group; What = 'missing'; Detail = $null }; continue }

  $assigned = Get-ManagementRoleAssignment -RoleAssignee $group -Delegating $false
  foreach ($r in $want.Roles) { if ($r -notin $assigned.Role.Name) { [pscustomobject]@{ Group = $group; What = 'role missing'; Detail = $r } } }
  foreach ($a in $assigned) {
    if ($a.Role.Name -notin $want.Roles) { [pscustomobject]@{ Group = $group; What = 'role too much'; Detail = $a.Role.Name } }
    $kind = ($a.RecipientWriteScope -as [ScopeKind]) ?? [ScopeKind]::Custom
    $wantedKind = [ScopeKind]$want.Scope.Kind
    if ($kind.value__ -ne $wantedKind.value__) {
      [pscustomobject]@{ Group = $group; What = 'scope'; Detail = "$($a.Role.Name): $kind instead of $wantedKind" }
    }
  }

  $members = @(Get-RoleGroupMember $group).Name
  Compare-Object @($want.Members) @($members | Where-Object { $_ }) | ForEach-Object {
    [pscustomobject]@{ Group = $group; What = @{ '<=' = 'member missing'; '=>' = 'member too much' }[$_.SideIndicator]; Detail = $_.InputObject }
  }

  foreach ($cmdlet in $want.Never) {
    $through = @($assigned.Role.Name | Where-Object { (role $_).May($cmdlet) })
    if ($through) { [pscustomobject]@{ Group = $group; What = 'forbidden'; Detail = "$cmdlet through $($through -join ' and ')" } }
  }
}

$deviations | Sort-Object Group, What | Format-Table -GroupBy Group -Property What, Detail

# ---------------------------------------------------------------- matrix: nouns x roles
$roles = 'Recipient Policies', 'Mail Recipients', 'Transport Rules', 'Send Connectors' | ForEach-Object { role $_ }
$letters = [ordered]@{ R = 'Read'; N = 'Create'; S = 'Change'; D = 'Delete'; E = 'Enable'; M = 'Move'; X = 'Export'; T = 'Test' }
$nouns = $roles.ForEach({ $_.Entries.Keys }) | Sort-Object -Unique

$header = '{0,-36}' -f ''
foreach ($r in $roles) { $header += '{0,-12}' -f $r.Name.Substring(0, [Math]::Min(11, $r.Name.Length)) }
$header
foreach ($noun in $nouns) {
  $line = $noun.PadRight(36)
  foreach ($r in $roles) {
    $rights = $r.Entries.ContainsKey($noun) ? $r.Entries[$noun].Rights : [Right]::None
    $line += (-join ($letters.GetEnumerator() | ForEach-Object { if ($rights.HasFlag([Right]$_.Value)) { $_.Key } else { '.' } })).PadRight(12)
  }
  $line
}

# Grid of how many rights two roles share
[int[,]] $grid = [int[,]]::new($roles.Count, $roles.Count)
for ($x = 0; $x -lt $roles.Count; $x++) {
  for ($y = 0; $y -lt $roles.Count; $y++) {
    $rest = $roles[$x].Minus($roles[$y])
    $grid[$x, $y] = $roles[$x].Entries.Count - $rest.Entries.Count
  }
}
0..($roles.Count - 1) | ForEach-Object { $x = $_; (0..($roles.Count - 1) | ForEach-Object { '{0,4}' -f $grid[$x, $_] }) -join '' }
