using Alluxio.Config.Checks;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.Checks;

/// <summary>Additional facts for the rules of both operators.</summary>
internal abstract class OperatorFacts(ResolvedPlan plan) : DeploymentFacts(plan)
{
    /// <summary>The facts of a context whose deployment is a cluster of an operator.</summary>
    public static OperatorFacts Of(CheckContext context) => (OperatorFacts)context.Facts;

    /// <summary>Whether the chart can be read, so that what its shells do is certain.</summary>
    public abstract bool IsChartKnown { get; }

    /// <summary>The fields of the cluster, with the way from the object to each.</summary>
    protected abstract IReadOnlyDictionary<string, Func<object, object?>> Fields { get; }

    /// <summary>The fields that count in one mode only.</summary>
    public abstract ModeField[] ModeFields { get; }

    /// <summary>The page stores whose sizes are given.</summary>
    public abstract IEnumerable<SizedPageStore> PageStores { get; }

    /// <summary>The page stores that give their size under two names, the later of which counts.</summary>
    public virtual IEnumerable<FieldPath> PageStoresWithTwoSizes => [];

    /// <summary>The texts that the operator puts into the command of FUSE.</summary>
    public abstract IEnumerable<(Manifest Manifest, FieldPath Path, string? Text)> FuseCommand { get; }

    /// <inheritdoc/>
    public override FieldPath? MountOf(string component, Func<VolumeMount, bool> isMeant) =>
        ObjectDirectories.Find(
            from section in (string[])["hostPaths", "pvcMounts", "configMaps", "secrets"]
            let path = $"spec.{section}.{component}"
            select (path, Fields.GetValueOrDefault(path)?.Invoke(Deployment.Resource) as ValueMap<string>),
            isMeant);

    /// <summary>The items of <c>spec.fuse.mountOptions</c>.</summary>
    protected IEnumerable<(Manifest Manifest, FieldPath Path, string? Text)> MountOptionsOf(ValueList<string>? options) =>
        options.AsItems().Select((option, i) => (Deployment, FieldPath.Parse("spec.fuse.mountOptions").Append(i), (string?)option));
}
