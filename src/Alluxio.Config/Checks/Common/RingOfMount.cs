using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks.Common;

/// <summary>A property of the hash ring among the options of a mount, where it has no effect.</summary>
internal sealed class RingOfMount : CheckRule
{
    private const string Ring = "consistent.hash";

    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6011",
        Title = "Hash-ring property in mount options",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "'{property}' is an option of {mount} only, and clients do not read the hash ring from mount options. Move it to " +
            "spec.properties of '{deployment}' before the first deployment: a change of the ring loses the cache.",
        Cause = "Mount options describe the access to one storage. Clients compute the hash ring from the properties of the cluster.",
        Remedy = "Move the property to spec.properties, which clients, workers and coordinators read.",
        Source = "Alluxio documentation AI-3.8: managing the hash ring; Alluxio/alluxio#12402",
    };

    private DiagnosticMessage Message(string property, string mount, string? deployment) =>
        Descriptor.MessageOf(property, mount, deployment);

    public override void Run(CheckContext context)
    {
        foreach (SingleMountOptions options in context.Facts.SingleMountOptions)
        {
            Look(context, options.Manifest, options.Options, options.Path, options.Mount);
        }
    }

    private void Look(CheckContext context, Manifest manifest, ValueMap<string> options, FieldPath path, string? mount)
    {
        foreach (string key in options.Keys)
        {
            if (key.Contains(Ring, StringComparison.Ordinal))
            {
                FieldPath field = path.Append(key);
                context.Report(Message(
                    key,
                    mount is { Length: > 0 } ? $"the mount '{mount}'" : "one mount",
                    context.Deployment.Resource.Metadata?.Name)
                    .At(manifest.Locate(field), field));
            }
        }
    }
}
