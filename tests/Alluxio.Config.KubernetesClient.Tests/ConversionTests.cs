using Alluxio.Config.Kubernetes;
using Alluxio.Config.Values;
using k8s;
using k8s.Models;

namespace Alluxio.Config.KubernetesClient.Tests;

/// <summary>Records become types of KubernetesClient with all their content, or the conversion reports the loss.</summary>
public class ConversionTests
{
    private const string Role = """
        apiVersion: rbac.authorization.k8s.io/v1
        kind: Role
        metadata: {name: reader, namespace: data}
        rules: [{apiGroups: [""], resources: [pods], verbs: [get, list]}]
        """;

    private const string Runtime = """
        apiVersion: data.fluid.io/v1alpha1
        kind: AlluxioRuntime
        metadata: {name: hbase, namespace: data, labels: {a: b}}
        spec: {replicas: 2, tieredstore: {levels: [{mediumtype: MEM, path: /dev/shm, quota: 2Gi}]}}
        """;

    private static readonly ResolvedPlan Plan = LiveCases.Plan("f-ps01");

    private static readonly Container WithNews = new()
    {
        Name = "worker",
        Image = "a:1",
        UnknownFields = ValueMapOf("fieldOfTomorrow", "hunter2"),
        Ports = [new ContainerPort { Name = "rpc", ContainerPortValue = 1, UnknownFields = ValueMapOf("portOfTomorrow", "x") }],
    };

    [Fact]
    public void Template_OfAWorker_IsWhole()
    {
        V1PodTemplateSpec template = Plan.Worker.PodTemplate!.ToV1PodTemplateSpec();
        V1Container container = Plan.Worker.Container!.ToV1Container();
        Assert.Equal(Plan.Worker.Image, container.Image);
        V1Container inTemplate = template.Spec.Containers.Single(found => found.Name == container.Name);
        Assert.Equal(KubernetesJson.Serialize(container), KubernetesJson.Serialize(inTemplate));
        Assert.Equal(KubernetesJson.Serialize(template.Spec), KubernetesJson.Serialize(Plan.Worker.PodTemplate!.Spec!.ToV1PodSpec()));
        Assert.Equal(template.Spec.Volumes[0].Name, Plan.Worker.PodTemplate!.Spec!.Volumes![0].ToV1Volume().Name);
    }

    [Fact]
    public void Resources_KeepTheirAmounts()
    {
        ResourceRequirements given = new() { Limits = [new("memory", Quantity.Parse("1024Mi")), new("cpu", Quantity.Parse("1.50"))] };
        V1ResourceRequirements resources = given.ToV1ResourceRequirements();
        Assert.Equal(1024m * 1024 * 1024, resources.Limits["memory"].ToDecimal());
        Assert.Equal(1.5m, resources.Limits["cpu"].ToDecimal());
    }

    [Fact]
    public void Objects_OfAPlan_AreThoseOfTheController_InItsOrder()
    {
        IReadOnlyList<IKubernetesObject<V1ObjectMeta>> objects = Plan.ToKubernetesObjects();
        Assert.Equal(
            Plan.Objects.Select(static resource => $"{resource.ApiVersion} {resource.Kind} {resource.Metadata!.Name}"),
            objects.Select(static found => $"{found.ApiVersion} {found.Kind} {found.Name()}"));
        V1StatefulSet worker = objects.OfType<V1StatefulSet>().Single(static found => found.Name() == "hbase-worker");
        Assert.Equal(Plan.Worker.Replicas, worker.Spec.Replicas);
        Assert.Equal("hbase-worker", Assert.IsType<V1StatefulSet>(Plan.Worker.Workload!.ToKubernetesObject()).Name());
    }

    // A type for each kind that plans and their manifests have.
    [Fact]
    public void Object_OfEveryModelledKind_HasTheTypeOfItsName()
    {
        Resource[] all =
        [
            new ConfigMap(), new DaemonSet(), new Deployment(), new Job(), new PersistentVolumeClaim(), new Pod(), new Secret(),
            new Service(), new ServiceAccount(), new StatefulSet(), new StorageClass(),
        ];
        Assert.All(all, static resource => Assert.Equal("V1" + resource.Kind, resource.ToKubernetesObject().GetType().Name));
        object[] typed =
        [
            new ConfigMap().ToV1ConfigMap(), new DaemonSet().ToV1DaemonSet(), new Deployment().ToV1Deployment(), new Job().ToV1Job(),
            new PersistentVolumeClaim().ToV1PersistentVolumeClaim(), new Pod().ToV1Pod(), new Secret().ToV1Secret(),
            new Service().ToV1Service(), new ServiceAccount().ToV1ServiceAccount(), new StatefulSet().ToV1StatefulSet(),
            new StorageClass().ToV1StorageClass(),
        ];
        Assert.Equal(all.Select(static resource => resource.ToKubernetesObject().GetType()), typed.Select(static found => found.GetType()));
        Assert.Equal("a", new ObjectMeta { Name = "a" }.ToV1ObjectMeta().Name);
    }

    [Fact]
    public void Object_OfAKindThatIsNotModelled_HasTheClientsType()
    {
        V1Role role = Assert.IsType<V1Role>(AlluxioConfig.LoadText(Role).Manifests.Single().Resource.ToKubernetesObject());
        Assert.Equal(["get", "list"], role.Rules[0].Verbs);
    }

    [Fact]
    public void Object_OfACustomResource_KeepsEverything()
    {
        Resource given = AlluxioConfig.LoadText(Runtime).Manifests.Single().Resource;
        GenericKubernetesObject runtime = Assert.IsType<GenericKubernetesObject>(given.ToKubernetesObject());
        Assert.Equal(("data.fluid.io/v1alpha1", "AlluxioRuntime"), (runtime.ApiVersion, runtime.Kind));
        Assert.Equal(("hbase", "b"), (runtime.Name(), runtime.GetLabel("a")));
        Assert.Equal(2, runtime.Fields["spec"].GetProperty("replicas").GetInt32());
        Assert.Equal(given, AlluxioConfig.LoadObjects(runtime).Manifests.Single().Resource);
    }

    [Fact]
    public void Field_ThatTheClientDoesNotKnow_IsAnException_WithItsPath()
    {
        KubernetesConversionException problem = Assert.Throws<KubernetesConversionException>(static () => WithNews.ToV1Container());
        Assert.Equal(
            ["Container: fieldOfTomorrow", "Container: ports[0].portOfTomorrow"],
            problem.LostFields.Select(static field => field.ToString()).Order(StringComparer.Ordinal));
        Assert.Contains("ports[0].portOfTomorrow", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void ConvertTo_GoesOnWithoutIt_AndListsIt()
    {
        KubernetesConversion<V1Container> converted = WithNews.ConvertTo<V1Container>();
        Assert.Equal(("a:1", 2, false), (converted.Value.Image, converted.LostFields.Count, converted.IsComplete));
        Assert.True((WithNews with { UnknownFields = null, Ports = null }).ConvertTo<V1Container>().IsComplete);
    }

    [Fact]
    public void LostFields_OfAPlan_NameTheirObjects()
    {
        Resource[] objects = [.. Plan.Objects];
        StatefulSet set = objects.OfType<StatefulSet>().First();
        objects[Array.IndexOf(objects, set)] = set with { Spec = set.Spec! with { UnknownFields = ValueMapOf("specOfTomorrow", "x") } };
        ResolvedPlan plan = Plan with { Objects = objects.ToValueList() };

        KubernetesConversion<IReadOnlyList<IKubernetesObject<V1ObjectMeta>>> converted = plan.ConvertToKubernetesObjects();
        Assert.Equal(Plan.Objects.Count, converted.Value.Count);
        Assert.Equal($"StatefulSet default/{set.Metadata!.Name}: spec.specOfTomorrow", Assert.Single(converted.LostFields).ToString());
        Assert.Equal(converted.LostFields, Assert.Throws<KubernetesConversionException>(() => plan.ToKubernetesObjects()).LostFields);
    }

    [Fact]
    public void ToKubernetes_TakesAnyTypeThatMeansTheSame_AndNoOther()
    {
        Toleration toleration = new() { Key = "a", Operator = "Exists" };
        Assert.Equal("a", toleration.ToKubernetes<V1Toleration>().Key);
        Assert.Throws<KubernetesConversionException>(() => toleration.ToKubernetes<V1Probe>());
        ConfigMap map = new() { UnknownFields = ValueMapOf("spec", "x") };
        KubernetesConversionException problem = Assert.Throws<KubernetesConversionException>(() => map.ToKubernetes<V1Service>());
        Assert.Contains("is not a V1Service", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Arguments_ThatAreNull_AreExceptions()
    {
        Assert.Throws<ArgumentNullException>(static () => ((Container)null!).ToV1Container());
        Assert.Throws<ArgumentNullException>(static () => ((ResolvedPlan)null!).ToKubernetesObjects());
        Assert.Throws<ArgumentNullException>(static () => ((Workload)null!).ToKubernetesObject());
    }

    private static ValueMap<RawValue> ValueMapOf(string name, string text) => [new(name, new RawScalar { Text = text })];
}
