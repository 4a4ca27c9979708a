#!/usr/bin/env bash
# Builds the last commit twice, in two folders, and compares the jars byte for byte.
set -euo pipefail
cd "$(dirname "$0")/.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for folder in first second/in/another; do
  git clone -q . "$work/$folder"
  (cd "$work/$folder" && mvn -q -DskipTests package)
done
cmp "$work/first/target/basin.jar" "$work/second/in/another/target/basin.jar"
echo "Two builds of $(git rev-parse --short HEAD) give the same jar: $(sha256sum <"$work/first/target/basin.jar" | cut -d' ' -f1)"
