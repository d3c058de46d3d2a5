using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Checks;

/// <summary>A port that the controller may hand out to another container.</summary>
internal sealed class PortOfAllocation : CheckRule
{
    // Where nothing tells how far the range reaches.
    private const int Near = 1000;

    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6131",
        Title = "Port in the controller's allocation range",
        Severity = DiagnosticSeverity.Information,
        MessageFormat =
            "Fluid's controller assigns ports {range} to components with unset ports, and does not compare them with ports in manifests: " +
            "another container of the node may get {port}. Choose a port outside of that range.",
        Cause =
            "On the host network, a port belongs to the node. The controller records only the ports that it assigned, not the ports in " +
            "manifests.",
        Remedy =
            "Set a port outside of the range that the message names. Or remove all ports of the runtime, so that the controller assigns " +
            "them.",
        Source = "Fluid: pkg/ddc/alluxio/transform.go (allocatePorts)",
    };

    private DiagnosticMessage Message(string range, long port) => Descriptor.MessageOf(range, port);

    public override void Run(CheckContext context)
    {
        if (FluidFacts.Of(context).Chart?.Ports is not { FirstAllocated: not null, Range: { } range })
        {
            return;
        }

        int last = range.Last ?? range.First + Near - 1;
        string words = range.Last is null ? $"from {range.First} on" : $"from {range.First} to {last}";

        foreach ((FieldPath path, long number) in PortFields.Of(context))
        {
            if (number >= range.First && number <= last)
            {
                context.Report(Message(words, number), path);
            }
        }
    }
}
