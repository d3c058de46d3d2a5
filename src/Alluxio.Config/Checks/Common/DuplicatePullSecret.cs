using Alluxio.Config.Diagnostics;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Manifests.Editing;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks.Common;

/// <summary>A duplicate pull secret in one list.</summary>
internal sealed class DuplicatePullSecret : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6008",
        Title = "Duplicate pull secret",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "'{list}' contains the pull secret '{secret}' more than once. Keep one of them, or correct the name of the others.",
        Cause =
            "A duplicate entry has no effect. Kubernetes merges lists of pull secrets by name, so duplicates make patches of the list " +
            "fail.",
        Remedy = "Remove the duplicate entries, or correct their names.",
        Source = "Kubernetes: PodSpec.imagePullSecrets has the merge key name",
    };

    private DiagnosticMessage Message(FieldPath list, string secret) => Descriptor.MessageOf(list, secret);

    public override void Run(CheckContext context)
    {
        foreach ((Definition given, _) in GivenSettings.Strongest(context.Plan, "imagePullSecrets"))
        {
            if (given.Value is not ValueList<LocalObjectReference> { Count: > 1 } list
                || !HasDuplicate(list)
                || !FieldPath.TryParse(given.Origin, out FieldPath? path))
            {
                continue;
            }

            // One finding a name, as what is left of three entries after a fix of one would be found once more.
            foreach (IGrouping<string, int> same in Enumerable.Range(0, list.Count)
                .Where(i => list[i]?.Name is { Length: > 0 })
                .GroupBy(i => list[i].Name!, StringComparer.Ordinal)
                .Where(static same => same.Count() > 1))
            {
                FieldPath[] others = [.. same.Skip(1).Select(index => path.Append(index))];
                context.Report(Message(path, same.Key).At(context.PlaceOf(others[0]), others[0], same.Key) with
                {
                    DeferredFix = CheckContext.Fix("Keep the first entry only", context.Deployment, [.. others.Select(FieldChange.Remove)]),
                });
            }
        }
    }

    private static bool HasDuplicate(ValueList<LocalObjectReference> list)
    {
        for (int i = 1; i < list.Count; i++)
        {
            for (int k = 0; k < i; k++)
            {
                if (list[i]?.Name is { Length: > 0 } name && list[k]?.Name == name)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
