using Alluxio.Config.Fluid;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Operator.V1;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks;

/// <summary>Finds the field of the manifest behind a part of a pod.</summary>
internal static class PodPlaces
{
    /// <summary>The component that gives a workload's pods their volumes and node.</summary>
    public static string? ComponentOf(CheckContext context, Workload workload) =>
        context.Plan.Components.FirstOrDefault(component => component.WorkloadName == workload.Name)?.Name;

    /// <summary>The last field that gives a mount of which something holds, or the component's section.</summary>
    public static FieldPath Mount(CheckContext context, string component, Func<VolumeMount, bool> isMeant)
    {
        if (context.Deployment.Resource is AlluxioRuntime { Spec: { } spec } && FluidParts.VolumeMountsOf(spec, component) is { } mounts)
        {
            for (int i = mounts.Count - 1; i >= 0; i--)
            {
                if (isMeant(mounts[i]))
                {
                    return FieldPath.Parse($"spec.{component}.volumeMounts").Append(i);
                }
            }
        }

        if (context.Deployment.Resource is AlluxioRuntime { Spec.Tieredstore.Levels: { } levels })
        {
            // A path of a tier may be a list, and Fluid mounts a folder of the deployment below each.
            string below = $"/{context.Plan.Namespace}/{context.Plan.Name}";
            for (int i = levels.Count - 1; i >= 0; i--)
            {
                if ((levels[i].Path ?? "").Split(',').Any(path => isMeant(new VolumeMount { Name = "", MountPath = path.Trim().TrimEnd('/') + below })))
                {
                    return FieldPath.Parse("spec.tieredstore.levels").Append(i).Append("path");
                }
            }
        }

        foreach ((string section, ValueMap<string>? given) in UserMounts(context, component))
        {
            foreach ((string name, string path) in given ?? [])
            {
                if (isMeant(new VolumeMount { Name = name, MountPath = path }))
                {
                    return FieldPath.Parse(section).Append(name);
                }
            }
        }

        return FieldPath.Parse($"spec.{component}");
    }

    /// <summary>The entry of a map of the component, or of the whole deployment, or the spec.</summary>
    public static FieldPath Entry(CheckContext context, string component, string field, string key)
    {
        foreach (string section in (string[])[$"spec.{component}.{field}", $"spec.{field}"])
        {
            FieldPath path = FieldPath.Parse(section).Append(key);
            if (context.Deployment.Locate(path) is not null)
            {
                return path;
            }
        }

        return FieldPath.Parse($"spec.{component}");
    }

    /// <summary>
    /// The required expression behind one of a component's pods, or else the node affinity, and its manifest: under Fluid it is the Dataset's.
    /// </summary>
    public static (Manifest Manifest, FieldPath Path) NodeExpression(CheckContext context, string component, NodeSelectorRequirement? expression)
    {
        FieldPath ofDataset = FieldPath.Parse("spec.nodeAffinity");
        (Manifest manifest, FieldPath affinity, string required) = context.Dataset is { } dataset && dataset.Locate(ofDataset) is not null
            ? (dataset, ofDataset, "required")
            : (context.Deployment, FieldPath.Parse($"spec.{component}.affinity.nodeAffinity"), "requiredDuringSchedulingIgnoredDuringExecution");
        return (manifest, Common.WordFields.Expressions(context).LastOrDefault(
            entry => ReferenceEquals(entry.Manifest, manifest) && entry.Expression.Path.StartsWith(affinity.Append(required))
                && entry.Expression.Key == expression?.Key && entry.Expression.Operator == expression?.Operator && entry.Expression.Values == expression?.Values).Expression?.Path ?? affinity);
    }

    /// <summary>The encrypted option of the Dataset that reads a Secret; <see langword="null"/> where none does.</summary>
    public static (Manifest Manifest, FieldPath Path)? EncryptedOption(CheckContext context, string secret)
    {
        if (FluidParts.DatasetSpecOf(context) is not (Manifest manifest, DatasetSpec spec))
        {
            return null;
        }

        foreach ((string field, ValueList<EncryptOption> options) in FluidParts.EncryptedOptions(spec))
        {
            int index = options.ToList().FindIndex(option => option.ValueFrom?.SecretKeyRef?.Name == secret);
            if (index >= 0)
            {
                return (manifest, FieldPath.Parse(field).Append(index).Append("valueFrom").Append("secretKeyRef").Append("name"));
            }
        }

        return null;
    }

    // The operators' maps from an object to the directory that shows it.
    private static IEnumerable<(string Section, ValueMap<string>? Given)> UserMounts(CheckContext context, string component) => context.Deployment.Resource switch
    {
        AlluxioCluster { Spec: { } spec } =>
        [
            ($"spec.pvcMounts.{component}", Of(spec.PvcMounts, component)), ($"spec.configMaps.{component}", Of(spec.ConfigMaps, component)), ($"spec.secrets.{component}", Of(spec.Secrets, component)),
        ],
        Alluxio.Config.Operator.V1Alpha1.AlluxioCluster { Spec: { } spec } =>
        [
            ($"spec.hostPaths.{component}", Of(spec.HostPaths, component)), ($"spec.pvcMounts.{component}", Of(spec.PvcMounts, component)),
            ($"spec.configMaps.{component}", Of(spec.ConfigMaps, component)), ($"spec.secrets.{component}", Of(spec.Secrets, component)),
        ],
        _ => [],
    };

    private static ValueMap<string>? Of(ComponentMounts? mounts, string component) => component switch
    {
        "coordinator" => mounts?.Coordinator,
        "worker" => mounts?.Worker,
        "fuse" => mounts?.Fuse,
        "gateway" => mounts?.Gateway,
        _ => null,
    };

    private static ValueMap<string>? Of(Alluxio.Config.Operator.V1Alpha1.ComponentMounts? mounts, string component) => component switch
    {
        "master" => mounts?.Master,
        "worker" => mounts?.Worker,
        "fuse" => mounts?.Fuse,
        "proxy" => mounts?.Proxy,
        _ => null,
    };
}
