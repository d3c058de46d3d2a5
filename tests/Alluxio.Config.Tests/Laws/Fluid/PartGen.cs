using Alluxio.Config.Fluid;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Values;
using FsCheck;
using FsCheck.Fluent;

namespace Alluxio.Config.Tests.Laws.Fluid;

/// <summary>The pieces that several sections have in common. Names come from short lists, so that layers meet in the same names.</summary>
internal static class PartGen
{
    public const string Dynamic = "alluxio.user.dynamic.consistent.hash.ring.enabled";

    public const string VirtualNodes = "alluxio.user.worker.selection.policy.consistent.hash.virtual.node.count.per.worker";

    public const string Provider = "alluxio.user.worker.selection.policy.consistent.hash.provider.impl";

    private static readonly (string Key, string[] Values)[] KnownProperties =
    [
        (Dynamic, ["true", "false"]),
        (VirtualNodes, ["500", "1000"]),
        (Provider, ["DEFAULT", "CAPACITY", "capacity"]),
        ("alluxio.user.metrics.collection.enabled", ["false"]),
        ("alluxio.master.journal.type", ["UFS", "EMBEDDED"]),
        ("alluxio.worker.rpc.port", ["27001", "0", "many"]),
        ("alluxio.user.block.size.bytes.default", ["8MB", ""]),
        ("alluxio.fuse.jnifuse.libfuse.version", ["2", "3"]),
        ("alluxio.security.stale.channel.purge.interval", ["1d"]),
        ("alluxio.user.file.replication.max", ["4"]),
        ("alluxio.site.note", ["a b", "007", "yes"]),
    ];

    private static readonly Gen<KeyValuePair<string, string>> Property =
        from known in Gen.Elements(KnownProperties)
        from value in Gen.Elements(known.Values)
        select new KeyValuePair<string, string>(known.Key, value);

    private static readonly Gen<string> JvmOption = Gen.OneOf(
        Gen.Elements("-Xmx4G", "-Xms1G", "-XX:+UseG1GC"),
        Property.Select(static property => $"-D{property.Key}={property.Value}"));

    private static readonly Gen<LocalObjectReference> Secret = Gen.Frequency(
        (9, Gen.Elements("one", "two", "three").Select(static name => new LocalObjectReference { Name = name })),
        (1, Gen.Constant(new LocalObjectReference())));

    public static Gen<ValueMap<string>?> Properties { get; } = Map(Property);

    public static Gen<ValueList<string>?> JvmOptions { get; } = List(JvmOption);

    public static Gen<ValueList<LocalObjectReference>?> Secrets { get; } = List(Secret);

    public static Gen<ValueMap<string>?> Env { get; } = Map(Pair(["A", "B", "MOUNT_POINT", "JOURNAL_BACKUP"], ["1", "x y", ""]));

    public static Gen<ValueMap<string>?> NodeSelector { get; } = Map(Pair(["disk", "kubernetes.io/hostname"], ["ssd", "true"]));

    public static Gen<string?> Network { get; } = Gen.Elements<string?>(null, null, "HostNetwork", "ContainerNetwork", "");

    public static Gen<PodMetadata?> PodMetadata { get; } = Law.OrNull(
        from labels in Map(Pair(["team", "app", "tier"], ["storage", "true"]))
        from annotations in Map(Pair(["owner"], ["me", ""]))
        select new PodMetadata { Labels = labels, Annotations = annotations });

    public static Gen<ResourceRequirements?> Resources { get; } = Law.OrNull(
        from requests in Amounts("500m", "1", "512Mi", "1.5Gi")
        from limits in Amounts("2", "8Gi", "20G", "0")
        select new ResourceRequirements { Requests = requests, Limits = limits });

    public static Gen<ValueList<VolumeMount>?> VolumeMounts { get; } = List(
        from name in Gen.Elements("scratch", "logs")
        from path in Gen.Elements("/scratch", "/logs")
        from isReadOnly in Gen.Elements<bool?>(null, true, false)
        select new VolumeMount { Name = name, MountPath = path, ReadOnly = isReadOnly });

    /// <summary>Absent, empty, or up to three items.</summary>
    public static Gen<ValueList<T>?> List<T>(Gen<T> item) => Gen.Frequency(
        (4, Gen.Constant<ValueList<T>?>(null)),
        (1, Gen.Constant<ValueList<T>?>([])),
        (4, Gen.Choose(1, 3).SelectMany(count => item.ArrayOf(count)).Select(static items => (ValueList<T>?)items.ToValueList())));

    public static Gen<ValueMap<T>?> Map<T>(Gen<KeyValuePair<string, T>> entry) =>
        List(entry).Select(static entries => entries?.DistinctBy(static pair => pair.Key).ToValueMap());

    public static Gen<KeyValuePair<string, string>> Pair(string[] keys, string[] values) =>
        from key in Gen.Elements(keys)
        from value in Gen.Elements(values)
        select new KeyValuePair<string, string>(key, value);

    private static Gen<ValueMap<Quantity>?> Amounts(params string[] texts) => Map(
        from name in Gen.Elements("cpu", "memory")
        from text in Gen.Elements(texts)
        select new KeyValuePair<string, Quantity>(name, Quantity.Parse(text)));
}
