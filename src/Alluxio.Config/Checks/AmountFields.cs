using System.Collections.Frozen;
using Alluxio.Config.Manifests;
using Alluxio.Config.Manifests.Reading;
using Alluxio.Config.Values;

namespace Alluxio.Config.Checks;

/// <summary>Finds the fields of a manifest that hold amounts of bytes or of CPUs, by their names.</summary>
internal static class AmountFields
{
    private const string Cpu = "cpu";

    // Fields with their parent field; null where the name alone is enough.
    private static readonly (string Name, string? Parent)[] Fields =
    [
        ("memory", "limits"), ("memory", "requests"), ("ephemeral-storage", "limits"), ("ephemeral-storage", "requests"),
        ("storage", "requests"),
        ("quota", null), ("quotaList", null), ("reservedSize", null), ("sizeLimit", "emptyDir"),
        ("size", "pagestore"), ("size", "metastore"), ("size", "journal"), ("size", "persistence"), ("size", "shm"),
        (Cpu, "limits"), (Cpu, "requests"),
    ];

    private static readonly FrozenSet<string> Names = Fields.Select(static field => field.Name).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// The fields below <c>spec</c>, in the order of the text; of an object without a text in the order in which it is written.
    /// </summary>
    public static AmountField[] Of(Manifest manifest)
    {
        List<AmountField> found = [];
        if (manifest.Nodes is YamlMapping root && root["spec"] is { } spec)
        {
            Visit(found, spec, [FieldPathSegment.FromName("spec")], "spec", new(ReferenceEqualityComparer.Instance));
        }

        return [.. found];
    }

    // Most fields are something else; their paths are not put together.
    private static void Visit(List<AmountField> found, YamlNode node, List<FieldPathSegment> path, string parent, HashSet<object> seen)
    {
        // A value that an alias repeats is checked at its anchor.
        if (!seen.Add(node))
        {
            return;
        }

        if (node is YamlMapping mapping)
        {
            foreach (YamlEntry entry in mapping.Entries)
            {
                string name = entry.Key.Value;
                if (entry.Value is not YamlScalar scalar)
                {
                    path.Add(FieldPathSegment.FromName(name));
                    Visit(found, entry.Value, path, name, seen);
                    path.RemoveAt(path.Count - 1);
                }
                else if (Names.Contains(name) && (Fields.Contains((name, null)) || Fields.Contains((name, parent))))
                {
                    FieldPath whole = path.Aggregate(FieldPath.Root, static (so, step) => so.Append(step)).Append(name);
                    found.Add(new AmountField(whole, scalar.Value, name == Cpu));
                }
            }
        }
        else if (node is YamlSequence sequence)
        {
            for (int i = 0; i < sequence.Items.Count; i++)
            {
                path.Add(FieldPathSegment.FromIndex(i));
                Visit(found, sequence.Items[i], path, parent, seen);
                path.RemoveAt(path.Count - 1);
            }
        }
    }
}
