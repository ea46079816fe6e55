#
# Edits web.config files of Exchange and other sites: settings, limits, binding redirects.
# Makes a copy first and shows a difference afterwards.
#
[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Mandatory, Position = 0)]
    [Alias('FullName')]
    [ValidateScript({
            if (-not (Test-Path -LiteralPath $_ -PathType Leaf)) { throw "There is no file '$_'." }
            if ([IO.Path]::GetExtension($_) -ne '.config') { throw "'$_' is no configuration file." }
            return $true
        })]
    [string] $Path,

    [hashtable] $AppSetting = @{},

    [ValidateRange(0, [int]::MaxValue)]
    [int] $MaxRequestKB,

    [hashtable] $Redirect,

    [switch] $NoBackup
)

Set-StrictMode -Off
$full = (Resolve-Path -LiteralPath $Path).ProviderPath
$xml = [System.Xml.XmlDocument]::new()
$xml.PreserveWhitespace = $true
$xml.Load($full)

$log = { param($what) Write-Verbose ('{0}: {1}' -f (Split-Path $full -Leaf), $what) }
$changed = 0

function Get-OrCreate {
    param([System.Xml.XmlNode] $Parent, [string] $Name, [hashtable] $Attributes = @{})
    $condition = ($Attributes.GetEnumerator() | ForEach-Object { "@$($_.Key)='$($_.Value)'" }) -join ' and '
    $query = if ($condition) { "*[local-name()='$Name'][$condition]" } else { "*[local-name()='$Name']" }
    $node = $Parent.SelectSingleNode($query)
    if (!$node) {
        $node = $xml.CreateElement($Name, $Parent.NamespaceURI)
        foreach ($a in $Attributes.Keys) { $node.SetAttribute($a, $Attributes[$a]) }
        [void] $Parent.AppendChild($node)
        & $log "element <$Name> added"
    }
    $node
}

function Set-Attribute([System.Xml.XmlElement] $Element, [string] $Name, [string] $Value) {
    $old = $Element.GetAttribute($Name)
    if ($old -ceq $Value) { return }
    $Element.SetAttribute($Name, $Value)
    $script:changed++
    & $log "$($Element.LocalName)/@$Name '$old' -> '$Value'"
}

$root = $xml.configuration
if ($null -eq $root) { throw "$full has no <configuration>" }

# ---- appSettings
if ($AppSetting.Count) {
    $section = Get-OrCreate $root appSettings
    foreach ($key in $AppSetting.Keys | Sort-Object) {
        if ($null -eq $AppSetting[$key]) {
            $section.SelectNodes("add[@key='$key']") | ForEach-Object { [void] $section.RemoveChild($_); $changed++ }
            continue
        }
        Set-Attribute (Get-OrCreate $section add @{ key = $key }) value $AppSetting[$key]
    }
}

# ---- request limits: two places with two units
if ($PSBoundParameters.ContainsKey('MaxRequestKB')) {
    $web = Get-OrCreate $root 'system.web'
    Set-Attribute (Get-OrCreate $web httpRuntime) maxRequestLength $MaxRequestKB
    $node = 'system.webServer', 'security', 'requestFiltering', 'requestLimits' |
        ForEach-Object -Begin { $at = $root } -Process { $at = Get-OrCreate $at $_ } -End { $at }
    Set-Attribute $node maxAllowedContentLength ($MaxRequestKB * 1KB)
}

# ---- binding redirects
foreach ($assembly in $Redirect.Keys) {
    $version = [version] $Redirect[$assembly]
    $ns = 'urn:schemas-microsoft-com:asm.v1'
    $binding = $xml.SelectSingleNode("//*[local-name()='assemblyBinding']")
    if (-not $binding) {
        $runtime = Get-OrCreate $root runtime
        $binding = $runtime.AppendChild($xml.CreateElement('assemblyBinding', $ns))
    }
    $identity = $binding.SelectSingleNode("*[local-name()='dependentAssembly']/*[local-name()='assemblyIdentity'][@name='$assembly']")
    $dependent = if ($identity) { $identity.ParentNode } else {
        $new = $binding.AppendChild($xml.CreateElement('dependentAssembly', $ns))
        $id = $new.AppendChild($xml.CreateElement('assemblyIdentity', $ns))
        $id.SetAttribute('name', $assembly)
        $id.SetAttribute('culture', 'neutral')
        $new
    }
    $redirectNode = Get-OrCreate $dependent bindingRedirect
    Set-Attribute $redirectNode oldVersion "0.0.0.0-$version"
    Set-Attribute $redirectNode newVersion "$version"
}

if (-not $changed) { Write-Host "$full needs no change."; return }

if ($PSCmdlet.ShouldProcess($full, "save $changed change(s)")) {
    if (-not $NoBackup) { Copy-Item -LiteralPath $full -Destination "$full.$(Get-Date -Format 'yyyyMMddHHmmss').bak" }
    $before = [System.IO.File]::ReadAllLines($full)

    $settings = [System.Xml.XmlWriterSettings] @{
        Indent             = $false
        Encoding           = [System.Text.UTF8Encoding]::new($true)
        OmitXmlDeclaration = $xml.FirstChild.NodeType -ne 'XmlDeclaration'
    }
    $writer = [System.Xml.XmlWriter]::Create($full, $settings)
    try { $xml.Save($writer) }
    finally { if ($writer -is [System.IDisposable]) { $writer.Dispose() } }

    $after = [System.IO.File]::ReadAllLines($full)
    Compare-Object $before $after |
        ForEach-Object {
            $sign, $colour = if ($_.SideIndicator -eq '=>') { '+', 'Green' } else { '-', 'Red' }
            Write-Host "$sign $($_.InputObject.Trim())" -ForegroundColor $colour
        }
}

# A namespace manager for those who prefer prefixes:
$manager = New-Object -TypeName System.Xml.XmlNamespaceManager -ArgumentList $xml.NameTable
$manager.AddNamespace('a', 'urn:schemas-microsoft-com:asm.v1')
$count = $xml.SelectNodes('//a:dependentAssembly', $manager).Count
$xpath = [string]::Format("{0}[{1}]", '//add', '@key and starts-with(@value, "true")')
$flags = Select-Xml -Xml $xml -XPath $xpath | Select-Object -ExpandProperty Node | ForEach-Object key
Write-Output ([pscustomobject] @{ File = $full; Changes = $changed; Redirects = $count; TrueFlags = $flags })
