using Alluxio.Config.Checks.Common;
using Alluxio.Config.Models;
using Alluxio.Config.Operator.V1Alpha1;
using Alluxio.Config.Systems.Operator.Checks;

namespace Alluxio.Config.Systems.Operator.V1Alpha1.Checks;

/// <summary>The fields of a <c>v1alpha1</c> AlluxioCluster that take certain words only. Places of stores have their own codes.</summary>
internal static class OpenClusterWordFields
{
    public static WordField[] All { get; } =
    [
        .. OperatorWordFields.OfPods(FieldTable<AlluxioCluster>.Values),
    ];
}
