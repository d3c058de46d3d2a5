using Alluxio.Config.Values;

namespace Alluxio.Config.Layering;

/// <summary>
/// All rules of one system under one profile. The resolver, explanations, the documentation and the tests read the same table; hand in a
/// changed one through <c>ResolveOptions.Rules</c> to model another version.
/// </summary>
public sealed record RuleTable
{
    /// <summary>The system and version, for example <c>Fluid a826600</c>.</summary>
    public required string System { get; init; }

    /// <summary>The profile that the table is for.</summary>
    public required Profile Profile { get; init; }

    /// <summary>The rules, one for each setting.</summary>
    public required ValueList<Rule> Rules { get; init; }

    /// <summary>A table with one rule exchanged, or added where the setting has none.</summary>
    /// <param name="rule">The new rule.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> is <see langword="null"/>.</exception>
    public RuleTable With(Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        bool isKnown = Rules.Any(existing => existing.Setting == rule.Setting);
        return this with
        {
            Rules = isKnown
                ? Rules.Select(existing => existing.Setting == rule.Setting ? rule : existing).ToValueList()
                : Rules.Add(rule),
        };
    }
}
