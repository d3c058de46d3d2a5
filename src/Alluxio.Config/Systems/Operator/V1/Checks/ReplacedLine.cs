using System.Collections.Frozen;
using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Layering;

namespace Alluxio.Config.Systems.Operator.V1.Checks;

/// <summary>A property that overrides a line of the operator.</summary>
internal sealed class ReplacedLine : CheckRule
{
    // The settings that repeat such a property, and contradict it then. Folders have their own code.
    private static readonly FrozenDictionary<string, string> Lines = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["alluxio.cluster.name"] = "Clients that find the cluster by its namespace and name look elsewhere. Remove the property.",
        ["alluxio.worker.page.store.sizes"] = "The volumes keep the size of 'spec.worker.pagestore'. Change it there.",
        ["alluxio.worker.page.store.type"] = "The volumes are for pages in directories. Remove the property.",
        ["alluxio.worker.block.store.type"] = "The volumes are for pages. Remove the property.",
        ["alluxio.worker.membership.manager.type"] = "Coordinator and clients look for workers in etcd. Remove the property.",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6272",
        Title = "Property overrides a property that the operator sets",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "'{property}' is '{value}' here. This value overrides the operator's own line, which the library assumes to be '{own}'. " +
            "{advice}",
        Cause =
            "The operator derives some lines of alluxio-site.properties from other fields. A property of the manifest comes later in " +
            "this file and overrides the derived line. The operator still derives volumes and names from the fields.",
        Remedy = "Remove the property, and set the field from which the operator derives the property.",
        Source = "Alluxio documentation AI-3.7: properties; lines as the open operator writes them",
    };

    private DiagnosticMessage Message(string property, string value, string own, string advice) =>
        Descriptor.MessageOf(property, value, own, advice);

    public override void Run(CheckContext context)
    {
        foreach (PropertyField field in context.Properties)
        {
            if (field.Use == PropertyUse.File
                && Lines.TryGetValue(field.Name, out string? advice)
                && Own(context, field.Name) is { } own
                && own != field.Value)
            {
                context.Report(Message(field.Name, field.Value, own, advice), field.Manifest, field.Path);
            }
        }
    }

    private static string? Own(CheckContext context, string key) => context.Plan.Components
        .FirstOrDefault(static component => component.Name == "worker")?.SiteProperties
        .FirstOrDefault(property => property.Key == key && property.Definition.Layer == Layer.Derived)?.Value;
}
