function Search-MessageTrack
{
    <#
        .SYNOPSIS
        Follows a message through all servers and prints its way as a time line.
        .PARAMETER Sender
        Address of the sender; wildcards are allowed.
        .PARAMETER Subject
        Part of the subject.
        .PARAMETER Hours
        How far to look back.
        .INPUTS
        Message ids.
        .EXAMPLE
        Search-MessageTrack -Sender ann@corp.example -Hours 4
        .EXAMPLE
        '<4711@mbx01.corp.example>' | Search-MessageTrack
        .COMPONENT
        Transport
        .ROLE
        Helpdesk
        .FUNCTIONALITY
        Message tracking
    #>
    [CmdletBinding(DefaultParameterSetName = 'Query')]
    param
    (
        [Parameter(ParameterSetName = 'Id', ValueFromPipeline = $true, ValueFromPipelineByPropertyName = $true, Mandatory = $true)]
        [AllowEmptyString()]
        [string[]]
        $MessageId,

        [Parameter(ParameterSetName = 'Query')]
        [SupportsWildcards()]
        [string]
        $Sender,

        [Parameter(ParameterSetName = 'Query')]
        [string]
        $Recipient,

        [Parameter(ParameterSetName = 'Query')]
        [ValidateLength(3, 200)]
        [string]
        $Subject,

        [ValidateRange(0.25, 720)]
        [double]
        $Hours = 24
    )

    begin
    {
        $servers = @(Get-TransportService)
        $common = @{ ResultSize = 'Unlimited'; Start = (Get-Date).AddHours(-$Hours) }
        $events = New-Object 'System.Collections.Generic.List[object]'
        $noise = 'HAREDIRECT', 'HAREDIRECTFAIL', 'HADISCARD', 'THROTTLE'

        function Read-Log([hashtable] $filter)
        {
            foreach ($server in $servers)
            {
                try
                {
                    $server | Get-MessageTrackingLog @common @filter -ErrorAction Stop | Where-Object { $_.EventId -notin $noise }
                }
                catch
                {
                    $PSCmdlet.WriteWarning("$($server.Name): $($_.Exception.Message)")
                }
            }
        }
    }

    process
    {
        if ($PSCmdlet.ParameterSetName -eq 'Id')
        {
            foreach ($id in $MessageId)
            {
                if ([string]::IsNullOrEmpty($id)) { continue }
                $id = '<' + $id.Trim('<', '>') + '>'
                $events.AddRange([object[]]@(Read-Log @{ MessageId = $id }))
            }
        }
        else
        {
            $filter = @{}
            if ($Subject)                       { $filter.MessageSubject = $Subject }
            if ($Sender -and $Sender -notmatch '[*?]') { $filter.Sender = $Sender }
            if ($Recipient)                     { $filter.Recipients = $Recipient }

            Read-Log $filter |
                Where-Object { -not $Sender -or $_.Sender -like $Sender } |
                ForEach-Object { $events.Add($_) }
        }
    }

    end
    {
        $number = 0
        $events |
            Group-Object -Property MessageId |
            Sort-Object -Property { ($_.Group | Measure-Object Timestamp -Minimum).Minimum } |
            ForEach-Object {
                $number++
                $steps = $_.Group | Sort-Object Timestamp, InternalMessageId
                $first, $last = $steps[0, -1]
                $duration = $last.Timestamp - $first.Timestamp

                [pscustomobject]@{
                    PSTypeName = 'Corp.MessageTrack'
                    Number     = $number
                    MessageId  = $_.Name
                    Sender     = $first.Sender
                    Subject    = $first.MessageSubject
                    Size       = $first.TotalBytes
                    Started    = $first.Timestamp
                    Duration   = $duration
                    Result     = Get-TrackResult $steps
                    Steps      = foreach ($s in $steps)
                    {
                        '{0:HH:mm:ss.fff} +{1,6:n1}s {2,-12} {3,-10} {4}' -f $s.Timestamp, ($s.Timestamp - $first.Timestamp).TotalSeconds, $s.ServerHostname, $s.EventId, $s.Source
                    }
                }
            }
    }
}

function Get-TrackResult($Steps)
{
    $perRecipient = @{}
    foreach ($step in $Steps)
    {
        foreach ($recipient in $step.Recipients)
        {
            switch -CaseSensitive -Exact ($step.EventId)
            {
                'DELIVER'      { $perRecipient[$recipient] = 'delivered' }
                'SEND'         { $perRecipient[$recipient] ??= 'sent out' }
                'FAIL'         { $perRecipient[$recipient] = "failed: $($step.RecipientStatus -join ' ')" }
                'DEFER'        { $perRecipient[$recipient] ??= 'delayed' }
                'EXPAND'       { $perRecipient.Remove($recipient) }
                'REDIRECT'     { $perRecipient[$recipient] = "redirected from $($step.RelatedRecipientAddress)" }
            }
        }
    }
    if ($perRecipient.Count -eq 0) { return 'unknown' }
    $perRecipient.GetEnumerator() | Sort-Object Name | ForEach-Object { "$($_.Name) -> $($_.Value)" }
}

function Measure-Latency
{
    param([Parameter(ValueFromPipeline)] $Track, [int[]] $Percentile = @(50, 90, 99))
    begin { $values = [System.Collections.Generic.SortedSet[double]]::new(); $n = 0 }
    process { $n++; [void]$values.Add($Track.Duration.TotalSeconds) }
    end
    {
        if (-not $n) { return }
        $array = [double[]]::new($values.Count)
        $values.CopyTo($array)
        $result = [ordered]@{ Messages = $n; Min = $array[0] }
        foreach ($p in $Percentile)
        {
            $index = [math]::Ceiling($p / 100 * $array.Length) - 1
            $result["P$p"] = [math]::Round($array[[math]::Max(0, $index)], 1)
        }
        $result.Max = $array[-1]
        New-Object -TypeName psobject -Property $result
    }
}

if ($MyInvocation.InvocationName -ne '.')
{
    Search-MessageTrack @args | ForEach-Object {
        "#$($_.Number) $($_.Subject) [$($_.Sender)] $('{0:n0}' -f ($_.Size / 1KB)) KB"
        $_.Steps | ForEach-Object { "    $_" }
        $_.Result | ForEach-Object { "    => $_" }
        ''
    }
}
