using Alluxio.Config.Diagnostics;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks.Common;

/// <summary>Containers on the host's network that open one port.</summary>
internal sealed class PortClash : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6058",
        Title = "Host port conflict",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "{components} port {port} of their node, because they use the host network: {when}. Change one of the ports.",
        Cause =
            "On the host network, a port belongs to the node, and only one container can open it. Containers of one pod run on the same " +
            "node. Pods of two components may also run on the same node.",
        Remedy = "Change one of the ports, or disable the host network of one component.",
        Source = "Kubernetes: hostNetwork",
    };

    private DiagnosticMessage Message(string components, int port, string when) => Descriptor.MessageOf(components, port, when);

    public override bool NeedsObjects => true;

    public override void Run(CheckContext context)
    {
        Dictionary<int, (Workload Workload, string Container)> open = [];
        foreach (Workload workload in context.Workloads)
        {
            if (workload.Template?.Spec is not { HostNetwork: true } pod)
            {
                continue;
            }

            foreach (Container container in pod.Containers.AsItems())
            {
                foreach (ContainerPort port in container.Ports.AsItems())
                {
                    if (port.ContainerPortValue is not { } number || open.TryAdd(number, (workload, container.Name ?? "")))
                    {
                        continue;
                    }

                    if (IsAllocated(context, open[number], number))
                    {
                        open[number] = (workload, container.Name ?? "");
                    }
                    else if (!IsAllocated(context, (workload, container.Name ?? ""), number))
                    {
                        Report(context, open[number], (workload, container.Name ?? ""), number);
                    }
                }
            }
        }
    }

    private void Report(
        CheckContext context,
        (Workload Workload, string Container) first,
        (Workload Workload, string Container) second,
        int number)
    {
        bool isOne = ReferenceEquals(first.Workload, second.Workload) && first.Container == second.Container;
        string one = $"{first.Workload.Name}/{first.Container}";
        string who = isOne ? $"Two services of {one} open" : $"{one} and {second.Workload.Name}/{second.Container} both open";
        string when = ReferenceEquals(first.Workload, second.Workload)
            ? "the pod never starts"
            : "if both run on one node, the second does not start";
        context.Report(Message(who, number, when), PortFields.With(context, number).FirstOrDefault() ?? FieldPath.Parse("spec"));
    }

    private static bool IsAllocated(
        CheckContext context,
        (Workload Workload, string Container) of,
        int number) => context.Plan.Components.Any(component =>
        component.ContainerName == of.Container
            && component.RunsIn(of.Workload.Name)
            && context.Facts.IsAllocated(component, number));
}
