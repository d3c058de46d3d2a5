using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks.Server;

/// <summary>A refusal with the field that causes it.</summary>
/// <param name="Manifest">The manifest of the field.</param>
/// <param name="Path">The field.</param>
/// <param name="Stage">When it is refused.</param>
/// <param name="Objects">The objects.</param>
/// <param name="What">What is refused, and why.</param>
internal sealed record PlacedRefusal(Manifest Manifest, FieldPath Path, RefusalStage Stage, string Objects, string What);
