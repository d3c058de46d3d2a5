using Alluxio.Config.Diagnostics;
using Alluxio.Config.Images;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks.Common;

/// <summary>A ResourceQuota of the set that refuses pods which do not say what they take.</summary>
internal sealed class QuotaOfNamespace : CheckRule
{
    // The resources that the quota counts, and the place of each in a container.
    private static readonly (string Hard, bool IsLimit, string Resource)[] Counted =
    [
        ("requests.cpu", false, "cpu"), ("cpu", false, "cpu"), ("requests.memory", false, "memory"), ("memory", false, "memory"),
        ("limits.cpu", true, "cpu"), ("limits.memory", true, "memory"),
    ];

    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6515",
        Title = "ResourceQuota refuses pods without resources",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "The ResourceQuota '{quota}' counts {counted}, so the API server refuses pods with a container that does not set it: {pods}. " +
            "Set it for each component, or add a LimitRange with defaults.",
        Cause =
            "If a ResourceQuota counts a resource, each container of the namespace must set this resource. Otherwise, the API server " +
            "refuses the pod, and the workload exists without pods.",
        Remedy = "Set the resource for every container of every component. Or add a LimitRange with defaults to the namespace.",
        Source = "Kubernetes: resource quotas",
    };

    private DiagnosticMessage Message(string quota, string counted, string pods) => Descriptor.MessageOf(quota, counted, pods);

    public override bool NeedsObjects => true;

    public override void Run(CheckContext context)
    {
        if (context.Manifests.Of<UnknownResource>().Any(manifest => IsHere(context, manifest, "LimitRange")))
        {
            return;
        }

        foreach (Manifest manifest in context.Manifests.Of<UnknownResource>().Where(manifest => IsHere(context, manifest, "ResourceQuota")))
        {
            if (GivenPods.At(((UnknownResource)manifest.Resource).Content, "spec.hard") is not RawMapping hard)
            {
                continue;
            }

            foreach ((string name, bool isLimit, string resource) in Counted)
            {
                string[] pods = hard.Entries.ContainsKey(name) ? [.. context.Workloads
                    .Where(workload => Lacks(workload, isLimit, resource))
                    .Select(static workload => $"{workload.Kind} {workload.Name}")] : [];
                if (pods.Length > 0)
                {
                    context.Report(
                        Message(manifest.Resource.Metadata?.Name ?? "", name, string.Join(", ", pods)), manifest,
                        FieldPath.Parse("spec.hard").Append(name));
                }
            }
        }
    }

    private static bool IsHere(CheckContext context, Manifest manifest, string kind) =>
        manifest.Resource is UnknownResource { ApiVersion: "v1" } unknown
            && unknown.Kind == kind
            && ObjectNamespace.Of(unknown) == context.Plan.Namespace;

    // A limit is the default of an unset request.
    private static bool Lacks(Workload workload, bool isLimit, string resource) =>
        (workload.Template?.Spec?.Containers).AsItems().Concat((workload.Template?.Spec?.InitContainers).AsItems())
        .Any(container => !Has(container.Resources?.Limits, resource) && (isLimit || !Has(container.Resources?.Requests, resource)));

    private static bool Has(ValueMap<Quantity>? amounts, string resource) => amounts?.ContainsKey(resource) == true;
}
