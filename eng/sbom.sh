#!/usr/bin/env bash
# Writes a list of all that each package depends on and contains (CycloneDX, JSON) beside the packages: bash eng/sbom.sh FOLDER
# The projects have to be restored.
set -euo pipefail
folder=$(mkdir -p "$1" && cd "$1" && pwd)
cd "$(dirname "$0")/.."
version=$(sed -n 's/.*<Version>\(.*\)<\/Version>.*/\1/p' Directory.Build.props)
dotnet tool restore

for project in Alluxio.Config Alluxio.Config.KubernetesClient Alluxio.Config.Tool; do
  type=Library
  [[ $project == *.Tool ]] && type=Application
  # No serial number: the same sources give the same list, but for its time.
  dotnet tool run dotnet-CycloneDX -- "src/$project/$project.csproj" --output "$folder" --filename "$project.$version.cdx.json" --output-format Json \
    --set-name "$project" --set-version "$version" --set-type "$type" --include-project-references --disable-package-restore --no-serial-number \
    --exclude-filter Microsoft.NET.ILLink.Tasks,Microsoft.CodeAnalysis.BannedApiAnalyzers,Microsoft.CodeAnalysis.PublicApiAnalyzers
done
