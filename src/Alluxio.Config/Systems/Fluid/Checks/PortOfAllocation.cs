using Alluxio.Config.Checks;
using Alluxio.Config.Checks.Common;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Checks;

/// <summary>A port that the controller may hand out to another container.</summary>
internal sealed class PortOfAllocation : CheckRule
{
    // How far the range reaches is a setting of the controller; nearer ones are handed out first.
    private const int Near = 1000;

    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6131",
        Title = "Port out of those that the controller hands out",
        Severity = DiagnosticSeverity.Information,
        MessageFormat = "Fluid's controller hands out ports from {first} on to whoever gives none, and does not look at what manifests give: another container of the node may get {port}. Give a port outside of that range.",
        Cause = "On the host's network ports belong to the node. The controller keeps a list of the ports that it handed out itself, and a port of a manifest is not on it.",
        Remedy = "Take a port outside of the controller's range, or let it hand out all of them.",
        Source = "Fluid: pkg/ddc/alluxio/transform.go (allocatePorts)",
    };

    private DiagnosticMessage Message(int first, long port) => Descriptor.MessageOf(first, port);

    public override void Run(CheckContext context)
    {
        if (FluidFacts.Of(context).Chart?.Ports.FirstAllocated is not { } start)
        {
            return;
        }

        foreach ((FieldPath path, long number) in PortFields.Of(context))
        {
            if (number >= start && number < start + Near)
            {
                context.Report(Message(start, number), path);
            }
        }
    }
}
