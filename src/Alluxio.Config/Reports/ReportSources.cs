using System.Globalization;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests;
using Alluxio.Config.Manifests.Reading;

namespace Alluxio.Config.Reports;

/// <summary>The texts from which the plans of a report were read, and the lines that the report links to.</summary>
internal sealed class ReportSources
{
    private readonly Dictionary<string, MaskedSource> _texts = new(StringComparer.Ordinal);
    private readonly List<MaskedSource> _shown = [];

    public ReportSources(IEnumerable<ManifestSet> sets)
    {
        Manifest[] manifests = [.. sets.SelectMany(static set => set.Manifests).Where(static manifest => manifest.Source is not null)];
        foreach (IGrouping<string, Manifest> file in manifests.GroupBy(static manifest => manifest.Source!.File, StringComparer.Ordinal))
        {
            // If two texts have the same name, a place in them is ambiguous.
            SourceText[] texts = [.. file.Select(static manifest => manifest.Source!.Whole).DistinctBy(static text => text.Text)];
            if (texts.Length == 1)
            {
                _texts.Add(file.Key, new MaskedSource(texts[0], [.. file]));
            }
        }
    }

    /// <summary>The texts that the report points at, in the order in which it first does.</summary>
    public IReadOnlyList<MaskedSource> Shown => _shown;

    /// <summary>The text that holds a place; <see langword="null"/> if there is none.</summary>
    public MaskedSource? Find(SourceLocation location) =>
        _texts.TryGetValue(location.File, out MaskedSource? source) && location.Line >= 1 && location.Line <= source.Lines.Count
            ? source : null;

    /// <summary>Remembers that the report points at a line.</summary>
    /// <returns>The name of the line in the report; <see langword="null"/> if there is no text.</returns>
    public string? Point(SourceLocation location)
    {
        if (Find(location) is not { } source)
        {
            return null;
        }

        if (source.Number == 0)
        {
            _shown.Add(source);
            source.Number = _shown.Count;
        }

        source.Pointed.Add(location.Line);
        return Anchor(source, location.Line);
    }

    /// <summary>The name of a line in the report.</summary>
    public static string Anchor(MaskedSource source, int line) => string.Create(CultureInfo.InvariantCulture, $"f{source.Number}:{line}");
}
