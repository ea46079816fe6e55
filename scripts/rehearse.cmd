@echo off
rem Starts Rehearse; builds it first when it was never built or its sources are newer.
setlocal
set "root=%~dp0.."
set "jar=%root%\target\rehearse.jar"
set "archive=%root%\target\rehearse.jsa"
set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
set "stale="
if not exist "%jar%" set "stale=1"
if not exist "%archive%" set "stale=1"
if not defined stale for /f %%i in ('powershell -NoProfile -Command "$j = (Get-Item -LiteralPath $env:jar).LastWriteTime; @(Get-ChildItem -Recurse -File -Path (Join-Path $env:root 'src\main'), (Join-Path $env:root 'grammar'), (Join-Path $env:root 'pom.xml') | Where-Object LastWriteTime -gt $j).Count"') do if not "%%i"=="0" set "stale=1"
if defined stale call :build || exit /b 70
"%java%" "-XX:SharedArchiveFile=%archive%" -Xshare:auto -Xlog:disable -Xlog:all=off -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData -Xms320m -Xmn256m -Xss16m %REHEARSE_JAVA_OPTIONS% -jar "%jar%" %*
exit /b %ERRORLEVEL%

:build
echo rehearse: building from source, once; this takes a minute 1>&2
if not exist "%root%\target" mkdir "%root%\target"
pushd "%root%"
call mvn -q -B -Plauncher -Dmaven.test.skip=true package > "target\build.log" 2>&1
if errorlevel 1 (
  popd
  echo rehearse: the build failed; its output is in %root%\target\build.log 1>&2
  exit /b 70
)
popd
if exist "%archive%" del "%archive%"
"%java%" "-XX:ArchiveClassesAtExit=%archive%" -XX:+UseSerialGC -jar "%jar%" --warm-up >nul 2>nul <nul
if not exist "%archive%" type nul > "%archive%"
exit /b 0
