using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Releases;

/// <summary>The constants that the chart <c>alluxio</c> of a release writes. The defaults are those of the newest state.</summary>
internal sealed record ChartConstants
{
    /// <summary>The chart's number, which its label shows.</summary>
    public string Version
    {
        get;
        init => (field, Label) = (value, LabelOf(value));
    } = "0.9.14";

    /// <summary>The label <c>chart</c>, which the selector of FUSE also has.</summary>
    public string Label { get; private init; } = LabelOf("0.9.14");

    /// <summary>
    /// How the StatefulSets of masters and workers roll; <see langword="null"/> leaves it to Kubernetes, which rolls pods at once.
    /// </summary>
    public string? UpdateStrategy { get; init; } = "OnDelete";

    /// <summary>In which order masters start; <see langword="null"/> leaves it to Kubernetes, which starts one after the other.</summary>
    public string? MasterPodManagement { get; init; } = "Parallel";

    /// <summary>The capabilities that FUSE's container adds, privileged as it is.</summary>
    public ValueList<string> FuseCapabilities { get; init; } = [];

    /// <summary>Whether pods have the label that keeps Istio's sidecar away; the annotation is there in all releases.</summary>
    public bool LabelsPodsForIstio { get; init; } = true;

    /// <summary>Whether objects have the labels <c>app.kubernetes.io/…</c> and <c>fluid.io/managed-by</c>.</summary>
    public bool LabelsObjects { get; init; } = true;

    /// <summary>Whether pods have them, too.</summary>
    public bool LabelsPods { get; init; } = true;

    /// <summary>Whether objects and pods have the label <c>fluid.io/dataset-id</c>.</summary>
    public bool LabelsDataset { get; init; } = true;

    private static string LabelOf(string version) => $"alluxio-{version}";
}
