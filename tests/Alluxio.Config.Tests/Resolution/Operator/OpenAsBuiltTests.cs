using Alluxio.Config.Diagnostics;
using Alluxio.Config.Kubernetes;

namespace Alluxio.Config.Tests.Resolution.Operator;

/// <summary>The open operator's chart renders what the API server refuses: as built that is a warning with the chart's objects.</summary>
public sealed class OpenAsBuiltTests
{
    private const string Data = "---\napiVersion: k8s-operator.alluxio.com/v1alpha1\nkind: Dataset\nmetadata: {name: data}\n";

    [Theory]
    [InlineData("prod", "pagestore: {type: none}", "ALX4012")]
    [InlineData("prod", "worker: {ports: {rpc: 0}}", "ALX4011")]
    [InlineData("prod", "worker: {ports: {rpc: 70000}}", "ALX4011")]
    [InlineData("prod", "worker: {count: -1}", "ALX4011")]
    [InlineData("prod", "user: -1", "ALX4011")]
    [InlineData("prod", "fsGroup: '3000000000'", "ALX4011")]
    [InlineData("123", "user: 1000", "ALX4015")]
    [InlineData("prod", "worker: {resources: {limits: {memory: 1Gi}, requests: {memory: 5Gi}}}", "ALX4568")]
    public void RefusedValue_AsBuilt_IsAWarningWithObjects(string name, string spec, string code)
    {
        ResolvedPlan documented = Plan(name, spec, Profile.Documented);
        Assert.Contains(documented.Diagnostics.AsEnumerable(), found => found.Code == code && found.Severity == DiagnosticSeverity.Error);
        Assert.Empty(documented.Objects.AsEnumerable());

        ResolvedPlan asBuilt = Plan(name, spec, Profile.AsBuilt);
        Assert.Contains(asBuilt.Diagnostics.AsEnumerable(), found => found.Code == code && found.Severity == DiagnosticSeverity.Warning);
        Assert.NotEmpty(asBuilt.Objects.AsEnumerable());
    }

    [Theory]
    [InlineData("fsGroup: staff")]
    [InlineData("worker: {ports: {rpc: 99999999999}}")]
    public void ValueThatNoObjectHolds_IsAnErrorUnderBothProfiles(string spec)
    {
        foreach (Profile profile in Enum.GetValues<Profile>())
        {
            ResolvedPlan plan = Plan("prod", spec, profile);
            Assert.Contains(
                plan.Diagnostics.AsEnumerable(),
                static found => found.Code == "ALX4579" && found.Severity == DiagnosticSeverity.Error);
            Assert.Empty(plan.Objects.AsEnumerable());
        }
    }

    [Fact]
    public void UnknownPageStore_MountsAVolumeThatIsNotThere()
    {
        PodSpec pod = Worker(Plan("prod", "pagestore: {type: none}", Profile.AsBuilt));
        Assert.Contains(pod.Containers![0].VolumeMounts!, static mount => mount.Name == "prod-alluxio-pagestore-volume");
        Assert.DoesNotContain(pod.Volumes!, static volume => volume.Name == "prod-alluxio-pagestore-volume");
    }

    [Fact]
    public void PortZero_IsWrittenAsItIs() =>
        Assert.Equal(0, Worker(Plan("prod", "worker: {ports: {rpc: 0}}", Profile.AsBuilt)).Containers![0].Ports![0].ContainerPortValue);

    [Theory]
    [InlineData(-2, "prod-alluxio-master-0", "prod-alluxio-master--1")]
    [InlineData(2, "prod-alluxio-master-0", "prod-alluxio-master-1")]
    public void Services_AreCountedTowardsTheMasters(int count, params string[] names)
    {
        ResolvedPlan plan =
            Plan("prod", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"master: {{count: {count}}}"), Profile.AsBuilt);
        Assert.Equal(names, plan.Objects.Where<Resource>(static found => found is Service).Select(static found => found.Metadata!.Name!));
    }

    [Theory]
    [InlineData("worker: {resources: {requests: {memory: 5Gi}}}", "spec.worker.resources.requests.memory")]
    [InlineData("worker: {resources: {limits: {memory: 1Gi}}}", "spec.worker.resources.limits.memory")]
    [InlineData("worker: {resources: {limits: {cpu: '1'}, requests: {cpu: '2'}}}", "spec.worker.resources.requests.cpu")]
    [InlineData("proxy: {resources: {limits: {cpu: '1'}, requests: {cpu: '2'}}}", null)]
    [InlineData("worker: {resources: {limits: {memory: 8Gi}, requests: {memory: 8Gi}}}", null)]
    public void RequestAboveItsLimit_IsReportedWhereItIsWritten(string spec, string? path)
    {
        ResolvedPlan plan = Plan("prod", spec, Profile.AsBuilt);
        Assert.Equal(path, plan.Diagnostics.FirstOrDefault<Diagnostic>(static found => found.Code == "ALX4568")?.Path?.ToString());
        Assert.All(
            plan.Diagnostics.Where<Diagnostic>(static found => found.Code == "ALX4568"),
            static found => Assert.Equal(5, found.Location!.Line));
    }

    [Theory]
    [InlineData("", 6)]
    [InlineData("spec: null\n", 10)]
    [InlineData("spec: {}\n", 10)]
    [InlineData("spec: {dataset: null}\n", 10)]
    public void DatasetWithoutPath_HasAPlace(string dataset, int line)
    {
        Diagnostic found = Assert.Single(
            AlluxioConfig.ResolveAll(AlluxioConfig.LoadText(Cluster("prod", "user: 1000") + Data + dataset))[0].Diagnostics.AsEnumerable(),
            static found => found.Code == "ALX4004");
        Assert.True(found.Location!.Line >= line, $"{found}");
    }

    private static string Cluster(string name, string spec) =>
        $"apiVersion: k8s-operator.alluxio.com/v1alpha1\nkind: AlluxioCluster\nmetadata: {{name: '{name}'}}\nspec:\n  {{dataset: data, "
            + $"properties: {{a: b}}, {spec}}}\n";

    private static ResolvedPlan Plan(string name, string spec, Profile profile) => AlluxioConfig.ResolveAll(
        AlluxioConfig.LoadText(Cluster(name, spec) + Data + "spec: {dataset: {path: 's3://b/'}}\n"),
        new ResolveOptions { Profile = profile })[0];

    private static PodSpec Worker(ResolvedPlan plan) => plan.Worker.PodTemplate!.Spec!;
}
