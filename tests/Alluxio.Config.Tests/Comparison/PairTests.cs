using System.Globalization;
using Alluxio.Config.Comparison;

namespace Alluxio.Config.Tests.Comparison;

/// <summary>
/// Every folder below Pairs/: a state before, a state after, and the effects. The expectations are written by hand from the reference of
/// lifecycles. They have a line for each change with its field, effect and loss, the steps in their order by a part of their command, and
/// the share of the ring that moves.
/// </summary>
public sealed class PairTests
{
    private static readonly string Folder = Path.Combine(TestFiles.Project, "Comparison", "Pairs");

    public static TheoryData<string> Names =>
    [
        .. Directory.EnumerateDirectories(Folder).Select(static path => Path.GetFileName(path)!).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void Effects_AreThoseOfTheReference(string name)
    {
        string folder = Path.Combine(Folder, name);
        string[] expected =
        [
            .. File.ReadLines(Path.Combine(folder, "expected.txt")).Where(static line => line.Length > 0 && line[0] != '#'),
        ];
        DeploymentComparison comparison =
            AlluxioConfig.Compare(Path.Combine(folder, "before.yaml"), Path.Combine(folder, "after.yaml")).Deployments.Single();

        string[] changes = [.. expected.Where(static line => line.StartsWith("change ", StringComparison.Ordinal))
            .Select(static line => line["change ".Length..])];
        string[] found = [.. comparison.Changes
            .Select(static change => $"{change.Field} {change.Effect} {change.Loss}")
            .Distinct()
            .Order(StringComparer.Ordinal)];
        Assert.Equal(changes.Length, found.Length);
        Assert.All(changes.Zip(found), static pair => Assert.True(IsOf(pair.First, pair.Second), $"{pair.First}: {pair.Second}"));

        List<string> commands = [.. comparison.Steps.Select(static step => step.Command)];
        foreach (string step in expected.Where(static line => line.StartsWith("step ", StringComparison.Ordinal))
            .Select(static line => line["step ".Length..]))
        {
            int place = commands.FindIndex(command => command.Contains(step, StringComparison.Ordinal));
            Assert.True(place >= 0, $"{step}: {comparison}");
            commands.RemoveRange(0, place + 1);
        }

        if (expected.FirstOrDefault(static line => line.StartsWith("ring ", StringComparison.Ordinal)) is { } ring)
        {
            Assert.Equal(double.Parse(ring["ring ".Length..], CultureInfo.InvariantCulture), comparison.Ring!.MovedShare!.Value, 3);
        }
    }

    // A field is named, and perhaps an item or a key below it.
    private static bool IsOf(string expected, string found)
    {
        string[] wanted = expected.Split(' ');
        string[] told = found.Split(' ');
        return told[0].StartsWith(wanted[0], StringComparison.Ordinal) && told[^2] == wanted[1] && told[^1] == wanted[2];
    }
}
