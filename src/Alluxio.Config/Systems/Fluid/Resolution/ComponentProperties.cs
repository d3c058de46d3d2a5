using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Layering;
using Alluxio.Config.Systems.Fluid.Plan;
using Alluxio.Config.Systems.Resolution;
using Alluxio.Config.Values;

namespace Alluxio.Config.Systems.Fluid.Resolution;

/// <summary>
/// The properties that each component's JVM sees: the command line holds the shared properties, then <c>-D</c> flags of the shared options,
/// then the component's properties, then <c>-D</c> flags of the component's options. The last one wins.
/// </summary>
internal sealed class ComponentProperties(
    FluidInput input,
    RuleReader rules,
    SharedProperties book,
    ComponentSettings settings,
    DiagnosticBag diagnostics)
{
    private static readonly List<Definition> None = [];

    private readonly KeyValuePair<string, PropertyEntry>[] _common = book.Sorted();

    /// <summary>The shared properties, sorted.</summary>
    public ValueMap<string> Common { get; private set; } = [];

    /// <summary>The shared properties with who wrote them, sorted.</summary>
    public KeyValuePair<string, PropertyEntry>[] Entries => _common;

    public void Add(bool hasGateway)
    {
        Common = new(Array.ConvertAll(_common, static entry => new KeyValuePair<string, string>(entry.Key, entry.Value.Value)));
        DiagnosticBag unreadable = new();
        List<ComponentRing> rings = [];
        foreach (string component in hasGateway ? FluidComponents.Processes.Add("apiGateway") : FluidComponents.Processes)
        {
            PropertySources sources = new(input, rules, component, settings);
            Func<string, IEnumerable<Definition>> definitions = key => Definitions(key, sources);
            settings.AddProperties(
                component, new(() => All(component, sources, definitions)), new(() => sources.ValuesOver(Common)));
            Setting<HashRing> ring = settings.Add(HashRingReader.Read(rules.Of($"{component}.hashRing"), definitions, unreadable));
            rings.Add(new ComponentRing(component, ring.Value!, definitions));
        }

        ReportRings(rings);

        // A global property is one finding, however many components read it.
        if (!unreadable.IsEmpty)
        {
            diagnostics.AddRange(unreadable.ToValueList().Distinct());
        }
    }

    // Of several rings that of the most components is taken for what was meant; each other one is one finding.
    private void ReportRings(List<ComponentRing> rings)
    {
        foreach (ComponentRing ring in rings)
        {
            if (ring.Ring != rings[0].Ring)
            {
                ReportDifferences(rings);
                return;
            }
        }
    }

    private void ReportDifferences(List<ComponentRing> rings)
    {
        ComponentRing[][] groups =
        [
            .. rings.GroupBy(static ring => ring.Ring).OrderByDescending(static same => same.Count()).Select(static same => same.ToArray()),
        ];
        foreach (ComponentRing[] others in groups.Skip(1))
        {
            string key = HashRingReader.FirstDifference(groups[0][0].Ring, others[0].Ring)!;
            Definition? culprit =
                HashRingReader.Strongest(key, others[0].Definitions) ?? HashRingReader.Strongest(key, groups[0][0].Definitions);
            diagnostics.Add(FluidDiagnostics.HashRingsDiffer(
                Names(others),
                others[0].Ring.ToString(),
                Names(groups[0]),
                groups[0][0].Ring.ToString())
                .At(culprit?.Location));
        }

        static string Names(ComponentRing[] same) => string.Join("', '", same.Select(static ring => ring.Component));
    }

    private ValueMap<Setting<string>> All(
        string component, PropertySources sources, Func<string, IEnumerable<Definition>> definitions) => PropertySettings.All(
            component, rules[$"{component}.properties"], _common.Select(static entry => entry.Key).Concat(sources.Keys), definitions);

    private List<Definition> Definitions(string key, PropertySources sources)
    {
        List<Definition>? found = null;
        sources.AddTo(ref found, key);
        int index = Array.BinarySearch(_common, new(key, null!), PropertyOrder);
        if (index >= 0)
        {
            for (PropertyEntry? entry = _common[index].Value; entry is not null; entry = entry.Hidden)
            {
                (found ??= []).Add(entry.Definition);
            }
        }

        return found ?? None;
    }

    private static readonly Comparer<KeyValuePair<string, PropertyEntry>> PropertyOrder =
        Comparer<KeyValuePair<string, PropertyEntry>>.Create(static (left, right) => string.CompareOrdinal(left.Key, right.Key));
}
