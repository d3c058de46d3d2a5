using Alluxio.Config.Checks;
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
        Title = "Port in the controller's allocation range",
        Severity = DiagnosticSeverity.Information,
        MessageFormat =
            "Fluid's controller assigns ports from {first} on to components with unset ports, and ignores ports of manifests: another " +
            "container of the node may get {port}. Choose a port outside of that range.",
        Cause = "With the host network, ports belong to the node. The controller records only the ports that it assigned itself.",
        Remedy = "Use a port outside of the controller's range, or leave all ports unset.",
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
