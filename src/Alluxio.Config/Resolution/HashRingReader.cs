using System.Globalization;
using Alluxio.Config.Diagnostics;
using Alluxio.Config.Diagnostics.Catalogue;
using Alluxio.Config.Layering;

namespace Alluxio.Config.Resolution;

/// <summary>Reads the hash ring from the effective properties of a component.</summary>
internal static class HashRingReader
{
    public const string Dynamic = "alluxio.user.dynamic.consistent.hash.ring.enabled";

    public const string VirtualNodes = "alluxio.user.worker.selection.policy.consistent.hash.virtual.node.count.per.worker";

    public const string Provider = "alluxio.user.worker.selection.policy.consistent.hash.provider.impl";

    private static readonly string[] Keys = [Dynamic, VirtualNodes, Provider];

    private static readonly Definition BuiltIn = new() { Layer = Layer.BuiltIn, Origin = "built-in default", Value = HashRing.Default };

    /// <summary>The ring with every definition of its three properties; without any the default is the winner.</summary>
    public static Setting<HashRing> Read(Rule rule, Func<string, IEnumerable<Definition>> definitions, DiagnosticBag diagnostics)
    {
        List<Definition> winners = [];
        List<Definition> hidden = [];
        HashRing ring = HashRing.Default;
        foreach (string key in Keys)
        {
            bool isFirst = true;
            foreach (Definition definition in definitions(key))
            {
                if (isFirst)
                {
                    winners.Add(definition);
                    ring = Apply(ring, key, definition, diagnostics);
                    isFirst = false;
                }
                else
                {
                    hidden.Add(definition);
                }
            }
        }

        (winners.Count == Keys.Length ? hidden : winners).Add(BuiltIn);
        return new Setting<HashRing> { Path = rule.Setting, Rule = rule, Value = ring, Winners = new([.. winners]), Hidden = hidden.Count == 0 ? [] : new([.. hidden]) };
    }

    private static HashRing Apply(HashRing ring, string key, Definition definition, DiagnosticBag diagnostics)
    {
        string text = definition.Value as string ?? "";
        switch (key)
        {
            case Dynamic when text.Equals("true", StringComparison.OrdinalIgnoreCase):
                return ring with { IsDynamic = true };
            case Dynamic when text.Equals("false", StringComparison.OrdinalIgnoreCase):
                return ring with { IsDynamic = false };
            case VirtualNodes when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count > 0:
                return ring with { VirtualNodesPerWorker = count };
            case Provider when text.Equals("DEFAULT", StringComparison.OrdinalIgnoreCase):
                return ring with { Provider = HashRingProvider.Default };
            case Provider when text.Equals("CAPACITY", StringComparison.OrdinalIgnoreCase):
                return ring with { Provider = HashRingProvider.Capacity };
            default:
                string expected = key switch { Dynamic => "true or false", VirtualNodes => "a positive whole number", _ => "DEFAULT or CAPACITY" };
                diagnostics.Add(FluidDiagnostics.BadHashRing.Create(definition.Location, null, text, null, key, text, expected));
                return ring;
        }
    }
}
