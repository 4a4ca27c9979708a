#!/usr/bin/env bash
# Makes packages for Linux in target/installers: linux.sh deb|rpm|archive|image ... [cuda]. An image is the program as a
# folder, which the packages hold.
set -euo pipefail
cd "$(dirname "$0")/.."
. installers/common.sh

types=()
profile=()
for argument in "$@"; do
  case "$argument" in
    deb | rpm | archive | image) types+=("$argument") ;;
    cuda) profile=(-Pcuda) ;;
    *) echo "\"$argument\" is no package for Linux; choose from deb, rpm, archive, image and cuda." >&2; exit 2 ;;
  esac
done
[ ${#types[@]} -gt 0 ] || { echo "Say which package: deb, rpm, archive or image." >&2; exit 2; }
build "${profile[@]}"

# A window is opened once while it is packed; where there is no screen it gets one that nobody sees.
screen=()
if [ -z "${DISPLAY:-}" ] && command -v xvfb-run >/dev/null; then
  screen=(xvfb-run -a -s "-screen 0 1440x900x24 +extension GLX")
fi
# xvfb-run is a script for sh, which hands no functions of bash on
on_screen() { "${screen[@]}" bash -euo pipefail -c '. installers/common.sh && pack "$@"' pack "$@"; }

image=$(on_screen image | tail -n 1)
name=$(sed -n 's/^name=//p' target/release/release.properties)
version=$(sed -n 's/^version=//p' target/release/release.properties)
platform=$(sed -n 's/^platform=//p' target/release/release.properties)
base=target/installers/$name-$version-$platform
mkdir -p target/installers
SOURCE_DATE_EPOCH=$(date -d "$(sed -n 's/^time=//p' target/release/release.properties)" +%s)
export SOURCE_DATE_EPOCH

# What is really loaded. jpackage would name all that the packing system happens to have below it, by that system's names.
NEEDED="libc6, libstdc++6, zlib1g, libfontconfig1, libfreetype6, libgl1, libx11-6, libxtst6, libxxf86vm1, \
libgtk-3-0 | libgtk-3-0t64"

# How hard xz tries; 1 packs four times as fast for a trial.
LEVEL=${BASIN_XZ:-9}

# jpackage writes a .deb without links and without what lies outside /opt; both are added here.
finish_deb() {
  local tree=target/package/$name/deb
  rm -rf "$tree"
  dpkg-deb -R "$1" "$tree"
  rm -rf "$tree/opt/$name/lib/app/natives"
  cp -a "$image/lib/app/natives" "$tree/opt/$name/lib/app/"
  mkdir -p "$tree/usr/bin" "$tree/usr/share"
  cp -a "$image/share/." "$tree/usr/share"
  find "$tree/DEBIAN" -type f ! -name control -delete
  ln -s "/opt/$name/bin/$name" "$tree/usr/bin/$name"
  sed -i -e "s/^Installed-Size: .*/Installed-Size: $(du -sk --apparent-size "$tree" | cut -f1)/" \
    -e "s/^Depends: .*/Depends: $NEEDED/" "$tree/DEBIAN/control"
  if [ "$name" = basin-cuda ]; then
    echo "Suggests: libcudart11.0, libcublas11, libcusolver11, libcusparse11" >>"$tree/DEBIAN/control"
  fi
  find "$tree" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
  dpkg-deb --root-owner-group -Zxz "-z$LEVEL" -b "$tree" "$1" >/dev/null
  rm -rf "$tree"
}

for type in "${types[@]}"; do
  case "$type" in
    image) file=$image ;;
    deb)
      file=$(DPKG_DEB_COMPRESSOR_TYPE=none pack deb | tail -n 1)
      finish_deb "$file"
      ;;
    rpm)
      # rpm reads from the home folder's file how to compress, and the spec what to pack
      home=$(mktemp -d)
      printf '%%%s\n' "_binary_payload w${LEVEL}T0.xzdio" "basin_image $(realpath "$image")" >"$home/.rpmmacros"
      file=$(HOME=$home pack rpm | tail -n 1)
      rm -rf "$home"
      ;;
    archive)
      file=$base.tar.xz
      tar -C "$(dirname "$image")" --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" \
        --transform "s,^$name,$name-$version," -cf - "$name" | xz "-$LEVEL" -T0 >"$file"
      ;;
  esac
  echo "$file $(du -sb "$file" | cut -f1)"
done
(cd target/installers && sha256sum -- *.deb *.rpm *.tar.xz 2>/dev/null >SHA256SUMS || true)
