using Alluxio.Config.Diagnostics;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Layering;
using Alluxio.Config.Manifests.Editing;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks.Common;

/// <summary>A pull secret that stands twice in one list.</summary>
internal sealed class DuplicatePullSecret : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6008",
        Title = "Pull secret given twice",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat = "'{0}' names the pull secret '{1}' more than once. Remove the second; perhaps another name was meant.",
        Cause = "The second entry opens nothing more. Kubernetes merges such lists by name, so that patches of a list with one name twice go wrong.",
        Remedy = "Remove the entry, or correct its name.",
        Source = "Kubernetes: PodSpec.imagePullSecrets has the merge key name",
        Example = "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata:\n  name: hbase\nspec:\n  imagePullSecrets:\n  - name: registry\n  - name: registry\n---\napiVersion: data.fluid.io/v1alpha1\nkind: Dataset\nmetadata:\n  name: hbase\n",
        GoodExample = "apiVersion: data.fluid.io/v1alpha1\nkind: AlluxioRuntime\nmetadata:\n  name: hbase\nspec:\n  imagePullSecrets:\n  - name: registry\n  - name: mirror\n---\napiVersion: data.fluid.io/v1alpha1\nkind: Dataset\nmetadata:\n  name: hbase\n",
    };

    public override void Run(CheckContext context)
    {
        foreach ((Definition given, _) in GivenSettings.Strongest(context.Plan, "imagePullSecrets"))
        {
            if (given.Value is not ValueList<LocalObjectReference> { Count: > 1 } list || !FieldPath.TryParse(given.Origin, out FieldPath? path))
            {
                continue;
            }

            HashSet<string> names = new(StringComparer.Ordinal);
            for (int i = 0; i < list.Count; i++)
            {
                if (list[i]?.Name is { Length: > 0 } name && !names.Add(name))
                {
                    FieldPath item = path.Append(i);
                    context.Report(Descriptor.Create(context.PlaceOf(item), item, name, null, path, name) with
                    {
                        DeferredFix = CheckContext.Fix("Remove the second entry", context.Deployment, FieldChange.Remove(item)),
                    });
                }
            }
        }
    }
}
