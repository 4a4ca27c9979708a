#!/usr/bin/env bash
# Builds the packages for Linux and tries them: installs the .deb, opens its window on a virtual screen, trains, measures and
# looks for the surface, uses the command in the terminal, removes it again; does the same with the archive, and lists the .rpm.
# Root, on a Debian machine; prints sizes and start times. Any of it that fails ends the script with a sentence.
set -euo pipefail
cd "$(dirname "$0")/.."
. installers/common.sh

PACKAGE_LIMIT=130000000
INSTALLED_LIMIT=650000000
STARTS=3

fail() { echo "Not so: $*." >&2; exit 1; }

missing=()
for need in xvfb:Xvfb xauth:xauth fakeroot:fakeroot rpm:rpmbuild binutils:strip xz-utils:xz xdg-utils:xdg-mime; do
  command -v "${need#*:}" >/dev/null || missing+=("${need%%:*}")
done
if [ ${#missing[@]} -gt 0 ]; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi

installers/linux.sh deb archive rpm
name=basin
version=$(sed -n 's/^version=//p' target/release/release.properties)
platform=$(sed -n 's/^platform=//p' target/release/release.properties)
jdk=$(find_jdk "$(sed -n 's/^java=//p' target/release/release.properties)")
base=target/installers/$name-$version-$platform

for file in "$base.deb" "$base.tar.xz" "$base.rpm"; do
  size=$(stat -c %s "$file")
  [ "$size" -le $PACKAGE_LIMIT ] || fail "$file has at most $PACKAGE_LIMIT bytes; it has $size"
done
(cd target/installers && sha256sum --quiet -c SHA256SUMS)

home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT

# Watch, on a screen of its own, with a home folder that nothing was started in before.
watch() {
  HOME=$home JAVA_TOOL_OPTIONS="-Dprism.forceGPU=true -Duser.home=$home" xvfb-run -a -s "-screen 0 1440x900x24 +extension GLX" \
    "$jdk/bin/java" -cp target/packer pack.Watch "$@" 2>&1 | grep -v '^Picked up'
}

# The program whose command is $1: start times, training, a picture, the terminal.
try_program() {
  local command=$1 label=$2
  echo "$label: first and later starts until the window is painted, ms: $(watch starts $STARTS "$command" | tr '\n' ' ')"
  watch train "$home" "target/$label.png" "$command"
  ! find "$home/.javacpp" "$home/.openjfx" -type f -size +0 2>/dev/null | grep . || fail "nothing is unpacked at a start"
  HOME=$home "$command" info
  (cd "$home" && HOME=$home "$command" train --optimizers sam --epochs 1 --out "$home/$label-run" >/dev/null)
  HOME=$home "$command" report "$home/$label-run" >/dev/null
  [ -s "$home/$label-run/report.html" ] || fail "$label writes a report"
  local status=0
  HOME=$home "$command" train --epochs -1 2>"$home/sentence" || status=$?
  [ "$status" -eq 2 ] && [ "$(wc -l <"$home/sentence")" -eq 1 ] || fail "$label answers a wrong value with a sentence and status 2"
}

DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "./$base.deb" >/dev/null
installed=$(du -sb "/opt/$name" | cut -f1)
echo "installed: $installed bytes"
[ "$installed" -le $INSTALLED_LIMIT ] || fail "the installed program has at most $INSTALLED_LIMIT bytes; it has $installed"
[ "$(readlink -f /usr/bin/$name)" = "/opt/$name/bin/$name" ] || fail "/usr/bin/$name is the program"
entry=$(dpkg -L $name | grep '\.desktop$') || fail "the package has a menu entry"
grep -q '^MimeType=application/x-basin' "$entry" || fail "the menu entry opens Basin's files"
[ -s "/opt/$name/lib/app/basin.aot" ] || fail "the package has the start's cache"
try_program /usr/bin/$name deb
DEBIAN_FRONTEND=noninteractive apt-get remove -y -qq $name >/dev/null
[ ! -e "/opt/$name" ] && [ ! -e /usr/bin/$name ] || fail "removing leaves nothing of the program"
[ -s "$home/deb-run/run.json" ] && find "$home/Basin/runs" -name run.json | grep -q . || fail "removing leaves the runs"

tar -C "$home" -xf "$base.tar.xz"
try_program "$home/$name-$version/bin/$name" archive

rpm -qpl "$base.rpm" >"$home/rpm"
for file in "/usr/bin/$name" "/opt/$name/bin/$name" "/opt/$name/lib/app/basin.jar" "/opt/$name/lib/app/legal/THIRD-PARTY.txt"; do
  grep -qx "$file" "$home/rpm" || fail "the .rpm has $file"
done
echo "rpm: $(wc -l <"$home/rpm") files"
ls -l target/installers | awk 'NR > 1 {print $9, $5}'
