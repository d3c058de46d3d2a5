#!/usr/bin/env bash
# Writes the SHA-256 of its English twin into the first line of every Chinese page, or of the pages given as paths from the root.
# For somebody who has compared the pages: the hash says that the Chinese page tells what the English one tells.
set -euo pipefail
cd "$(dirname "$0")/.."

pages=("$@")
if (($# == 0)); then
  pages=(README.zh-CN.md)
  while IFS= read -r page; do pages+=("$page"); done < <(find docs/zh -name '*.md' | LC_ALL=C sort)
fi

work=$(mktemp)
trap 'rm -f "$work"' EXIT

form='^<!-- twin: ([^ ]+) sha256: ([^ ]+) -->$'
for page in "${pages[@]}"; do
  first=$(head -n 1 "$page")
  if [[ ! ${first%$'\r'} =~ $form ]]; then
    echo "$page: the first line is not <!-- twin: docs/PAGE.md sha256: HEX -->" >&2
    exit 1
  fi

  twin=${BASH_REMATCH[1]} old=${BASH_REMATCH[2]}
  # As the test hashes: a checkout with CRLF has the same hash.
  new=$(sed $'s/\r$//' "$twin" | sha256sum | cut -d ' ' -f 1)
  if [[ $new != "$old" ]]; then
    { printf '<!-- twin: %s sha256: %s -->\n' "$twin" "$new"; tail -n +2 "$page"; } > "$work"
    cat "$work" > "$page"
    echo "$page: $twin had changed"
  fi
done
