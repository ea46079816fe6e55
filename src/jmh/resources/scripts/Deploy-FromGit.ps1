#!/usr/bin/env pwsh
# Deploys the administration scripts from Git to the management servers.

param(
    [string]$Branch = 'main',
    [string]$Remote = 'origin',
    [string[]]$Server = ('mgmt01', 'mgmt02'),
    [string]$Work = (Join-Path ([IO.Path]::GetTempPath()) 'deploy'),
    [switch]$SkipTests, [switch]$Rollback
)

$ErrorActionPreference = 'Stop'
$env:GIT_TERMINAL_PROMPT = '0'
$script:errors = 0

function say { Write-Host "[$([datetime]::Now.ToString('T'))] $args" }
function git! {
    git @args 2>&1 | ForEach-Object { "$_" }
    if ($LASTEXITCODE) { throw "git $($args -join ' ') ended with $LASTEXITCODE" }
}

# tools
foreach ($tool in 'git', 'ssh', 'openssl') {
    Get-Command $tool -CommandType Application -ErrorAction Ignore > $null || $(throw "$tool is not installed")
}
$version = (git --version) -replace '[^\d.]*(\d+\.\d+\.\d+).*', '$1' -as [version]
if ($version -lt '2.20') { throw "Git $version is too old" }

# working copy
if (Test-Path "$Work/.git") {
    Push-Location $Work
    git! fetch --prune --tags $Remote
    git checkout -q -f $Branch && git reset -q --hard "$Remote/$Branch" && git clean -fdxq || $($script:errors++)
}
else {
    git clone -q --branch $Branch git@git.corp.example:ops/scripts.git $Work && Push-Location $Work || exit 10
}
if ($errors) { Write-Error 'The working copy cannot be brought up to date.' }

try {
    $commit = git rev-parse --short=10 HEAD
    $tag = git describe --tags --always --dirty=-changed 2>$null
    say commit $commit, tag $tag

    # What changes?
    $last = (Test-Path .deployed) ? (Get-Content .deployed -TotalCount 1) : "$commit~20"
    $changes = git log --pretty=format:'%h%x09%an%x09%ad%x09%s' --date=iso-strict "$last..HEAD" --no-merges |
        ConvertFrom-Csv -Delimiter "`t" -Header Hash, Author, Date, Subject
    $changes | Group-Object Author | Sort-Object Count -Descending | ForEach-Object { say ('  {0,3} {1}' -f $_.Count, $_.Name) }

    if (-not $SkipTests) {
        $result = Invoke-Pester -Path ./tests -PassThru -Output None
        $result.FailedCount -eq 0 || $(throw "$($result.FailedCount) test(s) failed")
        $findings = Invoke-ScriptAnalyzer -Path . -Recurse -Severity Warning, Error
        $findings | Format-Table -GroupBy ScriptName -Property Line, RuleName, Message
        if (($findings | Where-Object Severity -eq Error).Count) { exit 11 }
    }

    # Every script must at least parse.
    $broken = Get-ChildItem -Recurse -Include *.ps1, *.psm1, *.psd1 -File | ForEach-Object {
        $tokens = $null; $parseErrors = $null
        $null = [System.Management.Automation.Language.Parser]::ParseFile($_.FullName, [ref]$tokens, [ref]$parseErrors)
        foreach ($e in $parseErrors) { '{0}:{1}: {2}' -f $_.Name, $e.Extent.StartLineNumber, $e.Message }
    }
    if ($broken) { $broken; throw 'syntax errors' }

    # Sign and pack
    $certificate = Get-ChildItem Cert:\CurrentUser\My -CodeSigningCert -ErrorAction Ignore | Select-Object -First 1
    if ($certificate) {
        Get-ChildItem *.ps1, *.psm1 -Recurse |
            Set-AuthenticodeSignature -Certificate $certificate -TimestampServer 'http://time.corp.example' -HashAlgorithm SHA256 |
            Where-Object Status -ne Valid |
            ForEach-Object { Write-Warning "$($_.Path): $($_.StatusMessage)" }
    }
    $zip = "scripts-$tag.zip"
    Get-ChildItem -Exclude .git, tests, *.zip | Compress-Archive -DestinationPath $zip -Force
    openssl dgst -sha256 -r $zip > "$zip.sha256"
    $hash = (Get-Content "$zip.sha256").Split()[0]
    if ($hash.Length -ne 64) { throw "strange hash: $hash" }

    # Roll out, one after the other; stop at the first failure.
    :server foreach ($s in $Server) {
        say "-> $s"
        $target = "/srv/scripts/$tag"
        for ($try = 1; $try -le 3; ++$try) {
            scp -q $zip "${s}:/tmp/" && ssh $s "mkdir -p $target && unzip -qo /tmp/$zip -d $target && ln -sfn $target /srv/scripts/current"
            if ($?) {
                $remoteHash = ssh $s "sha256sum /tmp/$zip | cut -d' ' -f1"
                if ($remoteHash -eq $hash) { continue server }
                say "   hash differs: $remoteHash"
            }
            Start-Sleep (5 * $try)
        }
        $script:errors += 1
        if ($Rollback) {
            ssh $s 'cd /srv/scripts && ln -sfn "$(ls -1dt v* | sed -n 2p)" current'
        }
        break server
    }

    if (!$errors) {
        Set-Content .deployed $commit
        git tag -a "deployed-$(Get-Date -f yyyyMMdd-HHmm)" -m "on $($Server -join ', ')" 2>&1 | Out-Null
        git push --tags $Remote *> $null; say 'done'
    }
}
catch [System.Management.Automation.CommandNotFoundException] {
    say "no such command: $($_.Exception.CommandName)"
    $script:errors++
}
catch {
    say "FAILED: $_" `
        "($($_.InvocationInfo.ScriptName | Split-Path -Leaf -ErrorAction Ignore):$($_.InvocationInfo.ScriptLineNumber))"
    $_.ScriptStackTrace -split "`n" | ForEach-Object { say "   $_" }
    $script:errors++
}
finally {
    Pop-Location
}
exit $script:errors
