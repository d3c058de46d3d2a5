using Alluxio.Config.Kubernetes;
using Alluxio.Config.Systems.Operator.V1.Plan;

namespace Alluxio.Config.Systems.Operator.V1.Resolution;

// The operator itself, from its Helm values.
internal sealed partial class ClusterResolver
{
    private const string ConsoleSwitch = "console.enabled";

    private ClusterOperator Operator() => new()
    {
        Controllers = PlainPod(ClusterComponent.Operator),
        Csi = CsiPod(ClusterComponent.CsiController),
        ProvisionerImage = Value<string>("csiController.provisionerImage"),
        ProvisionerResources = Known(_rules.Replace<ResourceRequirements>("csiController.provisionerResources")),
        CsiNode = CsiPod(ClusterComponent.CsiNodePlugin),
        DriverRegistrarImage = Value<string>("csiNodePlugin.driverRegistrarImage"),
        DriverRegistrarResources = Known(_rules.Replace<ResourceRequirements>("csiNodePlugin.driverRegistrarResources")),
        Console = Value<bool>(_rules[ConsoleSwitch], IsConsoleGiven() ? true : null) ? PlainPod(ClusterComponent.Console) : null,
        HasFoundationDbOperator = Value<bool>("operator.foundationDb"),
    };

    private ClusterPod? CsiPod(ClusterComponent component) => !Value<bool>($"{component.Name}.enabled") ? null : PlainPod(component) with
    {
        HostNetwork = Value<bool>($"{component.Name}.hostNetwork"),
        DnsPolicy = Value<string>($"{component.Name}.dnsPolicy") is { Length: > 0 } policy ? policy : null,
    };

    // Whether any value of the console itself is given, beside its switch.
    private bool IsConsoleGiven() =>
        _input.Values is not null && _rules.IsAnyGiven(ClusterComponent.Console.Name, except: "enabled");
}
