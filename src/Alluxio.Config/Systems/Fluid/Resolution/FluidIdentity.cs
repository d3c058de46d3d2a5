using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Systems.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Resolution;

/// <summary>The names that all objects of a runtime are made of.</summary>
internal sealed record FluidIdentity
{
    public required string Name { get; init; }

    public required string Namespace { get; init; }

    public required ValueList<OwnerReference> Owners { get; init; }

    /// <summary>The prefix of all object names. The chart would cut it at 63 characters, but Helm refuses more than 53.</summary>
    public string FullName => Name;

    public static FluidIdentity Of(RuleReader rules)
    {
        ObjectMeta? metadata = rules.Given<ObjectMeta>("master.name", "metadata");
        return new FluidIdentity
        {
            Name = metadata?.Name ?? "",
            Namespace = ObjectNamespace.OrDefault(metadata?.Namespace),
            Owners = metadata?.OwnerReferences ?? [],
        };
    }
}
