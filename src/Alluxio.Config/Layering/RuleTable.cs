using Alluxio.Config.Values;

namespace Alluxio.Config.Layering;

/// <summary>
/// All rules of one system under one profile. The resolver, explanations, the documentation and the tests read the same table.
/// </summary>
public sealed record RuleTable
{
    /// <summary>The system and version, for example <c>Fluid a826600</c>.</summary>
    public required string System { get; init; }

    /// <summary>The profile that the table is for.</summary>
    public required Profile Profile { get; init; }

    /// <summary>The rules, one for each setting. Rules that follow another one end with its layers.</summary>
    public required ValueList<Rule> Rules { get; init; }

    /// <summary>A table of rules. Rules that follow another one get its layers.</summary>
    /// <param name="system">The system and version.</param>
    /// <param name="profile">The profile.</param>
    /// <param name="rules">The rules.</param>
    internal static RuleTable Of(string system, Profile profile, IEnumerable<Rule> rules)
    {
        RuleTable table = new() { System = system, Profile = profile, Rules = rules.ToValueList() };
        foreach (Rule rule in table.Rules.Where(static rule => rule.Follows is null))
        {
            table = table with { Rules = Followed(table.Rules, rule, null) };
        }

        return table;
    }

    /// <summary>A table with one rule replaced or added. Rules that follow it change with it.</summary>
    /// <param name="rule">The new rule.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> is <see langword="null"/>.</exception>
    internal RuleTable With(Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        Rule? before = Rules.FirstOrDefault(existing => existing.Setting == rule.Setting);
        if (rule.Follows is { } name && Rules.FirstOrDefault(existing => existing.Setting == name) is { } followed)
        {
            rule = Joined(rule, followed, followed);
        }

        ValueList<Rule> rules =
            before is null ? Rules.Add(rule) : Rules.Select(existing => ReferenceEquals(existing, before) ? rule : existing).ToValueList();
        return this with { Rules = Followed(rules, rule, before) };
    }

    // Gives the rules that follow a rule its layers, and then those that follow these.
    private static ValueList<Rule> Followed(ValueList<Rule> rules, Rule rule, Rule? before)
    {
        foreach (Rule follower in rules.Where(other => other.Follows == rule.Setting))
        {
            Rule joined = Joined(follower, rule, before);
            rules = Followed(rules.Select(other => ReferenceEquals(other, follower) ? joined : other).ToValueList(), joined, follower);
        }

        return rules;
    }

    // The rule's own layers, then the layers of the rule that it follows instead of the former ones, then its default and the unread
    // fields. Both rules report fields that only other releases read.
    private static Rule Joined(Rule rule, Rule followed, Rule? former)
    {
        RuleLayer[] own = [.. rule.Layers.Where(layer => former is null || !former.Layers.Any(old => ReferenceEquals(old, layer)))];
        return rule with
        {
            Layers =
            [
                .. own.Where(static layer => !IsLast(layer)),
                .. followed.Layers.Where(static layer => !layer.IsIgnored || layer.Releases is not null),
                .. own.Where(IsLast),
            ],
        };
    }

    // A default of the rule's own part of an appended value stays with that part.
    private static bool IsLast(RuleLayer layer) => layer.IsIgnored || layer is { Layer: Layer.BuiltIn, Part: 0 };
}
