using Alluxio.Config.Layering;

namespace Alluxio.Config.Systems.Fluid.Resolution;

/// <summary>A shared property: its value, who wrote it, and what that write hid.</summary>
internal sealed record PropertyEntry(string Value, Definition Definition, PropertyEntry? Hidden);
