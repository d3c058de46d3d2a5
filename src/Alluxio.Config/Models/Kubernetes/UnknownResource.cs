using Alluxio.Config.Models;
using Alluxio.Config.Values;

namespace Alluxio.Config.Kubernetes;

/// <summary>An object of a kind that is not modelled: kept as it was read.</summary>
public sealed record UnknownResource : Resource, IModel
{
    /// <summary>The whole document, with apiVersion, kind and metadata.</summary>
    /// <value>The default is an empty mapping.</value>
    public RawMapping Content { get; init; } = new();

    internal override ModelType ModelType => ModelType<UnknownResource>.Instance;

    internal override bool IsUnmodelled => true;

    static ModelField[] IModel.Describe() => DescribeResource();

    private protected override void Print(ref MemberPrinter printer)
    {
        base.Print(ref printer);
        if (Kind?.Contains("secret", StringComparison.OrdinalIgnoreCase) == true)
        {
            // A Secret of another version, or one of the objects that make Secrets: any key may hold one.
            printer.AddSecret(nameof(Content), Content);
        }
        else
        {
            printer.Add(nameof(Content), Content);
        }
    }
}
