using Alluxio.Config.Kubernetes;
using Alluxio.Config.Values;

namespace Alluxio.Config.Emission.Operator.V1;

/// <summary>An object and what no document says about it.</summary>
/// <param name="Resource">The object.</param>
internal sealed record EmittedObject(Resource Resource)
{
    public ValueList<Assumption> Assumptions { get; init; } = [];

    private string PodPath => Resource is Pod ? "spec" : "spec.template.spec";

    /// <summary>The same with one assumption more; a field has one assumption, of one or more sentences.</summary>
    /// <param name="field">The field; <see langword="null"/> for the whole object.</param>
    /// <param name="statement">What was assumed and from where.</param>
    public EmittedObject Assuming(string? field, string statement)
    {
        Assumption? known = Assumptions.FirstOrDefault(assumption => assumption.Field == field);
        Assumption assumption = new()
        {
            Subject = $"{Resource.Kind} {Resource.Metadata?.Name}",
            Field = field,
            Statement = known is null ? statement : $"{known.Statement} {statement}",
        };
        return this with
        {
            Assumptions = known is null ? Assumptions.Add(assumption) : Assumptions.Select(other => other == known ? assumption : other).ToValueList(),
        };
    }

    /// <summary>The same with one assumption more about the pods.</summary>
    /// <param name="field">The field below the pod's <c>spec</c>; <see langword="null"/> for all of it.</param>
    /// <param name="statement">What was assumed and from where.</param>
    public EmittedObject AssumingPod(string? field, string statement) => Assuming(field is null ? PodPath : $"{PodPath}.{field}", statement);
}
