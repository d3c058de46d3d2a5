using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks;

/// <summary>Finds the manifest field from which a part of a pod comes.</summary>
internal static class PodPlaces
{
    /// <summary>The component that gives a workload's pods their volumes and node.</summary>
    public static string? ComponentOf(CheckContext context, Workload workload) =>
        context.Plan.Components.FirstOrDefault(component => component.RunsIn(workload.Name))?.Name;

    /// <summary>The last field that gives a mount of which something holds, or the component's section.</summary>
    public static FieldPath Mount(CheckContext context, string component, Func<VolumeMount, bool> isMeant) =>
        context.Facts.MountOf(component, isMeant) ?? FieldPath.Parse($"spec.{component}");

    /// <summary>The entry of a map of the component, or of the whole deployment, or the spec.</summary>
    public static FieldPath Entry(CheckContext context, string component, string field, string key)
    {
        foreach (string section in (string[])[$"spec.{component}.{field}", $"spec.{field}"])
        {
            FieldPath path = FieldPath.Parse(section).Append(key);
            if (context.Deployment.Has(path))
            {
                return path;
            }
        }

        return FieldPath.Parse($"spec.{component}");
    }

    /// <summary>The required affinity expression of a component's pods, or else the node affinity, and its manifest.</summary>
    public static (Manifest Manifest, FieldPath Path) NodeExpression(
        CheckContext context,
        string component,
        NodeSelectorRequirement? expression)
    {
        (Manifest manifest, FieldPath affinity, string required) = context.Facts.NodeAffinityOf(component);
        return (manifest, Common.WordFields.Expressions(context).LastOrDefault(
            entry => ReferenceEquals(entry.Manifest, manifest) && entry.Expression.Path.StartsWith(affinity.Append(required))
                && entry.Expression.Key == expression?.Key
                    && entry.Expression.Operator == expression?.Operator
                    && entry.Expression.Values == expression?.Values).Expression?.Path ?? affinity);
    }
}
