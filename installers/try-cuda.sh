#!/usr/bin/env bash
# Packs the program for NVIDIA GPUs and starts it where there is none: it says so in a sentence, and trains on the CPU.
# On a machine with a GPU it says which, and CPU and GPU are compared by the tests: mvn -Pcuda test.
set -euo pipefail
cd "$(dirname "$0")/.."

fail() { echo "Not so: $*." >&2; exit 1; }

installers/linux.sh image cuda
name=basin-cuda
program=target/package/$name/work/image/$name/bin/$name
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$program" info | tee "$work/info"
ls target/package/$name/work/image/$name/lib/app/natives/libnd4jcuda.so >/dev/null || fail "ND4J's CUDA library is packed"
"$program" train --optimizer sam --epochs 1 --out "$work/run" >"$work/train" 2>"$work/errors" || fail "$name trains"
if [ -e /proc/driver/nvidia/version ]; then
  grep -q '^gpu .*compute capability' "$work/info" || fail "info names the GPU or what speaks against it"
else
  grep -q '^gpu *Not used: this system has no NVIDIA driver\.$' "$work/info" || fail "info says why no GPU is used"
  grep -q '^backend float *oneDNN' "$work/info" || fail "networks run on the CPU"
  [ ! -s "$work/errors" ] || fail "falling back writes no error; it wrote $(head -n 1 "$work/errors")"
fi
echo "$name starts and trains; its image has $(du -sb "target/package/$name/work/image/$name" | cut -f1) bytes."
