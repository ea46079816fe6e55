# Proxies around cmdlets that add what we always want: an audit trail, a guard, a default.

using namespace System.Management.Automation

<#
.SYNOPSIS
Remove-Mailbox, but never without a ticket, and never more than ten at a time.
.FORWARDHELPTARGETNAME Remove-Mailbox
.FORWARDHELPCATEGORY Cmdlet
#>
function Remove-Mailbox {
    [CmdletBinding(DefaultParameterSetName = 'Identity', SupportsShouldProcess, ConfirmImpact = 'High', HelpUri = 'https://intranet.corp.example/howto/remove-mailbox')]
    param(
        [Parameter(ParameterSetName = 'Identity', Mandatory, Position = 0, ValueFromPipeline, ValueFromPipelineByPropertyName)]
        [object] $Identity,

        [Parameter(ParameterSetName = 'StoreMailbox', Mandatory)]
        [guid] $StoreMailboxIdentity,

        [Parameter(ParameterSetName = 'StoreMailbox', Mandatory)]
        [string] $Database,

        [bool] $Permanent,
        [switch] $KeepWindowsLiveID,

        # ---- ours
        [Parameter(Mandatory)] [ValidatePattern('^(INC|CHG)\d{7}$')] [string] $Ticket
    )

    begin {
        $count = 0
        $outBuffer = $null
        if ($PSBoundParameters.TryGetValue('OutBuffer', [ref] $outBuffer)) { $PSBoundParameters['OutBuffer'] = 1 }
        [void] $PSBoundParameters.Remove('Ticket')
        try {
            $wrapped = $ExecutionContext.InvokeCommand.GetCommand('ExchangeManagement\Remove-Mailbox', [CommandTypes]::Cmdlet)
            $call = { & $wrapped @PSBoundParameters }
            $steppable = $call.GetSteppablePipeline($MyInvocation.CommandOrigin)
            $steppable.Begin($PSCmdlet)
        } catch {
            throw
        }
    }

    process {
        if (++$count -gt 10) {
            $problem = [ErrorRecord]::new(
                [InvalidOperationException]::new("More than ten mailboxes in one call; the rest of the pipeline is refused."),
                'TooManyMailboxes', 'LimitsExceeded', $_)
            $PSCmdlet.ThrowTerminatingError($problem)
        }
        try {
            "$(Get-Date -Format o)`t$env:USERNAME`t$Ticket`t$Identity" >> $env:ProgramData\Audit\removed.tsv
            $steppable.Process($_)
        } catch { throw }
    }

    end {
        try { $steppable.End() } catch { throw }
    }

    clean {
        if ($null -ne $steppable) { $steppable.Clean() }
    }
}

# Generates the text of a proxy for any command, with a block put into its begin.
function New-ProxyCommand {
    [OutputType([string])]
    param([Parameter(Mandatory, ValueFromPipeline)] [CommandInfo] $Command, [scriptblock] $Begin = {}, [string] $Prefix)
    process {
        $meta = [CommandMetadata] $Command
        foreach ($drop in 'OutVariable', 'OutBuffer', 'PipelineVariable') { $null = $meta.Parameters.Remove($drop) }
        $body = [ProxyCommand]::Create($meta)
        $marker = 'begin\s*\{'
        $body = [regex]::new($marker).Replace($body, "begin`n{`n$($Begin.ToString())", 1)
        $verb, $noun = $Command.Name -split '-', 2
        @(
            "function ${verb}-$Prefix$noun {"
            $body -split "`n" | ForEach-Object { "    $($_.TrimEnd())" }
            '}'
        ) -join [Environment]::NewLine
    }
}

# Filters are functions that consist of a process block only.
filter Where-Recent ([int] $Days = 7) { if ($_.WhenChanged -gt [datetime]::Now.AddDays(-$Days)) { $_ } }
filter ConvertTo-Gigabyte { [math]::Round($_ / 1GB, 2) }
filter global:Limit([uint32] $To) { begin { $n = 0 } process { if ($n++ -lt $To) { $_ } } }

function Watch-Command {
    [Alias('watch')]
    param(
        [Parameter(Mandatory)] [scriptblock] $Command,
        [int] $Every = 5,
        [scriptblock] $While = { $true },
        [switch] $Diff
    )
    $before = @()
    while (& $While) {
        $now = @(& $Command | Out-String -Stream | ForEach-Object TrimEnd)
        [Console]::SetCursorPosition(0, 0)
        for ($i = 0; $i -lt [math]::Max($now.Count, $before.Count); $i++) {
            $text = "$($now[$i])".PadRight([Console]::WindowWidth - 1)
            if ($Diff -and "$($before[$i])" -cne "$($now[$i])") { Write-Host $text -ForegroundColor Black -BackgroundColor Yellow }
            else { Write-Host $text }
        }
        $before = $now
        Start-Sleep -Seconds $Every
    }
}

# A default for parameters everywhere in this session, and a guard that runs when a command was not found.
$PSDefaultParameterValues['Get-Mailbox:ResultSize'] = 'Unlimited'
$PSDefaultParameterValues += @{
    'Export-Csv:NoTypeInformation' = $true
    'Export-Csv:Encoding'          = 'utf8BOM'
    'Get-*Queue*:Server'           = { $env:COMPUTERNAME }
}

$ExecutionContext.InvokeCommand.CommandNotFoundAction = {
    param([string] $name, [CommandLookupEventArgs] $lookup)
    if ($name -match '^(?<verb>gt|ge|st|se|nw|ne|rm|re)-(?<noun>\w+)$') {
        $verb = switch -Wildcard ($Matches.verb) { 'g*' { 'Get' } 's*' { 'Set' } 'n*' { 'New' } default { 'Remove' } }
        $guess = Get-Command "$verb-$($Matches.noun)*" -ErrorAction Ignore | Select-Object -First 1
        if ($guess) {
            $lookup.CommandScriptBlock = { Write-Warning "Did you mean $($guess.Name)?" }.GetNewClosure()
            $lookup.StopSearch = $true
        }
    }
}

function prompt {
    $ok = $?
    $code = $global:LASTEXITCODE
    $where = $ExecutionContext.SessionState.Path.CurrentLocation.Path -replace [regex]::Escape($HOME), '~'
    $role = ([Security.Principal.WindowsPrincipal] [Security.Principal.WindowsIdentity]::GetCurrent()).IsInRole('Administrators') ? '#' : '>'
    $took = (Get-History -Count 1)?.Duration.TotalSeconds
    Write-Host ($ok ? '+' : '-') -ForegroundColor ($ok ? 'Green' : 'Red') -NoNewline
    if ($took -gt 2) { Write-Host (' {0:0.0}s' -f $took) -NoNewline -ForegroundColor DarkGray }
    $global:LASTEXITCODE = $code
    " $where$($role * ($NestedPromptLevel + 1)) "
}

Export-ModuleMember -Function Remove-Mailbox, New-ProxyCommand, Where-Recent, ConvertTo-Gigabyte, Watch-Command -Alias watch
