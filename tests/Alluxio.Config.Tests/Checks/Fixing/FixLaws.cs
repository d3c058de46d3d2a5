using System.Text.RegularExpressions;
using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests;
using Alluxio.Config.Manifests.Editing;
using Alluxio.Config.Tests.Images.Relocation;
using Alluxio.Config.Tests.Laws;
using FsCheck;
using FsCheck.Fluent;

namespace Alluxio.Config.Tests.Checks.Fixing;

/// <summary>Documented manifests and inputs of the real controllers, broken at random, and what fixes make of them.</summary>
public sealed partial class FixLaws
{
    // Each is one slip of a hand: quotes forgotten, quotes too many, a letter too much or too few, another word for true.
    private static readonly (Regex Finds, Func<Match, string> Breaks)[] Slips =
    [
        (QuotedScalar(), static match => match.Groups[1].Value + match.Groups[2].Value),
        (Integer(), static match => $"{match.Groups[1].Value}\"{match.Groups[2].Value}\""),
        (Key(), static match => $"{match.Groups[1].Value}{match.Groups[2].Value}{match.Groups[2].Value[^1]}:"),
        (Key(), static match => $"{match.Groups[1].Value}{match.Groups[2].Value[..^1]}:"),
        (True(), static match => match.Groups[1].Value + "yes"),
    ];

    // Rules correct more than slips of a hand.
    private static readonly string[] CodesOfReading = ["ALX2001", "ALX2005", "ALX2006", "ALX2007", "ALX2008", "ALX2009"];

    // An input, and numbers that say where and how it is broken.
    private static readonly Gen<(string Name, int[] Picks)> Breakage =
        from name in Gen.Elements([.. RelocationInputs.Names])
        from count in Gen.Choose(1, 4)
        from picks in Gen.Choose(0, 10_000).ArrayOf(count * 2)
        select (name, picks);

    [Fact]
    public void OneSlip_ThatIsFixed_IsUndone()
    {
        int undone = 0;
        Law.Hold(Breakage, input =>
        {
            string good = RelocationInputs.Text(input.Name);
            ManifestSet before = AlluxioConfig.LoadText(good, "f");
            string bad = Break(good, input.Picks.AsSpan(0, 2), out int line);
            HashSet<string> known = [.. before.Diagnostics.Select(static found => $"{found.Code} {found.Path}")];
            FixedManifests result =
                AlluxioConfig.Fix(AlluxioConfig.LoadText(bad, "f"), CodesOfReading, null, RelocationInputs.Options(input.Name));
            Diagnostic[] slips =
            [
                .. result.Fixed.Where(found => found.Location!.Line == line && !known.Contains($"{found.Code} {found.Path}")),
            ];
            if (slips.Length == 0 || result.Fixed.Count > slips.Length)
            {
                return true;
            }

            undone++;
            return before.Manifests
                .Select(static manifest => manifest.Resource)
                .SequenceEqual(result.Manifests.Manifests.Select(static manifest => manifest.Resource));
        }, runs: 150);
        Assert.True(undone > 20, $"{undone} slips were fixed");
    }

    [Fact]
    public void FixedText_IsTheGivenOneWithTheEdits_AndHasNothingLeftToFix() => Law.Hold(Breakage, static input =>
    {
        string bad = RelocationInputs.Text(input.Name);
        for (int i = 0; i < input.Picks.Length; i += 2)
        {
            bad = Break(bad, input.Picks.AsSpan(i, 2), out _);
        }

        return IsSound(bad, RelocationInputs.Options(input.Name));
    }, runs: 50);

    [Fact]
    public void TextsOfAnyKind_AreFixedSoundly() => Law.Hold(
        Gen.Choose(0, int.MaxValue - 1),
        static seed => IsSound(ManifestGen.Mutate(new Random(seed)), ResolveOptions.Default),
        runs: 200);

    private static bool IsSound(string bad, ResolveOptions options)
    {
        ManifestSet manifests = AlluxioConfig.LoadText(bad, "f");
        FixedManifests result = AlluxioConfig.Fix(manifests, null, null, options);
        string now = result.Texts.Count == 0 ? bad : result.Texts[0].Text;
        string mark = bad.StartsWith('\uFEFF') ? "\uFEFF" : "";
        bool isEdited = result.Texts.Count == 0 || mark + EditedText.Apply(bad[mark.Length..], result.Texts[0].Edits) == now;
        bool isRenamed = result.Fixed.Any(static found => found.Code == "ALX2001");
        int errors = AlluxioConfig.LoadText(now, "f").Diagnostics.Count(static found => found.Severity == DiagnosticSeverity.Error);
        return isEdited
            && (isRenamed || errors <= manifests.Diagnostics.Count(static found => found.Severity == DiagnosticSeverity.Error))
            && result.Report == AlluxioConfig.Check(AlluxioConfig.LoadText(now, "f"), null, options)
            && AlluxioConfig.Fix(AlluxioConfig.LoadText(now, "f"), null, null, options).Texts.Count == 0;
    }

    private static string Break(string text, ReadOnlySpan<int> picks, out int line)
    {
        (Regex finds, Func<Match, string> breaks) = Slips[picks[0] % Slips.Length];
        MatchCollection places = finds.Matches(text);
        if (places.Count == 0)
        {
            line = 0;
            return text;
        }

        Match place = places[picks[1] % places.Count];
        line = text.AsSpan(0, place.Groups[1].Index + place.Groups[1].Length).Count('\n') + 1;
        return text[..place.Index] + breaks(place) + text[(place.Index + place.Length)..];
    }

    [GeneratedRegex("""(: )["']([0-9][0-9.]*|true|false)["'](?=\r?\n)""")]
    private static partial Regex QuotedScalar();

    [GeneratedRegex(@"(: )([1-9][0-9]*)(?=\r?\n)")]
    private static partial Regex Integer();

    [GeneratedRegex("(?<=\n)( +(?:- )?)([a-zA-Z]{5,}):")]
    private static partial Regex Key();

    [GeneratedRegex(@"(: )true(?=\r?\n)")]
    private static partial Regex True();
}
