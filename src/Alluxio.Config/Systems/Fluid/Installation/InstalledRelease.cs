using System.Text.RegularExpressions;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Systems.Fluid.Releases;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Installation;

/// <summary>The release that manifests tell: values of Fluid's chart, or objects that Fluid created.</summary>
/// <param name="Release">The release.</param>
/// <param name="Reason">What tells it.</param>
/// <param name="IsCertain">Whether no other release fits.</param>
/// <param name="IsStandIn">Whether the manifests tell a release that is not known, for which another stands in.</param>
internal sealed partial record InstalledRelease(Release Release, string Reason, bool IsCertain, bool IsStandIn = false)
{
    // The number of the development branch's chart; no release has it.
    private const string MasterNumber = "1.1.0";

    // Vendors number their editions on their own.
    private const string VendorHost = "aliyuncs.com";

    private static readonly string[] Blocks =
        ["runtime.alluxio.controller", "dataset.controller", "csi.plugins", "webhook", "fluidapp.controller", "crdUpgrade"];

    /// <summary>The release of values, by the tags of Fluid's own images and by the form of images.</summary>
    /// <param name="values">The values among the manifests.</param>
    /// <param name="releases">The releases that are known.</param>
    /// <param name="standIn">What is taken where the values tell a release that is not known.</param>
    public static InstalledRelease? InValues(ValueList<Manifest> values, ValueList<FluidRelease> releases, Release standIn)
    {
        RawMapping all = HelmValues.Join(values.Select(static manifest => ((Config.Fluid.FluidValues)manifest.Resource).Content));
        if (Blocks.Any(block => IsOfVendor(all, block)))
        {
            return StandIn(standIn, "the values name images of a vendor's edition, whose numbers are no releases of Fluid");
        }

        InstalledRelease? unknown = null;
        foreach ((string field, string? tag) in Blocks.Select(block => ($"{block} the tag", TagOf(all, block))).Append(("version", TextAt(all, "version"))))
        {
            string reason = $"the values of Fluid's chart give {field} {tag}";
            if (tag is null || !Number().IsMatch(tag))
            {
                continue;
            }

            if (Numbered(tag, releases) is { } release)
            {
                return new InstalledRelease(release.Release, reason, IsCertain: true);
            }

            unknown ??= StandIn(standIn, reason + ", which is no release that is known here");
        }

        if (unknown is not null)
        {
            return unknown;
        }

        // Up to 1.0.1 the chart reads an image as one text; whoever writes that runs one of those.
        bool isOneText = FluidChart.DefaultImages.Append(Blocks[0]).Any(block => HelmValues.At(all, $"{block}.image") is RawScalar);
        FluidRelease? newest = isOneText ? releases.FirstOrDefault(static release => release.Stock.HasImagesAsOneText) : null;
        return newest is null ? null : new InstalledRelease(
            newest.Release, "the values of Fluid's chart give images as one text, and this is the newest release that reads them", IsCertain: false);
    }

    /// <summary>The release that created a workload of the deployment, where the set holds a live one and only one release creates it like that.</summary>
    public static InstalledRelease? InObjects(Resource deployment, ManifestSet manifests, ValueList<FluidRelease> releases, Release standIn)
    {
        if (manifests.Of<StatefulSet>().Count == 0 && manifests.Of<DaemonSet>().Count == 0)
        {
            return null;
        }

        InstalledRelease? unknown = null;
        string? name = deployment.Metadata?.Name;
        string space = ObjectNamespace.Of(deployment);
        foreach (Manifest manifest in manifests.Manifests)
        {
            if (manifest.Resource is (StatefulSet or DaemonSet) and { Metadata.Labels: { } labels } workload
                && labels.GetValueOrDefault("release") == name && labels.GetValueOrDefault("heritage") == "Helm" && ObjectNamespace.Of(workload) == space
                && labels.GetValueOrDefault("chart")?.StartsWith("alluxio-", StringComparison.Ordinal) == true)
            {
                FluidRelease[] matching = [.. releases.Where(release => Creates(release.Chart, workload, labels))];
                if (matching.Length == 0)
                {
                    string maker = $"the live {workload.Kind} '{workload.Metadata!.Name}' comes from the chart {labels["chart"]}";
                    unknown ??= StandIn(standIn, maker + ", and no release that is known here creates it like that");
                }
                else
                {
                    string others = matching.Length == 1 ? "" : $", and this is the newest of {matching.Length} releases that create it like that";
                    return new InstalledRelease(
                        matching[0].Release, $"the live {workload.Kind} '{workload.Metadata!.Name}' is among the manifests{others}", matching.Length == 1);
                }
            }
        }

        return unknown;
    }

    private static bool Creates(ChartConstants chart, Resource workload, ValueMap<string> labels)
    {
        (PodTemplateSpec? template, string? strategy) = workload switch
        {
            StatefulSet set => (set.Spec?.Template, set.Spec?.UpdateStrategy?.Type),
            DaemonSet set => (set.Spec?.Template, null),
            _ => (null, null),
        };
        return labels["chart"] == chart.Label
            && labels.ContainsKey("fluid.io/dataset-id") == chart.LabelsDataset
            && labels.ContainsKey("app.kubernetes.io/name") == chart.LabelsObjects
            && (template?.Metadata?.Labels?.ContainsKey("sidecar.istio.io/inject") == true) == chart.LabelsPodsForIstio
            && (workload is not StatefulSet || (strategy == "OnDelete") == (chart.UpdateStrategy == "OnDelete"))
            && (workload is not DaemonSet || (template?.Spec?.Containers is [{ SecurityContext.Capabilities.Add.Count: > 0 }, ..]) == (chart.FuseCapabilities.Count > 0));
    }

    private static InstalledRelease StandIn(Release release, string reason) => new(release, reason, IsCertain: false, IsStandIn: true);

    private static bool IsOfVendor(RawMapping values, string block) =>
        TextAt(values, $"{block}.image")?.Contains(VendorHost, StringComparison.Ordinal) == true
        || TextAt(values, $"{block}.imagePrefix")?.Contains(VendorHost, StringComparison.Ordinal) == true;

    private static string? TagOf(RawMapping values, string block) =>
        TextAt(values, $"{block}.imageTag")
        ?? (ImageReference.TryParse(TextAt(values, $"{block}.image") ?? "", out ImageReference? reference) ? reference.Tag : null);

    private static string? TextAt(RawMapping values, string field) => (HelmValues.At(values, field) as RawScalar)?.Text;

    private static FluidRelease? Numbered(string tag, ValueList<FluidRelease> releases)
    {
        Match match = Number().Match(tag);
        string number = match.Groups[1].Value;
        return !match.Success ? null
            : number == MasterNumber ? releases.FirstOrDefault(static release => release.Newer is null)
            : releases.FirstOrDefault(release => release.Release.Name == number);
    }

    [GeneratedRegex(@"^v?(\d+\.\d+\.\d+)(-[0-9a-f]{7,})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
