<#
    .SYNOPSIS
        Access rights of shares and of the first levels of their folders as CSV.
    .DESCRIPTION
        Only folders whose inheritance is broken or which carry explicit entries are listed.
        Paths over 260 characters work, since the provider gets them with the \\?\ prefix.
#>
[CmdletBinding(DefaultParameterSetName = 'Computer')]
param(
    [Parameter(ParameterSetName = 'Computer', ValueFromPipeline = $true)]
    [ValidateScript({ Test-Connection $_ -Count 1 -Quiet }, ErrorMessage = '{0} does not answer.')]
    [string[]] $ComputerName = 'localhost',

    [Parameter(ParameterSetName = 'Path', Mandatory)]
    [string[]] $Path,

    [ValidateRange(0, 12)] [byte] $Depth = 3,
    [string[]] $Exclude = @('ADMIN$', 'IPC$', 'print$', '?$'),
    [ValidateSet('Explicit', 'All')] [string] $Entries = 'Explicit'
)

begin
{
    Add-Type -TypeDefinition @'
using System;
public static class RightsText
{
    // The most common combinations have names of their own.
    public static string Describe(int mask)
    {
        switch (mask)
        {
            case 2032127: return "Full";
            case 1245631: return "Modify";
            case 1179817: return "Read & execute";
            case 1179785: return "Read";
            case 1180063: return "Read, write";
            default: return "0x" + mask.ToString("X8");
        }
    }
}
'@ -ErrorAction SilentlyContinue

    $inherit = @{
        'None'                                = 'this folder'
        'ContainerInherit'                    = 'this folder, subfolders'
        'ObjectInherit'                       = 'this folder, files'
        'ContainerInherit, ObjectInherit'     = 'this folder, subfolders, files'
    }

    function Get-LongPath([string] $p)
    {
        if ($p.StartsWith('\\?\')) { $p }
        elseif ($p.StartsWith('\\')) { '\\?\UNC\' + $p.Substring(2) }
        else { "\\?\$p" }
    }

    function Read-Folder
    {
        param([System.IO.DirectoryInfo] $Folder, [int] $Level, [string] $Share)

        $acl = $null
        try { $acl = [System.IO.FileSystemAclExtensions]::GetAccessControl($Folder, 'Access, Owner') }
        catch [UnauthorizedAccessException] { Write-Warning "No access: $($Folder.FullName)"; return }
        catch { Write-Error $_; return }

        $broken = $acl.AreAccessRulesProtected
        $rules = $acl.GetAccessRules($true, ($Entries -eq 'All'), [System.Security.Principal.NTAccount])
        if ($Level -eq 0 -or $broken -or $rules.Count)
        {
            foreach ($rule in $rules)
            {
                [pscustomobject] [ordered] @{
                    Share     = $Share
                    Path      = $Folder.FullName -replace '^\\\\\?\\(UNC\\)?', { $_.Groups[1].Success ? '\\' : '' }
                    Level     = $Level
                    Protected = $broken
                    Owner     = $acl.GetOwner([System.Security.Principal.NTAccount]).Value
                    Identity  = $rule.IdentityReference.Value
                    Type      = $rule.AccessControlType
                    Rights    = [RightsText]::Describe([int] $rule.FileSystemRights)
                    AppliesTo = $inherit["$($rule.InheritanceFlags)"] + $(if ($rule.PropagationFlags -band 'InheritOnly') { ' (not here)' })
                    Inherited = $rule.IsInherited
                }
            }
        }

        if ($Level -ge $Depth) { return }
        $children = try { $Folder.EnumerateDirectories() } catch { @() }
        foreach ($child in $children)
        {
            if ($child.Attributes -band [System.IO.FileAttributes]::ReparsePoint) { continue }
            Read-Folder $child ($Level + 1) $Share
        }
    }

    function Test-Excluded([string] $name)
    {
        [bool] ($Exclude | Where-Object { $name -like $_ })
    }
}

process
{
    $roots = if ($PSCmdlet.ParameterSetName -eq 'Path')
    {
        $Path | Resolve-Path | ForEach-Object { @{ Name = Split-Path $_ -Leaf; Unc = $_.ProviderPath } }
    }
    else
    {
        foreach ($computer in $ComputerName)
        {
            Get-CimInstance -ClassName Win32_Share -ComputerName $computer -Filter 'Type = 0 OR Type = 2147483648' |
                Where-Object { -not (Test-Excluded $_.Name) } |
                ForEach-Object { @{ Name = "$computer/$($_.Name)"; Unc = "\\$computer\$($_.Name)" } }
        }
    }

    foreach ($root in $roots)
    {
        Write-Progress -Activity 'Access rights' -Status $root.Name
        $folder = [System.IO.DirectoryInfo]::new((Get-LongPath $root.Unc))
        if (-not $folder.Exists) { Write-Warning "$($root.Unc) is gone"; continue }
        Read-Folder -Folder $folder -Level 0 -Share $root.Name
    }
}

end
{
    Write-Progress -Activity 'Access rights' -Completed
}
