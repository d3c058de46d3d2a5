namespace Alluxio.Config.Systems.Fluid.Plan;

/// <summary>Where the master restores its metadata from: a claim, or else a directory of a node.</summary>
internal sealed record FluidRestore(string? ClaimName, string HostPath)
{
    /// <summary>The node with the directory; empty for a claim.</summary>
    public string NodeName { get; init; } = "";
}
