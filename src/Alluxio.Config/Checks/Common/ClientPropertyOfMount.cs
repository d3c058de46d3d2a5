using Alluxio.Config.Diagnostics;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks.Common;

/// <summary>A property of clients or servers among the options of a mount, where it has no effect.</summary>
internal sealed class ClientPropertyOfMount : CheckRule
{
    private static readonly string[] Families = ["alluxio.user.", "alluxio.worker.", "alluxio.fuse.", "alluxio.job.", "alluxio.proxy."];

    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6511",
        Title = "Component property in mount options",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "'{property}' is an option of {mount} only, and no component reads it from mount options. Move it to spec.properties of " +
            "'{deployment}'.",
        Cause = "Mount options describe the access to one storage. Clients, workers and FUSE read the properties of the cluster.",
        Remedy = "Move the property from the mount options to spec.properties.",
        Source = "Alluxio: UnderFileSystemConfiguration",
    };

    private DiagnosticMessage Message(string property, string mount, string? deployment) =>
        Descriptor.MessageOf(property, mount, deployment);

    public override void Run(CheckContext context)
    {
        foreach (SingleMountOptions options in context.Facts.SingleMountOptions)
        {
            foreach (string key in options.Options.Keys)
            {
                // The ring has its own code.
                if (Array.Exists(Families, family => key.StartsWith(family, StringComparison.Ordinal))
                    && !key.Contains("consistent.hash", StringComparison.Ordinal))
                {
                    FieldPath field = options.Path.Append(key);
                    string mount = options.Mount is { Length: > 0 } name ? $"the mount '{name}'" : "one mount";
                    context.Report(Message(key, mount, context.Deployment.Resource.Metadata?.Name).At(
                        options.Manifest.LocateKey(field),
                        field));
                }
            }
        }
    }
}
