using Alluxio.Config.Diagnostics;
using Alluxio.Config.Fluid;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks.Fluid;

/// <summary>A request of Fluid's pods that is larger than the limit of the same resource.</summary>
internal sealed class RequestAboveLimit : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6106",
        Title = "Request above the limit",
        Severity = DiagnosticSeverity.Error,
        MessageFormat = "'{0}' requests {1} of {2}, and its limit is {3}. The API server refuses such a pod: raise the limit, or lower the request.",
        Cause = "No pod may request more than its limit, and Fluid does not look: pods never come up.",
        Remedy = "Give both, with the request at most as large as the limit.",
        Source = "Kubernetes: managing resources for containers",
        Example = "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata:\n  name: hbase\nspec:\n  master:\n    resources:\n      requests:\n        memory: 8Gi\n      limits:\n        memory: 4Gi\n    jvmOptions:\n    - -Xmx2g\n    - -XX:MaxDirectMemorySize=1g\n---\napiVersion: data.fluid.io/v1alpha1\nkind: Dataset\nmetadata:\n  name: hbase\n",
        GoodExample = "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata:\n  name: hbase\nspec:\n  master:\n    resources:\n      requests:\n        memory: 8Gi\n      limits:\n        memory: 8Gi\n    jvmOptions:\n    - -Xmx2g\n    - -XX:MaxDirectMemorySize=1g\n---\napiVersion: data.fluid.io/v1alpha1\nkind: Dataset\nmetadata:\n  name: hbase\n",
    };

    public override void Run(CheckContext context)
    {
        // The operators' requests are compared while they are resolved.
        if (context.Deployment.Resource is not AlluxioRuntime)
        {
            return;
        }

        foreach (ComponentPlan component in context.Plan.Components.AsEnumerable())
        {
            if (component.Settings.GetValueOrDefault("resources") is { UntypedValue: ResourceRequirements { Requests: { } requests, Limits: { } limits } } setting)
            {
                foreach ((string resource, Quantity request) in requests)
                {
                    if (limits.TryGetValue(resource, out Quantity? limit) && !limit.IsZero && request > limit)
                    {
                        Report(context, component.Name, setting, resource, request, limit);
                    }
                }
            }
        }
    }

    // At the request, or at the limit where the request is not the manifest's.
    private void Report(CheckContext context, string component, Setting setting, string resource, Quantity request, Quantity limit)
    {
        (FieldPath Path, string? Text)? asked = ResourceFields.Find(setting, context.Deployment, ResourceFields.Requests, resource);
        (FieldPath Path, string? Text)? allowed = ResourceFields.Find(setting, context.Deployment, ResourceFields.Limits, resource);
        if ((asked ?? allowed) is { } place)
        {
            context.Report(
                this,
                place.Path,
                place.Text,
                component,
                (asked?.Text ?? request.Text) + (asked is null ? " (default)" : ""),
                resource,
                (allowed?.Text ?? limit.Text) + (allowed is null ? " (default)" : ""));
        }
    }
}
