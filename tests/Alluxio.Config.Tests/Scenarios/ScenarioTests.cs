using Alluxio.Config.Tests.Snapshots;

namespace Alluxio.Config.Tests.Scenarios;

/// <summary>
/// Every folder below <c>Fluid/</c>, <c>Cluster/</c> and <c>OpenOperator/</c>: what goes in, and what each stage makes of it.
/// </summary>
public class ScenarioTests
{
    private static readonly string Folder = Path.Combine(TestFiles.Project, "Scenarios");

    public static TheoryData<string> Names =>
    [
        .. Directory.EnumerateDirectories(Folder)
            .SelectMany(Directory.EnumerateDirectories)
            .Select(static path => Path.GetRelativePath(Folder, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void Stages_OfAnInput_AreTheVerifiedOnes(string name)
    {
        string folder = Path.Combine(Folder, name);
        SortedDictionary<string, string> stages = new Scenario(folder).Stages();
        List<string> problems = [];
        foreach (string orphan in SnapshotFile.Below(folder).Where(path => !stages.ContainsKey(Path.GetFileName(path))))
        {
            if (SnapshotMode.Current.Accepts)
            {
                File.Delete(orphan);
            }
            else
            {
                problems.Add($"{orphan}: no stage of this scenario gives such a file.");
            }
        }

        problems.AddRange(stages
            .Select(stage => SnapshotFile.Compare(Path.Combine(folder, stage.Key), stage.Value, SnapshotMode.Current))
            .OfType<string>());
        Assert.True(problems.Count == 0, string.Join("\n\n", problems));
    }
}
