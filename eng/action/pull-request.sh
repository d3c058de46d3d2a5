#!/usr/bin/env bash
# The script that action.yml runs in the repository with the manifests. Inputs are variables; output goes to the log and the run's summary.
set -euo pipefail
read -ra program <<< "$ALLUXIO_CONFIG"
read -ra options <<< "${OPTIONS:-}"
result=0

# The code with which a command ended, whatever it was.
code() { "$@" && echo 0 > "$work/code" || echo $? > "$work/code"; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if [[ -n ${SARIF:-} ]]; then
  code "${program[@]}" validate "$FILES" --fail-on "$FAIL_ON" "${options[@]}" --format sarif > "$SARIF"
  echo "The findings are in $SARIF."
else
  echo "::add-matcher::$PROBLEM_MATCHER"
  code "${program[@]}" validate "$FILES" --fail-on "$FAIL_ON" "${options[@]}"
  echo '::remove-matcher owner=alluxio-config::'
fi
validated=$(cat "$work/code")
case $validated in
  0) ;;
  3) echo "::error::$FILES has findings that reach --fail-on $FAIL_ON." && result=3 ;;
  *) exit "$validated" ;;
esac

# The comparison shows only the change of the pull request: its base is the commit at which it left the base branch.
if [[ -n ${GITHUB_BASE_REF:-} ]]; then
  if ! base=$(git merge-base "origin/$GITHUB_BASE_REF" HEAD); then
    echo "::error::The base branch is not here. Give actions/checkout 'fetch-depth: 0'."
    exit 1
  fi
  git worktree add --quiet --detach "$work/base" "$base"
  if [[ ! -e $work/base/$FILES ]]; then
    echo "$FILES is new: there is nothing to compare with."
  elif [[ ! -e $FILES ]]; then
    echo "$FILES is gone."
  else
    limits=()
    for limit in ${FAIL_ON_CHANGE:-}; do limits+=(--fail-on "$limit"); done
    code "${program[@]}" diff "$work/base/$FILES" "$FILES" "${limits[@]}" "${options[@]}" --format markdown > "$work/difference.md" 2> "$work/problems"
    sed "s|$work/base/|(base) |g" "$work/problems" >&2
    # Names as they are in the repository.
    sed "s|$work/base/||g" "$work/difference.md" | tee -a "${GITHUB_STEP_SUMMARY:-/dev/null}"
    compared=$(cat "$work/code")
    case $compared in
      0 | 2) ;;
      # Whoever corrects what was broken has nothing to compare with.
      3) if grep -qE '(^|: )error ALX' "$work/problems"; then
           echo "::notice::$FILES is compared as far as possible: it has errors before or after the change."
         else
           echo "::error::The change of $FILES reaches --fail-on ${FAIL_ON_CHANGE:-}." && result=3
         fi ;;
      *) exit "$compared" ;;
    esac
  fi
  git worktree remove --force "$work/base"
fi

exit "$result"
