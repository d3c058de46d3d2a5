using Alluxio.Config.Checks.Memory;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks.Common;

/// <summary>A request for memory that counts the cache and forgets the JVM beside it.</summary>
internal sealed class RequestOfTierAlone : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6516",
        Title = "Memory request covers only the cache",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "{component} requests {request} of memory, and its memory cache uses {tier} of it. The rest is too small for the JVM, whose " +
            "heap grows to {heap}. Request memory for both, or set a smaller heap.",
        Cause =
            "The scheduler selects a node by the memory request. If the pod uses more memory than it requests, the node may run out of " +
            "memory, and the kubelet evicts this pod first.",
        Remedy = "Set the memory request to at least the sum of tier, heap and direct memory.",
        Source = "Kubernetes: node-pressure eviction; Fluid: pkg/ddc/alluxio/transform_resources.go",
    };

    private DiagnosticMessage Message(string component, Quantity request, string tier, string heap) =>
        Descriptor.MessageOf(component, request, tier, heap);

    public override bool NeedsObjects => true;

    public override void Run(CheckContext context)
    {
        foreach (MemoryBudget budget in context.Budgets.AsEnumerable())
        {
            // With a limit, another rule compares the sum with the limit.
            if (budget is { Limit: null, Tier: > 0, Heap: { } heap }
                && context.Plan.RunningSetting(
                    budget.Component,
                    "resources") is Setting<ResourceRequirements> { Value.Requests: { } requests } resources
                && requests.TryGetValue("memory", out Quantity? request) && ByteSize.Of(request) <= budget.Tier
                && ResourceFields.Find(resources, context.Deployment, ResourceFields.Requests, "memory") is (FieldPath path, _))
            {
                context.Report(Message(budget.Component.Name, request, ByteSize.Text(budget.Tier), ByteSize.Text(heap)), path);
            }
        }
    }
}
