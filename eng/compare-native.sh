#!/usr/bin/env bash
# Runs the native and the managed command line on the same manifests, and compares what they print, byte by byte, and how they end.
#   bash eng/compare-native.sh path/to/alluxio-config path/to/alluxio-config.dll
set -euo pipefail
cd "$(dirname "$0")/.."
native=$1 managed=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# All samples, and every fifth input of the recorded cases and scenarios.
mapfile -t manifests < <(
  {
    find samples -name '*.yaml'
    find tests/Alluxio.Config.Tests/{Conformance,Scenarios} -name input.yaml | LC_ALL=C sort | awk 'NR % 5 == 1'
  } | LC_ALL=C sort)
((${#manifests[@]} >= 100))

# Each is rendered, and asked one more thing in turn.
runs=()
for ((i = 0; i < ${#manifests[@]}; i++)); do
  file=${manifests[i]} before=${manifests[i > 0 ? i - 1 : 0]}
  environment=$(dirname "$file")/environment.yaml
  runs+=("render $file --severity information$([[ ! -f $environment ]] || echo " --environment $environment")")
  case $((i % 8)) in
    0) runs+=("explain $file") ;;
    1) runs+=("explain $file --format json --profile as-built") ;;
    2) runs+=("validate $file --format sarif --severity information") ;;
    3) runs+=("images $file --allow registry.example.com") ;;
    4) runs+=("diff $before $file") ;;
    5) runs+=("images $file --relocate registry.example.com/mirror --format script") ;;
    6) runs+=("drift $file --live samples/changes/live.json") ;;
    7) runs+=("validate - --fail-on warning") ;;
  esac
done
runs+=("--help" "explain --help" "drift --help" "--version" "explian" "render --nosuch" "render no-such-file" "completion bash" "[suggest:1] v")

# Every second run, from the first or the second on.
compare() {
  local i code
  local -a arguments
  for ((i = $1; i < ${#runs[@]}; i += 2)); do
    read -ra arguments <<< "${runs[i]}"
    code=0
    "$native" "${arguments[@]}" < samples/hbase.yaml > "$work/$1.native" 2> "$work/$1.native.errors" || code=$?
    echo "exit code $code" >> "$work/$1.native.errors"
    code=0
    dotnet "$managed" "${arguments[@]}" < samples/hbase.yaml > "$work/$1.managed" 2> "$work/$1.managed.errors" || code=$?
    echo "exit code $code" >> "$work/$1.managed.errors"
    if ! cmp -s "$work/$1.native" "$work/$1.managed" || ! cmp -s "$work/$1.native.errors" "$work/$1.managed.errors"; then
      {
        echo "alluxio-config ${runs[i]}: native (<) and managed (>) differ"
        diff "$work/$1.native" "$work/$1.managed" | head -n 10 || true
        diff "$work/$1.native.errors" "$work/$1.managed.errors" | head -n 10 || true
      } >> "$work/$1.differences"
    fi
    echo "${runs[i]%% *} $code" >> "$work/$1.done"
  done
}

compare 0 & one=$!
compare 1 & other=$!
wait "$one"
wait "$other"

# The one thing that only the managed one does.
said=$("$native" drift samples/hbase.yaml --cluster 2>&1) && exit 1 || (($? == 64))
[[ $said == 'This build, like all native programs, has no cluster client.'* ]]

compared=$(cat "$work"/[01].done | wc -l)
echo "${#manifests[@]} manifests, $compared runs, by command and exit code:"
sort "$work"/[01].done | uniq -c
((compared == ${#runs[@]}))
! cat "$work"/[01].differences 2> /dev/null
