using Alluxio.Config.Derivations;
using Alluxio.Config.Derivations.OtherSystems;
using Alluxio.Config.Tests.Derivations;

namespace Alluxio.Config.Tests.Docs;

/// <summary>The page about derivations shows what the library really says.</summary>
public class DerivationPageTests
{
    private static readonly string[] Page = File.ReadAllLines(Path.Combine(TestFiles.Repository, "docs", "guides", "derivations.md"));

    private static readonly string[] Source = File.ReadAllLines(Path.Combine(TestFiles.Project, "Docs", "DerivationPageTests.cs"));

    [Fact]
    public void Code_IsThatOfThisTest()
    {
        int[] begins = [.. Marks("begin")];
        int[] ends = [.. Marks("end")];
        string[] shown = [.. begins.Zip(
            ends,
            static (begin, end) => string.Join('\n', Source[(begin + 1)..end].Select(static line => line.Length > 8 ? line[8..] : "")))];

        Assert.Equal(shown, Readme.Blocks(Page, "csharp").Select(static block => string.Join('\n', block)));
    }

    [Fact]
    public void Output_OfAPlan_IsThatOfThePage()
    {
        ResolvedPlan plan = Graphs.Scenario("Cluster/install");

        // begin
        DerivationGraph graph = plan.Derivations();
        AfterChange after = graph.After(DerivationChange.OfSetting("spec.image"));
        foreach (PodsAfterChange pods in after.Behind)
        {
            Console.WriteLine($"{pods.Workload} waits for {pods.Waiting[0].Trigger}");
        }
        // end
        Assert.Equal(
            ["Pod alx-ns/alluxio-cluster-fuse waits for DeletePod"],
            after.Behind.Select(static pods => $"{pods.Workload} waits for {pods.Waiting[0].Trigger}"));
        Assert.Equal(after.ToString(), Text(0));
    }

    [Fact]
    public void Output_OfFluid_IsThatOfThePage() => Assert.Equal(
        AlluxioConfig.Resolve(Path.Combine(TestFiles.Project, "Scenarios", "Fluid", "private-registry", "input.yaml"))
            .Derivations().After(DerivationChange.OfSetting("spec.alluxioVersion.imageTag")).ToString(),
        Text(1));

    [Fact]
    public void Output_OfRook_IsThatOfThePage()
    {
        // begin
        RookOptions rook = new() { OsdPrepare = OsdPrepareState.Active, AreCsiPluginsOnDelete = true };
        AfterChange after = KnownGraphs.Rook(rook).After(DerivationChange.OfSetting("image.repository"));
        // end
        Assert.Equal(after.ToString(), Text(2));
    }

    [Fact]
    public void Output_OfShuffle_IsThatOfThePage()
    {
        // begin
        ShuffleOptions shuffle = new() { WorkerAccount = "shuffle-worker", AppAccount = "shuffle-app" };
        DerivationGraph graph = KnownGraphs.Shuffle(shuffle);
        AfterChange after = graph.After(DerivationChange.OfSetting("SHUFFLE_WORKER_SERVICE_ACCOUNT_NAME"));
        // end
        Assert.Equal(after.ToString(), Text(3));
        Assert.Equal(graph.ToMermaid().TrimEnd('\n'), string.Join('\n', Readme.Blocks(Page, "mermaid")[^1]));
    }

    [Fact]
    public void Page_NamesEveryTrigger() => Assert.All(
        Enum.GetNames<DerivationTrigger>(),
        static name => Assert.Contains(Page, line => line.StartsWith($"| `{name}` |", StringComparison.Ordinal)));

    private static string Text(int block) => string.Join('\n', Readme.Blocks(Page, "text")[block]);

    private static IEnumerable<int> Marks(string mark) =>
        Source.Index().Where(line => line.Item.Trim() == $"// {mark}").Select(static line => line.Index);
}
