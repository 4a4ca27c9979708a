#!/usr/bin/env bash
# Builds the packages for Linux and tries them: try-linux.sh [quick]. Installs the .deb, opens its window on a virtual screen,
# trains, measures and looks for the surface, opens that run again by its file, uses the command in the terminal and removes
# the package; does the same with the archive, and lists the .rpm. Root, on a Debian machine; prints sizes and start times.
# What fails ends the script with a sentence. "quick" packs with less compression and no .rpm, only starts the archive's
# program, whose files are the .deb's, and where the JDK to be packed is not here it packs the one of PATH, whose program
# starts without a cache.
set -euo pipefail
cd "$(dirname "$0")/.."
. installers/common.sh

PACKAGE_LIMIT=130000000
INSTALLED_LIMIT=650000000
STARTS=3

fail() { echo "Not so: $*." >&2; exit 1; }

types=(deb archive rpm)
case "${1:-}" in
  "") ;;
  quick) export BASIN_XZ=1; types=(deb archive); STARTS=1 ;;
  *) echo "\"$1\" is no way to try; leave it out or say quick." >&2; exit 2 ;;
esac

java=$(sed -n 's:.*<package.java>\(.*\)</package.java>.*:\1:p' pom.xml)
if [ "${1:-}" = quick ] && ! find_jdk "$java" >/dev/null 2>&1; then
  java=$(javac -version | sed 's/^javac \([0-9]*\).*/\1/')
  export BASIN_JAVA=$java
fi
jdk=$(find_jdk "$java")

# What packing and a window without a screen need: a package, and by what it is known to be there.
missing=()
needed=(xvfb:Xvfb xauth:xauth fakeroot:fakeroot binutils:strip xz-utils:xz)
[[ ${types[*]} != *rpm* ]] || needed+=(rpm:rpmbuild)
for need in "${needed[@]}"; do
  command -v "${need#*:}" >/dev/null || missing+=("${need%%:*}")
done
# by which windows are watched; Debian's JDKs without a head lack it
[ -e "$jdk/lib/libawt_xawt.so" ] || missing+=("openjdk-$java-jre")
if [ ${#missing[@]} -gt 0 ]; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi

installers/linux.sh "${types[@]}"
property() { sed -n "s/^$1=//p" target/release/release.properties; }
name=$(property name)
version=$(property version)
base=target/installers/$name-$version-$(property platform)

if [ -z "${BASIN_XZ:-}" ]; then
  for file in "$base.deb" "$base.tar.xz" "$base.rpm"; do
    size=$(stat -c %s "$file")
    [ "$size" -le $PACKAGE_LIMIT ] || fail "$file has at most $PACKAGE_LIMIT bytes; it has $size"
  done
fi
(cd target/installers && sha256sum --quiet -c SHA256SUMS)

home=$(mktemp -d)
installed=
leave() {
  rm -rf "$home"
  [ -z "$installed" ] || dpkg --remove "$name" >/dev/null
}
trap leave EXIT

# What Maven resolved, with one version that is not the program's: nothing may be packed.
cp target/release/release.properties "$home/release"
for other in version=9.9.9 java=24 dl4j=0 dnnl=0 javacpp=0; do
  sed "s/^${other%%=*}=.*/$other/" "$home/release" >target/release/release.properties
  ! pack image >/dev/null 2>"$home/sentence" || fail "a package with $other is refused"
  grep -v '^Created' "$home/sentence" | head -n 1 | cut -c 1-160
done
cp "$home/release" target/release/release.properties

# Watch, on a screen of its own, with a home folder that nothing was started in before.
watch() {
  HOME=$home JAVA_TOOL_OPTIONS="-Dprism.forceGPU=true -Duser.home=$home -Djava.util.prefs.userRoot=$home" \
    xvfb-run -a -s "-screen 0 1440x900x24 +extension GLX" "$jdk/bin/java" -cp target/packer pack.Watch "$@" 2>&1 |
    grep -v '^Picked up'
}

# "$@" ends with status 2 and one sentence, which names $1.
refused() {
  local value=$1 status=0
  shift
  HOME=$home "$@" 2>"$home/sentence" || status=$?
  [ "$status" -eq 2 ] || fail "$* ends with status 2; it ended with $status"
  [ "$(wc -l <"$home/sentence")" -eq 1 ] && grep -qF -- "$value" "$home/sentence" ||
    fail "$* answers with a sentence on $value; it said $(cat "$home/sentence")"
}

# The program whose command is $1, called $2, starts; how long it takes.
try_start() {
  echo "$2: starts until the window is painted, ms: $(watch starts $STARTS "$1" | tr '\n' ' ')"
}

# The program whose command is $1, called $2: start times, training, pictures, the terminal.
try_program() {
  local command=$1 label=$2 run
  try_start "$command" "$label"
  watch train "$home" "target/$label.png" "$command"
  run=$(dirname "$(find "$home/Basin/runs" -name run.json | sort | tail -n 1)")
  watch opens "target/$label-opened.png" "$command" "$run/settings.basin"
  for cache in "$home/.javacpp" "$home/.openjfx"; do
    [ ! -e "$cache" ] || fail "nothing is unpacked at a start, but $cache is there"
  done
  HOME=$home "$command" info
  HOME=$home "$command" train --optimizer sam --epochs 1 --out "$home/$label-run" >/dev/null
  HOME=$home "$command" report "$home/$label-run" >/dev/null
  [ -s "$home/$label-run/report.html" ] || fail "$label writes a report"
  refused -1 "$command" train --epochs -1
  refused "$home/none" "$command" "$home/none"
  refused run.json "$command" "$home/sentence"
}

DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "./$base.deb" >/dev/null
installed=yes
size=$(du -sb "/opt/$name" | cut -f1)
echo "installed: $size bytes"
[ "$size" -le $INSTALLED_LIMIT ] || fail "the installed program has at most $INSTALLED_LIMIT bytes; it has $size"
[ "$(readlink -f /usr/bin/$name)" = "/opt/$name/bin/$name" ] || fail "/usr/bin/$name is the program"
entry=/usr/share/applications/$name.desktop
grep -q '^MimeType=application/x-basin' "$entry" || fail "the menu entry opens Basin's files"
grep -q "^Exec=/opt/$name/bin/$name %f" "$entry" || fail "the menu entry hands on what is opened"
[ -n "${BASIN_JAVA:-}" ] || [ -s "/opt/$name/lib/app/basin.aot" ] || fail "the package has the start's cache"
try_program /usr/bin/$name deb
DEBIAN_FRONTEND=noninteractive apt-get remove -y -qq $name >/dev/null
installed=
[ ! -e "/opt/$name" ] && [ ! -e /usr/bin/$name ] || fail "removing leaves nothing of the program"
[ -s "$home/deb-run/run.json" ] && find "$home/Basin/runs" -name run.json | grep -q . || fail "removing leaves the runs"

tar -C "$home" -xf "$base.tar.xz"
if [ "${1:-}" = quick ]; then
  try_start "$home/$name-$version/bin/$name" archive
  HOME=$home "$home/$name-$version/bin/$name" info
else
  try_program "$home/$name-$version/bin/$name" archive
fi

if [ -s "$base.rpm" ]; then
  rpm -qpl "$base.rpm" >"$home/rpm"
  for file in "/usr/bin/$name" "/usr/share/applications/$name.desktop" "/opt/$name/bin/$name" \
    "/opt/$name/lib/app/basin.jar" "/opt/$name/lib/app/legal/THIRD-PARTY.txt"; do
    grep -qx "$file" "$home/rpm" || fail "the .rpm has $file"
  done
  echo "rpm: $(wc -l <"$home/rpm") files"
fi
cat target/installers/SHA256SUMS
ls -l target/installers | awk 'NR > 1 {print $9, $5}'
