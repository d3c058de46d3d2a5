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

    // The chart cuts the name to the length of a label, then takes away one dash at its end.
    public string FullName
    {
        get
        {
            string name = Name.Length <= 63 ? Name : Name[..63];
            return name.EndsWith('-') ? name[..^1] : name;
        }
    }

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
