using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests.Editing;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks.Common;

/// <summary>A property of clients that only a server is given.</summary>
internal sealed class ClientPropertyOnServer : CheckRule
{
    private static readonly string[] Servers = ["spec.master.properties", "spec.coordinator.properties", "spec.worker.properties"];

    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6063",
        Title = "Client property set only on a server",
        Severity = DiagnosticSeverity.Information,
        MessageFormat =
            "'{property}' is a client property, but only '{section}' sets it: clients, such as FUSE, do not get it. Set it in " +
            "'spec.properties' or 'spec.fuse.properties'.",
        Cause =
            "Clients read the properties that begin with 'alluxio.user.'. A server uses these properties only if the server acts as a " +
            "client.",
        Remedy = "Move the property to 'spec.properties', so that all components get it.",
        Source = "Alluxio: PropertyKey, scope of a property; github.com/Alluxio/alluxio/issues/12402",
    };

    private DiagnosticMessage Message(string property, string section) => Descriptor.MessageOf(property, section);

    public override void Run(CheckContext context)
    {
        PropertyField[] fields = context.Properties;
        foreach (PropertyField field in fields)
        {
            // Rings and a controller's defaults have their own codes; the server's name is not the client's.
            if (!context.Facts.HasDefaultOf(field.Name)
                && field.Name.StartsWith("alluxio.user.", StringComparison.Ordinal)
                && field.Name is not "alluxio.user.hostname"
                && !field.Name.Contains("consistent.hash", StringComparison.Ordinal)
                && Array.IndexOf(Servers, field.Section) >= 0
                && !Array.Exists(fields, other => other.Name == field.Name && other.Section is "spec.properties" or "spec.fuse.properties"))
            {
                context.Report(
                    Message(field.Name, field.Section),
                    field.Manifest,
                    field.Path,
                    fix: CheckContext.Fix(
                        "Move it to spec.properties", field.Manifest, FieldChange.Remove(field.Path),
                        FieldChange.Set(FieldPath.Parse("spec.properties").Append(field.Name), field.Value)));
            }
        }
    }
}
