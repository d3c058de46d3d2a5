#!/usr/bin/env bash
# Writes PublicAPI.Unshipped.txt of each package anew: all that is public and not in PublicAPI.Shipped.txt. With names of projects in src, of those only.
# The compiler's own log names each symbol that the lists lack, in the form in which they want it.
set -euo pipefail
cd "$(dirname "$0")/../src"
projects=("$@")
((${#projects[@]} > 0)) || projects=(Alluxio.Config Alluxio.Config.KubernetesClient)

for project in "${projects[@]}"; do
  (
    cd "$project"
    work=$(mktemp -d)
    cp PublicAPI.Unshipped.txt "$work/before"
    trap 'cp "$work/before" PublicAPI.Unshipped.txt; rm -rf "$work"' EXIT

    echo '#nullable enable' > PublicAPI.Unshipped.txt
    dotnet build --no-restore --no-incremental --no-dependencies --verbosity quiet --nologo -clp:ErrorsOnly \
      -p:Analyze=true -p:TreatWarningsAsErrors=false -p:ErrorLog="$work/log%2Cversion=2.1"
    {
      echo '#nullable enable'
      sed -n 's/^ *"APIName": "\(.*\)",\{0,1\}\r\{0,1\}$/\1/p' "$work/log" | sed 's/\\\(["\\]\)/\1/g' | LC_ALL=C sort -u
    } > "$work/after"
    (($(wc -l < "$work/after") > 1))
    cp "$work/after" "$work/before"
  )
done
