using System.Globalization;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1.Plan;

/// <summary>A place for data: the coordinator's metastore, the worker's page store, a journal or logs.</summary>
internal sealed record ClusterStore
{
    public const string OnHost = "hostPath";

    public const string InClaim = "persistentVolumeClaim";

    public const string InEmptyDir = "emptyDir";

    /// <summary>Where the node keeps logs, a directory below for each component.</summary>
    public const string LogsOfNode = "/mnt/alluxio/logs";

    /// <summary>Where the container finds pages that lie in no directory of the node.</summary>
    public const string PageFolder = "/mnt/alluxio/pagestore";

    /// <summary>Where the container of a worker finds its identity, whatever the directory of the node.</summary>
    public const string SystemInfoFolder = "/mnt/alluxio/system-info";

    /// <summary><see cref="OnHost"/>, <see cref="InClaim"/> or <see cref="InEmptyDir"/>.</summary>
    public required string Type { get; init; }

    /// <summary>The directories of the node, one for each disk.</summary>
    public ValueList<string> HostPaths { get; init; } = [];

    /// <summary>The sizes as written, one for each disk.</summary>
    public ValueList<string> Sizes { get; init; } = [];

    /// <summary>Room beside the data, as written.</summary>
    public string? ReservedSize { get; init; }

    /// <summary>
    /// The class of the claim; empty for a volume that is bound by hand, <see langword="null"/> for the default class of Kubernetes.
    /// </summary>
    public string? StorageClass { get; init; }

    /// <summary>Whether data lies in directories of the node, as a type says that no document knows.</summary>
    public bool IsOnHost => Type is not (InClaim or InEmptyDir);

    /// <summary>
    /// The directories inside the container, one for each disk: those of the node, or a folder and, for several disks, its numbered parts.
    /// </summary>
    /// <param name="folder">Where data lies that is in no directory of the node.</param>
    public ValueList<string> FoldersIn(string folder) => IsOnHost ? HostPaths
        : Sizes.Count < 2 ? [folder]
        : Enumerable.Range(0, Sizes.Count).Select(i => string.Create(CultureInfo.InvariantCulture, $"{folder}/{i}")).ToValueList();
}
