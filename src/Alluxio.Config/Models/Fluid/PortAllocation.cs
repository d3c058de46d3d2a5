namespace Alluxio.Config.Fluid;

/// <summary>
/// The ports that the controller assigns on host networks. A live controller picks free ones; here they follow each other.
/// </summary>
public sealed record PortAllocation
{
    /// <summary>The first port.</summary>
    /// <value>The default is 20000; legal are 1 to 65,000.</value>
    public int First { get; init; } = 20000;
}
