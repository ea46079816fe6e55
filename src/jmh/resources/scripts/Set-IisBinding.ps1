Import-Module WebAdministration -ErrorAction Stop

$sites = @{
    'Default Web Site' = @{
        Bindings = @(
            @{ Protocol = 'http';  Port = 80;  Host = '' }
            @{ Protocol = 'https'; Port = 443; Host = ''; Sni = $false }
        )
        Headers  = @{ 'X-Content-Type-Options' = 'nosniff' }
    }
    'Intranet' = @{
        Path     = 'D:\Sites\Intranet'
        Pool     = @{ Name = 'IntranetPool'; Runtime = ''; Identity = 'ApplicationPoolIdentity'; Recycle = '03:30:00' }
        Bindings = @(
            @{ Protocol = 'https'; Port = 443; Host = 'intranet.corp.example'; Sni = $true }
            @{ Protocol = 'https'; Port = 443; Host = 'www.intranet.corp.example'; Sni = $true }
        )
        Headers  = @{
            'Strict-Transport-Security' = 'max-age=31536000; includeSubDomains'
            'X-Frame-Options'           = 'SAMEORIGIN'
            'X-Powered-By'              = $null
        }
    }
}

function Get-Certificate([string]$HostName) {
    $names = @($HostName)
    if ($HostName -match '^[^.]+\.(?<rest>.+\..+)$') { $names += "*.$($Matches.rest)" }
    dir Cert:\LocalMachine\My |
        ? { $_.HasPrivateKey -and $_.NotAfter -gt (date) } |
        ? { $have = $_.DnsNameList.Unicode; $names | ? { $have -contains $_ } } |
        sort NotAfter -Descending |
        select -First 1
}

function Set-Pool($Pool) {
    $path = "IIS:\AppPools\$($Pool.Name)"
    if (!(Test-Path $path)) { New-WebAppPool -Name $Pool.Name | Out-Null }
    Set-ItemProperty $path -Name managedRuntimeVersion -Value $Pool.Runtime
    Set-ItemProperty $path -Name processModel.identityType -Value $Pool.Identity
    Clear-ItemProperty $path -Name recycling.periodicRestart.schedule
    if ($Pool.Recycle) {
        Set-ItemProperty $path -Name recycling.periodicRestart.schedule -Value @{ value = $Pool.Recycle }
        Set-ItemProperty $path -Name recycling.periodicRestart.time -Value ([TimeSpan]::Zero)
    }
}

foreach ($site in $sites.Keys) {
    $config = $sites.$site
    Write-Host "== $site" -Fore Cyan

    if ($config.Pool) { Set-Pool $config.Pool }
    if (!(Get-Website | ? Name -eq $site)) {
        if (!$config.Path) { Write-Warning "$site does not exist and has no path"; continue }
        md $config.Path -Force > $null
        New-Website -Name $site -PhysicalPath $config.Path -ApplicationPool ($config.Pool.Name, 'DefaultAppPool')[!$config.Pool] > $null
    }

    # Bindings: build the wanted list as text, compare, change only what differs.
    $wanted = $config.Bindings | % { '{0}/*:{1}:{2}' -f $_.Protocol, $_.Port, $_.Host }
    $actual = Get-WebBinding -Name $site | % { "$($_.protocol)/$($_.bindingInformation)" }
    Compare-Object @($wanted | select) @($actual | select) | % {
        if ($_.InputObject -notmatch '^(?<p>\w+)/(?<ip>[^:]+):(?<port>\d+):(?<h>.*)$') { return }
        $b = @{ Name = $site; Protocol = $Matches.p; IPAddress = $Matches.ip; Port = $Matches.port; HostHeader = $Matches.h }
        switch ($_.SideIndicator) {
            '<=' {
                $sni = ($config.Bindings | ? { $_.Host -eq $b.HostHeader -and $_.Port -eq $b.Port }).Sni
                New-WebBinding @b -SslFlags ([int][bool]$sni)
                "  + $($_.InputObject) "
            }
            '=>' {
                Remove-WebBinding @b
                "  - $($_.InputObject)"
            }
        }
    }

    foreach ($b in $config.Bindings | where Protocol -eq https) {
        $cert = Get-Certificate $(if ($b.Host) { $b.Host } else { "$env:COMPUTERNAME.$env:USERDNSDOMAIN" })
        if (-not $cert) { Write-Warning "  no certificate for '$($b.Host)'"; continue }
        $binding = Get-WebBinding -Name $site -Protocol https -Port $b.Port -HostHeader $b.Host
        if ($binding.certificateHash -ne $cert.Thumbprint) {
            $binding.AddSslCertificate($cert.Thumbprint, 'My')
            "  * $($b.Host): $($cert.Thumbprint.Substring(0, 8))... until $($cert.NotAfter.ToString('d'))"
        }
    }

    $filter = 'system.webServer/httpProtocol/customHeaders'
    foreach ($h in $config.Headers.GetEnumerator()) {
        $args2 = @{ PSPath = 'MACHINE/WEBROOT/APPHOST'; Location = $site; Filter = $filter; Name = '.' }
        $now = Get-WebConfigurationProperty @args2 | % Collection | ? { $_.name -eq $h.Key }
        if ($null -eq $h.Value) {
            if ($now) { Remove-WebConfigurationProperty @args2 -AtElement @{ name = $h.Key } }
        }
        elseif (!$now) { Add-WebConfigurationProperty @args2 -Value @{ name = $h.Key; value = $h.Value } }
        elseif ($now.value -cne $h.Value) {
            Set-WebConfigurationProperty -PSPath $args2.PSPath -Location $site -Filter "$filter/add[@name='$($h.Key)']" -Name value -Value $h.Value
        }
    }
}

# TLS settings of the machine; a restart is needed.
$schannel = 'HKLM:\SYSTEM\CurrentControlSet\Control\SecurityProviders\SCHANNEL\Protocols'
'SSL 2.0', 'SSL 3.0', 'TLS 1.0', 'TLS 1.1' | % {
    foreach ($side in 'Client', 'Server') {
        $key = "$schannel\$_\$side"
        if (!(Test-Path $key)) { New-Item $key -Force | Out-Null }
        New-ItemProperty $key -Name Enabled -Value 0 -PropertyType DWord -Force | Out-Null
        New-ItemProperty $key -Name DisabledByDefault -Value 1 -PropertyType DWord -Force | Out-Null
    }
}

& "$env:windir\system32\inetsrv\appcmd.exe" list site /config:* /xml | Out-File -Encoding ascii "$env:TEMP\sites-$(date -f yyyyMMddHHmm).xml"
netsh --% http show sslcert | findstr /i "hash ip"
