Param([String[]]$Server=@(),[Double]$Warn=0.8,[Double]$Alarm=0.95,[String]$Xml='dhcp-usage.xml')

# Keeps its history in an XML file:
#   <usage><scope id="10.1.0.0" name="..."><day date="2024-01-31" used="120" size="200"/></scope></usage>

If ($Server.Length -eq 0) { $Server = Get-DhcpServerInDC | ForEach { $_.DnsName } }

Function IPToNumber ([IPAddress]$Address) {
    $b = $Address.GetAddressBytes()
    Return ([UInt32]$b[0] -shl 24) -bor ([UInt32]$b[1] -shl 16) -bor ([UInt32]$b[2] -shl 8) -bor $b[3]
}
Function NumberToIP ([UInt32]$Number) {
    [IPAddress](@(($Number -shr 24) -band 0xFF; ($Number -shr 16) -band 0xff; ($Number -shr 8) -band 0xff; $Number -band 0xff) -join '.')
}
Function MaskToBits ([IPAddress]$Mask) {
    $bits = 0
    ForEach ($byte In $Mask.GetAddressBytes()) {
        While ($byte -ne 0) { $bits += $byte -band 1; $byte = $byte -shr 1 }
    }
    $bits
}
Function Overlap ($A, $B) {
    (IPToNumber $A.StartRange) -le (IPToNumber $B.EndRange) -and (IPToNumber $B.StartRange) -le (IPToNumber $A.EndRange)
}

$scopes = ForEach ($s in $Server) {
    Try {
        $statistics = @{}
        Get-DhcpServerv4ScopeStatistics -ComputerName $s -ErrorAction Stop | % { $statistics["$($_.ScopeId)"] = $_ }
        Get-DhcpServerv4Scope -ComputerName $s | % {
            $st = $statistics["$($_.ScopeId)"]
            $used = $st.InUse + $st.Reserved + $st.Pending
            $size = $used + $st.Free
            New-Object PSObject |
                Add-Member -PassThru NoteProperty Server $s |
                Add-Member -PassThru NoteProperty Scope "$($_.ScopeId)/$(MaskToBits $_.SubnetMask)" |
                Add-Member -PassThru NoteProperty Name $_.Name |
                Add-Member -PassThru NoteProperty StartRange $_.StartRange |
                Add-Member -PassThru NoteProperty EndRange $_.EndRange |
                Add-Member -PassThru NoteProperty Used $used |
                Add-Member -PassThru NoteProperty Size $size |
                Add-Member -PassThru ScriptProperty Share { If ($this.Size) { $this.Used / $this.Size } Else { 0 } } |
                Add-Member -PassThru ScriptMethod Describe { "{0} on {1}: {2} of {3}" -f $this.Name, $this.Server, $this.Used, $this.Size }
        }
    }
    Catch {
        Write-Warning ($s + ' does not answer: ' + $_.Exception.Message)
    }
}

# ---------------------------------------------------------------- overlaps
For ($i = 0; $i -lt $scopes.Count - 1; $i++) {
    For ($j = $i + 1; $j -lt $scopes.Count; $j++) {
        If ($scopes[$i].Server -eq $scopes[$j].Server) { Continue }
        If (Overlap $scopes[$i] $scopes[$j]) {
            Write-Warning "$($scopes[$i].Scope) of $($scopes[$i].Server) and $($scopes[$j].Scope) of $($scopes[$j].Server) overlap"
        }
    }
}

# ---------------------------------------------------------------- history
[xml]$doc = If (Test-Path $Xml) { Get-Content $Xml -Raw } Else { '<usage/>' }
$today = [DateTime]::Today.ToString('yyyy-MM-dd')
ForEach ($scope in $scopes) {
    $id = $scope.Scope
    $node = $doc.SelectSingleNode("/usage/scope[@id='$id' and @server='$($scope.Server)']")
    If (-not $node) {
        $node = $doc.CreateElement('scope')
        $node.SetAttribute('id', $id)
        $node.SetAttribute('server', $scope.Server)
        [Void]$doc.DocumentElement.AppendChild($node)
    }
    $node.SetAttribute('name', $scope.Name)
    $day = $node.SelectSingleNode("day[@date='$today']")
    If ($day -eq $null) { $day = $node.AppendChild($doc.CreateElement('day')); $day.SetAttribute('date', $today) }
    $day.SetAttribute('used', [String]$scope.Used)
    $day.SetAttribute('size', $scope.Size.ToString())

    # A year is enough.
    $old = $node.SelectNodes('day') | ? { [DateTime]$_.date -lt [DateTime]::Today.AddYears(-1) }
    $old | % { [Void]$node.RemoveChild($_) }
}
$settings = New-Object System.Xml.XmlWriterSettings -Property @{ Indent = $true; IndentChars = "`t"; Encoding = (New-Object Text.UTF8Encoding $false) }
$writer = [Xml.XmlWriter]::Create("$PWD\$Xml", $settings)
Try { $doc.Save($writer) } Finally { $writer.Dispose() }

# ---------------------------------------------------------------- forecast
# A straight line through the last thirty days tells when a scope is full.
Function Forecast ($Days) {
    $n = $Days.Count
    If ($n -lt 5) { Return $null }
    $x0 = [DateTime]$Days[0].date
    $sx = $sy = $sxy = $sxx = 0.0
    ForEach ($d in $Days) {
        $x = ([DateTime]$d.date - $x0).TotalDays
        $y = [Double]$d.used
        $sx += $x; $sy += $y; $sxy += $x * $y; $sxx += $x * $x
    }
    $denominator = $n * $sxx - $sx * $sx
    If ($denominator -eq 0) { Return $null }
    $slope = ($n * $sxy - $sx * $sy) / $denominator
    If ($slope -le 0) { Return $null }
    $intercept = ($sy - $slope * $sx) / $n
    $full = ([Double]$Days[-1].size - $intercept) / $slope
    Return $x0.AddDays([Math]::Min($full, 36500))
}

$exit = 0
$scopes | Sort Share -Descending | % {
    $id = $_.Scope
    $days = @($doc.SelectNodes("//scope[@id='$id'][1]/day") | Select -Last 30)
    $when = Forecast $days
    $color = 'Gray'
    If ($_.Share -ge $Alarm) { $color = 'Red'; $exit = 2 }
    ElseIf ($_.Share -ge $Warn) { $color = 'Yellow'; If ($exit -lt 1) { $exit = 1 } }
    Write-Host ($_.Describe().PadRight(60)) -NoNewLine
    Write-Host (' {0,6:P0}' -f $_.Share) -ForegroundColor $color -NoNewLine
    Write-Host $(If ($when) { "  full on $($when.ToString('d'))" } Else { '' })
}
Exit $exit
