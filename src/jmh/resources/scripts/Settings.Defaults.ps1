# Default settings, in the form of a data file. Loaded with Import-PowerShellDataFile-like code:
#   $settings = & .\Settings.Defaults.ps1
@{
    ModuleVersion     = '3.2.0'
    GUID              = '5b0a3a5e-2f0d-4d0e-9a70-7b6e9f0f1c11'
    Author            = 'Messaging operations'
    CompanyName       = 'Corp Example'
    Description       = 'Settings of the mail administration scripts'
    PowerShellVersion = '7.2'
    FunctionsToExport = @(
        'Get-MailSetting'
        'Set-MailSetting'
        'Reset-MailSetting'
    )
    CmdletsToExport   = @()
    VariablesToExport = ''
    AliasesToExport   = 'gms', 'sms'

    # --------------------------------------------------------------------------------------
    Transport = @{
        MaxMessageSize  = 50mb
        MaxRecipients   = 500
        ShadowExpiry    = '2.00:00:00'
        Retry           = @{ Seconds = 30, 60, 300, 900; Max = 48; Jitter = 0.15 }
        Postmaster      = 'postmaster@corp.example'
        Protocols       = @(
            @{ Name = 'smtp';  Port = 25;  Tls = 'opportunistic'; Listen = '0.0.0.0', '[::]' }
            @{ Name = 'smtps'; Port = 465; Tls = 'implicit';      Listen = @('10.1.2.3') }
            @{ Name = 'submission'; Port = 587; Tls = 'required'; Listen = @('10.1.2.3'); Auth = $true }
        )
        Headers         = @{
            'X-Spam-Level'    = @{ Action = 'keep' }
            'X-Originating-IP' = @{ Action = 'remove' }
            'Received'        = @{ Action = 'firewall'; Keep = 3 }
        }
    }

    Connectors = @(
        @{
            Name          = 'Internet'
            AddressSpaces = 'SMTP:*;1'
            SmartHosts    = @()
            Comment       = 'Everything that has no better way'
        }
        @{
            Name          = 'Partner Fabricate'
            AddressSpaces = 'SMTP:fabricate.example;1', 'SMTP:*.fabricate.example;1'
            SmartHosts    = @('[192.0.2.25]', 'mx2.fabricate.example')
            Tls           = @{ Required = $true; Domain = 'fabricate.example'; Level = 'DomainValidation' }
            MaxSize       = 0x6400000
        }
        @{
            Name = 'Fax'; AddressSpaces = 'FAX:*;1', 'SMTP:fax.corp.example;2'; SmartHosts = @('fax01')
            Enabled = $false; Comment = @'
The fax server is switched off since the move.
Keep the connector until the contract has ended ("30.06.").
'@
        }
    )

    Limits = @{
        Mailbox = @{ Warn = 45gb; Send = 49gb; Receive = 50gb }
        Shared  = @{ Warn = 9.5gb; Send = 10gb; Receive = 12gb }
        Archive = @{ Warn = 90gb; Quota = 100gb }
        Rates   = @{ PerMinute = 30; PerHour = 1e3; Burst = .5; Penalty = -1; Grace = +5 }
        Big     = 12345678901234567890
        Exact   = 19.99d
        Wide    = 4294967296L
        Mask    = 0b11110000
    }

    Reports = @{
        Folder    = '\\files.corp.example\reports$'
        Culture   = 'en-GB'
        Formats   = 'html', 'csv'
        Schedule  = @{ Daily = '06:30'; Weekly = 'Mon 07:00'; Monthly = '1 07:30' }
        Style     = @"
table { border-collapse: collapse; }
td { padding: 2px 6px; }
.warn { color: #b36b00; }
"@
        Recipients = @{
            'admins'   = @('ann@corp.example', 'bob@corp.example')
            'managers' = , 'carla@corp.example'
            'nobody'   = @()
        }
    }

    Texts = @{
        en = @{ Greeting = 'Hello'; Close = "Kind regards`nMessaging team"; Tab = "a`tb"; Quote = 'It''s "quoted"' }
        de = @{ Greeting = 'Guten Tag'; Close = "Freundliche Grüße`nIhr Messaging-Team"; Tab = "ä`tß"; Quote = "Es ist ""zitiert""" }
        fr = @{ Greeting = 'Bonjour'; Close = "Cordialement"; Tab = ''; Quote = '« cité »' }
    }

    Features = @{
        UseGraph = $false; UseLegacyReports = $true
        Experimental = @{ ParallelQueues = $null }
    }

    PrivateData = @{
        PSData = @{
            Tags         = @('Exchange', 'Mail', 'Operations')
            ReleaseNotes = '
3.2 limits of archives
3.1 connectors as data
3.0 new layout
'
            Prerelease   = 'rc1'
        }
    }
}
