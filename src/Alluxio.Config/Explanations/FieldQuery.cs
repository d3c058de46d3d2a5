using Alluxio.Config.Layering;
using Alluxio.Config.Plan;

namespace Alluxio.Config.Explanations;

/// <summary>Explains a field of a manifest: the values at and below it, or the settings that it would set if given.</summary>
internal static class FieldQuery
{
    /// <summary>The explanation; nothing where no kind of the system has the field.</summary>
    public static Explanation? Run(ResolvedPlan plan, string asked)
    {
        string field = KnownFields.WithoutIndexes(asked);
        string[] kinds = [.. plan.Fields?.KindsOf(field) ?? []];
        if (kinds.Length == 0)
        {
            return null;
        }

        // A position in a list is that item alone.
        Setting[] given = [.. PlanIndex.All(plan).Where(setting => setting.Winners
            .Concat(setting.Hidden)
            .Any(definition => Touches(definition, asked) || Touches(definition, field)))];
        return given.Length > 0
            ? new Explanation { Path = asked, Settings = PlanIndex.Group(plan, given) }
            : NotGiven(plan, asked, field, string.Join(", ", kinds));
    }

    private static Explanation NotGiven(ResolvedPlan plan, string asked, string field, string kinds)
    {
        (Rule Rule, RuleLayer Layer)[] layers =
        [
            .. from rule in plan.Rules.Rules.AsEnumerable()
               from layer in rule.Layers.AsEnumerable()
               where layer.Kind is not null && IsRelated(layer.Field, field)
               select (rule, layer),
        ];
        Rule[] readers = [.. layers.Where(static entry => !entry.Layer.IsIgnored && entry.Rule.Combine != CombineRule.Ignored)
            .Select(static entry => entry.Rule)
            .Distinct()];
        HashSet<string> names = [.. readers.Select(static rule => rule.Setting)];

        // Of a rule for a map that is shown key by key there is a setting for each.
        Setting[] settings = [.. PlanIndex.All(plan).Where(setting => names.Contains(setting.Rule.Setting))];
        string note = settings.Length > 0 ? $"'{asked}' of {kinds} is unset. It would set the setting above."
            : readers.Length > 0 ? $"'{asked}' of {kinds} is unset. It would affect {string.Join(
                ", ",
                names)}, which has no value in a plan.{Notes(readers)}"
            : layers.Length > 0 ? $"'{asked}' of {kinds} has no effect.{Releases(layers)}{Notes(layers.Select(static entry => entry.Rule))}"
            : $"'{asked}' is a field of {kinds} that no setting reads.";
        return new Explanation { Path = asked, Settings = PlanIndex.Group(plan, settings), Notes = [note] };
    }

    private static string Releases((Rule Rule, RuleLayer Layer)[] layers) =>
        string.Concat(layers.Select(static entry => entry.Layer.Releases)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Select(static span => $" It is a field {span}."));

    // Something given at the field, below it, or around it.
    private static bool Touches(Definition definition, string field) =>
        definition.Layer is Layer.Component or Layer.Global or Layer.Dataset or Layer.Controller && IsRelated(definition.Origin, field);

    private static bool IsRelated(string first, string second) =>
        KnownFields.IsWithin(first, second) || KnownFields.IsWithin(second, first);

    private static string Notes(IEnumerable<Rule> rules) =>
        string.Concat(rules.Select(static rule => rule.Note)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Select(static note => $" {note}"));
}
