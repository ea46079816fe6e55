#requires -version 5.1
#requires -runasadministrator
<#
.SYNOPSIS
Replaces the TLS certificate of Exchange servers before it runs out.
.DESCRIPTION
Step 1 (-Request) writes a certificate request. Step 2 (-Complete) takes the answer of the
authority, installs it on all servers, enables the services and sets TlsCertificateName on
connectors that named the old one.
.LINK
about_Remote
#>
[CmdletBinding(DefaultParameterSetName='Check', SupportsShouldProcess)]
Param (
    [Parameter(ParameterSetName='Check')]
    [int]$Days = 45,

    [Parameter(ParameterSetName='Request', Mandatory)]
    [switch]$Request,

    [Parameter(ParameterSetName='Request')]
    [string[]]$Domain = @('mail.corp.example','autodiscover.corp.example'),

    [Parameter(ParameterSetName='Complete', Mandatory)]
    [System.IO.FileInfo]$Complete,

    [Parameter(ParameterSetName='Complete')]
    [System.Security.SecureString]$Password = (Read-Host -AsSecureString -Prompt 'Password of the PFX'),

    [Parameter()][string[]]$ComputerName = $env:COMPUTERNAME
)

Trap [System.UnauthorizedAccessException] {
    Write-Warning "No rights: $($_.Exception.Message)"
    Break
}

Function Get-ExpiringCertificate ([int]$Within) {
    $limit = (Get-Date).AddDays($Within)
    ForEach ($computer in $ComputerName) {
        Get-ExchangeCertificate -Server $computer |
            Where-Object { $_.NotAfter -lt $limit -and $_.Services -ne 'None' } |
            Select-Object @{Name='Server';Expression={$computer}}, Subject, Thumbprint, Services, NotAfter,
                @{Name='DaysLeft';Expression={[int][Math]::Floor(($_.NotAfter - (Get-Date)).TotalDays)}}
    }
}

Function New-Request {
    Param([Parameter(Mandatory)][string[]]$Names)
    $subject = "C=DE, O=Corp Example, CN=$($Names[0])"
    $file = Join-Path -Path ([Environment]::GetFolderPath('MyDocuments')) `
                      -ChildPath ("{0}_{1:yyyyMM}.req" -f ($Names[0] -replace '\.','_'), (Get-Date))
    If (Test-Path $file) {
        If (-not $PSCmdlet.ShouldContinue("Overwrite ${file}?", 'Request exists')) { Return }
    }
    $text = New-ExchangeCertificate -GenerateRequest `
        -SubjectName $subject `
        -DomainName $Names `
        -KeySize 2048 `
        -PrivateKeyExportable $true `
        -FriendlyName "Mail $(Get-Date -UFormat '%Y-%m')"
    [System.IO.File]::WriteAllText($file, $text)
    $file
}

Function Install-Pfx ([string]$Computer, [byte[]]$Bytes) {
    $session = New-PSSession -ComputerName $Computer -ErrorAction Stop
    Try {
        Invoke-Command -Session $session -ScriptBlock {
            $flags = [System.Security.Cryptography.X509Certificates.X509KeyStorageFlags]'MachineKeySet, PersistKeySet, Exportable'
            $cert = New-Object System.Security.Cryptography.X509Certificates.X509Certificate2
            $cert.Import($using:Bytes, $using:Password, $flags)
            $store = New-Object System.Security.Cryptography.X509Certificates.X509Store 'My', 'LocalMachine'
            $store.Open('ReadWrite')
            Try { $store.Add($cert) } Finally { $store.Close() }
            $cert.Thumbprint
        }
    }
    Finally {
        Remove-PSSession $session
    }
}

Switch ($PSCmdlet.ParameterSetName) {
    'Check' {
        $expiring = @(Get-ExpiringCertificate -Within $Days)
        If ($expiring.Count -eq 0) { Write-Output "No certificate ends within $Days days."; Break }
        $expiring | Sort-Object NotAfter | Format-Table -AutoSize -Wrap
        $expiring | ForEach-Object {
            If ($_.DaysLeft -lt 0)      { Write-Error "$($_.Server): $($_.Thumbprint) has expired" }
            ElseIf ($_.DaysLeft -lt 14) { Write-Warning "$($_.Server): $($_.DaysLeft) days left" }
        }
    }

    'Request' {
        If ($PSCmdlet.ShouldProcess($Domain -join ', ', 'Write certificate request')) {
            $file = New-Request -Names $Domain
            "Send this file to the authority: $file"
        }
    }

    'Complete' {
        $bytes = [System.IO.File]::ReadAllBytes($Complete.FullName)
        $old = Get-ExpiringCertificate -Within 400 | Where-Object { "$($_.Services)" -match 'SMTP' }
        $done = @()
        ForEach ($computer in $ComputerName) {
            If (-not $PSCmdlet.ShouldProcess($computer, "Install $($Complete.Name)")) { Continue }
            $thumb = Install-Pfx $computer $bytes
            Enable-ExchangeCertificate -Server $computer -Thumbprint $thumb -Services 'SMTP,IIS' -Force
            $done += ,@($computer, $thumb)
        }

        # A connector stores issuer and subject, not the thumbprint.
        $new = Get-ExchangeCertificate -Server $done[0][0] -Thumbprint $done[0][1]
        $tlsName = "<I>$($new.Issuer)<S>$($new.Subject)"
        $oldNames = $old | ForEach-Object { "<S>$($_.Subject)" }
        Get-SendConnector | Where-Object { $n = $_.TlsCertificateName; $n -and ($oldNames | Where-Object { "$n".EndsWith($_) }) } |
            ForEach-Object {
                Write-Verbose "$($_.Name): $($_.TlsCertificateName) -> $tlsName"
                Set-SendConnector $_.Identity -TlsCertificateName $tlsName
            }
        ForEach ($pair in $done) { '{0,-15} {1}' -f $pair }
    }
}
