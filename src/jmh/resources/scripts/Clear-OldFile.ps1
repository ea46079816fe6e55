#requires -version 3
# Clears old files by rules, e.g. from D:\Inetpub\logs, C:\Windows\Temp, D:\Exchange\Logging
# Rules come from a file: folder | pattern | days | action(delete,zip,move:<target>)
#   D:\Logs\IIS | *.log | 30 | zip
#   D:\Temp     | *     | 7  | delete
#   # comment
param(
  $rules = "$psscriptroot\clear.rules",
  [switch]$whatif,
  [int64]$minfree = 10gb
)

$before = @{}
$stats = @{ deleted = 0; zipped = 0; moved = 0; bytes = 0L; errors = 0 }

function freebytes($path) {
  $root = [io.path]::getpathroot($path)
  (new-object io.driveinfo $root).availablefreespace
}

function human([double]$b) {
  $units = 'B','KB','MB','GB','TB'
  $i = 0
  while ($b -ge 1024 -and $i -lt $units.length - 1) { $b /= 1024; $i++ }
  if ($i) { "{0:n1} {1}" -f $b, $units[$i] } else { "$b B" }
}

function act($file, $action) {
  $size = $file.length
  switch -regex ($action) {
    '^delete$' {
      if ($whatif) { "would delete $($file.fullname)"; break }
      remove-item -literalpath $file.fullname -force
      $stats.deleted++; $stats.bytes += $size
      break
    }
    '^zip$' {
      $zip = join-path $file.directoryname ($file.lastwritetime.tostring('yyyy-MM') + '.zip')
      if ($whatif) { "would zip $($file.fullname) into $zip"; break }
      compress-archive -literalpath $file.fullname -destinationpath $zip -update -compressionlevel optimal
      remove-item -literalpath $file.fullname -force
      $stats.zipped++; $stats.bytes += $size
      break
    }
    '^move:\s*(?<to>.+)$' {
      $to = [environment]::expandenvironmentvariables($matches.to)
      if (-not (test-path $to)) { [void](new-item $to -itemtype directory) }
      $target = join-path $to $file.name
      $n = 1
      while (test-path -literalpath $target) { $target = join-path $to ("{0}~{1}{2}" -f $file.basename, $n++, $file.extension) }
      if ($whatif) { "would move $($file.fullname) to $target" } else { move-item -literalpath $file.fullname -destination $target; $stats.moved++ }
      break
    }
    default { write-error "unknown action '$action'"; $stats.errors++ }
  }
}

$list = switch -regex -file $rules {
  '^\s*(#|$)' { continue }
  '^(?<folder>[^|]+)\|(?<pattern>[^|]+)\|\s*(?<days>\d+)\s*\|(?<action>.+)$' {
    $r = $matches.clone()
    foreach ($k in @($r.keys)) { $r[$k] = $r[$k].trim() }
    $r.remove(0)
    new-object psobject -property $r
    continue
  }
  default { write-warning "$rules : cannot read '$_'" }
}

if (!$list) { write-warning 'no rules'; exit 3 }

foreach ($rule in $list) {
  $folder = [environment]::expandenvironmentvariables($rule.folder)
  if (!(test-path $folder -pathtype container)) { "no such folder: $folder"; continue }
  $drive = [io.path]::getpathroot($folder)
  if (!$before.contains($drive)) { $before[$drive] = freebytes $folder }

  $limit = [datetime]::now - (new-timespan -days $rule.days)
  get-childitem $folder -filter $rule.pattern -file -recurse -force -ea silentlycontinue -ev +problems |
    where { $_.lastwritetime -lt $limit -and $_.extension -ne '.zip' } |
    sort lastwritetime |
    foreach {
      $f = $_
      trap { $stats.errors++; "! $($f.fullname): $($_.exception.message)"; continue }
      act $f $rule.action
    }

  # folders that became empty go too, the deepest first
  get-childitem $folder -recurse -directory -force -ea 0 |
    sort { $_.fullname.length } -desc |
    where { -not (get-childitem -literalpath $_.fullname -force -ea 0 | select -first 1) } |
    foreach { remove-item -literalpath $_.fullname -whatif:$whatif -ea continue }
}

''
"deleted {0}, zipped {1}, moved {2}, errors {3}, {4} processed" -f $stats.deleted, $stats.zipped, $stats.moved, $stats.errors, (human $stats.bytes)
foreach ($d in $before.keys | sort) {
  $now = freebytes $d
  $gain = $now - $before[$d]
  "{0} free {1} ({2}{3})" -f $d, (human $now), $(if ($gain -lt 0) { '-' } else { '+' }), (human ([math]::abs($gain)))
  if ($now -lt $minfree) {
    write-warning "$d has less than $(human $minfree) left"
    # the ten largest files help whoever reads this
    get-childitem $d -recurse -file -force -ea 0 | sort length -desc | select -first 10 |
      ft @{n='size';e={human $_.length};a='right'}, lastwritetime, fullname -auto | out-string -width 180
  }
}
if ($problems) { "$($problems.count) folders could not be read" }
exit [int]($stats.errors -gt 0)
