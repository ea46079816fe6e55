function Get-LogonHistory {
    <#
    .SYNOPSIS
        Who was logged on where; reads security events 4624, 4634, 4647.
    .DESCRIPTION
        The names of the event logs and of the logon types are offered while typing: the parameter
        -Type is created at run time from the table below.
    #>
    [CmdletBinding()]
    param(
        [Parameter(Position = 0)]
        [string] $User = '*',

        [ArgumentCompleter({ [KnownComputers]::new().Names() -like "$($args[2])*" })]
        [string] $ComputerName = 'localhost',

        [ArgumentCompletions('1h', '8h', '1d', '7d', '30d')]
        [string] $Last = '1d',

        [switch] $Raw
    )

    dynamicparam {
        $types = [ordered] @{ Interactive = 2; Network = 3; Batch = 4; Service = 5; Unlock = 7; NetworkCleartext = 8; RemoteInteractive = 10; Cached = 11 }
        $dictionary = [System.Management.Automation.RuntimeDefinedParameterDictionary]::new()

        $attributes = [System.Collections.ObjectModel.Collection[System.Attribute]]::new()
        $attributes.Add([System.Management.Automation.ParameterAttribute] @{ Position = 1; HelpMessage = 'Kinds of logon' })
        $attributes.Add([System.Management.Automation.ValidateSetAttribute]::new([string[]] $types.Keys))
        $attributes.Add((New-Object System.Management.Automation.AliasAttribute -ArgumentList 'LogonType', 'Kind'))
        $parameter = [System.Management.Automation.RuntimeDefinedParameter]::new('Type', [string[]], $attributes)
        $parameter.Value = 'Interactive', 'RemoteInteractive'
        $dictionary.Add('Type', $parameter)

        # Only somebody who looks at another computer may name an account for it.
        if ($PSBoundParameters['ComputerName'] -and $PSBoundParameters['ComputerName'] -ne 'localhost') {
            $other = [System.Collections.ObjectModel.Collection[System.Attribute]] @(
                [Parameter] @{ ParameterSetName = '__AllParameterSets' }
            )
            $dictionary['Credential'] = [System.Management.Automation.RuntimeDefinedParameter]::new('Credential', [pscredential], $other)
        }
        $dictionary
    }

    begin {
        $wanted = @($PSBoundParameters['Type'] ?? $parameter.Value) | ForEach-Object { $types[$_] }
        if ($Last -notmatch '^(?<n>\d+)(?<u>[mhd])$') { throw "'$Last' is no time span: use 30m, 8h or 7d." }
        $milliseconds = [long] $Matches.n * @{ m = 60e3; h = 3.6e6; d = 86.4e6 }[$Matches.u]
        $names = @{}
        foreach ($t in $types.GetEnumerator()) { $names[$t.Value] = $t.Key }
        $sessions = @{}
    }

    process {
        $query = @"
<QueryList>
  <Query Id="0" Path="Security">
    <Select Path="Security">
      *[System[(EventID=4624 or EventID=4634 or EventID=4647)
        and TimeCreated[timediff(@SystemTime) &lt;= $milliseconds]]]
    </Select>
    <Suppress Path="Security">*[EventData[Data[@Name='TargetUserName']='SYSTEM']]</Suppress>
  </Query>
</QueryList>
"@
        $arguments = @{ FilterXml = [xml] $query; ErrorAction = 'SilentlyContinue' }
        if ($ComputerName -ne 'localhost') { $arguments.ComputerName = $ComputerName }
        if ($PSBoundParameters.Credential) { $arguments += @{ Credential = $PSBoundParameters.Credential } }

        Get-WinEvent @arguments -Oldest | ForEach-Object {
            $data = @{ Time = $_.TimeCreated; Id = $_.Id }
            ([xml] $_.ToXml()).Event.EventData.Data | ForEach-Object { $data[$_.Name] = $_.'#text' }
            if ($Raw) { return [pscustomobject] $data }

            $account = '{0}\{1}' -f $data.TargetDomainName, $data.TargetUserName
            if ($account -notlike "*\$User" -or $data.TargetUserName -match '\$$|^(DWM|UMFD)-\d+$') { return }
            $key = $data.TargetLogonId

            switch ($data.Id) {
                4624 {
                    $type = [int] $data.LogonType
                    if ($type -notin $wanted) { break }
                    $sessions[$key] = [pscustomobject] @{
                        Computer = $ComputerName
                        Account  = $account
                        Type     = $names[$type] ?? $type
                        From     = if ($data.IpAddress -and $data.IpAddress -ne '-') { $data.IpAddress } else { $data.WorkstationName }
                        On       = $data.Time
                        Off      = $null
                        Duration = $null
                    }
                    break
                }
                { $_ -eq 4634 -or $_ -eq 4647 } {
                    $session = $sessions[$key]
                    if ($session -and !$session.Off) {
                        $session.Off = $data.Time
                        $session.Duration = $session.Off - $session.On
                    }
                }
            }
        }
    }

    end {
        $sessions.Values | Sort-Object -Property On -Descending
    }
}

class KnownComputers {
    static [string[]] $cache
    [string[]] Names() {
        if (-not [KnownComputers]::cache) {
            [KnownComputers]::cache = @('localhost') + @(
                Get-ADComputer -LDAPFilter '(&(objectCategory=computer)(operatingSystem=*server*))' |
                    ForEach-Object { $_.DNSHostName }
            )
        }
        return [KnownComputers]::cache
    }
}

Register-ArgumentCompleter -CommandName Get-LogonHistory -ParameterName User -ScriptBlock {
    param($commandName, $parameterName, $wordToComplete, $commandAst, $fakeBoundParameters)
    ([adsisearcher] "(&(objectCategory=person)(sAMAccountName=$wordToComplete*))").FindAll() |
        Select-Object -First 20 |
        ForEach-Object {
            $name = "$($_.Properties['samaccountname'])"
            [System.Management.Automation.CompletionResult]::new($name, $name, [System.Management.Automation.CompletionResultType]::ParameterValue, "$($_.Properties['displayname'])")
        }
}

Get-LogonHistory -Last 7d |
    Group-Object Account |
    Select-Object Name, Count,
        @{ n = 'Hours'; e = { [math]::Round(($_.Group.Duration | Where-Object { $_ } | Measure-Object TotalHours -Sum).Sum, 1) } },
        @{ n = 'Sources'; e = { ($_.Group.From | Sort-Object -Unique) -join ', ' } } |
    Sort-Object Hours -Descending |
    Format-Table -AutoSize
