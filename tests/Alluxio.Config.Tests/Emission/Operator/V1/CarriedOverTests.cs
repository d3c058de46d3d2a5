using Alluxio.Config.Kubernetes;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Emission.Operator.V1;

/// <summary>
/// Fields that the open operator has and no document of <c>v1</c> shows: they reach the objects, and the plan states the assumption.
/// </summary>
public sealed class CarriedOverTests
{
    [Fact]
    public void GlobalPodLabel_IsAtWorkloadsSelectorsAndPods()
    {
        ResolvedPlan plan = Plan("globalPodLabel: {team: storage, app.kubernetes.io/name: mine}, fuse: {enabled: true}");
        foreach (Workload workload in plan.Workloads.Where(
            static workload => workload.Resource.Metadata!.Name is "prod-coordinator" or "prod-worker" or "prod-fuse"))
        {
            ValueMap<string> labels = workload.Resource.Metadata!.Labels!;
            Assert.Equal(
                ("storage", "mine", "prod"),
                (labels["team"], labels["app.kubernetes.io/name"], labels["app.kubernetes.io/instance"]));
            Assert.Equal(labels, workload.Resource is Pod ? labels : workload.Template!.Metadata!.Labels);
            Assert.Contains(plan.Assumptions.AsEnumerable(), assumption => assumption.Field == "metadata.labels"
                && assumption.Subject == $"{workload.Resource.Kind} {workload.Resource.Metadata.Name}");
        }

        Deployment worker = (Deployment)plan.Worker.Workload!.Resource;
        Assert.Equal(worker.Metadata!.Labels, worker.Spec!.Selector!.MatchLabels);
        Assert.DoesNotContain(plan.Objects.OfType<Service>(), static service => service.Metadata!.Labels!.ContainsKey("team"));
    }

    [Fact]
    public void Ports_AreChangedOneByOne_InPodsAndServices()
    {
        ResolvedPlan plan = Plan("worker: {ports: {web: 31000, debug: 5005}}, coordinator: {ports: {rpc: 20000}}, properties: "
            + "{alluxio.worker.s3.api.enabled: 'true', alluxio.license: x}");
        Assert.Equal([29999, 31000, 29998, 29996], plan.Worker.Container!.Ports!.Select(static port => port.ContainerPortValue!.Value));
        Assert.Equal([20000, 19999], plan["coordinator"].Container!.Ports!.Select(static port => port.ContainerPortValue!.Value));
        Service workers = plan.Objects.OfType<Service>().Single(static service => service.Metadata!.Name == "prod-worker");
        Service coordinator = plan.Objects.OfType<Service>().Single(static service => service.Metadata!.Name == "prod-coordinator-0");
        Assert.Equal([29999, 31000, 29998, 29996], workers.Spec!.Ports!.Select(static port => port.Port!.Value));
        Assert.Equal([20000, 19999], coordinator.Spec!.Ports!.Select(static port => port.Port!.Value));
        Assert.Contains(
            plan.Diagnostics.AsEnumerable(),
            static found => found.Code == "ALX3005" && found.Path!.ToString() == "spec.worker.ports.debug");
        Assert.True(plan.Worker.Settings["ports"].Winners[0].IsAssumed);
    }

    [Fact]
    public void Probes_AreChangedTimingByTiming()
    {
        Container worker =
            Plan("worker: {readinessProbe: {periodSeconds: 7, timeoutSeconds: 0}, livenessProbe: {failureThreshold: 9}}").Worker.Container!;
        Assert.Equal((7, 1, 10, 3, 1), (
            worker.ReadinessProbe!.PeriodSeconds,
            worker.ReadinessProbe.TimeoutSeconds,
            worker.ReadinessProbe.InitialDelaySeconds,
            worker.ReadinessProbe.FailureThreshold,
            worker.ReadinessProbe.SuccessThreshold));
        Assert.Equal((9, 30), (worker.LivenessProbe!.FailureThreshold, worker.LivenessProbe.PeriodSeconds));
        Assert.Equal((2, 30), (worker.StartupProbe!.FailureThreshold, worker.StartupProbe.PeriodSeconds));
    }

    [Theory]
    [InlineData("worker: {ports: {rpc: 0}}", "spec.worker.ports.rpc")]
    [InlineData("coordinator: {ports: {web: 70000}}", "spec.coordinator.ports.web")]
    [InlineData("coordinator: {startupProbe: {periodSeconds: -1}}", "spec.coordinator.startupProbe.periodSeconds")]
    public void NumbersThatKubernetesRefuses_AreErrors(string spec, string path) =>
        Assert.Equal(path, Assert.Single(Plan(spec).Diagnostics.AsEnumerable(), static found => found.Code == "ALX4011").Path!.ToString());

    [Fact]
    public void PropertiesAndOptionsOfTheGateway_ReachItsConfigMap()
    {
        ResolvedPlan plan = Plan("gateway: {enabled: true, image: g, properties: {z: '1', a.b: '2'}, jvmOptions: [-Xmx1g]}");
        ConfigMap own = plan.Objects.OfType<ConfigMap>().Single(static map => map.Metadata!.Name == "prod-gateway-configmap");
        Assert.EndsWith("\na.b=2\nz=1\n", own.Data!["alluxio-site.properties"], StringComparison.Ordinal);
        Assert.Contains("alluxio.cluster.name=default-prod\n", own.Data["alluxio-site.properties"], StringComparison.Ordinal);
        Assert.Contains("ALLUXIO_GATEWAY_JAVA_OPTS=\"-Xmx1g \"", own.Data["alluxio-env.sh"], StringComparison.Ordinal);
        Assert.Contains(plan["gateway"].PodTemplate!.Spec!.Volumes!, static volume => volume.ConfigMap?.Name == "prod-gateway-configmap");
        string assumed = plan.Assumptions.Single<Assumption>(static assumption => assumption.Subject == "Deployment prod-gateway"
            && assumption.Field == "spec.template.spec.volumes").Statement;
        Assert.Contains("JVM options of the gateway", assumed, StringComparison.Ordinal);
        Assert.Contains("properties of the gateway", assumed, StringComparison.Ordinal);
        Assert.Contains(plan.Diagnostics.AsEnumerable(), static found => found.Code == "ALX4558");
    }

    [Fact]
    public void PropertiesAndOptionsOfTheDashboard_AreReportedAsUnused() => Assert.Contains(
        Plan("dashboard: {enabled: true, image: d, properties: {a: b}}").Assumptions.AsEnumerable(),
        static assumption => assumption.Subject == "Deployment prod-dashboard"
            && assumption.Statement.Contains("JVM options and properties", StringComparison.Ordinal));

    private static ResolvedPlan Plan(string spec)
    {
        string properties = spec.Contains("alluxio.license", StringComparison.Ordinal) ? "" : "properties: {alluxio.license: x}, ";
        return AlluxioConfig.ResolveAll(AlluxioConfig.LoadText($"apiVersion: k8s-operator.alluxio.com/v1\nkind: AlluxioCluster\nmetadata: "
            + $"{{name: prod}}\nspec: {{image: a, {properties}{spec}}}\n"))[0];
    }
}
