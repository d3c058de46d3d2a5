using System.Globalization;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Layering;

namespace Alluxio.Config.Systems.Resolution;

/// <summary>Reads the hash ring from the effective properties of a component.</summary>
internal static class HashRingReader
{
    public const string Dynamic = "alluxio.user.dynamic.consistent.hash.ring.enabled";

    public const string VirtualNodes = "alluxio.user.worker.selection.policy.consistent.hash.virtual.node.count.per.worker";

    public const string Provider = "alluxio.user.worker.selection.policy.consistent.hash.provider.impl";

    // Clients of the first versions know this name only; later ones read both.
    private const string OldVirtualNodes = "alluxio.user.consistent.hash.virtual.node.count.per.worker";

    private static readonly string[] Keys = [Dynamic, VirtualNodes, Provider];

    /// <summary>The property in which two rings differ first; <see langword="null"/> if they are equal.</summary>
    public static string? FirstDifference(HashRing left, HashRing right) =>
        left.IsDynamic != right.IsDynamic ? Dynamic
        : left.VirtualNodesPerWorker != right.VirtualNodesPerWorker ? VirtualNodes
        : left.Provider != right.Provider ? Provider
        : null;

    /// <summary>The definition that gives a property, under its new or its old name.</summary>
    public static Definition? Strongest(string key, Func<string, IEnumerable<Definition>> definitions) =>
        definitions(key).FirstOrDefault() ?? (key == VirtualNodes ? definitions(OldVirtualNodes).FirstOrDefault() : null);

    /// <summary>The ring with every definition of its three properties; without any the default is the winner.</summary>
    public static Setting<HashRing> Read(Rule rule, Func<string, IEnumerable<Definition>> definitions, DiagnosticBag diagnostics)
    {
        List<Definition>? winners = null;
        List<Definition>? hidden = null;
        int won = 0;
        Definition? byDefault = DefaultOf(rule) is { } row ? Definition.Of(row, row.Default) : null;
        HashRing ring = byDefault?.Value as HashRing ?? HashRing.Default;
        foreach (string key in Keys)
        {
            bool isFirst = true;
            foreach (Definition definition in WithOldName(key, definitions, diagnostics))
            {
                // An unreadable value does not win: the built-in value stays.
                bool counts = isFirst && TryApply(ref ring, key, definition.Value as string ?? "");
                if (isFirst && !counts)
                {
                    diagnostics.Add(Unreadable(key, definition));
                }

                (counts ? winners ??= [] : hidden ??= []).Add(definition);
                won += counts ? 1 : 0;
                isFirst = false;
            }
        }

        if (byDefault is not null)
        {
            (won == Keys.Length ? hidden ??= [] : winners ??= []).Add(byDefault);
        }

        return new Setting<HashRing>
        {
            Path = rule.Setting,
            Rule = rule,
            Value = ring,
            Winners = RuleEvaluator.ToValueList(winners),
            Hidden = RuleEvaluator.ToValueList(hidden),
        };
    }

    private static RuleLayer? DefaultOf(Rule rule)
    {
        foreach (RuleLayer layer in rule.Layers)
        {
            if (layer.Default is HashRing)
            {
                return layer;
            }
        }

        return null;
    }

    // The new name wins over the old one.
    private static IEnumerable<Definition> WithOldName(
        string key,
        Func<string, IEnumerable<Definition>> definitions,
        DiagnosticBag diagnostics)
    {
        if (key != VirtualNodes)
        {
            return definitions(key);
        }

        Definition[] old = [.. definitions(OldVirtualNodes)];
        foreach (Definition definition in old)
        {
            diagnostics.Add(OperatorDiagnostics.OldRingKey(OldVirtualNodes, VirtualNodes).At(definition.Location));
        }

        if (old.Length > 0 && definitions(key).FirstOrDefault() is { } strongest && old[0].Value as string != strongest.Value as string)
        {
            string place = strongest.Location?.ToString() ?? strongest.Origin;
            diagnostics.Add(ClusterDiagnostics.RingKeyTwice(
                OldVirtualNodes,
                old[0].Value as string,
                VirtualNodes,
                strongest.Value as string,
                place)
                .At(old[0].Location));
        }

        return old.Length == 0 ? definitions(key) : definitions(key).Concat(old);
    }

    /// <summary>
    /// A ring with another value of one property; the same ring where the property is not one of the ring's or its value is invalid.
    /// </summary>
    public static HashRing With(HashRing ring, string key, string text)
    {
        _ = TryApply(ref ring, key == OldVirtualNodes ? VirtualNodes : key, text);
        return ring;
    }

    private static bool TryApply(ref HashRing ring, string key, string text)
    {
        HashRing? applied = key switch
        {
            Dynamic when text.Equals("true", StringComparison.OrdinalIgnoreCase) => ring with { IsDynamic = true },
            Dynamic when text.Equals("false", StringComparison.OrdinalIgnoreCase) => ring with { IsDynamic = false },
            VirtualNodes when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count > 0 =>
                ring with { VirtualNodesPerWorker = count },
            Provider when text.Equals("DEFAULT", StringComparison.OrdinalIgnoreCase) => ring with { Provider = HashRingProvider.Default },
            Provider when text.Equals("CAPACITY", StringComparison.OrdinalIgnoreCase) => ring with { Provider = HashRingProvider.Capacity },
            _ => null,
        };
        ring = applied ?? ring;
        return applied is not null;
    }

    private static Diagnostic Unreadable(string key, Definition definition)
    {
        string text = definition.Value as string ?? "";
        string expected = key switch { Dynamic => "true or false", VirtualNodes => "a positive integer", _ => "DEFAULT or CAPACITY" };
        return FluidDiagnostics.BadHashRing(key, text, expected).At(definition.Location, value: text);
    }
}
