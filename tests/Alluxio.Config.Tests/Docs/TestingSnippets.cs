using Alluxio.Config;
using Alluxio.Config.Checks;
using Alluxio.Config.Comparison;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;
using TestingSnippets.Stubs;

// Outside of the library's namespaces, as its users are.
namespace TestingSnippets;

// begin
internal static class Deploy
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "deploy");

    public static ManifestSet Manifests { get; } = AlluxioConfig.Load(Folder);

    public static ResolvedPlan HBase { get; } = AlluxioConfig.ResolveAll(Manifests).Single(plan => plan.Name == "hbase");
}
// end

/// <summary>The code of <c>docs/guides/testing.md</c>; a test compares the two, and the tests in it run.</summary>
public sealed class HBaseTests
{
    // begin
    [Fact]
    public void EveryComponent_PullsWithItsOwnSecret()
    {
        Assert.Equal(["master-registry"], Deploy.HBase["master"].ImagePullSecrets?.Select(secret => secret.Name));
        Assert.Equal(["worker-registry"], Deploy.HBase["worker"].ImagePullSecrets?.Select(secret => secret.Name));
        Assert.Equal(["fuse-registry"], Deploy.HBase["fuse"].ImagePullSecrets?.Select(secret => secret.Name));
        Assert.All(Deploy.HBase.Workloads, workload => Assert.Single(workload.Template!.Spec!.ImagePullSecrets!));
    }
    // end

    // begin
    [Fact]
    public void NoImage_ComesFromElsewhere() => Assert.Empty(Deploy.HBase.Images().Outside("registry.example.com/team"));
    // end

    // begin
    [Fact]
    public void Memory_Fits()
    {
        foreach (ComponentPlan component in Deploy.HBase.Components.Where(component => component.JvmMemory.Total is not null))
        {
            Quantity? limit = component.Resources?.Limits?.GetValueOrDefault("memory");
            Assert.True(component.JvmMemory.Total <= limit, $"{component.Name}: {component.JvmMemory.Total} bytes, limit {limit}");
        }
    }
    // end

    // begin
    [Fact]
    public void Manifests_HaveNoErrors()
    {
        CheckReport report = AlluxioConfig.Check(Deploy.Manifests);
        Assert.False(report.HasErrors, report.ToText());
    }
    // end

    // begin
    [Fact]
    public void Refactoring_ChangesNothing()
    {
        ManifestSet before = AlluxioConfig.Load(Path.Combine(AppContext.BaseDirectory, "deploy"));
        ManifestSet after = AlluxioConfig.Load(Path.Combine(AppContext.BaseDirectory, "deploy"));
        StateComparison comparison = AlluxioConfig.Compare(before, after);
        Assert.True(comparison.IsEmpty, comparison.ToString());
    }
    // end

    // begin
    [Fact]
    public void WorkerTemplate_IsTheVerifiedOne() => Snapshot.Match(Deploy.HBase.Worker.PodTemplate!.ToYaml());
    // end

    // begin
    [Fact]
    public Task MasterTemplate_IsTheVerifiedOne() => Verifier.Verify(Deploy.HBase["master"].PodTemplate!.ToYaml(), "yaml");
    // end

    // begin
    [Fact]
    public void Objects_AreTheGoldenOnes()
    {
        bool accept = Environment.GetEnvironmentVariable("ACCEPT_GOLDEN") == "1";
        foreach (ResolvedPlan plan in AlluxioConfig.ResolveAll(Deploy.Manifests))
        {
            string file = Golden($"{plan.Namespace}-{plan.Name}.yaml");
            string objects = plan.Objects.ToYaml();
            if (accept)
            {
                File.WriteAllText(file, objects);
            }

            Assert.Equal(File.Exists(file) ? File.ReadAllText(file) : "", objects, ignoreLineEndingDifferences: true);
        }
    }

    // Beside this file: what is accepted is committed.
    private static string Golden(string name, [System.Runtime.CompilerServices.CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "golden", name);
    // end

    // begin
    [Fact]
    public void Plans_AreEqual_WhateverCommentsAndNamesTheFilesHave()
    {
        string text = File.ReadAllText(Path.Combine(Deploy.Folder, "hbase.yaml"));
        ResolvedPlan renamed = AlluxioConfig.Resolve(AlluxioConfig.LoadText("# moved\n" + text, "other.yaml"));
        Assert.True(renamed == Deploy.HBase, AlluxioConfig.Compare(Deploy.HBase, renamed).ToString());
    }
    // end
}
