using Alluxio.Config.Images;
using Alluxio.Config.Values;

namespace Alluxio.Config.Derivations;

/// <summary>A setting, a workload, a container or an account in the graph of derivations.</summary>
public sealed record DerivationNode
{
    /// <summary>The identifier that edges use; unique in the graph.</summary>
    public required string Id { get; init; }

    /// <summary>The kind of the node.</summary>
    public required DerivationNodeKind Kind { get; init; }

    /// <summary>The field's path, the name of the value, the variable, the object or the container.</summary>
    public required string Name { get; init; }

    /// <summary>The owner of a setting, for example <c>AlluxioRuntime default/hbase</c>; the workload of a container.</summary>
    /// <value><see langword="null"/> for workloads and accounts, and for settings that no document places.</value>
    public string? Owner { get; init; }

    /// <summary>The pods of a workload.</summary>
    /// <value><see langword="null"/> for everything else.</value>
    public PullingPod? Pod { get; init; }

    /// <summary>The labels that select a workload's pods.</summary>
    /// <value>Empty for everything else, and where they are unknown.</value>
    public ValueMap<string> Selector { get; init; } = [];

    /// <summary>The image of a container in the template.</summary>
    /// <value><see langword="null"/> for all other nodes, and if it is unknown.</value>
    public string? Image { get; init; }

    /// <summary>
    /// The settings, by id, that decide: of a container its image and whether it is there; of a workload its account, its pull secrets and
    /// whether it is there.
    /// </summary>
    /// <value>Empty for settings and accounts, and where no setting decides.</value>
    public ValueList<string> Settings { get; init; } = [];

    /// <summary>The node in words.</summary>
    public override string ToString() => Kind switch
    {
        DerivationNodeKind.Setting => Owner is null ? Name : $"{Name} of {Owner}",
        DerivationNodeKind.Container => $"{Owner}: {Name}",
        _ => Id,
    };
}
