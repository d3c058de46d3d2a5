using Alluxio.Config.Checks;
using Alluxio.Config.Checks.Common;
using Alluxio.Config.Checks.Memory;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Models;
using Alluxio.Config.Operator.V1Alpha1;
using Alluxio.Config.Systems.Operator.Checks;
using Alluxio.Config.Systems.Operator.V1Alpha1.Plan;
using Alluxio.Config.Systems.Operator.V1Alpha1.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1Alpha1.Checks;

/// <summary>A <c>v1alpha1</c> AlluxioCluster with its Dataset, as rules see it.</summary>
internal sealed class OpenClusterFacts(OpenClusterPlan plan) : OperatorFacts(plan)
{
    private const string EnvironmentFile = "alluxio-env.sh";

    public override bool IsChartKnown => true;

    public override ModeField[] ModeFields => OpenClusterModeFields.All;

    public override IEnumerable<SizedPageStore> PageStores =>
        Spec?.Pagestore?.Quota is { } quota ? [SizedPageStore.Of("spec.pagestore", "quota", quota, reserved: null)] : [];

    public override IEnumerable<(Manifest Manifest, FieldPath Path, string? Text)> FuseCommand =>
    [
        .. MountOptionsOf(Spec?.Fuse?.MountOptions),
        (Deployment, FieldPath.Parse("spec.fuse.hostPathForMount"), Spec?.Fuse?.HostPathForMount),
        .. ClusterDataset.Find(Deployment.Resource, Manifests) is { Resource: Dataset dataset } manifest
            ? ((Manifest Manifest, FieldPath Path, string? Text)[])[
                (manifest, FieldPath.Parse("spec.dataset.path"), dataset.Spec?.Dataset?.Path),
            ]
            : [],
    ];

    public override IEnumerable<(Manifest Manifest, WordField[] Fields)> Words => [(Deployment, OpenClusterWordFields.All)];

    public override IEnumerable<PropertyField> Properties =>
        PropertyFields.Of(Deployment, "spec.properties", Spec?.Properties, PropertyUse.File);

    public override IEnumerable<PropertyField> Credentials =>
        ClusterDataset.Find(Deployment.Resource, Manifests) is { Resource: Dataset dataset } manifest
            ? PropertyFields.Of(manifest, "spec.dataset.credentials", dataset.Spec?.Dataset?.Credentials, PropertyUse.File)
            : [];

    public override IEnumerable<(string Section, ValueMap<long>? Ports)> Ports =>
        [("spec.master.ports", Spec?.Master?.Ports), ("spec.worker.ports", Spec?.Worker?.Ports), ("spec.proxy.ports", Spec?.Proxy?.Ports)];

    public override IEnumerable<(string Component, ValueMap<string>? Variables)> PrintedVariables =>
        [("master", Spec?.Master?.Env), ("worker", Spec?.Worker?.Env), ("proxy", Spec?.Proxy?.Env), ("fuse", Spec?.Fuse?.Env)];

    public override int? Masters => (int?)(Spec?.Master?.Count ?? 1);

    public override IEnumerable<VotingMembers> VotingMembers => Spec is not { } spec ? [] :
    [
        new VotingMembers("spec.master.count", "masters with an embedded journal", (int)(spec.Master?.Count ?? 1)),
        new VotingMembers("spec.etcd.replicaCount", "members of etcd", (int)(spec.Etcd?.ReplicaCount ?? 1)),
    ];

    public override IEnumerable<StorageAddress> StorageAddresses =>
        ClusterDataset.Find(Deployment.Resource, Manifests) is { Resource: Dataset { Spec.Dataset.Path: { Length: > 0 } address } } dataset
            ? [new StorageAddress(dataset, FieldPath.Parse("spec.dataset.path"), address)]
            : [];

    public override ValueList<string>? FuseOptions => plan.Chart?.Fuse.MountOptions;

    private AlluxioClusterSpec? Spec => ((AlluxioCluster)Deployment.Resource).Spec;

    protected override IReadOnlyDictionary<string, Func<object, object?>> Fields => FieldTable<AlluxioCluster>.Values;

    public override (long Bytes, FieldPath? Path) MemoryTiersOf(string component) =>
        component == "worker" && plan.Chart is { IsPageStoreInMemory: true, PageStore: { Type: OpenStore.InEmptyDir, Amount: { } size } }
            ? (ByteSize.Of(size), FieldPath.Parse("spec.pagestore"))
            : (0, null);

    // The file that the chart mounts sets the variables of the processes again.
    public override JvmVariableEffect EffectOf(ComponentPlan component, Container container, string variable) =>
        plan.Chart is not null && variable != JvmVariables.Global && IsOfFile(variable)
            ? JvmVariableEffect.Loses
            : JvmVariableEffect.NotKnown;

    private bool IsOfFile(string variable) => Plan.Objects.Any(candidate => candidate is ConfigMap { Data: { } data }
        && data.TryGetValue(EnvironmentFile, out string? file)
        && file.Split('\n').Any(line => line.StartsWith(variable + "=", StringComparison.Ordinal)));
}
