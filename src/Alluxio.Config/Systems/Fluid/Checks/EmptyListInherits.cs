using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Manifests.Editing;
using Alluxio.Config.Systems.Fluid.Plan;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Checks;

/// <summary>An empty list of pull secrets that is to keep a component from the global one, and does not.</summary>
internal sealed class EmptyListInherits : CheckRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Code = "ALX6104",
        Title = "Empty imagePullSecrets does not override",
        Severity = DiagnosticSeverity.Warning,
        MessageFormat =
            "'{field}' is empty, which is the same as unset: the pods of '{component}' get {list} from {place}. An empty list does not " +
            "override the inherited one. Remove the field.",
        Cause = "Fluid uses the list of the component only if the list has an entry. Otherwise, Fluid's chart uses the global list.",
        Remedy = "Remove the empty list. To override the global list, write a list with at least one entry.",
        Source = "Fluid pkg/ddc/alluxio/transform.go, charts/alluxio/templates",
    };

    private DiagnosticMessage Message(FieldPath field, string component, string list, string place) =>
        Descriptor.MessageOf(field, component, list, place);

    public override void Run(CheckContext context)
    {
        foreach (string component in FluidComponents.WithPods)
        {
            FieldPath path = FieldPath.Parse("spec").Append(component).Append("imagePullSecrets");
            if (context.Setting(
                component,
                "imagePullSecrets") is { Winners: [{ Value: ValueList<LocalObjectReference> { Count: > 0 } list } winner, ..] }
                && context.Deployment.PresenceOf(path) == FieldPresence.Empty)
            {
                string names = string.Join(", ", list.Select(static secret => $"'{secret?.Name}'"));
                context.Report(Message(path, component, names, winner.Origin).At(context.PlaceOf(path), path, "[]") with
                {
                    DeferredFix = CheckContext.Fix("Remove the empty list", context.Deployment, FieldChange.Remove(path)),
                });
            }
        }
    }
}
