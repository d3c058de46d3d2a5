using Alluxio.Config.Diagnostics;

namespace Alluxio.Config.Checks.Common;

/// <summary>An address that means the pod itself, in a field by which other pods find a server.</summary>
internal sealed class AddressOfItself : CheckRule
{
    private static readonly string[] Addresses =
    [
        "alluxio.worker.hostname", "alluxio.master.hostname", "alluxio.job.master.hostname", "alluxio.etcd.endpoints",
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
            if (Array.IndexOf(Addresses, field.Name) >= 0 && IsItself(field.Value))
            {
                context.Report(
                    Message(field.Name, field.Value, field.Name.EndsWith(
                        "hostname",
                        StringComparison.Ordinal) ? "Remove it: the controller sets it." : "Give the name of its service."),
                    field.Manifest, field.Path);
            }
        }
    }

    private static bool IsItself(string value)
    {
        string first = value.Split(',')[0].Trim();
        int scheme = first.IndexOf("://", StringComparison.Ordinal);
        string host = (scheme < 0 ? first : first[(scheme + 3)..]).Split(':', '/')[0];
        return host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || host.StartsWith("127.", StringComparison.Ordinal);
    }
}
