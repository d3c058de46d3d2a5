using Alluxio.Config.Layering;

namespace Alluxio.Config.Systems.Fluid.Resolution;

/// <summary>One option of a mount and who gives it.</summary>
internal sealed record MountOption(string Key, string Value, Definition Definition)
{
    /// <summary>Whether the value comes from a Secret.</summary>
    public bool IsSecret { get; init; }
}
