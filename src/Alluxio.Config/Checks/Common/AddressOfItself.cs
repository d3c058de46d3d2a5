using Alluxio.Config.Diagnostics;
using Alluxio.Config.Layering;

namespace Alluxio.Config.Checks.Common;

/// <summary>An address that means the pod itself, in a field by which other pods find a server.</summary>
internal sealed class AddressOfItself : CheckRule
{
    private const string WorkerName = "alluxio.worker.hostname";

    private static readonly string[] Addresses =
    [
        WorkerName, "alluxio.master.hostname", "alluxio.job.master.hostname", "alluxio.etcd.endpoints",
        "alluxio.zookeeper.address",
        "alluxio.master.embedded.journal.addresses", "alluxio.master.rpc.addresses", "alluxio.coordinator.hostname",
    ];

    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6514",
        Title = "Server address is localhost",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "'{property}: {value}' is an address of the pod itself: other pods look for the server in their own pod. {advice}",
        Cause = "Every pod reads the same property, but in each pod, localhost means this pod.",
        Remedy = "Remove the property, so that the controller sets it. Or write a name that all pods can resolve.",
        Source = "Alluxio documentation: properties",
    };

    private DiagnosticMessage Message(string property, string value, string advice) => Descriptor.MessageOf(property, value, advice);

    public override void Run(CheckContext context)
    {
        foreach (PropertyField field in context.Properties)
        {
            if (Array.IndexOf(Addresses, field.Name) >= 0 && IsItself(field.Value) && !IsReplaced(context, field))
            {
                context.Report(
                    Message(field.Name, field.Value, field.Name.EndsWith(
                        "hostname",
                        StringComparison.Ordinal) ? "Remove it: the controller sets it." : "Give the name of its service."),
                    field.Manifest, field.Path);
            }
        }
    }

    // A flag or line of the controller that overrides the property everywhere has its own finding. Only workers read their own name.
    private static bool IsReplaced(CheckContext context, PropertyField field)
    {
        SiteProperty[] lines =
        [
            .. from component in context.Plan.Components
               where field.Name != WorkerName || component.Name.EndsWith("worker", StringComparison.OrdinalIgnoreCase)
               from line in component.SiteProperties
               where line.Key == field.Name && line.Definition.Layer != Layer.Derived
               select line,
        ];
        return lines.Length > 0 && Array.TrueForAll(lines, static line => line.OverriddenBy is { Layer: Layer.Derived });
    }

    private static bool IsItself(string value)
    {
        string first = value.Split(',')[0].Trim();
        int scheme = first.IndexOf("://", StringComparison.Ordinal);
        string host = (scheme < 0 ? first : first[(scheme + 3)..]).Split(':', '/')[0];
        return host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || host.StartsWith("127.", StringComparison.Ordinal);
    }
}
