using Alluxio.Config.Diagnostics;
using Alluxio.Config.Kubernetes;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks.Server;

/// <summary>The fields of a deployment that the API server refuses, each once.</summary>
internal static class Refusals
{
    /// <summary>The refusals of a deployment's objects by the field that causes them; the most severe one for each field.</summary>
    public static ValueList<PlacedRefusal> Of(CheckContext context)
    {
        ValueList<PlacedRefusal> ofPlan = ByField(OfPlan(context));
        ValueList<PlacedRefusal> ofOperations = OfOperations(context.Facts.OperationObjects, context.KubernetesMinor);
        return ofOperations.Count == 0 ? ofPlan : [.. ofPlan, .. ofOperations];
    }

    /// <summary>The refusals of objects that controllers create for operations.</summary>
    public static ValueList<PlacedRefusal> OfOperations(IEnumerable<OperationObject> operations, int minorVersion) =>
        ByField(operations.SelectMany(operation => OfOperation(operation, minorVersion)));

    private static ValueList<PlacedRefusal> ByField(IEnumerable<(Refusal Refusal, (Manifest Manifest, FieldPath Path) Place)> found) =>
        found.GroupBy(static found => (found.Place.Manifest, found.Place.Path.ToString()))
            .Select(static group => Gravest(group.First().Place, [.. group.Select(static found => found.Refusal)]))
            .ToValueList();

    private static IEnumerable<(Refusal Refusal, (Manifest Manifest, FieldPath Path) Place)> OfPlan(CheckContext context)
    {
        ServerReview review = new(context.KubernetesMinor);
        ServerObjects.Review(review, context.Plan.Objects);
        if (review.Found.Count == 0)
        {
            return [];
        }

        RefusalPlaces places = new(context);
        return review.Found
            .Where(refusal => Runs(context, refusal) && !IsMadeOfNothing(context, refusal.Source))
            .Where(refusal => !(refusal.Source.ToldBy is { } code && context.HasCode(code)))
            .Select(refusal => (Refusal: refusal, Place: places.Of(refusal)));
    }

    // The volume itself, its source, and its mounts.
    private static bool IsMadeOfNothing(CheckContext context, RefusalSource source) =>
        context.Facts.IsMadeOfNothing(source.Text)
        || (source.Item ?? []).Any(field => field.Field == "name" && context.Facts.IsMadeOfNothing(field.Value));

    private static IEnumerable<(Refusal Refusal, (Manifest Manifest, FieldPath Path) Place)> OfOperation(
        OperationObject operation, int minorVersion)
    {
        ServerReview review = new(minorVersion);
        ServerObjects.Review(review, [operation.Object]);
        RefusalPlaces places = new(operation);
        return review.Found
            .Where(static refusal => !IsOwnName(refusal))
            .Select(refusal => (Refusal: refusal, Place: places.Of(refusal)));
    }

    // The operation has the same name, and it is refused before it has a Job.
    private static bool IsOwnName(Refusal refusal) =>
        refusal.Source.Container is null && ReferenceEquals(refusal.Source.Fields, SourceFields.Names);

    /// <summary>Reports the refusals of a stage, except for fields that already have a finding.</summary>
    public static void Report(CheckContext context, RefusalStage stage, Func<FieldPath, string, string, DiagnosticMessage> message)
    {
        foreach (PlacedRefusal refusal in context.Refusals.AsSpan())
        {
            if (refusal.Stage == stage && !context.HasError(refusal.Manifest, refusal.Path))
            {
                context.Report(message(refusal.Path, refusal.Objects, refusal.What), refusal.Manifest, refusal.Path);
            }
        }
    }

    // The documents say that FUSE keeps resources which the engine drops: then the API server refuses nothing.
    private static bool Runs(CheckContext context, Refusal refusal)
    {
        if (!ReferenceEquals(refusal.Source.Fields, SourceFields.Resources))
        {
            return true;
        }

        foreach (ComponentPlan component in context.Plan.Components.AsSpan())
        {
            if (component.RunsIn(refusal.Object.Metadata?.Name) && component.ContainerName == refusal.Source.Container)
            {
                return context.Plan.RunningSetting(component, "resources")?.UntypedValue is ResourceRequirements;
            }
        }

        return true;
    }

    private static PlacedRefusal Gravest((Manifest Manifest, FieldPath Path) place, Refusal[] refusals)
    {
        RefusalStage stage = refusals.Min(static refusal => refusal.Stage);
        Refusal first = refusals.First(refusal => refusal.Stage == stage);
        string[] objects = [.. refusals.Where(refusal => refusal.Stage == stage).Select(static refusal => Show(refusal.Object)).Distinct()];
        string shown = objects.Length == 1 ? objects[0] : $"{objects[0]} and {objects.Length - 1} more";
        return new PlacedRefusal(place.Manifest, place.Path, stage, shown, first.What);
    }

    private static string Show(Resource resource) => $"{resource.Kind} {resource.Metadata?.Name}";
}
