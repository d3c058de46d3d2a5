using Alluxio.Config.Checks.Common;
using Alluxio.Config.Models;
using Alluxio.Config.Operator.V1;
using Alluxio.Config.Systems.Operator.Checks;

namespace Alluxio.Config.Systems.Operator.V1.Checks;

/// <summary>The fields of a <c>v1</c> AlluxioCluster that take certain words only. Places of stores have their own codes.</summary>
internal static class ClusterWordFields
{
    private const string NotDocumented = "the documentation does not show this value";

    public static WordField[] All { get; } =
    [
        .. OperatorWordFields.OfPods(FieldTable<AlluxioCluster>.Values),
        .. WordField.Ending(FieldTable<AlluxioCluster>.Values, "authentication.type", ["oidc"], false, NotDocumented),
        .. WordField.Ending(FieldTable<AlluxioCluster>.Values, "authorization.type", ["opa"], false, NotDocumented),
    ];
}
