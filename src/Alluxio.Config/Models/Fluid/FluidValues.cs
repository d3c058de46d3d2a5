using Alluxio.Config.Kubernetes;
using Alluxio.Config.Models;
using Alluxio.Config.Values;

namespace Alluxio.Config.Fluid;

/// <summary>
/// The values of Fluid's Helm chart, kept as they were read: the library looks at images, pull secrets and what becomes the environment of
/// the AlluxioRuntime controller, and passes over the rest.
/// </summary>
public sealed record FluidValues : Resource, IModel
{
    /// <summary>
    /// Values without any field. Values have neither <c>apiVersion</c> nor <c>kind</c>; the kind says what they are and is not written.
    /// </summary>
    public FluidValues() => Kind = "FluidValues";

    /// <summary>The whole document.</summary>
    /// <value>The default is an empty mapping.</value>
    public RawMapping Content { get; init; } = new();

    internal override ModelType ModelType => ModelType<FluidValues>.Instance;

    internal override bool IsUnmodelled => true;

    static ModelField[] IModel.Describe() => DescribeResource();

    private protected override void Print(ref MemberPrinter printer)
    {
        base.Print(ref printer);
        printer.Add(nameof(Content), Content);
    }
}
