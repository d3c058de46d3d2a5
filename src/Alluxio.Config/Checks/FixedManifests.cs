using Alluxio.Config.Diagnostics;
using Alluxio.Config.Manifests;
using Alluxio.Config.Manifests.Editing;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks;

/// <summary>The fixed manifests, and the findings that require a decision.</summary>
public sealed record FixedManifests
{
    /// <summary>The texts that changed, each with the edits that made it. The rest is unchanged, byte for byte.</summary>
    /// <value>Empty without fixes.</value>
    public required ValueList<EditedText> Texts { get; init; }

    /// <summary>The findings that are gone, in the order in which they were fixed; each with its place at that time.</summary>
    public required ValueList<Diagnostic> Fixed { get; init; }

    /// <summary>The findings in the fixed manifests.</summary>
    public required CheckReport Report { get; init; }

    /// <summary>The manifests as they read now.</summary>
    public required ManifestSet Manifests { get; init; }

    /// <summary>How much was fixed and how much is left.</summary>
    public override string ToString() => $"{Fixed.Count} fixed in {Texts.Count} files, {Report.Diagnostics.Count} left";
}
