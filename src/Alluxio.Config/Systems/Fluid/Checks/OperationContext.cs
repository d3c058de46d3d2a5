using Alluxio.Config.Checks;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Checks;

/// <summary>A set of manifests as rules about operations see it.</summary>
/// <param name="Manifests">Everything that was given.</param>
/// <param name="Add">Where findings go.</param>
internal sealed record OperationContext(ManifestSet Manifests, Action<Diagnostic, Deferred<DiagnosticFix?>?> Add)
{
    /// <summary>Whether the caller states that the manifests are the complete content of the cluster.</summary>
    public bool AreManifestsComplete { get; init; }

    /// <summary>Reports something about a field of a manifest, perhaps with what to write instead and an edit that does it.</summary>
    public void Report(
        DiagnosticMessage message, Manifest manifest, FieldPath path, string? suggestion = null, Deferred<DiagnosticFix?>? fix = null) =>
        Add(message.At(CheckContext.PlaceOf(manifest, path), path, suggestion: suggestion), fix);
}
