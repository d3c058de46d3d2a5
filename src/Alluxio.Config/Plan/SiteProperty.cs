using Alluxio.Config.Layering;

namespace Alluxio.Config;

/// <summary>One line of the <c>alluxio-site.properties</c> that a component reads.</summary>
public sealed record SiteProperty
{
    /// <summary>The property.</summary>
    public required string Key { get; init; }

    /// <summary>The value of this line.</summary>
    public required string Value { get; init; }

    /// <summary>The source of the line, and its place.</summary>
    public required Definition Definition { get; init; }

    /// <summary>The definition that overrides this line: a later line of the same key, or a <c>-D</c> flag of the JVM.</summary>
    /// <value><see langword="null"/> if the line counts.</value>
    public Definition? OverriddenBy { get; init; }

    /// <summary>Whether the component uses this line.</summary>
    public bool IsEffective => OverriddenBy is null;

    /// <summary>The property and who wrote it. The value is omitted, because it may be a secret.</summary>
    public override string ToString() => $"{Key} ({Definition})";
}
