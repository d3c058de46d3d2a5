using Alluxio.Config.Layering;
using Alluxio.Config.Systems.Operator.V1.Rules;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Operator.V1.Releases;

/// <summary>One release of Alluxio Enterprise AI with the operator that its documents install. The operator's code is closed: rules are what documents show.</summary>
internal sealed class ClusterRelease
{
    private readonly Lazy<RuleTable> _documented;
    private readonly Lazy<RuleTable> _asBuilt;

    private ClusterRelease(string name, string source, bool documentsDefaults)
    {
        Release = new Release { System = ClusterSystem.SystemName, Name = name, Source = source };
        DocumentsDefaults = documentsDefaults;
        _documented = new(() => TableOf(Profile.Documented));
        _asBuilt = new(() => TableOf(Profile.AsBuilt));
    }

    /// <summary>What users call it.</summary>
    public Release Release { get; }

    /// <summary>Whether its documents state the operator's default resources and JVM options, which are assumed for the others.</summary>
    public bool DocumentsDefaults { get; }

    /// <summary>How the tags of all releases begin.</summary>
    public const string TagPrefix = "AI-";

    /// <summary>The releases, the newest first.</summary>
    public static ValueList<ClusterRelease> All { get; } =
    [
        new("AI-3.9", "documentation AI-3.9, operator 3.6.1", documentsDefaults: false),
        new("AI-3.8", "documentation AI-3.8", documentsDefaults: false),
        new("AI-3.7", "documentation AI-3.7, operator 3.3.2", documentsDefaults: false),
        new("AI-3.6", "documentation AI-3.6, operator 3.2.1", documentsDefaults: false),
        new("AI-3.5", "documentation AI-3.5", documentsDefaults: false),
        new("AI-3.4", "documentation AI-3.4, operator 2.1.0", documentsDefaults: false),
        new("AI-3.3", "documentation AI-3.3, operator 2.0.0", documentsDefaults: true),
        new("AI-3.2", "documentation AI-3.2", documentsDefaults: true),
    ];

    /// <summary>The rules of a profile. Nobody outside has seen what the closed operator really does, so both hold the same rules.</summary>
    public RuleTable Rules(Profile profile) => profile == Profile.AsBuilt ? _asBuilt.Value : _documented.Value;

    /// <summary>The release that an image's tag names, for example <c>AI-3.7</c> of <c>AI-3.7-13.0.0</c>.</summary>
    public static ClusterRelease? OfTag(string? imageTag) =>
        All.FirstOrDefault(release => imageTag == release.Release.Name || imageTag?.StartsWith(release.Release.Name + "-", StringComparison.Ordinal) == true);

    private RuleTable TableOf(Profile profile)
    {
        RuleTable table = DocumentsDefaults ? ClusterRules.WithKnownDefaults(ClusterRules.Documented) : ClusterRules.Documented;
        return table with { System = Release.ToString(), Profile = profile };
    }
}
