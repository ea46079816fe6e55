function Get-InstalledSoftware
{
    [CmdletBinding()]
    Param
    (
        [Parameter(ValueFromPipeline=$true,ValueFromPipelineByPropertyName=$true)]
        [Alias("CN","DNSHostName","__SERVER")]
        [String[]]$ComputerName = $Env:COMPUTERNAME,

        [String]$Name = "*",

        [Switch]$Updates
    )

    Begin
    {
        $Keys = "SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall",
                "SOFTWARE\WOW6432Node\Microsoft\Windows\CurrentVersion\Uninstall"
        $Hive = [Microsoft.Win32.RegistryHive]::LocalMachine
        $DateFormats = [String[]]("yyyyMMdd","M/d/yyyy","dd.MM.yyyy","yyyy-MM-dd")
    }

    Process
    {
        ForEach ($Computer in $ComputerName)
        {
            Try   { $Registry = [Microsoft.Win32.RegistryKey]::OpenRemoteBaseKey($Hive, $Computer) }
            Catch { Write-Warning "$Computer`: $($_.Exception.InnerException.Message)"; Continue }

            ForEach ($Key in $Keys)
            {
                $Root = $Registry.OpenSubKey($Key)
                If ($Root -eq $Null) { Continue }
                ForEach ($SubName in $Root.GetSubKeyNames())
                {
                    $Sub = $Root.OpenSubKey($SubName)
                    $Display = $Sub.GetValue("DisplayName")
                    If (-Not $Display -Or $Display -NotLike $Name) { Continue }
                    If (!$Updates -And ($Sub.GetValue("ParentKeyName") -Or $Display -Match '^(Security )?Update|Hotfix|\(KB\d{6,7}\)')) { Continue }

                    $Installed = [DateTime]0
                    $Raw = "" + $Sub.GetValue("InstallDate")
                    If (![DateTime]::TryParseExact($Raw, $DateFormats, [CultureInfo]::InvariantCulture, [Globalization.DateTimeStyles]::None, [Ref]$Installed)) { $Installed = $Null }

                    $Version = $Null
                    If ("$($Sub.GetValue('DisplayVersion'))" -Match '^\d+(\.\d+){1,3}') { $Version = [Version]$Matches[0] }

                    $Object = New-Object -TypeName PSObject
                    $Object | Add-Member -MemberType NoteProperty -Name Computer  -Value $Computer
                    $Object | Add-Member -MemberType NoteProperty -Name Name      -Value $Display
                    $Object | Add-Member -MemberType NoteProperty -Name Version   -Value $Version
                    $Object | Add-Member -MemberType NoteProperty -Name Publisher -Value $Sub.GetValue("Publisher")
                    $Object | Add-Member -MemberType NoteProperty -Name Installed -Value $Installed
                    $Object | Add-Member -MemberType NoteProperty -Name SizeMB    -Value ([Math]::Round([Int]$Sub.GetValue("EstimatedSize", 0)/1024, 1))
                    $Object | Add-Member -MemberType NoteProperty -Name Bits      -Value $(If ($Key -Like "*WOW6432*") {32} Else {64})
                    $Object | Add-Member -MemberType NoteProperty -Name Uninstall -Value $Sub.GetValue("UninstallString")
                    $Object.PSObject.TypeNames.Insert(0, "Inventory.Software")
                    Write-Output $Object
                    $Sub.Close()
                }
                $Root.Dispose()
            }
            $Registry.Close()
        }
    }
}

function Compare-Software
{
    Param ($Reference, $Difference, [Switch]$IncludeEqual)
    $Left  = Get-InstalledSoftware $Reference  | Group-Object Name -AsHashTable -AsString
    $Right = Get-InstalledSoftware $Difference | Group-Object Name -AsHashTable -AsString
    ($Left.Keys + $Right.Keys) | Sort-Object -Unique | ForEach-Object {
        $L = $Left[$_] | Sort-Object Version | Select-Object -Last 1
        $R = $Right[$_] | Sort-Object Version | Select-Object -Last 1
        $Sign = If (!$L) {'>'} ElseIf (!$R) {'<'} ElseIf ($L.Version -Eq $R.Version) {'='} Else {'~'}
        If ($Sign -Ne '=' -Or $IncludeEqual)
        {
            '' | Select-Object @{N='Name';E={$L.Name + $(If (!$L) {$R.Name})}}, @{N=$Reference;E={$L.Version}}, @{N=' ';E={$Sign}}, @{N=$Difference;E={$R.Version}}
        }
    }
}

function Uninstall-Software
{
    [CmdletBinding(SupportsShouldProcess=$True,ConfirmImpact='High')]
    Param ([Parameter(Mandatory=$True,ValueFromPipeline=$True)][PSTypeName('Inventory.Software')]$InputObject, [String]$LogFolder = $Env:TEMP)
    Process
    {
        If (-Not $PSCmdlet.ShouldProcess($InputObject.Name, "Uninstall")) { Return }
        $Log = Join-Path $LogFolder (($InputObject.Name -Replace '[^\w.-]+', '_') + '.log')
        Switch -Regex ($InputObject.Uninstall)
        {
            'msiexec(\.exe)?"?\s+/[IX]\s*(?<guid>\{[0-9A-F-]{36}\})'
            {
                $P = Start-Process msiexec.exe -ArgumentList "/x $($Matches.guid) /qn /norestart /l*v `"$Log`"" -Wait -PassThru
                Break
            }
            '^"(?<exe>[^"]+\.exe)"\s*(?<arg>.*)$'
            {
                $P = Start-Process -FilePath $Matches.exe -ArgumentList ($Matches.arg + ' /S') -Wait -PassThru
                Break
            }
            '^(?<exe>\S+\.exe)\s*(?<arg>.*)$'
            {
                $P = Start-Process $Matches.exe ($Matches.arg, '/S' -Join ' ') -Wait -PassThru
                Break
            }
            Default { Write-Error "Do not know how to uninstall: $_"; Return }
        }
        Switch ($P.ExitCode)
        {
            0       { "$($InputObject.Name): removed" }
            1605    { "$($InputObject.Name): was not there" }
            { $_ -in 3010,1641 } { "$($InputObject.Name): removed, restart needed"; $Global:RestartNeeded = $True }
            Default { Write-Error ("{0}: exit code {1} (0x{1:X}), see {2}" -f $InputObject.Name, $P.ExitCode, $Log) }
        }
    }
}

# Licence count: one line a product, versions in columns
Get-ADComputer -Filter 'OperatingSystem -like "*Server*" -and Enabled -eq $true' |
    Get-InstalledSoftware -Name "Microsoft SQL Server*" |
    Where-Object {$_.Name -NotMatch 'Setup|Client|Tools|Native|Browser|Writer'} |
    Group-Object {$_.Name -Replace '\s*\(\d\d-bit\)'} |
    Sort-Object Count, @{Expression={$_.Name};Ascending=$True} -Descending |
    Select-Object Count, Name, @{Name='Versions';Expression={($_.Group | Group-Object Version -NoElement | %{"$($_.Name) ($($_.Count))"}) -Join ', '}} |
    Format-List
