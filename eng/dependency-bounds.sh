#!/usr/bin/env bash
# Tries the lowest and the highest versions of the packages that the library depends on: builds the tests with each and runs them.
# The tree stays as it is: everything is built elsewhere. Arguments go to the test program; the default leaves out what builds or starts other programs.
#   bash eng/dependency-bounds.sh
#   bash eng/dependency-bounds.sh -namespace Alluxio.Config.Tests.Manifests.Reading
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The floor of a package, as the library asks for it.
floor() { sed -n "s/.*<PackageVersion Include=\"$1\" Version=\"\([0-9.]*\)\".*/\1/p" Directory.Packages.props; }

((${#@} > 0)) || set -- -namespace- Alluxio.Config.Tests.Samples -namespace- Alluxio.Config.Tests.Docs -namespace- Alluxio.Config.Tests.Laws \
  -namespace- Alluxio.Config.Tests.RuleTrials

try() {
  local name=$1 yaml=$2 extensions=$3
  shift 3
  printf '\n== %s: YamlDotNet %s, Microsoft.Extensions %s\n' "$name" "$yaml" "$extensions"
  mkdir -p "$work/$name"
  dotnet build tests/Alluxio.Config.Tests --artifacts-path "$work/$name" --verbosity quiet --nologo \
    -p:TestedYamlDotNet="$yaml" -p:TestedExtensions="$extensions" -p:CentralPackageFloatingVersionsEnabled=true \
    -p:LockFiles="$work/$name" -p:RestoreLockedMode=false
  "$work/$name/bin/Alluxio.Config.Tests/debug/Alluxio.Config.Tests" "$@"
}

try lowest "$(floor YamlDotNet)" "$(floor Microsoft.Extensions.Options)" "$@"
try highest '*' '10.*' "$@"
