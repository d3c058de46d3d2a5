using Alluxio.Config.Checks.Common;

namespace Alluxio.Config.Systems.Operator.Checks;

/// <summary>The fields of both generations' clusters that take certain words only.</summary>
internal static class OperatorWordFields
{
    /// <summary>Those of Kubernetes' types.</summary>
    /// <param name="fields">The fields of the cluster.</param>
    public static IEnumerable<WordField> OfPods(IReadOnlyDictionary<string, Func<object, object?>> fields) =>
    [
        .. WordField.Ending(fields, "tolerations", [], true, WordFields.NoPods),
        .. WordField.Ending(fields, "affinity", [], true, WordFields.NoPods),
    ];
}
