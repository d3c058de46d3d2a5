using Alluxio.Config.Layering;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Releases;

/// <summary>One thing that a release does differently from the release after it. Systems add what is particular about theirs.</summary>
/// <param name="Text">What the older release does, as a sentence.</param>
internal abstract record ReleaseDifference(string Text)
{
    /// <summary>Rules that take the place of newer ones.</summary>
    public ValueList<Rule> Rules { get; init; } = [];

    /// <summary>Fields of newer releases that this one does not have yet.</summary>
    public ValueList<ReleaseField> Lacks { get; init; } = [];

    /// <summary>Fields that this release still has and newer ones do not.</summary>
    public ValueList<ReleaseField> Removed { get; init; } = [];

    /// <summary>Settings and properties of which it makes something else though their rules are the same.</summary>
    public ValueList<ReleaseTreatment> Treats { get; init; } = [];

    /// <summary>The sentence.</summary>
    public sealed override string ToString() => Text;
}
