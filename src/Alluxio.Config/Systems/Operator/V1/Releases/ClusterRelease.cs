using Alluxio.Config.Layering;
using Alluxio.Config.Systems.Operator.V1.Rules;
using Alluxio.Config.Systems.Releases;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1.Releases;

/// <summary>
/// One release of Alluxio Enterprise AI with the operator that its documents install. The operator's code is closed: a release has the
/// fields that its documents show, and what they do not show is assumed, not dropped.
/// </summary>
internal sealed class ClusterRelease : SystemRelease<ClusterRelease, ClusterDifference>
{
    private ClusterRelease(
        Release release,
        ClusterRelease? newer,
        ValueList<ClusterDifference> differences,
        Func<ValueList<ClusterRelease>> all)
        : base(release, newer, differences, all)
    {
    }

    /// <summary>How the tags of all releases begin.</summary>
    public const string TagPrefix = "AI-";

    /// <summary>The operator that its documents install; <see langword="null"/> if they name none.</summary>
    public string? Operator { get; private init; }

    /// <summary>The tag of Alluxio's image in its documents; <see langword="null"/> if they name none.</summary>
    public string? ImageTag { get; private init; }

    protected override RuleTable Newest => ClusterRules.Documented;

    /// <summary>The newest release, from which older ones differ.</summary>
    /// <param name="name">The name, with which its images' tags begin.</param>
    /// <param name="imageTag">The tag of Alluxio's image in its documents.</param>
    /// <param name="operatorTag">The operator that they install.</param>
    /// <param name="all">All releases, the newest first.</param>
    public static ClusterRelease Head(string name, string? imageTag, string? operatorTag, Func<ValueList<ClusterRelease>> all) =>
        new(Of(name, operatorTag), null, [], all) { ImageTag = imageTag, Operator = operatorTag };

    /// <summary>A release by what its documents show differently from those of the one after it.</summary>
    public ClusterRelease Before(string name, string? imageTag, string? operatorTag, ValueList<ClusterDifference> differences) =>
        new(Of(name, operatorTag), this, differences, All) { ImageTag = imageTag, Operator = operatorTag };

    /// <summary>Whether an image's tag names the release, for example <c>AI-3.7-13.0.0</c> the release <c>AI-3.7</c>.</summary>
    public bool IsOfTag(string tag) => tag == Release.Name || tag.StartsWith(Release.Name + "-", StringComparison.Ordinal);

    // The behaviour of the closed operator is not public, so both profiles hold the same rules.
    protected override RuleTable DocumentedOf(RuleTable asBuilt) => asBuilt;

    protected override RuleTable Named(RuleTable table, Profile profile) => table with { System = Release.ToString(), Profile = profile };

    protected override RuleLayer Without(RuleLayer layer) => layer with { IsAssumed = true };

    protected override RuleTable Changed(RuleTable table, ClusterDifference difference) => difference.Table?.Invoke(table) ?? table;

    private static Release Of(string name, string? operatorTag) => new()
    {
        System = ClusterSystem.SystemName,
        Name = name,
        Source = $"documentation {name}" + (operatorTag is null ? "" : $", operator {operatorTag}"),
    };
}
