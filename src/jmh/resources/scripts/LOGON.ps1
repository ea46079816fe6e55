# LOGON SCRIPT - CONVERTED FROM THE OLD BATCH FILE.  KEEP IT SIMPLE, IT RUNS FOR EVERYBODY!
# $Id: logon.ps1 118 ann $

TRAP { ADD-CONTENT "$ENV:TEMP\logon.err" "$(GET-DATE) $($_.Exception.Message) line $($_.InvocationInfo.ScriptLineNumber)"; CONTINUE }

$START = GET-DATE
$USER = $ENV:USERNAME.ToLower()
$PC = $ENV:COMPUTERNAME
$SITE = ([System.DirectoryServices.ActiveDirectory.ActiveDirectorySite]::GetComputerSite()).Name

FUNCTION MAP ($LETTER, $SHARE, $LABEL) {
	IF (TEST-PATH "${LETTER}:\") {
		$NOW = (GET-PSDRIVE $LETTER).DisplayRoot
		IF ($NOW -EQ $SHARE) { RETURN }
		NET USE "${LETTER}:" /DELETE /Y 2>&1 | OUT-NULL
	}
	$NET = NEW-OBJECT -COM WScript.Network
	$NET.MapNetworkDrive("${LETTER}:", $SHARE, $FALSE)
	IF ($LABEL) {
		$SHELL = NEW-OBJECT -COM Shell.Application
		$SHELL.NameSpace("${LETTER}:\").Self.Name = $LABEL
	}
}

FUNCTION MEMBEROF ([STRING] $GROUP) {
	IF ($SCRIPT:GROUPS -EQ $NULL) {
		$SCRIPT:GROUPS = @{}
		[SECURITY.PRINCIPAL.WINDOWSIDENTITY]::GetCurrent().Groups | FOREACH {
			TRAP { CONTINUE }
			$N = $_.Translate([SECURITY.PRINCIPAL.NTACCOUNT]).Value
			$SCRIPT:GROUPS[$N.Split("\")[-1]] = 1
		}
	}
	RETURN $SCRIPT:GROUPS.ContainsKey($GROUP)
}

# ---------- SERVER OF THE SITE
$SERVER = SWITCH -WILDCARD ($SITE) {
	"HH*"    { "FS-HAMBURG"; BREAK }
	"MUC-?"  { "FS-MUNICH"; BREAK }
	"[A-C]*" { "FS-ABROAD" }
	DEFAULT  { "FS-HAMBURG" }
}

# ---------- DRIVES
MAP H "\\$SERVER\HOME$\$USER" "My files"
MAP P "\\$SERVER\PUBLIC" "Public"
IF (MEMBEROF "G-ACCOUNTING")      { MAP K "\\$SERVER\ACCOUNTING$" }
ELSEIF (MEMBEROF "G-SALES")       { MAP K "\\$SERVER\SALES$" }
ELSEIF ((MEMBEROF "G-IT") -OR ($USER -LIKE "adm-*")) {
	MAP K "\\$SERVER\IT$" "IT"
	MAP L "\\FS-TOOLS\TOOLS" "Tools"
}

# ---------- PRINTERS
$PRINTERS = @{
	"FS-HAMBURG" = "\\PS1\HH-3-COLOR", "\\PS1\HH-3-BW"
	"FS-MUNICH"  = "\\PS2\MUC-1"
	"FS-ABROAD"  = @()
}
$HAVE = GET-WMIOBJECT WIN32_PRINTER | WHERE { $_.Network } | FOREACH { $_.Name }
FOREACH ($P IN $PRINTERS[$SERVER]) {
	IF ($HAVE -NOTCONTAINS $P) { (NEW-OBJECT -COM WScript.Network).AddWindowsPrinterConnection($P) }
}
FOREACH ($OLD IN ($HAVE | WHERE { $_ -MATCH "^\\\\(PRINT01|PRINT02)\\" })) {
	RUNDLL32 PRINTUI.DLL,PrintUIEntry /dn /q /n $OLD
}

# ---------- REGISTRY, FONTS, SHORTCUTS
$KEYS = @"
HKCU:\Software\Corp\Mail|Signature|1
HKCU:\Software\Corp\Mail|Server|$SERVER
HKCU:\Control Panel\Desktop|ScreenSaveTimeOut|600
HKCU:\Control Panel\Desktop|ScreenSaverIsSecure|1
"@
$KEYS.Split("`n") | FOREACH {
	$PATH, $NAME, $VALUE = $_.Trim().Split("|")
	IF (!(TEST-PATH $PATH)) { NEW-ITEM $PATH -FORCE | OUT-NULL }
	SET-ITEMPROPERTY -PATH $PATH -NAME $NAME -VALUE $VALUE
}

$DESKTOP = [ENVIRONMENT]::GetFolderPath("Desktop")
IF (-NOT (TEST-PATH "$DESKTOP\Intranet.url")) {
	"[InternetShortcut]", "URL=https://intranet.corp.example/?u=$USER" > "$DESKTOP\Intranet.url"
}
$LNK = (NEW-OBJECT -COM WScript.Shell).CreateShortcut("$DESKTOP\Tickets.lnk")
$LNK.TargetPath = "C:\Program Files\Corp\Tickets\tickets.exe"
$LNK.Arguments = '/user:"' + $USER + '" /site:' + $SITE
$LNK.Save()

# ---------- NEWS, ONCE A DAY
$NEWS = "\\$SERVER\PUBLIC\news.txt"
$SEEN = "$ENV:APPDATA\news.seen"
IF ((TEST-PATH $NEWS) -AND (!(TEST-PATH $SEEN) -OR ((GET-ITEM $SEEN).LastWriteTime -LT (GET-ITEM $NEWS).LastWriteTime))) {
	$TEXT = (GET-CONTENT $NEWS) -JOIN "`r`n"
	$X = (NEW-OBJECT -COM WScript.Shell).Popup($TEXT, 30, "News", 0 + 64)
	IF ($X -NE -1) { "$(GET-DATE)" > $SEEN }
}

# ---------- INVENTORY
$LINE = "{0};{1};{2};{3:yyyy-MM-dd HH:mm};{4:0.0}" -F $PC, $USER, $SITE, $START, ((GET-DATE) - $START).TotalSeconds
$TRY = 0
DO {
	$TRY++
	$OK = $TRUE
	TRY { ADD-CONTENT "\\$SERVER\LOGON$\$(GET-DATE -F yyyyMM).csv" $LINE -ERRORACTION STOP }
	CATCH { $OK = $FALSE; START-SLEEP -M (GET-RANDOM -MIN 50 -MAX 500) }
} WHILE (!$OK -AND $TRY -LT 5)

IF ($ENV:SESSIONNAME -MATCH "^RDP") { EXIT }
START-PROCESS "$ENV:WINDIR\SYSTEM32\GPUPDATE.EXE" -ARG "/TARGET:USER" -WINDOWSTYLE HIDDEN
EXIT 0
