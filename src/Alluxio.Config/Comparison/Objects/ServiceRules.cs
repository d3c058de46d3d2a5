namespace Alluxio.Config.Comparison.Objects;

/// <summary>Which updates of a Service the API server refuses.</summary>
internal static class ServiceRules
{
    private const string Immutable = "field is immutable";

    public static string? Refusal(NormalMap before, ObjectDifference difference)
    {
        // A Service of this type has no address: it may take one.
        if (before.Map("spec")?.Text("type") == "ExternalName")
        {
            return null;
        }

        return difference switch
        {
            // An address that is left out stays as it was allocated; one that is named late is another than the allocated one.
            { Path: "spec.clusterIP", After: not null } => Immutable,
            { Path: "spec.ipFamilies[0]" } => Immutable,
            { Path: "spec.healthCheckNodePort" or "spec.loadBalancerClass", Before: not null } => Immutable,
            _ => null,
        };
    }
}
