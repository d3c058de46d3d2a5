using Alluxio.Config.Images;
using Alluxio.Config.Layering;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Tests.Images;

public class InventoryTests
{
    private const string Enterprise = "registry.example.com/team/alluxio-enterprise:AI-3.7-13.0.0";

    private const string Operator = "registry.example.com/team/alluxio-operator:3.3.2";

    private const string Etcd = "docker.io/bitnami/etcd:3.5.9-debian-11-r24";

    private const string Shell = "docker.io/bitnami/os-shell:11-debian-11-r2";

    private const string Grafana = "grafana/grafana:10.4.5";

    private const string Prometheus = "prom/prometheus:v2.52.0";

    private const string Registrar = "registry.k8s.io/sig-storage/csi-node-driver-registrar:v2.0.0";

    private const string Provisioner = "registry.k8s.io/sig-storage/csi-provisioner:v2.0.5";

    [Fact]
    public void Images_OfTheInstallationGuide_AreTwoOfAlluxioAndSixOfOthers()
    {
        ValueList<ImageUse> images = Plans.Of(Plans.Installation + Plans.OperatorValues).Images();

        Assert.Equal([Enterprise, Operator], images.Distinct(thirdParty: false));
        Assert.Equal([Etcd, Shell, Grafana, Prometheus, Registrar, Provisioner], images.Distinct(thirdParty: true));
    }

    [Theory]
    [InlineData("  etcd:\n    enabled: false\n", Etcd, Shell)]
    [InlineData("  alluxio-monitor:\n    enabled: false\n", Grafana, Prometheus)]
    public void Images_OfWhatIsSwitchedOff_AreNotThere(string spec, params string[] gone)
    {
        string[] all = [Etcd, Shell, Grafana, Prometheus, Registrar, Provisioner];
        string text = Plans.Installation.Replace(
            "    alluxio.license: CLUSTER_LICENSE\n",
            "    alluxio.license: CLUSTER_LICENSE\n    alluxio.etcd.endpoints: http://etcd:2379\n",
            StringComparison.Ordinal);
        text = spec.Contains("etcd", StringComparison.Ordinal) ? text : Plans.Installation;

        Assert.Equal(all.Except(gone), Plans.Of(text + spec + Plans.OperatorValues).Images().Distinct(thirdParty: true));
    }

    [Theory]
    [InlineData("etcd", "EtcdInstalled", "etcd.enabled")]
    [InlineData("volume-permissions", "EtcdInstalled", "etcd.volumePermissions.enabled")]
    [InlineData("grafana", "MonitoringOn", "grafana.enabled")]
    [InlineData("csi-provisioner", "CsiDriver", "csiController.enabled")]
    [InlineData("alluxio-license-controller", "OperatorItself", null)]
    [InlineData("alluxio-coordinator", "Always", null)]
    [InlineData("alluxio-fuse", "CsiFuse", null)]
    public void Reason_OfAContainer_NamesWhatSwitchesIt(string container, string reason, string? gate)
    {
        ImageUse image = Single(Plans.Of(Plans.Installation + Plans.OperatorValues), container);

        Assert.Equal(reason, image.Reason.ToString());
        Assert.Equal(gate, image.Switch?.Path);
    }

    [Theory]
    [InlineData("alluxio-worker", "SplitPair")]
    [InlineData("etcd", "ThreeParts")]
    [InlineData("csi-provisioner", "OneText")]
    [InlineData("grafana", "ImageInfo")]
    [InlineData("prometheus", "SplitPair")]
    [InlineData("volume-permissions", "Unknown")]
    public void Shape_OfAnImage_IsThatOfTheFieldsThatSetIt(string container, string shape) =>
        Assert.Equal(shape, Single(PrivateRegistry(), container).Shape.ToString());

    [Fact]
    public void Winners_OfAnImage_HaveTheirPlaces()
    {
        ImageUse image = Single(PrivateRegistry(), "etcd");

        Assert.Equal(
            ["(21,17)", "(22,19)", "(23,12)"],
            image.Winners.Select(static winner => $"({winner.Location!.Line},{winner.Location.Column})"));
        Assert.Equal(21, image.Location?.Line);
        Assert.False(image.IsAssumed);
        Assert.True(Single(PrivateRegistry(), "prometheus").IsAssumed);
        Assert.Equal(
            [Layer.BuiltIn, Layer.BuiltIn, Layer.BuiltIn],
            Single(PrivateRegistry(), "volume-permissions").Winners.Select(static winner => winner.Layer));
    }

    [Fact]
    public void Pod_OfAnImage_HasItsSecretsAndAccount()
    {
        PullingPod worker = Single(PrivateRegistry(), "alluxio-worker").Pod;

        Assert.Equal(("Deployment", "alx-ns", "alluxio-cluster-worker"), (worker.Kind, worker.Namespace, worker.Name));
        Assert.Equal(["worker-secret"], worker.PullSecrets.Select(static secret => secret.Name));
        Assert.Equal("default", worker.AccountName);
        Assert.Equal("alluxio-csi-sa", Single(PrivateRegistry(), "csi-provisioner").Pod.AccountName);
        Assert.Equal("alluxio-operator", Single(PrivateRegistry(), "csi-provisioner").Pod.Namespace);
    }

    [Theory]
    [InlineData("repository", null, "Always")]
    [InlineData("repository:latest", null, "Always")]
    [InlineData("host:5000/repository:v1", null, "IfNotPresent")]
    [InlineData("host:5000/repository", null, "Always")]
    [InlineData("repository@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", null, "IfNotPresent")]
    [InlineData("repository:latest@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", null, "Always")]
    [InlineData("repository:latest", "Never", "Never")]
    public void PullPolicy_WithoutOne_IsThatOfKubernetes(string image, string? policy, string effective) =>
        Assert.Equal(effective, PullPolicies.Effective(policy, image));

    [Fact]
    public void PullPolicy_OfASidecar_IsMarkedAsKubernetes()
    {
        ImageUse sidecar = Single(PrivateRegistry(), "csi-provisioner");

        Assert.Equal(("IfNotPresent", true), (sidecar.PullPolicy, sidecar.IsPullPolicyOfKubernetes));
        Assert.False(Single(PrivateRegistry(), "etcd").IsPullPolicyOfKubernetes);
    }

    [Fact]
    public void Images_WithRunAs_HaveInitUsers()
    {
        Assert.DoesNotContain(Plans.RuntimePlan().Images(), static image => image.Component == "initUsers");

        ImageUse users = Assert.Single(
            Plans.RuntimePlan("  runAs:\n    uid: 1000\n    gid: 1000\n    user: alluxio\n    group: alluxio\n").Images(),
            static image => image.Component == "initUsers");
        Assert.Equal((ImageReason.RunAs, ContainerRole.Init, true), (users.Reason, users.Role, users.Pod.IsAtRunTime));
        Assert.Null(users.Text);
    }

    [Fact]
    public void Images_OfDataLoad_AreThoseOfTheRuntime()
    {
        ImageUse load = Assert.Single(
            Plans.RuntimePlan("  alluxioVersion:\n    image: registry.example.com/alluxio\n    imageTag: 2.9.0\n").Images(),
            static image => image.Reason == ImageReason.DataLoad);

        Assert.Equal("registry.example.com/alluxio:2.9.0", load.Text);
        Assert.True(load.Pod.IsAtRunTime);
        Assert.Null(load.PullPolicy);
    }

    [Fact]
    public void Images_OfALoadByTheOpenOperator_NeverUseTheChartsDefault()
    {
        ResolvedPlan plan =
            Plans.Of(File.ReadAllText(Path.Combine(TestFiles.Project, "Scenarios", "OpenOperator", "defaults", "input.yaml")));

        Assert.Equal("alluxio/alluxio:latest", Single(plan, "alluxio-worker").Text);
        Assert.Equal(":", Single(plan, "load").Text);
        Assert.Null(Single(plan, "load").Reference);
        Assert.Equal(
            ("Always", true),
            (Single(plan, "wait-master", "worker").PullPolicy, Single(plan, "wait-master", "worker").IsPullPolicyOfKubernetes));
    }

    [Fact]
    public void Images_OfAPlanWithErrors_AreNone()
    {
        Assert.False(AlluxioConfig.TryResolve(Plans.Runtime("  replica: 2\n"), out ResolvedPlan? plan, out _));

        Assert.Empty(plan!.Images());
    }

    [Theory]
    [MemberData(nameof(Inputs))]
    public void EveryContainer_OfEveryScenario_HasARow(string folder)
    {
        ManifestSet manifests = AlluxioConfig.Load(Directory.GetFiles(Path.Combine(TestFiles.Project, folder), "input.*").Single());
        foreach (ResolvedPlan plan in AlluxioConfig.ResolveAll(manifests))
        {
            ValueList<ImageUse> images = plan.Images();
            Assert.DoesNotContain(images, static image => image.Reason == ImageReason.Unknown);
            Assert.All(images, static image => Assert.EndsWith(".", image.Because, StringComparison.Ordinal));
            Assert.Equal(
                plan.Workloads.Sum(static workload => (workload.Template!.Spec!.InitContainers?.Count ?? 0)
                    + workload.Template.Spec.Containers!.Count),
                images.Count(image => plan.Workloads.Any(workload => workload.Name == image.Pod.Name && workload.Kind == image.Pod.Kind)));
            Assert.All(images, static image => Assert.Equal(FromSettings(image) ?? image.Text, image.Text));
        }
    }

    public static TheoryData<string> Inputs =>
    [
        .. ((string[])[
            "Scenarios/Fluid",
            "Scenarios/Cluster",
            "Scenarios/OpenOperator",
            "Conformance/Cases/fluid",
            "Conformance/Cases/cluster-v1alpha1",
        ])
            .Where(static folder => Directory.Exists(Path.Combine(TestFiles.Project, folder)))
            .SelectMany(static folder => Directory.EnumerateDirectories(Path.Combine(TestFiles.Project, folder)))
            .Where(static folder => Directory.GetFiles(folder, "input.*").Length == 1)
            .Select(static folder => Path.GetRelativePath(TestFiles.Project, folder).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    // The settings claim to make the image: then they do.
    private static string? FromSettings(ImageUse image)
    {
        string?[] parts = [.. image.Settings.Select(static setting => setting.UntypedValue as string)];
        return image.Pod.IsAtRunTime || image.Shape is ImageShape.Unknown or ImageShape.ThreeParts || parts.Length == 0
            ? null
            : string.Join(':', parts.Where(static part => !string.IsNullOrEmpty(part)));
    }

    private static ResolvedPlan PrivateRegistry() =>
        AlluxioConfig.Resolve(Path.Combine(TestFiles.Project, "Scenarios", "Cluster", "private-registry", "input.yaml"));

    private static ImageUse Single(ResolvedPlan plan, string container, string? component = null) =>
        plan.Images().First(image => image.Container == container && (component is null || image.Component == component));
}
