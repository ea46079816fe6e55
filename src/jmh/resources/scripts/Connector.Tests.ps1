#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.3.0' }

BeforeDiscovery {
    $script:spaces = @(
        @{ Text = 'SMTP:*;1';                 Type = 'Smtp'; Address = '*';             Cost = 1;  Sub = $true }
        @{ Text = 'contoso.test';             Type = 'Smtp'; Address = 'contoso.test';  Cost = 1;  Sub = $false }
        @{ Text = '*.contoso.test;10';        Type = 'Smtp'; Address = 'contoso.test';  Cost = 10; Sub = $true }
        @{ Text = 'smtp:Mail.Contoso.TEST;5'; Type = 'Smtp'; Address = 'mail.contoso.test'; Cost = 5; Sub = $false }
        @{ Text = 'X400:c=us;a=att;7';        Skip = $true }
    ) | Where-Object { -not $_.ContainsKey('Skip') }
}

BeforeAll {
    . $PSScriptRoot/ConnectorModel.ps1

    function New-FakeConnector {
        param($Name, [string[]]$Space = 'SMTP:*;1', [bool]$Enabled = $true, $Size = '35 MB (36,700,160 bytes)')
        [pscustomobject]@{
            Name           = $Name
            AddressSpaces  = $Space
            SmartHosts     = @('relay.test')
            Enabled        = $Enabled
            RequireTLS     = $Name -like '*Tls*'
            TlsDomain      = $null
            MaxMessageSize = $Size
        }
    }
}

Describe 'AddressSpace' -Tag 'Unit' {
    Context 'parsing' {
        It "reads '<Text>'" -ForEach $script:spaces {
            $space = [AddressSpace]::new($Text)
            "$($space.Type)" | Should -Be $Type
            $space.Address | Should -BeExactly $Address
            $space.Cost | Should -Be $Cost
            $space.IncludeSubdomains | Should -Be $Sub
        }

        It 'refuses <_>' -ForEach '', ';', 'SMTP:', 'a;b;c' {
            { [AddressSpace]::new($_) } | Should -Throw -ExceptionType ([ConnectorException])
        }

        It 'keeps costs between 1 and 100' {
            { [AddressSpace]'x.test;0' } | Should -Throw
            { [AddressSpace]'x.test;101' } | Should -Throw
            ([AddressSpace]'x.test;100').Cost | Should -Be 100
        }
    }

    Context 'scores' {
        BeforeEach {
            $exact = [AddressSpace]'a.b.test'
            $wide = [AddressSpace]'*.b.test'
            $all = [AddressSpace]'*'
        }
        It 'an exact domain beats a wildcard' { $exact.Score('a.b.test') | Should -BeGreaterThan $wide.Score('a.b.test') }
        It 'a wildcard beats everything'      { $wide.Score('a.b.test') | Should -BeGreaterThan $all.Score('a.b.test') }
        It 'other domains get nothing'        { $exact.Score('b.test'), $wide.Score('xb.test') | Should -Be @(0, 0) }
        It 'case does not matter'             { $exact.Score('A.B.Test') | Should -Be ($exact.Score('a.b.test')) }
    }

    It 'sorts by cost, then by name' {
        $sorted = 'c.test;2', 'b.test;1', 'a.test;2' | ForEach-Object { [AddressSpace]$_ } | Sort-Object
        ($sorted | ForEach-Object Address) -join ' ' | Should -Be 'b.test a.test c.test'
    }

    It 'round-trips' {
        foreach ($text in 'SMTP:*;1', 'SMTP:x.test;3', 'SMTP:*.y.test;100') {
            [AddressSpace]::new($text).ToString() | Should -BeExactly $text -Because "$text is canonical"
        }
    }
}

Describe 'Router' {
    BeforeEach {
        $router = 'Internet', 'PartnerTls' | ForEach-Object {
            New-FakeConnector $_ -Space ($_ -eq 'Internet' ? 'SMTP:*;1' : 'SMTP:*.partner.test;1', 'SMTP:partner.test;1')
        } | New-Router -Site 'HH'
    }

    It 'sends partner mail over the partner connector' {
        $router.Route('partner.test').Name | Should -Be 'PartnerTls'
        $router.Route('eu.partner.test').Name | Should -Be 'PartnerTls'
        $router.Route('notpartner.test').Name | Should -Be 'Internet'
    }

    It 'adds the TLS flag' {
        [int]($router.Connectors['partnertls'].Tls -band [TlsMode]::Required) | Should -Not -Be 0
    }

    It 'respects the size' {
        $router.Route('x.test', 36mb) | Should -BeNullOrEmpty
        $router.Route('x.test', 35mb).Name | Should -Be 'Internet'
    }

    It 'does not take two of the same name' {
        { [void]$router.Add([Connector]::new('INTERNET', 'SMTP:*')) } |
            Should -Throw -ExpectedMessage "*connector 'INTERNET' already*"
    }

    It 'takes scoped connectors only in their site' {
        $scoped = [ScopedConnector]::new('Local', @('SMTP:x.test;1'), 'B')
        $null = $router.Add($scoped)
        $router.Route('x.test').Name | Should -Be 'Internet'
        $router.Site = 'B'
        $router.Route('x.test').Name | Should -Be 'Local'
    }

    It 'counts use' {
        1..3 | ForEach-Object { $null = $router.Route('partner.test') }
        $router.Connectors.PartnerTls.used | Should -Be 3
    }
}

Describe 'Test-Route' {
    BeforeAll {
        Mock Get-SendConnector { New-FakeConnector 'A' -Space 'SMTP:a.test;1' } -Verifiable
        Mock -CommandName Write-Warning -MockWith { } -ParameterFilter { $Message -like '*no route*' }
    }

    It 'prints one line an address' {
        $lines = Test-Route (Get-SendConnector | New-Router) 'x@a.test', 'y@b.test'
        $lines | Should -HaveCount 2
        $lines[0] | Should -Match '^x@a\.test\s+A$'
        $lines[1] | Should -BeLike '*(no route)'
        Should -Invoke Get-SendConnector -Times 1 -Exactly
        Should -InvokeVerifiable
    }

    It 'writes to a file' -Skip:(-not $IsWindows) {
        $file = Join-Path $TestDrive 'routes.txt'
        Test-Route (Get-SendConnector | New-Router) 'x@a.test' *> $file
        $file | Should -Exist
        Get-Content $file | Should -FileContentMatch 'a\.test'
    }
}

InModuleScope MailOps {
    Describe 'private parts' -Skip {
        It 'has a cache' { $script:cache | Should -BeOfType [hashtable] }
        It 'is empty at first' { $script:cache.Count | Should -Be 0 }
    }
}

AfterAll {
    Remove-Item function:New-FakeConnector -ErrorAction SilentlyContinue
    if (Test-Path variable:router) { Remove-Variable router }
}
