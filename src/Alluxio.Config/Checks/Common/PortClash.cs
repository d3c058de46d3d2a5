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
        Title = "One port of the node twice",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "{0} and {1} both open port {2} of their node, because they are on its network: {3}. Give one of them another port.",
        Cause = "On the host's network a port belongs to the node. Containers of one pod always share it, and pods of two components do as soon as they meet.",
        Remedy = "Give one of them another port, or leave the host's network.",
        Source = "Kubernetes: hostNetwork",
        Example = ExampleText.OpenCluster("  properties:\n    alluxio.user.short.circuit.enabled: \"true\"\n  hostNetwork: true\n  master:\n    ports:\n      rpc: 29999\n"),
        GoodExample = ExampleText.OpenCluster("  properties:\n    alluxio.user.short.circuit.enabled: \"true\"\n  hostNetwork: true\n  master:\n    ports:\n      rpc: 19998\n"),
    };

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
                    if (port.ContainerPortValue is { } number && !open.TryAdd(number, (workload, container.Name ?? "")))
                    {
                        Report(context, open[number], (workload, container.Name ?? ""), number);
                    }
                }
            }
        }
    }

    private void Report(CheckContext context, (Workload Workload, string Container) first, (Workload Workload, string Container) second, int number)
    {
        string when = ReferenceEquals(first.Workload, second.Workload) ? "the pod never starts" : "where the two meet on a node, the second does not start";
        context.ReportIn(this, context.Deployment, PlaceOf(context, number), null, null, $"{first.Workload.Name}/{first.Container}", $"{second.Workload.Name}/{second.Container}", number, when);
    }

    // The field of the manifest that says the number, be it of the one or of the other.
    private static FieldPath PlaceOf(CheckContext context, int number)
    {
        string text = FormattableString.Invariant($"{number}");
        foreach (PropertyField field in context.Properties)
        {
            if (field.Value == text && field.Name.EndsWith(".port", StringComparison.Ordinal) && ReferenceEquals(field.Manifest, context.Deployment))
            {
                return field.Path;
            }
        }

        foreach ((FieldPath path, long given) in PortFields(context))
        {
            if (given == number)
            {
                return path;
            }
        }

        return FieldPath.Parse("spec");
    }

    private static IEnumerable<(FieldPath Path, long Number)> PortFields(CheckContext context)
    {
        IEnumerable<(string Section, ValueMap<long> Ports)> sections = context.Deployment.Resource switch
        {
            Alluxio.Config.Fluid.AlluxioRuntime { Spec: { } spec } =>
            [
                ("spec.master.ports", Ports(spec.Master?.Ports)), ("spec.jobMaster.ports", Ports(spec.JobMaster?.Ports)), ("spec.worker.ports", Ports(spec.Worker?.Ports)),
                ("spec.jobWorker.ports", Ports(spec.JobWorker?.Ports)), ("spec.apiGateway.ports", Ports(spec.ApiGateway?.Ports)),
            ],
            Alluxio.Config.Operator.V1Alpha1.AlluxioCluster { Spec: { } spec } =>
            [
                ("spec.master.ports", Ports(spec.Master?.Ports)), ("spec.worker.ports", Ports(spec.Worker?.Ports)), ("spec.proxy.ports", Ports(spec.Proxy?.Ports)),
            ],
            _ => [],
        };
        return sections.SelectMany(static section => section.Ports.Select(port => (FieldPath.Parse(section.Section).Append(port.Key), port.Value)));
    }

    private static ValueMap<long> Ports(ValueMap<long>? ports) => ports ?? [];
}
