namespace Alluxio.Config;

/// <summary>A release of a system: what an installation runs, and by whose rules a plan is resolved.</summary>
public sealed record Release
{
    /// <summary>The system, for example <c>Fluid</c>.</summary>
    public required string System { get; init; }

    /// <summary>The name that users know, for example <c>1.0.8</c>, <c>master</c> or <c>AI-3.9</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The day of the release.</summary>
    /// <value><see langword="null"/> if it is unknown.</value>
    public DateOnly? Date { get; init; }

    /// <summary>Where its rules were learnt: a tag, a commit or documentation.</summary>
    public required string Source { get; init; }

    /// <summary>The name of a release, as <see cref="ResolveOptions.Release"/> takes it.</summary>
    /// <param name="release">The release.</param>
    /// <exception cref="ArgumentNullException"><paramref name="release"/> is <see langword="null"/>.</exception>
    public static implicit operator string(Release release)
    {
        ArgumentNullException.ThrowIfNull(release);
        return release.Name;
    }

    /// <summary>The system and the name, for example <c>Fluid 1.0.8</c>.</summary>
    public override string ToString() => $"{System} {Name}";
}
