#!/usr/bin/env bash
# Makes packages for macOS in target/installers: macos.sh dmg|pkg ...
set -euo pipefail
cd "$(dirname "$0")/.."
. installers/common.sh

for type in "$@"; do
  case "$type" in
    dmg | pkg) ;;
    *) echo "\"$type\" is no package for macOS; choose from dmg and pkg." >&2; exit 2 ;;
  esac
done
[ $# -gt 0 ] || { echo "Say which package: dmg or pkg." >&2; exit 2; }
build
for type in "$@"; do
  pack "$type"
done
(cd target/installers && shasum -a 256 -- *.dmg *.pkg 2>/dev/null >SHA256SUMS || true)
