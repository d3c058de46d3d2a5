using System.Text.RegularExpressions;
using Alluxio.Config.Derivations;
using Alluxio.Config.Images;
using Alluxio.Config.Tests.Images;

namespace Alluxio.Config.Tests.Derivations;

/// <summary>Rules that the graph of every plan obeys.</summary>
public partial class PlanGraphTests
{
    public static TheoryData<string> Inputs => InventoryTests.Inputs;

    [Theory]
    [MemberData(nameof(Inputs))]
    public void EveryContainer_IsReached(string folder)
    {
        foreach (ResolvedPlan plan in PlansOf(folder))
        {
            DerivationGraph graph = plan.Derivations();
            ILookup<string, DerivationEdge> arriving = graph.Edges.ToLookup(static edge => edge.To);
            ILookup<string, DerivationEdge> leaving = graph.Edges.ToLookup(static edge => edge.From);
            foreach (IGrouping<string, ImageUse> pod in plan.Images().GroupBy(static image => image.Pod.ToString()))
            {
                DerivationNode[] containers =
                [
                    .. graph.Nodes.Where(node => node.Kind == DerivationNodeKind.Container && node.Owner == pod.Key),
                ];
                Assert.Equal(pod.Select(static image => image.Text), containers.Select(static container => container.Image));
                Assert.All(containers, container =>
                {
                    Assert.Equal(pod.Key, Assert.Single(arriving[container.Id]).From);
                    Assert.Equal(
                        $"ServiceAccount {pod.First().Pod.Namespace}/{pod.First().Pod.AccountName}",
                        Assert.Single(leaving[container.Id]).To);
                    Assert.All(container.Settings, setting => Assert.Contains(arriving[pod.Key], edge => edge.From == setting));
                });
                Assert.All(
                    pod.Where(static image => image.Settings.Count > 0).Zip(containers),
                    static entry => Assert.NotEmpty(entry.Second.Settings));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Inputs))]
    public void EveryEdge_HasItsEndsAndASource_AndEveryIdIsUnique(string folder)
    {
        foreach (ResolvedPlan plan in PlansOf(folder))
        {
            Checks.Edges(plan.Derivations());
        }
    }

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Commands_NameOnlyWhatThePlanHas(string folder)
    {
        foreach (ResolvedPlan plan in PlansOf(folder))
        {
            foreach (string command in plan.Derivations().Edges.Select(static edge => edge.Command).OfType<string>())
            {
                string inNamespace = Namespace().Match(command).Groups[1].Value;
                if (Selected().Match(command) is { Success: true } selected)
                {
                    string[] labels = selected.Groups[1].Value.Split(',');
                    Assert.Contains(
                        plan.Workloads,
                        workload => In(workload, plan) == inNamespace && labels.All(label => Labels(workload).Contains(label)));
                }
                else if (Object().Match(command) is { Success: true } named)
                {
                    Assert.Contains(
                        plan.Workloads, workload => $"{workload.Kind.ToLowerInvariant()}/{workload.Name}" == named.Groups[1].Value
                            && In(workload, plan) == inNamespace);
                }
                else
                {
                    Assert.Matches(
                        $"^kubectl get (alluxioruntimes.data.fluid.io|alluxioclusters.k8s-operator.alluxio.com)/{plan.Name} -n "
                            + $"{plan.Namespace} -o yaml \\| kubectl replace --force -f -$",
                        command);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Inputs))]
    public void After_EachSetting_TellsTheContainersThatItDecides(string folder)
    {
        foreach (ResolvedPlan plan in PlansOf(folder))
        {
            DerivationGraph graph = plan.Derivations();
            foreach (IGrouping<string, DerivationNode> settings in graph.Nodes
                .Where(static node => node.Kind == DerivationNodeKind.Setting)
                .GroupBy(static node => node.Name))
            {
                string[] ids = [.. settings.Select(static node => node.Id)];
                IEnumerable<PodsAfterChange> found = graph.After(
                    DerivationChange.OfSetting(settings.Key)).Pods.Concat(graph.After(DerivationChange.OfSwitchedOff(settings.Key)).Pods);
                Assert.Equal(
                    graph.Nodes
                        .Where(node => node.Settings.Any(ids.Contains))
                        .Select(static node => node.Owner ?? node.Id)
                        .Distinct()
                        .Order(StringComparer.Ordinal),
                    found.Select(static pods => pods.Workload.Id).Distinct().Order(StringComparer.Ordinal));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Rendering_IsTheSameTwice(string folder)
    {
        ResolvedPlan[] first = PlansOf(folder);
        ResolvedPlan[] second = PlansOf(folder);

        Assert.Equal(first.Select(static plan => plan.Derivations()), second.Select(static plan => plan.Derivations()));
        Assert.Equal(
            first.Select(static plan => plan.Derivations().ToMermaid()),
            second.Select(static plan => plan.Derivations().ToMermaid()));
        Assert.All(first, static plan => Assert.DoesNotContain('\r', plan.Derivations().ToMarkdown() + plan.Derivations()));
    }

    [Fact]
    public void GraphOfAChange_IsThePartThatItRunsThrough()
    {
        DerivationGraph graph = Graphs.Of("Fluid");
        DerivationGraph part = graph.After(DerivationChange.OfSetting("spec.fuse.image")).Graph;

        Checks.Edges(part);
        Assert.Equal(
            ["spec.fuse.image", "hbase-fuse", "each application of hbase with a FUSE sidecar", "alluxio-fuse", "(unknown name)"],
            part.Nodes.Select(static node => node.Name));
        Assert.All(part.Edges, edge => Assert.Contains(edge, graph.Edges));
        Assert.Empty(graph.After(DerivationChange.OfSetting("spec.replicas")).Graph.Nodes);
    }

    [Fact]
    public void APlanWithErrors_HasAnEmptyGraph()
    {
        Assert.False(AlluxioConfig.TryResolve(Plans.Runtime("  replica: 2\n"), out ResolvedPlan? plan, out _));

        DerivationGraph graph = plan!.Derivations();
        Assert.Empty(graph.Nodes);
        Assert.Equal("The graph has no such setting.", graph.After(DerivationChange.OfSetting("spec.image")).Note);
    }

    // The strongest field counts; what it hides does not.
    [Fact]
    public void AHiddenField_ReachesNoPod()
    {
        DerivationGraph graph = Plans.RuntimePlan(Graphs.Secrets + "  worker:\n    imagePullSecrets: [{name: own}]\n").Derivations();

        Assert.DoesNotContain(
            graph.After(DerivationChange.OfSetting("spec.imagePullSecrets")).Pods,
            static pods => pods.Workload.Name == "hbase-worker");
        Assert.Equal(
            ["hbase-worker"],
            graph.After(DerivationChange.OfSetting("spec.worker.imagePullSecrets")).Pods.Select(static pods => pods.Workload.Name));
        Assert.StartsWith(
            "The graph covers only images and pull secrets, so the restarts of 'spec.replicas' are unknown here",
            graph.After(DerivationChange.OfSetting("spec.replicas")).Note,
            StringComparison.Ordinal);
    }

    [Fact]
    public void AssumedSteps_AreMarked()
    {
        DerivationGraph graph = Graphs.Scenario("Cluster/install").Derivations();

        PodsAfterChange[] pods = [.. graph.After(DerivationChange.OfSetting("spec.image")).Pods];
        Assert.False(pods.First(static entry => entry.Workload.Name == "alluxio-cluster-coordinator").IsAssumed);
        Assert.True(pods.First(static entry => entry.Workload.Name == "alluxio-cluster-worker").IsAssumed);
        Assert.Contains("-.->|", graph.ToMermaid(), StringComparison.Ordinal);
    }

    // The Job of a Load reads the custom resource, which the operator's own objects never do again.
    [Fact]
    public void OpenOperator_OnlyJobsSeeAChange()
    {
        AfterChange after = Graphs.Of("OpenOperator").After(DerivationChange.OfSetting("spec.image"));

        Assert.Equal(
            ["each Load of prod", "each Update of prod"],
            after.Pods.Where(static pods => pods.Outcome == PodsOutcome.AtNextRun).Select(static pods => pods.Workload.Name));
        Assert.All(
            after.Pods.Where(static pods => pods.Outcome != PodsOutcome.AtNextRun),
            static pods => Assert.Equal(DerivationTrigger.RecreateResource, pods.Waiting[0].Trigger));
    }

    private static ResolvedPlan[] PlansOf(string folder) =>
        [.. AlluxioConfig.ResolveAll(AlluxioConfig.Load(Directory.GetFiles(Path.Combine(TestFiles.Project, folder), "input.*").Single()))];

    private static string In(Workload workload, ResolvedPlan plan) => workload.Resource.Metadata?.Namespace ?? plan.Namespace;

    private static IEnumerable<string> Labels(Workload workload) =>
        (workload.Template?.Metadata?.Labels ?? []).Select(static label => $"{label.Key}={label.Value}");

    [GeneratedRegex(" -n (\\S+)")]
    private static partial Regex Namespace();

    [GeneratedRegex("^kubectl delete pod -n \\S+ -l '?([^']+?)'?$")]
    private static partial Regex Selected();

    [GeneratedRegex("^kubectl (?:rollout restart|delete) ([a-z]+/\\S+) -n ")]
    private static partial Regex Object();
}
