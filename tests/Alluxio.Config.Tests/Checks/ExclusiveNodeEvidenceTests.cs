using Alluxio.Config.Kubernetes;
using Alluxio.Config.Tests.Conformance;

namespace Alluxio.Config.Tests.Checks;

/// <summary>
/// Evidence for ALX6505: recorded workers of exclusive Datasets avoid every pod of a Dataset, and are such pods themselves.
/// </summary>
public class ExclusiveNodeEvidenceTests
{
    private const string Label = "fluid.io/dataset";

    [Fact]
    public void RecordedWorkers_RefuseNodesWithWorkersOfAnyDataset()
    {
        StatefulSet[] workers =
        [
            .. FluidConformanceTests.Cases
                .Select(static recorded => Path.Combine(FluidConformanceTests.Folder, recorded, "expected.yaml"))
                .Where(File.Exists)
                .SelectMany(static file => AlluxioConfig.Load(file).OfType<StatefulSet>())
                .Where(static set => set.Metadata!.Name!.EndsWith("-worker", StringComparison.Ordinal)),
        ];
        StatefulSet[] exclusive = [.. workers.Where(static worker => Required(worker).Any(static term =>
            term.TopologyKey == "kubernetes.io/hostname"
            && term.LabelSelector?.MatchExpressions?.Any(static expression => expression is { Key: Label, Operator: "Exists" }) == true))];

        Assert.InRange(exclusive.Length, 20, workers.Length - 1);
        Assert.All(workers, static worker => Assert.Contains(Label, worker.Spec!.Template!.Metadata!.Labels!.Keys));
    }

    private static IEnumerable<PodAffinityTerm> Required(StatefulSet worker) =>
        (worker.Spec?.Template?.Spec?.Affinity?.PodAntiAffinity?.RequiredDuringSchedulingIgnoredDuringExecution ?? []).AsEnumerable();
}
