#!/bin/bash
# Opens reports in a browser without a window: chromium of the distribution. It checks that a report asks for nothing outside, that the console
# stays empty, and that nothing is wider than the window, at 1280 and at 390 pixels. Pictures go to the folder of the first argument.
#
#   bash eng/report-in-browser.sh [FOLDER]
set -euo pipefail
cd "$(dirname "$0")/.."
out=${1:-$(mktemp -d)}
mkdir -p "$out"
browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome) || { echo "No chromium is installed." >&2; exit 1; }
tool="dotnet run --no-build --project src/Alluxio.Config.Tool --"
$tool report samples/hbase.yaml -o "$out/hbase.html"
$tool report samples/cluster.yaml -o "$out/cluster.html"
$tool report samples/changes/hbase.yaml --before samples/hbase.yaml -o "$out/changes.html"

probe='addEventListener("load", () => { const width = document.documentElement.clientWidth;'
probe+=' const wide = [...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > width + 1);'
probe+=' document.title = `wide: ${wide.length} ${wide.slice(0, 3).map(e => e.tagName)}`.trim(); });'
failed=0
for report in hbase cluster changes; do
  # Links lead outside, but the page itself loads nothing.
  grep -q "default-src &#39;none&#39;" "$out/$report.html" || { echo "$report: no policy against outside content" >&2; failed=1; }

  # A copy without the policy, whose title says what is wider than the window. A browser without a window prints only the document.
  sed -e 's#<meta http-equiv="Content-Security-Policy"[^>]*>##' -e "s#</body>#<script>$probe</script></body>#" \
    "$out/$report.html" > "$out/$report.probe.html"
  for width in 1280 390; do
    flags=(--headless=new --no-sandbox --disable-gpu --hide-scrollbars --window-size="$width,1600" --virtual-time-budget=2000)
    "$browser" "${flags[@]}" --enable-logging=stderr --screenshot="$out/$report-$width.png" "file://$out/$report.html" \
      > /dev/null 2> "$out/log.txt"
    title=$("$browser" "${flags[@]}" --dump-dom "file://$out/$report.probe.html" 2> /dev/null | grep -o '<title>[^<]*' | head -1)
    messages=$(grep -c 'CONSOLE' "$out/log.txt" || true)
    echo "$report at $width pixels: ${title#<title>}, console messages: $messages"
    [ "$title" = "<title>wide: 0" ] && [ "$messages" = 0 ] || failed=1
  done
done
exit $failed
