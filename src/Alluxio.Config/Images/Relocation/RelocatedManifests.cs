using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Manifests;
using Alluxio.Config.Manifests.Editing;
using Alluxio.Config.Values;

namespace Alluxio.Config.Images.Relocation;

/// <summary>Manifests whose images come from another place, and what has to be copied there.</summary>
public sealed record RelocatedManifests
{
    /// <summary>The manifests, read from the new texts.</summary>
    /// <value>Unchanged if nothing was relocated.</value>
    public required ManifestSet Manifests { get; init; }

    /// <summary>The texts that changed, and one that is new, if the operator's values were needed and not there.</summary>
    /// <value>Empty without changes.</value>
    public ValueList<EditedText> Texts { get; init; } = [];

    /// <summary>The images that moved, in the order of their sources.</summary>
    public ValueList<RelocatedImage> Images { get; init; } = [];

    /// <summary>The images of the relocated manifests that stay outside of the target.</summary>
    public ValueList<ImageUse> Outside { get; init; } = [];

    /// <summary>The findings. After an error, nothing was relocated.</summary>
    public ValueList<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>The images with their known digests.</summary>
    public ImageLock Lock { get; init; } = ImageLock.Empty;

    /// <summary>Whether any diagnostic is an error, which prevents the relocation.</summary>
    public bool HasErrors => Diagnostics.Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>The images that moved, with their new names.</summary>
    public ValueMap<string> Mapping => Images
        .Select(static image => new KeyValuePair<string, string>(image.Source.ToString(), image.Target.ToString()))
        .ToValueMap();

    /// <summary>The policy that moves everything back.</summary>
    /// <remarks>Fields that were added stay, with the images that were the defaults before.</remarks>
    public RelocationPolicy Undo => new()
    {
        Mapping = Images.Reverse()
            .Select(static image => new KeyValuePair<string, string>(image.Target.ToString(), image.Source.ToString()))
            .ToValueMap(),
        OperatorValuesFile = null,
    };

    /// <summary>The images to copy, as a script for one of the usual programs.</summary>
    /// <param name="tool">The program.</param>
    public CopyPlan CopyPlan(CopyTool tool)
    {
        CopyStep[] steps =
        [
            .. Images.Select(static image =>
                new CopyStep { Source = image.Source.Normalized, Target = image.Target, Archive = VendorArchives.Of(image.Source) })
                .DistinctBy(static step => step.ToString()),
        ];
        return new CopyPlan
        {
            Tool = tool,
            Steps = [.. steps.Where(static step => !VendorArchives.NeedsTag(step.Source))],
            Diagnostics = [.. steps.Select(step => Warning(step, tool)).OfType<Diagnostic>()],
        };
    }

    private static Diagnostic? Warning(CopyStep step, CopyTool tool) =>
        VendorArchives.NeedsTag(step.Source) ? RelocationDiagnostics.TagNotKnown(step.Source).At(null)
        : step.Target.Digest is null ? null
        : step.Archive is { } file ? RelocationDiagnostics.DigestLost(
            step.Target,
            $"the vendor's file '{file}', which contains one platform,",
            "Pin the digest that your registry shows after the copy.")
            .At(null)
        : tool == CopyTool.Docker ? RelocationDiagnostics.DigestLost(
            step.Target,
            "docker, which pushes one platform,",
            "Copy with skopeo or crane.")
            .At(null)
        : null;

    /// <summary>The relocated images, the remaining ones and the changed files, as Markdown.</summary>
    public string ToMarkdown() => RelocationReport.Markdown(this);

    /// <summary>The same as JSON; without the texts.</summary>
    public string ToJson() => RelocationReport.Json(this);

    /// <summary>The relocated images, the remaining ones and the changed files, as a table.</summary>
    public override string ToString() => RelocationReport.Text(this);
}
