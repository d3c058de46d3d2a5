using Alluxio.Config.Layering;

namespace Alluxio.Config.Resolution.Fluid;

/// <summary>One option of a mount and who gives it.</summary>
internal sealed record MountOption(string Key, string Value, Definition Definition);
