using Alluxio.Config.Layering;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Releases;

/// <summary>
/// One release of a system: its name, and what it does differently from the release after it. Rule tables are made on demand.
/// </summary>
/// <typeparam name="TRelease">The releases of the system.</typeparam>
/// <typeparam name="TDifference">What they differ by.</typeparam>
internal abstract class SystemRelease<TRelease, TDifference>
    where TRelease : SystemRelease<TRelease, TDifference>
    where TDifference : ReleaseDifference
{
    private readonly Func<ValueList<TRelease>> _all;
    private readonly Lazy<RuleTable> _asBuilt;
    private readonly Lazy<RuleTable> _documented;
    private readonly Lazy<ValueList<ReleaseField>> _ended;

    /// <summary>A release.</summary>
    /// <param name="release">What users know of it.</param>
    /// <param name="newer">The release after it; <see langword="null"/> for the newest state.</param>
    /// <param name="differences">What it does differently.</param>
    /// <param name="all">All releases of the system, the newest first; asked for when tables are made.</param>
    protected SystemRelease(Release release, TRelease? newer, ValueList<TDifference> differences, Func<ValueList<TRelease>> all)
    {
        Release = release;
        Newer = newer;
        Differences = differences;
        Lacks =
        [
            .. newer?.Lacks ?? [],
            .. differences.SelectMany(difference => difference.Lacks.Select(field => field with { Since = newer!.Release.Name })),
        ];
        Removed =
        [
            .. newer?.Removed ?? [],
            .. differences.SelectMany(difference => difference.Removed.Select(field => field with { UpTo = release.Name })),
        ];
        _all = all;
        _asBuilt = new(() => Named(Treated(WithFields(Written())), Profile.AsBuilt));
        _documented = new(() => Named(Treated(WithFields(DocumentedOf(Written()))), Profile.Documented));
        _ended = new(() => [.. all()[^1].Removed.Where(field => !Removed.Any(own => own.Kind == field.Kind && own.Field == field.Field))]);
    }

    /// <summary>The name that users know.</summary>
    public Release Release { get; }

    /// <summary>The release after it; <see langword="null"/> for the newest state.</summary>
    public TRelease? Newer { get; }

    /// <summary>The differences from the next newer release.</summary>
    public ValueList<TDifference> Differences { get; }

    /// <summary>The fields of newer releases that it does not have.</summary>
    public ValueList<ReleaseField> Lacks { get; }

    /// <summary>Its fields that newer releases do not have.</summary>
    public ValueList<ReleaseField> Removed { get; }

    /// <summary>The fields of older releases that it does not have.</summary>
    public ValueList<ReleaseField> Ended => _ended.Value;

    /// <summary>The rules that the controller follows, as far as they are known.</summary>
    public RuleTable AsBuilt => _asBuilt.Value;

    /// <summary>The rules as documented: override, not merge.</summary>
    public RuleTable Documented => _documented.Value;

    /// <summary>The rules of a profile.</summary>
    public RuleTable Rules(Profile profile) => profile == Profile.AsBuilt ? AsBuilt : Documented;

    /// <summary>The releases of the system, as it was made among them.</summary>
    protected Func<ValueList<TRelease>> All => _all;

    /// <summary>The rules of the newest state.</summary>
    protected abstract RuleTable Newest { get; }

    /// <summary>The documented rules beside those of the controller.</summary>
    protected abstract RuleTable DocumentedOf(RuleTable asBuilt);

    /// <summary>The table under its name.</summary>
    protected abstract RuleTable Named(RuleTable table, Profile profile);

    /// <summary>The layer of a release that does not have its field.</summary>
    protected abstract RuleLayer Without(RuleLayer layer);

    /// <summary>The table with the changes of a difference that are not rules.</summary>
    protected virtual RuleTable Changed(RuleTable table, TDifference difference) => table;

    // Its rules, each that not all releases have with the releases that have it.
    private RuleTable Written()
    {
        RuleTable table = Exchanged();
        Dictionary<string, string> spans = new(StringComparer.Ordinal);
        foreach (TRelease release in _all())
        {
            // A rule that an older release exchanges is the rule since the release after that one.
            foreach (Rule rule in IsOlder(release) ? release.Differences.SelectMany(static difference => difference.Rules) : [])
            {
                spans.TryAdd(rule.Setting, $"since {release.Newer!.Release}");
            }
        }

        return spans.Count == 0 ? table : table with
        {
            Rules = [.. table.Rules.Select(rule => spans.TryGetValue(rule.Setting, out string? span) && rule.Releases is null
                ? rule with { Releases = span }
                : rule)],
        };
    }

    // Changes of values between releases with equal rows, in the affected rows. A property has no separate row.
    private RuleTable Treated(RuleTable table)
    {
        ReleaseTreatment[] treatments =
        [
            .. _all().SelectMany(release => release.Differences
                .SelectMany(static difference => difference.Treats)
                .Select(treated => IsOlder(release)
                    ? treated with { Releases = $"since {release.Newer!.Release}", OtherRelease = release.Release.Name }
                    : treated with
                    {
                        Releases = $"up to {release.Release}",
                        OtherRelease = release.Newer!.Release.Name,
                        IsBeforeChange = true,
                    })),
        ];
        return treatments.Length == 0 ? table : table with { Rules = [.. table.Rules.Select(rule => Treated(rule, treatments))] };
    }

    private static Rule Treated(Rule rule, ReleaseTreatment[] treatments)
    {
        bool isOfProperties = rule.Setting.EndsWith(".properties", StringComparison.Ordinal);
        ReleaseTreatment[] own =
            Array.FindAll(treatments, treated => treated.Name == rule.Setting || (isOfProperties && treated.IsOfProperty));
        return own.Length == 0 ? rule : rule with { Treatments = [.. own] };
    }

    private RuleTable Exchanged() => Differences.Aggregate(
        Newer?.Exchanged() ?? Newest,
        (table, difference) => Changed(
            difference.Rules.Aggregate(
                table, (changed, rule) => changed.With(rule with { Releases = $"up to {Release}", IsOfOlderReleases = true })),
            difference));

    private bool IsOlder(TRelease release)
    {
        for (TRelease? newer = release.Newer; newer is not null; newer = newer.Newer)
        {
            if (newer.Release == Release)
            {
                return true;
            }
        }

        return false;
    }

    private RuleTable WithFields(RuleTable table)
    {
        ReleaseField[] absent = [.. Lacks, .. Ended];
        foreach (Rule rule in absent.Length == 0
            ? []
            : table.Rules.Where(rule => rule.Layers.Any(layer => IsAbsent(layer, absent) is not null)))
        {
            // Rules that follow an earlier one have changed with it.
            Rule current = table.Rules.First(candidate => candidate.Setting == rule.Setting);
            table = table.With(current with
            {
                Layers = [.. current.Layers.Select(layer => IsAbsent(layer, absent) is { } field
                    ? Without(layer) with { Releases = SpanOf(field) }
                    : layer)],
            });
        }

        return table;
    }

    private string SpanOf(ReleaseField field) =>
        field.UpTo.Length > 0 ? $"up to {Release.System} {field.UpTo}" : $"since {Release.System} {field.Since}";

    private static ReleaseField? IsAbsent(RuleLayer layer, ReleaseField[] absent) =>
        layer.IsIgnored ? null : Array.Find(absent, field => field.Covers(layer));
}
