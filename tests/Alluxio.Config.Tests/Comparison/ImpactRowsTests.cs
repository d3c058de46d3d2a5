using System.Text.RegularExpressions;

namespace Alluxio.Config.Tests.Comparison;

/// <summary>Each row of the impact cases has a test with its number, or a reason why two states of manifests do not tell it.</summary>
public sealed partial class ImpactRowsTests
{
    private const string AtRunTime = "It is an event at run time, not a difference of two states.";

    private const string Elsewhere = "Other findings tell it: a check of one state.";

    private static readonly Dictionary<string, string> Reasons = new()
    {
        ["A18"] = "The policy of the allocator stands in no manifest that is read; the answer is that of A17.",
        ["A31"] = "ReviewedComparisonTests.ValueThatTheDefinitionRefuses_IsAnError.",
        ["A37"] = AtRunTime,
        ["A38"] = AtRunTime,
        ["A39"] = AtRunTime,
        ["A40"] = AtRunTime,
        ["A43"] = "The driver of Helm stands in values that do not reach a runtime; the answer is that of a changed controller.",
        ["A46"] = AtRunTime,
        ["B8"] = Elsewhere,
        ["B10"] = AtRunTime,
        ["B14"] = "The strategy of the closed operator's Deployment is not known.",
        ["D8"] = "Which nodes are free stands in no manifest.",
        ["D10"] = "No workload that is made here has a partition.",
        ["D11"] = AtRunTime,
        ["D27"] = "The subresource resize changes a pod, and no manifest shows it.",
        ["D39"] = "Reading the manifest tells it: the field is not known.",
        ["E8"] = "The golden files of the client library are not at hand; the vectors of E1 to E5 hold the same algorithm.",
    };

    [Fact]
    public void EveryRow_HasATest_OrAReason()
    {
        string folder = Path.Combine(TestFiles.Project, "Comparison");
        HashSet<string> tested = [.. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .SelectMany(static file => Row().Matches(File.ReadAllText(file)))
            .Select(static match => match.Groups[1].Value)];
        IEnumerable<string> rows = Enumerable.Range(1, 48).Select(static i => $"A{i}").Append("A19b")
            .Concat(Enumerable.Range(1, 29).Select(static i => $"B{i}"))
            .Concat(Enumerable.Range(1, 9).Select(static i => $"C{i}"))
            .Concat(Enumerable.Range(1, 40).Select(static i => $"D{i}"))
            .Concat(Enumerable.Range(1, 10).Select(static i => $"E{i}"));

        Assert.All(rows, row => Assert.True(tested.Contains(row) || Reasons.ContainsKey(row), row));
    }

    [GeneratedRegex("(?:\\(\\s*\"|void )([A-E][0-9]+b?)(?:\"|_)")]
    private static partial Regex Row();
}
