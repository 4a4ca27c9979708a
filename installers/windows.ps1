# Makes packages for Windows in target\installers: windows.ps1 msi|exe ...
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..')

if ($args.Count -eq 0) { Write-Error 'Say which package: msi or exe.' }
foreach ($type in $args) {
    if ($type -notin 'msi', 'exe') { Write-Error "`"$type`" is no package for Windows; choose from msi and exe." }
}

function Invoke-Checked([string] $program, [string[]] $arguments) {
    & $program @arguments
    if ($LASTEXITCODE -ne 0) { throw "$program failed with status $LASTEXITCODE." }
}

Invoke-Checked 'mvn' @('-q', '-DskipTests', '-Prelease', 'package')
$release = ConvertFrom-StringData ((Get-Content target\release\release.properties | Where-Object { $_ -notmatch '^#' }) -join "`n")
$jdk = @($env:BASIN_JDK, $env:JAVA_HOME) | Where-Object {
    $_ -and (Select-String -Quiet -Path (Join-Path $_ 'release') -Pattern "^JAVA_VERSION=`"$($release.java)[.`"]")
} | Select-Object -First 1
if (-not $jdk) { throw "No JDK $($release.java) (package.java in pom.xml) is here; set BASIN_JDK to its folder." }

Invoke-Checked "$jdk\bin\javac" (@('-d', 'target\packer') + (Get-ChildItem installers\src\pack\*.java).FullName)
foreach ($type in $args) {
    Invoke-Checked "$jdk\bin\java" @('-Xmx3g', '-cp', 'target\packer', 'pack.Pack', $type)
}
Get-ChildItem target\installers -Include *.msi, *.exe -Recurse |
    ForEach-Object { "$((Get-FileHash $_ -Algorithm SHA256).Hash.ToLower())  $($_.Name)" } |
    Set-Content target\installers\SHA256SUMS
