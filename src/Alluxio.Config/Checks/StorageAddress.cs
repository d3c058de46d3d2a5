using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks;

/// <summary>The address of a storage as a manifest gives it; never empty.</summary>
internal readonly record struct StorageAddress(Manifest Manifest, FieldPath Path, string Address);
