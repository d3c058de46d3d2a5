using Alluxio.Config.Checks;
using Alluxio.Config.Checks.Common;
using Alluxio.Config.Checks.Memory;
using Alluxio.Config.Manifests;
using Alluxio.Config.Models;
using Alluxio.Config.Operator.V1;
using Alluxio.Config.Systems.Operator.Checks;
using Alluxio.Config.Systems.Operator.V1.Plan;
using Alluxio.Config.Systems.Operator.V1.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1.Checks;

/// <summary>A <c>v1</c> AlluxioCluster with its UnderFileSystems, as rules see it.</summary>
internal sealed class ClusterFacts(ClusterPlan plan) : OperatorFacts(plan)
{
    /// <summary>The facts of a context whose deployment is such a cluster.</summary>
    public static new ClusterFacts Of(CheckContext context) => (ClusterFacts)context.Facts;

    /// <summary>The UnderFileSystems of the cluster.</summary>
    public IEnumerable<Manifest> Storages =>
        Manifests.Shared(static manifests => new ClusterNeighbours(manifests)).MountsOf(Resource).AsEnumerable();

    public override bool IsChartKnown => false;

    public override ModeField[] ModeFields => ClusterModeFields.All;

    public override IEnumerable<SizedPageStore> PageStores =>
        from given in GivenPageStores
        where given.Store.Size is not null
        select SizedPageStore.Of(given.Path, "size", given.Store.Size!, given.Store.ReservedSize);

    public override IEnumerable<FieldPath> PageStoresWithTwoSizes =>
        from given in GivenPageStores
        where given.Store is { Quota.Length: > 0, Size.Length: > 0 }
        select FieldPath.Parse(given.Path);

    public override IEnumerable<(Manifest Manifest, FieldPath Path, string? Text)> FuseCommand =>
        MountOptionsOf(Resource.Spec?.Fuse?.MountOptions);

    public override IEnumerable<(Manifest Manifest, WordField[] Fields)> Words => [(Deployment, ClusterWordFields.All)];

    public override IEnumerable<PropertyField> Properties => Resource.Spec is not { } spec ? [] :
    [
        .. PropertyFields.Of(Deployment, "spec.properties", spec.Properties, PropertyUse.File),
        .. PropertyFields.Of(Deployment, "spec.coordinator.properties", spec.Coordinator?.Properties, PropertyUse.File),
        .. PropertyFields.Of(Deployment, "spec.worker.properties", spec.Worker?.Properties, PropertyUse.File),
        .. PropertyFields.Of(Deployment, "spec.fuse.properties", spec.Fuse?.Properties, PropertyUse.File),
        .. Storages.SelectMany(static storage =>
            PropertyFields.Of(storage, "spec.mountOptions", ((UnderFileSystem)storage.Resource).Spec?.MountOptions, PropertyUse.Mount)),
    ];

    public override IEnumerable<VotingMembers> VotingMembers => Resource.Spec is { Etcd: { Enabled: not false } etcd }
        ? [new VotingMembers("spec.etcd.replicaCount", "members of etcd", etcd.ReplicaCount ?? 1)]
        : [];

    public override IEnumerable<StorageAddress> StorageAddresses =>
        from storage in Storages
        let address = ((UnderFileSystem)storage.Resource).Spec?.Path
        where !string.IsNullOrEmpty(address)
        select new StorageAddress(storage, FieldPath.Parse("spec.path"), address);

    public override IEnumerable<SingleMountOptions> SingleMountOptions =>
        from storage in Storages
        let spec = ((UnderFileSystem)storage.Resource).Spec
        where spec?.MountOptions is not null
        select new SingleMountOptions(storage, FieldPath.Parse("spec.mountOptions"), spec.MountOptions!, spec.MountPath);

    public override ValueList<string>? FuseOptions => plan.Cluster?.Fuse.MountOptions;

    // Resolving tells it of the names in the files.
    public override bool TellsPaddedNames => plan.Cluster is not null;

    private IEnumerable<(string Path, PageStoreSpec Store)> GivenPageStores
    {
        get
        {
            if (Resource.Spec?.Worker?.Pagestore is { } own)
            {
                yield return ("spec.worker.pagestore", own);
            }

            if (Resource.Spec?.Pagestore is { } shared)
            {
                yield return ("spec.pagestore", shared);
            }
        }
    }

    private AlluxioCluster Resource => (AlluxioCluster)Deployment.Resource;

    protected override IReadOnlyDictionary<string, Func<object, object?>> Fields => FieldTable<AlluxioCluster>.Values;

    public override (long Bytes, FieldPath? Path) MemoryTiersOf(string component)
    {
        ValueList<ClusterTier> levels = component == "cacheOnlyWorker" ? plan.Cluster?.CacheOnly?.Levels ?? [] : [];
        for (int i = 0; i < levels.Count; i++)
        {
            if (levels[i].Medium is "MEM" && Quantity.TryParse(levels[i].Quota, out Quantity? quota))
            {
                return (ByteSize.Of(quota), FieldPath.Parse("spec.cacheOnly.worker.tieredstore.levels").Append(i));
            }
        }

        return (0, null);
    }
}
