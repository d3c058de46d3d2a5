using System.Globalization;

namespace Alluxio.Config.Comparison.Objects;

/// <summary>Which updates of a running Pod the API server refuses.</summary>
internal static class PodRules
{
    public static string? Refusal(ObjectDifference difference) => !difference.IsUnder("spec") || IsFree(difference)
        ? null
        : "a Pod allows changes only of container images and activeDeadlineSeconds, and new tolerations";

    private static bool IsFree(ObjectDifference difference) => difference switch
    {
        {
            Step:
            {
                Name: "image", IsItem: false, Parent:
                {
                    IsItem: true, Parent.Name: "containers"
            or "initContainers"
                }
            }, Before: not null, After: not null
        } => true,
        { Path: "spec.activeDeadlineSeconds", Before: null } => true,
        { Path: "spec.activeDeadlineSeconds", After: NormalScalar now, Before: NormalScalar old } => Number(now) <= Number(old),
        { Path: "spec.terminationGracePeriodSeconds", Before: NormalScalar old, After: NormalScalar { Text: "1" } } => Number(old) < 0,
        { Path: "spec.tolerations", After: NormalList now } =>
            (difference.Before as NormalList)?.Items.All(old => now.Items.Any(item => IsSame(old, item))) ?? true,
        _ => false,
    };

    private static bool IsSame(NormalValue left, NormalValue right) =>
        left is NormalMap first && right is NormalMap second && NormalComparison.Compare(first, second).Count == 0;

    private static long Number(NormalScalar scalar) =>
        long.TryParse(scalar.Text, NumberStyles.Integer, CultureInfo.InvariantCulture, out long number) ? number : 0;
}
