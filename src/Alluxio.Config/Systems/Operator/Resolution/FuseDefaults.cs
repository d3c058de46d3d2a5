using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.Resolution;

/// <summary>Defaults of the FUSE client that both generations of the operator have.</summary>
internal static class FuseDefaults
{
    /// <summary>The mount options of the open operator's chart; no document shows others for <c>v1</c>.</summary>
    public static ValueList<string> MountOptions { get; } = ["allow_other", "entry_timeout=3600", "attr_timeout=3600"];
}
