namespace Alluxio.Config.Reports;

/// <summary>The style sheet of a report: one accent colour, the fonts of the system, light, dark and on paper.</summary>
internal static class ReportStyle
{
    /// <summary>The sheet. It holds no character that XML would take for markup.</summary>
    public const string Sheet = """

        :root { color-scheme: light dark; --page: #ffffff; --text: #1c2024; --soft: #565d66; --line: #d9dde2; --panel: #f6f7f9;
          --accent: #0b5fad; --tint: #e8f1fa; --error: #a8201a; --warning: #7a4b00; --mark: #fff0b8;
          --heap: #0b5fad; --direct: #5c9bd6; --tier: #a9cbea; --itself: #868e97; --rest: #e6e9ed; --limit: #1c2024; }
        @media (prefers-color-scheme: dark) {
          :root { --page: #14171a; --text: #e4e7ea; --soft: #a3abb4; --line: #343a41; --panel: #1c2024;
            --accent: #7ab8f0; --tint: #1a2c3d; --error: #ff9c94; --warning: #f0c060; --mark: #54430c;
            --heap: #7ab8f0; --direct: #3f7fb8; --tier: #cfe2f4; --itself: #7d868f; --rest: #2a2f35; --limit: #e4e7ea; }
        }
        * { box-sizing: border-box; }
        html { scroll-padding-top: 1rem; }
        body { margin: 0 auto; max-width: 84rem; padding: 1.5rem 2rem 4rem; background: var(--page); color: var(--text);
          font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
          font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
        h1, h2, h3, h4 { line-height: 1.25; margin: 0; font-weight: 600; }
        h1 { font-size: 1.8rem; }
        h2 { font-size: 1.3rem; margin-top: 3rem; padding-bottom: .4rem; border-bottom: 1px solid var(--line); }
        h3 { font-size: 1.05rem; margin-top: 1.75rem; }
        h4 { font-size: 1rem; margin-top: 1.25rem; }
        p { margin: .6rem 0; max-width: 75ch; }
        a { color: var(--accent); text-underline-offset: .15em; }
        a:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
        code, pre { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; font-size: .86em; }
        code { white-space: pre-wrap; }
        .skip { position: absolute; left: -99rem; }
        .skip:focus { left: 1rem; top: 1rem; background: var(--page); padding: .5rem 1rem; }
        .over { margin: 0; color: var(--soft); }
        .lead { color: var(--soft); }
        .note, .also, .origin, .status, .at, .giver, caption, .gap { color: var(--soft); }
        .also, .origin, .status, .at, .giver { font-size: .82rem; }
        .also { font-weight: 400; }
        .anchor { font-weight: 400; text-decoration: none; opacity: 0; }
        h2:hover .anchor, h3:hover .anchor, .anchor:focus { opacity: 1; }
        nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; padding: .75rem 0; margin: 1rem 0 0;
          border-top: 1px solid var(--line); border-bottom: 1px solid var(--line); }
        .cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 23rem), 1fr)); gap: 1rem; margin-top: 1rem; }
        .card { border: 1px solid var(--line); border-radius: 6px; padding: 1rem; background: var(--panel); }
        .card h3, .card h4 { margin: 0 0 .6rem; }
        dl { display: grid; grid-template-columns: 7rem minmax(0, 1fr); gap: .3rem .75rem; margin: 0; }
        dt { color: var(--soft); }
        dd { margin: 0; }
        dd code { word-break: break-all; }
        .card code { font-size: .8em; }
        table { width: 100%; border-collapse: collapse; margin: .75rem 0 1.25rem; table-layout: fixed; font-size: .92rem; }
        caption { text-align: left; padding-bottom: .3rem; }
        th, td { text-align: left; vertical-align: top; padding: .45rem .6rem .45rem 0; border-bottom: 1px solid var(--line); }
        thead th { font-weight: 600; color: var(--soft); font-size: .85rem; }
        tbody th { font-weight: 600; }
        tr:target, .line:target, li:target { background: var(--tint); }
        .effective { font-weight: 600; }
        .wins, .hidden { border-left: 3px solid var(--line); padding-left: .5rem; margin-bottom: .4rem; }
        .wins { border-color: var(--accent); }
        .wins .status { color: var(--accent); font-weight: 600; }
        .hidden code { color: var(--soft); text-decoration: line-through 1px; }
        .at { white-space: normal; }
        a.at { color: var(--accent); }
        .bar { display: block; width: 100%; height: 1.25rem; }
        .thin { height: .75rem; }
        .share { width: 34%; }
        .key { display: inline-block; width: .9rem; height: .9rem; margin-right: .35rem; vertical-align: -.1rem; }
        .heap { fill: var(--heap); } .key.heap { background: var(--heap); }
        .direct { fill: var(--direct); } .key.direct { background: var(--direct); }
        .tier { fill: var(--tier); } .key.tier { background: var(--tier); }
        .itself { fill: var(--itself); } .key.itself { background: var(--itself); }
        .rest { fill: var(--rest); } .key.rest { background: var(--rest); }
        .limit { fill: var(--limit); } .key.limit { background: var(--limit); width: .25rem; }
        .legend { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; padding: 0; margin: .75rem 0 0;
          font-size: .88rem; }
        .findings, .steps { padding-left: 2rem; }
        .condition { margin: .6rem 0 .2rem; font-weight: 600; }
        .findings li { margin: 1rem 0; }
        .error strong { color: var(--error); }
        .warning strong { color: var(--warning); }
        .lines { background: var(--panel); border: 1px solid var(--line); border-radius: 6px; margin: .6rem 0; padding: .5rem 0;
          white-space: pre-wrap; line-height: 1.5; }
        .line { display: inline-block; width: 100%; padding: 0 .75rem 0 4.25rem; text-indent: -3.5rem; }
        .n { display: inline-block; width: 2.75rem; margin-right: .75rem; text-align: right; text-indent: 0; color: var(--soft);
          text-decoration: none; }
        .hit { background: var(--tint); }
        .gap { padding-left: 4.25rem; }
        mark { background: var(--mark); color: inherit; }
        summary { cursor: pointer; }
        details details, td details { margin: 0; }
        footer { margin-top: 3rem; border-top: 1px solid var(--line); color: var(--soft); }
        @media screen and (max-width: 46rem) {
          body { padding: 1rem 1rem 3rem; }
          dl { grid-template-columns: 6rem minmax(0, 1fr); }
          thead { position: absolute; left: -99rem; }
          table, tbody, caption, tr, th, td { display: block; width: 100%; }
          tr { border-bottom: 1px solid var(--line); padding: .5rem 0; }
          tbody th, td { border: 0; padding: .15rem 0; }
          td::before { content: attr(data-c) ": "; color: var(--soft); font-weight: 400; font-size: .82rem; }
          td.none { display: none; }
          .share { width: 100%; }
          .findings, .steps { padding-left: 1.5rem; }
          .line { padding-left: 3.25rem; text-indent: -2.5rem; }
          .n { width: 2rem; margin-right: .5rem; }
          .gap { padding-left: 3.25rem; }
        }
        @page { margin: 12mm; }
        @media print {
          :root { color-scheme: light; --page: #ffffff; --text: #000000; --soft: #3c4248; --line: #b9bec4; --panel: #ffffff;
            --accent: #0b4f90; --tint: #ffffff; --error: #a8201a; --warning: #7a4b00; --mark: #fff0b8;
            --heap: #0b5fad; --direct: #5c9bd6; --tier: #a9cbea; --itself: #868e97; --rest: #e6e9ed; --limit: #1c2024; }
          html { font-size: 11px; }
          body { max-width: none; padding: 0; font-size: 11px; }
          nav, .skip, .anchor { display: none; }
          a { color: inherit; text-decoration: none; }
          a.at { color: var(--soft); }
          h2 { margin-top: 2rem; }
          h1, h2, h3, h4, caption, thead, summary { break-after: avoid; }
          h2 + p { break-after: avoid; }
          tbody tr:first-child { break-before: avoid; }
          tr, .card, .findings li, .steps li { break-inside: avoid; }
          th, td { padding-top: .3rem; padding-bottom: .3rem; }
          .findings li { margin: .6rem 0; }
          .key, .bar, mark { print-color-adjust: exact; }
          details::details-content { content-visibility: visible; height: auto; }
        }

        """;
}
