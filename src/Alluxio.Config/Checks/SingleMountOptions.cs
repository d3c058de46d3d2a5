using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks;

/// <summary>The options that hold for one mount only.</summary>
/// <param name="Manifest">The manifest that gives them.</param>
/// <param name="Path">The field of the options.</param>
/// <param name="Options">The options.</param>
/// <param name="Mount">Where the mount appears, or its name.</param>
internal readonly record struct SingleMountOptions(Manifest Manifest, FieldPath Path, ValueMap<string> Options, string? Mount);
