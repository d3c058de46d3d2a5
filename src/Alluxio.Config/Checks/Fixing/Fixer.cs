using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Manifests;
using Alluxio.Config.Manifests.Editing;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks.Fixing;

/// <summary>
/// Applies fixes in rounds: all that do not meet, then again what the new text still shows, until nothing is left to fix. A round counts
/// only if checking again no longer shows what it fixed and reading finds nothing new; otherwise its fixes are tried one by one.
/// </summary>
internal sealed class Fixer
{
    // Fixes that undo each other would go on for ever.
    private const int MostRounds = 50;

    private readonly Func<ManifestSet, CheckReport> _check;
    private readonly HashSet<string>? _codes;
    private readonly HashSet<(string?, string, FieldPath?, string?)> _refused = [];
    private readonly List<Diagnostic> _fixed = [];
    private ManifestTexts _texts;
    private CheckReport _report;

    private Fixer(ManifestTexts texts, HashSet<string>? codes, Func<ManifestSet, CheckReport> check)
    {
        _texts = texts;
        _codes = codes;
        _check = check;
        _report = check(texts.Manifests);
    }

    /// <summary>Fixes what can be fixed for certain.</summary>
    /// <param name="manifests">The manifests.</param>
    /// <param name="codes">The codes to fix; <see langword="null"/> for all.</param>
    /// <param name="check">Checks a set.</param>
    /// <param name="isKnown">Whether there is a code.</param>
    public static FixedManifests Run(
        ManifestSet manifests,
        IEnumerable<string>? codes,
        Func<ManifestSet, CheckReport> check,
        Func<string, bool> isKnown)
    {
        HashSet<string>? wanted = codes is null ? null : [.. codes];
        Fixer fixer = new(ManifestTexts.Of(manifests), wanted, check);
        fixer.Run();
        Diagnostic[] unknown = [.. (wanted ?? []).Where(code => !isKnown(code)).Order(StringComparer.Ordinal)
            .Select(static code => SuppressionDiagnostics.UnknownCode(code, "the list of codes to fix").At(null, value: code))];
        return new FixedManifests
        {
            Texts = fixer._texts.Changed,
            Fixed = [.. fixer._fixed],
            Report = fixer._report with { Diagnostics = [.. unknown, .. fixer._report.Diagnostics] },
            Manifests = fixer._texts.Manifests,
        };
    }

    private void Run()
    {
        for (int round = 0; round < MostRounds; round++)
        {
            List<Diagnostic> chosen = Choose();
            if (chosen.Count == 0)
            {
                return;
            }

            if (TryApply(chosen))
            {
                continue;
            }

            // One is to blame, perhaps. After the first that goes in the places of the others are out of date.
            _refused.UnionWith(chosen.TakeWhile(finding => chosen.Count == 1 || !TryApply([finding])).Select(KeyOf));
        }
    }

    // In the order of the report; what meets an earlier fix waits for the next round, when its edits are made for the new text.
    private List<Diagnostic> Choose()
    {
        HashSet<string> names = [.. _texts.Names];
        List<TextEdit> taken = [];
        List<Diagnostic> chosen = [];
        foreach (Diagnostic finding in _report.Diagnostics)
        {
            if (_codes?.Contains(finding.Code) != false
                && !_refused.Contains(KeyOf(finding))
                && finding.Fix is { Edits: { Count: > 0 } edits }
                && edits.All<TextEdit>(edit => names.Contains(edit.Location.File) && !taken.Exists(other => Meet(edit, other))))
            {
                chosen.Add(finding);
                taken.AddRange(edits);
            }
        }

        return chosen;
    }

    private bool TryApply(List<Diagnostic> chosen)
    {
        ManifestTexts texts = _texts.With([.. chosen.SelectMany(static finding => finding.Fix!.Edits)]);
        CheckReport report = _check(texts.Manifests);
        Dictionary<(string?, string, FieldPath?, string?), int> before = Count(_report.Diagnostics);
        Dictionary<(string?, string, FieldPath?, string?), int> after = Count(report.Diagnostics);
        bool isGone = chosen.GroupBy(KeyOf).All(same => after.GetValueOrDefault(same.Key) <= before[same.Key] - same.Count());
        if (!isGone || HasNewErrors(_texts.Manifests, texts.Manifests, chosen))
        {
            return false;
        }

        _texts = texts;
        _report = report;
        _fixed.AddRange(chosen);
        return true;
    }

    // Found while reading: a fix that makes another field invalid is no fix. The old error may have hidden findings of the resolver, and
    // errors below a field that had an unknown name.
    private static bool HasNewErrors(ManifestSet before, ManifestSet after, List<Diagnostic> chosen)
    {
        Dictionary<(string?, string, FieldPath?, string?), int> known = Count(Errors(before));
        return Errors(after)
            .GroupBy(KeyOf)
            .Any(found => found.Count() > known.GetValueOrDefault(found.Key) && !chosen.Exists(fix => IsBelow(found.Key.Path, fix.Path)));
    }

    private static bool IsBelow(FieldPath? path, FieldPath? renamed) =>
        path is not null && renamed?.Parent is { } parent && path.Segments.Count > renamed.Segments.Count && path.StartsWith(parent);

    private static IEnumerable<Diagnostic> Errors(ManifestSet manifests) =>
        manifests.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private static Dictionary<(string?, string, FieldPath?, string?), int> Count(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.GroupBy(KeyOf).ToDictionary(static same => same.Key, static same => same.Count());

    // Places move with the edits; what a finding is about does not.
    private static (string? File, string Code, FieldPath? Path, string? Value) KeyOf(Diagnostic diagnostic) =>
        (diagnostic.Location?.File, diagnostic.Code, diagnostic.Path, diagnostic.Value);

    // Adjacent edits count as well: the order of two insertions at one place is undefined.
    private static bool Meet(TextEdit left, TextEdit right) => left.Location.File == right.Location.File
        && left.Location.Offset <= right.Location.Offset + right.Location.Length
        && right.Location.Offset <= left.Location.Offset + left.Location.Length;
}
