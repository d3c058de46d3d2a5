using Alluxio.Config.Layering;
using Alluxio.Config.Systems.Releases;

namespace Alluxio.Config.Systems.Operator.V1.Releases;

/// <summary>One thing that the documents of a release show differently from those of the release after it.</summary>
/// <param name="Text">What the older documents show, as a sentence.</param>
internal sealed record ClusterDifference(string Text) : ReleaseDifference(Text)
{
    /// <summary>The pages that show it.</summary>
    public required string Pages { get; init; }

    /// <summary>Its changes of the rules; unused releases have none.</summary>
    public Func<RuleTable, RuleTable>? Table { get; init; }
}
