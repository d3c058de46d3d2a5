using Alluxio.Config.Comparison.Objects;

namespace Alluxio.Config.Comparison.Live;

/// <summary>Files in ConfigMaps whose text differs from run to run, or is not all made here, and means the same.</summary>
internal static class FileTexts
{
    private const string Option = " --option ";

    // A plan has the files that settings go into, and leaves these to the charts.
    private static readonly string[] OfCharts = [".sh", "metrics.properties", "log4j.properties", "logback.xml"];

    /// <summary>
    /// Whether two texts of a file say the same: options of mounts in another order, comments and blank lines of a property file.
    /// </summary>
    public static bool MeanTheSame(ObjectDifference difference) => IsFile(difference)
        && difference is { Before: NormalScalar expected, After: NormalScalar live }
        && (difference.Step.Name.EndsWith(".properties", StringComparison.Ordinal)
            ? PropertyLines(expected.Text).SequenceEqual(PropertyLines(live.Text))
            : difference.Step.Name == "mount.info" && MountLines(expected.Text).SequenceEqual(MountLines(live.Text)));

    /// <summary>Whether the cluster alone has a file that no plan has.</summary>
    public static bool IsOfChart(ObjectDifference difference) => difference.Before is null && IsFile(difference)
        && Array.Exists(OfCharts, ending => difference.Step.Name.EndsWith(ending, StringComparison.Ordinal));

    private static bool IsFile(ObjectDifference difference) => difference.Step is { IsItem: false, Parent: { Name: "data", Parent: null } };

    private static IEnumerable<string> PropertyLines(string text) =>
        text.Split('\n').Select(static line => line.Trim()).Where(static line => line is not ("" or ['#', ..]));

    // The engine walks the options in no order.
    private static IEnumerable<string> MountLines(string text) =>
        text.Split('\n').Select(static line => line.Split(Option)).SelectMany(static parts =>
            parts.Take(1).Concat(parts.Skip(1).Order(StringComparer.Ordinal)));
}
