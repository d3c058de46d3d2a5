using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1Alpha1.Checks;

/// <summary>A request above the limit that the open operator's chart fills in, or a limit below its request.</summary>
internal sealed class AmountBesideDefault : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6230",
        Title = "Request exceeds the default limit",
        Severity = DiagnosticSeverity.Error,
        MessageFormat =
            "'{component}' requests {request} of {resource}, but its limit is {limit}: the chart uses its default for an unset request " +
            "or limit. The API server refuses the pod. Set request and limit.",
        Cause =
            "The chart merges resources with its defaults, value by value. If only the request is set, the default limit remains. If " +
            "only the limit is set, the default request remains. Kubernetes refuses pods whose request exceeds the limit.",
        Remedy = "Set both the request and the limit, and set the request to at most the limit.",
        Source = "Alluxio operator: deploy/charts/alluxio/values.yaml; Kubernetes: managing resources for containers",
    };

    private DiagnosticMessage Message(string component, string request, string resource, string limit) =>
        Descriptor.MessageOf(component, request, resource, limit);

    public override void Run(CheckContext context)
    {
        // The resolver has already compared the amounts of a plan as built.
        foreach (Setting running in context.Plan.Running)
        {
            if (running.UntypedValue is not ResourceRequirements { Requests: { } requests, Limits: { } limits }
                || !IsRun(context.Plan, running.Path, out string component))
            {
                continue;
            }

            ResourceRequirements? documented = context.Setting(component, "resources")?.UntypedValue as ResourceRequirements;
            foreach ((string resource, Quantity request) in requests)
            {
                bool isReported = documented?.Requests?.ContainsKey(resource) is true && documented.Limits?.ContainsKey(resource) is true;
                if (!isReported && limits.TryGetValue(resource, out Quantity? limit) && request > limit)
                {
                    Report(context, running, component, resource, request, limit);
                }
            }
        }
    }

    private static bool IsRun(ResolvedPlan plan, string setting, out string component)
    {
        string name = component = setting[..setting.IndexOf('.', StringComparison.Ordinal)];
        return plan.Components.Any(candidate => candidate.Name == name && candidate.WorkloadName is not null);
    }

    private void Report(CheckContext context, Setting running, string component, string resource, Quantity request, Quantity limit)
    {
        (FieldPath Path, string? Text)? asked = ResourceFields.Find(running, context.Deployment, ResourceFields.Requests, resource);
        (FieldPath Path, string? Text)? allowed = ResourceFields.Find(running, context.Deployment, ResourceFields.Limits, resource);
        if ((asked ?? allowed) is { } place)
        {
            context.Report(
                Message(
                    component,
                    request.Text + (asked is null ? " (default)" : ""),
                    resource,
                    limit.Text + (allowed is null ? " (default)" : "")),
                place.Path, place.Text);
        }
    }
}
