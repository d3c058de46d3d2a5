using Alluxio.Config.Checks;
using Alluxio.Config.Operator.V1;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.Checks;

/// <summary>The page stores of an AlluxioCluster, with their sizes as amounts.</summary>
internal static class PageStoreSizes
{
    /// <summary>Where a page store stands, what it holds, and how much is kept beside it; lists of one disk each are taken apart.</summary>
    public static IEnumerable<(FieldPath Path, string Field, ValueList<Quantity> Sizes, Quantity? Reserved)> Of(CheckContext context)
    {
        switch (context.Deployment.Resource)
        {
            case AlluxioCluster { Spec: { } spec }:
                foreach ((string path, PageStoreSpec? store) in ((string, PageStoreSpec?)[])[("spec.worker.pagestore", spec.Worker?.Pagestore), ("spec.pagestore", spec.Pagestore)])
                {
                    if (store?.Size is { } size)
                    {
                        yield return (FieldPath.Parse(path), "size", Amounts(size), store.ReservedSize);
                    }
                }

                break;
            case Alluxio.Config.Operator.V1Alpha1.AlluxioCluster { Spec.Pagestore.Quota: { } quota }:
                yield return (FieldPath.Parse("spec.pagestore"), "quota", Amounts(quota), null);
                break;
        }
    }

    private static ValueList<Quantity> Amounts(string list) =>
        [.. list.Split(',').Select(static part => Quantity.TryParse(part.Trim(), out Quantity? amount) ? amount : null).OfType<Quantity>()];
}
