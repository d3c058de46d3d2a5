using Alluxio.Config.Values;

namespace Alluxio.Config.Layering;

/// <summary>How one setting of one component comes about: its layers, the strongest first, and how they combine.</summary>
public sealed record Rule
{
    /// <summary>The setting: component and name, for example <c>worker.imagePullSecrets</c>.</summary>
    public required string Setting { get; init; }

    /// <summary>How the definitions combine.</summary>
    public required CombineRule Combine { get; init; }

    /// <summary>The layers, the strongest first.</summary>
    public required ValueList<RuleLayer> Layers { get; init; }

    /// <summary>The rule whose layers follow this rule's own, for example that of the pod for a container of it.</summary>
    /// <value>The default is <see langword="null"/>: the rule does not follow another one. A change of the followed rule changes this one,
    /// too.</value>
    public string? Follows { get; init; }

    /// <summary>The upstream file or document that the rule was learnt from.</summary>
    public required string Source { get; init; }

    /// <summary>The surprise: behaviour that users do not expect.</summary>
    /// <value>The default is <see langword="null"/>: nothing.</value>
    public string? Note { get; init; }

    /// <summary>Why no object shows the setting.</summary>
    /// <value>The default is <see langword="null"/>: a change of the setting changes an object.</value>
    public string? NotEmitted { get; init; }

    /// <summary>
    /// The releases whose rule it is, where older or newer ones have another: <c>up to Fluid 0.9.3</c>, <c>since Fluid 1.0.0</c>.
    /// </summary>
    /// <value>The default is <see langword="null"/>: all known releases have the rule.</value>
    public string? Releases { get; init; }

    /// <summary>Whether newer releases have another rule.</summary>
    internal bool IsOfOlderReleases { get; init; }

    /// <summary>A different treatment of a value in some releases although their rows are equal.</summary>
    internal ValueList<ReleaseTreatment> Treatments { get; init; } = [];

    /// <summary>Whether the value goes into the objects as it is given: resolution does not change it, and emission reads the setting by
    /// its name.</summary>
    internal bool IsPlain { get; init; }
}
