using Alluxio.Config.Models;
using Alluxio.Config.Values;

namespace Alluxio.Config.Kubernetes;

/// <summary>An object of a kind that is not modelled: kept as it was read.</summary>
public sealed record UnknownResource : Resource
{
    /// <summary>The whole document, with apiVersion, kind and metadata.</summary>
    /// <value>The default is an empty mapping.</value>
    public RawMapping Content { get; init; } = new();

    private protected override void Print(ref MemberPrinter printer)
    {
        base.Print(ref printer);
        printer.Add(nameof(Content), Content.ToString());
    }
}
