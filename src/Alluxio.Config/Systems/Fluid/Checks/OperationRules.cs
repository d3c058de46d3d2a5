using Alluxio.Config.Checks.Server;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Checks;

/// <summary>The rules about DataLoads, DataProcesses and DataBackups.</summary>
internal static class OperationRules
{
    /// <summary>The rules, in the order in which they run.</summary>
    public static ValueList<OperationRule> All { get; } =
    [
        new OperationWithoutDataset(),
        new OperationOfOtherNamespace(),
        new PathOfNoMount(),
        new PathWithoutSlash(),
        new LoadWithoutNamespace(),
        new LoadSchedule(),
        new LongOperationName(),
        new PrecedingOperation(),
        new OperationThatFails(),
    ];

    /// <summary>The findings about operations of a set that has no runtime.</summary>
    public static IEnumerable<Diagnostic> FindingsOf(ManifestSet manifests, int kubernetesMinor)
    {
        List<Diagnostic> found = [];
        OperationContext context = new(manifests, (finding, _) => found.Add(finding));
        foreach (OperationRule rule in All.AsSpan())
        {
            rule.Run(context);
        }

        foreach (PlacedRefusal refusal in Refusals.OfOperations(OperationJobs.In(manifests), kubernetesMinor).AsSpan())
        {
            DiagnosticMessage message = refusal.Stage == RefusalStage.Object
                ? RefusedObject.Instance.Message(refusal.Path, refusal.Objects, refusal.What)
                : RefusedPods.Instance.Message(refusal.Path, refusal.Objects, refusal.What);
            context.Report(message, refusal.Manifest, refusal.Path);
        }

        return found;
    }
}
