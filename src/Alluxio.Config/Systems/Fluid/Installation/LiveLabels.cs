using Alluxio.Config.Kubernetes;
using Alluxio.Config.Systems.Fluid.Releases;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Installation;

/// <summary>Labels that the chart <c>alluxio</c> writes into each object. They show the release that created a live object.</summary>
internal static class LiveLabels
{
    /// <summary>The label with name and number of the chart.</summary>
    public const string Chart = "chart";

    /// <summary>The name of the deployment that the chart created an object for; <see langword="null"/> if it did not.</summary>
    public static string? DeploymentOf(Resource live) => live.Metadata?.Labels is { } labels
        && labels.GetValueOrDefault("heritage") == "Helm"
        && labels.GetValueOrDefault(Chart)?.StartsWith("alluxio-", StringComparison.Ordinal) == true
            ? labels.GetValueOrDefault("release")
            : null;

    /// <summary>Whether the chart of a release creates an object like a live one.</summary>
    public static bool Creates(ChartConstants chart, Resource live, ValueMap<string> labels)
    {
        // A pod has the labels of pods; other objects have those of objects.
        bool hasRecommended = chart.LabelsObjects && (live is not Pod || chart.LabelsPods);
        return labels[Chart] == chart.Label
            && labels.ContainsKey("fluid.io/dataset-id") == chart.LabelsDataset
            && labels.ContainsKey("app.kubernetes.io/name") == hasRecommended
            && live switch
            {
                StatefulSet set => HasPods(chart, set.Spec?.Template)
                    && (set.Spec?.UpdateStrategy?.Type == "OnDelete") == (chart.UpdateStrategy == "OnDelete"),
                DaemonSet set => HasPods(chart, set.Spec?.Template) && HasCapabilities(chart, set.Spec?.Template?.Spec),
                Pod => IsForIstio(labels) == chart.LabelsPodsForIstio,
                _ => true,
            };
    }

    private static bool HasPods(ChartConstants chart, PodTemplateSpec? template) =>
        (template?.Metadata?.Labels is { } labels && IsForIstio(labels)) == chart.LabelsPodsForIstio;

    private static bool HasCapabilities(ChartConstants chart, PodSpec? pod) =>
        (pod?.Containers is [{ SecurityContext.Capabilities.Add.Count: > 0 }, ..]) == (chart.FuseCapabilities.Count > 0);

    private static bool IsForIstio(ValueMap<string> labels) => labels.ContainsKey("sidecar.istio.io/inject");
}
